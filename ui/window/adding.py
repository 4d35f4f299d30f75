"""Files on their way into the library: how far it is at any moment, and how to stop it."""

from __future__ import annotations

import threading
import time
from collections.abc import Generator, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast

from ingest.library import Library, Outcome

# Seconds after which a rate is more than a guess.
_TOLD_AFTER = 2.0


@dataclass(frozen=True, slots=True)
class Progress:
    """How far it is: `done` of `total` files are read, after so many seconds."""

    outcomes: tuple[Outcome, ...]
    done: int
    total: int
    seconds: float = 0.0
    stopping: bool = False

    @property
    def rate(self) -> float:
        """Files a second; 0 while there is nothing to tell it from."""
        return self.done / self.seconds if self.seconds else 0.0

    @property
    def seconds_left(self) -> float | None:
        """How long the rest will take at this rate; None while that is a guess."""
        told = self.seconds >= _TOLD_AFTER and 0 < self.done < self.total
        return (self.total - self.done) / self.rate if told else None


@dataclass(slots=True, eq=False)
class Adding:
    """One `Library.add` in a thread of its own, so that it can be watched while it reads.

    `stop` lets it end where no file is lost: what it had read by then is written, no more is read.
    """

    library: Library
    paths: Sequence[Path]
    total: int
    _done: int = 0
    _outcomes: list[Outcome] = field(default_factory=list)
    _error: BaseException | None = None
    _stop: threading.Event = field(default_factory=threading.Event)
    _ended: threading.Event = field(default_factory=threading.Event)
    _began: float = field(default_factory=time.monotonic)

    def watch(self, every: float) -> Iterator[Progress]:
        """How far it is, every so many seconds, and once more at the end; raises what `add` does.

        An iterator that is closed early stops the adding and waits for it.
        """
        threading.Thread(target=self._add, daemon=True).start()
        try:
            yield self._progress()
            while not self._ended.wait(every):
                yield self._progress()
            if self._error is not None:
                raise self._error
            yield self._progress()
        finally:
            self.stop()
            self._ended.wait()

    def stop(self) -> None:
        """Read no more."""
        self._stop.set()

    def _add(self) -> None:
        try:
            adding = cast("Generator[Outcome]", self.library.add(self.paths, self._count))
            with closing(adding):
                self._take(adding)
        except BaseException as error:  # Whoever watches gets it.
            self._error = error
        finally:
            self._ended.set()

    def _take(self, adding: Iterator[Outcome]) -> None:
        read = None
        for outcome in adding:
            self._outcomes.append(outcome)
            if self._stop.is_set():
                # Outcomes come once they are written, many at a time: what was read when it was
                # stopped is written or about to be, and is still to be told.
                read = self._done if read is None else read
                if len(self._outcomes) >= read:
                    return

    def _count(self, done: int, total: int) -> None:
        self._done, self.total = done, total

    def _progress(self) -> Progress:
        return Progress(
            tuple(self._outcomes),
            self._done,
            self.total,
            time.monotonic() - self._began,
            self._stop.is_set(),
        )

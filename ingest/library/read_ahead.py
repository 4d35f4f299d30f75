"""Reading ahead of the writer: sources in their order, the next of them being read meanwhile."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, wait
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ingest.readers.pool import Readings
from ingest.resume import IngestError, Reading

if TYPE_CHECKING:
    from ingest.files.source import Source

Reader = Callable[[Path], Reading]

SMALL_JOB = 512 * 1024
"""Bytes: starting a process to read takes about as long as reading so much text."""

_SMALL_TEXT = 64 * 1024
# More than a batch, so that processes go on reading while one is written.
_AHEAD_FILES = 48
_AHEAD_BYTES = 64 << 20


@dataclass(slots=True)
class Upcoming:
    """A source whose turn is to come.

    `identity` is None, and `error` says why, where there are no bytes to read.
    """

    source: Source
    identity: str | None = None
    error: IngestError | None = None
    data: bytes | None = None
    reading: Future[Reading | IngestError] | None = None

    def ready_within(self, seconds: float) -> bool:
        """Whether its reading, if it was begun, is over by then."""
        return self.reading is None or bool(wait([self.reading], seconds).done)

    def held(self) -> int:
        """The bytes that it keeps in memory, or as many as its reading does."""
        return self.source.size if self.reading or self.data else 0


class ReadAhead:
    """Sources with their readings, begun before their turn as far as memory allows."""

    def __init__(
        self, sources: Sequence[Source], readings: Readings, own_reader: Reader | None
    ) -> None:
        """`own_reader`, if any, is called in this process for every file.

        Otherwise other processes read. Only of a few small texts, which have no native code to
        crash, this one reads: starting another would take longer.
        """
        self._sources = sources
        self._readings = readings
        self._own_reader = own_reader
        self._small = sum(source.size for source in sources) <= SMALL_JOB
        self._begun: set[str] = set()

    def upcoming(self, is_wanted: Callable[[Source, str], bool]) -> Iterator[Upcoming]:
        """Every source in order; those are read ahead that `is_wanted` says are new."""
        most = 0 if self._small or self._own_reader else _AHEAD_FILES
        waiting: deque[Upcoming] = deque()
        held = 0
        for source in self._sources:
            one = self._begin(source, is_wanted)
            waiting.append(one)
            held += one.held()
            while len(waiting) > most or held > _AHEAD_BYTES:
                held -= waiting[0].held()
                yield waiting.popleft()
        yield from waiting

    def result(self, one: Upcoming) -> Reading | IngestError:
        """What was read, or why it could not be; raises `IngestError` where nothing can be."""
        if one.error is not None:
            return one.error
        if one.reading is not None:
            return one.reading.result()
        try:
            if self._own_reader is not None:
                return self._own_reader(one.source.path)
            data = one.data or one.source.read()
            if self._is_small_text(one.source.path, data):
                from ingest.reading import read_contents

                return read_contents(one.source.path, data)
        except IngestError as error:
            return error
        return self._readings.begin(one.source.path, data).result()

    def _begin(self, source: Source, is_wanted: Callable[[Source, str], bool]) -> Upcoming:
        from ingest.files.source import identity

        try:
            data = source.read()
        except IngestError as error:
            return Upcoming(source, error=error)
        name = identity(data)
        one = Upcoming(source, name)
        if self._own_reader or name in self._begun or not is_wanted(source, name):
            return one
        # A copy is read when its turn comes, if it then has to be.
        self._begun.add(name)
        if self._is_small_text(source.path, data):
            one.data = data
        else:
            one.reading = self._readings.begin(source.path, data)
        return one

    def _is_small_text(self, path: Path, data: bytes) -> bool:
        from ingest.files.kinds import kind_of

        if not self._small or len(data) > _SMALL_TEXT:
            return False
        try:
            return kind_of(data, path) in {"text", "html"}
        except IngestError:
            # Reading it says so again, and does nothing else.
            return True

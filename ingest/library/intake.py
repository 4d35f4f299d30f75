"""Files into the library: which are new, which are known, and what became of each."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from ingest.embedders import Embedder
from ingest.library.indexing import Indexer, Progress, embed
from ingest.library.read_ahead import ReadAhead, Reader, Upcoming
from ingest.readers.pool import ReaderPool, Readings
from ingest.resume import IngestError, Reading, Resume
from ingest.stores.catalog import Known

if TYPE_CHECKING:
    from ingest.files.archive import Shelf
    from ingest.files.source import Source
    from ingest.refinement.refiner import Refiner

Status = Literal["added", "updated", "unchanged", "failed"]

_BATCH_FILES = 32
_BATCH_CHUNKS = 1000
_BATCH_BYTES = 64 << 20
_BATCH_SECONDS = 4.0
_AT_ONCE = 8
"""Resumes that a model is asked about at once."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file."""

    file: str
    path: str
    status: Status
    resume_id: str | None = None
    name: str | None = None
    warnings: tuple[str, ...] = ()
    error: str | None = None


@dataclass(slots=True)
class _Batch:
    """Files that are written together; `touched` are the ids whose state that write changes."""

    outcomes: list[Outcome] = field(default_factory=list)
    readings: list[Reading] = field(default_factory=list)
    touched: set[str] = field(default_factory=set)
    began: float = field(default_factory=time.monotonic)

    def full(self) -> bool:
        """Whether to write it before the next file, so that outcomes come in steady steps."""
        facsimiles = (reading.facsimile for reading in self.readings)
        return (
            len(self.readings) >= _BATCH_FILES
            or sum(len(reading.resume.chunks) for reading in self.readings) >= _BATCH_CHUNKS
            or sum(len(one.data) for one in facsimiles if one) >= _BATCH_BYTES
            or self.seconds_left() == 0
        )

    def seconds_left(self) -> float:
        """How long the outcomes in it may still wait for the next file."""
        return max(0.0, self.began + _BATCH_SECONDS - time.monotonic())


def _as_refined(outcome: Outcome, said: Mapping[str, Resume]) -> Outcome:
    """With the name and the warnings that came of refining."""
    resume = said.get(outcome.resume_id or "")
    if resume is None:
        return outcome
    return replace(outcome, name=resume.name, warnings=resume.warnings)


@dataclass(frozen=True, slots=True)
class _State:
    """What the library knows of some bytes, and which other resume it has at their path."""

    known: Known | None
    replaced: str | None


class Intake:
    """Takes files in batches: read and embedded without the write lock, written under it."""

    def __init__(
        self,
        data_dir: Path,
        indexer: Indexer,
        embedder: Embedder,
        readers: ReaderPool,
        own_reader: Reader | None,
        refiner: Refiner | None = None,
    ) -> None:
        self._data_dir = data_dir
        self._indexer = indexer
        self._catalog = indexer.catalog
        self._embedder = embedder
        self._readers = readers
        self._own_reader = own_reader
        self._refiner = refiner
        self._states: dict[tuple[str, str | None], _State] = {}
        self._changed: set[str] = set()

    def take(self, paths: Iterable[Path], progress: Progress | None) -> Iterator[Outcome]:
        """The outcome of every source under the paths, in their order, once it is written."""
        # Reading a file needs every format's parser; a program that only asks needs none.
        from ingest.files.archive import Shelf
        from ingest.files.sources import resume_sources

        with closing(Shelf()) as shelf:
            sources = [one for one in resume_sources(paths, shelf) if not self._is_own(one)]
            with Readings(self._readers, len(sources)) as readings:
                ahead = ReadAhead(sources, readings, self._own_reader)
                upcoming = ahead.upcoming(
                    lambda one, name: not self._unchanged(one.resolved, name, shelf)
                )
                batch = _Batch()
                for number, one in enumerate(upcoming, start=1):
                    if (
                        batch.full()
                        or one.identity in batch.touched
                        or not one.ready_within(batch.seconds_left())
                    ):
                        yield from self._written(batch)
                        batch = _Batch()
                    batch.outcomes.append(self._outcome(one, ahead, batch, shelf))
                    self._states.pop((one.source.resolved, one.identity), None)
                    if progress is not None:
                        progress(number, len(sources))
                yield from self._written(batch)

    def _written(self, batch: _Batch) -> list[Outcome]:
        if batch.readings:
            resumes = [reading.resume for reading in batch.readings]
            if self._refiner is not None:
                with ThreadPoolExecutor(_AT_ONCE) as threads:
                    resumes = list(threads.map(self._refiner.refine, resumes))
                said = {one.id: one for one in resumes}
                batch.outcomes = [_as_refined(one, said) for one in batch.outcomes]
            pages = {r.resume.id: r.facsimile for r in batch.readings if r.facsimile}
            self._indexer.write(embed(resumes, self._embedder), self._embedder.name, pages)
        return batch.outcomes

    def _outcome(self, one: Upcoming, ahead: ReadAhead, batch: _Batch, shelf: Shelf) -> Outcome:
        """What is to be said of a source, which joins the batch if it has to be written."""
        file, path = one.source.path.name, one.source.resolved
        if one.identity and (known := self._unchanged(path, one.identity, shelf)):
            return Outcome(file, path, "unchanged", one.identity, known.name, known.warnings)
        reading = ahead.result(one)
        if isinstance(reading, Reading) and reading.resume.id != one.identity:
            reading = IngestError(f"{file} changed while it was read: ingest it again.")
        if isinstance(reading, IngestError):
            return Outcome(file, path, "failed", error=str(reading))
        resume, state = reading.resume, self._state(path, reading.resume.id)
        batch.readings.append(reading)
        touched = {resume.id, state.replaced or resume.id}
        batch.touched |= touched
        self._changed |= touched
        # Known bytes that moved to a new path are written again, but nothing in them is new.
        status: Status = "updated" if state.replaced else "unchanged" if state.known else "added"
        return Outcome(file, path, status, resume.id, resume.name, resume.warnings)

    def _unchanged(self, path: str, identity: str, shelf: Shelf) -> Known | None:
        """What the library knows of these bytes, if it need not read them again."""
        from ingest.files.sources import is_there

        state = self._state(path, identity)
        known = state.known
        if known is None or state.replaced:
            return None
        if self._refiner is not None and known.refined_by != self._refiner.name:
            return None
        return known if known.path == path or is_there(Path(known.path), shelf) else None

    def _state(self, path: str, identity: str) -> _State:
        """What the library knows; asked once, and again after it was changed."""
        state = self._states.get((path, identity))
        if state is None or not self._changed.isdisjoint({identity, state.replaced}):
            here = self._catalog.id_at(path)
            state = _State(self._catalog.known(identity), here if here != identity else None)
            self._states[path, identity] = state
        return state

    def _is_own(self, source: Source) -> bool:
        return Path(source.resolved).is_relative_to(self._data_dir)

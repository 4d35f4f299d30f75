"""Files into the library: which are new, which are known, and what became of each."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from ingest.embedders import Embedder
from ingest.indexing import Indexer, Progress, embed
from ingest.resume import IngestError

if TYPE_CHECKING:
    from ingest.reading import Reading

Status = Literal["added", "updated", "unchanged", "failed"]
Reader = Callable[[Path], "Reading"]

_BATCH_FILES = 32
_BATCH_CHUNKS = 1000
_BATCH_SECONDS = 4.0


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
        return (
            len(self.readings) >= _BATCH_FILES
            or sum(len(reading.resume.chunks) for reading in self.readings) >= _BATCH_CHUNKS
            or time.monotonic() - self.began > _BATCH_SECONDS
        )


class Intake:
    """Takes files in batches: read and embedded without the write lock, written under it."""

    def __init__(
        self, data_dir: Path, indexer: Indexer, embedder: Embedder, read: Reader | None
    ) -> None:
        self._data_dir = data_dir
        self._indexer = indexer
        self._catalog = indexer.catalog
        self._embedder = embedder
        self._read = read or _read_resume

    def take(self, paths: Iterable[Path], progress: Progress | None) -> Iterator[Outcome]:
        """The outcome of every file under the paths, in their order, once it is written."""
        # Reading a file needs every format's parser; a program that only asks needs none.
        from ingest.files.walk import resume_files

        files = [path for path in resume_files(paths) if not self._is_own(path)]
        batch = _Batch()
        for number, path in enumerate(files, start=1):
            identity = _identity(path)
            if batch.full() or identity in batch.touched:
                yield from self._written(batch)
                batch = _Batch()
            batch.outcomes.append(self._outcome(path, identity, batch))
            if progress is not None:
                progress(number, len(files))
        yield from self._written(batch)

    def _written(self, batch: _Batch) -> list[Outcome]:
        if batch.readings:
            resumes = [reading.resume for reading in batch.readings]
            pages = {r.resume.id: r.facsimile for r in batch.readings if r.facsimile}
            self._indexer.write(embed(resumes, self._embedder), self._embedder.name, pages)
        return batch.outcomes

    def _outcome(self, path: Path, identity: str | None, batch: _Batch) -> Outcome:
        """What is to be said of a file, which joins the batch if it has to be written."""
        resolved = str(path.resolve())
        known = self._catalog.known(identity) if identity else None
        here = self._catalog.id_at(resolved)
        replaced = here if here != identity else None
        if known and not replaced and (known.path == resolved or Path(known.path).exists()):
            return Outcome(path.name, resolved, "unchanged", identity, known.name, known.warnings)
        try:
            reading = self._read(path)
            resume = reading.resume
            if resume.id != identity:
                raise IngestError(f"{path.name} changed while it was read: ingest it again.")
        except IngestError as error:
            return Outcome(path.name, resolved, "failed", error=str(error))
        batch.readings.append(reading)
        batch.touched |= {resume.id, replaced or resume.id}
        # Known bytes that moved to a new path are written again, but nothing in them is new.
        status: Status = "updated" if replaced else "unchanged" if known else "added"
        return Outcome(path.name, resolved, status, resume.id, resume.name, resume.warnings)

    def _is_own(self, path: Path) -> bool:
        return path.resolve().is_relative_to(self._data_dir)


def _read_resume(path: Path) -> Reading:
    from ingest.reading import read_resume

    return read_resume(path)


def _identity(path: Path) -> str | None:
    """The id of a file's bytes, as `Resume.id` has it; None where reading it will say why not."""
    if not path.is_file():
        # Opening a named pipe would wait for ever.
        return None
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()[:16]
    except OSError:
        return None

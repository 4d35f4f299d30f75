"""The writing half of the library: the lock, the intent, both indexes, and what a kill left undone.

Every write records in the catalog what it is about to do, changes the indexes, and settles. Where a
writer died in between, the next one builds both indexes anew from the catalog, beside the old ones,
and settles for it: nothing is guessed about what a killed writer had already done. Erasing is the
same rebuild, because an index that merely marks a resume as deleted goes on holding its words.
The vector index, which takes longest, is only dropped then and made anew by the next addition;
until then searches compare the catalog's vectors.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

import numpy as np
from filelock import FileLock, Timeout

from ingest.embedders import Embedder, Vectors
from ingest.facsimile import Facsimile
from ingest.index_header import index_header
from ingest.persons.rule import Pair
from ingest.resume import Chunk, IngestError, Resume, outside
from ingest.stores.catalog import Catalog, Known
from ingest.stores.chroma_server import ChromaServer, ServerIndex
from ingest.stores.facsimiles import FacsimileStore
from ingest.stores.folders import IndexDamaged, checksum, next_folder, remove_others
from ingest.stores.ledger import Ledger
from ingest.stores.persons import PersonStore
from ingest.stores.settings import (
    EMBEDDER,
    LIBRARY,
    SERVER,
    TRACES,
    VECTORS,
    VECTORS_STATE,
    WORDS,
    WORDS_STATE,
)
from ingest.stores.vectors import VectorIndex, close_clients
from ingest.stores.words import WordIndex
from ingest.tokens import index_terms

Progress = Callable[[int, int], None]
"""Called with how many are done and how many there are."""

_EMBEDDED_TOGETHER = 32
_NO_VECTORS = {VECTORS: "", VECTORS_STATE: ""}
_ERASED = {TRACES: "yes"}


def indexed_text(resume: Resume, chunk: Chunk) -> str:
    """What both indexes know of a chunk: whose it is and where it stands, then its words.

    Words to a machine are not among them, so that nobody is found by them.
    """
    stated = " ".join(part.of(resume.text) for part in outside(chunk.span, resume.instructions))
    return f"{index_header(resume, chunk)}\n{stated}"


def embed(resumes: Sequence[Resume], embedder: Embedder) -> list[tuple[Resume, Vectors]]:
    """Each resume with the vectors of its chunks, made in one go."""
    texts = [indexed_text(resume, chunk) for resume in resumes for chunk in resume.chunks]
    rows = embedder.embed(texts) if texts else np.zeros((0, embedder.dimension), np.float32)
    ends = np.cumsum([len(resume.chunks) for resume in resumes])
    return list(zip(resumes, np.split(rows, ends[:-1]), strict=True))


class Indexer:
    """Writes to one data folder; a method takes the lock for one write and gives it back."""

    def __init__(self, data_dir: Path, patience: float, server: ChromaServer | None = None) -> None:
        """`patience`: the seconds to wait for another writer before giving up.

        Vectors go to a `server`, if one is given, instead of the folder.
        """
        self._data_dir = data_dir
        self._server = server
        self._lock = FileLock(data_dir / "write.lock", timeout=patience)
        path = data_dir / "catalog.sqlite3"
        self.catalog = Catalog(path)
        self._ledger = Ledger(self.catalog.engine, data_dir)
        self.persons = PersonStore(self.catalog.engine)
        self.facsimiles = FacsimileStore(data_dir / "facsimiles")
        if not path.exists() or self.catalog.version() == 0:
            with self._locked():
                self.catalog.create()

    def write(
        self,
        read: Sequence[tuple[Resume, Vectors]],
        embedder: str,
        facsimiles: Mapping[str, Facsimile],
    ) -> None:
        """Add resumes with the vectors of their chunks; each replaces what its path held before.

        `facsimiles` are by the ids of the resumes that have one.
        """
        with self._writing() as settings:
            if settings.get(EMBEDDER, embedder) != embedder:
                raise IngestError(
                    f"Another program has just changed the embedding model of the library at "
                    f"{self._data_dir} to {settings[EMBEDDER]!r}: choose that one, or try again."
                )
            known = {resume.id: self.catalog.known(resume.id) for resume, _ in read}
            read = [pair for pair in read if not _holds(known[pair[0].id], pair[0])]
            if not read:
                return
            words, vectors = self._open_words(), self._open_vectors()
            for resume, _ in read:
                if resume.id in facsimiles:
                    self.facsimiles.put(resume.id, facsimiles[resume.id])
            self._ledger.intend_addition(read, embedder)
            replaced = [resume.id for resume, _ in read if known[resume.id]]
            replaced += self._ledger.superseded()
            words.write(replaced, _documents(resume for resume, _ in read))
            vectors.write(replaced, [(resume.id, rows) for resume, rows in read])
            generation = self._ledger.settle(
                {WORDS_STATE: checksum(words.folder), VECTORS_STATE: _state(vectors)}
            )
            if isinstance(vectors, VectorIndex):
                vectors.written(generation)
            self.facsimiles.keep_only(self._ledger.ids())

    def erase(self, ids: Sequence[str]) -> None:
        """Take resumes out; afterwards no file of the data folder holds a word of them."""
        with self._writing():
            self._ledger.intend_removal(ids)
            self._publish(self._new_words() | _NO_VECTORS | _ERASED)
            self.persons.relate()

    def relate(self) -> None:
        """Find out whose the resumes are that were written, once they all are."""
        if self.persons.stale():
            with self._writing():
                self.persons.relate()

    def decide(self, pairs: Collection[Pair], *, same: bool) -> None:
        """Record the user's word that pairs of resumes are of one person, or of two."""
        with self._writing():
            self.persons.decide(pairs, same=same)

    def finish(self) -> None:
        """Do what a killed writer left undone, if there is anything."""
        if self._ledger.unfinished() or TRACES in self.catalog.settings():
            with self._writing():
                pass

    def rebuild(self) -> None:
        """Make both indexes anew from the catalog."""
        with self._writing():
            self._publish(self._new_words() | self._new_vectors())

    def reembed(self, embedder: Embedder, progress: Progress | None = None) -> None:
        """Make all vectors anew with another model; searches use the last one's until the end."""
        name = embedder.name
        while missing := self._ledger.without_vectors(name):
            for start in range(0, len(missing), _EMBEDDED_TOGETHER):
                resumes = self.catalog.resumes(missing[start : start + _EMBEDDED_TOGETHER])
                made = embed(resumes, embedder)
                with self._writing():
                    self._ledger.put_vectors(name, made)
                if progress is not None:
                    progress(min(start + _EMBEDDED_TOGETHER, len(missing)), len(missing))
        with self._writing():
            # What another program added since the last look is made at the next write.
            if not self._ledger.without_vectors(name):
                self._publish(self._new_vectors(name) | {EMBEDDER: name})

    def mend_words(self) -> bool:
        """Rebuild a damaged word index; False while another writer is at work on it."""
        if not self._free():
            return False
        with self._writing():
            self._open_words()
        return True

    def _free(self) -> bool:
        try:
            with self._lock.acquire(timeout=0):
                return True
        except Timeout:
            return False

    @contextmanager
    def _locked(self) -> Iterator[None]:
        try:
            with self._lock:
                yield
        except Timeout:
            raise IngestError(
                f"Another program is writing to the library at {self._data_dir}: "
                "wait until it is done and try again."
            ) from None

    @contextmanager
    def _writing(self) -> Iterator[dict[str, str]]:
        """The write lock and the settings, with what a killed writer left undone finished."""
        with self._locked():
            settings = self.catalog.settings()
            if self._ledger.unfinished():
                self._publish(self._new_words() | _NO_VECTORS | _ERASED)
            elif WORDS not in settings:
                self._publish(self._new_words() | _NO_VECTORS)
            elif TRACES in settings:
                self._sweep()
            yield self.catalog.settings()

    def _open_words(self) -> WordIndex:
        settings = self.catalog.settings()
        try:
            return WordIndex(self._data_dir / settings[WORDS], settings[WORDS_STATE])
        except IndexDamaged:
            self._publish(self._new_words())
            return WordIndex(self._data_dir / self.catalog.settings()[WORDS])

    def _open_vectors(self) -> VectorIndex | ServerIndex:
        try:
            return self._vectors()
        except IndexDamaged:
            self._publish(self._new_vectors())
            return self._vectors()

    def _vectors(self) -> VectorIndex | ServerIndex:
        settings = self.catalog.settings()
        made_for = settings.get(SERVER, "")
        if made_for != (self._server.address if self._server else ""):
            raise IndexDamaged(f"The vectors of {self._data_dir} are kept elsewhere")
        if not settings[VECTORS]:
            raise IndexDamaged(f"The vectors of {self._data_dir} are to be made anew")
        if self._server is not None:
            return self._server.open(settings[VECTORS], self._ledger.live_chunks())
        return VectorIndex(
            self._data_dir / settings[VECTORS],
            self.catalog.generation(),
            settings[VECTORS_STATE],
            self._ledger.live_chunks(),
        )

    def _new_words(self) -> dict[str, str]:
        """A word index beside the one in use, and the settings that will put it in use."""
        folder = next_folder(self._data_dir, WORDS, self.catalog.generation() + 1)
        WordIndex.create(folder).write([], _documents(self._ledger.live_resumes()))
        return {WORDS: folder.name, WORDS_STATE: checksum(folder)}

    def _new_vectors(self, embedder: str | None = None) -> dict[str, str]:
        """The same of vectors, those of the model in use where no other is named."""
        generation = self.catalog.generation() + 1
        settings = self.catalog.settings()
        vectors = self._ledger.live_vectors(embedder or settings.get(EMBEDDER, ""))
        if self._server is not None:
            library = settings.get(LIBRARY) or uuid4().hex[:12]
            name = f"{_collections_of(library)}{generation}"
            self._server.create(name, vectors)
            made = {VECTORS: name, VECTORS_STATE: "", LIBRARY: library}
            return made | {SERVER: self._server.address}
        folder = next_folder(self._data_dir, VECTORS, generation)
        index = VectorIndex.create(folder, generation, vectors)
        return {VECTORS: folder.name, VECTORS_STATE: index.state(), SERVER: ""}

    def _publish(self, changed: dict[str, str]) -> None:
        """Settle with new indexes in use, and delete the old ones."""
        before = self.catalog.settings()
        self._ledger.settle(changed)
        self._sweep()
        if before.get(SERVER) and before[SERVER] != self.catalog.settings()[SERVER]:
            ChromaServer(before[SERVER]).keep_only(_collections_of(before[LIBRARY]), ())

    def _sweep(self) -> None:
        settings = self.catalog.settings()
        kept = (settings[WORDS], settings[VECTORS])
        close_clients(self._data_dir, kept)
        remove_others(self._data_dir, (WORDS, VECTORS), kept)
        if settings.get(SERVER):
            library = _collections_of(settings[LIBRARY])
            ChromaServer(settings[SERVER]).keep_only(library, (settings[VECTORS],))
        self.facsimiles.keep_only(self._ledger.ids())
        if TRACES in settings:
            self._ledger.scrub()


def _collections_of(library: str) -> str:
    """What the names of a library's collections on a server begin with."""
    return f"resumes-{library}-"


def _state(vectors: VectorIndex | ServerIndex) -> str:
    """Of an index on a server nothing is known but how many vectors it holds."""
    return vectors.state() if isinstance(vectors, VectorIndex) else ""


def _holds(known: Known | None, resume: Resume) -> bool:
    """Whether another writer has added the same bytes, as well read, from the same path."""
    return known is not None and (known.path, known.refined_by) == (resume.path, resume.refined_by)


def _documents(resumes: Iterable[Resume]) -> Iterator[tuple[str, int, list[str]]]:
    for resume in resumes:
        for number, chunk in enumerate(resume.chunks):
            yield resume.id, number, index_terms(indexed_text(resume, chunk))

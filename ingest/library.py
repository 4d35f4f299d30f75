"""The library: the only door to the catalog and its two indexes.

Any number of programs may read while one writes. A reader takes no lock: it looks at the catalog's
generation before it answers and opens anew what has changed. Whatever an index finds and the
catalog does not know is dropped.
"""

from __future__ import annotations

import threading
import time
import unicodedata
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from ingest.embedders import Embedder
from ingest.facsimile import Facsimile
from ingest.indexing import Indexer, Progress
from ingest.intake import Intake, Outcome
from ingest.persons.decisions import pairs_to_join, pairs_to_part
from ingest.query.finder import Finder
from ingest.read_ahead import Reader
from ingest.readers.pool import ReaderPool
from ingest.resume import Fact, IngestError, Resume
from ingest.stores.catalog import (
    EMBEDDER,
    SERVER,
    VECTORS,
    VECTORS_STATE,
    WORDS,
    WORDS_STATE,
    Listing,
)
from ingest.stores.chroma_server import ChromaServer, ServerIndex
from ingest.stores.exact import ExactIndex
from ingest.stores.folders import IndexDamaged
from ingest.stores.vectors import EXACT_UP_TO, VectorIndex, close_clients
from ingest.stores.words import Wanted, WordIndex

if TYPE_CHECKING:
    from ingest.refinement.refiner import Refiner

_SHORTEST_PREFIX = 4
_BLOCKED_SECONDS = 10.0
_KEPT_RESUMES = 1000


__all__ = ["AmbiguousKey", "Hit", "Library", "Outcome", "UnknownKey"]


class UnknownKey(IngestError):
    """No resume goes by this file name, id or path."""


class AmbiguousKey(IngestError):
    """Several resumes go by this file name or id; the sentence lists their ids."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A chunk that was found: its place in `Resume.chunks`, and a score to rank it by."""

    resume_id: str
    chunk: int
    score: float


@dataclass(slots=True)
class _View:
    """The library as of one generation; the indexes are opened when they are first asked."""

    generation: int
    settings: dict[str, str]
    listed: dict[str, Listing]
    words: WordIndex | None = None
    nearest: ExactIndex | None = None
    resumes: tuple[Resume, ...] | None = None
    persons: tuple[tuple[str, ...], ...] | None = None

    def chunks(self) -> int:
        """How many chunks there are."""
        return sum(one.chunks for one in self.listed.values())


class Library:
    """A folder of resumes that were read and understood, to be searched and asked for facts."""

    def __init__(
        self,
        data_dir: Path,
        embedder: Embedder | None = None,
        *,
        patience: float = 10.0,
        exact_up_to: int = EXACT_UP_TO,
        readers: ReaderPool | None = None,
        server: ChromaServer | None = None,
    ) -> None:
        """Open or begin a library; without a model it can be read, but not added to.

        A Chroma `server` holds the vectors, and searches them, in the place of the folder.

        `patience` is in seconds, for another writer; above `exact_up_to` numbers Chroma searches.
        `readers` are the processes that read files; the library closes them with itself.
        """
        self._data_dir = data_dir.expanduser().resolve()
        try:
            self._data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            raise IngestError(
                f"The library folder {self._data_dir} cannot be made ({error.strerror}): "
                "choose another one."
            ) from error
        self._embedder = embedder
        self._exact_up_to = exact_up_to if server is None else 0
        self._server = server
        self._readers = readers or ReaderPool()
        self._indexer = Indexer(self._data_dir, patience, server)
        self._catalog = self._indexer.catalog
        self._guard = threading.RLock()
        self._current: _View | None = None
        self._read: dict[str, tuple[int, Resume]] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close all files; a library that is used again opens them again."""
        with self._guard:
            self._current = None
            close_clients(self._data_dir)
            self._catalog.close()
            self._readers.close()

    @property
    def generation(self) -> int:
        """How many writes there have been; what was found under another one may be stale."""
        return self._catalog.generation()

    @property
    def embedding_model(self) -> str | None:
        """The name of the model whose vectors are in use; None before the first resume."""
        return self._catalog.settings().get(EMBEDDER)

    @property
    def chroma_server(self) -> str | None:
        """The address of the Chroma server that holds the vectors, if one does."""
        return self._catalog.settings().get(SERVER) or None

    # Writing.

    def add(
        self,
        paths: Iterable[Path],
        progress: Progress | None = None,
        *,
        read: Reader | None = None,
        refiner: Refiner | None = None,
    ) -> Iterator[Outcome]:
        """Read files, folders and archives into the library and say what became of each resume.

        Other processes read, and what was read is written a batch at a time. `read`, if any, reads
        in this process instead. A `refiner` has a model add to what the rules read; what it has
        not seen yet is read again.
        Nothing is written before the outcomes are asked for, nor after the last that was. Raises
        `IngestError` when the library, not a file, is the trouble.
        """
        embedder = self._model()
        if self._catalog.settings().get(EMBEDDER, embedder.name) != embedder.name:
            self._indexer.reembed(embedder)
        self._indexer.finish()
        intake = Intake(self._data_dir, self._indexer, embedder, self._readers, read, refiner)
        try:
            yield from intake.take(paths, progress)
        finally:
            self._indexer.relate()

    def remove(self, *keys: str) -> list[Resume]:
        """Take resumes out, so that no file of the data folder holds a word of them any more."""
        self._indexer.finish()
        resumes = [self.resolve(key) for key in keys]
        if resumes:
            self._indexer.erase([resume.id for resume in resumes])
            with self._guard:
                for resume in resumes:
                    self._read.pop(resume.id, None)
        return resumes

    def join(self, *keys: str) -> list[Resume]:
        """Call some resumes one person's, whatever they state; all the resumes of that person."""
        ids = self._ids(keys)
        if len(ids) < 2:
            raise IngestError("One resume alone cannot be joined: name two files or more.")
        self._indexer.decide(pairs_to_join(ids, self.persons()), same=True)
        return [self.resume(id_) for group in self.persons() if ids[0] in group for id_ in group]

    def part(self, *keys: str) -> list[Resume]:
        """Call some resumes another person's than the rest that they are taken for one with.

        Where no other is left, they are parted from each other.
        """
        resumes = [self.resume(id_) for id_ in self._ids(keys)]
        groups = self.persons()
        for resume in resumes:
            if not any(resume.id in group for group in groups):
                raise IngestError(
                    f"{resume.file} stands alone already: no other resume is taken for the same "
                    "person's (`list` shows which are)."
                )
        self._indexer.decide(pairs_to_part([r.id for r in resumes], groups), same=False)
        return resumes

    def _ids(self, keys: Iterable[str]) -> list[str]:
        return list(dict.fromkeys(self.resolve(key).id for key in keys))

    def reindex(self, progress: Progress | None = None) -> None:
        """Make the vectors anew if the model has changed, and otherwise both indexes."""
        embedder = self._model()
        if self._catalog.settings().get(EMBEDDER, embedder.name) != embedder.name:
            self._indexer.reembed(embedder, progress)
        else:
            self._indexer.rebuild()

    def _model(self) -> Embedder:
        if self._embedder is None:
            raise IngestError(
                f"The library at {self._data_dir} was opened without an embedding model: "
                "open it with one to add resumes or to search by meaning."
            )
        return self._embedder

    # Looking up.

    def ids(self) -> tuple[str, ...]:
        """The ids of all resumes, in their order."""
        return tuple(self._view().listed)

    @property
    def chunk_count(self) -> int:
        """How many chunks can be found."""
        return self._view().chunks()

    def resumes(self) -> tuple[Resume, ...]:
        """All resumes, by file name; read from the catalog once and kept."""
        with self._guard:
            view = self._view()
            if view.resumes is None:
                kept = {i: r for i, r in self._read.items() if self._is_current(view, i)}
                missing = view.listed.keys() - kept.keys()
                found = self._catalog.resumes(missing if len(missing) < len(kept) else None)
                kept |= {
                    resume.id: (view.listed[resume.id].written, resume)
                    for resume in found
                    if resume.id in view.listed and resume.id not in kept
                }
                self._read = kept
                view.resumes = tuple(
                    sorted((r for _, r in kept.values()), key=lambda r: (r.file, r.id))
                )
            return view.resumes

    def persons(self) -> tuple[tuple[str, ...], ...]:
        """The ids of everyone who has several resumes, each person's newest first."""
        with self._guard:
            view = self._view()
            if view.persons is None:
                view.persons = self._indexer.persons.read()
            return view.persons

    def resume(self, resume_id: str) -> Resume:
        """The resume of a hit; raises `UnknownKey` when it was removed meanwhile."""
        with self._guard:
            view = self._view()
            if not self._is_current(view, resume_id):
                found = self._catalog.resumes([resume_id])
                if not found or resume_id not in view.listed:
                    raise UnknownKey(f"There is no resume {resume_id} in {self._data_dir}.")
                self._read[resume_id] = view.listed[resume_id].written, found[0]
            return self._read[resume_id][1]

    def resumes_of(self, resume_ids: Collection[str]) -> dict[str, Resume]:
        """Those of these resumes that are still there, read from the catalog in one go.

        So that searching a very large library does not bring all of it into memory, only the
        first thousand are kept.
        """
        with self._guard:
            view = self._view()
            held = {i: self._read[i][1] for i in resume_ids if self._is_current(view, i)}
            missing = [i for i in resume_ids if i not in held]
            for resume in self._catalog.resumes(missing) if missing else ():
                if resume.id in view.listed:
                    held[resume.id] = resume
                    if len(self._read) < _KEPT_RESUMES:
                        self._read[resume.id] = view.listed[resume.id].written, resume
            return held

    def resolve(self, key: str) -> Resume:
        """The resume with this id or start of one, file name or path.

        Raises `UnknownKey`, and `AmbiguousKey` when several go by it.
        """
        listed = self._view().listed
        if key in listed:
            return self.resume(key)
        name, path = unicodedata.normalize("NFC", key), str(Path(key).expanduser().resolve())
        found = [i for i, one in listed.items() if unicodedata.normalize("NFC", one.file) == name]
        found = found or [i for i, one in listed.items() if one.path == path]
        if not found and len(key) >= _SHORTEST_PREFIX:
            found = [i for i in listed if i.startswith(key.lower())]
        if not found:
            raise UnknownKey(
                f"There is no resume {key!r} in {self._data_dir}: "
                "give its file name, its path, or its id."
            )
        if len(found) > 1:
            raise AmbiguousKey(
                f"{len(found)} resumes go by {key!r}: give one of the ids {', '.join(found)}."
            )
        return self.resume(found[0])

    def text(self, key: str) -> str:
        """The text that all offsets of a resume count in."""
        return self.resolve(key).text

    def facsimile(self, resume_id: str) -> Facsimile | None:
        """The pages of a resume as pictures, with the places of its words; None without pages.

        Raises `UnknownKey` when the resume was removed meanwhile.
        """
        if resume_id not in self._view().listed:
            raise UnknownKey(f"There is no resume {resume_id} in {self._data_dir}.")
        return self._indexer.facsimiles.get(resume_id)

    def facts(
        self,
        kind: str | None = None,
        value: str | None = None,
        resume_ids: Collection[str] | None = None,
    ) -> list[tuple[str, Fact]]:
        """The facts of that kind and value in the whole library, each with its resume's id."""
        return self._catalog.facts(kind, value, resume_ids)

    @property
    def finder(self) -> Finder:
        """Who fulfils a condition, asked of the catalog."""
        return Finder(self._catalog.engine)

    def _is_current(self, view: _View, resume_id: str) -> bool:
        listing = view.listed.get(resume_id)
        held = self._read.get(resume_id)
        return listing is not None and held is not None and held[0] == listing.written

    def _view(self) -> _View:
        with self._guard:
            if self._current is None or self._current.generation != self._catalog.generation():
                generation, settings, listed = self._catalog.overview()
                self._current = _View(generation, settings, {one.id: one for one in listed})
            return self._current

    # Searching.

    def search_words(
        self,
        wanted: Sequence[Wanted],
        limit: int,
        resume_ids: Collection[str] | None = None,
    ) -> list[Hit]:
        """The best chunks by BM25 for what a question looks for."""
        index = self._word_index()
        if index is None:
            return []
        return self._valid(lambda most: index.search(wanted, most, resume_ids), limit)

    def search_vectors(
        self, query: str, limit: int, resume_ids: Collection[str] | None = None
    ) -> list[Hit]:
        """The nearest chunks by cosine.

        Raises `IngestError` when the vectors were made by another model: a search that quietly
        went without them would find less and not say so.
        """
        embedder = self._model()
        view = self._view()
        made_by = view.settings.get(EMBEDDER)
        if made_by is None:
            return []
        if made_by != embedder.name:
            raise IngestError(
                f"The vectors of the library at {self._data_dir} were made by the embedding model "
                f"{made_by!r}, not {embedder.name!r}: choose that model, or reindex."
            )
        vector = embedder.embed_query(query)
        large = view.chunks() * embedder.dimension > self._exact_up_to
        if large and resume_ids is not None:
            few = ExactIndex(self._catalog.vectors(made_by, resume_ids))
            return self._valid(lambda wanted: few.search(vector, wanted), limit)
        if large:
            try:
                chroma = self._chroma(view)
                return self._valid(lambda wanted: chroma.search(vector, wanted), limit)
            except IndexDamaged:
                # The next write rebuilds it, which may take a minute; the answer need not wait.
                pass
        with self._guard:
            if view.nearest is None:
                view.nearest = ExactIndex(self._catalog.vectors(made_by))
            nearest = view.nearest
        return self._valid(lambda wanted: nearest.search(vector, wanted, resume_ids), limit)

    def _valid(
        self, search: Callable[[int], list[tuple[str, int, float]]], limit: int
    ) -> list[Hit]:
        """What the catalog knows of what a search finds, searching on for what it does not."""
        listed = self._view().listed
        wanted = limit
        while True:
            found = search(wanted)
            hits = [
                Hit(resume_id, chunk, score)
                for resume_id, chunk, score in found
                if resume_id in listed and chunk < listed[resume_id].chunks
            ]
            if len(hits) >= limit or len(found) < wanted:
                return hits[:limit]
            wanted *= 2

    def _word_index(self) -> WordIndex | None:
        deadline = time.monotonic() + _BLOCKED_SECONDS
        with self._guard:
            while (view := self._view()).words is None and WORDS in view.settings:
                folder = self._data_dir / view.settings[WORDS]
                try:
                    view.words = WordIndex(folder, view.settings[WORDS_STATE])
                except IndexDamaged:
                    view.words = self._unsettled_word_index(folder, deadline)
            return view.words

    def _unsettled_word_index(self, folder: Path, deadline: float) -> WordIndex | None:
        """The index as it is while a writer is at work on it; None after it was rebuilt."""
        if self._indexer.mend_words():
            return None
        try:
            return WordIndex(folder)
        except IndexDamaged as error:
            if time.monotonic() > deadline:
                raise IngestError(
                    f"The library at {self._data_dir} is being repaired by another program: "
                    "try again when it is done."
                ) from error
            time.sleep(0.05)
            return None

    def _chroma(self, view: _View) -> VectorIndex | ServerIndex:
        kept_at = view.settings.get(SERVER, "")
        if kept_at != (self._server.address if self._server else ""):
            raise IndexDamaged(f"The vectors of {self._data_dir} are kept elsewhere")
        if not view.settings[VECTORS]:
            raise IndexDamaged(f"The vectors of {self._data_dir} are to be made anew")
        if self._server is not None:
            return ServerIndex(self._server, view.settings[VECTORS])
        return VectorIndex(
            self._data_dir / view.settings[VECTORS],
            view.generation,
            view.settings[VECTORS_STATE],
            view.chunks(),
        )

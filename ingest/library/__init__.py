"""The library: the only door to the catalog and its two indexes.

Any number of programs may read while one writes. A reader takes no lock: it looks at the catalog's
generation before it answers and opens anew what has changed. Whatever an index finds and the
catalog does not know is dropped.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from ingest.embedders import Embedder
from ingest.facsimile import Facsimile
from ingest.library.indexing import Indexer, Progress
from ingest.library.intake import Intake, Outcome, Status
from ingest.library.read_ahead import Reader
from ingest.library.search import Hit, Search
from ingest.library.view import AmbiguousKey, UnknownKey, Views
from ingest.persons.decisions import pairs_to_join, pairs_to_part
from ingest.query.finder import Finder
from ingest.readers.pool import ReaderPool
from ingest.resume import Fact, IngestError, Resume
from ingest.stores.chroma_server import ChromaServer
from ingest.stores.settings import EMBEDDER, SERVER
from ingest.stores.vectors import EXACT_UP_TO, close_clients
from ingest.stores.words import Wanted

if TYPE_CHECKING:
    from ingest.refinement.refiner import Refiner

__all__ = ["AmbiguousKey", "Hit", "Library", "Outcome", "Status", "UnknownKey"]


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
        self._readers = readers or ReaderPool()
        self._indexer = Indexer(self._data_dir, patience, server)
        self._catalog = self._indexer.catalog
        self._views = Views(self._data_dir, self._catalog, self._indexer.persons)
        self._search = Search(self._data_dir, self._indexer, self._views, server, exact_up_to)

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
        with self._views.guard:
            self._views.close()
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
            self._views.forget(resume.id for resume in resumes)
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
        return tuple(self._views.newest().listed)

    @property
    def chunk_count(self) -> int:
        """How many chunks can be found."""
        return self._views.newest().chunks()

    def resumes(self) -> tuple[Resume, ...]:
        """All resumes, by file name; read from the catalog once and kept."""
        return self._views.resumes()

    def persons(self) -> tuple[tuple[str, ...], ...]:
        """The ids of everyone who has several resumes, each person's newest first."""
        return self._views.persons()

    def resume(self, resume_id: str) -> Resume:
        """The resume of a hit; raises `UnknownKey` when it was removed meanwhile."""
        return self._views.resume(resume_id)

    def resumes_of(self, resume_ids: Collection[str]) -> dict[str, Resume]:
        """Those of these resumes that are still there, read from the catalog in one go.

        So that searching a very large library does not bring all of it into memory, only the
        first thousand are kept.
        """
        return self._views.resumes_of(resume_ids)

    def resolve(self, key: str) -> Resume:
        """The resume with this id or start of one, file name or path.

        Raises `UnknownKey`, and `AmbiguousKey` when several go by it.
        """
        return self._views.resolve(key)

    def text(self, key: str) -> str:
        """The text that all offsets of a resume count in."""
        return self.resolve(key).text

    def facsimile(self, resume_id: str) -> Facsimile | None:
        """The pages of a resume as pictures, with the places of its words; None without pages.

        Raises `UnknownKey` when the resume was removed meanwhile.
        """
        if resume_id not in self._views.newest().listed:
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

    # Searching.

    def search_words(
        self,
        wanted: Sequence[Wanted],
        limit: int,
        resume_ids: Collection[str] | None = None,
    ) -> list[Hit]:
        """The best chunks by BM25 for what a question looks for."""
        return self._search.words(wanted, limit, resume_ids)

    def search_vectors(
        self, query: str, limit: int, resume_ids: Collection[str] | None = None
    ) -> list[Hit]:
        """The nearest chunks by cosine.

        Raises `IngestError` when the vectors were made by another model: a search that quietly
        went without them would find less and not say so.
        """
        return self._search.vectors(self._model(), query, limit, resume_ids)

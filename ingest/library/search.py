"""Searching the library: chunks found by words and by vectors, as far as the catalog knows them."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

from ingest.embedders import Embedder
from ingest.library.indexing import Indexer
from ingest.library.view import View, Views
from ingest.resume import IngestError
from ingest.stores.chroma_server import ChromaServer, ServerIndex
from ingest.stores.exact import ExactIndex
from ingest.stores.folders import IndexDamaged
from ingest.stores.settings import EMBEDDER, SERVER, VECTORS, VECTORS_STATE, WORDS, WORDS_STATE
from ingest.stores.vectors import VectorIndex
from ingest.stores.words import Wanted, WordIndex

_BLOCKED_SECONDS = 10.0


@dataclass(frozen=True, slots=True)
class Hit:
    """A chunk that was found: its place in `Resume.chunks`, and a score to rank it by."""

    resume_id: str
    chunk: int
    score: float


class Search:
    """Both indexes, opened for the newest view; `exact_up_to` numbers are compared one by one."""

    def __init__(
        self,
        data_dir: Path,
        indexer: Indexer,
        views: Views,
        server: ChromaServer | None,
        exact_up_to: int,
    ) -> None:
        self._data_dir = data_dir
        self._indexer = indexer
        self._catalog = indexer.catalog
        self._views = views
        self._server = server
        self._exact_up_to = exact_up_to if server is None else 0

    def words(
        self, wanted: Sequence[Wanted], limit: int, resume_ids: Collection[str] | None
    ) -> list[Hit]:
        """The best chunks by BM25 for what a question looks for."""
        index = self._word_index()
        if index is None:
            return []
        return self._valid(lambda most: index.search(wanted, most, resume_ids), limit)

    def vectors(
        self, embedder: Embedder, query: str, limit: int, resume_ids: Collection[str] | None
    ) -> list[Hit]:
        """The nearest chunks by cosine; raises `IngestError` for another model's vectors."""
        view = self._views.newest()
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
        with self._views.guard:
            if view.nearest is None:
                view.nearest = ExactIndex(self._catalog.vectors(made_by))
            nearest = view.nearest
        return self._valid(lambda wanted: nearest.search(vector, wanted, resume_ids), limit)

    def _valid(
        self, search: Callable[[int], list[tuple[str, int, float]]], limit: int
    ) -> list[Hit]:
        """What the catalog knows of what a search finds, searching on for what it does not."""
        listed = self._views.newest().listed
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
        with self._views.guard:
            while (view := self._views.newest()).words is None and WORDS in view.settings:
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

    def _chroma(self, view: View) -> VectorIndex | ServerIndex:
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

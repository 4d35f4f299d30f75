"""Both indexes over the same chunks without the indexing header, to see what it is worth."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path

from ingest.embedders import Embedder
from ingest.library import Hit
from ingest.resume import Resume, outside
from ingest.stores.exact import ExactIndex
from ingest.stores.words import Wanted, WordIndex
from ingest.tokens import index_terms


class BareIndex:
    """What retrieval needs of a library, over chunks that only know their own words."""

    def __init__(self, resumes: Sequence[Resume], embedder: Embedder, folder: Path) -> None:
        self._embedder = embedder
        self._resumes = {resume.id: resume for resume in resumes}
        texts = {resume.id: _texts(resume) for resume in resumes}
        self._words = WordIndex.create(folder)
        self._words.write(
            [],
            (
                (id_, number, index_terms(text))
                for id_, stated in texts.items()
                for number, text in enumerate(stated)
            ),
        )
        self._vectors = ExactIndex([(id_, embedder.embed(stated)) for id_, stated in texts.items()])

    def search_words(
        self, wanted: Sequence[Wanted], limit: int, resume_ids: Collection[str] | None = None
    ) -> list[Hit]:
        """The best chunks by BM25."""
        return [Hit(*found) for found in self._words.search(wanted, limit, resume_ids)]

    def search_vectors(
        self, query: str, limit: int, resume_ids: Collection[str] | None = None
    ) -> list[Hit]:
        """The nearest chunks by cosine."""
        vector = self._embedder.embed_query(query)
        return [Hit(*found) for found in self._vectors.search(vector, limit, resume_ids)]

    def resumes_of(self, resume_ids: Collection[str]) -> dict[str, Resume]:
        """These resumes."""
        return {id_: self._resumes[id_] for id_ in resume_ids}


def _texts(resume: Resume) -> list[str]:
    return [
        " ".join(part.of(resume.text) for part in outside(chunk.span, resume.instructions))
        for chunk in resume.chunks
    ]

"""Hybrid retrieval: words and vectors fused by reciprocal rank."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from assistant.terms import Term, find_terms
from ingest.library import Hit, Library
from ingest.resume import Chunk, Resume
from ingest.tokens import index_terms

RRF_K = 60
"""The constant of reciprocal rank fusion (Cormack, Clarke and Büttcher, SIGIR 2009)."""

_VECTOR_WEIGHT = 0.5
"""Of vectors beside words: the shipped model is small, so that it breaks ties rather than rules."""


@dataclass(frozen=True, slots=True)
class RetrievedChunk:
    """A chunk with its fused score and its place in each part (from 1; None when not found)."""

    resume: Resume
    chunk: Chunk
    score: float
    words_rank: int | None = None
    vectors_rank: int | None = None

    @property
    def text(self) -> str:
        """The exact words of the chunk."""
        return self.chunk.span.of(self.resume.text)


def query_terms(terms: Iterable[Term]) -> list[tuple[str, float]]:
    """Weighted search terms: the literal words in full, other forms of them for less."""
    weighted: dict[str, float] = {}
    for term in terms:
        for form, sure in term.forms:
            weight = term.weight * (1.0 if form == term.text else 0.6 * sure)
            for token in index_terms(form):
                weighted[token] = max(weighted.get(token, 0.0), weight)
    return list(weighted.items())


def fuse(
    rankings: Mapping[str, Sequence[Hit]], weights: Mapping[str, float]
) -> dict[tuple[str, int], float]:
    """Reciprocal rank fusion: a chunk's score is the sum of weight / (RRF_K + rank)."""
    scores: dict[tuple[str, int], float] = {}
    for part, hits in rankings.items():
        for rank, hit in enumerate(hits, start=1):
            key = (hit.resume_id, hit.chunk)
            scores[key] = scores.get(key, 0.0) + weights[part] / (RRF_K + rank)
    return scores


def retrieve(
    library: Library,
    question: str,
    limit: int,
    resume_ids: Collection[str] | None = None,
    terms: Sequence[Term] | None = None,
) -> list[RetrievedChunk]:
    """The `limit` chunks that bear most on a question, of `resume_ids` only where given."""
    depth = max(50, limit * 3)
    words = library.search_words(query_terms(terms or find_terms(question)), depth, resume_ids)
    vectors = library.search_vectors(question, depth, resume_ids)
    scores = fuse({"words": words, "vectors": vectors}, {"words": 1.0, "vectors": _VECTOR_WEIGHT})
    words_rank = {(h.resume_id, h.chunk): i for i, h in enumerate(words, start=1)}
    vectors_rank = {(h.resume_id, h.chunk): i for i, h in enumerate(vectors, start=1)}
    best = sorted(scores, key=lambda key: -scores[key])[:limit]
    by_id = {resume.id: resume for resume in library.resumes()}
    return [
        RetrievedChunk(
            by_id[id_],
            by_id[id_].chunks[number],
            scores[id_, number],
            words_rank.get((id_, number)),
            vectors_rank.get((id_, number)),
        )
        for id_, number in best
        if id_ in by_id
    ]

"""Hybrid retrieval: words and vectors fused by reciprocal rank, among those who are meant.

A named person is searched for among that person's chunks alone, and several people side by side
each get the same share of what is found. Who fulfils a question over all resumes comes first, with
the words that show it.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain, zip_longest
from typing import Protocol

from assistant.request import Request
from assistant.rerank import Reranker
from ingest.index_header import index_header
from ingest.library import Hit
from ingest.resume import Chunk, Resume, Span
from ingest.stores.words import Wanted

RRF_K = 60
"""The constant of reciprocal rank fusion (Cormack, Clarke and Büttcher, SIGIR 2009)."""

WEIGHTS: Mapping[str, float] = {"words": 1.0, "vectors": 0.3}
"""Of the parts of a fusion, and below how much of one person goes before another's: chosen on the
sample questions and on generated ones, `docs/evaluation.md`."""

_ROUND = 3
_DEPTH = 150

_FEW = 200
"""Who fulfils a question is searched among alone, where they are no more than these."""

RERANKED = 50
"""Chunks that a reranker reads: a cross-encoder takes milliseconds for each."""


class SearchedLibrary(Protocol):
    """What retrieval needs of a library."""

    def search_words(
        self, wanted: Sequence[Wanted], limit: int, resume_ids: Collection[str] | None = None
    ) -> list[Hit]:
        """The best chunks by BM25."""

    def search_vectors(
        self, query: str, limit: int, resume_ids: Collection[str] | None = None
    ) -> list[Hit]:
        """The nearest chunks by cosine."""

    def resumes_of(self, resume_ids: Collection[str]) -> dict[str, Resume]:
        """Those of these resumes that are still there."""


@dataclass(frozen=True, slots=True)
class RetrievedChunk:
    """A chunk with its fused score, and its place (from 1) and score in each part that found it.

    `fulfils`: it holds words by which its resume fulfils what is asked of all, or most of it.
    """

    resume: Resume
    chunk: Chunk
    score: float
    words_rank: int | None = None
    vectors_rank: int | None = None
    bm25: float | None = None
    cosine: float | None = None
    reranked: float | None = None
    fulfils: bool = False

    @property
    def text(self) -> str:
        """The exact words of the chunk."""
        return self.chunk.span.of(self.resume.text)


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
    library: SearchedLibrary,
    asked: Request,
    limit: int,
    weights: Mapping[str, float] = WEIGHTS,
    reranker: Reranker | None = None,
) -> list[RetrievedChunk]:
    """The `limit` chunks that bear most on a request, best first; a part of no weight is left out.

    Scores fall within one resume; between resumes, a fair share goes before a higher score, and
    before both who fulfils what is asked of all, by the words that show it. A `reranker` puts the
    first `RERANKED` into an order of its own.
    """

    def rank(among: Collection[str] | None) -> list[_Found]:
        ranked = _ranked(library, asked, among, limit, weights)
        return ranked if reranker is None else _reranked(library, asked, ranked, reranker)

    if asked.shared and asked.resume_ids:
        each = [rank((one,)) for one in asked.resume_ids]
        in_turns = chain.from_iterable(zip_longest(*each))
        ranked = [found for found in in_turns if found is not None]
    else:
        ranked = rank(asked.resume_ids)
    if asked.varied:
        ranked = _in_rounds(ranked)
    showing: list[_Found] = []
    if asked.fulfilled:
        few = len(asked.fulfilled) <= _FEW
        own = _in_rounds(rank(tuple(asked.fulfilled))) if few else []
        showing = _showing(library, asked, own or ranked, limit)
        ranked = list({found.place: found for found in (*showing, *own, *ranked)}.values())
    shown = {found.place for found in showing}
    chosen = ranked[:limit]
    resumes = library.resumes_of({found.resume_id for found in chosen})
    return [
        RetrievedChunk(
            resumes[found.resume_id],
            resumes[found.resume_id].chunks[found.chunk],
            found.score,
            words_rank=found.ranks.get("words"),
            vectors_rank=found.ranks.get("vectors"),
            bm25=found.scores.get("words"),
            cosine=found.scores.get("vectors"),
            reranked=found.scores.get("reranker"),
            fulfils=found.place in shown,
        )
        for found in chosen
        if found.resume_id in resumes
    ]


@dataclass(frozen=True, slots=True)
class _Found:
    """A chunk by its place, so that a resume is read only for what is handed over."""

    resume_id: str
    chunk: int
    score: float
    ranks: Mapping[str, int]
    scores: Mapping[str, float]

    @property
    def place(self) -> tuple[str, int]:
        """Which chunk it is."""
        return self.resume_id, self.chunk


def _ranked(
    library: SearchedLibrary,
    asked: Request,
    among: Collection[str] | None,
    limit: int,
    weights: Mapping[str, float],
) -> list[_Found]:
    depth = max(_DEPTH, limit)
    parts: dict[str, Sequence[Hit]] = {}
    if weights["words"]:
        parts["words"] = library.search_words(asked.wanted, depth, among)
    if weights["vectors"]:
        parts["vectors"] = library.search_vectors(asked.sentence, depth, among)
    fused = fuse(parts, weights)
    ranks: dict[tuple[str, int], dict[str, int]] = {key: {} for key in fused}
    scores: dict[tuple[str, int], dict[str, float]] = {key: {} for key in fused}
    for part, hits in parts.items():
        for rank, hit in enumerate(hits, start=1):
            ranks[hit.resume_id, hit.chunk][part] = rank
            scores[hit.resume_id, hit.chunk][part] = hit.score
    best = sorted(fused, key=lambda key: -fused[key])[:depth]
    return [_Found(*key, fused[key], ranks[key], scores[key]) for key in best]


def _showing(
    library: SearchedLibrary, asked: Request, ranked: Sequence[_Found], limit: int
) -> list[_Found]:
    """The chunks with the words by which resumes fulfil what is asked: one of each, then more.

    Those whose chunks rank highest come first.
    """
    found = {one.place: one for one in ranked}
    best = (one.resume_id for one in ranked)
    order = [id_ for id_ in dict.fromkeys((*best, *asked.fulfilled)) if id_ in asked.fulfilled]
    resumes = library.resumes_of(order[:limit])
    each = [
        [
            found.get((id_, number)) or _Found(id_, number, 0.0, {}, {})
            for number in _chunks_at(resumes[id_], asked.fulfilled[id_])
        ]
        for id_ in order[:limit]
        if id_ in resumes
    ]
    return [one for one in chain.from_iterable(zip_longest(*each)) if one is not None]


def _chunks_at(resume: Resume, spans: Sequence[Span]) -> list[int]:
    """The chunks that hold some words, in the order of the words."""
    return list(
        dict.fromkeys(
            number
            for span in spans
            for number, chunk in enumerate(resume.chunks)
            if chunk.span.overlaps(span)
        )
    )


def _reranked(
    library: SearchedLibrary, asked: Request, ranked: Sequence[_Found], reranker: Reranker
) -> list[_Found]:
    """The first chunks in the order of a reranker, which reads whose they are as well."""
    first = ranked[:RERANKED]
    resumes = library.resumes_of({found.resume_id for found in first})
    first = [found for found in first if found.resume_id in resumes]
    texts = [_with_header(resumes[found.resume_id], found.chunk) for found in first]
    scored = [
        replace(found, scores={**found.scores, "reranker": score})
        for found, score in zip(first, reranker.scores(asked.sentence, texts), strict=True)
    ]
    scored.sort(key=lambda found: -found.scores["reranker"])
    return [*scored, *ranked[RERANKED:]]


def _with_header(resume: Resume, number: int) -> str:
    chunk = resume.chunks[number]
    return f"{index_header(resume, chunk)}\n{chunk.span.of(resume.text)}"


def _in_rounds(ranked: Sequence[_Found]) -> list[_Found]:
    """A few chunks of every resume before more of any."""
    taken: dict[str, int] = {}
    rounds: list[tuple[int, _Found]] = []
    for found in ranked:
        before = taken.get(found.resume_id, 0)
        taken[found.resume_id] = before + 1
        rounds.append((before // _ROUND, found))
    return [found for _, found in sorted(rounds, key=lambda pair: pair[0])]

"""Hybrid retrieval: words and vectors fused by reciprocal rank, among those who are meant.

A named person is searched for among that person's chunks alone, and several people side by side
each get the same share of what is found.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain, zip_longest
from typing import Protocol

from assistant.conversation import Understood
from assistant.question import Question
from assistant.rerank import Reranker
from assistant.terms import Term
from assistant.vocabulary import Attribute
from ingest.index_header import index_header
from ingest.library import Hit
from ingest.resume import Chunk, Resume
from ingest.stores.words import Form, Wanted
from ingest.tokens import contained_terms, index_terms

RRF_K = 60
"""The constant of reciprocal rank fusion (Cormack, Clarke and Büttcher, SIGIR 2009)."""

WEIGHTS: Mapping[str, float] = {"words": 1.0, "vectors": 0.3}
"""Of the parts of a fusion, and below of a word's other forms and of how much of one person goes
before another's: chosen on the sample questions and on generated ones, `docs/evaluation.md`."""

_OTHER_FORM = 0.6
_ATTRIBUTE = 0.8
_ROUND = 3
_DEPTH = 150

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
class Request:
    """What is searched for: by words, by a sentence's meaning, among whom (None: everyone).

    `shared`: each of `resume_ids` gets an equal share, in turns. `varied`: no resume's chunks go
    on for long before those of others.
    """

    wanted: tuple[Wanted, ...]
    sentence: str
    resume_ids: tuple[str, ...] | None = None
    shared: bool = False
    varied: bool = False


@dataclass(frozen=True, slots=True)
class RetrievedChunk:
    """A chunk with its fused score, and its place (from 1) and score in each part that found it."""

    resume: Resume
    chunk: Chunk
    score: float
    words_rank: int | None = None
    vectors_rank: int | None = None
    bm25: float | None = None
    cosine: float | None = None
    reranked: float | None = None

    @property
    def text(self) -> str:
        """The exact words of the chunk."""
        return self.chunk.span.of(self.resume.text)


def request(question: Question, resume_ids: Collection[str] | None = None) -> Request:
    """A question as a search, among those whom it names where nobody else is given."""
    named = tuple(dict.fromkeys(id_ for m in question.people for id_ in m.resume_ids))
    among = tuple(resume_ids) if resume_ids is not None else named or None
    return Request(
        wanted_of(question.terms, question.attributes),
        question.text,
        among,
        shared=resume_ids is None and len(named) > 1,
        varied=question.scope == "corpus",
    )


def request_of(understood: Understood) -> Request:
    """The same with the conversation read into it; people meant perhaps limit nothing."""
    if understood.targets and not understood.tentative:
        question = understood.question
        wanted = wanted_of(question.terms, question.attributes)
        shared = len(understood.targets) > 1
        return Request(wanted, question.text, understood.targets, shared=shared)
    return request(understood.question, understood.within or None)


def wanted_of(terms: Iterable[Term], attributes: Iterable[Attribute] = ()) -> tuple[Wanted, ...]:
    """Terms as the word index is asked them: other forms of a word count whole, and for less.

    Of an attribute ("notice period") the words that state it are looked for.
    """
    wanted = []
    for term in terms:
        forms = [Form(tuple(dict.fromkeys(index_terms(term.text))), term.weight)]
        for form, sure in term.forms:
            if form != term.text:
                weight = term.weight * _OTHER_FORM * sure
                forms.append(Form(contained_terms(form), weight, whole=True))
        wanted.append(Wanted(tuple(forms)))
    for attribute in attributes:
        stated = (words for words in attribute.stated if not words.startswith("# "))
        wanted.append(
            Wanted(tuple(Form(contained_terms(w), _ATTRIBUTE, whole=True) for w in stated))
        )
    return tuple(wanted)


def literal(wanted: Iterable[Wanted]) -> tuple[Wanted, ...]:
    """The same without other forms of any word: what the question itself says."""
    return tuple(Wanted(one.forms[:1]) for one in wanted if one.forms and not one.forms[0].whole)


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

    Scores fall within one resume; between resumes, a fair share goes before a higher score.
    A `reranker` puts the first `RERANKED` into an order of its own.
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
    chosen = (_in_rounds(ranked) if asked.varied else ranked)[:limit]
    resumes = library.resumes_of({found.resume_id for found in chosen})
    return [
        RetrievedChunk(
            resumes[found.resume_id],
            resumes[found.resume_id].chunks[found.chunk],
            found.score,
            *(found.ranks.get(part) for part in ("words", "vectors")),
            *(found.scores.get(part) for part in ("words", "vectors", "reranker")),
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

"""The methods that are compared: each hands over passages of resumes, best first."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from assistant.assistant import Assistant
from assistant.request import Request, literal, wanted_of
from assistant.rerank import Reranker
from assistant.retrieve import WEIGHTS, SearchedLibrary, retrieve
from assistant.terms import find_terms
from assistant.turns.conversation import Turn
from eval.questions import Question
from eval.retrieval.bare_index import BareIndex
from ingest.library import Library
from ingest.resume import Span

HYBRID = "hybrid"
"""The method that the program itself uses."""

_FIRST_LIMIT = 50
_ALONE: Mapping[str, Mapping[str, float]] = {
    "words": {"words": 1.0, "vectors": 0.0},
    "vectors": {"words": 0.0, "vectors": 1.0},
}


@dataclass(frozen=True, slots=True)
class Passage:
    """What a method hands over: some words of one resume."""

    resume_id: str
    span: Span


Search = Callable[[Question, int], list[Passage]]
"""A question and a number of characters to passages that come to as many, or all there are."""


def library_methods(
    library: Library,
    requests: Mapping[str, Request],
    bare: BareIndex,
    reranker: Reranker | None = None,
) -> dict[str, Search]:
    """The program's search, its two parts, and what it is without one of its means.

    `requests` are the questions by id. No header: chunks know only their own words. No expansion:
    only the question's own words count. No query: who fulfils a question over all resumes does not
    come first. No people: a question and the turns before it are searched for as they stand, among
    everyone.
    """

    def asked(question: Question) -> Request:
        return requests[question.id]

    def unjudged(question: Question) -> Request:
        return replace(asked(question), fulfilled={})

    def unread(question: Question) -> Request:
        return Request(wanted_of(find_terms(question.conversation)), question.conversation)

    def unexpanded(question: Question) -> Request:
        found = asked(question)
        return replace(found, wanted=literal(found.wanted))

    reranked = {"reranked": _filled(library, asked, reranker=reranker)} if reranker else {}
    return {
        **{name: _filled(library, asked, weights) for name, weights in _ALONE.items()},
        HYBRID: _filled(library, asked),
        **reranked,
        "no header": _filled(bare, asked),
        "no expansion": _filled(library, unexpanded),
        "no query": _filled(library, unjudged),
        "no people": _filled(library, unread),
    }


def read_requests(library: Library, questions: Sequence[Question]) -> dict[str, Request]:
    """Each question as the program searches for it, after its own answers to the turns before."""
    assistant = Assistant(library)
    requests = {}
    for question in questions:
        history: list[Turn] = []
        for turn in question.turns:
            before = assistant.ask(turn, history)
            if before.turn is not None:
                history.append(before.turn)
        requests[question.id] = assistant.request(question.question, history)
    return requests


def _filled(
    library: SearchedLibrary,
    asked: Callable[[Question], Request],
    weights: Mapping[str, float] = WEIGHTS,
    reranker: Reranker | None = None,
) -> Search:
    def search(question: Question, limit: int) -> list[Passage]:
        found = retrieve(library, asked(question), limit, weights, reranker)
        return [Passage(one.resume.id, one.chunk.span) for one in found]

    return filling(search)


def filling(search: Callable[[Question, int], list[Passage]]) -> Search:
    """A search for so many passages as one for so many characters."""

    def search_characters(question: Question, characters: int) -> list[Passage]:
        limit = _FIRST_LIMIT
        while True:
            passages = search(question, limit)
            if len(passages) < limit or length(passages) >= characters:
                return passages
            limit *= 2

    return search_characters


def length(passages: Iterable[Passage]) -> int:
    """Characters, those handed over twice counted twice."""
    return sum(len(passage.span) for passage in passages)

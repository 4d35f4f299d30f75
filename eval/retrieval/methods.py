"""The methods that are compared: each hands over passages of resumes, best first."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from assistant.retrieve import query_terms, retrieve
from assistant.terms import find_terms
from ingest.library import Hit, Library
from ingest.resume import Span

_FIRST_LIMIT = 50


@dataclass(frozen=True, slots=True)
class Passage:
    """What a method hands over: some words of one resume."""

    resume_id: str
    span: Span


Search = Callable[[str, int], list[Passage]]
"""A question and a number of characters to passages that come to as many, or all there are."""


def library_methods(library: Library) -> dict[str, Search]:
    """The two parts of the program's search, and the two fused as it uses them."""

    def words(question: str, limit: int) -> list[Passage]:
        return _of_hits(library, library.search_words(query_terms(find_terms(question)), limit))

    def vectors(question: str, limit: int) -> list[Passage]:
        return _of_hits(library, library.search_vectors(question, limit))

    def hybrid(question: str, limit: int) -> list[Passage]:
        found = retrieve(library, question, limit)
        return [Passage(one.resume.id, one.chunk.span) for one in found]

    return {"words": filling(words), "vectors": filling(vectors), "hybrid": filling(hybrid)}


def filling(search: Callable[[str, int], list[Passage]]) -> Search:
    """A search for so many passages as one for so many characters."""

    def search_characters(question: str, characters: int) -> list[Passage]:
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


def _of_hits(library: Library, hits: Sequence[Hit]) -> list[Passage]:
    return [
        Passage(hit.resume_id, library.resume(hit.resume_id).chunks[hit.chunk].span) for hit in hits
    ]

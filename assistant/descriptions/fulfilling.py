"""Whom several conditions describe together: the one person who fulfils them all."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.people import PersonMention
from assistant.query.answer import match_all
from assistant.query.corpus import Corpus
from assistant.query.cues import filled
from assistant.query.read import read_query
from assistant.question import Question, read_question
from ingest.alternatives import alternatives
from ingest.query.predicates import And
from ingest.resume import Span

_WORDS = alternatives(__file__)
_DESCRIBES = tuple(
    re.compile(filled(form, _WORDS))
    for form in (_WORDS["noun_last"], _WORDS["noun_first"], _WORDS["with_clause"])
)
_ASKS = re.compile(_WORDS["asks"])
_OF_MANY = re.compile(_WORDS["of_many"])


def one_fulfilling(question: Question, corpus: Corpus, as_of: int) -> tuple[PersonMention, ...]:
    """The only one whom all conditions of a description fit; nobody where they fit several, or
    where it is but one condition, which describes too loosely.
    """
    if question.people or question.compares:
        return ()
    for one, said in _descriptions(question):
        query = read_query(read_question(said.of(question.text), ()), corpus.known, as_of)
        if query.ranking is not None or not isinstance(query.where, And):
            continue
        fitting = match_all(query, corpus, as_of).found
        if len(fitting) == 1:
            return (PersonMention(tuple(fitting), one),)
    return ()


def _descriptions(question: Question) -> Iterator[tuple[Span, Span]]:
    """The words of a question that describe one person, and of those the conditions."""
    for pattern in _DESCRIBES:
        match = pattern.search(question.folded)
        if match is None or _ASKS.search(match.group("said")):
            continue
        rest = f"{question.folded[: match.start('one')]} {match.group('rest')}"
        if not _OF_MANY.search(rest):
            yield Span(*match.span("one")), Span(*match.span("said"))

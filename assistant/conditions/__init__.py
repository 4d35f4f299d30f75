"""What a question demands of one resume, condition by condition."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from assistant.conditions.condition import Condition
from assistant.question import Question
from ingest.resume import YearMonth

if TYPE_CHECKING:
    from assistant.evidence import ResumeUnits
    from assistant.query.names import KnownValues
    from assistant.query.query import Query
    from ingest.query.predicates import Where
    from ingest.resume import Span

__all__ = ["Condition", "read_conditions"]


def read_conditions(question: Question, known: KnownValues, as_of: YearMonth) -> list[Condition]:
    """The conditions of a question over all resumes, each to be judged on one resume."""
    from assistant.query.read import read_query
    from ingest.query.predicates import And

    query = read_query(question, known, as_of.last())
    if query.where is None:
        return []
    parts = query.where.parts if isinstance(query.where, And) else (query.where,)
    return [_condition(query, part, question.language, as_of) for part in parts]


def _condition(query: Query, part: Where, language: str, as_of: YearMonth) -> Condition:
    from assistant.query.answer import match_all
    from assistant.query.corpus import Corpus
    from assistant.query.say import say

    def judge(units: ResumeUnits) -> tuple[Span, ...] | None:
        with Corpus.over([units]) as corpus:
            one = replace(query, where=part)
            found = match_all(one, corpus, as_of.last()).found
        match = found.get(units.resume.id)
        return match.spans if match is not None else None

    return Condition(say(part, language), judge)

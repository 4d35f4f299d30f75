"""The more and the less of two people who are named: what they are ordered by."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from assistant.evidence import ResumeUnits
from assistant.query.corpus import Corpus
from assistant.query.measured import Measure, measures
from assistant.query.names import KnownValues, find_names
from assistant.query.superlatives import find_superlative
from assistant.question import Question
from ingest.resume import YearMonth

__all__ = ["Measure", "Ranking", "read_ranking"]

Measurer = Callable[[ResumeUnits, YearMonth, str], Measure | None]


@dataclass(frozen=True, slots=True)
class Ranking:
    """What to order by, and whether the largest comes first."""

    measure: Measurer
    largest: bool
    most: int


def read_ranking(question: Question) -> Ranking | None:
    """What a question orders people by; None when it asks for no extreme."""
    known = KnownValues({})
    taken = [m.span for m in question.people]
    names = find_names(question.text, known, taken)
    found = find_superlative(question.folded, names, compared=bool(question.people))
    if found is None or found.ranking is None:
        return None
    asked = found.ranking

    def measure(units: ResumeUnits, as_of: YearMonth, language: str) -> Measure | None:
        id_, month = units.resume.id, as_of.last()
        with Corpus.over([units]) as corpus:
            numbers = corpus.finder.numbers(asked.measure, month, asked.largest, {id_})
            return measures(asked, corpus, month, numbers, language).get(id_)

    return Ranking(measure, asked.largest, asked.most)

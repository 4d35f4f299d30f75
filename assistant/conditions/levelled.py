"""An award at one of some levels or in a contest, by the awards that were read."""

from __future__ import annotations

from assistant.conditions.condition import Condition
from assistant.evidence import ResumeUnits, Unit, contains
from assistant.query.award_levels import Levelled, telling
from assistant.terms import Term, find_terms
from assistant.vocabulary import faint_words
from ingest.resume import Span
from ingest.tokens import fold, stem

_MOST_SPANS = 2
_NEEDED = 0.6
"""The share of a contest's words, by their weight, that tells it under a name not quite its own."""


def levelled_condition(said: str, levelled: Levelled) -> Condition:
    """Some award is of one of the levels, and of the contest and the year if these are named."""
    kind = "award_level" if levelled.levels else "award"
    terms = _terms(levelled.contest)

    def is_of(words: str, unit: Unit, units: ResumeUnits) -> bool:
        named = any(contains(name, words, unit.stems) for name in levelled.contest)
        return named or not levelled.contest or _told(terms, unit, units)

    def judge(units: ResumeUnits) -> tuple[Span, ...] | None:
        facts = [
            fact
            for fact in units.resume.facts_of(kind)
            if not levelled.levels or fact.value in levelled.levels
        ]
        found = [
            fact.span
            for fact in facts
            for unit in units.units
            if unit.span.overlaps(fact.span)
            and is_of(fold(fact.span.of(units.resume.text)), unit, units)
            and (levelled.year is None or levelled.year in _years(unit))
        ]
        return tuple(dict.fromkeys(found))[:_MOST_SPANS] or None

    return Condition(said.strip(), judge)


def _terms(contest: tuple[str, ...]) -> tuple[Term, ...]:
    """What the words of a contest's first name say, but those that many contests share."""
    return tuple(
        term
        for name in contest[:1]
        for term in find_terms(telling(name))
        if term.kind != "date" and stem(term.text) not in faint_words()
    )


def _told(terms: tuple[Term, ...], unit: Unit, units: ResumeUnits) -> bool:
    """Whether an award's line states most of what a contest's name says."""
    told = sum(term.weight * term.within(units).match(unit) for term in terms)
    return bool(terms) and told >= _NEEDED * sum(term.weight for term in terms)


def _years(unit: Unit) -> set[int]:
    """The years that an award's line dates it with."""
    dates = unit.resume.facts_of("award_date")
    return {int(date.value[:4]) for date in dates if date.span.overlaps(unit.span)}

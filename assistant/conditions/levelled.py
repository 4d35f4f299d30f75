"""An award at one of some levels, by the levels that were read of it."""

from __future__ import annotations

from assistant.conditions.condition import Condition
from assistant.evidence import ResumeUnits, contains, stems_of
from assistant.query.award_levels import Levelled
from ingest.resume import Span
from ingest.tokens import fold

_MOST_SPANS = 2


def levelled_condition(said: str, levelled: Levelled) -> Condition:
    """Some award of the resume is of one of the levels, and of the contest if one is named."""

    def judge(units: ResumeUnits) -> tuple[Span, ...] | None:
        resume = units.resume
        found = [
            fact.span
            for fact in resume.facts_of("award_level")
            if fact.value in levelled.levels
            and _is_of(levelled.contest, fold(fact.span.of(resume.text)))
        ]
        return tuple(dict.fromkeys(found))[:_MOST_SPANS] or None

    return Condition(said.strip(), judge)


def _is_of(contest: tuple[str, ...], words: str) -> bool:
    stems = stems_of(words)
    return not contest or any(contains(name, words, stems) for name in contest)

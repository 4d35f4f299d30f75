"""Something that a resume says was got in a year: an award, a certificate, a paper."""

from __future__ import annotations

from assistant.conditions.condition import Condition
from assistant.conditions.marked import Item, items_of
from assistant.evidence import ResumeUnits
from assistant.query.cues import patterns
from ingest.dates import find_periods
from ingest.resume import Resume, Span

_MOST_SPANS = 2


def got_in_year(words: str, kind: str, year: int) -> Condition:
    """Some item of the kind bears the year, and not as the one until which it holds."""

    def judge(units: ResumeUnits) -> tuple[Span, ...] | None:
        resume = units.resume
        found = [
            item.span
            for item in items_of(resume)
            if _is_of_kind(resume, item, kind) and year in _years(item.words)
        ]
        return tuple(found[:_MOST_SPANS]) or None

    return Condition(words, judge)


def _is_of_kind(resume: Resume, item: Item, kind: str) -> bool:
    stated = any(fact.span.overlaps(item.span) for fact in resume.facts_of(kind))
    return stated or item.section == kind


def _years(words: str) -> set[int]:
    until = patterns("lapsed")["until"]
    ends = [match.end() for match in until.finditer(words)]
    return {
        period.start.year
        for period in find_periods(words)
        if period.start is not None
        and not any(0 <= period.span.start - end <= _NEAR for end in ends)
    }


_NEAR = 2

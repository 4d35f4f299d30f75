"""Who holds a paper that is no longer valid, by its words or by the date it was valid until."""

from __future__ import annotations

from assistant.conditions.condition import Condition
from assistant.evidence import ResumeUnits
from assistant.query.cues import patterns
from ingest.dates import find_periods
from ingest.resume import Span

_MOST_SPANS = 2
_REACH = 16
"""Characters behind "valid until" within which the date stands."""


def lapsed_condition(words: str, as_of: int) -> Condition:
    """Some line says of a paper that it lapsed, or that it was valid until before `as_of`."""
    said = patterns("lapsed")

    def judge(units: ResumeUnits) -> tuple[Span, ...] | None:
        found = [
            unit.span
            for unit in units.units
            if (said["stated"].search(unit.text) and said["paper"].search(unit.text))
            or any(_is_past(unit.text[m.end() :], as_of) for m in said["until"].finditer(unit.text))
        ]
        return tuple(found[:_MOST_SPANS]) or None

    return Condition(words, judge)


def _is_past(behind: str, as_of: int) -> bool:
    """Whether the first date of what stands behind "valid until" is over."""
    dates = find_periods(behind[:_REACH])
    return bool(dates) and dates[0].start is not None and dates[0].start.last() < as_of

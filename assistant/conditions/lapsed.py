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
            or any(month < as_of for month in valid_until(unit.text))
        ]
        return tuple(found[:_MOST_SPANS]) or None

    return Condition(words, judge)


def says_lapsed(folded: str) -> bool:
    """Whether folded words say that something is no longer valid."""
    return patterns("lapsed")["stated"].search(folded) is not None


def valid_until(folded: str) -> list[int]:
    """The months, since year 0, until which folded words say that something is valid."""
    behind = (folded[m.end() :][:_REACH] for m in patterns("lapsed")["until"].finditer(folded))
    dates = (find_periods(words) for words in behind)
    return [found[0].start.last() for found in dates if found and found[0].start is not None]

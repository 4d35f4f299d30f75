"""A certificate at a grade: where the item that names it says that grade."""

from __future__ import annotations

from collections.abc import Collection

from assistant.conditions.condition import Condition
from assistant.evidence import ResumeUnits
from assistant.query.cues import patterns
from ingest.resume import Span
from ingest.tokens import fold

_ENDS = "\n\f；;、,，|｜。"
_MOST_SPANS = 2


def grade_in(folded: str) -> str | None:
    """The grade of a trade's certificate that some words name, of several the highest."""
    return next((grade for grade, p in patterns("grades").items() if p.search(folded)), None)


def graded_condition(said: str, certificates: Collection[str], grade: str) -> Condition:
    """Some certificate, of one of some values of facts, stands in an item with the grade."""

    def judge(units: ResumeUnits) -> tuple[Span, ...] | None:
        text = units.resume.text
        found = [
            fact.span
            for fact in units.resume.facts
            if fact.kind == "certificate"
            and fact.value in certificates
            and grade_in(fold(_item(text, fact.span))) == grade
        ]
        return tuple(found[:_MOST_SPANS]) or None

    return Condition(said, judge)


def _item(text: str, span: Span) -> str:
    """The item of a list that some words stand in."""
    start = max(text.rfind(mark, 0, span.start) for mark in _ENDS) + 1
    ends = (place for mark in _ENDS if (place := text.find(mark, span.end)) >= 0)
    return text[start : min(ends, default=len(text))]

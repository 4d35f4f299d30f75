"""What a condition is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from assistant.evidence import ResumeUnits
from ingest.resume import Span

Judge = Callable[[ResumeUnits], tuple[Span, ...] | None]


@dataclass(frozen=True, slots=True)
class Condition:
    """`judge` returns the spans that fulfil it, None where the resume does not."""

    description: str
    judge: Judge


def either_condition(conditions: Sequence[Condition]) -> Condition:
    """The first of some conditions that a resume fulfils."""

    def judge(units: ResumeUnits) -> tuple[Span, ...] | None:
        found = (condition.judge(units) for condition in conditions)
        return next((spans for spans in found if spans is not None), None)

    return Condition(" / ".join(c.description for c in conditions), judge)

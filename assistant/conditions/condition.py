"""What a condition is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from assistant.evidence import ResumeUnits
from ingest.resume import Span

Judge = Callable[[ResumeUnits], tuple[Span, ...] | None]


@dataclass(frozen=True, slots=True)
class Condition:
    """`judge` returns the spans that fulfil it, None where the resume does not."""

    description: str
    judge: Judge

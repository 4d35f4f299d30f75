"""Who studied elsewhere for a term, which is no degree and has no fact."""

from __future__ import annotations

from assistant.conditions.condition import Condition
from assistant.evidence import ResumeUnits
from assistant.query.cues import patterns
from ingest.resume import Span


def exchange_condition() -> Condition:
    """Some line tells of a term as an exchange student."""
    stated = patterns("exchange")["stated"]

    def judge(units: ResumeUnits) -> tuple[Span, ...] | None:
        found = [u.span for u in units.units if stated.search(u.text)]
        return tuple(found[:2]) or None

    return Condition("exchange", judge)

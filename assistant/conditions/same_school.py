"""Who got degrees of several levels at one and the same school."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.conditions.condition import Condition
from assistant.evidence import ResumeUnits
from ingest.resume import Fact, Span


def same_school_condition(words: str, levels: Sequence[str]) -> Condition:
    """Some school has degrees of all levels, or, where none are given, more than one degree."""

    def judge(units: ResumeUnits) -> tuple[Span, ...] | None:
        schools: dict[str, list[Fact]] = {}
        for fact in units.resume.facts:
            if fact.kind == "school" and fact.entry is not None:
                schools.setdefault(fact.value, []).append(fact)
        for stays in schools.values():
            held = {
                f.value: f.entry
                for f in units.resume.facts
                if f.kind == "degree" and any(f.entry == stay.entry for stay in stays)
            }
            wanted = levels or tuple(held)
            if len(wanted) > 1 and held.keys() >= set(wanted):
                entries = {held[level] for level in wanted}
                return tuple(stay.span for stay in stays if stay.entry in entries)
        return None

    return Condition(words, judge)

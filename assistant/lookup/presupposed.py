"""Nothing, with the line that says so, where a question takes for granted what never happened."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.denial.judging import Premise, premise_of
from assistant.evidence import Unit
from assistant.findings import Findings, Point
from assistant.lookup.asked import Asked

_AS_MUCH = 0.8
"""Of what the best line names of the thing, for a line that tells of it too."""


def unless_denied(asked: Asked, found: Findings) -> Findings:
    """What was found, or nothing where the lines that tell of the thing say that it is not so."""
    if found.kind not in ("person", "absent") or found.near:
        return found
    premise = premise_of(asked.question)
    if premise is None:
        return found
    shown = _telling([u for u in asked.units.units if _is_shown(u, found)], premise)
    if found.kind == "absent":
        shown = _telling(asked.units.units, premise)
    denying = [u for u in shown if premise.denied_in(u)]
    if not denying or any(premise.affirmed_in(u) for u in shown if u not in denying):
        return found
    least = premise.told_in(denying[0])
    for unit in asked.units.units:
        as_much = unit not in shown and premise.told_in(unit) >= least
        if as_much and not premise.denied_in(unit) and premise.affirmed_in(unit):
            return found
    return Findings("absent", near=(_point(denying[0]),), denied=True)


def _telling(units: Sequence[Unit], premise: Premise) -> list[Unit]:
    """The units that tell of the thing, those that name most of it first."""
    told = [(premise.told_in(u), u) for u in units]
    best = max((share for share, _ in told), default=0.0)
    kept = [(share, u) for share, u in told if share and share >= _AS_MUCH * best]
    return [u for _, u in sorted(kept, key=lambda pair: -pair[0])]


def _is_shown(unit: Unit, found: Findings) -> bool:
    return any(unit.span.overlaps(span) for point in found.points for span in point.spans)


def _point(unit: Unit) -> Point:
    return Point(unit.resume, (unit.span,), entry=unit.entry)

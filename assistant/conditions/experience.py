"""Who did or had something once that no fact states, by the words of a line."""

from __future__ import annotations

import re

from assistant.conditions.condition import Condition
from assistant.evidence import ResumeUnits, Unit
from assistant.query.experiences import Experience
from ingest.claims import DENIED
from ingest.resume import Span

_MOST_SPANS = 2
_PIECE = re.compile(r"[^；;。，,|｜\t]+")


def experience_condition(experience: Experience) -> Condition:
    """Some piece of a line tells of it and does not deny it."""

    def judge(units: ResumeUnits) -> tuple[Span, ...] | None:
        found = [u.span for u in units.units if _tells(experience, u)]
        return tuple(found[:_MOST_SPANS]) or None

    return Condition(experience.id, judge)


def _tells(experience: Experience, unit: Unit) -> bool:
    if unit.section in experience.outside or not experience.stated.search(unit.text):
        return False
    return any(
        experience.stated.search(piece.group())
        and not experience.denied.search(piece.group())
        and not DENIED.search(piece.group())
        for piece in _PIECE.finditer(unit.text)
    )

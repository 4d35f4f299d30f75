"""Who did or had something once that no fact states, by the words of a line."""

from __future__ import annotations

import re

from assistant.conditions.condition import Condition
from assistant.evidence import ResumeUnits, Unit, contains
from assistant.query.experiences import Experience, Told
from assistant.query.words import Date
from ingest.claims import DENIED
from ingest.dates import find_periods
from ingest.resume import Period, Span

_MOST_SPANS = 2
_CLAUSES = re.compile(r"[^；;。|｜\t]+")
_PIECE = re.compile(r"[^；;。，,|｜\t]+")
_OPEN = 9999 * 12


def experience_condition(told: Told) -> Condition:
    """Some piece of a line tells of it and does not deny it, and the line of where and when."""
    said = told.experience.id if not told.beside and told.date is None else told.words
    where = " ".join(names[0] for names in told.beside)

    def judge(units: ResumeUnits) -> tuple[Span, ...] | None:
        found = [
            u.span
            for u in units.units
            if _tells(told.experience, u) and _is_there(told, u) and _is_then(told.date, u)
        ]
        return tuple(found[:_MOST_SPANS]) or None

    return Condition(f"{said} {where}".strip(), judge)


def _tells(experience: Experience, unit: Unit) -> bool:
    if unit.section in experience.outside:
        return False
    if experience.headed is not None and experience.headed.search(_heading(unit)):
        return not _is_denied(experience, unit.text)
    if not experience.stated.search(unit.text):
        return False
    pieces = (_CLAUSES if experience.across else _PIECE).finditer(unit.text)
    return any(
        experience.stated.search(piece.group()) and not _is_denied(experience, piece.group())
        for piece in pieces
    )


def _is_denied(experience: Experience, words: str) -> bool:
    denied = experience.denied is not None and experience.denied.search(words) is not None
    return denied or DENIED.search(words) is not None


def _heading(unit: Unit) -> str:
    """What a unit of no job or degree stands under."""
    return "" if unit.entry is not None else unit.context


def _is_there(told: Told, unit: Unit) -> bool:
    """Whether the line names every place or event, or the head above it does."""
    return all(
        any(
            contains(name, unit.text, unit.stems)
            or contains(name, unit.context, unit.context_stems)
            for name in names
        )
        for names in told.beside
    )


def _is_then(date: Date | None, unit: Unit) -> bool:
    """Whether the line's own dates, else those of what it stands under, lie in a time."""
    if date is None:
        return True
    periods = find_periods(unit.text)
    entry = None if unit.entry is None else unit.resume.entries[unit.entry].period
    if not periods and entry is not None:
        periods = [entry]
    return any(_overlaps(period, date) for period in periods)


def _overlaps(period: Period, date: Date) -> bool:
    if period.start is None:
        return False
    end = period.end or (None if period.present else period.start)
    last = _OPEN if end is None else end.last()
    return period.start.first() <= (date.last or _OPEN) and last >= (date.first or 0)

"""What a resume tells of one entry, also where heads stand in a table and the details below it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.conditions.job import jobs_of
from assistant.evidence import Unit
from assistant.findings import Point
from assistant.lookup.asked import Asked
from assistant.lookup.entries import spans_of_job
from assistant.lookup.naming import employer_forms, title_forms
from ingest.tokens import fold, is_han

WHAT_WAS_DONE = re.compile(
    r"[做干](?:了|过|的)?(?:些|的)?(?:是)?(?:什么|啥)|负责什么|职责|responsib"
    r"|\bwhat (?:did\b.*\bdo|(?:was|were|has|have)\b.*\b(?:doing|done))\b"
)
_LINES = 3


def done_there(asked: Asked, number: int) -> tuple[Point, ...]:
    """The first lines of what a resume tells of an entry below its head."""
    head = spans_of_job(asked.resume, number)
    told = (u for u in told_of(asked, number) if not u.is_head)
    body = [u for u in told if not any(u.span.overlaps(span) for span in head)]
    return tuple(Point(asked.resume, (u.span,), entry=number) for u in body[:_LINES])


def told_of(asked: Asked, number: int) -> list[Unit]:
    """The units under an entry and under those that belong to it.

    A line that opens with the name of a job's employer begins what is told of that job, wherever
    it stands: heads may come in a table above, the details below it.
    """
    entries, jobs = asked.resume.entries, jobs_of(asked.resume)
    below = {number} | {i for i, e in enumerate(entries) if e.parent == number}
    names = {n: (*employer_forms(asked.resume, n), *_cells_of_head(asked, n)) for n in jobs}
    inside: list[Unit] = []
    owner, section = None, None
    for unit in asked.units.units:
        if unit.is_head or unit.section != section:
            owner, section = None, unit.section
        if opening := _opening(unit):
            owner = next((n for n, forms in names.items() if _is_named(opening, forms)), owner)
        if (unit.entry in below) if owner is None else (owner in below):
            inside.append(unit)
    return inside


def _cells_of_head(asked: Asked, number: int) -> tuple[str, ...]:
    """What stands apart on the first line of a job's head, its title left out."""
    resume = asked.resume
    line = resume.entries[number].head.of(resume.text).strip().splitlines()[0]
    titles = title_forms(resume, number)
    return tuple(cell for cell in re.split(r"\s{2,}|\t|\|", fold(line)) if cell not in titles)


def _is_named(opening: str, forms: Sequence[str]) -> bool:
    return any(opening in form or (form in opening and is_han(form)) for form in forms if form)


def _opening(unit: Unit) -> str:
    """What a line names before its first bracket or colon, if that may be an employer's name."""
    match = _NAME_ALONE.match(unit.text)
    return match[1].strip() if match else ""


_NAME_ALONE = re.compile(r"(?:#+ )?([^\W\d][\w .&'-]{1,24}?)\s*(?:[(（:：]|$)")

"""Everything of a kind that one resume states: all employers, the skills, the foreign languages."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from assistant.evidence import Unit
from assistant.findings import Findings, Point
from assistant.lookup.asked import INTERN, Asked
from assistant.lookup.entries import entry_findings
from assistant.lookup.items import items_of
from ingest.resume import Resume
from ingest.tokens import fold

_FILE = Path(__file__).with_name("kinds_listed.toml")
_LONGEST_LIST = 12
_WORD = re.compile(r"\w")
_WHICH_ONES = re.compile(r"哪几")
"""What asks for the things, though it has the words of a count."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of thing that resumes list: how it is asked for, and where it is stated."""

    asked: re.Pattern[str]
    stated: re.Pattern[str] | None
    section: str
    facts: str
    entries: str


@lru_cache(maxsize=1)
def _kinds() -> tuple[tuple[Kind, ...], re.Pattern[str]]:
    """The kinds, and the words beside them that say no more."""
    with _FILE.open("rb") as file:
        tables = tomllib.load(file)
    beside = re.compile(tables.pop("beside")["words"].replace("\n", ""))
    kinds = (
        Kind(
            re.compile(table["asked"]),
            re.compile(table["stated"]) if "stated" in table else None,
            table.get("section", ""),
            table.get("facts", ""),
            table.get("entries", ""),
        )
        for table in tables.values()
    )
    return tuple(kinds), beside


def kind_listed(asked: Asked) -> Findings | None:
    """All that the resume states of the one kind asked for, where nothing narrows it."""
    question = asked.question
    if question.yes_no or question.compares or question.periods:
        return None
    if question.counts and not question.says(_WHICH_ONES):
        return None
    if question.says(INTERN):
        return None
    kind = _asked_for(asked)
    if kind is None:
        return None
    numbers = _entries(asked, kind)
    if numbers:
        found = entry_findings(asked, numbers[:_LONGEST_LIST])
        return replace(found, points=tuple(_with_employer(point) for point in found.points))
    units = _listing(asked, kind)
    if not units:
        return None
    points = (Point(asked.resume, (u.span,), entry=u.entry) for u in units[:_LONGEST_LIST])
    return Findings("person", tuple(points))


def _with_employer(point: Point) -> Point:
    """A job with the employer's name, where the lines of its head leave that out."""
    named = [f.span for f in point.resume.facts_of("employer", point.entry)][:1]
    missing = [s for s in named if not any(s.overlaps(other) for other in point.spans)]
    return replace(point, spans=(*missing, *point.spans))


def _asked_for(asked: Asked) -> Kind | None:
    """The only kind that a question names, where all its other words say no more."""
    folded = asked.question.unnamed
    kinds, beside = _kinds()
    for kind in kinds:
        if not kind.asked.search(folded):
            continue
        if not _WORD.search(beside.sub(" ", kind.asked.sub(" ", folded))):
            return kind
    return None


def _entries(asked: Asked, kind: Kind) -> Sequence[int]:
    if kind.entries == "job":
        jobs = asked.jobs()
        named = any(asked.resume.facts_of("employer", number) for number in jobs)
        return jobs if named else ()  # Heads without a firm do not tell where someone worked.
    if kind.entries == "degree":
        return asked.degrees()
    resume = asked.resume
    return [i for i, e in enumerate(resume.entries) if kind.entries and e.kind == kind.entries]


def _listing(asked: Asked, kind: Kind) -> Sequence[Unit]:
    """The lines that list them: under a head of theirs, behind their name, else those with one."""
    units, resume = asked.units.units, asked.resume
    inside = items_of(asked.units, kind.section) if kind.section else []
    if kind.stated is not None:
        if inside:
            return inside
        headed = [u for u in units if _is_headed(resume, u, kind.stated)]
        if headed:
            return headed
        named = [u for u in units if _is_named(u, kind.stated)]
        if named:
            return named
    spans = [fact.span for fact in resume.facts_of(kind.facts)] if kind.facts else []
    stating = [u for u in units if any(u.span.overlaps(span) for span in spans)]
    apart = [u for u in stating if u.entry is None or resume.entries[u.entry].kind != "job"]
    dense = [u for u in stating if sum(u.span.overlaps(span) for span in spans) >= _A_LIST]
    listing = dense or apart or stating
    # A section may hold more than its head says, and what it names may be listed elsewhere.
    return [*listing, *(u for u in inside if u not in listing)]


def _is_headed(resume: Resume, unit: Unit, stated: re.Pattern[str]) -> bool:
    """Whether a unit stands in a section of a head that says so."""
    return any(
        section.heading is not None
        and section.span.overlaps(unit.span)
        and stated.search(fold(section.heading.of(resume.text)))
        for section in resume.sections
    )


def _is_named(unit: Unit, stated: re.Pattern[str]) -> bool:
    """Whether what stands ahead of the unit's colon says so."""
    label, colon, _ = unit.text.partition(":")
    return bool(colon) and len(label) <= _LONGEST_LABEL and stated.search(label) is not None


_LONGEST_LABEL = 24
_A_LIST = 2
"""Things that a line names from which on it lists them."""

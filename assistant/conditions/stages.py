"""An award that was won within studies of some level: by its words, its entry or its year."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.conditions.condition import Condition
from assistant.evidence import ResumeUnits, Unit, contains
from assistant.query.cues import patterns
from ingest.resume import Resume, Span, entry_at

_PIECE = re.compile(r"[^；;，,、|｜。]+")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_MOST_SPANS = 2


def staged_condition(said: str, names: Sequence[str], levels: Sequence[str]) -> Condition:
    """Some line names the award, folded, as one of studies of one of some levels."""

    def judge(units: ResumeUnits) -> tuple[Span, ...] | None:
        found = [
            unit.span
            for unit in units.units
            if any(contains(name, unit.text, unit.stems) for name in names)
            and any(set(levels) & set(_levels(piece, unit)) for piece in _naming(names, unit))
        ]
        return tuple(found[:_MOST_SPANS]) or None

    return Condition(said, judge)


def _naming(names: Sequence[str], unit: Unit) -> Iterator[str]:
    """The pieces of a line that name the award and do not deny it; a bare year stands before it."""
    before = ""
    for match in _PIECE.finditer(unit.text):
        piece = match.group()
        if any(name in piece for name in names):
            rest = unit.text[match.start() :]
            if not patterns("stages_denied")["of"].search(rest[: len(piece) + 8]):
                yield piece if _YEAR.search(piece) or not _YEAR.search(before) else before + piece
        before = piece


def _levels(piece: str, unit: Unit) -> list[str]:
    """The levels of the studies that a piece of a line is of."""
    said = [level for level, p in patterns("stages_said").items() if p.search(piece)]
    if said:
        return said
    resume = unit.resume
    number = unit.entry if unit.entry is not None else entry_at(resume.entries, unit.span.start)
    if number is not None and resume.entries[number].kind == "degree":
        return _of_entry(resume, number)
    years = [int(year) for year in _YEAR.findall(piece) or _YEAR.findall(unit.text)]
    return [level for year in years for level in _at(resume, year)]


def _of_entry(resume: Resume, number: int) -> list[str]:
    return [fact.value for fact in resume.facts_of("degree", number)]


def _at(resume: Resume, year: int) -> Iterator[str]:
    """The levels of the studies of a year, those that ended in it rather than those begun in it."""
    for number, entry in enumerate(resume.entries):
        period = entry.period
        if entry.kind != "degree" or period is None or period.start is None:
            continue
        last = 9999 if period.present or period.end is None else period.end.year
        if period.start.year < year <= last:
            yield from _of_entry(resume, number)

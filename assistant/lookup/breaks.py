"""Time without work that a resume tells of: when it was, what for, and beside which job."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from assistant.conditions.job import jobs_of
from assistant.durations import SHORT_GAP, bounds_of, duration
from assistant.evidence import ResumeUnits, Unit
from assistant.findings import Findings, Point
from assistant.lookup.asked import Asked
from assistant.lookup.naming import jobs_at
from assistant.question import Question
from ingest.alternatives import alternatives
from ingest.dates import find_periods, is_range, month_bounds
from ingest.outline.heads.gaps import AT_HOME, OF_OTHERS, STATED
from ingest.query.numbers import LONGEST_STUDY
from ingest.resume import Entry, YearMonth

_WORDS = {name: re.compile(words) for name, words in alternatives(__file__).items()}
_MOST = 3
_NEAR = 3
"""Months between a job and the break that lies beside it."""


@dataclass(frozen=True, slots=True)
class Break:
    """A line that tells of time without work, and its first and last month where it is dated."""

    unit: Unit
    months: tuple[int, int] | None


def breaks_of(units: ResumeUnits, as_of: YearMonth) -> list[Break]:
    """The lines of a resume that tell of time without work, in its order.

    Beside the entries that were read as such, a line is one by its words, or where a stretch of
    time opens it, or its entry, that is no job or degree, and it tells of a time at home.
    """
    resume, found = units.resume, []
    worked = {*jobs_of(resume), *(i for i, e in enumerate(resume.entries) if e.kind == "degree")}
    for unit in units.units:
        text = unit.text
        if OF_OTHERS.search(text) or (unit.is_head and unit.entry in worked):
            continue
        months = _months(unit, as_of)
        of_gap = unit.entry is not None and resume.entries[unit.entry].kind == "gap"
        if (
            not of_gap
            and not STATED.search(text)
            and not (months and _opens_with_stretch(unit) and AT_HOME.search(text))
        ):
            continue
        if months is None and unit.entry is not None and unit.entry not in worked:
            months = bounds_of(resume.entries[unit.entry].period, as_of)
        found.append(Break(unit, months))
    return found


def _months(unit: Unit, as_of: YearMonth) -> tuple[int, int] | None:
    """The stretch that a line states, else what lies between its first date and its last."""
    periods = find_periods(unit.quote)
    stretches = [b for p in periods if is_range(p) and (b := bounds_of(p, as_of))]
    if stretches:
        return stretches[0]
    dates = [(p.start, p.span.end) for p in periods if p.start is not None and p.start.month]
    if not dates:
        return None
    first, last = min(d.first() for d, _ in dates), max(d.last() for d, _ in dates)
    for match in _BARE_MONTH.finditer(unit.quote, dates[-1][1]):
        last = _following(last, int(match[1]))
    return first, last


_BARE_MONTH = re.compile(r"(?<![\d./年至到–—-])\s?(1[0-2]|[1-9])\s?月(?!份?[中底初])")
"""A month whose year is that of the date before it: "left in July 2022, rested in 8 月"."""


def _following(month: int, number: int) -> int:
    """The next month of a number in its year, as they are counted from year 0."""
    later = YearMonth(month // 12, number).first()
    return later if later >= month else later + 12


def _opens_with_stretch(unit: Unit) -> bool:
    periods = find_periods(unit.quote)
    if not periods or not is_range(periods[0]):
        return False
    return not any(c.isalnum() for c in unit.quote[: periods[0].span.start])


def breaks_at(asked: Asked, moment: YearMonth) -> list[Point]:
    """The lines that tell of time without work at a month, or in a part of a year."""
    return _points(
        asked,
        [
            b
            for b in breaks_of(asked.units, asked.as_of)
            if b.months and b.months[0] <= moment.last() and moment.first() <= b.months[1]
        ],
    )


def asks_of_a_break(question: Question) -> bool:
    """Whether a question speaks of time without work."""
    return question.says(_WORDS["asked"])


def time_without_work(asked: Asked) -> Findings | None:
    """The breaks that the question asks for, or the one between or beside the jobs that it names;
    None where it asks for none, or the resume tells of none there.
    """
    question = asked.question
    direct = asks_of_a_break(question)
    if not direct and not question.says(_WORDS["between"]):
        return None
    found = breaks_of(asked.units, asked.as_of)
    if not found and direct:
        points = _left_open(asked)
        return Findings("person", tuple(points)) if points else None
    if not found:
        return None
    if question.periods:
        meant = [b for b in found if b.months and _overlaps(asked, b.months)]
    else:
        meant = _beside_named(asked, found) or (found if direct else [])
    points = _points(asked, meant)
    return Findings("person", tuple(points)) if points else None


def _overlaps(asked: Asked, months: tuple[int, int]) -> bool:
    stretches = [month_bounds(p, asked.as_of) for p in asked.question.periods]
    return any(s is not None and s[0] <= months[1] and months[0] <= s[1] for s in stretches)


def _beside_named(asked: Asked, found: Sequence[Break]) -> list[Break]:
    """The breaks between the two entries that a question names, or beside the one."""
    entries = asked.resume.entries
    numbers = [*jobs_at(asked).numbers, *asked.of_level(asked.degrees() if asked.levels else [])]
    held = [b for n in dict.fromkeys(numbers) if (b := bounds_of(entries[n].period, asked.as_of))]
    if not held:
        return []
    first, last = min(b[0] for b in held), max(b[1] for b in held)
    dated = [(b, b.months) for b in found if b.months]
    if len(held) > 1 and (ended := min(b[1] for b in held)) < max(b[0] for b in held):
        return [b for b, m in dated if ended - _NEAR <= m[0] and m[1] <= last]
    before = [b for b, m in dated if m[0] < first and first - m[1] <= _NEAR]
    after = [b for b, m in dated if m[1] > last and m[0] - last <= _NEAR]
    if asked.question.says(_WORDS["before"]) == asked.question.says(_WORDS["after"]):
        return [*before, *after]
    return before if asked.question.says(_WORDS["before"]) else after


def _points(asked: Asked, found: Sequence[Break]) -> list[Point]:
    return [Point(asked.resume, (b.unit.span,), entry=b.unit.entry) for b in found[:_MOST]]


def _left_open(asked: Asked) -> list[Point]:
    """The times that no job and no studies cover, each beside the two that it parts.

    A year without its month is read so that the time is the shortest.
    """
    resume = asked.resume
    worked = [*jobs_of(resume), *(i for i, e in enumerate(resume.entries) if e.kind == "degree")]
    covered = sorted((*b, n) for n in worked if (b := _widest(resume.entries[n], asked.as_of)))
    points = []
    for (_, reached, before), (first, _, after) in pairwise(_reaching_on(covered)):
        if first - reached - 1 > SHORT_GAP and _is_meant(asked, (reached + 1, first - 1)):
            spans = tuple(resume.entries[n].head for n in (before, after))
            points.append(
                Point(resume, spans, duration(first - reached - 1, asked.question.language))
            )
    return points[:_MOST]


def _widest(entry: Entry, as_of: YearMonth) -> tuple[int, int] | None:
    """The first and last month that an entry may have covered; of studies with the date of the
    degree alone, some years before it.
    """
    period = entry.period
    if period is None or period.start is None or month_bounds(period, as_of) is None:
        return None
    first = period.start.first()
    if entry.kind == "degree" and not is_range(period):
        first -= LONGEST_STUDY
    return first, (period.end or as_of).last()


def _reaching_on(covered: Sequence[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    """Stretches in order of their beginning without those that end before one that began sooner."""
    reaching: list[tuple[int, int, int]] = []
    for stretch in covered:
        if not reaching or stretch[1] > reaching[-1][1]:
            reaching.append(stretch)
    return reaching


def _is_meant(asked: Asked, months: tuple[int, int]) -> bool:
    return not asked.question.periods or _overlaps(asked, months)

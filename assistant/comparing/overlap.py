"""Whether the times of several people at an employer overlap, with the time that they share."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.citations import escaped
from assistant.conditions.job import jobs_of
from assistant.durations import bounds_of, duration, reckoned
from assistant.evidence import ResumeUnits
from assistant.findings import Findings, Point
from assistant.lookup.asked import Asked
from assistant.lookup.entries import spans_of_job
from assistant.lookup.naming import employer_forms, jobs_at
from assistant.people import label
from assistant.question import Question
from ingest.resume import YearMonth

_ASKS = re.compile(
    r"重叠|重合|交集|共事|同事过|同过事|同期|一起(?:工作|上班|待)|时间上?(?:有)?交叉|同时(?:在|任职|就职|工作)|碰(?:上|到)过"
    r"|\boverlap|\bcoincid|\bcolleagues?\b|\bcoworkers?\b|\bco-workers?\b"
    r"|\b(?:work|employ|be|been|there|at)\w* .{0,40}(?:at the same time|together|simultaneously)"
    r"|\bat the same time\b|\bcross(?:ed)? paths\b"
)
_TOGETHER = re.compile(r"共事|同事|一起|\bcolleague|\bco-?worker|together")
_MOST_JOBS = 3


@dataclass(frozen=True, slots=True)
class _Stay:
    """A job of someone that has both ends, in months since year 0."""

    number: int
    first: int
    last: int


def overlap(question: Question, people: Sequence[ResumeUnits], as_of: YearMonth) -> Findings | None:
    """Each one's jobs and the months that all share; None where that is not asked, or where no
    times are stated.
    """
    if not question.says(_ASKS) or len(people) < 2:
        return None
    asked = [Asked(question, units, as_of) for units in people]
    named: list[Sequence[int]] = [jobs_at(one).numbers for one in asked]
    at_one = any(named)
    numbers: list[Sequence[int]] = [
        n if at_one else jobs_of(one.resume) for n, one in zip(named, asked, strict=True)
    ]
    if not at_one and question.says(_TOGETHER):
        numbers = _at_one_employer(asked)
        if not any(numbers):
            lead = "共同的雇主" if question.language == "zh" else "an employer of both"
            return Findings("absent", lead=lead, about=tuple(u.resume for u in people))
    stays = [_stays(one, n) for one, n in zip(asked, numbers, strict=True)]
    about = tuple(units.resume for units in people)
    zh = question.language == "zh"
    silent = [
        escaped(label(r, question.language)) for r, s in zip(about, stays, strict=True) if not s
    ]
    if len(silent) == len(about):
        return None
    shared = _shared(stays) if not silent else []
    if silent:
        names = ("、" if zh else ", ").join(silent)
        lead = f"{names}的简历没有写明这段时间" if zh else f"No such time is stated by {names}"
    elif shared:
        spans = [_span(first, last) for first, last in shared]
        months = duration(sum(last - first + 1 for first, last in shared), question.language)
        told = ("、" if zh else ", ").join(spans)
        lead = f"有重叠：{told}（{months}）" if zh else f"They overlap: {told} ({months})"
    else:
        lead = "没有重叠" if zh else "They do not overlap"
    points = []
    for one, own in zip(asked, stays, strict=True):
        kept = [s for s in own if any(_meet((s.first, s.last), t) for t in shared)] or own
        for stay in kept[:_MOST_JOBS]:
            period = one.resume.entries[stay.number].period
            note = reckoned(period, as_of, question.language) if period else ""
            points.append(Point(one.resume, spans_of_job(one.resume, stay.number), note))
    return Findings("rows", tuple(points), lead=lead, about=about, looked_at=len(people))


def _at_one_employer(asked: Sequence[Asked]) -> list[Sequence[int]]:
    """Each one's jobs at an employer of all."""
    names = [{n: set(employer_forms(one.resume, n)) for n in jobs_of(one.resume)} for one in asked]
    common = set.intersection(*(set().union(*own.values()) for own in names))
    return [[n for n, forms in own.items() if forms & common] for own in names]


def _stays(asked: Asked, numbers: Sequence[int]) -> list[_Stay]:
    found = []
    for number in numbers:
        stretch = bounds_of(asked.resume.entries[number].period, asked.as_of)
        if stretch is not None:
            found.append(_Stay(number, *stretch))
    return sorted(found, key=lambda stay: stay.first)


_Stretch = tuple[int, int]


def _shared(stays: Sequence[Sequence[_Stay]]) -> list[_Stretch]:
    """The stretches in which everyone has some job, in order."""
    shared = _united([(s.first, s.last) for s in stays[0]])
    for own in stays[1:]:
        other = _united([(s.first, s.last) for s in own])
        shared = [(max(a[0], b[0]), min(a[1], b[1])) for a in shared for b in other if _meet(a, b)]
    return shared


def _united(stretches: Sequence[_Stretch]) -> list[_Stretch]:
    """Stretches without overlap, in order."""
    united: list[_Stretch] = []
    for first, last in sorted(stretches):
        if united and first <= united[-1][1] + 1:
            united[-1] = (united[-1][0], max(last, united[-1][1]))
        else:
            united.append((first, last))
    return united


def _meet(one: _Stretch, other: _Stretch) -> bool:
    return max(one[0], other[0]) <= min(one[1], other[1])


def _span(first: int, last: int) -> str:
    return f"{_month(first)}–{_month(last)}"


def _month(months: int) -> str:
    return f"{months // 12}.{months % 12 + 1:02}"

"""Where someone was at a date: the jobs or studies that cover it, or the gap that it falls in."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.conditions.job import jobs_of
from assistant.durations import bounds_of
from assistant.evidence import contains
from assistant.findings import Findings, Point
from assistant.lookup.asked import TOPICS, Asked, recency
from assistant.lookup.breaks import breaks_at
from assistant.lookup.entries import HOW_LONG, entry_findings
from assistant.lookup.naming import NamedJobs, jobs_as, jobs_at
from assistant.lookup.sequence import OF_ORDER
from assistant.lookup.tenure import unnamed, weight_of
from assistant.query.employer_kinds import is_employer_kind
from assistant.quoting import spans_of_entry
from ingest.dates import covers, find_periods, is_range
from ingest.outline.heads.within import STAY
from ingest.resume import YearMonth

_WHEREABOUTS = re.compile(
    r"哪|雇主|单位|公司|工作|上班|任职|就职|做什么|干什么|干嘛|干啥|忙什么|忙啥|职[位务]|where|employ|\bwork|\bjobs?\b|compan"
    r"|organi[sz]ation|\bdoing\b|\bup to\b|\btitle\b|\bposition\b|\brole\b|\bfirm\b"
    r"|负责|职责|in charge|responsib"
)
_PLACE_ASKED = re.compile(
    r"城市|地方|地点|地区|何地|省份|国家|city|town|place|country|location|based"
)
"""Words for where a place was, which the head of an entry says."""
_WHICH = re.compile(r"哪一?[家所个间座]|\b(?:which|what)\b")
_EVENT = re.compile(
    r"之?[前后](?!者)|毕业|入职|加入|离职|发表|获|before|after|since|until|graduat|join|start|left|leave"
    r"|award|publish"
)
_EITHER = re.compile(r"(?:是|属于)?[^，,。?？是]{1,8}还是[^，,。?？]{1,8}")
"""An alternative that the place itself shows: "是日资还是台资"."""
_STILL = re.compile(r"already|still|yet|post|已经?|还是|仍然?|当时|就是")
"""Beside a title asked of a date: "was she already a manager in June 2023"."""
_MOST_LINES = 2
_SPARE = 0.9
"""Weight of words that may stand beside the date and what is asked."""


def at_that_time(asked: Asked) -> Findings | None:
    """The entries that cover the one date asked for; where none does, what lies beside the gap."""
    question, entries = asked.question, asked.resume.entries
    if len(question.periods) != 1 or question.attributes or asked.levels:
        return None
    moment = question.periods[0].start
    if moment is None or question.periods[0].end != moment:
        return None
    held = jobs_as(asked) if question.yes_no else NamedJobs()
    post = bool(held.numbers) or (question.yes_no and bool(question.mentions("title")))
    if not (post or question.says(_WHEREABOUTS)):
        return None
    if question.says(_EVENT) or question.says(HOW_LONG) or any(question.says(p) for _, p in TOPICS):
        return None
    either = _EITHER.search(question.folded)
    rest = [
        t
        for t in unnamed(asked, held)
        if not (OF_ORDER.fullmatch(t.text) or _PLACE_ASKED.fullmatch(t.text) or STAY.search(t.text))
        and not (either and t.text in either.group())
        and not (question.says(_WHICH) and is_employer_kind(t.text))
        and not (post and (t.kind == "title" or _STILL.fullmatch(t.text)))
    ]
    if jobs_at(asked).numbers or weight_of(asked, rest) > _SPARE:
        return None
    away_from_work = breaks_at(asked, moment) if moment.month else []
    if away_from_work:
        return Findings("person", tuple(away_from_work))
    jobs = [n for n in jobs_of(asked.resume) if bounds_of(entries[n].period, asked.as_of)]
    if not jobs:
        return None
    studies = [n for n, e in enumerate(entries) if e.kind == "degree"]
    for numbers in (jobs, studies):
        there = [n for n in numbers if (p := entries[n].period) and covers(p, moment, asked.as_of)]
        if there:
            # What was shorter says more of the one month.
            there.sort(key=lambda n: (_length(asked, n), recency(entries[n])))
            found = entry_findings(asked, there)
            # A time away from one job may be told under another.
            within = _within(asked, jobs if numbers is jobs else there, moment)
            away = [p for p in within if STAY.search(p.spans[0].of(asked.resume.text))]
            if away and question.says(STAY):
                return Findings("person", tuple(away))
            there_too = [p for p in within if p not in away]
            if post:
                there_too += _of_titles(asked, held, [*found.points, *there_too])
            return replace(found, points=(*away, *found.points, *there_too))
    return _dated_line(asked, moment) or _gap(asked, jobs, moment)


def _length(asked: Asked, number: int) -> int:
    stretch = bounds_of(asked.resume.entries[number].period, asked.as_of)
    return stretch[1] - stretch[0] if stretch else 0


def _within(asked: Asked, numbers: list[int], moment: YearMonth) -> list[Point]:
    """Lines under some entries that have dates of their own, a stretch of time or more that holds
    the month; the shortest stretch first, which says most of the one month.

    The head of an entry is such a line by its further dates: "clerk (2015-2017), buyer (2018-)".
    """
    found = []
    for unit in asked.units.units:
        if unit.entry not in numbers:
            continue
        whole = bounds_of(asked.resume.entries[unit.entry].period, asked.as_of)
        # A post held "since 2013" ended with its job.
        ended = unit.is_head and whole is not None and whole[1] < moment.first()
        for period in find_periods(unit.quote)[unit.is_head :]:
            stretch = bounds_of(period, asked.as_of) if is_range(period) else None
            over = ended and period.present
            if stretch and not over and covers(period, moment, asked.as_of):
                found.append((stretch[1] - stretch[0], unit))
                break
    found.sort(key=lambda one: one[0])
    points = [Point(asked.resume, (unit.span,), entry=unit.entry) for _, unit in found]
    return points[:_MOST_LINES]


def _of_titles(asked: Asked, held: NamedJobs, said: list[Point]) -> list[Point]:
    """A line with a date that states the title asked for, which says since when it was held, beside
    what is said already.
    """
    folded = asked.question.folded
    titles = {span.of(folded) for span in held.spans}
    titles |= {m.span.of(folded) for m in asked.question.mentions("title")}
    return [
        Point(asked.resume, (unit.span,), entry=unit.entry)
        for unit in asked.units.units
        if unit.entry in jobs_of(asked.resume)
        and any(contains(title, unit.text, unit.stems) for title in titles)
        and find_periods(unit.quote)
        and not any(unit.span.overlaps(span) for point in said for span in point.spans)
    ][:1]


def _dated_line(asked: Asked, moment: YearMonth) -> Findings | None:
    """Lines of work that are no entry of their own and have the date."""
    told = ("experience", "internship", "activity", "project", "other")
    found = [
        Point(asked.resume, (unit.span,))
        for unit in asked.units.units
        if unit.section in told
        and any(
            p.start is not None and p.start.month and covers(p, moment, asked.as_of)
            for p in find_periods(unit.quote)
        )
    ]
    return Findings("person", tuple(found[:_MOST_LINES])) if found else None


def _gap(asked: Asked, jobs: list[int], moment: YearMonth) -> Findings:
    """No job at the date, with the jobs before and after it."""
    periods = {n: bounds_of(asked.resume.entries[n].period, asked.as_of) or (0, 0) for n in jobs}
    before = [n for n in jobs if periods[n][1] < moment.first()]
    after = [n for n in jobs if periods[n][0] > moment.last()]
    beside = [
        *([max(before, key=lambda n: periods[n][1])] if before else []),
        *([min(after, key=lambda n: periods[n][0])] if after else []),
    ]
    words = asked.question.periods[0].span.of(asked.question.text)
    lead = f"{words}的工作" if asked.question.language == "zh" else f"a job in {words}"
    near = tuple(
        Point(asked.resume, spans_of_entry(asked.resume, n, ("employer", "title"))) for n in beside
    )
    return Findings("absent", lead=lead, near=near)

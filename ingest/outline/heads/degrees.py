"""Heads of degrees, by their schools."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from ingest.alternatives import alternatives
from ingest.dates import is_range
from ingest.lexicon import lexicon
from ingest.lines import Line
from ingest.name_shapes import SCHOOL
from ingest.outline.heads.head import Head
from ingest.outline.rows import LONGEST_HEAD, Row
from ingest.resume import EntryKind, Period, Span

_WORDS = alternatives(__file__)

_ENROLLED = re.compile(r"入学|考入|录取|进入|就读|\b(?:enrol|start|began|enter|admitted)", re.I)
_GRADUATED = re.compile(
    r"毕业|结业|预计|\b(?:graduat|complet|finish|expected|due|anticipated|to end)", re.I
)
_LONGEST_BELOW = 60
_BESIDE = 16
_FIELD = re.compile(r"\s*(?:毕\s*业\s*)?(?:学\s*校|院\s*校)(?:\s*名\s*称)?\s*[:：\t]")


_NEVER = re.compile(_WORDS["never"], re.I)
"""Of studies that were never begun."""
_OFFERED = re.compile(_WORDS["offered"], re.I)
"""Of a place that was offered; with a stretch of time they are studies."""
_POST = re.compile(_WORDS["post"], re.I)
_SUPERVISED = re.compile(_WORDS["supervised"], re.I)


def degree_heads(rows: Sequence[Row], body: Sequence[int]) -> list[Head]:
    """One head a school. Dates stand in its line, in the one above or below, or in a list."""
    schools = [p for p in range(len(body)) if rows[body[p]].school and _opens_degree(rows, body, p)]
    if not schools:
        places = [p for p in range(len(body)) if rows[body[p]].degree or rows[body[p]].ranges]
        dated = [p for p in places if rows[body[p]].ranges]
        places = dated if any(rows[body[p]].field for p in places) and dated else places
        schools = [p for n, p in enumerate(places) if n == 0 or p > places[n - 1] + 1]
    elif all(_whole(rows[body[p]]) for p in schools):
        whole = [p for p in range(len(body)) if _whole(rows[body[p]])]
        schools = sorted({*schools, *whole})
    heads: list[Head] = []
    listed = _listed_periods(rows, body, schools)
    led = bool(schools) and schools[0] == 1 and _degree_above(rows, body, schools[0])
    for n, place in enumerate(schools):
        following = schools[n + 1] if n + 1 < len(schools) else len(body)
        previous = schools[n - 1] if n else -1
        row = rows[body[place]]
        first = last = place
        own = row.ranges or _enrolled(row) or row.periods
        period = own[0] if own else listed.get(place)
        if period is None and place - 1 > previous and rows[body[place - 1]].periods:
            above = rows[body[place - 1]]
            free = n == 0 or not heads or heads[-1].last < body[place - 1]
            if free and (len(above.rest) <= 20 or (above.degree and not above.school)):
                period, first = (above.ranges or above.periods)[0], place - 1
        if period is None:
            for k in range(place + 1, min(following, place + 4)):
                near = rows[body[k]]
                brief = len(near.rest) <= _LONGEST_BELOW or (near.degree and not near.school)
                if near.periods and brief and not (near.bullet and not near.ranges):
                    period, last = (near.ranges or near.periods)[0], k
                    break
        if row.only_dates and last == place and place + 1 < following:
            last = place + rows[body[place + 1]].degree
        if led and first == place and _degree_above(rows, body, place):
            first = place - 1
        told = " ".join(rows[body[k]].line.text for k in range(first, last + 1))
        kind: EntryKind = "item" if never_begun(told) else "degree"
        heads.append(Head(body[first], body[last], period, kind))
    return heads


def _whole(row: Row) -> bool:
    """Whether a line states a degree and when it was, so that no line beside it has to."""
    return row.degree and bool(row.periods) and not row.bullet and row.headlike


def never_begun(words: str) -> bool:
    """Whether some words about studies say that nobody was admitted, or went."""
    return _NEVER.search(words) is not None


def _enrolled(row: Row) -> list[Period]:
    """The time of studies that a line begins and ends apart: "2006年9月入学，2010年6月毕业",
    "started Jan 2025, due Dec 2026".
    """
    if len(row.periods) != 2:
        return []
    first, last = row.periods
    offset = row.line.span.start
    between = row.line.text[first.span.end - offset : last.span.start - offset]
    near = row.line.text[first.span.start - offset :]
    before = row.line.text[max(0, first.span.start - offset - _BESIDE) : first.span.start - offset]
    begun = _ENROLLED.search(between) or _ENROLLED.search(before)
    if not (begun and _GRADUATED.search(near) and first.start and last.end):
        return []
    ordered = first.start.first() <= last.end.last()
    return [Period(first.start, last.end, False, Span(first.span.start, last.span.end))] * ordered


def _degree_above(rows: Sequence[Row], body: Sequence[int], place: int) -> bool:
    """Whether the line above a school that names no degree says which it was."""
    if place == 0 or rows[body[place]].degree or body[place - 1] != body[place] - 1:
        return False
    above = rows[body[place - 1]]
    return above.degree and above.introduces and not above.school


def one_school_each(line: Line) -> list[Line]:
    """A line of two schools, each with a degree, cut before the second."""
    mentions = [m for m in lexicon().find(line.text, ("degree",)) if m.concept.is_degree]
    if len(mentions) < 2:
        return [line]
    cuts = []
    for school in SCHOOL.finditer(line.text):
        before = any(m.span.end <= school.start() for m in mentions)
        after = any(m.span.start >= school.end() for m in mentions)
        first = SCHOOL.search(line.text)
        if before and after and first is not None and first.start() < school.start():
            cuts.append(school.start())
            break
    bounds = [0, *cuts, len(line.text)]
    return [
        Line(Span(line.span.start + a, line.span.start + b), line.text[a:b])
        for a, b in pairwise(bounds)
    ]


def _listed_periods(
    rows: Sequence[Row], body: Sequence[int], schools: Sequence[int]
) -> dict[int, Period]:
    """Schools that follow each other, with their dates in a list below, paired in order."""
    found: dict[int, Period] = {}
    group: list[int] = []
    for place in schools:
        group = [*group, place] if group and place == group[-1] + 1 else [place]
        if len(group) < 2 or place + 1 in schools:
            continue
        dates = []
        for k in range(place + 1, len(body)):
            row = rows[body[k]]
            if not row.periods or len(row.rest) > 4:
                break
            dates.append(row.periods[0])
        if len(dates) == len(group):
            found.update(zip(group, dates, strict=True))
    return found


def _opens_degree(rows: Sequence[Row], body: Sequence[int], place: int) -> bool:
    """A line that names a school in passing (an award, a course, a paper) opens no degree."""
    row = rows[body[place]]
    if row.caption or (not row.ranges and _OFFERED.search(row.line.text)):
        return False
    if len(row.line.text.strip()) > LONGEST_HEAD * 1.5 or (
        row.bullet and not row.degree and not row.ranges
    ):
        return False
    if row.periods or row.degree:
        return True
    near = [rows[body[k]] for k in (place - 1, place + 1, place + 2) if 0 <= k < len(body)]
    # A school may stand there in both languages.
    shaped = sum(len(m.group()) for m in SCHOOL.finditer(row.rest))
    names_only_it = _FIELD.match(row.line.text) or not shaped or shaped >= 0.4 * len(row.rest)
    return row.headlike and bool(names_only_it) and any(r.periods or r.degree for r in near)


def names_post(rows: Sequence[Row], head: Head) -> bool:
    """Whether a head names a post at a school or institute and no degree."""
    inside = rows[head.first : head.last + 1]
    return (
        any(_POST.search(row.line.text) for row in inside)
        and not any(_SUPERVISED.search(row.line.text) for row in inside)
        and not any(row.degree for row in inside)
        and head.period is not None
        and is_range(head.period)
    )

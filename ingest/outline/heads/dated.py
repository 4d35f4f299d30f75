"""Heads by their dates."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence, Set
from dataclasses import replace

from ingest.alternatives import alternatives
from ingest.outline.heads.extent import extent, introduce, lines_above, lines_below, marked_above
from ingest.outline.heads.gaps import is_gap, tells_of_no_job
from ingest.outline.heads.head import (
    ENTRY_SECTIONS,
    JOB_SECTIONS,
    LIST_SECTIONS,
    PROJECT_SECTIONS,
    Head,
)
from ingest.outline.heads.within import further_jobs, indent, main_period, projects_within
from ingest.outline.rows import LONGEST_HEAD, PROJECT_LABEL, Row
from ingest.resume import EntryKind, Section
from ingest.tokens import is_han

_WORDS = alternatives(__file__)

_LONGEST_TITLE_LINE = 40
_BETWEEN = 3
_FEWEST_BEHIND = 2
_SINCE = re.compile(r"起(?!止)|\b(?:since|from)\b", re.I)
_VISITS = re.compile(r"visiting|exchange|访问|交换|访学", re.I)
_AWARDED = re.compile(r"奖学金|获得|荣获|获评|[一二三]等奖|scholarship|\bawarded\b", re.I)


def dated_heads(rows: Sequence[Row], body: Sequence[int], section: Section) -> list[Head]:
    """Heads by a period of time that stands in, above or below the line that names the entry."""
    expected = section.kind in ENTRY_SECTIONS
    listing = expected or section.kind in LIST_SECTIONS
    shapes = set() if listing else _shapes_of_jobs(rows, body)
    marks_of_jobs = set() if listing else _marks_of_jobs(rows, body)
    working = section.kind in JOB_SECTIONS
    placed = section.kind == "internship"
    alone = placed or any(rows[i].only_dates and rows[i].ranges for i in body)
    firms = _numbered_firms(rows, body) if working else frozenset[int]()
    anchors: list[int] = []
    for place, i in enumerate(body):
        row = rows[i]
        single = section.kind in PROJECT_SECTIONS and not row.bullet
        single = single or (
            working and (_of_one_date(row, placed) or (alone and _is_lone_date(row)))
        )
        if not (row.ranges or (row.periods and single and (row.only_dates or not row.label))):
            continue
        gap = is_gap(row)
        if row.rest and not (row.headlike or gap or (i in firms and _opens_short(row))):
            continue
        of_job = row.shape in shapes or row.mark in marks_of_jobs
        if not (expected or of_job or gap or _named_nearby(rows, body, place)):
            continue
        if (
            anchors
            and (working or not expected)
            and _is_step(row, rows[body[place - 1]], place - anchors[-1])
        ):
            continue
        anchors.append(place)
    dated, anchors = anchors, _of_one_style(rows, body, anchors, firms)
    if working:
        anchors = further_jobs(rows, body, anchors)
    inner = projects_within(rows, body, dated, anchors) if working else []
    heads: list[Head] = []
    opens = bool(rows) and section.heading == rows[0].line.span
    heading = rows[0].line.text if opens else ""
    taken = -1
    of_work = [place for place in anchors if not is_gap(rows[body[place]])]
    above = lines_above(rows, body, of_work)
    marked = marked_above(rows, body, of_work)
    below = 0 if above or marked else lines_below(rows, body, of_work)
    for n, place in enumerate(anchors):
        row = rows[body[place]]
        following = anchors[n + 1] if n + 1 < len(anchors) else len(body)
        first, last = extent(rows, body, place, taken, following)
        if is_gap(row):
            first = last = place
        elif marked and place - 1 > taken:
            first, last = place - 1, place
        elif above and place - above > taken and introduce(rows, body, place, above):
            first, last = min(first, place - above), place
        elif above == 0 and row.ranges and _opens(row) == _opens(rows[body[anchors[0]]]):
            first = place
        if below and first == place and last < place + below < following:
            last = place + below
        if first == place and place and body[place - 1] in firms and place - 1 > taken:
            first = place - 1
        named = [rows[body[k]] for k in range(first, last + 1)]
        if section.kind in LIST_SECTIONS and row.ranges and place + 1 < len(body):
            named.append(rows[body[place + 1]])
        of_job = row.shape in shapes or row.mark in marks_of_jobs
        kind = "job" if of_job and not is_gap(row) else _kind(named, section, heading)
        after_job = bool(heads) and heads[-1].kind == "job"
        if kind == "item" and section.kind in LIST_SECTIONS and after_job and row.ranges:
            kind = "job" if row.title and row.cells > 1 else kind
        head = Head(body[first], body[last], main_period(row), kind)
        if (
            kind == "job"
            and heads
            and first - taken <= _BETWEEN
            and _same_job(rows, heads[-1], head)
        ):
            head = replace(head, first=heads.pop().first)
        taken = last
        heads.append(head)
    return sorted([*heads, *inner], key=lambda head: head.first)


def _of_one_date(row: Row, placed: bool) -> bool:
    """Whether a line names an employer and one date at an edge: a job within a single year.

    Among placements a title will do for the employer.
    """
    named = row.employer or (placed and row.title)
    if row.bullet or row.label or len(row.periods) != 1 or not (named and row.headlike):
        return False
    span, line = row.periods[0].span, row.line.span
    at_edge = span.start - line.start <= 1 or span.end >= line.start + len(row.line.text.rstrip())
    # Behind the names of a tabbed line what was done there may be told at any length.
    names = _NAMES_END.split(row.rest)[0] if "\t" in row.line.text else row.rest
    short = len(names) <= _LONGEST_TITLE_LINE and not _AWARDED.search(names)
    return at_edge and short and ("\t" in row.line.text or row.title)


def _is_lone_date(row: Row) -> bool:
    """Whether a line is a single date, as a job within one year has where others have periods."""
    return row.only_dates and len(row.periods) == 1 and not (row.bullet or row.rest)


def _is_step(row: Row, above: Row, distance: int) -> bool:
    """Whether a line right under a job's dates says since when a further post was held there.

    "审计员 → 审计经理（2020.10 起）" has a beginning in brackets or behind words, and no end.
    """
    if distance != 1 or not above.ranges or not above.employer or row.employer or not row.title:
        return False
    longest = _LONGEST_TITLE_LINE if is_han(row.rest) else 2 * _LONGEST_TITLE_LINE
    if len(row.periods) != 1 or len(row.rest) > longest:
        return False
    start = row.line.span.start
    stated = row.periods[0].span
    around = row.line.text[max(0, stated.start - start - 6) : stated.end - start + 3]
    return row.periods[0].end is None and _SINCE.search(around) is not None


def _same_job(rows: Sequence[Row], above: Head, head: Head) -> bool:
    """Whether a head only adds the title to the employer above it, over the same time."""
    if above.kind != "job" or head.kind != "job" or above.period is None or head.period is None:
        return False
    one, two = above.period, head.period
    if (one.start, one.end, one.present) != (two.start, two.end, two.present):
        return False
    firm, title = (rows[h.first : h.last + 1] for h in (above, head))
    return (
        any(row.employer or row.rest for row in firm)
        and not any(row.title for row in firm)
        and any(row.title for row in title)
        and not any(row.employer for row in title)
    )


def jobs_among(rows: Sequence[Row], body: Sequence[int], degrees: Sequence[Head]) -> list[Head]:
    """Jobs that follow the degrees without a heading of their own, each after a blank line."""
    shapes = _shapes_of_jobs(rows, body)
    return [
        Head(i, i, main_period(row), "job")
        for i in body
        if (row := rows[i]).shape in shapes
        and row.headlike
        and i > 0
        and rows[i - 1].blank
        and not any(head.first <= i <= head.last for head in degrees)
    ]


def jobs_behind(
    rows: Sequence[Row], body: Sequence[int], degrees: Sequence[Head], section: Section
) -> list[Head]:
    """Jobs that stand behind the last degree under a heading that says nothing."""
    if not degrees:
        return []
    behind = [i for i in body if i > degrees[-1].last]
    heads = dated_heads(rows, behind, replace(section, kind="other"))
    jobs = [head for head in heads if head.kind == "job"]
    return jobs if len(jobs) >= _FEWEST_BEHIND and len(jobs) == len(heads) else []


def _marks_of_jobs(rows: Sequence[Row], body: Sequence[int]) -> set[str]:
    """Bullets that only dated lines have, some of which name an employer: all of those are jobs."""
    marked = [rows[i] for i in body if rows[i].mark and not rows[i].mark.startswith("1.")]
    undated = {row.mark for row in marked if not row.ranges}
    named = {row.mark for row in marked if row.employer and not row.school}
    counted = Counter(row.mark for row in marked)
    return {mark for mark in named - undated if counted[mark] >= _FEWEST_BEHIND}


def _opens(row: Row) -> bool:
    """Whether a line begins with its dates."""
    return row.periods[0].span.start - row.line.span.start <= 3


def _shapes_of_jobs(rows: Sequence[Row], body: Sequence[int]) -> set[tuple[str, int] | None]:
    """Layouts of dated lines that name jobs and never a school: all lines laid out so are jobs."""
    dated = [rows[i] for i in body if rows[i].shape is not None and rows[i].headlike]
    schooling = {row.shape for row in dated if row.school or row.degree}
    jobs = {row.shape for row in dated if row.employer or row.title}
    return jobs - schooling


def _numbered_firms(rows: Sequence[Row], body: Sequence[int]) -> frozenset[int]:
    """The numbered lines that name employers, where they divide a section from its first line on.

    The posts at each may stand in dated lines below it.
    """
    firms = [i for i in body if rows[i].mark.startswith("1.") and rows[i].employer]
    divides = len(firms) >= _FEWEST_BEHIND and firms[0] == body[0]
    return frozenset(firms) if divides else frozenset()


def _opens_short(row: Row) -> bool:
    """Whether no more than a name stands before a line's dates, whatever follows them."""
    if not row.ranges:
        return False
    before = row.line.text[: row.ranges[0].span.start - row.line.span.start]
    return len(" ".join(before.split())) <= LONGEST_HEAD


def _of_one_style(
    rows: Sequence[Row], body: Sequence[int], anchors: list[int], firms: Set[int]
) -> list[int]:
    """Heads of one section look alike: a dated bullet under heads without one is no head, nor is a
    dated line that is set further in than bullets that are.
    """
    marks = {place: rows[body[place]].mark for place in anchors}
    if not marks:
        return anchors
    plain = [rows[body[place]] for place in anchors if not marks[place]]
    outer, first = indent(rows[body[anchors[0]]]), marks[anchors[0]]
    drawn = first and not first.startswith("1.")  # A numbered firm may have posts below it.
    inside = drawn and all(indent(row) > outer for row in plain)
    kept = _naming_mark([rows[body[place]] for place in anchors]) or (
        "" if plain and not inside else first
    )
    return [
        place
        for place in anchors
        if marks[place] == kept or body[place] in firms or is_gap(rows[body[place]])
    ]


def _naming_mark(dated: Sequence[Row]) -> str:
    """The bullet of most lines that name employers or schools, where no other line of a post
    stands as far out; else "".
    """
    naming = [row for row in dated if row.employer or row.school]
    counted = Counter(row.mark for row in naming)
    mark, count = max(counted.items(), key=lambda item: item[1], default=("", 0))
    if count < _FEWEST_BEHIND or 2 * count <= len(naming):
        return ""
    outer = indent(next(row for row in naming if row.mark == mark))
    posts = [row for row in dated if not row.mark and row.title]
    return mark if all(indent(row) > outer for row in posts) else ""


def _named_nearby(rows: Sequence[Row], body: Sequence[int], place: int) -> bool:
    near = [rows[body[k]] for k in (place - 1, place, place + 1) if 0 <= k < len(body)]
    near = [row for row in near if row.headlike]
    dated = rows[body[place]]
    if dated.headlike and dated.ranges and dated.title and len(dated.rest) <= _LONGEST_TITLE_LINE:
        return True
    if any(row.cells >= 3 and (row.title or row.degree) for row in near[-2:]):
        return True
    return any(row.employer or row.school for row in near) and any(
        row.title or row.degree or row.employer for row in near
    )


_NAMES_END = re.compile(r"[，,；;。]")
_CLAUSE_END = re.compile(r"[；;。]")
_TAUGHT = re.compile(_WORDS["taught"])
_REMARK = re.compile(r"\s*[(（][^()（）]*[)）]\W*")
_CLUBS = re.compile(r"社团|校园|学生工作|课外")
_OF_CLUB = re.compile(r"学生会|团委|社团|协会|班委|班长|志愿者|宣传部|外联部|青协|支教")


def _kind(named: Sequence[Row], section: Section, heading: str) -> EntryKind:
    school = any(row.school for row in named)
    degree = any(row.degree for row in named)
    title = any(row.title for row in named)
    if section.kind in PROJECT_SECTIONS:
        return "project"
    if section.kind in JOB_SECTIONS and PROJECT_LABEL.match(named[0].line.text):
        return "project"
    awarded = any(_AWARDED.search(row.rest) for row in named)
    if section.kind not in JOB_SECTIONS and any(is_gap(row) for row in named):
        return "gap"
    open_section = section.kind not in ENTRY_SECTIONS | LIST_SECTIONS
    if open_section and any(row.school and _TAUGHT.search(row.rest) for row in named):
        return "job"
    listed = section.kind in LIST_SECTIONS and not any(row.names("school") for row in named)
    if school and degree and section.kind != "experience" and not (awarded or listed):
        return "degree"
    if section.kind in JOB_SECTIONS:
        if any(is_gap(row) for row in named):
            return "gap"
        unnamed = not title and not any(row.employer for row in named)
        if unnamed and any(tells_of_no_job(row.rest) for row in named):
            return "gap"
        if unnamed and any(_REMARK.fullmatch(row.line.text) for row in named):
            return "item"
        if not title and any(tells_of_no_job(_CLAUSE_END.split(row.rest)[0]) for row in named):
            return "gap"
        if unnamed and awarded:
            return "item"
        if _CLUBS.search(heading) and any(_OF_CLUB.search(row.rest) for row in named):
            return "item"
        visits = any(_VISITS.search(row.rest) for row in named)
        employed = title or visits
        return "degree" if school and degree and not employed else "job"
    employer = any(row.employer for row in named)
    if section.kind in LIST_SECTIONS:
        return "job" if title and employer and not school and not awarded else "item"
    if section.kind not in ENTRY_SECTIONS:
        if awarded and not degree:
            return "item"
        teaches = any(row.teaches for row in named)
        if (teaches and (degree or not title)) or (degree and not title and not employer):
            return "degree"
        # Under a head that says nothing of work, a name or a post alone makes no job.
        headed = section.kind == "other" and section.heading is not None
        return "job" if (employer and title if headed else employer or title) else "item"
    return "item"

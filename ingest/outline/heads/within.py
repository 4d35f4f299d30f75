"""Dated lines within a job: what was done there for a while, told apart from further jobs."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.alternatives import alternatives
from ingest.name_shapes import TITLE
from ingest.outline.heads.head import Head
from ingest.outline.rows import PROJECT_LABEL, Row
from ingest.resume import Period

_WORDS = alternatives(__file__)

_LONGEST_NAMED = 60
_DEEPER = 2
_NAME_BEFORE = re.compile(
    r"\W{0,4}[\w.]{1,3}\W{0,3}$|[^:：,，;；。\n]{2,44}(?:\s{2}|[\t|｜(（】])\s*$"
)
_CELL_AFTER = re.compile(r"\s*[)）]?(?:\s{2}|[\t|｜]|\s*$)|\s+(?!负责|参与|主导|完成|协助|[a-z])")
_CALLED = re.compile(r"\s*[【《「〖\[]")
_BRACKETED = re.compile(r"[(（][^()（）]*$")
STAY = re.compile(_WORDS["stay"], re.I)
"""Words for a time spent at another place than one's employer's."""


def main_period(row: Row) -> Period:
    """The stretch a head is about: one with both ends before "from 2011.08 on" in brackets."""
    whole = [p for p in row.ranges if p.end is not None or len(p.span) > 9]
    return (whole or row.ranges or row.periods)[0]


def further_jobs(rows: Sequence[Row], body: Sequence[int], anchors: Sequence[int]) -> list[int]:
    """The dated lines without those that tell of a time within a job above them.

    Such a line lies within the job's dates and is set further in than the job's, has its dates in
    brackets behind a figure, or says that someone was lent to another place.
    """
    kept: list[int] = []
    for place in anchors:
        row = rows[body[place]]
        above = [rows[body[k]] for k in kept if _covers(rows[body[k]], row)]
        below_last = bool(above) and bool(kept) and above[-1] is rows[body[kept[-1]]]
        called = PROJECT_LABEL.match(row.line.text)
        within = bool(above) and (_stays(row) or (below_last and _set_in(row, above[-1])))
        if within and not called:
            continue
        kept.append(place)
    return kept


def _set_in(row: Row, job: Row) -> bool:
    """Whether a line names no post or firm and stands further in than the job's, or has its dates
    in brackets: "guest score 78 to 88 (2020-2024)".
    """
    if row.title or row.employer or row.school:
        return False
    before = row.line.text[: row.ranges[0].span.start - row.line.span.start]
    return indent(row) >= indent(job) + _DEEPER or _BRACKETED.search(before) is not None


def _stays(row: Row) -> bool:
    return STAY.search(row.line.text) is not None and not TITLE.fullmatch(row.rest)


def indent(row: Row) -> int:
    """How far a line is set in, in columns."""
    text = row.line.text.expandtabs(4).replace("\u3000", "  ")
    return len(text) - len(text.lstrip())


def _covers(job: Row, row: Row) -> bool:
    """Whether a line's dates lie within a job's, and are not the same."""
    if not (job.ranges and row.ranges):
        return False
    outer, inner = main_period(job), main_period(row)
    if outer.start is None or inner.start is None or inner.end is None:
        return False
    same = (outer.start, outer.end) == (inner.start, inner.end)
    ends_within = outer.end is None or inner.end.first() <= outer.end.last()
    return outer.start.first() <= inner.start.last() and ends_within and not same


def projects_within(
    rows: Sequence[Row], body: Sequence[int], dated: Sequence[int], anchors: Sequence[int]
) -> list[Head]:
    """The lines with a number or in title brackets, and a period of their own, under jobs without:
    projects.

    One that names nothing but a post is a step within the job.
    """
    within = [body[p] for p in dated if anchors and p not in anchors and p > anchors[0]]
    cells = [i for i in within if _is_cell(rows[i])]
    listed = [i for i in cells if rows[i].mark.startswith("1.") or _CALLED.match(rows[i].line.text)]
    named = [i for i in listed if rows[i].cells > 1 or not TITLE.fullmatch(rows[i].rest)]
    return [Head(i, i, main_period(rows[i]), "project") for i in named]


def _is_cell(row: Row) -> bool:
    """Whether a line's period opens it, or stands behind a short name in a cell of its own."""
    if not row.ranges or len(row.rest) > _LONGEST_NAMED:
        return False
    start = row.line.span.start
    dates = row.ranges[0].span
    before = row.line.text[: dates.start - start]
    after = row.line.text[dates.end - start :]
    return _NAME_BEFORE.match(before) is not None and _CELL_AFTER.match(after) is not None

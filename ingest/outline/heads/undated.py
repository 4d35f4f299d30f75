"""Heads without dates: by a number, bold type or an employer's name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.outline.heads.head import JOB_SECTIONS, PROJECT_SECTIONS, Head
from ingest.outline.rows import Row
from ingest.resume import EntryKind, Section

NUMBERED = re.compile(
    r"^\s*(?:[-*•]\s*)?(?:\*\*)?\(?(?:\d{1,2}|[一二三四五六七八九十])[)）.、](?!\d)\s*\S"
)
_BOLD = re.compile(r"^\s*(?:[-*•]\s+)?\*\*[^*]{2,}\*\*|^\s{0,3}#{2,5}\s+\S")


def undated_heads(rows: Sequence[Row], body: Sequence[int], section: Section) -> list[Head]:
    """Heads where no dates are given: numbered or bold lines, else short ones that name someone."""
    kind: EntryKind = "job" if section.kind in JOB_SECTIONS else "item"
    if section.kind in PROJECT_SECTIONS:
        kind = "project"
    for marks in (NUMBERED, _BOLD):
        places = [i for i in body if marks.match(rows[i].line.text) and rows[i].headlike]
        if kind == "project" and len(places) >= 2:
            indent = min(_indent(rows[i]) for i in places)
            return [Head(i, i, None, kind) for i in places if _indent(rows[i]) == indent]
    heads: list[Head] = []
    for place, i in enumerate(body):
        row = rows[i]
        if heads and i <= heads[-1].last:
            continue
        if row.bullet or not row.headlike or len(row.rest) > 40 or row.label:
            continue
        alone = body[place] > 0 and rows[i - 1].blank and i + 1 < len(rows) and rows[i + 1].blank
        known = True if kind == "project" else row.employer or alone
        isolated = place == 0 or rows[body[place - 1]].bullet or body[place - 1] < i - 1
        if known and isolated:
            after = rows[body[place + 1]] if place + 1 < len(body) else None
            last = (
                body[place + 1]
                if after is not None and after.introduces and len(after.rest) <= 20
                else i
            )
            dates = [p for row in rows[i : last + 1] for p in row.periods]
            heads.append(Head(i, last, dates[0] if len(dates) == 1 else None, kind))
    if kind == "job" and not heads:
        heads = [
            Head(i, i, rows[i].periods[0], kind)
            for i in body
            if rows[i].employer and rows[i].periods and not (rows[i].bullet or rows[i].label)
        ]
    return heads


def _indent(row: Row) -> int:
    return len(row.line.text) - len(row.line.text.lstrip())

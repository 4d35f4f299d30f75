"""Heads of forms: each job as rows of labels with their words behind them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.heads.head import Head
from ingest.resume import Span
from ingest.rows import Row
from ingest.sections import lines_of

_LABELS = (
    (
        "firm",
        re.compile(
            r"\W*(?:employer|company|organi[sz]ation|公司|单位|企业|机构|工作单位|就职公司|"
            r"任职单位|实习单位|实习公司)(?: ?name)?(?:名称)?\s*[:：\t]",
            re.I,
        ),
    ),
    (
        "post",
        re.compile(
            r"\W*(?:position|(?:job )?title|role|post|(?:担任|所任|工作)?(?:职\s*[位务]|"
            r"岗\s*位))(?: held)?(?:名称)?\s*[:：\t]",
            re.I,
        ),
    ),
    (
        "time",
        re.compile(
            r"\W*(?:dates?|period|duration|time|employed|(?:在职|工作|任职|起止|实习|"
            r"就职)?(?:时\s*间|日\s*期|年\s*月))(?: of employment)?\s*[:：\t]",
            re.I,
        ),
    ),
    (
        "unit",
        re.compile(
            r"\W*(?:department|team|division|location|所?在?部\s*门|工作地点|"
            r"地\s*点)\s*[:：\t]",
            re.I,
        ),
    ),
)


_BETWEEN = re.compile(r"\s*[|｜;；\u3000]\s*|\s{2,}|\t(?=[^\t:：]{2,12}[:：])")
"""Between the labels that stand in one line."""


def form_heads(rows: Sequence[Row], body: Sequence[int]) -> list[Head]:
    """One head a cycle of labelled rows; none where employers and dates are not labelled alike."""
    labelled = [(place, kind) for place, i in enumerate(body) if (kind := _label(rows[i]))]
    dated = [p for p, kind in labelled if kind == "time" and rows[body[p]].periods]
    firms = [p for p, kind in labelled if kind == "firm"]
    if not dated or len(firms) != len(dated):
        return []
    opener = labelled[0][1]
    opened = [p for p, kind in labelled if kind == opener]
    if len(opened) != len(firms):
        return []
    heads = []
    for n, place in enumerate(opened):
        following = opened[n + 1] if n + 1 < len(opened) else len(body)
        inside = [p for p, _ in labelled if place <= p < following]
        last = place
        while last + 1 in inside:
            last += 1
        own = [p for p in dated if place <= p <= last]
        if len(own) != 1:
            return []
        row = rows[body[own[0]]]
        heads.append(Head(body[place], body[last], (row.ranges or row.periods)[0], "job"))
    return heads


def _label(row: Row) -> str | None:
    return next((kind for kind, sign in _LABELS if sign.match(row.line.text)), None)


def labelled_parts(text: str, head: Span) -> dict[str, Span]:
    """The words behind the labels for "firm" and "post" in a head, where it is a form."""
    parts: dict[str, Span] = {}
    for line in lines_of(text, head):
        start = line.span.start
        for between in [*_BETWEEN.finditer(line.text), None]:
            end = line.span.start + between.start() if between else line.span.end
            for kind, sign in _LABELS[:2]:
                if (label := sign.match(text, start, end)) and kind not in parts:
                    words = text[label.end() : end]
                    first = label.end() + len(words) - len(words.lstrip())
                    if words.strip():
                        parts[kind] = Span(first, first + len(words.strip()))
            start = line.span.start + between.end() if between else end
    return parts

"""Heads of forms: each job as rows of labels with their words behind them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.heads.head import Head
from ingest.resume import EntryKind, Span
from ingest.rows import Row
from ingest.sections import lines_of

_LABELS = (
    (
        "firm",
        re.compile(
            r"\W*(?:(?:name of )?employer|company|organi[sz]ation|公司|单位|企业|机构|工作单位|"
            r"就职公司|任职单位|服务单位|用人单位|实习单位|实习公司|雇主)"
            r"(?: ?name)?(?:名称)?\s*[:：\t]",
            re.I,
        ),
    ),
    (
        "post",
        re.compile(
            r"\W*(?:position|(?:job )?title|role|post|designation|occupation"
            r"(?: or position)?|(?:担任|所任|工作)?(?:职\s*[位务]|岗\s*位))"
            r"(?: held)?(?:名称)?\s*[:：\t]",
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
_LABELS_OF_DEGREES = (
    (
        "school",
        re.compile(
            r"\W*(?:(?:毕业|就读)?(?:学\s*校|院\s*校)(?:名称)?|school|university|college|institut(?:e|ion)"
            r"|name of (?:the )?(?:organi[sz]ation|institution|school)[^:：\t]{0,40})\s*[:：\t]",
            re.I,
        ),
    ),
    (
        "time",
        re.compile(
            r"\W*(?:dates?|period|duration|years?|(?:在校|就读|学习|起止)?"
            r"(?:时\s*间|日\s*期|年\s*月))(?: attended)?\s*[:：\t]",
            re.I,
        ),
    ),
    (
        "degree",
        re.compile(
            r"\W*(?:学\s*历|学\s*位|(?:所学|主修)?专\s*业(?:名称)?|学历\s*/\s*(?:专业|学位)"
            r"|(?:title of )?qualification(?: awarded)?|degree|major|course|subject"
            r"|field of study|level)\s*[:：\t]",
            re.I,
        ),
    ),
)
_LONGEST_ABOVE = 60


_BETWEEN = re.compile(r"\s*[|｜;；\u3000]\s*|\s{2,}|\t(?=[^\t:：]{2,12}[:：])")
"""Between the labels that stand in one line."""


def form_heads(rows: Sequence[Row], body: Sequence[int]) -> list[Head]:
    """One head a cycle of labelled rows; none where names and dates are not labelled alike.

    Where every job has a label for the title and none for the employer, or the other way round,
    the line above the labels names what they do not.
    """
    labelled = _labelled(rows, body, _LABELS)
    dated = _dated(rows, body, labelled)
    count = {kind: sum(k == kind for _, k in labelled) for kind in ("firm", "post")}
    if not dated or len(dated) not in count.values():
        return []
    opener = labelled[0][1]
    opened = [p for p, kind in labelled if kind == opener]
    if len(opened) != len(dated):
        return []
    above = 0
    if len(dated) != count["firm"] or not count["post"]:
        above = int(all(_names_above(rows, body, p) for p in opened))
        if not above and len(dated) != count["firm"]:
            return []
    return _cycles(rows, body, labelled, opened, above, "job")


def degree_forms(rows: Sequence[Row], body: Sequence[int]) -> list[Head]:
    """The same for degrees: a school and its dates, each behind a label."""
    labelled = _labelled(rows, body, _LABELS_OF_DEGREES)
    dated = _dated(rows, body, labelled)
    schools = [p for p, kind in labelled if kind == "school"]
    opened = [p for p, kind in labelled if kind == labelled[0][1]]
    if not dated or not len(dated) == len(schools) == len(opened):
        return []
    return _cycles(rows, body, labelled, opened, 0, "degree")


_Labelled = Sequence[tuple[int, str]]
_Labels = Sequence[tuple[str, re.Pattern[str]]]


def _labelled(rows: Sequence[Row], body: Sequence[int], labels: _Labels) -> _Labelled:
    return [(p, kind) for p, i in enumerate(body) if (kind := _label(rows[i], labels))]


def _dated(rows: Sequence[Row], body: Sequence[int], labelled: _Labelled) -> list[int]:
    return [p for p, kind in labelled if kind == "time" and rows[body[p]].periods]


def _cycles(
    rows: Sequence[Row],
    body: Sequence[int],
    labelled: _Labelled,
    opened: Sequence[int],
    above: int,
    kind: EntryKind,
) -> list[Head]:
    """One head a cycle, the lines above its labels among them; none where one lacks its dates."""
    dated = _dated(rows, body, labelled)
    heads = []
    for n, place in enumerate(opened):
        following = opened[n + 1] - above if n + 1 < len(opened) else len(body)
        inside = [p for p, _ in labelled if place <= p < following]
        last = place
        while last + 1 in inside:
            last += 1
        own = [p for p in dated if place <= p <= last]
        if len(own) != 1:
            return []
        row = rows[body[own[0]]]
        period = (row.ranges or row.periods)[0]
        heads.append(Head(body[place - above], body[last], period, kind))
    return heads


def _names_above(rows: Sequence[Row], body: Sequence[int], place: int) -> bool:
    """Whether the line right above a form may name its employer or title."""
    if place == 0 or body[place] - body[place - 1] != 1:
        return False
    row = rows[body[place - 1]]
    return row.introduces and len(row.rest) <= _LONGEST_ABOVE


def _label(row: Row, labels: _Labels) -> str | None:
    return next((kind for kind, sign in labels if sign.match(row.line.text)), None)


def unlabelled(text: str, head: Span) -> list[Span]:
    """The lines of a head that open with none of a form's labels."""
    return [line.span for line in lines_of(text, head) if _label(Row(line), _LABELS) is None]


def labelled_parts(text: str, within: Span) -> dict[str, Span]:
    """The words behind the labels for "firm" and "post" in a form that tells of one job."""
    parts: dict[str, Span] = {}
    for line in lines_of(text, within):
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

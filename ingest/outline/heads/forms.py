"""Heads of forms: each job as rows of labels with their words behind them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.alternatives import alternatives
from ingest.lines import lines_of
from ingest.outline.heads.head import ENTRY_SECTIONS, JOB_SECTIONS, Head
from ingest.outline.rows import Row
from ingest.resume import EntryKind, Section, Span

_WORDS = alternatives(__file__)

_SIGN = r"(?:[\s*_]*[:：\t]|[*_]{0,2}\s*$)[*_]{0,2}"
"""Behind a label, bold or not: a colon, a tab, or the end of its line."""
_LABELS = (
    (
        "firm",
        re.compile(
            rf"\W*(?:{_WORDS['labels']})(?: ?name)?(?:名称)?" + _SIGN,
            re.I,
        ),
    ),
    (
        "post",
        re.compile(
            r"\W*(?:position|(?:job )?title|role|post|designation|occupation"
            r"(?: or position)?|(?:担任|所任|工作)?(?:职\s*[位务]|岗\s*位))"
            r"(?: held)?(?:名称)?" + _SIGN,
            re.I,
        ),
    ),
    (
        "time",
        re.compile(
            r"\W*(?:dates?|period|duration|time|employed|(?:在职|工作|任职|起止|实习|"
            r"就职)?(?:时\s*间|日\s*期|年\s*月))(?: of employment)?" + _SIGN,
            re.I,
        ),
    ),
    (
        "unit",
        re.compile(
            r"\W*(?:department|team|division|location|所?在?部\s*门|工作地点|"
            r"地\s*点)" + _SIGN,
            re.I,
        ),
    ),
)
_LABELS_OF_DEGREES = (
    (
        "school",
        re.compile(
            r"\W*(?:(?:毕业|就读)?(?:学\s*校|院\s*校)(?:名称)?|school|university|college|institut(?:e|ion)"
            r"|name of (?:the )?(?:organi[sz]ation|institution|school)[^:：\t]{0,40})" + _SIGN,
            re.I,
        ),
    ),
    (
        "time",
        re.compile(
            r"\W*(?:dates?|period|duration|years?|(?:在校|就读|学习|起止)?"
            r"(?:时\s*间|日\s*期|年\s*月))(?: attended)?" + _SIGN,
            re.I,
        ),
    ),
    (
        "degree",
        re.compile(
            r"\W*(?:学\s*历|学\s*位|(?:所学|主修)?专\s*业(?:名称)?|学历\s*/\s*(?:专业|学位)"
            r"|(?:title of )?qualification(?: awarded)?|degree|major|course|subject"
            r"|field of study|level)" + _SIGN,
            re.I,
        ),
    ),
)
_ANY = (*_LABELS, *_LABELS_OF_DEGREES)
_SIDES = {"firm": "job", "post": "job", "unit": "job", "school": "degree", "degree": "degree"}
_LONGEST_ABOVE = 60

_BETWEEN = re.compile(r"\s*[|｜;；\u3000]\s*|\s{2,}|\t(?=[^\t:：]{2,12}[:：])")
"""Between the labels that stand in one line."""


@dataclass(frozen=True, slots=True)
class Field:
    """A row of a form: where in the body its label stands, what it asks, where its words end."""

    place: int
    kind: str
    last: int


def form_heads(rows: Sequence[Row], body: Sequence[int], section: Section) -> list[Head]:
    """One head a cycle of labelled rows; none where names and dates are not labelled alike.

    A section that says nothing of its kind may hold forms of degrees and of jobs.
    """
    jobs, degrees = _fields(rows, body, _LABELS), _fields(rows, body, _LABELS_OF_DEGREES)
    named = {field.kind for field in jobs} & {"firm", "post"}
    schooled = {"school", "degree"} <= {field.kind for field in degrees}
    if schooled and named:
        jobs, degrees = _parted(jobs, degrees)
        if section.kind in JOB_SECTIONS:
            degrees = []
    elif section.kind == "education" or (schooled and section.kind not in ENTRY_SECTIONS):
        jobs = []
    else:
        degrees = []
    heads = [*_job_forms(rows, body, jobs), *_degree_forms(rows, body, degrees)]
    return sorted(heads, key=lambda head: head.first)


def _job_forms(rows: Sequence[Row], body: Sequence[int], fields: Sequence[Field]) -> list[Head]:
    """Where every job has a label for the title and none for the employer, or the other way round,
    the line above the labels names what they do not.
    """
    dated = _dated(rows, body, fields)
    count = {kind: sum(field.kind == kind for field in fields) for kind in ("firm", "post")}
    if not dated or len(dated) not in count.values():
        return []
    opened = [field.place for field in fields if field.kind == fields[0].kind]
    if len(opened) != len(dated):
        return []
    above = 0
    if len(dated) != count["firm"] or not count["post"]:
        above = int(all(_names_above(rows, body, p) for p in opened))
        if not above and len(dated) != count["firm"]:
            return []
    return _cycles(rows, body, fields, opened, above, "job")


def _degree_forms(rows: Sequence[Row], body: Sequence[int], fields: Sequence[Field]) -> list[Head]:
    """The same for degrees: a school and its dates, each behind a label."""
    dated = _dated(rows, body, fields)
    schools = [field for field in fields if field.kind == "school"]
    opened = [field.place for field in fields if field.kind == fields[0].kind]
    if not dated or not len(dated) == len(schools) == len(opened):
        return []
    return _cycles(rows, body, fields, opened, 0, "degree")


_Labels = Sequence[tuple[str, re.Pattern[str]]]


def _fields(rows: Sequence[Row], body: Sequence[int], labels: _Labels) -> list[Field]:
    """The labelled rows; where a label stands alone, the row below it holds its words."""
    found: list[Field] = []
    for place, i in enumerate(body):
        label = _label(rows[i].line.text, labels)
        if label is None or (found and found[-1].last >= place):
            continue
        kind, alone = label
        if not alone:
            found.append(Field(place, kind, place))
        elif place + 1 < len(body) and _label(rows[body[place + 1]].line.text, _ANY) is None:
            found.append(Field(place, kind, place + 1))
    # Where someone lives stands above all forms.
    while len(found) > 1 and found[0].kind == "unit" and found[0].last + 1 < found[1].place:
        del found[0]
    return found


def _parted(jobs: Sequence[Field], degrees: Sequence[Field]) -> tuple[list[Field], list[Field]]:
    """The fields of jobs and those of degrees: dates belong to the names that they stand with.

    A form ends where its next field is one that it has, or names a job behind a school.
    """
    forms: list[list[Field]] = [[]]
    for field in sorted({*jobs, *degrees}, key=lambda field: field.place):
        sides = _sides([*forms[-1], field])
        again = any(other.kind == field.kind != "degree" for other in forms[-1])
        if len(sides) > 1 or again:
            forms.append([])
        forms[-1].append(field)
    of_jobs = [field for form in forms if "job" in _sides(form) for field in form]
    of_degrees = [field for form in forms if "degree" in _sides(form) for field in form]
    return of_jobs, of_degrees


def _sides(form: Sequence[Field]) -> set[str]:
    return {_SIDES[field.kind] for field in form if field.kind in _SIDES}


def _dated(rows: Sequence[Row], body: Sequence[int], fields: Sequence[Field]) -> list[Field]:
    return [field for field in fields if field.kind == "time" and rows[body[field.last]].periods]


def _cycles(
    rows: Sequence[Row],
    body: Sequence[int],
    fields: Sequence[Field],
    opened: Sequence[int],
    above: int,
    kind: EntryKind,
) -> list[Head]:
    """One head a cycle, the lines above its labels among them; none where one lacks its dates."""
    heads = []
    for n, place in enumerate(opened):
        following = opened[n + 1] - above if n + 1 < len(opened) else len(body)
        last = place - 1
        own = []
        for field in (field for field in fields if place <= field.place < following):
            if field.place != last + 1:
                break
            last = field.last
            if field in _dated(rows, body, [field]):
                own.append(field)
        if len(own) != 1:
            return []
        row = rows[body[own[0].last]]
        period = (row.ranges or row.periods)[0]
        heads.append(Head(body[place - above], body[last], period, kind))
    return heads


def _names_above(rows: Sequence[Row], body: Sequence[int], place: int) -> bool:
    """Whether the line right above a form may name its employer or title."""
    if place == 0 or body[place] - body[place - 1] != 1:
        return False
    row = rows[body[place - 1]]
    return row.introduces and len(row.rest) <= _LONGEST_ABOVE


def _label(line: str, labels: _Labels) -> tuple[str, bool] | None:
    """What the label asks that a line opens with, and whether nothing stands behind it."""
    for kind, sign in labels:
        if match := sign.match(line):
            return kind, not line[match.end() :].strip()
    return None


def unlabelled(text: str, head: Span) -> list[Span]:
    """The lines of a head that neither open with a form's label nor stand below a lone one."""
    found, asked = [], False
    for line in lines_of(text, head):
        label = _label(line.text, _LABELS)
        if label is None and not asked:
            found.append(line.span)
        asked = label[1] if label else asked and line.blank
    return found


def labelled_parts(text: str, within: Span) -> dict[str, Span]:
    """The words behind the labels for "firm" and "post" in a form that tells of one job."""
    parts: dict[str, Span] = {}
    asked = ""
    for line in lines_of(text, within):
        if asked and not line.blank and _label(line.text, _ANY) is None:
            parts.setdefault(asked, _words(text, line.span))
        asked = asked if line.blank else ""
        start = line.span.start
        for between in [*_BETWEEN.finditer(line.text), None]:
            end = line.span.start + between.start() if between else line.span.end
            for kind, sign in _LABELS[:2]:
                if (label := sign.match(text, start, end)) and kind not in parts:
                    words = _words(text, Span(label.end(), end))
                    if words:
                        parts[kind] = words
                    elif not line.text[label.end() - line.span.start :].strip():
                        asked = kind
            start = line.span.start + between.end() if between else end
    return parts


def _words(text: str, within: Span) -> Span:
    """A stretch without the blanks and bold marks around its words."""
    words = within.of(text)
    start = within.start + len(words) - len(words.lstrip(" *_\t\u3000"))
    return Span(start, max(start, within.start + len(words.rstrip(" *_\t\u3000"))))

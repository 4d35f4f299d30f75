"""Jobs and degrees told in whole sentences: "From 2015 to 2018 I worked at X as Y"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ingest.alternatives import alternatives
from ingest.dates import find_periods, is_range
from ingest.outline.heads.head import Head
from ingest.outline.rows import Row
from ingest.resume import EntryKind, Period, Span

_WORDS = alternatives(__file__)

_WORKED = re.compile(
    r"(?:\bI\s+)?(?:have\s+)?(?:\b(?i:worked|served|was employed|was hired|was|am|have been|"
    r"been working|joined|interned|started|began|moved|transferred))\s+"
    r"(?:(?i:working|employed|work)\s+)?(?:"
    r"(?:at|for|with|by|in|to|joined)?\s*"
    r"(?P<firm>[A-Z0-9](?:[^\n,;]|,(?=\s?(?:Ltd|Inc|LLC|Co|Pty)\b))*?(?:,\s*[A-Z][^\n,;]*?){0,2})"
    r"(?:\s+in\s+(?:[A-Z][a-z]+\.?\s+)?(?:\d{1,2}/)?\d{4})?"
    r"(?:,\s*|\s+)as\s+(?:an?\s+|the\s+|its\s+)?"
    r"(?P<post>[^\n.,;]+?)"
    r"|(?:as\s+)?(?:an?\s+|the\s+)?(?P<post2>[^\n.,;]+?)\s+(?:at|for|"
    rf"with|(?:in|on|of)\s+(?:{_WORDS['unit_of']}))\s+(?:the\s+)?(?P<firm2>[A-Z0-9][^\n;]*?)"
    r")(?=\s+in\s|\s+from\s|\s+between\s|\s+since\s|\s+until\s|[,;]\s|\.?\s*$|\.\s|"
    r"\s*\(|\s+where\b|\s+and\s+(?:I\s+)?(?:then\s+)?(?:am|have|was|still|remain|[a-z]+(?:ed|ft|eld|ent))\b)"
)
_WORKED_ZH = re.compile(
    r"(?:我|本人)?\s*(?:曾|便|一直|正式)?\s*(?:就职于|任职于|供职于|受聘于|服务于|效力于|加入|加盟|"
    r"入职|进入|跳槽[到至]|转[到入至]|来到|(?<![现实])在(?!职|读|校))\s*"
    r"(?P<firm>(?:[^\n，,。；;、（(]|[（(][^（）()\n]{1,20}[)）]){2,40}?)"
    r"(?:工作)?[，,]?\s*(?:期间)?(?:担任|出任|任职为|(?<!主)任|从事|做|(?:职[务位]|岗位)[是为]|"
    r"实习[，,]?\s*(?:担任|任))\s*(?P<post>[^\n，,。；;]{2,20}?)(?:一职|职务|"
    r"工作)?(?=[至迄]今|[，,。；;（(]|$)"
)
_STAYS = re.compile(_WORDS["stays"], re.I)
_LEFT_BEFORE = re.compile(
    r"(?:\b(?:until|till|through|to|left|leaving|departed|resigned|ended|finished|quit)\b"
    r"(?:\s+(?:it|there|the \w+))?(?:\s+(?:in|on|at the end of))?|[到至])\s*$",
    re.I,
)
_LEFT_BEHIND = re.compile(r"\s*[底初末]?\s*(?:离职|离开|离任|离岗|辞职|卸任|调离|退休|结束|为?止)")
_STUDIED = re.compile(
    r"\b(?:studied|read|graduated|majored|attended|enrolled)\b|就读|毕业于|攻读|考入|求学"
    r"|在[^，,。；;\n]{2,24}(?:大学|学院|学校|中学)[^，,。；;\n]{0,6}?[读念修](?![书者作完过取写])"
)
FOLLOWING = rf"(?i:(?:{_WORDS['following']})[,，]?\s*)"
"""What a sentence may open with that tells what came before or after the last one's."""
_LEAD = re.compile(
    rf"\W*{FOLLOWING}?(?:(?:From|Between|In|Since|Until|自|从|于|在|During)\s*)?$", re.I
)
_SUBJECT = re.compile(r"\bI\b|我|本人")
_LONGEST, _NEAR = 240, 20
_MOST_DATES = 2


@dataclass(frozen=True, slots=True)
class Told:
    """What a sentence tells: a job with its employer and title, or a degree."""

    kind: EntryKind
    employer: Span | None = None
    title: Span | None = None


def tells(words: str) -> bool:
    """Whether words tell of a job or of studies, dated or not."""
    return any(p.search(words) is not None for p in (_WORKED, _WORKED_ZH, _STUDIED))


def told(sentence: str) -> Told | None:
    """What a dated sentence tells, spans within it; None for any other sentence."""
    if _STUDIED.search(sentence):
        return Told("degree")
    for pattern in (_WORKED, _WORKED_ZH):
        for match in pattern.finditer(sentence):
            firm, post = ("firm", "post") if match.group("firm") else ("firm2", "post2")
            return Told("job", Span(*match.span(firm)), Span(*match.span(post)))
    return None


def told_heads(rows: Sequence[Row], body: Sequence[int]) -> list[Head]:
    """One head a sentence that tells of a job or a degree and says when.

    A start and an end that two parts of a sentence say count where no line gives dates otherwise.
    """
    heads = []
    worded = frozenset(body)
    listed = any(rows[i].ranges and rows[i].headlike and not rows[i].sentence for i in body)
    for i in body:
        found = _told(rows[i])
        stay = None if listed else _stay(rows[i])
        if stay is not None:
            heads.append(Head(i, i, stay, "job"))
        elif found is not None:
            heads.append(Head(i, i, rows[i].ranges[0], found.kind))
        elif i + 1 in worded and (period := _broken_period(rows[i], rows[i + 1])):
            heads.append(Head(i, i + 1, period, "degree"))
    return heads


def _broken_period(row: Row, following: Row) -> Period | None:
    """The time of studies that are told in a line which ends in the middle of it."""
    first, second = row.line, following.line
    if row.ranges or second.span.start != first.span.end + 1:
        return None
    if not (_SUBJECT.search(first.text) and _STUDIED.search(first.text)):
        return None
    for period in find_periods(f"{first.text} {second.text}"):
        span = period.span
        opens = span.start <= len(first.text) + _NEAR and not _SUBJECT.search(second.text)
        if is_range(period) and opens and len(first.text) < span.end:
            return replace(period, span=span.moved(first.span.start))
    return None


def _told(row: Row) -> Told | None:
    if not row.ranges or not (row.sentence or row.employer) or len(row.line.text) > _LONGEST:
        return None
    text = row.line.text
    dates = row.ranges[0].span.moved(-row.line.span.start)
    first = dates.start
    # A line that is no sentence by its words has to open as one: its dates, and who employed.
    if not row.sentence and not (first == 0 and _WORKED_ZH.match(text, dates.end)):
        return None
    if not (_LEAD.match(text[:first]) or _SUBJECT.search(text)):
        return None
    found = told(text)
    return (
        found
        if found and (found.kind == "job" or _SUBJECT.search(text) or "就读" in text)
        else None
    )


def _stay(row: Row) -> Period | None:
    """From when to when someone was at a job: "In 2001 I joined X as Y and stayed until 2004"."""
    text = row.line.text
    if not 0 < len(row.periods) <= _MOST_DATES or len(text) > _LONGEST:
        return None
    # "2012年3月起在…，直到2018年5月": the end may stand far behind the start.
    if row.ranges and not (row.ranges == row.periods[:1] and row.ranges[0].end is None):
        return None
    found = told(text)
    if found is None or found.kind != "job":
        return None
    offset = row.line.span.start
    first, *others = row.periods
    for other in others:
        start, end = other.span.start - offset, other.span.end - offset
        left = _LEFT_BEFORE.search(text, 0, start) or _LEFT_BEHIND.match(text, end)
        ordered = first.start and other.end and first.start.first() <= other.end.last()
        if left and ordered:
            return Period(first.start, other.end, False, Span(first.span.start, other.span.end))
    stays = _STAYS.search(text, first.span.end - offset)
    if stays and not others and not row.ranges:
        return Period(first.start, None, True, Span(first.span.start, offset + stays.end()))
    return None

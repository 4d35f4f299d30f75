"""Jobs and degrees told in whole sentences: "From 2015 to 2018 I worked at X as Y"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ingest.dates import find_periods, is_range
from ingest.heads.head import Head
from ingest.resume import EntryKind, Period, Span
from ingest.rows import Row
from ingest.sections import Line

_WORKED = re.compile(
    r"(?:\bI\s+)?(?:have\s+)?(?:\b(?i:worked|served|was employed|was|am|have been|"
    r"been working|joined|interned))\s+"
    r"(?:(?i:working|employed)\s+)?(?:"
    r"(?:at|for|with|by|in|joined)?\s*(?P<firm>[A-Z0-9](?:[^\n,;]|,(?=\s?(?:Ltd|Inc|LLC|Co|Pty)\b))*?)"
    r"(?:,\s*|\s+)as\s+(?:an?\s+|the\s+|its\s+)?"
    r"(?P<post>[^\n.,;]+?)"
    r"|(?:as\s+)?(?:an?\s+|the\s+)?(?P<post2>[^\n.,;]+?)\s+(?:at|for|"
    r"with)\s+(?P<firm2>[A-Z0-9][^\n;]*?)"
    r")(?=\s+in\s|\s+from\s|\s+between\s|\s+since\s|\s+until\s|[,;]\s|\.?\s*$|\.\s|"
    r"\s*\(|\s+where\b)"
)
_WORKED_ZH = re.compile(
    r"(?:我|本人)?\s*(?:曾|便|一直)?\s*(?:就职于|任职于|供职于|受聘于|服务于|加入|"
    r"入职|(?<![现实])在(?!职|读|校))\s*(?P<firm>[^\n，,。；;、]{2,40}?)"
    r"(?:工作)?[，,]?\s*(?:期间)?(?:担任|出任|任职为|(?<!主)任|从事|做|"
    r"实习[，,]?\s*(?:担任|任))\s*(?P<post>[^\n，,。；;]{2,20}?)(?:一职|职务|"
    r"工作)?(?=[，,。；;（(]|$)"
)
_STUDIED = re.compile(
    r"\b(?:studied|read|graduated|majored|attended|enrolled)\b|就读|毕业于|攻读|考入|求学"
)
_LEAD = re.compile(r"\W*(?:(?:From|Between|In|Since|Until|自|从|于|在|During)\s*)?$", re.I)
_CUT = re.compile(
    r"[。！!]\s*|"
    r"(?<!\bLtd)(?<!\bCo)(?<!\bInc)(?<!\bCorp)(?<!\bSt)(?<!\bDr)(?<!\b[A-Z])\.\s+(?=[A-Z])"
)
# "Pte Ltd. Managed ..." ends a sentence though other names go on behind "Ltd.".
_CUT_BEFORE_DEED = re.compile(
    r"\.\s+(?=(?:[A-Z][a-z]*(?:ed|ilt|an|ew|ept|ave|et|ead|ight|aught|rote|old|ut)|Line manager)\b)"
)
_DATED_LEAD = re.compile(r"\s*(?P<dates>[^:：\n]{6,40}?)\s*[:：]\s*\S")
_LONGEST_LEAD = 120
_SUBJECT = re.compile(r"\bI\b|我|本人")
_YEAR = re.compile(r"(?:19|20)\d\d")
_LONGEST, _NEAR = 240, 20
_DATED_OPENING = re.compile(
    r"\W*(?:(?:From|Between|Since|In|Until|During|自|从|于|在)\s)?\s*"
    r"(?:(?:[A-Z][a-z]{2,8}\.?,?\s)?(?:19|20)\d\d|\d{1,2}/(?:19|20)\d\d)"
)
_ENDED = frozenset(".。!！;；")


@dataclass(frozen=True, slots=True)
class Told:
    """What a sentence tells: a job with its employer and title, or a degree."""

    kind: EntryKind
    employer: Span | None = None
    title: Span | None = None


def told(sentence: str) -> Told | None:
    """What a dated sentence tells, spans within it; None for any other sentence."""
    if _STUDIED.search(sentence):
        return Told("degree")
    for pattern in (_WORKED, _WORKED_ZH):
        for match in pattern.finditer(sentence):
            firm, post = ("firm", "post") if match.group("firm") else ("firm2", "post2")
            return Told("job", Span(*match.span(firm)), Span(*match.span(post)))
    return None


def told_across(lines: Sequence[Line]) -> list[Line]:
    """The lines, a sentence that tells of a job and goes on in the next line in one of them.

    The line break stands as a blank in its text, so that places stay what they are.
    """
    found: list[Line] = []
    left = list(reversed(lines))
    while left:
        line = left.pop()
        whole = _across(line, left[-1]) if left else None
        if whole is not None:
            following = left.pop()
            cut = whole.span.end - following.span.start
            if following.text[cut:].strip():
                left.append(Line(Span(whole.span.end, following.span.end), following.text[cut:]))
        found.append(whole or line)
    return found


def _across(line: Line, following: Line) -> Line | None:
    """A line and as much of the next as its sentence goes on; None where it ends in the line."""
    adjoins = following.span.start == line.span.end + 1 and not following.blank
    adjoins = adjoins and not _DATED_OPENING.match(following.text)
    words = line.text.rstrip()
    if not adjoins or words[-1:] in _ENDED or _YEAR.search(words) is None or len(words) > _LONGEST:
        return None
    if not any(is_range(period) for period in find_periods(words)):
        return None
    end = next((m.start() + 1 for m in _CUT.finditer(following.text)), len(following.text))
    text = f"{line.text} {following.text[:end]}"
    alone, joined = told(words), told(text)
    if joined is None or joined.kind != "job" or joined.title is None:
        return None
    if alone is not None and joined.title == alone.title:
        return None
    return Line(Span(line.span.start, following.span.start + end), text)


def told_heads(rows: Sequence[Row], body: Sequence[int]) -> list[Head]:
    """One head a sentence that tells of a job or a degree and says when."""
    heads = []
    worded = frozenset(body)
    for i in body:
        found = _told(rows[i])
        if found is not None:
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
            start = first.span.start
            return replace(period, span=Span(span.start + start, span.end + start))
    return None


def _told(row: Row) -> Told | None:
    if not row.ranges or not row.sentence or len(row.line.text) > _LONGEST:
        return None
    text = row.line.text
    first = row.ranges[0].span.start - row.line.span.start
    if not (_LEAD.match(text[:first]) or _SUBJECT.search(text)):
        return None
    found = told(text)
    return (
        found
        if found and (found.kind == "job" or _SUBJECT.search(text) or "就读" in text)
        else None
    )


def _lead(text: str) -> int | None:
    """Where the first sentence ends that gives dates, a colon and a job, duties behind it."""
    match = _DATED_LEAD.match(text)
    if match is None or _YEAR.search(match.group("dates")) is None:
        return None
    ranges = [p for p in find_periods(match.group("dates")) if is_range(p)]
    ends = [m for m in (_CUT.search(text), _CUT_BEFORE_DEED.search(text)) if m is not None]
    end = min((m.end() for m in ends), default=None)
    return end if ranges and end is not None and match.end() < end <= _LONGEST_LEAD else None


def one_told_each(line: Line) -> list[Line]:
    """A line of prose that tells of jobs or degrees, cut where its sentences end."""
    if (lead := _lead(line.text)) is not None:
        start, end = line.span.start, line.span.start + lead
        return [
            Line(Span(start, end), line.text[:lead]),
            Line(Span(end, line.span.end), line.text[lead:]),
        ]
    if _YEAR.search(line.text) is None or not (
        _WORKED.search(line.text) or _WORKED_ZH.search(line.text) or _STUDIED.search(line.text)
    ):
        return [line]
    parts, start = [], 0
    for match in _CUT.finditer(line.text):
        parts.append((start, match.end()))
        start = match.end()
    if start < len(line.text):
        parts.append((start, len(line.text)))
    offset = line.span.start
    return [Line(Span(offset + a, offset + b), line.text[a:b]) for a, b in parts] or [line]

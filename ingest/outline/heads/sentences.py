"""Lines of prose: those that one sentence fills put together, others cut where sentences end."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ingest.alternatives import alternatives
from ingest.dates import find_periods, is_range
from ingest.lexicon import lexicon
from ingest.lines import Line, lines_of
from ingest.name_shapes import POST
from ingest.outline.heads.told import FOLLOWING, tells
from ingest.resume import Span
from ingest.tokens import is_han

_WORDS = alternatives(__file__)

_CUT = re.compile(
    r"[。！!]\s*|"
    r"(?<!\bLtd)(?<!\bCo)(?<!\bInc)(?<!\bCorp)(?<!\bSt)(?<!\bDr)(?<!\b[A-Z])\.\s+(?=[A-Z])"
)
# "Pte Ltd. Managed ..." ends a sentence though other names go on behind "Ltd.".
_CUT_BEFORE_DEED = re.compile(
    rf"\.\s+(?=(?:[A-Z][a-z]*(?:{_WORDS['endings_of_deeds']})|Line manager)\b)"
)
_CUT_BEFORE_NEXT = re.compile(r"[；;]\s*(?=\S)")
_BETWEEN_NAMES = re.compile(r"\s*[,，|｜\t·]\s*|\s{2,}")
_BETWEEN_POSTS = re.compile(r"[；;|｜]\s*(?=(?:19|20)\d\d)")
_FEWEST_POSTS, _LONGEST_POST = 2, 30
_MARKS = " \t\u3000,，:：|｜()（）[]【】·•*-–—"
_DOING = re.compile(
    r"(?:担?任(?!丘)|负责|从事|参与|带领|管理(?!员|岗|学)|就职|加入|[在于从至](?!线)|I\b)"
)
_CELLS = re.compile(r"[|｜\t]")
_MOST_NAMES, _MOST_CELLS, _LONGEST_NAME = 4, 3, 60
"""A fourth cell of a table's row holds duties."""
_DATED_LEAD = re.compile(r"\s*(?P<dates>[^:：\n]{6,40}?)\s*[:：]\s*\S")
_LONGEST_LEAD = 120
_YEAR = re.compile(r"(?:19|20)\d\d")
_COLUMNS = re.compile(r"\S(?: {3,}|[ \u3000]*\t[ \u3000]*)\S")
"""What stands apart in a line is a table's, no sentence's."""
_OPENS = re.compile(
    rf"\s*{FOLLOWING}?(?:(?:[Ff]rom|[Ii]n|[Ss]ince|[Bb]etween|自|从|于|在)\s*)?"
    r"(?:[A-Z][a-z]{2,8}\.?\s+)?"
    r"(?:(?:0?[1-9]|1[0-2])\s?[./-]\s?)?(?:19|20)\d\d"
)
_REST_OF_DATE = re.compile(r"\s*(?:[A-Z][a-z]{2,8}\.?\s+)?(?:19|20)\d\d\s*(?:[.。,，;；)）]|$)")
_OPEN_BRACKET = re.compile(r"\S.{6,}[(（](?P<inside>[^()（）]{0,30})$")
_CLOSES = re.compile(r"\s*(?P<inside>[^()（）]{1,30})[)）]\s*$")
_NAME_GOES_ON = re.compile(r"[^•·*]{24,}[a-z]$")
_REST_OF_FIRM = re.compile(
    rf"(?:{_WORDS['ends_of_firms']})\b\.?(?:,[^(]{{2,24}})?\s*\([^()]*(?:19|20)\d\d"
)
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]*\.?"
_RANGE_GOES_ON = re.compile(r"\S.*(?:19|20)\d\d(?:[年./-]\d{1,2}月?)?\s*(?:[–—~～-]+|至|到|to)\s*$")
_REST_OF_RANGE = re.compile(
    rf"\s*(?:(?:{_MONTH}\s+|\d{{1,2}}[./])?(?:19|20)\d\d(?:[年./-]\d{{1,2}}月?)?"
    r"|Present|present|today|now|至今|今)(?=\W|$)"
)
_MONTH_LAST = re.compile(rf"\S.*\s{_MONTH}$")
_YEAR_FIRST = re.compile(r"(?:19|20)\d\d\b")
_WIDEST = 160
_ENDED = re.compile(r"[。.!！；;:：]\s*$")
_NEW = re.compile(r"\s*(?:[^\w\s(（\"“《]|\d{1,2}[.、)）]\s|#)")
_I = re.compile(r"\s*(?:I (?:have |had |then |also )?[a-z]{3,}|我|本人)")
_LEADS_ON = re.compile(rf"(?:[,，、]|\b(?:{_WORDS['leads_on']}))\s*$")
_SHORTEST_FULL, _SHORTEST_OF_ME, _MOST_LINES = 60, 36, 4
"""How wide a line is that its sentence fills, a Chinese character counted twice; less where it
says who is told of.
"""
_ME = re.compile(r"\bI\b|我|本人")


def unbroken(text: str) -> str:
    """The text with heads that a narrow column broke on one line each, nothing moved.

    A bracket around dates is closed in the next line, or a firm's name or the dates end there.
    """
    characters = list(text)
    for line, following in pairwise(lines_of(text)):
        if (
            len(line.text) <= _WIDEST
            and len(following.text) <= _WIDEST
            and _broken(line, following)
        ):
            characters[line.span.end] = " "
    return "".join(characters)


def _broken(line: Line, following: Line) -> bool:
    opened, closed = _OPEN_BRACKET.match(line.text), _CLOSES.match(following.text)
    if opened and closed:
        return _YEAR.search(opened["inside"] + closed["inside"]) is not None
    for ahead, behind in ((_RANGE_GOES_ON, _REST_OF_RANGE), (_MONTH_LAST, _YEAR_FIRST)):
        if ahead.match(line.text) and behind.match(following.text):
            return True
    named = _REST_OF_FIRM.match(following.text)
    return named is not None and _NAME_GOES_ON.match(line.text) is not None


def prose(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines, a dated sentence about a job or a degree on one; nothing moves in the text."""
    place = 0
    while place < len(lines):
        line, last = lines[place], place
        opens = _OPENS.match(line.text) is not None and not _COLUMNS.search(line.text)
        while opens and last + 1 < len(lines) and last < place + _MOST_LINES:
            following = lines[last + 1]
            if not _goes_on(lines[last], following) or _told_anew(line, following):
                break
            line = Line(Span(line.span.start, following.span.end), f"{line.text} {following.text}")
            last += 1
        joined = last > place and tells(line.text)
        yield line if joined else lines[place]
        place = last + 1 if joined else place + 1


def _goes_on(line: Line, following: Line) -> bool:
    """Whether a sentence fills a line and goes on in the next one."""
    wide = len(line.text) + sum(map(is_han, line.text))
    return (
        wide >= (_SHORTEST_OF_ME if _ME.search(line.text) else _SHORTEST_FULL)
        and following.span.start == line.span.end + 1
        and not following.blank
        and _ENDED.search(line.text) is None
        and (_OPENS.match(following.text) is None or bool(_REST_OF_DATE.match(following.text)))
        and _NEW.match(following.text) is None
    )


def _told_anew(line: Line, following: Line) -> bool:
    """Whether a line that tells of a job or degree, though no full stop ends it, is followed by
    what "I" did next.
    """
    begins = _I.match(following.text) is not None and _LEADS_ON.search(line.text) is None
    return begins and tells(line.text) and tells(following.text)


def _lead(text: str) -> int | None:
    """Where what comes first ends that gives dates and names a job, duties behind it."""
    if _YEAR.search(text) is None:
        return None
    ends = [m for m in (_CUT.search(text), _CUT_BEFORE_DEED.search(text)) if m is not None]
    end = min((m.end() for m in ends), default=None)
    match = _DATED_LEAD.match(text)
    if match is not None and _YEAR.search(match.group("dates")) is not None:
        ranges = [p for p in find_periods(match.group("dates")) if is_range(p)]
        return end if ranges and end is not None and match.end() < end <= _LONGEST_LEAD else None
    if listed := _CUT_BEFORE_NEXT.search(text, 0, end or len(text)):
        end = listed.end()
    return end if end is not None and end <= _LONGEST_LEAD and _names_job(text[:end]) else None


def _names_job(lead: str) -> bool:
    """Whether words are dates, an employer and a title, a mark between each."""
    ranges = [period for period in find_periods(lead) if is_range(period)]
    if len(ranges) != 1:
        return False
    dates = ranges[0].span
    if len(_CELLS.split(lead.strip("|｜ "))) > _MOST_CELLS:
        return False
    before, behind = lead[: dates.start], lead[dates.end :].rstrip(" 。；;.")
    if before.strip(_MARKS) and behind.strip(_MARKS):
        return False
    parts = [p.strip(_MARKS) for p in _BETWEEN_NAMES.split(before + behind)]
    parts = [part for part in parts if part]
    if any(_DOING.match(part) for part in parts):
        return False
    named = any(POST.fullmatch(part) or lexicon().named(part, "title") for part in parts)
    return named and 2 <= len(parts) <= _MOST_NAMES and max(map(len, parts)) <= _LONGEST_NAME


def one_post_each(line: Line) -> list[Line]:
    """A line of several posts, each behind its own dates, cut between them:
    "2006/07-2009/05 clerk; 2009/06-2012/08 buyer".
    """
    bounds = [0, *(m.end() for m in _BETWEEN_POSTS.finditer(line.text)), len(line.text)]
    parts = [line.text[a:b] for a, b in pairwise(bounds)]
    if len(parts) < _FEWEST_POSTS or not all(map(_is_dated_post, parts)):
        return [line]
    offset = line.span.start
    # The mark between them is left out: with it a post would look like a sentence.
    ends = [
        offset + a + len(part.rstrip(" ；;|｜")) for a, part in zip(bounds, parts, strict=False)
    ]
    spans = [Span(offset + a, end) for a, end in zip(bounds, ends, strict=False)]
    return [Line(span, line.text[span.start - offset : span.end - offset]) for span in spans]


def _is_dated_post(words: str) -> bool:
    """Whether words are a stretch of time and a post behind it."""
    dates = next((p.span for p in find_periods(words) if is_range(p)), None)
    if dates is None or words[: dates.start].strip(_MARKS):
        return False
    post = words[dates.end :].strip(_MARKS + "；;、")
    return 0 < len(post) <= _LONGEST_POST and (
        POST.search(post) is not None or bool(lexicon().find(post, ("title",)))
    )


def one_told_each(line: Line) -> list[Line]:
    """A line of prose that tells of jobs or degrees, cut where its sentences end."""
    if (lead := _lead(line.text)) is not None:
        # The mark behind it shows that what follows is no second line of a head.
        first = line.text[:lead].rstrip(" \t\u3000。；;")
        cut = line.span.start + len(first)
        rest = line.text[len(first) :]
        return [Line(Span(line.span.start, cut), first), Line(Span(cut, line.span.end), rest)]
    if _YEAR.search(line.text) is None or not tells(line.text):
        return [line]
    parts, start = [], 0
    for match in _CUT.finditer(line.text):
        parts.append((start, match.end()))
        start = match.end()
    if start < len(line.text):
        parts.append((start, len(line.text)))
    offset = line.span.start
    return [Line(Span(offset + a, offset + b), line.text[a:b]) for a, b in parts] or [line]

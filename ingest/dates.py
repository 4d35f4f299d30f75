"""Dates as resumes write them, in Chinese and English, and arithmetic in months."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from ingest.alternatives import alternatives
from ingest.resume import Period, Span, YearMonth
from ingest.tokens import fold

_WORDS = alternatives(__file__)

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
_DIGITS_OF_YEAR = re.compile(r"\d{4}")
_YEAR = r"(?:19[4-9]\d|20[0-4]\d)"
_MONTH = r"(?:1[0-2]|0?[1-9])"
_NAMED = "|".join(sorted(_MONTHS, key=len, reverse=True))
_POINT_PATTERN = (
    rf"(?<![\d.])(?P<y1>{_YEAR})\s*年\s*(?P<m1>{_MONTH})(?!\d|\s?[次人个例项条家台篇件场])\s*月?份?"
    rf"(?:\s*\d{{1,2}}\s*[日号])?"
    rf"|(?<![\d.])(?P<y2>{_YEAR})\s?(?P<sep>[./\-])\s?(?P<m2>{_MONTH})(?!\d)"
    rf"(?:(?P=sep)(?:3[01]|[12]\d|0?[1-9])(?!\d))?\s*月?"
    rf"|(?<![a-z])(?P<m3>{_NAMED})\.?[\s,']*(?:\d{{1,2}}(?:st|nd|rd|th)?,\s*)?(?P<y3>{_YEAR})(?!\d)"
    rf"|(?<![a-z])(?P<season>{'|'.join(_SEASONS)})\s+(?:of\s+)?(?P<y5>{_YEAR})(?!\d)"
    rf"|(?<![\d./-])(?P<m4>{_MONTH})\s?[./\-]\s?(?P<y4>{_YEAR})(?!\d)"
    rf"|(?<![\da-z./\-])(?<!\d,)(?P<y7>{_YEAR})[\s,]\s?"
    rf"(?!may (?!to |till |until )[a-z])(?P<m7>{_NAMED})"
    rf"(?![a-z])(?!\.?[\s,']*(?:\d{{1,2}},\s*)?{_YEAR})"
    rf"|(?<![\da-z./\-])(?<!\d,)(?P<y6>{_YEAR})(?![\d%])(?P<nian>\s*年)?"
)
# Most characters can begin none of them, which one look tells.
_INITIALS = "".join(sorted({name[0] for name in (*_MONTHS, *_SEASONS)}))
_POINT = re.compile(rf"(?=[\d{_INITIALS}])(?:{_POINT_PATTERN})")
_EXPECTED = r"(?:(?:expected|anticipated|due|预计|预期)(?:\s*(?:in|于))?\s*)?"
# Whatever stands before it is the sign for "to", with or without a blank.
_NEXT_POINT = re.compile(
    _EXPECTED + "(?:" + re.sub(r"\(\?<!\[(?:\\d[^\]]*|a-z)\]\)", "", _POINT_PATTERN) + ")"
)
_PRESENT = re.compile(rf"\s*\(?\s*(?:{_WORDS['present']})\s*\)?")
_UNTIL_NOW = re.compile(r"\s*(?:至今|迄今)")
_TO = re.compile(r"\s*(?:-+>?|[\u2010-\u2015\u2212]+|~+|〜|→|至|到|to|until|till|through)\s*", re.I)
_SAID = re.compile(r"\s*(?:至|到|to|until|till|through)\s*", re.I)
_ENDS = re.compile(r"\s*(?:[\n\t|｜]| {2,}|$)")
_BESIDE = re.compile(r"(?:\t| {2,}|\s*[|｜])\s*|(?P<slash> */ +)")
_MONTH_ALONE = re.compile(rf"({_MONTH})\s*月|({_MONTH})(?![\d.年/%-])")
_COUNTED_PATTERN = (
    r"\s*(?:[万亿千百+*×]|[个家人名件张元台次份套米吨条篇]"
    rf"|(?!(?:{_WORDS['function_words']}) )[a-z]|,\d)"
)
_COUNTED = re.compile(_COUNTED_PATTERN)
_COUNTED_AT_END = re.compile(_COUNTED_PATTERN.removeprefix(r"\s*"))
"""Behind a stretch of years a blank parts them from what follows: "2012-2013 万达酒店"."""
_OPEN = re.compile(r"\bsince\s+$|自\s*$")
_OPENS_LINE = re.compile(r"(?:^|[\n\t|])[^\w\n]{0,4}since\s+$")
_CLOSED = re.compile(r"\s*(?:[)）\]\t|｜,，:：]|$)")
_LEFT_OPEN = re.compile(
    r"(?P<to>\s?(?:[-\u2010-\u2015\u2212~〜]+|至|起))(?: {3,}|[ ]*\t|[ ]*(?:\n|$))(?!\s*\d)"
)
"""A stretch that names no end: "03/2022–" with a cell's or the line's end behind it."""
_FIRST_OF_LINE = re.compile(r"(?:^|[\n\t])[^\w\n]{0,4}$")
_SHORTEST_YEARS = len("2008-2008")
_MONTH_TO = re.compile(
    rf"(?<![a-z])({_NAMED})\.?\s*(?:[-\u2010-\u2015\u2212~]|to|until|till|through)\s*$"
)
_LONGEST_MONTH = 20
_SINCE = re.compile(r"\s*(?:年|月)?(?:起|以来|开始)")


def _point(match: re.Match[str]) -> YearMonth:
    groups = match.groupdict()
    if groups["season"]:
        return YearMonth(int(groups["y5"]), _SEASONS[groups["season"]])
    for year, month in (("y3", "m3"), ("y7", "m7")):
        if groups[month]:
            return YearMonth(int(groups[year]), _MONTHS[groups[month]])
    for year, month in (("y1", "m1"), ("y2", "m2"), ("y4", "m4")):
        if groups[year]:
            return YearMonth(int(groups[year]), int(groups[month]))
    return YearMonth(int(groups["y6"]))


def periods_in(text: str, within: Span) -> list[Period]:
    """The periods and dates of a stretch of a text, placed in the whole text."""
    found = find_periods(within.of(text))
    return [replace(period, span=period.span.moved(within.start)) for period in found]


def find_periods(text: str) -> list[Period]:
    """Every period and single date of a text, in order, offsets into `text`.

    A single date is a `Period` whose start and end are the same month; its `present` is False.
    A bare year counts only where it is not the number of something ("2000 people").
    """
    if _DIGITS_OF_YEAR.search(text) is None:
        return []
    folded = fold(text)
    periods: list[Period] = []
    position = 0
    while match := _POINT.search(folded, position):
        position = match.end()
        start = _point(match)
        finish = match.end()
        to = _TO.match(folded, finish) or (start.month and _in_columns(folded, finish)) or None
        end: YearMonth | None = None
        present = False
        if to:
            present_match = _PRESENT.match(folded, to.end())
            next_match = _NEXT_POINT.match(folded, to.end())
            month_match = _MONTH_ALONE.match(folded, to.end()) if start.month else None
            if next_match and not _is_count(text, next_match, _COUNTED_AT_END):
                end, finish = _point(next_match), next_match.end()
                trailing = _PRESENT.match(folded, finish)
                if trailing and "(" in trailing.group():
                    present, finish = True, trailing.end()
            elif present_match:
                present, finish = True, present_match.end()
            elif month_match:
                month = int(month_match.group(1) or month_match.group(2))
                if start.month and month >= start.month:
                    end, finish = YearMonth(start.year, month), month_match.end()
            elif (left := _LEFT_OPEN.match(folded, finish)) and _FIRST_OF_LINE.search(
                folded, 0, match.start()
            ):
                present, finish = True, left.end("to")
        elif trailing := _UNTIL_NOW.match(folded, finish):
            present, finish = True, trailing.end()
        elif since := _SINCE.match(folded, finish):
            present, finish = True, since.end()
        elif _OPENS_LINE.search(folded, 0, match.start()) or (
            _CLOSED.match(folded, finish) and _OPEN.search(folded, 0, match.start())
        ):
            present = True
        if end is None and not present:
            if _is_count(text, match):
                continue
            end = start
        if end is not None and end.last() < start.first():
            if to and _SAID.fullmatch(to.group()) and start.month and end.month:
                start, end = end, start
                periods.append(Period(start, end, present, Span(match.start(), finish)))
                position = max(position, finish)
                continue
            end = start
            finish = match.end()
        begun = match.start()
        if end == start and (earlier := _earlier_month(folded, match)):
            start, begun = earlier
        finish -= len(folded[begun:finish]) - len(folded[begun:finish].rstrip())
        periods.append(Period(start, end, present, Span(begun, finish)))
        position = max(position, finish)
    return periods


def _earlier_month(folded: str, match: re.Match[str]) -> tuple[YearMonth, int] | None:
    """The month that opens a stretch of which the year stands once: "Oct-Dec 2017"."""
    if not match.group("m3"):
        return None
    begun = max(0, match.start() - _LONGEST_MONTH)
    to = _MONTH_TO.search(folded[begun : match.start()])
    end = _point(match)
    if to is None or end.month is None:
        return None
    month = _MONTHS[to.group(1)]
    year = end.year if month <= end.month else end.year - 1
    return YearMonth(year, month), begun + to.start()


def _in_columns(folded: str, start: int) -> re.Match[str] | None:
    """The gap between two dates that stand in columns of their own, "from" and "to", or have a
    slash with blanks between them.
    """
    gap = _BESIDE.match(folded, start)
    if gap is None:
        return None
    end = _NEXT_POINT.match(folded, gap.end()) or _PRESENT.match(folded, gap.end())
    return gap if end and (gap["slash"] or _ENDS.match(folded, end.end())) else None


def _is_count(text: str, match: re.Match[str], counted: re.Pattern[str] = _COUNTED) -> bool:
    """Whether a bare year is in truth the number of something ("2000 engineers")."""
    if match.group("y6") is None or match.group("nian"):
        return False
    return counted.match(text, match.end()) is not None


def is_range(period: Period) -> bool:
    """Whether a period stretches over time, rather than being one date.

    "2008 - 2008" is a stretch within a year, said in more characters than one year has.
    """
    if period.present or period.start != period.end:
        return True
    yearly = period.start is not None and period.start.month is None
    return yearly and len(period.span) >= _SHORTEST_YEARS


def months(period: Period, as_of: YearMonth) -> int | None:
    """The months a period covers, first and last included; None when an end is not stated."""
    bounds = month_bounds(period, as_of)
    return None if bounds is None else bounds[1] - bounds[0] + 1


def month_bounds(period: Period, as_of: YearMonth) -> tuple[int, int] | None:
    """First and last month (since year 0) of a period; "present" reaches to `as_of`."""
    if period.start is None or (period.end is None and not period.present):
        return None
    first = period.start.first()
    if period.end is not None:
        last = period.end.first() if period.end.month is None else period.end.last()
        if period.end.month is None and period.start.month is None:
            last = period.end.first() - 1 if period.end.year > period.start.year else first + 11
    else:
        last = as_of.last()
    return first, max(first, last)


def union_months(bounds: Iterable[tuple[int, int]]) -> int:
    """Months covered by at least one of several stretches, so that overlaps count once."""
    total, reached = 0, -1
    for first, last in sorted(bounds):
        total += max(0, last - max(first, reached + 1) + 1)
        reached = max(reached, last)
    return total


def covers(period: Period, when: YearMonth, as_of: YearMonth) -> bool:
    """Whether a moment (a month, or any part of a year) lies in a period."""
    bounds = month_bounds(period, as_of)
    return bounds is not None and bounds[0] <= when.last() and when.first() <= bounds[1]

"""The dates of a clause as stretches of months, with the side of them that is meant."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.query.cues import patterns
from assistant.query.words import Date
from ingest.dates import is_range
from ingest.query.predicates import When
from ingest.resume import Period, Span, YearMonth

_LEAD, _TAIL = 30, 16
"""Characters before and behind a date in which words say which side of it is meant."""
_SIDES = ("from", "to", "after", "before")


def dates_of(periods: Sequence[Period], folded: str, inclusive: bool = False) -> list[Date]:
    """The dates of a question; "between 2010 and 2015" is one.

    `inclusive`: an aside says that the bound of a date counts itself.
    """
    return list(_joined([_date(period, folded, inclusive) for period in periods], folded))


def _date(period: Period, folded: str, inclusive: bool) -> Date:
    """The months that a date means, either end open, and its words with "after" and such."""
    start, end = period.start or YearMonth(0), period.end or period.start or YearMonth(9999)
    if is_range(period) and not period.present:
        return Date(start.first(), end.last(), period.span)
    side, span = _side_of(period.span, folded)
    side = {"after": "from", "before": "to"}.get(side or "", side) if inclusive else side
    if side == "from" or (side is None and period.present):
        return Date(start.first(), None, span)
    match side:
        case "after":
            return Date(start.last() + 1, None, span)
        case "to":
            return Date(None, end.last(), span)
        case "before":
            return Date(None, start.first() - 1, span)
        case _:
            return _part_of(period, folded) or Date(start.first(), start.last(), span)


def _part_of(period: Period, folded: str) -> Date | None:
    """The part of a bare year that is meant: "at the end of 2015", "2015年下半年"."""
    year, span = period.start, period.span
    if year is None or year.month is not None:
        return None
    for months, pattern in patterns("parts_of_year").items():
        behind = pattern.match(folded, span.end)
        ahead = pattern.search(folded[: span.start], max(0, span.start - _LEAD))
        if (behind is None or not behind.group()) and ahead is None:
            continue
        first, last = (YearMonth(year.year, int(month)).first() for month in months.split())
        start = ahead.start() if ahead else span.start
        return Date(first, last, Span(start, behind.end() if behind else span.end))
    return None


def _side_of(span: Span, folded: str) -> tuple[str | None, Span]:
    """Which side of a date is meant, a name of `_SIDES`, and the date with the words that say it.

    "2015 or later" begins with that year, "after 2015" behind it.
    """
    said = patterns("dates")
    tail = folded[span.end : span.end + _TAIL]
    for side in _SIDES:
        if found := said[f"{side}_behind"].match(tail):
            lead = said["lead_in"].search(folded, max(0, span.start - _LEAD), span.start)
            return side, Span(lead.start() if lead else span.start, span.end + found.end())
    for side in _SIDES:
        found = said[f"{side}_ahead"].search(folded, max(0, span.start - _LEAD), span.start)
        if found:
            return side, Span(found.start(), span.end)
    return None, span


def _joined(dates: Sequence[Date], folded: str) -> Iterator[Date]:
    between, halves = patterns("dates")["between"], patterns("dates")["halves"]
    held: Date | None = None
    for date in dates:
        if held is not None:
            lead = between.search(folded, max(0, held.span.start - _LEAD), date.span.start)
            if lead and lead.end() == date.span.start and lead.start() <= held.span.start:
                yield Date(held.first, date.last, Span(lead.start(), date.span.end))
                held = None
                continue
            open_ = (held.last is None) == (date.first is None) == (held.first is not None)
            if open_ and halves.fullmatch(folded, held.span.end, date.span.start):
                first, last = held.first or date.first, held.last or date.last
                yield Date(first, last, Span(held.span.start, date.span.end))
                held = None
                continue
            yield held
        held = date
    if held is not None:
        yield held


def during(first: int | None, last: int | None, as_of: int, edge: str) -> When:
    """A test of entries; what is only expected to end has not ended."""
    if edge == "start":
        return When("start", first, last)
    if edge == "end":
        return When("end", first, min(last, as_of) if last is not None else as_of)
    return When("during", first, last)

"""The dates of a clause as stretches of months, with the side of them that is meant."""

from __future__ import annotations

import re

from ingest.dates import is_range
from ingest.query.predicates import When
from ingest.resume import Period, Span, YearMonth

_AFTER = re.compile(r"^(?:年|月)?(?:及)?(?:以后|之后|后|往后)|^(?:or later|onwards?)")
_AFTER_LEAD = re.compile(r"(?:after|later than|晚于)\s*$")
_SINCE = re.compile(r"(?:since|from|自)\s*$")
_SINCE_TAIL = re.compile(r"^(?:年|月)?(?:起|以来|开始)|^(?:or later|onwards?)")
_BEFORE = re.compile(r"^(?:年|月)?(?:及)?(?:以前|之前|前)|^or earlier")
_BEFORE_LEAD = re.compile(r"(?:before|prior to|earlier than|早于)\s*$")


def months_of(period: Period, folded: str) -> tuple[int | None, int | None, Span]:
    """First and last month that a date of a question means, and its words with "after" and such."""
    start, end = period.start or YearMonth(0), period.end or period.start or YearMonth(9999)
    lead = folded[max(0, period.span.start - 14) : period.span.start]
    tail = folded[period.span.end : period.span.end + 8].lstrip()
    skipped = len(folded[period.span.end : period.span.end + 8]) - len(tail)
    words = period.span.of(folded)

    def reach(found: re.Match[str] | None, behind: bool) -> Span:
        if found is None:
            return period.span
        if behind:
            return Span(period.span.start, period.span.end + skipped + found.end())
        return Span(period.span.start - len(lead) + found.start(), period.span.end)

    if is_range(period) and not period.present:
        return start.first(), end.last(), period.span
    for pattern, text, behind in ((_SINCE_TAIL, tail, True), (_SINCE, lead, False)):
        if found := pattern.search(text):
            return start.first(), None, reach(found, behind)
    if period.present or words.endswith(("起", "以来")):
        return start.first(), None, period.span
    for pattern, text, behind in ((_AFTER, tail, True), (_AFTER_LEAD, lead, False)):
        if found := pattern.search(text):
            return start.last() + 1, None, reach(found, behind)
    for pattern, text, behind in ((_BEFORE, tail, True), (_BEFORE_LEAD, lead, False)):
        if found := pattern.search(text):
            return None, start.first() - 1, reach(found, behind)
    return start.first(), start.last(), period.span


def during(first: int | None, last: int | None, as_of: int, edge: str) -> When:
    """A test of entries; what is only expected to end has not ended."""
    if edge == "start":
        return When("start", first, last)
    if edge == "end":
        return When("end", first, min(last, as_of) if last is not None else as_of)
    return When("during", first, last)

"""The dated line of an employer above the posts that were held there one after the other."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.dates import find_periods, is_range
from ingest.facts.jobs.employers import firm_of, known_employers, unknown_employer
from ingest.facts.jobs.parts import parts_of
from ingest.resume import Entry, Period, Span


def employer_line(text: str, entries: Sequence[Entry], number: int) -> Span | None:
    """The line right above a job that is of no job itself and whose stretch of time holds it."""
    entry = entries[number]
    begun = text.rfind("\n", 0, entry.head.start)
    if begun < 0 or entry.period is None:
        return None
    line = Span(text.rfind("\n", 0, begun) + 1, begun)
    if any(other.head.overlaps(line) for other in entries):
        return None
    stretches = [p for p in find_periods(line.of(text)) if is_range(p)]
    return line if any(_holds(stretch, entry.period) for stretch in stretches) else None


def employers_in(text: str, line: Span) -> list[tuple[str, Span]]:
    """The employers that such a line names, by their values."""
    known = [(m.concept.id, m.span.moved(line.start)) for m in known_employers(line.of(text))]
    return known or [firm_of(text, p) for p in unknown_employer(text, parts_of(text, line), ())]


def _holds(outer: Period, inner: Period) -> bool:
    if outer.start is None or inner.start is None or outer.start.first() > inner.start.last():
        return False
    if outer.end is None or inner.end is None:
        return outer.end is None
    return inner.end.first() <= outer.end.last()

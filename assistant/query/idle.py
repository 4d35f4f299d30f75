"""Who was without work at a time: "out of work in May 2021", "2021年5月谁没在上班"."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.query.cues import patterns
from assistant.query.words import Date
from ingest.query.predicates import Idle, When
from ingest.resume import Span


def idle_at(folded: str, dates: Sequence[Date]) -> tuple[Span, Idle, Date] | None:
    """The words that ask who had no work at a date, as a gap that lies there, and the date.

    It is no denial of a job in that month: who had not begun to work was not out of work.
    """
    match = patterns("idle")["at"].search(folded)
    if match is None or not dates:
        return None
    span = Span(*match.span())
    date = min(dates, key=lambda d: max(d.span.start - span.end, span.start - d.span.end, 0))
    return span, Idle((), When("during", date.first, date.last)), date

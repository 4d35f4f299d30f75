"""Who has just finished to study, or is about to: "应届生", "fresh graduates"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.query.cues import patterns
from assistant.query.ordered_by import JOBS
from ingest.query.predicates import And, Bound, EntryIs, Months, Not, When, Where
from ingest.resume import Span

_MONTHS_AROUND = 12
_MOST_WORK = 12
"""Months of work, internships apart, of someone who still counts as fresh from study."""


def find_graduates(folded: str, taken: Sequence[Span], as_of: int) -> Iterator[tuple[Span, Where]]:
    """The words for graduates of these months outside what is taken, and what they demand: a
    degree that ends within a year of `as_of` (a month), and no more than a year of work.
    """
    for pattern in patterns("graduates").values():
        for match in pattern.finditer(folded):
            span = Span(*match.span())
            if not any(span.overlaps(other) for other in taken):
                ends = When("end", as_of - _MONTHS_AROUND, as_of + _MONTHS_AROUND)
                worked = Months(JOBS, (Bound(">", _MOST_WORK),))
                yield span, And((EntryIs("degree", whens=(ends,)), Not(worked)))

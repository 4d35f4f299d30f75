"""How soon someone is to start: "within a month", "一周内到岗", "immediately"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.query.cues import patterns
from ingest.facts.notice import days_of
from ingest.query.predicates import Bound, FactIs, Named, Op
from ingest.resume import Span


def find_availability(folded: str, taken: Sequence[Span]) -> Iterator[tuple[Span, FactIs]]:
    """The words for how soon someone can start outside what is taken, as a bound in days.

    A notice period "of three months" is as long as that; "within" three months, at most.
    """
    for name, pattern in patterns("availability").items():
        for match in pattern.finditer(folded):
            span = Span(*match.span())
            if any(span.overlaps(other) for other in taken):
                continue
            op: Op = "=" if name.startswith("exact") else "<="
            bound = Bound(op, float(days_of(match.group()) or 0))
            yield span, FactIs((Named("notice"),), (bound,))

"""How soon someone is to start: "within a month", "一周内到岗", "immediately"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.numbers import number_of
from assistant.query.amounts import NUMBER
from assistant.query.cues import patterns
from ingest.query.predicates import Bound, FactIs, Named
from ingest.resume import Span

_DAYS = {"day": 1, "天": 1, "日": 1, "wee": 7, "周": 7, "星期": 7, "礼拜": 7, "mon": 30, "月": 30}
_WITHIN = re.compile(
    rf"(?P<n>{NUMBER})\s*个?\s*(?P<unit>days?|weeks?|months?|工作日|天|日|周|星期|礼拜|月)"
)


def find_availability(folded: str, taken: Sequence[Span]) -> Iterator[tuple[Span, FactIs]]:
    """The words for how soon someone can start outside what is taken, as a bound in days.

    A notice period "of three months" is as long as that; "within" three months, at most.
    """
    for name, pattern in patterns("availability").items():
        for match in pattern.finditer(folded):
            span = Span(*match.span())
            if any(span.overlaps(other) for other in taken):
                continue
            within = _WITHIN.search(match.group())
            days = 0.0
            if within is not None:
                unit = next(n for u, n in _DAYS.items() if within.group("unit").startswith(u))
                days = number_of(within.group("n")) * unit
            yield (
                span,
                FactIs(
                    (Named("notice"),), (Bound("=" if name.startswith("exact") else "<=", days),)
                ),
            )

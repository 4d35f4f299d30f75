"""Degrees that are to be of one school: "本硕同校", "both degrees from the same university"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.conditions.condition import Condition
from assistant.conditions.same_school import same_school_condition
from assistant.query.cues import patterns, words
from ingest.resume import Span


def find_same_school(folded: str, taken: Sequence[Span]) -> Iterator[tuple[Span, Condition]]:
    """The words outside what is taken that say so, and the degrees that one school gave."""
    for pattern in patterns("same_school").values():
        for match in pattern.finditer(folded):
            span = Span(*match.span())
            if not any(span.overlaps(other) for other in taken):
                yield span, same_school_condition(match.group().strip(), _levels(match.group()))


def _levels(said: str) -> tuple[str, ...]:
    """The levels that words name; of one alone, the bachelor's degree before it too."""
    named = words("same_levels")
    found = tuple(level for level in named if any(word in said for word in named[level]))
    return ("bachelor", *found) if len(found) == 1 else found

"""Values held against bounds."""

from __future__ import annotations

from collections.abc import Callable

from eval.generated.conditions import Condition, Finding
from eval.generated.measures import Range
from eval.generated.record import Record

ENDLESS = float("inf")
Finder = Callable[[Record, Condition], Finding]
"""Whether a resume fulfils a condition of one kind."""


def within(value: Range | None, least: float, most: float, keys: tuple[str, ...]) -> Finding:
    """Whether a value is at least the one and less than the other."""
    if value is None:
        return Finding(False, stated=False)
    if least <= value.low and value.high < most:
        return Finding(True, keys)
    if value.high < least or value.low >= most:
        return Finding(False)
    return Finding(None)

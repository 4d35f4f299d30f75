"""Means with 95 % intervals, by drawing the questions anew (Efron's percentile bootstrap)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

_DRAWS = 2000
_SEED = 20260101


@dataclass(frozen=True, slots=True)
class Estimate:
    """A mean and the interval that 95 % of the drawn means fall into."""

    mean: float
    low: float
    high: float

    def as_object(self) -> dict[str, float]:
        """For JSON, to four places."""
        return {"mean": round(self.mean, 4), "low": round(self.low, 4), "high": round(self.high, 4)}


def estimate(values: Sequence[Sequence[float]]) -> Estimate | None:
    """The mean of all values; questions are drawn whole, each with all the values it gave.

    None when no question gave any.
    """
    return ratio([sum(of_question) for of_question in values], [len(one) for one in values])


def ratio(parts: Sequence[float], wholes: Sequence[float]) -> Estimate | None:
    """The sum of the parts over the sum of the wholes; each question gives one of both.

    None when the wholes are nothing.
    """
    sums, counts = np.array(parts, dtype=float), np.array(wholes, dtype=float)
    if not counts.sum():
        return None
    drawn = np.random.default_rng(_SEED).integers(len(counts), size=(_DRAWS, len(counts)))
    totals = counts[drawn].sum(axis=1)
    means = sums[drawn].sum(axis=1)[totals > 0] / totals[totals > 0]
    low, high = np.percentile(means, [2.5, 97.5])
    return Estimate(float(sums.sum() / counts.sum()), float(low), float(high))

"""The figures of a kind of question, from its judgements."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from eval.answers.judgement import Judgement
from eval.bootstrap import Estimate, estimate

ALL = "all"

_VALUES: dict[str, Callable[[Judgement], Sequence[bool]]] = {
    "pass": lambda one: (one.passed,),
    "set": lambda one: () if one.exact_set is None else (one.exact_set,),
    "evidence": lambda one: one.evidence,
    "precision": lambda one: one.precision,
    "pointer": lambda one: one.pointers,
    "marks": lambda one: one.marks,
    "abstain": lambda one: (one.abstention,),
}
SHARES = tuple(_VALUES)
"""The figures that are shares, from 0 to 1, in the order they are shown."""


@dataclass(frozen=True, slots=True)
class Figures:
    """Shares with their intervals (None where nothing was to judge), characters, milliseconds."""

    kind: str
    questions: int
    shares: dict[str, Estimate | None]
    characters: float
    p50_ms: float
    p95_ms: float

    def as_object(self) -> dict[str, object]:
        """For JSON."""
        shares = {name: one.as_object() if one else None for name, one in self.shares.items()}
        return {
            "questions": self.questions,
            **shares,
            "characters_median": self.characters,
            "latency_ms": {"p50": round(self.p50_ms, 1), "p95": round(self.p95_ms, 1)},
        }


def figures_by_kind(judgements: Sequence[Judgement]) -> list[Figures]:
    """One row a kind, in the order the kinds appear, and one over all of them."""
    kinds = dict.fromkeys(one.question.kind for one in judgements)
    rows = [_figures(k, [one for one in judgements if one.question.kind == k]) for k in kinds]
    return [*rows, _figures(ALL, judgements)]


def _figures(kind: str, judgements: Sequence[Judgement]) -> Figures:
    shares = {name: estimate([v(one) for one in judgements]) for name, v in _VALUES.items()}
    if kind == ALL:
        shares["abstain"] = _balanced_abstention(judgements)
    elapsed = [one.answer.elapsed_ms for one in judgements]
    return Figures(
        kind,
        len(judgements),
        shares,
        float(np.median([one.characters for one in judgements])),
        float(np.percentile(elapsed, 50)),
        float(np.percentile(elapsed, 95)),
    )


def _balanced_abstention(judgements: Sequence[Judgement]) -> Estimate | None:
    """The mean of two rates, so that a program which never abstains is worth a half."""
    rates = [
        rate
        for answerable in (True, False)
        if (rate := _abstention(one for one in judgements if one.question.answerable == answerable))
    ]
    if not rates:
        return None
    return Estimate(
        *(sum(values) / len(rates) for values in zip(*map(_bounds, rates), strict=True))
    )


def _abstention(judgements: Iterable[Judgement]) -> Estimate | None:
    return estimate([(one.abstention,) for one in judgements])


def _bounds(one: Estimate) -> tuple[float, float, float]:
    return one.mean, one.low, one.high

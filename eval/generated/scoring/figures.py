"""The figures of a group of verdicts, with 95 % intervals over its questions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from eval.bootstrap import Estimate, estimate, ratio
from eval.generated.scoring.verdict import Verdict


@dataclass(frozen=True, slots=True)
class Figures:
    """One group of questions. None where nothing was to judge.

    `f1` is over the files of all lists together; `cited` the share of listed files that a citation
    of their own supports; `quoted` the share of gold quotes that are cited; `silent` whether the
    program abstained where, and only where, it should.
    """

    group: str
    questions: int
    exact: Estimate | None
    f1: Estimate | None
    cited: Estimate | None
    quoted: Estimate | None
    silent: Estimate | None
    p50_ms: float
    p95_ms: float
    longest_ms: float

    def as_object(self) -> dict[str, object]:
        """For JSON."""
        names = ("exact", "f1", "cited", "quoted", "silent")
        shares: dict[str, Estimate | None] = {name: getattr(self, name) for name in names}
        return {
            "questions": self.questions,
            **{name: one and one.as_object() for name, one in shares.items()},
            "latency_ms": {"p50": self.p50_ms, "p95": self.p95_ms, "max": self.longest_ms},
        }


def figures(group: str, verdicts: Sequence[Verdict]) -> Figures:
    """The figures of some verdicts; at least one."""
    elapsed = [one.answer.elapsed_ms for one in verdicts]
    return Figures(
        group,
        len(verdicts),
        estimate([(one.exact,) for one in verdicts]),
        micro_f1([one for one in verdicts if one.question.expected == "resumes"]),
        estimate([one.self_cited for one in verdicts]),
        estimate([one.quoted for one in verdicts]),
        estimate([(one.abstention,) for one in verdicts]),
        round(float(np.percentile(elapsed, 50)), 1),
        round(float(np.percentile(elapsed, 95)), 1),
        round(max(elapsed), 1),
    )


def micro_f1(lists: Sequence[Verdict]) -> Estimate | None:
    """F1 over all listed files of all lists; None without a list."""
    right = [2 * len(one.hits) for one in lists]
    wrong = [len(one.extra) + len(one.missed) for one in lists]
    return ratio(right, [both + errors for both, errors in zip(right, wrong, strict=True)])


def found_by(verdicts: Sequence[Verdict], group_of: dict[str, str]) -> dict[str, Estimate | None]:
    """For each group of files, the share of their places in a gold that were found."""
    groups = sorted(set(group_of.values()))
    return {
        group: estimate(
            [
                [is_found for file, is_found in one.found.items() if group_of[file] == group]
                for one in verdicts
            ]
        )
        for group in groups
    }

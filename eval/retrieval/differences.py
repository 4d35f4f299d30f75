"""Which method lost what another one found, question by question."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from eval.bootstrap import Estimate, estimate
from eval.questions import Question
from eval.retrieval.run import MethodRun, Task


@dataclass(frozen=True, slots=True)
class Difference:
    """A question on which methods differ: the gold words that each one did not hand over."""

    question: Question
    gold: int
    lost: dict[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Duel:
    """One method against another: the mean difference in recall by span, and who found more."""

    method: str
    against: str
    difference: Estimate
    won: tuple[str, ...]
    lost: tuple[str, ...]


def differences(runs: Sequence[MethodRun], tasks: Sequence[Task], budget: int) -> list[Difference]:
    """The questions for which not all methods found the same, in their order."""
    found = []
    for task in tasks:
        lost = {run.method: _lost(run, task, budget) for run in runs}
        if len(set(lost.values())) > 1:
            found.append(Difference(task.question, len(task.gold), lost))
    return found


def duel(one: MethodRun, other: MethodRun, tasks: Sequence[Task], budget: int) -> Duel:
    """Two methods compared question by question."""
    gained = {
        task.question.id: (len(_lost(other, task, budget)) - len(_lost(one, task, budget)))
        / len(task.gold)
        for task in tasks
    }
    mean = estimate([[value] for value in gained.values()])
    assert mean is not None
    return Duel(
        one.method,
        other.method,
        mean,
        tuple(id_ for id_, value in gained.items() if value > 0),
        tuple(id_ for id_, value in gained.items() if value < 0),
    )


def _lost(run: MethodRun, task: Task, budget: int) -> tuple[str, ...]:
    found = run.readings[task.question.id].found(budget)
    return tuple(item.words for i, item in enumerate(task.gold) if i not in found)

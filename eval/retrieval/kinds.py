"""Recall by kind of question."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from rich.box import SIMPLE_HEAD
from rich.table import Table
from rich.text import Text

from eval.bootstrap import Estimate, estimate
from eval.retrieval.methods import HYBRID
from eval.retrieval.run import MethodRun, Task

ByKind = Mapping[str, Mapping[str, tuple[int, Estimate]]]
"""Method, then kind: how many questions, and the mean recall."""


def recall_by_kind(runs: Sequence[MethodRun], tasks: Sequence[Task], budget: int) -> ByKind:
    """The mean recall by span of each method for each kind, within a budget."""
    return {run.method: _of(run, tasks, budget) for run in runs}


def kind_table(found: ByKind, budget: int) -> Table:
    """One row a kind, one column a method; the interval is of the program's own."""
    title = f"Recall by kind at {budget:,} characters"
    table = Table(box=SIMPLE_HEAD, padding=0, title=title, title_justify="left")
    table.add_column("kind")
    table.add_column("n", justify="right")
    for method in found:
        table.add_column(method, justify="right")
    table.add_column("95 %", justify="right", no_wrap=True, min_width=9)
    first = next(iter(found.values()))
    for kind, (count, _) in first.items():
        cells = [f"{of_method[kind][1].mean:.2f}" for of_method in found.values()]
        own = found[HYBRID][kind][1]
        interval = Text(f"{own.low:.2f}-{own.high:.2f}", style="dim")
        table.add_row(kind, str(count), *cells, interval)
    return table


def kind_object(run: MethodRun, tasks: Sequence[Task], budgets: Sequence[int]) -> dict[str, Any]:
    """The same of one method at every budget, for JSON."""
    return {
        str(budget): {
            kind: {"questions": count, "recall": mean.as_object()}
            for kind, (count, mean) in _of(run, tasks, budget).items()
        }
        for budget in budgets
    }


def _of(run: MethodRun, tasks: Sequence[Task], budget: int) -> dict[str, tuple[int, Estimate]]:
    values: dict[str, list[float]] = {}
    for task in tasks:
        recall = len(run.readings[task.question.id].found(budget)) / len(task.gold)
        values.setdefault(task.question.kind, []).append(recall)
    found = {}
    for kind, recalls in sorted(values.items()):
        mean = estimate([[recall] for recall in recalls])
        assert mean is not None
        found[kind] = len(recalls), mean
    return found

"""Recall by kind of question, or by whatever else the lines of the questions say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from rich.box import SIMPLE_HEAD
from rich.table import Table
from rich.text import Text

from eval.bootstrap import Estimate, estimate
from eval.retrieval.methods import HYBRID
from eval.retrieval.run import MethodRun, Task


@dataclass(frozen=True, slots=True)
class Group:
    """Questions of one group: how many, their mean recall by span, and how often the first line
    handed over was of a resume that the question is about.
    """

    questions: int
    recall: Estimate
    first: Estimate


ByGroup = Mapping[str, Mapping[str, Group]]
"""Method, then group."""


def by_group(runs: Sequence[MethodRun], tasks: Sequence[Task], budget: int, key: str) -> ByGroup:
    """What each method finds of each group within a budget; `key` is one of the questions' own."""
    return {run.method: _of(run, tasks, budget, key) for run in runs}


def group_table(found: ByGroup, budget: int, key: str) -> Table:
    """One row a group, one column a method; the last columns are of the program's own."""
    title = f"Recall by {key} at {budget:,} characters"
    table = Table(box=SIMPLE_HEAD, padding=0, title=title, title_justify="left")
    table.add_column(key)
    table.add_column("n", justify="right")
    for method in found:
        table.add_column(method, justify="right")
    table.add_column("95 %", justify="right", no_wrap=True, min_width=9)
    table.add_column("first", justify="right")
    for name, own in found[HYBRID].items():
        cells = [f"{of_method[name].recall.mean:.2f}" for of_method in found.values()]
        interval = Text(f"{own.recall.low:.2f}-{own.recall.high:.2f}", style="dim")
        table.add_row(name, str(own.questions), *cells, interval, f"{own.first.mean:.2f}")
    return table


def group_object(
    run: MethodRun, tasks: Sequence[Task], budgets: Sequence[int], key: str
) -> dict[str, Any]:
    """The same of one method at every budget, for JSON."""
    return {
        str(budget): {
            name: {
                "questions": group.questions,
                "recall": group.recall.as_object(),
                "first": group.first.as_object(),
            }
            for name, group in _of(run, tasks, budget, key).items()
        }
        for budget in budgets
    }


def _of(run: MethodRun, tasks: Sequence[Task], budget: int, key: str) -> dict[str, Group]:
    values: dict[str, list[tuple[float, float]]] = {}
    for task in tasks:
        reading = run.readings[task.question.id]
        recall = len(reading.found(budget)) / len(task.gold)
        first = reading.ranked_resumes(budget)[:1]
        right = bool(first) and first[0] in task.resume_ids
        values.setdefault(task.question.group(key), []).append((recall, right))
    found = {}
    for name, pairs in sorted(values.items()):
        recalls = estimate([[recall] for recall, _ in pairs])
        firsts = estimate([[right] for _, right in pairs])
        assert recalls is not None
        assert firsts is not None
        found[name] = Group(len(pairs), recalls, firsts)
    return found

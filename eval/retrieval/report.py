"""Retrieval results as tables and as JSON."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from rich.box import SIMPLE_HEAD
from rich.table import Table
from rich.text import Text

from eval.bootstrap import Estimate
from eval.retrieval.differences import Difference, Duel
from eval.retrieval.measures import MEASURES
from eval.retrieval.run import LEVELS, MethodRun, Score, Task

Scores = Mapping[tuple[str, str, int], Score]
"""By method, level and budget."""


def score_table(
    scores: Scores, methods: Sequence[str], level: str, budgets: Sequence[int]
) -> Table:
    """The methods side by side at one level; the best of a budget is bold.

    Whose words come first is of interest, not which line does.
    """
    columns = [name for name in MEASURES if level == "resume" or name != "first"]
    table = Table(box=SIMPLE_HEAD, padding=0, title=f"By {level}", title_justify="left")
    table.add_column("chars", justify="right")
    table.add_column("method")
    for column in ("recall", "95 %", *(name for name in columns if name != "recall")):
        table.add_column(column if column != "ndcg" else "nDCG", justify="right")
    for budget in budgets:
        rows = {method: scores[method, level, budget].means for method in methods}
        best = {name: max(row[name].mean for row in rows.values()) for name in columns}
        for method, row in rows.items():
            first = f"{budget:,}" if method == methods[0] else ""
            cells = [_cell(row[name].mean, best[name]) for name in columns]
            table.add_row(first, method, cells[0], _interval(row["recall"]), *cells[1:])
        table.add_section()
    return table


def duel_text(one: Duel) -> Text:
    """One method against another, in a line, with the questions that it lost."""
    found = one.difference
    text = Text(f"{one.method} - {one.against}: recall {found.mean:+.3f} ")
    text.append(f"[{found.low:+.3f}, {found.high:+.3f}], ")
    text.append(f"better on {len(one.won)}, worse on {len(one.lost)}")
    text.append(f" ({', '.join(one.lost)})" if one.lost else "")
    return text


def difference_table(found: Sequence[Difference], methods: Sequence[str], budget: int) -> Table:
    """For each question on which methods differ, how much of its gold each one found."""
    title = f"Questions on which the methods differ at {budget:,} characters (found of gold)"
    table = Table(title=title, title_justify="left")
    table.add_column("id", no_wrap=True)
    table.add_column("question")
    for method in methods:
        table.add_column(method, justify="right")
    for one in found:
        cells = [
            Text(f"{one.gold - len(one.lost[m])}/{one.gold}", style="red" if one.lost[m] else "")
            for m in methods
        ]
        table.add_row(one.question.id, Text(one.question.question), *cells)
    return table


def method_object(
    run: MethodRun,
    scores: Scores,
    tasks: Sequence[Task],
    budgets: Sequence[int],
    curve: Mapping[int, float],
) -> dict[str, Any]:
    """All that was measured of one method, for JSON."""
    elapsed = list(run.elapsed_ms.values())
    return {
        "method": run.method,
        "scores": {
            str(budget): {
                level: {
                    name: scores[run.method, level, budget].means[name].as_object()
                    for name in MEASURES
                }
                for level in LEVELS
            }
            for budget in budgets
        },
        "recall_curve": {str(budget): round(recall, 4) for budget, recall in curve.items()},
        "latency_ms": {
            "p50": round(float(np.percentile(elapsed, 50)), 1),
            "p95": round(float(np.percentile(elapsed, 95)), 1),
        },
        "questions": {task.question.id: _question_object(run, task, budgets) for task in tasks},
    }


def difference_object(one: Difference) -> dict[str, Any]:
    """One question on which methods differ, for JSON."""
    return {
        "id": one.question.id,
        "question": one.question.question,
        "turns": list(one.question.turns),
        "gold": one.gold,
        "lost": {method: list(words) for method, words in one.lost.items()},
    }


def duel_object(one: Duel) -> dict[str, Any]:
    """One method against another, for JSON."""
    return {
        "method": one.method,
        "against": one.against,
        "recall_difference": one.difference.as_object(),
        "better": list(one.won),
        "worse": list(one.lost),
    }


def _question_object(run: MethodRun, task: Task, budgets: Sequence[int]) -> dict[str, Any]:
    reading = run.readings[task.question.id]
    found_after = {i: line.end for line in reading.lines for i in line.found}
    return {
        "recall": {str(b): round(len(reading.found(b)) / len(task.gold), 4) for b in budgets},
        "characters_until_found": {
            item.words: found_after.get(i) for i, item in enumerate(task.gold)
        },
    }


def _interval(of: Estimate) -> Text:
    return Text(f"{of.low:.2f}-{of.high:.2f}", style="dim")


def _cell(value: float, best: float) -> Text:
    return Text(f"{value:.3f}", style="bold" if round(value, 3) == round(best, 3) else "")

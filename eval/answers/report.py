"""Judged answers as a table, as JSON, and as the list of what fell short."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from rich.box import SIMPLE_HEAD
from rich.table import Table
from rich.text import Text

from eval.answers.figures import SHARES, Figures
from eval.answers.judgement import Judgement

_SHORT = {"evidence": "evid.", "precision": "prec.", "pointer": "point.", "abstain": "abst."}


def figures_table(rows: Sequence[Figures]) -> Table:
    """One row a kind; a dash where nothing was to judge."""
    table = Table(box=SIMPLE_HEAD, padding=0)
    table.add_column("kind", no_wrap=True)
    # Headings are short, so that twelve columns fit a terminal of 80.
    shares = [_SHORT.get(name, name) for name in SHARES]
    for column in ("n", *shares, "chars", "p50", "p95 ms"):
        table.add_column(column, justify="right", no_wrap=True)
    for row in rows:
        if row is rows[-1]:
            table.add_section()
        shares = [f"{one.mean:.3f}" if (one := row.shares[name]) else "-" for name in SHARES]
        latency = (f"{row.p50_ms:.0f}", f"{row.p95_ms:.0f}")
        table.add_row(row.kind, str(row.questions), *shares, f"{row.characters:.0f}", *latency)
    return table


def shortfalls(one: Judgement) -> list[str]:
    """What fell short in an answer, a phrase each; empty when nothing did."""
    found = []
    if one.missed:
        found.append("not said: " + "; ".join(" | ".join(group[:3]) for group in one.missed))
    if one.rejected:
        found.append("wrongly said: " + ", ".join(one.rejected))
    if one.too_long:
        found.append(f"{one.characters} characters long")
    if not one.abstention:
        found.append("abstained" if one.question.answerable else "did not abstain")
    if one.exact_set is False:
        found.append("named " + (", ".join(one.answer.resumes) or "nobody"))
    if not all(one.evidence):
        found.append(f"evidence {sum(one.evidence)} of {len(one.evidence)}")
    if not all(one.precision):
        found.append(f"fair citations {sum(one.precision)} of {len(one.precision)}")
    if not all(one.pointers):
        found.append(f"exact pointers {sum(one.pointers)} of {len(one.pointers)}")
    if not all(one.marks):
        found.append(f"marks with a counterpart {sum(one.marks)} of {len(one.marks)}")
    return found


def shortfall_text(one: Judgement) -> Text:
    """A question that fell short: what was asked, why, and the answer."""
    asked = " >> ".join((*one.question.turns, one.question.question))
    text = Text(f"{one.question.id} [{one.question.kind}] {asked}\n", style="bold")
    for phrase in shortfalls(one):
        text.append(f"  {phrase}\n", style="not bold red")
    text.append("  " + " ".join(one.answer.text.split())[:600] + "\n", style="not bold")
    return text


def judgement_object(one: Judgement) -> dict[str, Any]:
    """One question for JSON."""
    return {
        "id": one.question.id,
        "kind": one.question.kind,
        "passed": one.passed,
        "short": shortfalls(one),
        "answer": one.answer.text,
        "resumes": list(one.answer.resumes),
        "abstained": one.answer.abstained,
        "ms": round(one.answer.elapsed_ms, 1),
    }

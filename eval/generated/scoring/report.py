"""Verdicts as tables, as JSON, and as a list of failures to work through."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from rich.box import SIMPLE_HEAD
from rich.table import Table

from eval.bootstrap import Estimate
from eval.generated.scoring.causes import Cause
from eval.generated.scoring.figures import Figures
from eval.generated.scoring.verdict import Verdict


def figures_table(title: str, rows: Sequence[Figures]) -> Table:
    """One row a group; times are milliseconds."""
    table = Table(box=SIMPLE_HEAD, padding=0, pad_edge=False)
    table.add_column(title, no_wrap=True)
    shares = ("exact", "95 %", "F1", "95 %", "cited", "quoted", "silent")
    for column in ("n", *shares, "p50", "p95"):
        table.add_column(column, justify="right", no_wrap=True)
    for row in rows:
        if row is rows[-1] and len(rows) > 1:
            table.add_section()
        exact, f1 = _pair(row.exact), _pair(row.f1)
        times = (f"{row.p50_ms:.0f}", f"{row.p95_ms:.0f}")
        means = (_mean(row.cited), _mean(row.quoted), _mean(row.silent))
        table.add_row(row.group, str(row.questions), *exact, *f1, *means, *times)
    return table


def found_table(title: str, found: Mapping[str, Estimate | None]) -> Table:
    """The share of gold resumes that were found, a row a format or layout."""
    table = Table(box=SIMPLE_HEAD, padding=0, pad_edge=False)
    table.add_column(title, no_wrap=True)
    for column in ("found", "95 %"):
        table.add_column(column, justify="right", no_wrap=True)
    for group, share in found.items():
        table.add_row(group, *_pair(share))
    return table


def slowest_line(verdicts: Sequence[Verdict]) -> str:
    """The questions that took longest."""
    slowest = sorted(verdicts, key=lambda one: -one.answer.elapsed_ms)[:3]
    times = (f"{one.question.id} {one.answer.elapsed_ms / 1000:.1f} s" for one in slowest)
    return "Slowest: " + ", ".join(times)


def causes_line(causes: Sequence[Cause]) -> str:
    """How many failures have which cause."""
    counted = Counter(causes).most_common()
    return "Guessed causes: " + ", ".join(f"{cause} {number}" for cause, number in counted)


def failure_object(verdict: Verdict, cause: Cause) -> dict[str, Any]:
    """One failure for JSON."""
    question, answer = verdict.question, verdict.answer
    return {
        "id": question.id,
        "form": question.form,
        "language": question.language,
        "wording": question.wording,
        "cause": cause,
        "turns": list(question.turns),
        "question": question.question,
        "expected": question.expected,
        "gold": question.gold,
        "gold_quotes": [
            {"file": quote.file, "text": quote.text, "cited": cited}
            for quote, cited in zip(question.gold_quotes, verdict.quoted, strict=True)
        ][:12],
        "missed": list(verdict.missed) if question.expected == "resumes" else [],
        "extra": list(verdict.extra) if question.expected in ("resumes", "nothing") else [],
        "answer": answer.text[:800],
        "count": answer.count,
        "abstained": answer.abstained,
        "resumes": list(answer.resumes),
        "ms": round(answer.elapsed_ms, 1),
    }


def write_failures(path: Path, failures: Sequence[Mapping[str, Any]]) -> None:
    """The failures, one JSON object a line, by cause and form."""
    ordered = sorted(failures, key=lambda one: (one["cause"], one["form"], one["id"]))
    lines = "".join(f"{json.dumps(one, ensure_ascii=False)}\n" for one in ordered)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(lines, encoding="utf-8")


def _pair(share: Estimate | None) -> Iterator[str]:
    yield _mean(share)
    # No naught before the point, so that the columns fit a terminal of 80.
    ends = [f"{end:.2f}".removeprefix("0") for end in (share.low, share.high)] if share else []
    yield "-".join(ends) or "-"


def _mean(share: Estimate | None) -> str:
    return f"{share.mean:.3f}" if share else "-"

"""The command `eval hidden`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path

from rich.table import Table

from eval.hidden_text.case import WORDS, Case
from eval.hidden_text.docx_cases import docx_cases
from eval.hidden_text.html_cases import html_cases
from eval.hidden_text.measure import Verdict, judge
from eval.hidden_text.pdf_cases import pdf_cases
from eval.hidden_text.text_cases import text_cases
from eval.results import commit, console, write_json

LEAST_FOUND = 0.99
MOST_FALSE_ALARMS = 0.005


def all_cases() -> Iterator[Case]:
    """The whole suite."""
    for make in (pdf_cases, docx_cases, html_cases, text_cases):
        for language in WORDS:
            yield from make(language)


def evaluate(results: Path | None, show: bool) -> bool:
    """Judge, print and write; whether enough was found with few enough false alarms."""
    verdicts = judge(all_cases())
    out = console()
    out.print(_table(verdicts, show))
    found, alarms = found_share(verdicts), false_alarm_share(verdicts)
    lost = [verdict for verdict in verdicts if verdict.lost]
    leaks = sum(len(verdict.leaked) for verdict in verdicts)
    out.print(
        f"{len(verdicts)} files: found {found:.3f}, false alarms {alarms:.3f}, "
        f"leaked words {leaks}, files with seen words lost {len(lost)}",
        soft_wrap=True,
    )
    if results is not None:
        value = {
            "eval": "hidden",
            "commit": commit(),
            "files": len(verdicts),
            "found": found,
            "false_alarms": alarms,
            "leaked_words": leaks,
            "files_with_words_lost": len(lost),
            "short": [f"{v.case.file}: {v.case.technique}" for v in verdicts if not _is_right(v)],
        }
        out.print(f"Written: {write_json(results, f'hidden-{commit()}', value)}", soft_wrap=True)
    return found >= LEAST_FOUND and alarms <= MOST_FALSE_ALARMS


def found_share(verdicts: Sequence[Verdict]) -> float:
    """Of the files that hide something, how many were kept clean and reported."""
    hiding = [verdict.found for verdict in verdicts if verdict.case.secret]
    return sum(hiding) / len(hiding)


def false_alarm_share(verdicts: Sequence[Verdict]) -> float:
    """Of the files that hide nothing, how many were reported."""
    clean = [verdict.false_alarm for verdict in verdicts if not verdict.case.secret]
    return sum(clean) / len(clean)


def _is_right(verdict: Verdict) -> bool:
    kept = verdict.found if verdict.case.secret else not verdict.false_alarm
    return kept and not verdict.lost


def _table(verdicts: Sequence[Verdict], show: bool) -> Table:
    table = Table(box=None, pad_edge=False)
    for head in ("format", "technique", "hides", "files", "right", "leaked", "lost"):
        table.add_column(head, no_wrap=head == "technique")
    ordered = sorted(verdicts, key=_row)
    for (kind, hides, technique), group in groupby(ordered, key=_row):
        members = list(group)
        right = sum(map(_is_right, members))
        if not show and right == len(members) and not hides:
            continue
        table.add_row(
            kind,
            technique,
            "yes" if hides else "no",
            str(len(members)),
            str(right),
            str(sum(len(member.leaked) for member in members)),
            str(sum(len(member.lost) for member in members)),
        )
    return table


def _row(verdict: Verdict) -> tuple[str, bool, str]:
    return verdict.case.format, bool(verdict.case.secret), verdict.case.technique

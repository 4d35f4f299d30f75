"""The command `eval generated`."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from assistant.assistant import Assistant
from eval.answers.asking import ask
from eval.generated.paths import GOLD, QUESTIONS, RESUMES
from eval.generated.scoring.causes import Cause, guess, lost
from eval.generated.scoring.figures import Figures, figures, found_by
from eval.generated.scoring.question import read_generated
from eval.generated.scoring.report import (
    causes_line,
    failure_object,
    figures_table,
    found_table,
    slowest_line,
    write_failures,
)
from eval.generated.scoring.verdict import Verdict, judge
from eval.opening import measured_library, tracked
from eval.questions import DatasetError
from eval.results import commit, console, write_json
from ingest.embedders import open_embedder
from ingest.library import Library
from ingest.resume import YearMonth

FAILURES = "failures.jsonl"


def evaluate(folder: Path, data_dir: Path | None, results: Path | None) -> None:
    """Take the resumes in, ask every question, judge, print and write."""
    questions = read_generated(folder / QUESTIONS)
    gold = _gold(folder / GOLD)
    sheets: list[dict[str, Any]] = gold["resumes"]
    out, target = console(), results or folder / "results"
    with _library(folder / RESUMES, data_dir) as library:
        resumes = {resume.file: resume for resume in library.resumes()}
        assistant = Assistant(library, YearMonth.parse(gold["as_of"]))
        verdicts = [
            judge(question, ask(assistant, question), resumes)
            for question in tracked("Asking", questions, len(questions))
        ]
    names = {sheet["file"]: sheet["quotes"].get("name") for sheet in sheets}
    failed = [one for one in verdicts if not one.exact]
    causes: list[Cause] = [guess(one, resumes, names) for one in failed]
    failures = [failure_object(one, cause) for one, cause in zip(failed, causes, strict=True)]
    write_failures(target / FAILURES, failures)
    tables = {
        "form": _groups(verdicts, lambda one: one.question.form),
        "language": _groups(verdicts, lambda one: one.question.language),
        "expected": _groups(verdicts, lambda one: one.question.expected),
    }
    found = {
        key: found_by(verdicts, {sheet["file"]: sheet[key] for sheet in sheets})
        for key in ("format", "layout", "encoding")
    }
    for title, rows in tables.items():
        out.print(figures_table(title, rows))
    for title, shares in found.items():
        out.print(found_table(title, shares))
    unread = [quote for question in questions for quote in lost(question.gold_quotes, resumes)]
    quotes = sum(len(question.gold_quotes) for question in questions)
    out.print(f"Gold quotes that are not in the text read: {len(unread)} of {quotes}")
    out.print(causes_line(causes))
    out.print(slowest_line(verdicts))
    measured = {
        "eval": "generated",
        "commit": commit(),
        "resumes": len(resumes),
        "as_of": gold["as_of"],
        **{key: {row.group: row.as_object() for row in rows} for key, rows in tables.items()},
        "found": {
            key: {group: share and share.as_object() for group, share in shares.items()}
            for key, shares in found.items()
        },
        "causes": {cause: causes.count(cause) for cause in sorted(set(causes))},
        "unread_quotes": [{"file": quote.file, "text": quote.text} for quote in unread],
    }
    path = write_json(target, f"generated-{commit()}", measured)
    out.print(f"Written: {path} and {target / FAILURES}", soft_wrap=True)


def _groups(verdicts: list[Verdict], group_of: Callable[[Verdict], str]) -> list[Figures]:
    """A row for each group in the order they appear, and one for all."""
    groups = dict.fromkeys(map(group_of, verdicts))
    rows = [figures(key, [one for one in verdicts if group_of(one) == key]) for key in groups]
    return [*rows, figures("all", verdicts)]


@contextmanager
def _library(resumes: Path, data_dir: Path | None) -> Iterator[Library]:
    """The library of the resumes: a temporary one, or the one of a folder, brought up to date."""
    if data_dir is None:
        with measured_library([resumes], None) as (library, _):
            yield library
        return
    with Library(data_dir, open_embedder(None)) as library:
        for outcome in tracked("Reading resumes", library.add([resumes]), None):
            if outcome.status == "failed":
                console(stderr=True).print(f"{outcome.file}: {outcome.error}")
        yield library


def _gold(file: Path) -> dict[str, Any]:
    try:
        gold: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, json.JSONDecodeError) as error:
        raise DatasetError(
            f"{file} cannot be read: name a folder that `eval generate` wrote."
        ) from error
    return gold

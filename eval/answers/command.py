"""The command `eval answers`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from assistant.assistant import Assistant
from eval.answers.asking import judge_all
from eval.answers.figures import figures_by_kind
from eval.answers.report import figures_table, judgement_object, shortfall_text, shortfalls
from eval.gold import Corpus
from eval.opening import measured_library, tracked
from eval.questions import SHIPPED, DatasetError, read_questions
from eval.results import commit, console, write_json
from ingest.resume import YearMonth

METHOD = "extractive"
"""What answers: quotes, with no chat model."""


def evaluate(
    questions: Path | None,
    resumes: Sequence[Path] | None,
    results: Path | None,
    model: str | None,
    show: bool,
    as_of: str | None,
) -> None:
    """Ask, judge, print and write."""
    month = _month(as_of) if as_of else None
    asked = read_questions(questions or SHIPPED)
    out = console()
    with measured_library(resumes, model) as (library, embedder):
        corpus = Corpus(library.resumes())
        assistant = Assistant(library, month)
        judgements = list(tracked("Asking", judge_all(assistant, asked, corpus), len(asked)))
    rows = figures_by_kind(judgements)
    if show:
        for one in judgements:
            if shortfalls(one):
                out.print(shortfall_text(one))
    out.print(figures_table(rows))
    if results is not None:
        measured = {
            "eval": "answers",
            "method": METHOD,
            "commit": commit(),
            "embedding_model": embedder.name,
            "questions_file": (questions or SHIPPED).name,
            "resumes": len(corpus.resumes),
            "as_of": as_of,
            "figures": {row.kind: row.as_object() for row in rows},
            "questions": [judgement_object(one) for one in judgements],
        }
        path = write_json(results, f"answers-{METHOD}-{commit()}", measured)
        out.print(f"Written: {path}", soft_wrap=True)


def _month(text: str) -> YearMonth:
    try:
        month = YearMonth.parse(text)
    except ValueError:
        month = YearMonth(0)
    if month.month not in range(1, 13):
        raise DatasetError(f"--as-of is {text!r}: give a month as YYYY-MM, such as 2026-03.")
    return month

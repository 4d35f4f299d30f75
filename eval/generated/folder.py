"""`eval generate`: a folder with resumes, questions and the gold of both."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import is_dataclass
from pathlib import Path
from random import Random
from typing import Any

from eval.generated.files import FORMATS, Sheet, draw_sheets, write_sheets
from eval.generated.paths import GOLD, QUESTIONS, RESUMES
from eval.generated.people import draw_people
from eval.generated.questions.asked import Asked
from eval.generated.questions.drawn import draw_questions
from eval.generated.questions.knowledge import Knowledge
from eval.generated.record import AS_OF
from eval.generated.world import world
from ingest.resume import YearMonth


def draw(
    resumes: int,
    questions: int,
    seed: int,
    formats: Sequence[str] = FORMATS,
    utf8: bool = False,
) -> tuple[list[Sheet], list[Asked]]:
    """The resumes and the questions of a seed; the same every time."""
    tables = world()
    records = draw_people(Random(f"{seed}/people"), tables, resumes)
    sheets = draw_sheets(Random(f"{seed}/sheets"), tables, records, tuple(formats), utf8)
    knowledge = Knowledge(tables, sheets)
    return sheets, draw_questions(Random(f"{seed}/questions"), knowledge, questions)


def write(out: Path, sheets: list[Sheet], asked: Sequence[Asked]) -> None:
    """Write the folder."""
    out.mkdir(parents=True, exist_ok=True)
    write_sheets(sheets, out / RESUMES)
    trades = {sheet.file: sheet.record.trade for sheet in sheets}
    lines = [
        json.dumps(
            one.as_object(number) | {"trade": _trade({trades[file] for file in one.resumes})},
            ensure_ascii=False,
        )
        for number, one in enumerate(asked, start=1)
    ]
    (out / QUESTIONS).write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    gold = {"as_of": str(AS_OF), "resumes": [sheet_object(sheet) for sheet in sheets]}
    (out / GOLD).write_text(json.dumps(gold, ensure_ascii=False, indent=1), encoding="utf-8")


def _trade(trades: set[str]) -> str:
    """The trade of the resumes that a question is about, empty where it is about nobody."""
    return next(iter(trades), "") if len(trades) < 2 else "several"


def sheet_object(sheet: Sheet) -> dict[str, Any]:
    """One resume for the gold file."""
    return {
        "file": sheet.file,
        "format": sheet.format,
        "layout": sheet.layout,
        "encoding": sheet.encoding,
        "record": _plain(sheet.record),
        "quotes": sheet.quotes,
    }


def _plain(value: Any) -> Any:
    """Dataclasses as objects, months as YYYY-MM."""
    if isinstance(value, YearMonth):
        return str(value)
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    if is_dataclass(value) and not isinstance(value, type):
        return {name: _plain(getattr(value, name)) for name in value.__dataclass_fields__}
    return value

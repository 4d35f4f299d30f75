"""Resumes, questions and answers made by hand, for the tests of the evals."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from assistant.assistant import Answer
from assistant.citations import Citation
from eval.questions import Question
from ingest.resume import Resume


def resume(id_: str, text: str, file: str | None = None) -> Resume:
    return Resume(id=id_, file=file or f"{id_}.txt", path=f"/{id_}.txt", text=text)


def question(**known: object) -> Question:
    return Question.model_validate({"id": "q", "question": "?", **known})


def citation(of: Resume, words: str, n: int = 1) -> Citation:
    start = of.text.index(words)
    return Citation(n, of.id, of.file, of.name, start, start + len(words), words, None, None)


def answer(text: str, *citations: Citation, **known: object) -> Answer:
    values: dict[str, Any] = {
        "resumes": (),
        "count": None,
        "abstained": False,
        "elapsed_ms": 1.0,
        **known,
    }
    return Answer(question="?", text=text, citations=citations, **values)


def write_lines(path: Path, *objects: Mapping[str, object]) -> Path:
    lines = [json.dumps(one, ensure_ascii=False) for one in objects]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path

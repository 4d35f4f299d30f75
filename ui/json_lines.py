"""What machines read: one JSON object a line, with the keys that scripts rely on."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from typing import Any

from assistant.assistant import Answer
from ingest.library import Outcome
from ingest.resume import Resume

# JSON leaves these as they are, and readers that split text into lines would break on them.
_LINE_BREAKS = {ord(char): f"\\u{ord(char):04x}" for char in "\x85\u2028\u2029"}


def json_line(value: dict[str, Any]) -> str:
    """An object as JSON without a line break of any kind in it."""
    return json.dumps(value, ensure_ascii=False).translate(_LINE_BREAKS)


def print_object(value: dict[str, Any]) -> None:
    """Write one object as one line, at once, so that a reader can follow."""
    sys.stdout.write(json_line(value) + "\n")
    sys.stdout.flush()


def outcome_object(outcome: Outcome) -> dict[str, Any]:
    """What became of one file."""
    return {**asdict(outcome), "warnings": list(outcome.warnings)}


def answer_object(answer: Answer, id_: object = None) -> dict[str, Any]:
    """One answer with its citations, under the id that its question came with."""
    return {
        "id": id_,
        "question": answer.question,
        "answer": answer.text,
        "citations": [asdict(citation) for citation in answer.citations],
        "resumes": list(answer.resumes),
        "count": answer.count,
        "abstained": answer.abstained,
        "elapsed_ms": round(answer.elapsed_ms, 1),
    }


def error_object(question: object, error: str, id_: object = None) -> dict[str, Any]:
    """A question that got no answer, and why, in one line."""
    return {"id": id_, "question": question, "error": error}


def listed_object(resume: Resume) -> dict[str, Any]:
    """One resume as a list of the library shows it."""
    return {
        "resume_id": resume.id,
        "file": resume.file,
        "path": resume.path,
        "name": resume.name,
        "pages": len(resume.pages) or None,
        "warnings": list(resume.warnings),
    }


def resume_object(resume: Resume) -> dict[str, Any]:
    """One resume as it was understood; every part says its words and where they stand."""
    text = resume.text
    return {
        **listed_object(resume),
        "sections": [
            {
                "kind": section.kind,
                "heading": section.heading.of(text) if section.heading else None,
                **asdict(section.span),
            }
            for section in resume.sections
        ],
        "entries": [
            {
                "kind": entry.kind,
                "section": entry.section,
                "parent": entry.parent,
                "head": entry.head.of(text),
                "period": entry.period.span.of(text) if entry.period else None,
                **asdict(entry.span),
            }
            for entry in resume.entries
        ],
        "facts": [
            {
                "kind": fact.kind,
                "value": fact.value,
                "words": fact.span.of(text),
                "entry": fact.entry,
                **asdict(fact.span),
            }
            for fact in resume.facts
        ],
    }

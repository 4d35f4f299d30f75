"""Questions whose answers are known: one JSON object a line."""

from __future__ import annotations

import re
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from ingest.resume import IngestError

SHIPPED = Path(__file__).parent / "datasets" / "sample_questions.jsonl"

UNANSWERABLE = "negative"
"""The kind of question that no resume answers, so that the right answer says so."""

NO_GROUP = "-"
"""Where a question's line says nothing under the key that questions are grouped by."""

_PATTERN = "re:"


class DatasetError(IngestError):
    """A file of questions that cannot be used; the sentence names the line."""


class Evidence(BaseModel):
    """Words of a resume that hold the answer; `file` is its name, with or without the suffix."""

    model_config = ConfigDict(frozen=True)

    file: str
    text: str = Field(min_length=1)


class Question(BaseModel):
    """A question with what is known of its answer; other keys only serve to group questions.

    `candidates` are the resumes it is about, `evidence` and `terms` what must be found in them.
    `check` are groups of texts (or "re:" and a pattern): an answer needs one of each group and none
    of `reject`. `set` says that an answer has to name exactly the candidates.
    """

    model_config = ConfigDict(frozen=True, extra="allow")

    id: str = Field(min_length=1)
    question: str = Field(min_length=1)
    kind: str = "question"
    lang: str = ""
    turns: tuple[str, ...] = ()
    candidates: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    terms: tuple[str, ...] = ()
    check: tuple[tuple[str, ...], ...] = ()
    reject: tuple[str, ...] = ()
    set: bool = False

    @field_validator("check")
    @classmethod
    def _patterns(cls, check: tuple[tuple[str, ...], ...]) -> tuple[tuple[str, ...], ...]:
        for pattern in (p for group in check for p in group if p.startswith(_PATTERN)):
            try:
                re.compile(pattern.removeprefix(_PATTERN))
            except re.error as error:
                raise ValueError(f"{pattern!r} is not a pattern ({error})") from error
        return check

    @property
    def answerable(self) -> bool:
        """Whether some resume states what is asked."""
        return self.kind != UNANSWERABLE

    def group(self, key: str) -> str:
        """What the question's line says under a key, or `NO_GROUP`."""
        said = getattr(self, key) if key in type(self).model_fields else None
        said = (self.model_extra or {}).get(key) if said is None else said
        return str(said) if isinstance(said, str | int) and said != "" else NO_GROUP

    @property
    def conversation(self) -> str:
        """The question after its earlier turns, for a search that knows no conversation."""
        return "\n".join((*self.turns, self.question))


def stated(pattern: str, words: str) -> bool:
    """Whether a text of `check` is in some words."""
    if pattern.startswith(_PATTERN):
        return re.search(pattern.removeprefix(_PATTERN), words) is not None
    return pattern in words


def read_questions(file: Path) -> list[Question]:
    """The questions of a file; raises `DatasetError`."""
    try:
        lines = file.read_text(encoding="utf-8-sig").split("\n")
    except OSError as error:
        raise DatasetError(f"The questions {file} cannot be read: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise DatasetError(f"The questions {file} are not UTF-8 text: save them so.") from error
    questions: dict[str, Question] = {}
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        where = f"Line {number} of {file}"
        try:
            question = Question.model_validate_json(line)
        except ValidationError as error:
            first = error.errors()[0]
            key = ".".join(map(str, first["loc"]))
            raise DatasetError(f"{where}: {key + ': ' if key else ''}{first['msg']}.") from error
        if question.id in questions:
            raise DatasetError(f"{where}: the id {question.id!r} was used before; ids are unique.")
        questions[question.id] = question
    if not questions:
        raise DatasetError(f"There is no question in {file}: give one JSON object a line.")
    return list(questions.values())

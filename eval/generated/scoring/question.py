"""A generated question as the questions file holds it."""

from __future__ import annotations

from pathlib import Path

from pydantic import ValidationError

from eval.generated.questions.asked import Expected
from eval.questions import DatasetError, Evidence, Question


class GeneratedQuestion(Question):
    """A question of `eval answers` with what only generated ones know."""

    form: str
    language: str
    wording: str
    expected: Expected
    gold: str = ""
    gold_resumes: tuple[str, ...] = ()
    gold_count: int | None = None
    gold_quotes: tuple[Evidence, ...] = ()
    ordered: bool = False
    as_of: str


def read_generated(file: Path) -> list[GeneratedQuestion]:
    """The questions of a folder; raises `DatasetError`."""
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except OSError as error:
        raise DatasetError(
            f"{file} cannot be read ({error.strerror}): name a folder that `eval generate` wrote."
        ) from error
    try:
        questions = [GeneratedQuestion.model_validate_json(line) for line in lines]
    except ValidationError as error:
        raise DatasetError(
            f"{file} holds a line that is no generated question: write the folder anew with "
            "`eval generate`."
        ) from error
    if not questions:
        raise DatasetError(f"There is no question in {file}: generate some with `eval generate`.")
    return questions

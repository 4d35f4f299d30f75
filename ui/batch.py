"""The questions of one call: a single one, or a file with one JSON object a line."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from ui.errors import UsageError

STANDARD_INPUT = Path("-")


@dataclass(frozen=True, slots=True)
class Asked:
    """A question after the earlier `turns` of its user, or the `error` of the line it stood on."""

    question: object
    id: object = None
    turns: tuple[str, ...] = ()
    error: str | None = None


def single_question(question: str) -> Asked:
    """A question that stands alone; raises `UsageError` when nothing is asked."""
    if not question.strip():
        raise UsageError("The question is empty: ask something about the resumes.")
    return Asked(question)


def read_batch(file: Path) -> list[Asked]:
    """The questions of a file, or of standard input for "-"; raises `UsageError`."""
    try:
        data = sys.stdin.buffer.read() if file == STANDARD_INPUT else file.read_bytes()
        lines = data.decode("utf-8-sig").split("\n")
    except OSError as error:
        raise UsageError(f"The batch {file} cannot be read: {error.strerror}.") from None
    except UnicodeDecodeError:
        raise UsageError(f"The batch {file} is not UTF-8 text: save it as UTF-8.") from None
    return list(parse_batch(lines))


def parse_batch(lines: Iterable[str]) -> Iterator[Asked]:
    """The questions in their order; blank lines are passed over."""
    for number, line in enumerate(lines, start=1):
        if line.strip():
            yield _parse(line, number)


def _parse(line: str, number: int) -> Asked:
    where = f"Line {number} of the batch"
    try:
        value = json.loads(line)
    except (ValueError, RecursionError) as error:
        return Asked(None, error=f"{where} is not JSON: {error}.")
    if not isinstance(value, dict):
        return Asked(None, error=f"{where} is not a JSON object.")
    id_, question, turns = value.get("id"), value.get("question"), value.get("turns") or []
    if not isinstance(question, str) or not question.strip():
        return Asked(question, id_, error=f'{where}: "question" is missing or empty.')
    if not isinstance(turns, list) or not all(isinstance(turn, str) for turn in turns):
        return Asked(question, id_, error=f'{where}: "turns" is not a list of texts.')
    return Asked(question, id_, tuple(turn for turn in turns if turn.strip()))

"""Lines of a batch become questions; a line that cannot be one says why."""

from __future__ import annotations

import pytest

from ui.batch import Asked, parse_batch


def test_lines_become_questions_in_their_order() -> None:
    lines = [
        '{"id": 1, "question": "a", "turns": ["b", " "], "gold": "x"}',
        "",
        '{"question": "c"}',
    ]
    assert list(parse_batch(lines)) == [Asked("a", 1, ("b",)), Asked("c", None)]


@pytest.mark.parametrize(
    "line",
    [
        "{",
        "[1]",
        '"text"',
        "null",
        "{}",
        '{"question": 5}',
        '{"question": "  "}',
        '{"question": "a", "turns": "b"}',
        '{"question": "a", "turns": [1]}',
        "[" * 100_000,
    ],
)
def test_what_is_no_question_carries_an_error_with_its_line(line: str) -> None:
    (asked,) = parse_batch(["", line][1:])
    assert asked.error is not None
    assert asked.error.startswith("Line 1 of the batch")
    assert "\n" not in asked.error


def test_the_id_survives_a_broken_question() -> None:
    (asked,) = parse_batch(['{"id": "q7"}'])
    assert asked.id == "q7"

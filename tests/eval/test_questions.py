"""Questions come from JSON lines; a line that cannot be used is named."""

import json
from pathlib import Path

import pytest

from eval.questions import SHIPPED, DatasetError, read_questions, stated


def file_of(folder: Path, *lines: object) -> Path:
    path = folder / "questions.jsonl"
    texts = [line if isinstance(line, str) else json.dumps(line) for line in lines]
    path.write_text("\n".join(texts), encoding="utf-8")
    return path


def test_an_id_and_a_question_are_enough(tmp_path: Path) -> None:
    file = file_of(tmp_path, {"id": "1", "question": "Who can weld?", "note": "ignored"}, "")
    (question,) = read_questions(file)
    assert question.question == "Who can weld?"
    assert question.answerable
    assert question.evidence == ()
    assert question.terms == ()
    assert question.check == ()
    assert not question.set


def test_questions_are_grouped_by_any_key_of_their_lines(tmp_path: Path) -> None:
    file = file_of(
        tmp_path, {"id": "1", "question": "?", "trade": "baking", "year": 2024, "rest": [1]}
    )
    (question,) = read_questions(file)
    found = [question.group(key) for key in ("kind", "trade", "year", "lang", "rest", "none")]
    assert found == ["question", "baking", "2024", "-", "-", "-"]


def test_a_question_is_searched_for_with_the_turns_before_it(tmp_path: Path) -> None:
    turns = ["Who can weld?", "Since when?"]
    file = file_of(tmp_path, {"id": "1", "question": "Where?", "turns": turns})
    assert read_questions(file)[0].conversation == "Who can weld?\nSince when?\nWhere?"


def test_the_shipped_set_is_in_both_languages_and_of_every_kind() -> None:
    questions = read_questions(SHIPPED)
    assert len(questions) >= 60
    assert {question.lang for question in questions} == {"zh", "en"}
    assert {"lookup", "list", "count", "date", "compare", "followup", "negative"} <= {
        question.kind for question in questions
    }
    assert sum(question.set for question in questions) >= 20


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (["not json"], "Line 1"),
        ([{"id": "1", "question": "?"}, {"id": "2"}], "Line 2 .*question"),
        ([{"id": "1", "question": "?"}, {"id": "1", "question": "?"}], "Line 2 .*'1' was used"),
        ([{"id": "1", "question": "?", "evidence": [{"file": "a"}]}], "evidence.0.text"),
        ([{"id": "1", "question": "?", "check": [["re:("]]}], "not a pattern"),
        ([], "no question"),
    ],
)
def test_a_line_that_cannot_be_used_is_named(
    tmp_path: Path, lines: list[object], told: str
) -> None:
    with pytest.raises(DatasetError, match=told):
        read_questions(file_of(tmp_path, *lines))


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(DatasetError, match=r"none\.jsonl cannot be read"):
        read_questions(tmp_path / "none.jsonl")


def test_a_text_of_check_is_literal_unless_it_is_a_pattern() -> None:
    assert stated("C++", "knows C++")
    assert not stated("C..", "knows C++")
    assert stated(r"re:(?<!\d)3(?!\d)", "3 welders")
    assert not stated(r"re:(?<!\d)3(?!\d)", "31 welders")

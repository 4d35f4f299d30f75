"""Why someone is not among those found."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from tests.builders import AS_OF, Shelf, people

ASSISTANT = Assistant(Shelf(*people()), AS_OF)  # type: ignore[arg-type]


def text_of(*questions: str) -> str:
    turns = []
    answer = None
    for question in questions:
        answer = ASSISTANT.ask(question, turns)
        assert answer.turn is not None
        turns.append(answer.turn)
    assert answer is not None
    return answer.text


@pytest.mark.parametrize(
    "why", ["为什么没有祁映安？", "祁映安为什么没入选？", "祁映安怎么不在名单里？"]
)
def test_the_conditions_that_a_resume_does_not_state(why: str) -> None:
    answer = text_of("谁有注册会计师证？", why)
    assert "祁映安" in answer
    assert "注册会计师" in answer
    assert "没有写明" in answer


def test_the_conditions_that_it_does_state_are_no_reason() -> None:
    answer = text_of("谁有注册会计师证？", "为什么没有慕容知远？")
    assert "没有写明" not in answer
    assert "符合" in answer


@pytest.mark.parametrize(
    "why", ["Why isn't Marta Ellwood an accountant?", "Why is Marta Ellwood not an accountant?"]
)
def test_what_the_question_itself_denies(why: str) -> None:
    answer = text_of(why)
    assert "title = Accountant" in answer
    assert "does not state" in answer


def test_the_others_by_condition() -> None:
    answer = text_of("谁有注册会计师证？", "其他人为什么不符合？")
    assert "注册会计师（2 人）" in answer


def test_the_conditions_are_told_in_the_language_of_the_question_and_what_is_there_is_quoted() -> (
    None
):
    answer = text_of("Who has a doctorate?", "为什么没有祁映安？")
    assert "学历 = 博士" in answer
    assert "硕士" in answer
    answer = text_of("谁有博士学历？", "Why not 祁映安?")
    assert "degree = doctor" in answer

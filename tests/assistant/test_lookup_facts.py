"""Phone, mail, age, grades: one fact of one person."""

from __future__ import annotations

import pytest

from tests.assistant.asking import look, quotes
from tests.builders import people

QI, ELLWOOD, MURONG = people()


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("祁映安的电话是多少？", "13911112222"),
        ("What is Yingan Qi's email?", "qiyingan@example.com"),
        ("祁映安住在哪个城市？", "杭州"),
        ("祁映安的性别？", "女"),
        ("祁映安硕士的绩点是多少？", "3.7"),
    ],
)
def test_a_fact_is_quoted(question: str, words: str) -> None:
    found = look(question, QI)
    assert found.kind == "person"
    assert any(words in quote for quote in quotes(found))
    assert all(len(quote) <= 90 for quote in quotes(found))


def test_an_age_is_reckoned_from_the_month_of_birth() -> None:
    [point] = look("祁映安多大了？", QI).points
    assert "30" in point.note


@pytest.mark.parametrize(
    ("question", "resume"),
    [
        ("慕容知远的邮箱？", MURONG),
        ("What is Marta's GPA?", ELLWOOD),
        ("慕容知远期望薪资多少？", MURONG),
    ],
)
def test_what_is_not_stated_is_absent(question: str, resume) -> None:  # type: ignore[no-untyped-def]
    assert look(question, resume).kind == "absent"


def test_a_grade_is_of_the_degree_asked_for() -> None:
    assert not any("3.7" in quote for quote in quotes(look("祁映安本科的绩点是多少？", QI)))

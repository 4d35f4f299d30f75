"""Who of several is older, longer in work, higher in grade: named first, both with their words."""

from __future__ import annotations

import pytest

from tests.assistant.asking import ask
from tests.assistant.careers import OKORO, SHEN
from tests.builders import people, resume

QI, ELLWOOD, MURONG = people()
EVERYONE = (QI, ELLWOOD, MURONG, SHEN, OKORO)


@pytest.mark.parametrize(
    ("question", "winner", "files"),
    [
        ("祁映安和 Tobias Okoro 谁年纪更大？", "Tobias Okoro", {"qi.txt", "okoro.txt"}),
        ("祁映安和慕容知远谁更年轻？", "祁映安", {"qi.txt", "murong.txt"}),
        ("对比一下祁映安和沈棠月，GPA 哪位更高？", "祁映安", {"qi.txt", "shen.txt"}),
        ("沈棠月与慕容知远谁的工作年限更短？", "沈棠月", {"shen.txt", "murong.txt"}),
        ("祁映安、沈棠月谁本科毕业更早？", "沈棠月", {"qi.txt", "shen.txt"}),
        ("Who stayed longer at one company, Marta Ellwood or Tobias Okoro?", "Marta Ellwood",
         {"ellwood.txt", "okoro.txt"}),
        ("Does Tobias Okoro or Marta Ellwood have more years of experience?", "Tobias Okoro",
         {"ellwood.txt", "okoro.txt"}),
    ],
)  # fmt: skip
def test_the_verdict_names_who_is_ahead(question: str, winner: str, files: set[str]) -> None:
    answer = ask(question, *EVERYONE)
    verdict, first, *_ = answer.text.splitlines()
    assert winner in verdict
    assert winner in first
    assert {c.file for c in answer.citations} == files


def test_what_one_does_not_state_is_said_and_no_one_is_ahead() -> None:
    answer = ask("祁映安和 Marta Ellwood 谁的绩点更高？", *EVERYONE)
    assert "Marta Ellwood的简历没有写明绩点" in answer.text
    assert {c.file for c in answer.citations} == {"qi.txt"}


def test_no_one_states_it() -> None:
    assert ask("Who has the higher GPA, Marta Ellwood or Zhiyuan Murong?", *EVERYONE).abstained


def test_three_people_stand_in_a_table_in_order() -> None:
    answer = ask("祁映安、慕容知远、沈棠月谁的工作年限最长？", *EVERYONE)
    assert "**慕容知远**" in answer.text.splitlines()[0]
    [names] = [line for line in answer.text.splitlines() if line.startswith("| |")]
    assert names.index("慕容知远") < names.index("沈棠月") < names.index("祁映安")


def test_experience_with_something_is_no_matter_of_years() -> None:
    answer = ask("祁映安和慕容知远谁的 Kafka 经验更多？", *EVERYONE)
    assert {c.file for c in answer.citations} == {"qi.txt"}


def test_the_better_result_of_a_test() -> None:
    first = resume("祁映安\n\n英语水平\nCET-6 471分\n", "qi-6.txt")
    second = resume("慕容远\n\n英语水平\n大学英语六级（590分）\n", "murong-6.txt")
    answer = ask("祁映安和慕容远谁的六级分数更高？", first, second).text
    assert answer.startswith("**慕容远**")
    assert "590" in answer

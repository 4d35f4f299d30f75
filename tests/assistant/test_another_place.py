"""The same order at another place, and what a question asks of those it finds."""

from __future__ import annotations

import pytest

from assistant.assistant import Answer
from ingest.resume import Resume
from tests.assistant.asking import ask, last_answer
from tests.assistant.resume_builders import resume_of


def _one(name: str, birth: str, rank: str, ielts: str) -> Resume:
    study = f"2012.09-2016.06  云桥大学  会计学  本科  GPA 3.6/4.0  排名 {rank}"
    text = (
        f"{name}\n出生年月：{birth}\n电话：13911112222\n\n教育背景\n{study}\n\n语言\n雅思 {ielts}\n"
    )
    return resume_of(text, f"{name}.txt")


EVERYONE = (
    _one("祁映安", "1990.05", "3/90", "7.0"),
    _one("郎予安", "1986.11", "8/130", "6.0"),
    _one("慕容棠", "1994.02", "6/140", "7.5"),
)


def _named(*questions: str) -> list[str]:
    answer: Answer = last_answer(questions, *EVERYONE)
    return [file.removesuffix(".txt") for file in answer.resumes]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("谁最年长？", "那年纪第二大的呢？"),
        ("谁年龄最大？", "第二名是谁？"),
        ("谁最年长？", "其次是谁？"),
        ("Who is the oldest?", "And the second oldest?"),
        ("Who is the oldest?", "Who comes next?"),
    ],
)
def test_the_second_of_the_order(first: str, second: str) -> None:
    assert _named(first, second) == ["祁映安"]


def test_the_third_behind_the_second_and_no_fourth() -> None:
    assert _named("谁最年长？", "第二呢？", "那第三呢？") == ["慕容棠"]
    assert _named("谁最年长？", "第四名呢？") == []


@pytest.mark.parametrize(
    ("first", "second"),
    [("谁最年长？", "那最年轻的呢？"), ("Who is the oldest?", "And the youngest?")],
)
def test_the_other_end(first: str, second: str) -> None:
    assert _named(first, second) == ["慕容棠"]


def test_what_is_asked_of_the_one_found_is_no_other_place() -> None:
    assert _named("谁最年长？", "他最近读的是什么专业？") == []


def test_both_ends_in_one_answer() -> None:
    assert _named("谁最年长，谁最年轻？") == ["郎予安", "慕容棠"]


def test_the_best_place_in_a_class_is_that_of_the_smallest_part() -> None:
    assert _named("本科排名最靠前的是谁？") == ["祁映安"]


def test_the_average_of_those_who_state_it() -> None:
    answer = ask("写了本科排名的有几位？这几个专业平均多少人？", *EVERYONE)
    assert answer.count == 3
    assert "平均 120" in answer.text


def test_who_of_those_found_comes_first_with_everyone_listed() -> None:
    answer = ask("在云桥大学读过书的有谁？其中谁年龄更大？", *EVERYONE)
    assert answer.resumes[0] == "郎予安.txt"
    assert len(answer.resumes) == 3


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("雅思 6.5 分以上的有谁？", "里面总分最高的是谁？"),
        ("雅思 6.5 分以上的有谁？", "谁最高？"),
        ("Who has an IELTS of 6.5 or more?", "Of these, who scored highest?"),
    ],
)
def test_a_score_alone_is_that_of_the_test_spoken_of(first: str, second: str) -> None:
    assert _named(first, second) == ["慕容棠"]


def test_another_order_of_those_listed_is_no_score() -> None:
    assert _named("雅思 6.5 分以上的有谁？", "其中年龄最大的是谁？") == ["祁映安"]

"""What is asked next of one person: another time, the earliest of several things, a move."""

from __future__ import annotations

import pytest

from assistant.assistant import Answer
from tests.assistant.asking import ask, last_answer
from tests.assistant.troupe import TROUPE
from tests.builders import people


def _last(*questions: str) -> Answer:
    return last_answer(questions, *TROUPE)


@pytest.mark.parametrize("next_one", ["第二年呢？", "那2007年呢？", "And the following year?"])
def test_the_same_of_another_year(next_one: str) -> None:
    answer = _last("How much revenue did Ines Pereira make in 2006?", next_one)
    assert "290,000" in answer.text
    assert "120,000" not in answer.text


def test_the_earliest_of_the_certificates_spoken_of() -> None:
    answer = _last("郎予安有哪些证书？", "其中最早的一张是什么，哪天拿的？")
    assert [c.quote for c in answer.citations] == ["2016.06 教师资格证"]


def test_the_latest_certificate_asked_at_once() -> None:
    assert [c.quote for c in ask("郎予安最近拿的证是哪个？", *TROUPE).citations] == [
        "2023.04 心理健康辅导员证"
    ]


def test_where_someone_was_in_a_month_the_shorter_stay_first() -> None:
    answer = _last("郎予安现在在哪里工作？", "那2021年3月他人在哪儿、负责什么？")
    assert "怒江" in answer.citations[0].quote


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("郎予安去鹭岛星汉中学之前在哪里教书？", "青禾中学"),
        ("郎予安来云南之前在哪里工作？", "星汉中学"),
    ],
)
def test_the_job_before_a_move(question: str, words: str) -> None:
    assert words in ask(question, *TROUPE).text


def test_every_part_of_a_question_is_answered_or_named_as_silent() -> None:
    answer = ask("谭文博本科是在哪个学校读的，绩点多少？", *TROUPE)
    assert "Fenland University" in answer.text
    assert "3.41" in answer.text


def test_a_job_is_known_by_the_employer_on_the_line_above() -> None:
    answer = ask("When was Tan Wenbo at Orbweave?", *TROUPE)
    assert "Jan 2016" in answer.text
    assert "Mar 2012" in answer.text


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("Did Tan Wenbo and Jun Nakamura overlap at Orbweave?", "2014.07–2018.03"),
        ("谭文博和Jun Nakamura在Orbweave的时间有没有重叠？", "2014.07–2018.03"),
        ("Did Tan Wenbo and Sade Oduya work together?", "an employer of both"),
    ],
)
def test_whether_two_were_somewhere_at_the_same_time(question: str, words: str) -> None:
    assert words in ask(question, *TROUPE).text


def test_of_two_names_the_one_that_the_resume_lacks_is_named_as_silent() -> None:
    answer = ask("郎予安的雅思和托福各考了多少分？", *TROUPE)
    assert "6.5" in answer.text
    assert "没有写明“托福”" in answer.text


def test_a_month_says_in_which_job_the_department_was() -> None:
    answer = ask("Which department was Jun Nakamura in, in May 2016?", *TROUPE)
    assert "Orbweave Inc" in answer.text
    assert "Fenland Hospital" not in answer.text


@pytest.mark.parametrize(
    ("first", "then", "shown"),
    [
        ("谁会说英语？", "换成法语呢？", "法语"),
        ("Who has worked as a teacher?", "How about an electrician instead?", "electric"),
        ("谁现在住在上海？", "那深圳呢？", "深圳"),
    ],
)
def test_one_condition_of_the_last_question_is_exchanged(first: str, then: str, shown: str) -> None:
    answer = _last(first, then)
    assert shown in answer.text
    assert answer.turn is not None
    assert answer.turn.question.scope == "corpus"


def test_how_many_that_leaves_counts_the_last_list() -> None:
    answer = _last("谁有电话？", "So how many does that leave?")
    assert answer.turn is not None
    assert answer.turn.question.counts_people


def test_an_answer_about_one_of_a_list_is_no_list_of_its_own() -> None:
    listed = "工作经验最丰富的前两位是谁？"
    answer = last_answer((listed, "祁映安的学历？", "Compare the first two"), *people())
    names = {c.name for c in answer.citations}
    assert names == {c.name for c in last_answer((listed,), *people()).citations}
    assert len(names) == 2

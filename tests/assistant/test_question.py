"""What a question asks, by its own words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.question import LONGEST_QUESTION, Question, clauses, language_of, read_question
from tests.builders import people, resume, texts


def read(text: str) -> Question:
    return read_question(text, people())


@pytest.mark.parametrize(
    "text",
    [
        "谁会 Kubernetes？",
        "哪些候选人有硕士学位？",
        "有几位候选人是本科毕业？",
        "有没有人做过审计？",
        "列出所有会 Go 的人",
        "哪几份简历提到了 Kafka？",
        "Who has a master's degree?",
        "Which candidates know Kafka?",
        "How many people worked at ByteDance?",
        "Is there anyone who led a team?",
        "List all applicants with a CPA",
    ],
)
def test_a_question_over_everyone(text: str) -> None:
    assert read(text).scope == "corpus"


@pytest.mark.parametrize(
    "text", ["祁映安的学历？", "Where does Marta work?", "比较祁映安和慕容知远"]
)
def test_a_question_about_people_named(text: str) -> None:
    assert read(text).scope == "person"


@pytest.mark.parametrize("text", ["接口延迟降低了多少？", "What was done about medication errors?"])
def test_a_question_that_names_nobody(text: str) -> None:
    assert read(text).scope == "open"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("谁会 Kubernetes？", "zh"),
        ("Who knows 审计?", "en"),
        ("Go?", "en"),
        ("祁映安会 Go 和 Kafka 吗", "zh"),
    ],
)
def test_the_language_of_the_question(text: str, language: str) -> None:
    assert language_of(text) == language


def test_a_name_in_the_other_script_does_not_set_the_language() -> None:
    assert read("祁映安 and 慕容知远: who earns more?").language == "en"


@pytest.mark.parametrize(
    "text", ["有几位候选人是硕士？", "How many candidates hold a CPA?", "多少人会 Go"]
)
def test_counting_people(text: str) -> None:
    assert read(text).counts_people


def test_counting_things_of_a_person_counts_no_people() -> None:
    question = read("祁映安有几段工作经历？")
    assert question.counts
    assert not question.counts_people


@pytest.mark.parametrize("text", ["对比祁映安和慕容知远", "How do Marta and Yingan differ?"])
def test_comparing(text: str) -> None:
    assert read(text).compares


@pytest.mark.parametrize(
    "text", ["祁映安会 Go 吗？", "Does Marta have a degree?", "慕容知远是否有证书"]
)
def test_yes_or_no(text: str) -> None:
    assert read(text).yes_no


def test_dates_and_concepts_are_told_from_other_words() -> None:
    question = read("谁在 2019 年从浙江大学硕士毕业？")
    assert [str(p.start) for p in question.periods] == ["2019"]
    assert [m.concept.zh for m in question.mentions("school")] == ["浙江大学"]
    assert [m.concept.tags[0] for m in question.mentions("degree")] == ["master"]


def test_the_name_of_a_person_is_no_term() -> None:
    assert not any("映安" in term.text for term in read("祁映安做过 Kafka 吗？").terms)


def test_quoted_words_must_be_there() -> None:
    [term] = [t for t in read("谁的简历写了“实时管道”？").terms if t.required]
    assert term.text == "实时管道"


def test_who_and_what_else_are_two_clauses() -> None:
    asking, details = clauses(read("谁在字节跳动实习过？具体做了什么？"))
    assert asking.mentions("employer")
    assert details is not None
    assert not details.mentions("employer")


def test_one_clause_has_no_details() -> None:
    question = read("谁会 Go？")
    assert clauses(question) == (question, None)


def test_the_rest_of_a_very_long_question_is_left_out() -> None:
    assert len(read("谁会 Go？" + "啊" * 9_000).text) <= LONGEST_QUESTION


@given(st.text(min_size=1, max_size=200) | texts())
def test_every_question_can_be_read(text: str) -> None:
    question = read(text)
    assert question.scope in ("corpus", "person", "open")
    assert all(term.forms for term in question.terms)
    for mention in question.concepts:
        assert mention.span.end <= len(question.text)


@pytest.mark.parametrize("frame", ["帮我查一下", "想知道", "请问", "麻烦您帮我看一下", "告诉我"])
def test_words_that_only_ask_are_no_words_to_look_for(frame: str) -> None:
    asked = read_question(f"{frame}祁映安的本科毕业院校", ())
    assert asked.text == "祁映安的本科毕业院校"


@pytest.mark.parametrize("question", ["Could you tell me her major?", "Can you list her degrees?"])
def test_a_polite_question_is_no_yes_or_no(question: str) -> None:
    assert not read_question(question, ()).yes_no


def test_a_month_is_nobody() -> None:
    jun = resume("Jun Quill\n\nExperience\nNurse, Elm Clinic  2019 - 2021\n", "jun.cv.txt")
    assert not read_question("Where was Marta as of Jun 2020?", (jun,)).people
    assert read_question("Where does Jun work?", (jun,)).people

"""Phone, mail, age, grades: one fact of one person."""

from __future__ import annotations

import pytest

from ingest.resume import Resume
from tests.assistant.asking import look, quotes
from tests.assistant.resume_builders import resume_of
from tests.builders import people, resume

QI, ELLWOOD, MURONG = people()


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("祁映安的电话是多少？", "13911112222"),
        ("What is Yingan Qi's email?", "qiyingan@example.com"),
        ("How do I call Yingan Qi?", "13911112222"),
        ("How can I reach Yingan Qi?", "qiyingan@example.com"),
        ("祁映安住在哪个城市？", "杭州"),
        ("What is Yingan Qi's address?", "杭州"),
        ("祁映安的性别？", "女"),
        ("祁映安硕士的绩点是多少？", "3.7"),
    ],
)
def test_a_fact_is_quoted(question: str, words: str) -> None:
    found = look(question, QI)
    assert found.kind == "person"
    assert any(words in quote for quote in quotes(found))
    assert all(len(quote) <= 90 for quote in quotes(found))


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("慕容知远的求职意向是什么？", "财务经理"),
        ("慕容知远想找什么工作？", "财务经理"),
        ("What job is 慕容知远 looking for?", "财务经理"),
    ],
)
def test_the_job_sought_is_quoted(question: str, words: str) -> None:
    assert [words in quote for quote in quotes(look(question, MURONG))] == [True]


def test_a_job_sought_is_stated_or_not() -> None:
    assert look("What job is Marta Ellwood looking for?", ELLWOOD).kind == "absent"


def test_a_title_that_only_the_header_states_is_quoted() -> None:
    one = resume(
        "祁映安\n现任职务：测试经理\n电话：13911112222\n\n教育背景\n2012-2016 江南大学 本科\n"
    )
    assert "测试经理" in quotes(look("祁映安现在的职位是什么？", one))[0]


def test_an_age_is_reckoned_from_the_month_of_birth() -> None:
    [point] = look("祁映安多大了？", QI).points
    assert "30" in point.note


@pytest.mark.parametrize(
    ("question", "one"),
    [
        ("慕容知远的邮箱？", MURONG),
        ("What is Marta's GPA?", ELLWOOD),
        ("慕容知远期望薪资多少？", MURONG),
    ],
)
def test_what_is_not_stated_is_absent(question: str, one: Resume) -> None:
    assert look(question, one).kind == "absent"


def test_a_grade_is_of_the_degree_asked_for() -> None:
    assert not any("3.7" in quote for quote in quotes(look("祁映安本科的绩点是多少？", QI)))


def test_who_asks_for_a_phone_is_given_no_mail() -> None:
    one = resume("Ada Quill\nada@example.org\n\nExperience\nNurse, Elm Clinic  2019 - 2021\n")
    assert look("How can I reach Ada Quill by phone?", one).kind == "absent"


def test_where_someone_is_registered_is_not_where_they_live() -> None:
    one = resume(
        "祁映安\n居住地：厦门\n户口所在地：贵州遵义\n\n工作经历\n2019 - 2021 云桥公司 会计\n"
    )
    found = quotes(look("祁映安户籍所在地是哪里？", one))
    assert any("遵义" in quote for quote in found)


_NAMELESS = resume_of(
    """求职意向：窑炉工程师
电话：13900000012

教育经历
2019.09 - 2023.06  浙江大学  材料科学  本科
（2023 年考过 南京大学 非全 硕士，初试 341，复试未录取）

工作经历
2023.07 - 至今  澜石陶业有限公司  窑炉工程师
""",
    "nameless.txt",
)


@pytest.mark.parametrize(
    ("question", "whose"),
    [("那位候选人叫什么名字？", _NAMELESS), ("What is the candidate's name?", _NAMELESS)],
)
def test_the_name_of_someone_unnamed_is_not_made_up(question: str, whose: Resume) -> None:
    assert look(question, whose).kind == "absent"


@pytest.mark.parametrize("question", ["她叫什么名字？", "What is her full name?"])
def test_a_name_that_is_stated_is_shown(question: str) -> None:
    assert any("祁映安" in quote for quote in quotes(look(question, QI)))


@pytest.mark.parametrize(
    "question",
    ["他的硕士是在哪所学校念的？", "Where did he do his master's?", "他硕士读的什么专业？"],
)
def test_studies_that_were_never_admitted_are_none(question: str) -> None:
    assert look(question, _NAMELESS).kind == "absent"

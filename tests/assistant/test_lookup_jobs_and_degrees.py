"""Where, when, how long, as what: the entry that a question picks out."""

from __future__ import annotations

import pytest

from tests.assistant.asking import look, quotes
from tests.builders import people, resume

QI, ELLWOOD, MURONG = people()


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("祁映安现在在哪里工作？", "砚台云科技"),
        ("2020 年祁映安在哪家公司？", "微澜数据"),
        ("祁映安在哪里实习过？", "字节跳动"),
        ("祁映安的最高学历是什么？", "浙江大学"),
        ("祁映安本科读的什么专业？", "软件工程"),
        ("Where did Qi Yingan get her master's degree?", "浙江大学"),
        ("祁映安什么时候加入砚台云科技有限公司？", "2021.03"),
    ],
)
def test_the_entry_asked_for(question: str, words: str) -> None:
    found = look(question, QI)
    assert found.kind == "person"
    assert any(words in quote for quote in quotes(found))


def test_the_entry_asked_for_and_no_other() -> None:
    found = " ".join(quotes(look("祁映安现在在哪里工作？", QI)))
    assert "微澜" not in found
    assert "字节" not in found


def test_the_first_job() -> None:
    assert any(
        "明河会计师事务所" in quote for quote in quotes(look("慕容知远第一份工作在哪里？", MURONG))
    )


def test_how_long_a_job_lasted() -> None:
    [point] = look("祁映安在微澜数据有限公司工作了多久？", QI).points
    assert point.note == "2019.07-2021.02 = 1 年 8 个月"


def test_the_length_of_several_jobs_counts_months_once() -> None:
    found = look("How long has Marta worked at Calder Valley Hospital?", ELLWOOD)
    assert [p.note for p in found.points] == ["2019.03-present (2025.06) = 6 years 4 months"]


def test_the_one_before_the_one_spoken_of() -> None:
    current = next(i for i, e in enumerate(QI.entries) if e.period and e.period.present)
    assert any("微澜" in quote for quote in quotes(look("再上一份呢？", QI, current)))


def test_before_the_first_there_is_none() -> None:
    first = max(i for i, e in enumerate(MURONG.entries) if e.kind == "job")
    assert look("再往前一份工作呢？", MURONG, first).kind == "absent"


def test_a_level_that_the_person_does_not_hold() -> None:
    assert look("慕容知远的博士是在哪里读的？", MURONG).kind == "absent"


def test_an_employer_that_is_not_mentioned() -> None:
    assert look("慕容知远在字节跳动做什么？", MURONG).kind == "absent"


@pytest.mark.parametrize(
    "question",
    ["做系统管理员的方砚秋，公司全称是什么？", "What was the full name of 方砚秋's company?"],
)
def test_the_full_name_of_an_employer_is_the_head_of_the_job(question: str) -> None:
    one = resume(
        "方砚秋\n电话：13900000008\n\n工作经历\n"
        "2011.03 - 2014.06  东岭精工有限公司  系统管理员\n公司经营珠宝，全国有门店。\n",
        "fang.txt",
    )
    [point] = look(question, one).points
    assert "东岭精工有限公司" in point.spans[0].of(one.text)

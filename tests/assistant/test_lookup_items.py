"""How many and which awards, certificates, jobs."""

from __future__ import annotations

import pytest

from tests.assistant.asking import look, quotes
from tests.assistant.resume_builders import resume_of
from tests.builders import people, resume

QI, ELLWOOD, MURONG = people()


@pytest.mark.parametrize(
    ("question", "count"),
    [
        ("祁映安有几段工作经历？", 3),
        ("祁映安有几段实习经历？", 1),
        ("祁映安获得过几个奖项？", 2),
    ],
)
def test_items_are_counted(question: str, count: int) -> None:
    found = look(question, QI)
    assert found.count == count
    assert str(count) in found.lead
    assert len(found.points) == count


def test_jobs_are_counted_in_english() -> None:
    assert look("How many jobs has Marta had?", ELLWOOD).count == 2


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("祁映安获得过哪些奖项？", "数学建模"),
        ("祁映安有哪些技能？", "熟练掌握 Go"),
        ("慕容知远有什么证书？", "注册会计师"),
        ("慕容知远的求职意向是什么？", "财务经理"),
    ],
)
def test_items_are_listed(question: str, words: str) -> None:
    resume = QI if "祁" in question else MURONG
    assert any(words in quote for quote in quotes(look(question, resume)))


@pytest.mark.parametrize(
    "question",
    [
        "Dana Orrell的论文题目",
        "Could you tell me the published paper of Dana Orrell?",
        "What is the title of Dana Orrell's paper?",
    ],
)
def test_a_paper_is_told_without_a_section_of_papers(question: str) -> None:
    letter = resume(
        "Dana Orrell\nFrom May 2019 to June 2023 I worked at Tarn Foods as Buyer.\n"
        '• "A Study of Cold Chains", Logistics Review, 2021, second author\n'
    )
    assert quotes(look(question, letter)) == [
        '"A Study of Cold Chains", Logistics Review, 2021, second author'
    ]


def test_what_is_not_listed_is_absent() -> None:
    assert look("慕容知远发表过哪些论文？", MURONG).kind == "absent"


_MOVED = resume_of(
    """莫知微
电话：13900000006

工作经历
2019.04 - 至今  澜石数据有限公司  数据工程师
- Hive 迁 Spark：任务 9,400 个，成功率 98.1%
2016.04 - 2019.03  溪口软件有限公司  开发工程师
- 写报表
""",
    "moved.txt",
)


@pytest.mark.parametrize(
    "question",
    [
        "How many jobs did 莫知微 move from Hive to Spark?",
        "How many positions on Hive did 莫知微 take over to Spark?",
    ],
)
def test_jobs_of_another_kind_are_not_counted_as_employers(question: str) -> None:
    found = look(question, _MOVED)
    assert found.count is None
    assert any("9,400" in quote for quote in quotes(found))


def test_employers_are_still_counted() -> None:
    assert look("How many jobs has 莫知微 had?", _MOVED).count == 2


def test_awards_of_a_year_are_those_of_that_year() -> None:
    one = resume(
        "汤若谷\n电话：13900008181\n\n获奖\n2014 霖州厨艺赛 银奖\n"
        "2018 澄江美食节 铜奖\n2010 青年厨师赛 优胜奖\n",
        "xun.txt",
    )
    assert quotes(look("汤若谷2018年得了什么奖？", one)) == ["2018 澄江美食节 铜奖"]
    assert quotes(look("What awards did 汤若谷 get in 2010?", one)) == ["2010 青年厨师赛 优胜奖"]
    assert len(quotes(look("汤若谷获得过哪些奖项？", one))) == 3

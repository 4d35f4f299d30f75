"""Conditions on work, time, grades and words that questions over everyone set."""

from __future__ import annotations

import pytest

from assistant.query.names import KnownValues
from assistant.query.read import read_query
from assistant.query.remarks import read_remarks
from ingest.resume import Resume
from tests.assistant.asking import read, select_from, who
from tests.builders import AS_OF, resume

DING = """丁若川
女 | 1990年3月 | 现居无锡
工作经历
2021.04 - 至今  常熟明渠机械有限公司  法务总监
- 负责合同审核
2016.07 - 2020.12  苏州栖霞餐饮有限公司  法务主管
- 处理加盟纠纷
教育经历
2012.09 - 2016.06  江南大学  法学  本科
证书
普通话水平测试二级甲等
中式烹调师（三级）
托福 98
"""

GAO = """高雨眠
男 | 1988年5月 | 现居苏州
期望城市：常熟
工作经历
2019.03 - 至今  无锡北塘软件有限公司  开发工程师
- 使用 Delphi 维护旧系统
- 用 Java 写过排班引擎
2011.07 - 2019.02  常熟水乡软件有限公司  开发工程师
- 用 Java 写过报表
教育经历
2007.09 - 2011.06  南京大学  计算机科学与技术  本科
证书
普通话水平测试二级乙等
中式烹调师（高级技师）
"""

ADA = """Ada Fennimore
ada@example.org | Leeds
Work experience
Mar 2019 - Present  Harbour Lane Foods, Chef
Location: Dubai, UAE
- Ran a kitchen
Jan 2015 - Feb 2018  Calder Inn, Cook
Leeds, UK
- Trained apprentices in first aid
Education
2010 - 2014  University of Leeds, BA
Tests
TOEFL
"""


def people() -> tuple[Resume, Resume, Resume]:
    return resume(DING, "ding.txt"), resume(GAO, "gao.txt"), resume(ADA, "ada.txt")


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("谁在苏州工作过？", ["ding"]),
        ("谁住在苏州？", ["gao"]),
        ("眼下就在无锡上班的有几位？", ["gao"]),
        ("2018年6月的时候，有几位在苏州的单位工作？", ["ding"]),
        ("2015年6月的时候，谁在常熟工作？", ["gao"]),
        ("哪几位有过在常熟的实习或工作？只是想去常熟的不算。", ["ding", "gao"]),
        ("Who has worked in Dubai?", ["ada"]),
        ("Which candidates have worked in Singapore or Dubai?", ["ada"]),
        ("2021年2月谁没在上班？", ["ding"]),
        ("Who was out of work in June 2018?", ["ada"]),
        ("Who was out of work in May 2009?", []),
    ],
)
def test_work_is_told_by_its_place_and_time(question: str, found: list[str]) -> None:
    assert who(question, *people()) == found


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("谁的普通话是二级甲等？", ["ding"]),
        ("Who has a Level 2-A Mandarin certificate?", ["ding"]),
        ("谁有中式烹调师三级证书？", ["ding"]),
        ("谁有高级中式烹调师证？", ["ding"]),
        ("谁有中式烹调师证书？", ["ding", "gao"]),
        ("哪几份简历的托福那一栏填了分数？", ["ding"]),
        ("谁做过法务总监？", ["ding"]),
        ("谁做过法务经理？", []),
    ],
)
def test_a_grade_a_result_and_a_rank_are_the_ones_asked_for(
    question: str, found: list[str]
) -> None:
    assert who(question, *people()) == found


@pytest.mark.parametrize("question", ["Who knows Delphi?", "谁会Delphi？", "Who has used Delphi?"])
def test_what_someone_knows_is_no_firm_of_that_name(question: str) -> None:
    assert who(question, *people()) == ["gao"]


def test_whoever_worked_at_a_firm_did_not_just_know_its_name() -> None:
    assert who("Who worked at Delphi?", *people()) == []


def test_a_word_narrows_a_list_where_someone_states_it_beside_the_condition() -> None:
    found = select_from("谁用 Java 写过排班引擎？", *people())
    assert [one.file for one in found.people] == ["gao.txt"]
    assert "没有用到" not in found.lead


def test_a_word_that_nobody_states_is_told_and_narrows_nothing() -> None:
    found = select_from("有没有会 Java 的 zeppelin 候选人？", *people())
    assert [one.file for one in found.people] == ["gao.txt"]
    assert "zeppelin" in found.lead


@pytest.mark.parametrize(
    ("question", "rest", "caveats"),
    [
        (
            "谁在青禾上过班？给它供货的不算。",
            "谁在青禾上过班？",
            ("给它供货的不算",),
        ),
        (
            "谁会 Rust？在学的、只懂语法的不要。",
            "谁会 Rust？",
            ("在学的、只懂语法的不要",),
        ),
        (
            "Who worked at Elm Bureau? People who were only its clients don't count.",
            "Who worked at Elm Bureau?",
            ("People who were only its clients don't count",),
        ),
        ("谁会 Java，在北京的不要？", "谁会 Java，在北京的不要？", ()),
        ("谁拿过青禾奖？青禾提名奖不算。", "谁拿过青禾奖？", ("青禾提名奖不算",)),
        (
            "谁有正式工作（博士后也算，实习、助教不算）？",
            "谁有正式工作 ？",
            ("实习、助教不算",),
        ),
    ],
)
def test_a_weaker_kind_that_does_not_count_sets_no_condition(
    question: str, rest: str, caveats: tuple[str, ...]
) -> None:
    remarks = read_remarks(question)
    assert (remarks.rest.rstrip(" .。"), remarks.caveats) == (rest, caveats)


@pytest.mark.parametrize(
    ("question", "averaged"),
    [
        ("谁把顾客平均等待时间降到了两分钟？", False),
        ("Who cut the average waiting time of patients?", False),
        ("候选人的平均工作年限是多少？", True),
        ("What is the average age of all candidates?", True),
    ],
)
def test_an_average_is_one_of_people_only_beside_a_measure_of_them(
    question: str, averaged: bool
) -> None:
    query = read_query(read(question), KnownValues({}), AS_OF.last())
    assert (query.average is not None) == averaged


def test_a_name_in_brackets_that_says_the_one_before_it_again_is_no_second_condition() -> None:
    one = resume("祁映安\n\n技能\n心肺复苏\n", "qi.txt")
    other = resume("路闻笛\n\n技能\n员工培训\n", "lu.txt")
    assert who("谁有CPR（心肺复苏）的证书或培训？", one, other) == ["qi"]


NURSE = resume(
    "Ada Fennimore\n\nWork experience\nMar 2012 - May 2018  Calder Clinic, Dental Nurse\n",
    "nurse.txt",
)
DIRECTOR = resume(
    "Ben Okonjo\n\nWork experience\nMar 2012 - May 2018  Calder Inn, Director of Operations\n",
    "director.txt",
)


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("Which candidate has been a dental hygienist?", []),
        ("谁当过口腔卫生士？", []),
        ("谁当过牙科护士？", ["nurse"]),
        ("谁做过酒店运营总监？", ["director"]),
    ],
)
def test_a_related_title_is_another_one(question: str, found: list[str]) -> None:
    assert who(question, NURSE, DIRECTOR) == found

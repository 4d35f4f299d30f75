"""Degrees found by their schools."""

from __future__ import annotations

import pytest

from tests.builders import heads, resume, values
from tests.ingest.entry_builders import periods, under


def test_a_student_union_is_no_degree() -> None:
    one = under("实习经历", "2017.03-2017.09  江南大学研究生会  学术部干事")
    assert heads(one, "degree") == []


@pytest.mark.parametrize(
    "lines",
    [
        ("2012.09-2016.06  江南大学  软件工程  本科",),
        ("江南大学 | 本科 | 软件工程 | 2012.09-2016.06",),
        ("2012.09-2016.06", "江南大学", "软件工程 本科"),
        ("江南大学", "2012.09-2016.06 软件工程 本科"),
        ("毕业院校：江南大学", "", "在校时间：2012.09-2016.06", "学历：本科"),
    ],
)
def test_one_degree_in_many_layouts(lines: tuple[str, ...]) -> None:
    one = under("教育背景", *lines, "主修课程：操作系统、编译原理")
    assert periods(one, "degree") == [("2012-09", "2016-06")]


def test_schools_with_their_dates_in_a_list_below() -> None:
    one = under(
        "教育背景",
        "浙江大学  计算机科学与技术  硕士",
        "江南大学  软件工程  本科",
        "2016.09-2019.06",
        "2012.09-2016.06",
    )
    assert periods(one, "degree") == [("2016-09", "2019-06"), ("2012-09", "2016-06")]


def test_a_sentence_about_a_school_opens_no_degree() -> None:
    one = under(
        "教育背景",
        "2012.09-2016.06  江南大学  软件工程  本科",
        "在校期间任学生会副主席.主持过多项学校大型活动.",
    )
    assert len(heads(one, "degree")) == 1


def test_a_scholarship_named_after_a_degree_is_no_degree() -> None:
    one = under("获得奖励", "1、2011~2014\t江南大学研究生二等奖学金3次")
    assert heads(one, "degree") == []


def test_the_level_of_a_degree_above_its_school() -> None:
    one = resume(
        "Marta Ellwood\n\nEducation\nMaster in Nursing\nUniversity of Leeds\n2011 - 2014\n"
        "Bachelor in Nursing\nUniversity of York\n2008 - 2011\n"
    )
    assert values(one, "degree") == ["master", "bachelor"]
    assert periods(one, "degree") == [("2011", "2014"), ("2008", "2011")]


def test_what_a_summary_repeats_is_one_degree() -> None:
    one = resume(
        "祁映安\n\n最高学历\n2012.09 - 2016.06  江南大学  软件工程  本科\n\n"
        "教育背景\n2012.09 - 2016.06  江南大学  软件工程  本科\n- 主修课程：数据库、编译原理\n"
    )
    assert len(values(one, "school")) == len(values(one, "degree")) == 1


def test_the_dates_of_a_degree_above_its_school() -> None:
    read = under(
        "Education",
        "Expected June 2028\tMSc in E-commerce, part-time",
        "Harrow Management University",
        "September 1994 – June 1997\tBachelor's degree in E-commerce",
        "University of Quillon",
    )
    assert periods(read, "degree") == [("2028-06", "2028-06"), ("1994-09", "1997-06")]
    assert values(read, "degree") == ["master", "bachelor"]


def test_a_school_whose_name_goes_on_in_the_next_line() -> None:
    of = under(
        "Education",
        "Sep 2008 - Jun 2012",
        "Calder Moor University of Posts and",
        "Telecommunications",
        "BSc, Nursing",
    )
    assert values(of, "school") == ["calder moor university of posts and telecommunications"]


def test_the_short_name_of_a_school_within_a_longer_one_is_none() -> None:
    read = under("教育经历", "江北大学（硕士，软件工程）2010.09-2013.06")
    assert values(read, "school") == ["江北大学"]


@pytest.mark.parametrize(
    "line",
    [
        "（2024 年考过 复旦大学 非全 硕士，初试 352，复试未录取；目前不再考）",
        "2014–2015 考研，报考武汉大学 硕士，落榜",
        "Applied to University of Leeds, MSc Finance, 2019 - 2020, not admitted",
    ],
)
def test_an_attempt_is_no_degree(line: str) -> None:
    read = resume(f"祁映安\n\n教育经历\n江南大学  会计学  本科  2010.09-2014.06\n{line}\n")
    assert [e.kind for e in read.entries].count("degree") == 1
    assert len(read.facts_of("school")) == 1


def test_a_place_that_was_offered_opens_no_degree() -> None:
    read = resume(
        "祁映安\n\n教育经历\n江南大学  会计学  本科  2010.09-2014.06\n"
        "年级 11/167      已拿到 2026 级江南大学商学院 推免资格，但倾向直接工作\n"
    )
    assert len(read.entries) == 1


@pytest.mark.parametrize(
    "line",
    [
        "2021.07-2023.12  浙江大学  博士后  海洋工程",
        "南洋生态研究院 博士后\t2019.07-2022.02",
        "滨海海洋研究所 副研究员\t2022.03-至今",
        "2017 - 2020  Postdoctoral Fellow, University of Leeds",
    ],
)
def test_a_post_among_the_degrees_is_a_job(line: str) -> None:
    one = under("教育背景", line, "2016.09-2019.06  同济大学  海洋地质  博士  导师：刘教授")
    assert heads(one, "job") == [" ".join(line.split())]
    assert values(one, "degree") == ["doctor"]


@pytest.mark.parametrize(
    "line",
    ["MBA, 2016", "Masters , Engineering Management May 2016 City , State", "MSc Nursing 2016"],
)
def test_a_degree_with_its_date_and_no_school(line: str) -> None:
    one = under("Education", line, "Bachelor of Commerce, Northfield University, 2010")
    assert values(one, "degree") == ["master", "bachelor"]
    assert values(one, "school") == ["northfield university"]

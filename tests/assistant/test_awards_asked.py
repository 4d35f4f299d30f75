"""Awards asked for by their level, their contest, and the stage of studies they were won in."""

from __future__ import annotations

import pytest

from tests.assistant.asking import who
from tests.builders import resume, values

MEI = resume(
    "祁映安\n\n教育经历\n2014.09 - 2018.06  江南大学  机械工程  本科\n"
    "2018.09 - 2021.06  江南大学  机械工程  硕士\n\n获奖情况\n"
    "2016.10 金陀螺杯 机械组 江苏赛区一等奖，国赛三等奖\n2020.11 国家奖学金\n",
    "mei.txt",
)
BO = resume(
    "慕容知远\n\n教育经历\n2012.09 - 2016.06  江南大学  会计学  本科\n\n获奖情况\n"
    "2014 全国大学生算盘竞赛 江苏省二等奖\n2015.10 国家奖学金\n"
    "2013 金陀螺杯 华东赛区二等奖 | 校园歌手大赛 校级一等奖\n",
    "bo.txt",
)
ADA = resume(
    "Ada Fennimore\n\nEducation\n2010 - 2014  University of Leeds, BA\n\nAwards\n"
    "2013 National Baking Competition, first prize\n2012 University-level debating prize\n",
    "ada.txt",
)


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("谁在金陀螺杯拿过国家级的奖（省赛不算）？", ["mei"]),
        ("谁拿过国家级奖项？", ["mei", "bo", "ada"]),
        ("哪位候选人获得过省级奖项？", ["mei", "bo"]),
        ("谁得过校级的奖？", ["bo", "ada"]),
        ("Who won a national award?", ["mei", "bo", "ada"]),
        ("Which candidates have a prize at national level?", ["mei", "bo", "ada"]),
        ("Who has won a national-level prize in the 金陀螺杯?", ["mei"]),
        ("How many of the candidates won the National Scholarship as graduate students?", ["mei"]),
        ("Who received the National Scholarship as an undergraduate student?", ["bo"]),
        ("谁在本科期间拿过国家奖学金？", ["bo"]),
    ],
)
def test_awards_of_a_level(question: str, found: list[str]) -> None:
    assert who(question, MEI, BO, ADA) == found


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("谁在全国大学生算盘竞赛里获过奖或拿过名次？", ["bo"]),
        ("谁2014年在大学生算盘竞赛里获过奖？", ["bo"]),
        ("谁2015年在大学生算盘竞赛里获过奖？", []),
        ("谁在大学生围棋竞赛里拿过名次？", []),
        ("谁在金陀螺杯拿过奖，而且读过硕士？", ["mei"]),
        ("Who won an award or a placing in the National Baking Competition?", ["ada"]),
        ("Who won a prize in the National Baking Competition in 2013?", ["ada"]),
        ("Who won a prize in the National Baking Competition in 2014?", []),
        ("Who was placed in the National Knitting Competition?", []),
    ],
)
def test_any_award_in_a_contest(question: str, found: list[str]) -> None:
    assert who(question, MEI, BO, ADA) == found


def test_the_level_of_a_prize_is_that_of_its_round() -> None:
    assert values(BO, "award_level") == ["provincial", "national", "provincial", "university"]

"""More or fewer than a number of something."""

from __future__ import annotations

import pytest

from assistant.conditions.quantity import people_led
from assistant.evidence import ResumeUnits
from tests.assistant.asking import fulfils, who
from tests.builders import people, resume


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("谁带过 5 人以上的团队？", ["qi", "ellwood"]),
        ("谁管理过超过 10 人的团队？", ["ellwood"]),
        ("Who led more than 10 people?", ["ellwood"]),
        ("谁带过不到 5 人的团队？", ["murong"]),
    ],
)
def test_how_many_people_were_led(question: str, found: list[str]) -> None:
    assert who(question) == found


def test_a_bound_is_strict_only_where_the_words_are() -> None:
    six = resume("祁映安\n\n工作经历\n2018.01-2018.12  云桥科技有限公司  经理\n带领 6 人小组。\n")
    assert fulfils("谁带过至少 6 人的团队？", six)
    assert not fulfils("谁带过超过 6 人的团队？", six)


def test_pupils_and_customers_are_not_led() -> None:
    teacher = resume("祁映安\n\n工作经历\n2018.01-2018.12  海曲中学  班主任\n管理 52 名学生。\n")
    assert people_led(ResumeUnits(teacher)) == []


def test_the_largest_team_comes_first() -> None:
    _, ellwood, _ = people()
    [(number, unit), *_] = people_led(ResumeUnits(ellwood))
    assert number == 14
    assert "14 nurses" in unit.quote


DALE = resume(
    "Jo Dale\nTarnby | 13700137000\n\nExperience\nSite Manager, Elm Ltd, 2015 - 2019\n"
    "- Delivered projects up to £28m\n- Served 5 million users; ran 900 million steps\n",
    "dale.txt",
)
PANG = resume(
    "庞听澜\n电话：13800138000\n\n工作经历\n2015.03 - 至今  云杉集团  项目经理\n"
    "- 负责滨江项目（12万平方米，合同额 5.6 亿元）\n- 年度预算 300 万元\n",
    "pang.txt",
)


@pytest.mark.parametrize(
    ("question", "files"),
    [
        ("Who has delivered projects worth more than 20 million pounds?", ["dale", "pang"]),
        ("Who delivered projects worth over £25m?", ["dale", "pang"]),
        ("Who ran projects of over £600m?", []),
        ("谁负责过5亿元以上的项目？", ["pang"]),
        ("谁做过合同额超过10亿的项目？", []),
        ("谁经手过1000万以上的合同？", ["pang"]),
        ("谁管过合同超过一个亿的项目？", ["pang"]),
        ("谁管过200万以上的预算？", ["pang"]),
        ("Who managed a budget of at least 2 million?", ["pang"]),
        ("Who served more than 4 million users?", ["dale"]),
    ],
)
def test_sums_of_contracts_projects_and_budgets(question: str, files: list[str]) -> None:
    assert who(question, DALE, PANG) == files

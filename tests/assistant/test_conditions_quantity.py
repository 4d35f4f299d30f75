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

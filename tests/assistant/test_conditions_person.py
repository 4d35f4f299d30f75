"""Who lives where, how old they are, and what of themselves they state."""

from __future__ import annotations

import pytest

from tests.assistant.asking import who
from tests.builders import NAMELESS, people, resume


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("谁住在杭州？", ["qi"]),
        ("Who lives in Leeds?", ["ellwood"]),
        ("谁现居浙江？", ["qi"]),
        ("哪些候选人是 90 后？", ["qi"]),
        ("谁是 1990 年以后出生的？", ["qi"]),
        ("35 岁以下的候选人有谁？", ["qi"]),
        ("谁超过 32 岁？", ["murong"]),
        ("有哪些女性候选人？", ["qi"]),
    ],
)
def test_about_the_person(question: str, found: list[str]) -> None:
    assert who(question) == found


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("谁留了邮箱？", ["qi", "ellwood"]),
        ("谁没有留邮箱？", ["murong", "nobody"]),
        ("Who gives no phone number?", ["nobody"]),
        ("哪份简历没写姓名？", ["nobody"]),
    ],
)
def test_what_is_stated_and_what_is_not(question: str, found: list[str]) -> None:
    assert who(question, *people(), resume(NAMELESS, "nobody.txt")) == found


def test_who_studied_abroad() -> None:
    assert who("谁有海外学历？") == ["ellwood"]

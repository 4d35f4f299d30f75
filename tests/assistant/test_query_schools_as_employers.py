"""Schools of a kind as employers: secondary schools, universities without their hospitals."""

from __future__ import annotations

import pytest

from tests.assistant.asking import who
from tests.builders import resume


def _worked(name: str, employer: str, title: str) -> str:
    later = "2013.07 - 2015.01  云桥科技有限公司  行政"
    return f"{name}\n\n工作经历\n2010.09 - 2013.06  {employer}  {title}\n{later}\n"


EVERYONE = [
    resume(_worked(name, employer, title), f"{file}.txt")
    for name, file, employer, title in (
        ("祁映安", "seven", "成都七中", "数学教师"),
        ("慕容知远", "middle", "青屿中学", "英语教师"),
        ("司徒若梅", "primary", "青屿小学", "语文教师"),
        ("欧阳朗", "university", "青屿大学", "研究员"),
        ("上官明", "hospital", "青屿大学附属第一医院", "护士"),
    )
]


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("谁在中学工作或实习过？", ["seven", "middle"]),
        ("Who has worked at a secondary school?", ["seven", "middle"]),
        ("谁在小学工作过？", ["primary"]),
        ("谁在高校任过职或实习过（附属医院不算）？", ["university"]),
        ("谁在高校任过职或实习过（兼职也算）且会PLC编程？", []),
        ("Who has worked at a university?", ["university"]),
        ("2011年1月时谁在中学做全职工作？", ["seven", "middle"]),
        ("在2011年1月这个时间点上，谁在中学做全职工作？", ["seven", "middle"]),
        ("2014年1月时谁在中学做全职工作？", []),
    ],
)
def test_a_kind_of_school(question: str, found: list[str]) -> None:
    assert who(question, *EVERYONE) == found

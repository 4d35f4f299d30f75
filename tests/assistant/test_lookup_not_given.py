"""What is asked of a paper or class that a resume has not, though it tells of others."""

from __future__ import annotations

import pytest

from tests.assistant.asking import look, quotes
from tests.builders import resume

_BAI = (
    "白若溪\n\n工作经历\n2016.08 - 至今  云桥中学  物理教师\n"
    "2021 届 选科物理均分 71.5，全市 11/52\n2024 届 选科物理均分 68.9，全市 5/31\n\n"
    "证书\n注册结构工程师：基础考试 2012 过\nPMP：无\n英语四级考两次没过；英语 A 级\n"
    "UK NMC - CBT passed Sept 2022; OSCE not taken\n"
)


@pytest.mark.parametrize(
    "question",
    [
        "白若溪教的2023届，选科物理均分是多少？",
        "白若溪的注册结构工程师证书是哪一年拿到的？",
        "白若溪的PMP证书是哪年考下来的？",
        "On what date did 白若溪 pass the OSCE?",
        "白若溪的英语四级是多少分？",
    ],
)
def test_what_was_never_reached_has_no_date_and_no_mark(question: str) -> None:
    assert look(question, resume(_BAI)).kind == "absent"


def test_the_class_and_the_paper_that_are_told_of() -> None:
    one = resume(_BAI)
    assert quotes(look("白若溪教的2024届，选科物理均分是多少？", one)) == [
        "2024 届 选科物理均分 68.9，全市 5/31"
    ]
    assert "CBT passed Sept 2022" in quotes(look("When did 白若溪 pass the CBT?", one))[0]

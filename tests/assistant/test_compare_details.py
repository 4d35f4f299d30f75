"""A comparison that asks something of each person beside it."""

from __future__ import annotations

import pytest

from assistant.assistant import Answer
from tests.assistant.asking import ask
from tests.builders import resume

XU = resume(
    """徐泊宁
电话：13900001717

教育背景
2021.09 - 2024.06  云棠大学  软件工程  硕士  专业排名 4/61

实习经历
2023.05 - 2023.09  鹿鸣外卖  基础平台部存储组  后端开发实习生
""",
    "xu.txt",
)
OU = resume(
    """欧沐岚
电话：13900002727

教育背景
2019.09 - 2022.06  沅芷大学  计算机科学与技术  硕士  专业排名 9/88

实习经历
2021.07 - 2021.12  鹿鸣外卖  搜索推荐部语言组  算法实习生
""",
    "ou.txt",
)


def _ask(question: str) -> Answer:
    return ask(question, XU, OU)


@pytest.mark.parametrize(
    ("question", "first", "words"),
    [
        (
            "徐泊宁和欧沐岚都在鹿鸣外卖实习过，谁更早？各自在哪个部门？",
            "欧沐岚",
            ("存储组", "语言组"),
        ),
        (
            "徐泊宁和欧沐岚谁先在鹿鸣外卖实习？各自做什么岗位？",
            "欧沐岚",
            ("后端开发", "算法"),
        ),
        ("徐泊宁和欧沐岚谁硕士毕业更早，各自专业排名多少？", "欧沐岚", ("4/61", "9/88")),
    ],
)
def test_who_is_ahead_and_what_is_asked_of_each(
    question: str, first: str, words: tuple[str, ...]
) -> None:
    answer = _ask(question)
    assert answer.text.startswith(f"**{first}**"), answer.text
    assert all(word in answer.text for word in words), answer.text


def test_who_says_nothing_to_it_is_named() -> None:
    answer = _ask("徐泊宁和欧沐岚谁先在鹿鸣外卖实习？各自的导师是谁？")
    assert answer.text.startswith("**欧沐岚**"), answer.text
    assert "没有写明" in answer.text


def test_a_school_only_says_which_degree_is_compared() -> None:
    answer = _ask("徐泊宁在云棠大学的硕士和欧沐岚在沅芷大学的硕士，哪个先毕业？")
    assert answer.text.startswith("**欧沐岚**"), answer.text
    assert "2022.06" in answer.text
    assert "2024.06" in answer.text

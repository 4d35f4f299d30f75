"""Employers that a remark counts too, with or without brackets, are one of several."""

from __future__ import annotations

import pytest

from tests.assistant.asking import who
from tests.builders import resume

ADA = resume(
    "Ada Fennimore\n\nWork experience\nMar 2012 - May 2018  Huawei, Test Engineer\n", name="a.txt"
)
BEN = resume(
    "Ben Okonjo\n\nWork experience\nMar 2012 - May 2018  HiSilicon, Intern\n", name="b.txt"
)
CLARA = resume("Clara Voss\n\nWork experience\nMar 2012 - May 2018  Tencent, Chef\n", name="c.txt")


@pytest.mark.parametrize(
    "question",
    [
        "Who has worked or interned at Huawei, HiSilicon included?",
        "Who has worked at Huawei, including HiSilicon?",
        "Who has been at Huawei? HiSilicon counts too.",
        "谁在华为工作或实习过（海思也算）？",
        "在华为待过的有谁？海思也算。",
        "谁在华为待过，连同海思？",
    ],
)
def test_either_employer_is_enough(question: str) -> None:
    assert who(question, ADA, BEN, CLARA) == ["a", "b"]


def test_what_else_is_asked_holds_for_both() -> None:
    assert who("谁在华为实习过？海思也算。", ADA, BEN, CLARA) == ["b"]


def test_what_is_not_included_stays_out() -> None:
    question = "Who has worked at Huawei, HiSilicon not included?"
    assert who(question, ADA, BEN, CLARA) == ["a"]

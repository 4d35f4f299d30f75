"""Whether someone knows a skill, with the firmest words for it."""

from __future__ import annotations

import pytest

from tests.assistant.asking import look
from tests.builders import resume

LU = resume(
    """陆景川
电话：13900004444

工作经历
2019.03 - 至今  青梧数据有限公司  数据工程师
- 用 Python 搭建日报系统

专业技能
熟悉 SQL、Java
了解 Rust
Scala：尚未使用过
""",
    "lu.txt",
)


@pytest.mark.parametrize(
    ("question", "note"),
    [
        ("陆景川会 Python 吗？", "在工作中用过"),
        ("Does Lu Jingchuan know SQL?", "listed as a skill"),
        ("陆景川会 Rust 吗？", "只写了了解"),
        ("Can Lu Jingchuan use Scala?", "said not to have used it"),
    ],
)
def test_the_firmest_words_for_a_skill(question: str, note: str) -> None:
    assert [p.note for p in look(question, LU).points][:1] == [note]


def test_a_skill_that_is_nowhere_is_absent() -> None:
    assert look("陆景川会 Kotlin 吗？", LU).kind == "absent"

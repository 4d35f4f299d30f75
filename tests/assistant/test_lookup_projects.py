"""What was used in a project, and which projects a job had."""

from __future__ import annotations

import pytest

from tests.assistant.asking import look, quotes
from tests.builders import resume

_CEN = resume(
    "岑望舒\n电话：13900009191\n\n工作经历\n"
    "2019.04 - 至今  云垣置业  成本经理\n- 在管项目 6 个\n"
    "2014.08 - 2019.03  霁川地产（江州公司）  成本主管\n"
    "- 江州“松涧”住宅，14.2 万方\n- 青禾商业综合体 8.7 万方\n\n"
    "项目经历\nTea Packaging Series (at Linden Studio)\n- Involved: Illustrator\n"
    "Lakeside Rebrand (coursework)\n- Involved: Photoshop\n",
    "cen.txt",
)


@pytest.mark.parametrize(
    "question",
    [
        "岑望舒在霁川地产那几年负责过哪些项目？",
        "岑望舒在霁川地产做过什么项目？",
        "Which projects did 岑望舒 handle at 霁川地产?",
    ],
)
def test_projects_of_a_job_are_told_below_its_head(question: str) -> None:
    found = " ".join(quotes(look(question, _CEN)))
    assert "松涧" in found
    assert "青禾商业综合体" in found
    assert "在管项目" not in found


@pytest.mark.parametrize(
    ("question", "words", "other"),
    [
        ('Which skill came into 岑望舒\'s project "Tea Packaging Series"?', "Illustrator", "Photo"),
        ("岑望舒做“Lakeside Rebrand”用到了什么？", "Photoshop", "Illustrator"),
        ('What did 岑望舒 use in "Lakeside Rebrand"?', "Photoshop", "Illustrator"),
    ],
)
def test_what_was_used_in_a_project(question: str, words: str, other: str) -> None:
    found = " ".join(quotes(look(question, _CEN)))
    assert words in found
    assert other not in found

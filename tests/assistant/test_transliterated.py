"""Western names that a question writes in Chinese, and parts of double names."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.people import find_people
from assistant.roster import Roster
from tests.builders import resume

_PEOPLE = Roster(
    replace(resume(f"{name}\n+44 7700 900123\n"), id=name)
    for name in (
        "Laura Fenwick",
        "Daniel Okafor",
        "Grace Whitfield",
        "Thomas Ashworth",
        "Sofia Carter",
        "Hannah Novak-Lindqvist",
        'Lin Pei-Chen "Daisy"',
    )
)


def _meant(question: str) -> list[tuple[str, ...]]:
    return [mention.resume_ids for mention in find_people(question, _PEOPLE)]


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("芬威克有护士执照吗？", "Laura Fenwick"),
        ("奥卡福会什么？", "Daniel Okafor"),
        ("丹尼尔·奥卡福会什么？", "Daniel Okafor"),
        ("惠特菲尔德现在在哪里工作？", "Grace Whitfield"),
        ("请问阿什沃思的学历？", "Thomas Ashworth"),
        ("索菲亚·卡特的电话", "Sofia Carter"),
        ("What did Lindqvist study?", "Hannah Novak-Lindqvist"),
        ("Where does Daisy Lin work?", 'Lin Pei-Chen "Daisy"'),
        ("Where does Lin Pei Chen work?", 'Lin Pei-Chen "Daisy"'),
    ],
)
def test_one_person_is_meant(question: str, name: str) -> None:
    assert _meant(question) == [(name,)]


@pytest.mark.parametrize(
    "question",
    [
        "谁在西门子做过？",
        "谁去过布里斯班？",
        "谁在贝尔实验室工作过？",
        "高级工程师有几位？",
        "用过帕累托图的人",
        "比例是多少？",
        "库里有几个人？",
    ],
)
def test_words_that_sound_like_a_name_mean_nobody(question: str) -> None:
    assert _meant(question) == []


def test_a_sound_that_two_names_share_means_nobody() -> None:
    two = Roster(
        replace(resume(f"{name}\n+44 7700 900123\n"), id=name)
        for name in ("Laura Fenwick", "Oscar Fenwig")
    )
    assert find_people("芬威克有护士执照吗？", two) == []

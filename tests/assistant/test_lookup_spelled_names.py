"""Chinese names that a resume spells in Latin letters, and the other way round."""

from __future__ import annotations

import pytest

from tests.assistant.asking import look, quotes
from tests.assistant.resume_builders import resume_of

_ENGLISH = resume_of(
    """Rowena Castell
rowena.castell@post.example

EXPERIENCE
Mar 2015 - present  Harrow Bay Clinic, Senior Nurse
- 3 Feb 2018 - 20 Mar 2018: seconded to Yunmushan camp, 46 days
- cut waiting time in triage from 50 to 31 minutes
""",
    "rowena.txt",
)
_CHINESE = resume_of(
    """莫知微
电话：13900000006

工作经历
2016.04 - 至今  澜石文旅置业有限公司  策划经理
2018 年负责溪口渡改造，客栈 23 间
2020 年负责云母山营地，帐篷 40 顶
""",
    "mo.txt",
)


@pytest.mark.parametrize(
    "question",
    ["Rowena Castell 去云母山是哪天到哪天，一共多少天？", "Rowena Castell 在云母山待了几天？"],
)
def test_characters_find_the_word_that_spells_them(question: str) -> None:
    assert any("Yunmushan" in quote for quote in quotes(look(question, _ENGLISH)))


def test_a_latin_word_finds_the_characters_that_it_spells() -> None:
    found = quotes(look("How many tents did the Yunmushan camp of 莫知微 have?", _CHINESE))
    assert any("帐篷 40 顶" in quote for quote in found)


def test_a_name_that_nothing_spells_finds_nothing() -> None:
    assert look("Rowena Castell 去青石岭是哪天到哪天？", _ENGLISH).kind == "absent"

"""Where someone was at a date, and the department that a job was in."""

from __future__ import annotations

import pytest

from tests.assistant.asking import ask, look, quotes
from tests.assistant.careers import OKORO, SHEN


@pytest.mark.parametrize(
    ("question", "words", "other"),
    [
        ("2016 年 5 月沈棠月在哪家单位？", "前台接待", "半山"),
        ("沈棠月 2014年3月 在做什么工作？", "半山客栈", "鹿野"),
        ("沈棠月在2011年10月在哪？", "云麓旅游学院", "半山"),
    ],
)
def test_the_entries_that_cover_a_month(question: str, words: str, other: str) -> None:
    found = " ".join(quotes(look(question, SHEN)))
    assert words in found
    assert other not in found


def test_a_gap_is_said_with_what_lies_beside_it() -> None:
    answer = ask("沈棠月 2021 年 7 月在哪里工作？", SHEN)
    assert answer.abstained
    assert "2021 年 7 月" in answer.text
    assert [("2018.03" in c.quote, "2021.10" in c.quote) for c in answer.citations] == [
        (True, False),
        (False, True),
    ]


def test_a_gap_in_english() -> None:
    answer = ask("Who employed Tobias Okoro in December 2019?", OKORO)
    assert answer.abstained
    assert "December 2019" in answer.text


def test_the_department_of_a_job() -> None:
    found = quotes(look("沈棠月在鹿野度假村做主管时在哪个部门？", SHEN))
    assert any("前厅部" in quote for quote in found)

"""Where someone was at a date, and the department that a job was in."""

from __future__ import annotations

import pytest

from tests.assistant.asking import ask, look, quotes
from tests.assistant.careers import OKORO, SHEN
from tests.builders import resume


@pytest.mark.parametrize(
    ("question", "words", "other"),
    [
        ("2016 年 5 月沈棠月在哪家单位？", "前台接待", "半山"),
        ("2016 年 5 月沈棠月是哪家酒店的？", "前台接待", "半山"),
        ("Which hotel was 沈棠月 at in March 2014?", "半山客栈", "鹿野"),
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


def test_an_alternative_beside_the_place_asks_for_the_place() -> None:
    one = resume(
        "方砚秋\n电话：13900000008\n\n工作经历\n"
        "2011.03 - 2014.06  东岭精工有限公司  计划员\n日资企业，负责排产。\n"
        "2014.07 - 2018.02  海岚电子有限公司  计划主管\n",
        "fang.txt",
    )
    [point] = look("2012年8月方砚秋在哪家公司，是日资还是台资？", one).points
    assert "东岭精工" in point.spans[0].of(one.text)


def test_a_dated_remark_tells_of_a_gap() -> None:
    one = resume(
        "Nora Vance\nnora@example.org\n\nExperience\n\nHarbour Foods Ltd\n"
        "Plant Manager   01/2018 - 07/2020\n\nQuill Bakery Ltd\n"
        "Shift Manager   09/2015 - 08/2016\n\n"
        "Break: Oct–Dec 2017 sailing in Norway\n"
    )
    found = quotes(look("Where was Nora Vance in November 2017?", one))
    assert any("Norway" in words for words in found)


ODELL = resume(
    "Petra Odell\n13900000077\n\nWork\n"
    "2015.02 - 2020.11  Lindqvist Textile Co., Ltd.  Gothenburg\n"
    "   Sample cutter (2015.02-2017.06) -> Pattern maker (2017.07 - 2020.11)\n"
    "   - graded 40 styles a season\n"
    "2020.12 - 2023.03  Marlow Uniform Ltd.  Leeds\n   - cutting room of 12\n\n"
    "Other\nWilling to travel; no cities in the far north, please\n",
    "odell.txt",
)


def test_the_title_of_a_month_among_several_of_one_job() -> None:
    found = quotes(look("Where did Petra Odell work in May 2019, and under what title?", ODELL))
    assert any("Pattern maker (2017.07" in quote for quote in found)


@pytest.mark.parametrize(
    "question",
    [
        "In which city was Petra Odell working in June 2021?",
        "Petra Odell 2021年6月在什么城市、哪家公司？",
        "What town and company was Petra Odell at in June 2021?",
    ],
)
def test_the_place_of_a_month_is_told_by_the_head(question: str) -> None:
    [quote] = quotes(look(question, ODELL))
    assert "Leeds" in quote


SORREL = resume(
    """Imani Sorrel
13900000088

WORK
Mar 2022 - present   Wickham General Hospital, Leeds
   Staff Midwife - since Oct 2023
   Ward Assistant - Mar 2022 - Sep 2023
   - 140 births a year
2016.03 - 2020.12   半山妇产医院  护士 → 护士长（2018.05 起）
   - 排班
""",
    "sorrel.txt",
)


@pytest.mark.parametrize(
    "question",
    [
        "Was Imani Sorrel already a staff midwife in June 2023?",
        "Was Imani Sorrel a staff midwife in June 2023, or what was her post at that time?",
        "2023 年 6 月 Imani Sorrel 已经是 Staff Midwife 了吗？",
    ],
)
def test_whether_a_title_was_held_at_a_date(question: str) -> None:
    found = quotes(look(question, SORREL))
    assert any("Ward Assistant - Mar 2022" in quote for quote in found)
    assert any("since Oct 2023" in quote for quote in found)
    assert not any("护士长" in quote for quote in found)

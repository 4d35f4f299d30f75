"""Time without work that a resume tells of: asked for itself, by a month, or beside its jobs."""

from __future__ import annotations

import pytest

from tests.assistant.asking import look, quotes
from tests.builders import resume

ZHUO = resume(
    """卓清岚
电话：13900003131

工作经历
2021.04 - 至今  汀兰食品有限公司  采购主管
2019.09 月底离开榆塘物流，10 月休整，11 月起帮家里看店
2015.03 - 2019.09  榆塘物流有限公司  采购专员
- 配合人力完善产假制度
2012.07 - 2014.08  石渠纸业有限公司  文员

（2014.09—2015.02  照顾父亲，在家）

教育背景
2008.09 - 2012.06  溪亭学院  物流管理  本科
""",
    "zhuo.txt",
)
HALE = resume(
    """Miriam Hale
miriam@example.org

EXPERIENCE
Tidewater Clinics, Leeds    May 2019 - present
Practice Manager
- covered maternity leave of two colleagues

Oct 2018 to Apr 2019: career break, father ill in Cork. Some unpaid bookkeeping.

Fenwick Dental, York    Mar 2013 - Sep 2018
Receptionist
""",
    "hale.txt",
)


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("卓清岚进榆塘物流之前空了半年，是为什么？", "照顾父亲"),
        ("卓清岚2014年12月在做什么？", "照顾父亲"),
        ("卓清岚离开榆塘物流之后歇了多久？", "10 月休整"),
        ("2019年10月卓清岚在哪里上班？", "10 月休整"),
        ("卓清岚从石渠纸业到榆塘物流之间那段时间在做什么？", "照顾父亲"),
        ("What was Zhuo Qinglan doing in January 2015?", "照顾父亲"),
    ],
)
def test_a_break_is_told_of_by_the_line_that_states_it(question: str, words: str) -> None:
    [told] = quotes(look(question, ZHUO))
    assert words in told


@pytest.mark.parametrize(
    "question",
    [
        "What was Miriam Hale up to in January 2019?",
        "Why did Miriam Hale take a career break?",
        "How did Miriam Hale spend the half year between Fenwick and joining Tidewater?",
        "Was Miriam Hale ever out of work?",
        "What kept Miriam Hale off work in the winter of 2018?",
        "Why was Miriam Hale not working in January 2019?",
        "迈尔斯 Miriam Hale 2018年12月没上班，在做什么？",
    ],
)
def test_a_break_in_english(question: str) -> None:
    [told] = quotes(look(question, HALE))
    assert told.startswith("Oct 2018 to Apr 2019")


def test_a_month_at_work_is_no_break() -> None:
    assert "榆塘物流" in " ".join(quotes(look("卓清岚2017年5月在哪里上班？", ZHUO)))
    assert "Tidewater" in " ".join(quotes(look("Where did Miriam Hale work in May 2020?", HALE)))

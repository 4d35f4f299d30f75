"""Time without work that a resume tells of: asked for itself, by a month, or beside its jobs."""

from __future__ import annotations

import pytest

from ingest.resume import Resume
from tests.assistant.asking import look, quotes, select_from, who
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


BARE_YEARS = (
    "BSc Accounting, Elmfield University, 2012 - 2015",
    "HND Stage Lighting, Elmfield College, 2013 - 2015",
    "BA Drama, Elmfield University, 2015",
    "木工技术 海曲职业学院 大专 2012-2015",
)


def career(studies: str, *jobs: str) -> Resume:
    """Someone with studies and jobs, the last first."""
    experience = "\n".join(jobs)
    return resume(f"Jo Marwick\n\nEXPERIENCE\n{experience}\n\nEDUCATION\n{studies}\n", "jo.txt")


NOW = "Clerk, Tarn LLP, June 2018 - present"
TRAINEE = "Trainee, Bar LLP, September 2015 - May 2018"
WHO_HAD_A_BREAK = ("Has anyone had a career break?", "Who has employment gaps?", "谁有空窗期？")
HAD_SHE_ONE = ("Does Jo Marwick have a gap in her career?", "Jo Marwick有空窗期吗？")


@pytest.mark.parametrize("studies", BARE_YEARS)
def test_a_year_without_its_month_makes_no_break(studies: str) -> None:
    one = career(studies, NOW, TRAINEE)
    for question in WHO_HAD_A_BREAK:
        assert who(question, one) == []
    for question in HAD_SHE_ONE:
        assert look(question, one).kind == "absent"


@pytest.mark.parametrize(
    ("jobs", "around"),
    [
        ((NOW, "Trainee, Bar LLP, September 2015 - May 2017"), ("Bar LLP", "Tarn LLP")),
        (("Fitter, Oak Ltd, 2018 - present", "Fitter, Ash Ltd, 2015 - 2016"), ("Ash", "Oak")),
        (("Cook, Inn Ltd, May 2016 - present",), ("Elmfield", "Inn Ltd")),
    ],
)
def test_a_break_that_nobody_states_is_shown_by_what_lies_around_it(
    jobs: tuple[str, ...], around: tuple[str, ...]
) -> None:
    one = career(BARE_YEARS[0], *jobs)
    for question in WHO_HAD_A_BREAK:
        found = quotes(select_from(question, one))
        assert [any(name in q for q in found) for name in around] == [True, True]
    for question in HAD_SHE_ONE:
        found = quotes(look(question, one))
        assert [any(name in q for q in found) for name in around] == [True, True]


def test_a_stated_break_is_quoted_and_may_be_short() -> None:
    for question in WHO_HAD_A_BREAK:
        assert quotes(select_from(question, HALE))[0].startswith("Oct 2018 to Apr 2019")
    short = career(
        BARE_YEARS[0], NOW, "Apr 2018 - May 2018: career break", TRAINEE.replace("May", "Mar")
    )
    for question in (*WHO_HAD_A_BREAK, *HAD_SHE_ONE):
        reads = select_from if question in WHO_HAD_A_BREAK else look
        assert "career break" in quotes(reads(question, short))[0]


@pytest.mark.parametrize(
    "question",
    [
        "Which candidates took time out of work?",
        "Did anyone take a sabbatical?",
        "Whose CV has an unexplained gap?",
        "Whose career shows breaks between jobs?",
        "Who had a career gap in 2019?",
        "谁中间有段时间没上班？",
        "有没有人中间断档过？",
        "谁的职业经历有中断？",
        "谁有过一段时间没上班？",
    ],
)
def test_breaks_are_asked_for_in_many_words(question: str) -> None:
    steady = career(BARE_YEARS[0], NOW, TRAINEE)
    assert who(question, HALE, steady) == ["hale"]

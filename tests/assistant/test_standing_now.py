"""Who works or studies now, where someone studied, and a firm under two of its names."""

from __future__ import annotations

import pytest

from tests.assistant.asking import who
from tests.assistant.query_readings import told
from tests.builders import resume

RISEN = resume(
    "程令仪\n\n工作经历\n2019.03-至今  青禾食品集团  品控主管\n"
    "2016.07-2019.02  青禾食品集团  品控专员\n"
    "\n教育背景\n2012.09-2016.06  江南大学  食品科学  本科\n",
    "cheng.txt",
)
ABROAD = resume(
    "Owen Tarrant\nowen@example.org\n\nExperience\nBuyer, Harbour Lane Foods  Feb 2021 - May 2023\n"
    "\nEducation\nBachelor of Commerce, University of Leeds, 2016 - 2019\n",
    "tarrant.txt",
)
STUDENT = resume(
    "贺小满\n\n教育背景\n2024.09-2027.06  江南大学  会计学  硕士\n"
    "2020.09-2024.06  江南大学  会计学  本科\n"
    "\n实习经历\n2025.03-至今  微澜数据  财务实习生\n",
    "he.txt",
)
EVERYONE = (RISEN, ABROAD, STUDENT)


@pytest.mark.parametrize(
    "question",
    [
        "谁目前有全职工作在身？",
        "Who is in a full-time job at present?",
        "Who currently has a full-time position?",
    ],
)
def test_a_full_time_job_now(question: str) -> None:
    assert who(question, *EVERYONE) == ["cheng"]


@pytest.mark.parametrize(
    "question",
    [
        "Who is in a full-time job now?",
        "Who is in a permanent full-time post right now?",
        "Who is currently employed full-time?",
        "谁现在全职在岗？",
    ],
)
def test_a_full_time_job_now_is_one_condition(question: str) -> None:
    assert told(question) == "job, ≠ internship, in 2025-06"


@pytest.mark.parametrize(
    "question",
    ["谁还没毕业、仍在读书？", "Who is still a student?", "谁现在（2025年6月）还在念书？"],
)
def test_studies_now(question: str) -> None:
    assert who(question, *EVERYONE) == ["he"]


@pytest.mark.parametrize(
    "question",
    [
        "Who has a degree from a university outside China?",
        "Who did the bachelor's at a university outside China?",
        "谁在国外读过书？",
        "谁的本科不是在国内读的？",
        "Who holds a degree from abroad?",
    ],
)
def test_schools_outside_china(question: str) -> None:
    assert who(question, *EVERYONE) == ["tarrant"]


@pytest.mark.parametrize(
    "question",
    [
        "谁在同一家单位里升过职（先后写了两个职位）？",
        "Who was promoted within one employer?",
        "谁有过晋升经历？",
        "谁在一家单位内先后担任过两个不同的全职职位？",
        "Who held two different full-time positions one after the other with the same employer?",
        "Who has held several successive posts at one company?",
    ],
)
def test_two_posts_in_a_row_at_one_employer_are_a_promotion(question: str) -> None:
    assert who(question, *EVERYONE) == ["cheng"]


@pytest.mark.parametrize(
    ("later", "earlier", "risen"),
    [
        ("青禾食品集团有限公司", "青禾食品集团", ["cheng"]),
        ("Harbour Lane Foods Ltd", "Harbour Lane Foods", ["cheng"]),
        ("青禾食品集团", "青禾物流集团", []),
        ("Harbour Lane Foods", "Harbour Freight Lines", []),
    ],
)
def test_nor_need_it_be_written_alike(later: str, earlier: str, risen: list[str]) -> None:
    one = resume(
        f"程令仪\n\n工作经历\n2019.03-至今  {later}  品控主管\n"
        f"2016.07-2019.02  {earlier}  品控专员\n",
        "cheng.txt",
    )
    assert who("谁有过晋升经历？", one, ABROAD) == risen


@pytest.mark.parametrize(
    ("question", "condition"),
    [
        ("哪些候选人待过蚂蚁金服（现在的蚂蚁集团）？", "employer = Ant Group"),
        ("Who has worked at Meituan (once Meituan-Dianping)?", "employer = Meituan"),
        ("PricewaterhouseCoopers，有谁在那儿上过班？", "employer = PricewaterhouseCoopers"),
        ("Who was working at ByteDance as of May 2022?", "employer = ByteDance, in 2022-05"),
        ("谁本科读的是211但不是985的学校？", "school = 211 but not 985, degree = bachelor"),
        (
            "Who did the bachelor's at a 211 university that is not a 985 one?",
            "school = 211 but not 985, degree = bachelor",
        ),
        ("谁在海外工作过？", "place = outside China"),
        ("谁没有海外大学的学历？", "not (school = outside China)"),
        ("Who lists no overseas degree?", "not (school = outside China)"),
        ("Who gives no degree?", "not stated: degree"),
    ],
)
def test_what_is_asked(question: str, condition: str) -> None:
    assert told(question) == condition

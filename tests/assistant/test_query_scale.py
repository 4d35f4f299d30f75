"""Conditions over many resumes: quoted names, what was got in a year, orders behind a condition."""

from __future__ import annotations

import pytest

from ingest.resume import Resume
from tests.assistant.asking import ask, look, select_from, who
from tests.builders import resume

KANG = """康若溪
女 | 1991年4月
工作经历
2019.03-至今 和风医疗 护士长
带领团队12人
2014.07-2019.02 东湖康复院 护士
项目经历
• 智慧门诊上线（2021年），担任协调人
专业技能
无菌技术、心电监护
获奖情况
2019年 护理标兵
证书
护士执业证书（2014年取得）；急救员证（有效期至2022年）
"""
BRANDT = """Ines Brandt
Employment
Head Nurse, Hefeng Medical, 2016 - Present
Led a team of 4
Nurse, Elm Hospice, 2010 - 2015
Led a team of 9
Skills
wound care, cardiac monitoring
Awards
Nurse of the Year, 2021
Education
BSc in Nursing
Elm University
2006 - 2010
"""


def _two() -> tuple[Resume, Resume]:
    return resume(KANG, "kang.txt"), resume(BRANDT, "brandt.txt")


@pytest.mark.parametrize(
    "question",
    [
        "哪些候选人做过护士长，同时参与过“智慧门诊上线”这个项目？",
        "项目经历里有“智慧门诊上线”的有谁",
    ],
)
def test_a_quoted_project_is_the_one_that_a_resume_lists(question: str) -> None:
    found = select_from(question, *_two())
    assert [r.file for r in found.people] == ["kang.txt"]
    assert "智慧门诊上线" in found.conditions[0]
    assert "项目" in found.conditions[0]


@pytest.mark.parametrize(
    ("question", "files"),
    [
        ("谁2019年得过奖？", ["kang"]),
        ("2021年获得过奖项的候选人有哪些", ["brandt"]),
        ("Who received an award in 2021?", ["brandt"]),
        ("Which candidates won a prize in 2019?", ["kang"]),
        ("2014年考取过证书的人有哪些？", ["kang"]),
        ("who obtained a certificate in 2022?", []),
        ("谁2018年得过奖？", []),
    ],
)
def test_what_was_got_in_a_year(question: str, files: list[str]) -> None:
    assert who(question, *_two()) == files


def test_papers_not_published_are_a_denial() -> None:
    assert who("在和风医疗工作过但是没发表过论文的有谁", *_two())[:1] == ["kang"]


@pytest.mark.parametrize(
    "question", ["做过护士的，从小到大按年龄排列一下", "有护士经历的人，从大到小按年龄来"]
)
def test_an_order_behind_a_comma_orders_the_list(question: str) -> None:
    found = select_from(question, *_two())
    assert found.people
    assert found.lead.startswith("1 份没有写明")


def test_a_skill_behind_asepsis_is_no_denial() -> None:
    """无菌 opens with the word for "without"."""
    assert who("会心电监护的有谁？", *_two()) == ["kang", "brandt"]


def test_less_than_an_age_addresses_nobody() -> None:
    yu = resume("于浩然\n男 | 1990年1月\n学历\n2008-2012 江南大学 护理学 本科\n", "yu.txt")
    assert who("学的是护理学专业，同时小于55岁的有几个人？", yu, *_two()) == ["yu"]


def test_the_list_of_those_whom_one_alone_fulfils_is_a_list() -> None:
    answer = ask("做过护士长，还带过超过10人的团队的候选人有哪些？", *_two())
    assert answer.resumes == ("kang.txt",)


def test_worked_here_or_there_are_two_conditions() -> None:
    assert who("在和风医疗干过或者在东湖康复院干过的人有哪些", *_two())[:1] == ["kang"]


def test_a_degree_is_shown_with_its_school() -> None:
    found = look("What is Ines Brandt's school for the bachelor's degree?", _two()[1])
    words = [s.of(p.resume.text) for p in found.points for s in p.spans]
    assert any("Elm University" in one for one in words)


def test_the_team_led_at_the_employer_named() -> None:
    found = look("What was Ines Brandt's team size at Elm Hospice?", _two()[1])
    assert [s.of(p.resume.text) for p in found.points for s in p.spans] == ["Led a team of 9"]


def test_a_department_that_only_its_place_shows() -> None:
    text = (
        "Lena Orr\nWork History\n### Buyer - Hazel Foods (2016 - 2020)\nFrozen Goods\n"
        "* Cut prices by 4%\n"
    )
    found = look("Lena Orr's department at Hazel Foods?", resume(text, "orr.txt"))
    words = [s.of(p.resume.text) for p in found.points for s in p.spans]
    assert "Frozen Goods" in words


@pytest.mark.parametrize(
    "question", ["康若溪在东湖康复院服务了多长时间", "康若溪在东湖康复院效力多久"]
)
def test_served_how_long(question: str) -> None:
    [point] = look(question, _two()[0]).points
    assert point.note.startswith("2014.07-2019.02")


def test_what_a_resume_says_about_skills() -> None:
    found = look("what does Ines Brandt's resume say about skills", _two()[1])
    assert "wound care" in found.points[0].spans[0].of(found.points[0].resume.text)


TANG = """Mia Tang
Work
Hotel Nordsee, Receptionist, 2016 - Present
Certificates
CPA (in preparation); Tour Guide Certificate (2012)
"""
FISCHER = """Jan Fischer
Work
Hotel Nordsee, Receptionist, 2009 - 2012
Elm Hotels, Concierge, 2012 - Present
Certificates
CPA (2015)
"""


@pytest.mark.parametrize(
    ("question", "files"),
    [
        ("Who is preparing for the CPA?", ["tang"]),
        ("哪些人在备考CPA？", ["tang"]),
        ("Which candidate is still working towards the CPA?", ["tang"]),
        ("Who is cramming for the CPA exam?", ["tang"]),
        ("CPA还没下来、处于备考状态的是谁？", ["tang"]),
        ("Which candidates hold a CPA?", ["fischer"]),
        ("还在Hotel Nordsee工作的人有哪些？", ["tang"]),
        ("谁仍在Elm Hotels上班？", ["fischer"]),
    ],
)
def test_what_goes_on_and_what_is_over(question: str, files: list[str]) -> None:
    assert who(question, resume(TANG, "tang.txt"), resume(FISCHER, "fischer.txt")) == files


def test_ranked_by_who_finished_earliest() -> None:
    early = resume("Bo Vance\nEducation\nAssociate, Elm College, 1990 - 1992\n", "vance.txt")
    late = resume("Lena Orr\nEducation\nBSc Nursing, Elm University, 2012 - 2016\n", "orr.txt")
    found = select_from(
        "Rank the 2 candidates who finished a bachelor's degree earliest", early, _two()[1], late
    )
    assert [r.file for r in found.people] == ["brandt.txt", "orr.txt"]


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("谁证书更多，Mia Tang还是Lena Orr？", "Lena Orr"),
        ("Who holds more certificates, Jan Fischer or Lena Orr?", "Lena Orr"),
    ],
)
def test_who_holds_more_certificates(question: str, first: str) -> None:
    orr = "Lena Orr\nCertificates\nPMP (2019)\nFirst Aid Certificate (2020)\nCPA (2018)\n"
    people = resume(TANG, "tang.txt"), resume(FISCHER, "fischer.txt"), resume(orr, "orr.txt")
    assert ask(question, *people).text.startswith(f"**{first}**")

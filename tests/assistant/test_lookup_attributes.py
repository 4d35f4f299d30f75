"""Things asked by name: pay had and pay wanted, figures withheld, and those of other people."""

from __future__ import annotations

import pytest

from tests.assistant.asking import look, quotes
from tests.assistant.resume_builders import resume_of
from tests.builders import resume

_WORK = "\n工作经历\n2019.07 - 2022.06  北京汐岸信息技术有限公司  开发工程师  月薪：保密\n"
_REN = "任疏桐\n电话：13900000004\n"


def _saying(line: str) -> str:
    return f"{_REN}{line}\n{_WORK}"


@pytest.mark.parametrize(
    ("line", "question"),
    [
        ("期望月薪：18000 元", "任疏桐目前月薪是多少？"),
        ("目前年薪 24 万，期望面议", "任疏桐期望年薪多少？"),
        ("目前月薪不便透露；期望城市 江州", "任疏桐现在月薪多少？"),
        ("期望薪资：面议", "任疏桐期望薪资是多少？"),
        ("期望月薪：18000 元", "任疏桐在汐岸的月薪是多少？"),
        ("Expected salary: negotiable", "How much does 任疏桐 want to earn?"),
    ],
)
def test_a_figure_that_is_not_given_is_absent(line: str, question: str) -> None:
    assert look(question, resume_of(_saying(line), "ren.txt")).kind == "absent"


@pytest.mark.parametrize(
    ("line", "question", "words"),
    [
        ("期望月薪：18000 元", "任疏桐期望月薪是多少？", "18000"),
        ("目前年薪 24 万，期望面议", "任疏桐目前年薪多少？", "24 万"),
        ("期望：仓储主管，江州，年薪 20-24 万", "任疏桐的期望年薪是多少？", "20-24 万"),
        ("期望薪资：面议", "任疏桐期望薪资是什么？", "面议"),
        ("Expected salary: 18k", "What salary does 任疏桐 expect?", "18k"),
        ("应聘意向：仓储主管 温砚之推荐", "任疏桐的简历是谁推荐的？", "温砚之"),
    ],
)
def test_one_that_is_given_is_never_denied(line: str, question: str, words: str) -> None:
    found = look(question, resume_of(_saying(line), "ren.txt"))
    assert any(words in quote for quote in quotes(found))


def test_what_withholds_a_figure_is_shown() -> None:
    one = resume_of(_saying("期望薪资：面议"), "ren.txt")
    assert "面议" in look("任疏桐期望薪资是多少？", one).near[0].spans[0].of(one.text)


_NURSE = """Ines Falk
Falkenweg 3

Experience
2016 - 2020  Brightwater Clinics, Ward Nurse
Supervisor: Piet Larsen, piet.larsen@example.org, (555) 010-7788

Education
2012 - 2016  Tampere Polytechnic, BSc Nursing
Kept a GPA high enough for the athletes' scholarship.
"""


def test_the_number_of_a_supervisor_is_not_the_persons() -> None:
    falk = resume_of(_NURSE, "falk.txt")
    assert look("What is the phone number of Ines Falk?", falk).kind == "absent"
    assert look("Ines Falk 的邮箱是什么？", falk).kind == "absent"
    found = look("What is the phone number of Ines Falk's supervisor?", falk)
    assert any("010-7788" in quote for quote in quotes(found))


def test_a_grade_without_a_figure_is_none() -> None:
    falk = resume_of(_NURSE, "falk.txt")
    assert look("What GPA did Ines Falk graduate with?", falk).kind == "absent"
    graded = resume_of(_NURSE.replace("Kept a GPA", "3.61/4.0, kept a place"), "falk.txt")
    assert any("3.61" in quote for quote in quotes(look("What was Ines Falk's GPA?", graded)))


@pytest.mark.parametrize(
    "question", ["Where did Ines Falk get her MBA?", "Ines Falk 的硕士是在哪儿念的？"]
)
def test_a_degree_that_nobody_has_is_absent(question: str) -> None:
    assert look(question, resume_of(_NURSE, "falk.txt")).kind == "absent"


def test_a_thesis_that_no_word_tells_of_is_absent() -> None:
    falk = resume_of(_NURSE, "falk.txt")
    assert look("What was the title of Ines Falk's thesis?", falk).kind == "absent"
    assert look("Ines Falk 的毕业论文题目是什么？", falk).kind == "absent"
    told = resume_of(_NURSE.replace("Kept a GPA", "Thesis: Early mobility. Kept a GPA"), "f.txt")
    found = quotes(look("What was the title of Ines Falk's thesis?", told))
    assert any("Early mobility" in quote for quote in found)


@pytest.mark.parametrize(
    "question",
    [
        "When does Oona Varga's contract run out?",
        "When will Oona Varga's contract end?",
        "Oona Varga 的合同什么时候到期？",
    ],
)
def test_the_end_of_a_contract_in_other_words(question: str) -> None:
    one = resume(
        "Oona Varga\n13900000081\n\nWork\n"
        "2024-02 ..   Postdoctoral fellow, Corvid Institute\n   fixed-term until 31 Jan 2027\n"
        "2023-10 - 2024-01   between contracts; unpaid, finished a paper\n",
        "varga.txt",
    )
    assert quotes(look(question, one)) == ["fixed-term until 31 Jan 2027"]


@pytest.mark.parametrize(
    "question",
    ["任疏桐读本科时排第几？一共多少人？", "任疏桐上大学时成绩排几？", "任疏桐本科排在第几名？"],
)
def test_the_rank_in_other_words(question: str) -> None:
    one = resume_of(
        f"{_REN}{_WORK}\n教育经历\n2015.09 - 2019.06  江州理工大学  软件工程  本科\n"
        "专业排名 3/118\n",
        "ren.txt",
    )
    assert "专业排名 3/118" in quotes(look(question, one))


def test_a_home_town_that_is_not_given_is_not_the_city_of_today() -> None:
    one = resume_of(_saying("现居：江州"), "ren.txt")
    assert look("What is 任疏桐's home town?", one).kind == "absent"

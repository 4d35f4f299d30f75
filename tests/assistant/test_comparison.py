"""Who of several is older, longer in work, higher in grade: named first, both with their words."""

from __future__ import annotations

import pytest

from tests.assistant.asking import ask
from tests.assistant.careers import OKORO, SHEN
from tests.builders import people, resume

QI, ELLWOOD, MURONG = people()
EVERYONE = (QI, ELLWOOD, MURONG, SHEN, OKORO)


@pytest.mark.parametrize(
    ("question", "winner", "files"),
    [
        ("祁映安和 Tobias Okoro 谁年纪更大？", "Tobias Okoro", {"qi.txt", "okoro.txt"}),
        ("祁映安和慕容知远谁更年轻？", "祁映安", {"qi.txt", "murong.txt"}),
        ("对比一下祁映安和沈棠月，GPA 哪位更高？", "祁映安", {"qi.txt", "shen.txt"}),
        ("沈棠月与慕容知远谁的工作年限更短？", "沈棠月", {"shen.txt", "murong.txt"}),
        ("祁映安、沈棠月谁本科毕业更早？", "沈棠月", {"qi.txt", "shen.txt"}),
        ("Who stayed longer at one company, Marta Ellwood or Tobias Okoro?", "Marta Ellwood",
         {"ellwood.txt", "okoro.txt"}),
        ("Does Tobias Okoro or Marta Ellwood have more years of experience?", "Tobias Okoro",
         {"ellwood.txt", "okoro.txt"}),
    ],
)  # fmt: skip
def test_the_verdict_names_who_is_ahead(question: str, winner: str, files: set[str]) -> None:
    answer = ask(question, *EVERYONE)
    verdict, first, *_ = answer.text.splitlines()
    assert winner in verdict
    assert winner in first
    assert {c.file for c in answer.citations} == files


def test_what_one_does_not_state_is_said_and_no_one_is_ahead() -> None:
    answer = ask("祁映安和 Marta Ellwood 谁的绩点更高？", *EVERYONE)
    assert "Marta Ellwood的简历没有写明绩点" in answer.text
    assert {c.file for c in answer.citations} == {"qi.txt"}


def test_no_one_states_it() -> None:
    assert ask("Who has the higher GPA, Marta Ellwood or Zhiyuan Murong?", *EVERYONE).abstained


def test_three_people_stand_in_a_table_in_order() -> None:
    answer = ask("祁映安、慕容知远、沈棠月谁的工作年限最长？", *EVERYONE)
    assert "**慕容知远**" in answer.text.splitlines()[0]
    [names] = [line for line in answer.text.splitlines() if line.startswith("| |")]
    assert names.index("慕容知远") < names.index("沈棠月") < names.index("祁映安")


def test_experience_with_something_is_no_matter_of_years() -> None:
    answer = ask("祁映安和慕容知远谁的 Kafka 经验更多？", *EVERYONE)
    assert {c.file for c in answer.citations} == {"qi.txt"}


def test_the_better_result_of_a_test() -> None:
    first = resume("祁映安\n\n英语水平\nCET-6 471分\n", "qi-6.txt")
    second = resume("慕容远\n\n英语水平\n大学英语六级（590分）\n", "murong-6.txt")
    answer = ask("祁映安和慕容远谁的六级分数更高？", first, second).text
    assert answer.startswith("**慕容远**")
    assert "590" in answer


LU = """鲁见微

工作经历
1. 兰汀食品（中国）有限公司
   2018/05-2022/02   质量经理，上海总部
   2015/03-2018/04   质量主管，苏州工厂

注册会计师考试情况
年度	通过科目	备注
2016	税法 64	审计 54 未通过
2019	职业能力综合测试	全科合格，2020 年 3 月批准为会员

教育
鹿鸣大学 食品科学 本科 2011.09-2015.06 GPA 3.4/5
语言能力
HSK 3 (2021)
"""
NORA = """Nora Penhall

EXPERIENCE
兰汀食品（中国）有限公司  Lanting Foods China, Shanghai
  Demand Planner      2020.04 - 2022.06
  Supply Planner      2017.07 - 2020.03

QUALIFICATIONS
CPA China    Accounting 2012 / Auditing 2013 /
             Comprehensive stage 2016
2022 年度物流费用节省 4,680 万元

EDUCATION
Heron University, BSc Logistics, 2013.09 - 2017.06, GPA 3.3/4.0
HSK 4 (231/300), Dec 2019
"""


@pytest.mark.parametrize(
    ("question", "verdict", "told"),
    [
        ("鲁见微和Nora Penhall，谁先进的兰汀食品？", "**鲁见微**更早加入", ("2015/03", "2017.07")),
        ("鲁见微和 Nora Penhall 谁更晚离开兰汀食品？", "**Nora Penhall**更晚离开",
         ("2022/02", "2022.06")),
        ("Lu Jianwei or Nora Penhall: who finished the CPA exams first?",
         "**Nora Penhall** was first", ("stage 2016", "2019\t职业")),
        ("Whose Chinese exam is the higher level, Nora Penhall's or Lu Jianwei's?",
         "**Nora Penhall** has the higher HSK", ("HSK 4", "HSK 3")),
        ("What grade averages do Lu Jianwei and Nora Penhall report?", "GPA of each",
         ("3.4/5", "3.3/4.0")),
        ("鲁见微和Nora Penhall谁的绩点更高？", "**Nora Penhall**绩点更高", ("3.4/5", "3.3/4.0")),
    ],
)  # fmt: skip
def test_who_was_first_and_figures_on_scales_of_their_own(
    question: str, verdict: str, told: tuple[str, ...]
) -> None:
    answer = ask(question, resume(LU, "lu.txt"), resume(NORA, "nora.txt"))
    assert answer.text.startswith(verdict)
    quoted = " ".join(c.quote for c in answer.citations)
    assert all(words in quoted for words in told)


def test_the_larger_of_a_quantity_that_the_question_names() -> None:
    other = resume("慕容远\n\n工作内容\n- 2023 年度物流费用节省 8,900 万元\n", "murong.txt")
    answer = ask(
        "Nora Penhall和慕容远各自的物流费用节省是多少，谁的大？", resume(NORA, "nora.txt"), other
    )
    assert answer.text.startswith("**慕容远**")
    assert "4,680" in answer.text
    assert "8,900" in answer.text


def test_an_examination_with_parts_to_come_is_not_finished() -> None:
    half = resume(
        "慕容远\n\n证书\nCPA   会计(2014)、税法(2021) 有效\n  其余四科要考，2025 年 8 月报考审计\n",
        "murong.txt",
    )
    answer = ask("鲁见微和慕容远谁先拿到CPA？", resume(LU, "lu.txt"), half)
    assert answer.text.startswith("慕容远的简历没有写明")


def test_a_name_in_the_other_script_beside_the_name_names_the_same_person() -> None:
    joyce = resume(
        "贺清妍  Joyce He\n+86 139 0000 0000\n\n工作内容\n- 物流费用节省 8,900 万元\n", "he.txt"
    )
    kevin = resume(
        "KEVIN ZHOU (周砚文)\nShanghai\n\nWORK\n2022 年度物流费用节省 4,680 万元\n", "zhou.txt"
    )
    answer = ask("周砚文和贺清妍各自的物流费用节省是多少，谁的大？", joyce, kevin)
    assert answer.text.startswith(("**贺清妍", "**Joyce He"))
    assert {c.file for c in answer.citations} == {"he.txt", "zhou.txt"}
    assert "8,900" in ask("How much did He Qingyan save in 物流费用节省?", joyce, kevin).text


ASTA = resume(
    "Asta Rehn\n13900000071\n\nEducation\n"
    "Lund University, Marine Biology, MSc  2018.09 - 2020.06   GPA 88.6/100  12/143\n"
    "Umea University, Biology, BSc  2014.09 - 2018.06   GPA 3.88/4   6/211\n",
    "asta.txt",
)
BIRK = resume(
    "柏克岚\n电话：13900000072\n\n教育背景\n"
    "浙江大学  海洋科学  硕士  2019.09 - 2022.06\n   GPA 3.86/4.00   排名 9/187\n"
    "厦门大学  海洋科学  本科  2015.09 - 2019.06\n   排名 40/90\n",
    "birk.txt",
)


@pytest.mark.parametrize(
    ("question", "verdict", "told"),
    [
        (
            "Asta Rehn和柏克岚硕士期间的排名，谁更靠前？按比例看。",
            "**柏克岚**",
            ("12/143", "9/187"),
        ),
        ("本科时Asta Rehn和柏克岚谁的专业排名更高？", "**Asta Rehn**", ("6/211", "40/90")),
        (
            "Who had the better class rank as a bachelor, Asta Rehn or Bai Kelan?",
            "**Asta Rehn**",
            ("6/211", "40/90"),
        ),
        ("硕士阶段Asta Rehn和柏克岚的排名谁更靠后？", "**Asta Rehn**", ("12/143", "9/187")),
    ],
)
def test_who_ranked_higher_in_a_class(question: str, verdict: str, told: tuple[str, ...]) -> None:
    answer = ask(question, ASTA, BIRK)
    assert answer.text.startswith(verdict)
    quoted = " ".join(c.quote for c in answer.citations)
    assert all(words in quoted for words in told)

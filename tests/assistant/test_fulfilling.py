"""Who is meant by several conditions that one person alone fulfils."""

from __future__ import annotations

import pytest

from tests.assistant.asking import ask
from tests.builders import resume

QU = resume(
    "曲明岚\n现居住地：长沙\n\n工作经历\n2015.03-2019.06 青禾食品 质检员\n"
    "\n教育经历\n2011.09-2015.06 南川大学 金融学 本科\n\n专业技能\n叉车、盘点\n\n爱好\n骑行\n",
    "qu.txt",
)
LU = resume(
    "路思源\n现居住地：长沙\n\n工作经历\n2016.03-2020.06 南桥物流 仓库主管\n"
    "\n教育经历\n2012.09-2016.06 南川大学 会计学 本科\n\n专业技能\n开票、报税\n",
    "lu.txt",
)
ORR = resume(
    "Tavi Orrin\nLocation: Leeds\n\nExperience\nTarn Foods, Baker, 2008 - 2015\n\n"
    "Education\nHarrow Vale College, Diploma in Finance, 2004 - 2007\n\nSkills\nPastry, Excel\n",
    "orrin.txt",
)


@pytest.mark.parametrize(
    "question",
    [
        "现居住地是长沙，还读的是金融学专业的那个人掌握哪些技能",
        "查一下既住在长沙又在青禾食品工作过的候选人的专业技能",
        "那位住在长沙，并且在青禾食品干过的人会什么技能？",
        "请问在青禾食品上过班，同时住在长沙的应聘者的技能",
    ],
)
def test_conditions_that_commas_part_describe_one_person(question: str) -> None:
    answer = ask(question, QU, LU, ORR)
    assert "叉车" in answer.text
    assert "报税" not in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "What are the skills of the candidate who lives in Leeds, and knows Excel?",
        "I remember someone who lives in Leeds and worked at Tarn Foods. What are their skills?",
        "The person who is based in Leeds and knows Excel: what skills do they have?",
    ],
)
def test_in_english(question: str) -> None:
    assert "Pastry" in ask(question, QU, LU, ORR).text


def test_whom_several_fulfil_is_not_one() -> None:
    answer = ask("住在长沙并且是南川大学毕业的候选人有哪些", QU, LU, ORR)
    assert set(answer.resumes) == {"qu.txt", "lu.txt"}

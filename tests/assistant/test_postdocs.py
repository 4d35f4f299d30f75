"""A postdoc is a post after a doctorate: asked for as one, and no degree, wherever it stands."""

from __future__ import annotations

import pytest

from ingest.resume import Resume
from tests.assistant.asking import look, quotes, who
from tests.builders import resume

HAN = resume(
    "许知遥\nxuzhiyao@example.cn\n\n工作经历\n滨海海洋研究所 助理研究员\t2022.03-至今\n"
    "南洋生态研究院 博士后\t2019.07-2022.02\n- 建立珊瑚样本库\n\n"
    "教育背景\n厦门大学 海洋生物学 博士\t2014.09-2019.06\n",
    "xu.txt",
)
AMONG_DEGREES = resume(
    "施明远\nshimy@example.cn\n\n教育背景\n2021.07-2023.12  浙江大学  博士后  海洋工程\n"
    "2016.09-2021.06  同济大学  海洋地质  博士\n\n"
    "工作经历\n2024.01-至今  东岚海洋科技有限公司  研发工程师\n",
    "shi.txt",
)
ENGLISH = resume(
    "Nerissa Calloway\nnerissa@example.org\n\nExperience\n"
    "Senior Scientist, Larkfield Biologics        2021 - Present\n"
    "Postdoctoral Fellow, Wexcombe Institute of Virology     Mar 2017 - Feb 2021\n\n"
    "Education\nPhD in Virology, University of Leeds, 2012 - 2016\n",
    "calloway.txt",
)


@pytest.mark.parametrize("one", [HAN, AMONG_DEGREES, ENGLISH], ids=["han", "degrees", "english"])
@pytest.mark.parametrize("question", ["谁做过博士后？", "Who has done a postdoc?"])
def test_who_has_been_a_postdoc(question: str, one: Resume) -> None:
    assert len(who(question, one)) == 1


def test_a_doctor_has_been_none() -> None:
    doctor = resume("祁映安\n\n教育背景\n2016.09-2019.06  同济大学  海洋地质  博士\n")
    assert who("谁做过博士后？", doctor) == []


@pytest.mark.parametrize(
    ("question", "one", "words"),
    [
        ("许知遥博士后在哪里做的，什么时候出站的？", HAN, "南洋生态研究院 博士后\t2019.07-2022.02"),
        ("许知遥博士在哪读的？", HAN, "厦门大学 海洋生物学 博士\t2014.09-2019.06"),
        ("Where did Nerissa Calloway do her postdoc?", ENGLISH, "Wexcombe Institute of Virology"),
        ("施明远博士后期间研究什么？", AMONG_DEGREES, "浙江大学  博士后  海洋工程"),
    ],
)
def test_where_it_was(question: str, one: Resume, words: str) -> None:
    assert words in quotes(look(question, one))[0]


def test_the_highest_degree_is_the_doctorate() -> None:
    assert who("谁的最高学历是博士？", AMONG_DEGREES) == ["shi"]


def test_to_be_a_postdoc_at_a_school_is_not_to_have_studied_there() -> None:
    assert who("谁在浙江大学读过书？", AMONG_DEGREES) == []
    assert who("谁在同济大学读过书？", AMONG_DEGREES) == ["shi"]

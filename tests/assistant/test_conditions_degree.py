"""Who holds a degree: of a level, from a school, in a field, at a time; all of one entry."""

from __future__ import annotations

import pytest

from tests.assistant.asking import fulfils, who
from tests.builders import resume

TWO_DEGREES = resume(
    "祁映安\n\n教育背景\n2016.09-2019.06  浙江大学  会计学  硕士\n"
    "2012.09-2016.06  江南大学  软件工程  本科\n"
)


@pytest.mark.parametrize(
    ("question", "people"),
    [
        ("谁有硕士学位？", ["qi"]),
        ("Who has a master's degree?", ["qi"]),
        ("谁是护理专业毕业的？", ["ellwood"]),
        ("哪些候选人毕业于江西财经大学？", ["murong"]),
        ("Who graduated from the University of Leeds?", ["ellwood"]),
        ("谁毕业于 985 高校？", ["qi"]),
        ("谁在 2012 年毕业？", ["murong"]),
        ("2018 年以后毕业的有谁？", ["qi"]),
        ("哪些人从江南大学本科毕业？", ["qi"]),
    ],
)
def test_who_studied(question: str, people: list[str]) -> None:
    assert who(question) == people


def test_a_level_or_above() -> None:
    assert who("谁有本科及以上学历？") == ["qi", "ellwood", "murong"]
    assert who("谁有硕士及以上学历？") == ["qi"]


@pytest.mark.parametrize(
    ("question", "holds"),
    [
        ("谁有软件工程本科学位？", True),
        ("谁有软件工程硕士学位？", False),
        ("谁在江南大学读的本科？", True),
        ("谁在江南大学读的硕士？", False),
        ("谁 2016 年本科毕业？", True),
        ("谁 2019 年本科毕业？", False),
    ],
)
def test_all_that_is_asked_holds_of_one_degree(question: str, holds: bool) -> None:
    assert fulfils(question, TWO_DEGREES) is holds


def test_to_teach_at_a_school_is_not_to_have_studied_there() -> None:
    teacher = resume(
        "祁映安\n\n工作经历\n2019.07-至今  浙江大学  讲师\n\n"
        "教育背景\n2012.09-2016.06  江南大学  本科\n"
    )
    assert not fulfils("谁毕业于浙江大学？", teacher)


MIDWAY = resume(
    "Ada Fennimore\n\nEducation\nBSc Nursing, Ashford University, Sep 2010 - Jun 2014\n"
    "MSc Nursing (online), Univ. of Derrywick  -- started Jan 2024, part-time, expected Dec 2026\n",
    "midway.txt",
)
DONE = resume(
    "Ben Okonjo\n\nEducation\nMSc Botany, University of Derrywick, Sep 2010 - Jun 2012\n",
    "done.txt",
)
NONE = resume(
    "祁映安\n\n教育背景\n青江财经大学  会计学  本科  2009.09-2013.06\n",
    "none.txt",
)


@pytest.mark.parametrize(
    "question",
    [
        "Who is partway through a master's degree that they have not finished yet?",
        "Who is halfway through a master's?",
        "Who started a master's which they have not completed yet?",
        "Who has begun but not finished a master's degree?",
        "Who has a master's degree in progress?",
        "谁的硕士读到一半？",
        "谁有还没读完的硕士？",
        "哪几位硕士在读、还没拿到学位？",
    ],
)
def test_a_degree_that_goes_on_in_whatever_words(question: str) -> None:
    assert who(question, MIDWAY, DONE, NONE) == ["midway"]


SAME_SCHOOL = resume(
    "陆知秋\n\n教育背景\n2016.09-2019.06  江南大学  会计学  硕士\n"
    "2012.09-2016.06  江南大学  软件工程  本科\n",
    name="same.txt",
)


@pytest.mark.parametrize(
    "question",
    [
        "谁本科和硕士在同一所学校读？",
        "哪些人是本硕同校？",
        "谁的硕士读的还是本科的母校？",
        "哪些人硕士和本科都在同一所大学？",
        "Whose master's was done at the school where they did the bachelor's?",
        "Who did the bachelor's and the master's at the same university?",
        "Whose bachelor's and master's degrees are from one and the same university?",
        "Who has both degrees from the same university?",
    ],
)
def test_two_degrees_of_one_school(question: str) -> None:
    assert who(question, TWO_DEGREES, SAME_SCHOOL) == ["same"]


def test_the_size_of_a_class() -> None:
    large = resume(
        "陆知秋\n\n教育背景\n2012.09-2016.06  江南大学  软件工程  本科\n专业排名 4/120\n"
    )
    small = resume(
        "祁映安\n\n教育背景\n2012.09-2016.06  江南大学  软件工程  本科\n专业排名 4/40\n",
        name="small.txt",
    )
    for question in ("Who was in a cohort of 100 or more?", "谁的专业总人数在100人以上？"):
        assert who(question, large, small) == ["x"]

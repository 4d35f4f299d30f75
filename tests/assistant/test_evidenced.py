"""Where a skill is evidenced is told apart: in a job, at school only, in a list, denied, basic."""

from __future__ import annotations

import pytest

from tests.assistant.asking import who
from tests.builders import resume

JOB = resume(
    "Ines Calloway\n\nWork experience\nMar 2016 - May 2020  Calder Foundry, Engineer\n"
    "- Designed pump housings with SolidWorks\n\nSkills\nSolidWorks, Excel\n",
    name="job.txt",
)
INTERN = resume(
    "Otto Brandvold\n\nInternships\nJun 2019 - Aug 2019  Tarn Machine Works, Engineering Intern\n"
    "- Drew fixtures in SolidWorks\n",
    name="intern.txt",
)
SCHOOL = resume(
    "Mira Deng\n\nEducation\nSep 2015 - Jun 2019  Hohai University, Mechanical Engineering\n\n"
    "Projects\nMar 2018 - May 2018  Gearbox test bench (coursework, Hohai University)\n"
    "- Modelled the frame in SolidWorks\n\nSkills\nSolidWorks\n",
    name="school.txt",
)
LISTED = resume("Tom Abara\n\nSkills\nSolidWorks, MATLAB\n", name="listed.txt")
BASIC = resume("林知遥\n\n技能\n熟练掌握Excel。\n对SolidWorks仅限了解。\n", name="basic.txt")
NEVER = resume("周以宁\n\n技能\n熟练掌握Excel。\n没有SolidWorks的使用经验。\n", name="never.txt")
EVERYONE = (JOB, INTERN, SCHOOL, LISTED, BASIC, NEVER)


@pytest.mark.parametrize(
    "question",
    [
        "Who has really used SolidWorks in a job or internship, not just listed it as a skill?",
        "Who can show SolidWorks experience from an employer (school projects do not count)?",
        "Real on-the-job experience with SolidWorks: who has it?",
        "Which candidates have SolidWorks in the description of a job or internship?",
        "哪些人在工作或实习中用过SolidWorks？",
        "SolidWorks，谁是在公司里实打实做过的（实习也算，学校项目不算）？",
        "除去只写在技能清单里的，哪几位在工作或实习中用过SolidWorks？",
        "School projects aside, who has worked with SolidWorks in a job?",
        "Leaving skill lists and coursework aside, who has worked with SolidWorks in a post?",
    ],
)
def test_a_job_counts_and_a_list_does_not(question: str) -> None:
    assert sorted(who(question, *EVERYONE)) == ["intern", "job"]


@pytest.mark.parametrize(
    "question",
    ["Who used SolidWorks in an internship?", "谁在实习期间用过SolidWorks？"],
)
def test_an_internship_alone(question: str) -> None:
    assert who(question, *EVERYONE) == ["intern"]


@pytest.mark.parametrize(
    "question",
    [
        "Who has touched SolidWorks only in a school or coursework project, never in a job?",
        "SolidWorks from coursework only, nothing at work: who is that?",
        "Who has SolidWorks in a university project but in none of the jobs or internships?",
        "谁的SolidWorks只来自课程设计？",
        "工作、实习里没有SolidWorks，但学校项目里有的是哪几位？",
        "SolidWorks仅在校内项目用过、上班和实习都没用过的有谁？",
    ],
)
def test_school_and_no_job(question: str) -> None:
    assert who(question, *EVERYONE) == ["school"]


@pytest.mark.parametrize(
    "question",
    [
        "Who only lists SolidWorks among their skills?",
        "谁只在技能栏里写了SolidWorks？",
    ],
)
def test_listed_and_nowhere_else(question: str) -> None:
    assert who(question, *EVERYONE) == ["listed"]


@pytest.mark.parametrize(
    "question",
    [
        "Who states outright that they have no experience with SolidWorks?",
        "Who admits to having no SolidWorks experience in so many words?",
        "Which candidate writes that SolidWorks is something not used yet?",
        "谁在简历里明说自己没用过或没接触过SolidWorks？",
        "自己写着还没碰过SolidWorks的有哪几位？",
    ],
)
def test_a_denial_is_no_silence(question: str) -> None:
    assert who(question, *EVERYONE) == ["never"]


@pytest.mark.parametrize(
    "question",
    [
        "Which candidate rates SolidWorks as basic knowledge?",
        "Who has only a basic understanding of SolidWorks?",
        "谁的SolidWorks只停留在了解层面？",
        "谁把SolidWorks写成“了解”？",
        "哪些候选人把SolidWorks写在“了解”那一档？",
        "谁把SolidWorks列在了解一栏？",
        "Who puts SolidWorks under basic knowledge rather than under proficient?",
        "Which candidates list SolidWorks under basics, not proficient?",
    ],
)
def test_known_but_a_little(question: str) -> None:
    assert who(question, *EVERYONE) == ["basic"]


def test_who_lists_a_skill_is_found_anyway() -> None:
    assert set(who("Who lists SolidWorks among their skills?", *EVERYONE)) >= {"job", "listed"}


def test_a_skill_in_a_resumes_own_words_is_one_that_a_question_says_was_used() -> None:
    own = resume("陆知秋\n\n技能\n澄心拉糖制作、Excel\n")
    assert who("谁的澄心拉糖制作只写在技能栏里？", own, JOB) == ["x"]

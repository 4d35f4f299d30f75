"""Families of jobs, as questions over all resumes name them."""

from __future__ import annotations

import pytest

from assistant.query.names import KnownValues
from assistant.query.occupations import find_occupations
from assistant.query.read import read_query
from assistant.query.say import say
from assistant.question import read_question
from ingest.query.predicates import EntryIs, atoms
from ingest.tokens import fold
from tests.builders import AS_OF

KNOWN = KnownValues(
    {
        "title": {
            "夜班护士": 1,
            "病区护理组长": 1,
            "senior staff nurse": 1,
            "成本会计": 2,
            "internal auditor": 1,
            "收银员": 1,
            "kindergarten class teacher": 1,
            "初中物理老师": 1,
            "sous chef": 1,
            "行政总厨": 1,
            "行政文员": 1,
        },
        "employer": {"riverside nursing home": 1, "青禾食品集团": 1},
    }
)


def families(question: str) -> list[str]:
    return [o.names_shown[1] for _, found in find_occupations(fold(question)) for o in found]


def told(question: str) -> str:
    where = read_query(read_question(question, ()), KNOWN, AS_OF.last()).where
    return say(where, "en") if where is not None else ""


def titles(question: str) -> set[str]:
    where = read_query(read_question(question, ()), KNOWN, AS_OF.last()).where
    assert where is not None
    jobs = [atom for atom in atoms(where) if isinstance(atom, EntryIs)]
    return {value for job in jobs for named in job.facts for value in named.values}


@pytest.mark.parametrize(
    ("question", "family"),
    [
        ("做护理的人有哪些？", "nursing"),
        ("有没有干护理这一行的？", "nursing"),
        ("护理岗的候选人里谁会英语", "nursing"),
        ("Which people in nursing speak French?", "nursing"),
        ("Any nursing staff in Leeds?", "nursing"),
        ("Who works as a nurse?", "nursing"),
        ("哪些护士住在苏州？", "nursing"),
        ("找在青禾食品集团工作过的 HR", "human resources"),
        ("Is there anyone in human resources?", "human resources"),
        ("从事法务工作的有谁", "law"),
        ("people who work in law", "law"),
        ("在小学教书的人", "school teaching"),
        ("List the secondary school teachers who know Excel", "school teaching"),
        ("做幼教，会钢琴的人", "early childhood education"),
        ("搞平面设计的有谁？", "graphic and brand design"),
        ("Show brand or graphic design people", "graphic and brand design"),
        ("在后厨工作的人", "kitchen"),
        ("who works in a kitchen as a chef or cook?", "kitchen"),
        ("We need warehouse or logistics people who drive", "logistics and warehousing"),
        ("从做仓储的人里挑两位", "logistics and warehousing"),
        ("plant maintenance people with a licence", "mechanical maintenance"),
        ("做电工的人", "electrical work"),
        ("写代码之外，软件研发岗的人有谁", "software development"),
        ("Who works in a testing or chemical lab?", "laboratory and testing"),
        ("secretarial or administration people", "office administration"),
        ("做药学工作，住在南京的", "pharmacy"),
        ("People in construction who live in Bath", "construction"),
        ("做空乘的有几个", "cabin crew"),
        ("sales and retail staff", "sales and retail"),
        ("翻译人员有哪些", "translation"),
        ("Who are the drivers?", "driving"),
    ],
)
def test_who_does_such_work(question: str, family: str) -> None:
    assert set(families(question)) == {family}


def test_families_that_are_joined_are_either() -> None:
    assert families("people in finance and audit jobs") == ["finance", "audit"]
    assert told("people in tax or audit who speak German").startswith("occupation = tax / audit")


@pytest.mark.parametrize(
    "question",
    [
        "Who knows bookkeeping?",
        "谁会平面设计？",
        "学护理的人有哪些",
        "护理专业的人有谁",
        "谁带过二十人的护理团队？",
        "Who managed a team of nurses?",
        "Who has wound care experience?",
        "Who has experience in audit?",
        "谁有审计经验？",
        "那个做护理的人电话多少",
        "Who has worked for a law firm?",
    ],
)
def test_what_is_known_studied_or_led_is_no_occupation(question: str) -> None:
    assert families(question) == []


def test_a_name_that_holds_such_a_word_is_no_occupation() -> None:
    assert told("Who worked at Riverside Nursing Home?") == "employer = riverside nursing home"


def test_titles_of_the_library_belong_by_their_words() -> None:
    assert titles("做护理的人") == {"夜班护士", "病区护理组长", "senior staff nurse"}
    assert titles("people in accounting") == {"成本会计"}
    assert titles("finance people") == {"成本会计", "internal auditor"}


def test_a_title_of_another_family_does_not() -> None:
    assert titles("在学校教书的人") == {"初中物理老师"}
    assert titles("做行政的人") == {"行政文员"}
    assert titles("kitchen staff") == {"sous chef", "行政总厨"}


def test_other_conditions_stand_beside_it() -> None:
    assert told("做护理的人，在青禾食品集团实习过，有谁") == (
        "occupation = nursing and employer = 青禾食品集团, internship"
    )
    assert told("哪些软件研发岗的人简历写明性别女？") == (
        "gender = female and occupation = software development"
    )


def test_now_is_said_of_the_work() -> None:
    assert told("Who currently works in pharmacy?") == "occupation = pharmacy, in 2025-06"


def test_a_question_with_an_occupation_is_over_everyone() -> None:
    assert read_question("give me the top 2 primary school teachers", ()).scope == "corpus"
    assert read_question("搞平面设计、住在杭州的", ()).scope == "corpus"

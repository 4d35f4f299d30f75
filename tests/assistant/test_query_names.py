"""Names in questions: of organisations, skills and certificates that resumes state."""

from __future__ import annotations

import pytest

from assistant.query.names import KnownValues
from assistant.query.read import read_query
from assistant.query.say import say
from ingest.query.predicates import EntryIs, FactIs, Stated, atoms
from tests.assistant.asking import read
from tests.assistant.query_readings import query, told
from tests.builders import AS_OF


def test_a_chinese_name_is_found_by_its_spelling_and_by_what_it_is() -> None:
    known = KnownValues(
        {"school": {"云岭职业学院": 2, "云岭中学": 1}, "employer": {"禾川软件有限公司": 1}}
    )
    assert known.alike("school", ["yunling vocational college"]) == ("云岭职业学院",)
    assert known.alike("employer", ["hechuan software co., ltd"]) == ("禾川软件有限公司",)
    assert known.alike("employer", ["hechuan pharmacy"]) == ()


def test_a_firm_that_a_resume_names_just_so_is_no_other_firm() -> None:
    known = KnownValues({"employer": {"岚桥网络科技有限公司": 1, "岚桥科技股份有限公司": 1}})
    assert known.alike("employer", ["岚桥网络科技有限公司"]) == ()
    assert known.alike("employer", ["岚桥网络科技"]) != ()


@pytest.mark.parametrize(
    ("question", "held"),
    [
        ("Who are the graduates of Yunling Polytechnic?", "云岭职业技术学院"),
        ("Of those employed by Hechuan Testing Co., Ltd. who is youngest?", "禾川检测有限公司"),
        ("Take those who worked at Hechuan Testing. Who is youngest?", "禾川检测有限公司"),
        ("谁在宁波港湾造船厂干过？", "ningbo harbour shipyard"),
        ("有没有无锡商业职业技术学院毕业的？", "wuxi vocational institute of commerce"),
        ("Who studied at Wuxi Vocational Institute of Commerce?", "school:无锡商业职业技术学院"),
    ],
)
def test_an_organisation_is_named_in_the_other_language(question: str, held: str) -> None:
    known = KnownValues(
        {
            "school": {
                "云岭职业技术学院": 2,
                "wuxi vocational institute of commerce": 1,
                "school:无锡商业职业技术学院": 1,
            },
            "employer": {"禾川检测有限公司": 1, "ningbo harbour shipyard": 1},
        }
    )
    where = read_query(read(question), known, AS_OF.last()).where
    assert where is not None
    facts = [fact for atom in atoms(where) if isinstance(atom, EntryIs) for fact in atom.facts]
    assert held in {value for fact in facts for value in fact.values}


def test_what_is_listed_as_a_skill_is_that_very_skill() -> None:
    literal = atoms(query("Who lists relational databases as a skill?").where or Stated(()))
    meant = atoms(query("Who knows relational databases?").where or Stated(()))
    assert isinstance(literal[0], FactIs)
    assert isinstance(meant[0], FactIs)
    assert "skill:MySQL" not in literal[0].options[0].values
    assert "skill:MySQL" in meant[0].options[0].values


def test_the_members_behind_a_kind_of_employer_are_no_more_conditions() -> None:
    assert "AND" not in told("Who has worked for one of the big four banks (ICBC, ABC, BOC, CCB)?")


def test_publications_are_stated_though_a_skill_is_called_so() -> None:
    assert told("谁有论文发表并且住在苏州？") == "stated: publication and residence = Suzhou"


@pytest.mark.parametrize(
    ("question", "condition"),
    [
        ("在Harbour Lane工作过的人", "employer = harbour lane"),
        (
            "在Brook Ferry Mills上过班且会 Java 的人",
            "employer = brook ferry mills and skill = Java",
        ),
        ("谁在北京青云建材工作过？", "employer = 北京青云建材"),
        ("Who has the Chinese Software Designer certificate?", "Software Designer"),
        ("谁有CMA内审员证？", "certificate = CMA Internal Auditor"),
        ("Who used to work or still works at Harbour Lane Foods?", "employer = harbour lane foods"),
    ],
)
def test_the_whole_name_outweighs_a_part_that_is_known(question: str, condition: str) -> None:
    assert condition in say_of(question, NAMES)


NAMES = KnownValues(
    {
        "employer": {"北京青云建材有限公司": 1, "harbour lane foods": 1},
        "skill": {"skill:Java": 1, "opm系统": 1, "opm": 1},
        "certificate": {"certificate:软件设计师": 1},
    }
)


def say_of(question: str, known: KnownValues) -> str:
    where = read_query(read(question), known, AS_OF.last()).where
    return say(where, "en") if where is not None else ""


def test_a_tool_is_the_same_without_a_word_that_says_it_is_one() -> None:
    where = read_query(read("谁会opm系统？"), NAMES, AS_OF.last()).where
    assert where is not None
    values = {
        value
        for atom in atoms(where)
        if isinstance(atom, FactIs)
        for value in atom.options[0].values
    }
    assert values == {"opm系统", "opm"}

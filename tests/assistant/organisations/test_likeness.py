"""Which names are one organisation's: invented ones of many kinds, in both languages."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from assistant.organisations.likeness import CLEAR, likeness
from assistant.organisations.register import Register

FOLDER = Path(__file__).parent


def pairs(table: str) -> list[tuple[str, str]]:
    with (FOLDER / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return [(row["name"], row["other"]) for row in csv.DictReader(file)]


@pytest.mark.parametrize(("name", "other"), pairs("same"))
def test_one_organisation_in_two_languages_or_spellings(name: str, other: str) -> None:
    assert likeness(name, other) >= CLEAR
    assert likeness(other, name) == pytest.approx(likeness(name, other))


@pytest.mark.parametrize(("name", "other"), pairs("different"))
def test_two_organisations_that_share_much(name: str, other: str) -> None:
    assert likeness(name, other) < CLEAR


def test_a_table_written_before_the_matcher() -> None:
    """The second table was written before there was a matcher to tune."""
    found = [likeness(name, other) >= CLEAR for name, other in pairs("held_out_same")]
    wrong = [likeness(name, other) >= CLEAR for name, other in pairs("held_out_different")]
    assert sum(found) / len(found) >= 0.95
    assert sum(found) / (sum(found) + sum(wrong)) >= 0.98


def test_among_all_names_of_a_library_the_right_one_is_found() -> None:
    known = pairs("same") + pairs("different") + pairs("held_out_same")
    register = Register(tuple(dict.fromkeys(other for _, other in known)))
    missed = [name for name, other in pairs("same") if other not in register.like(name)]
    assert missed == []
    taken = [name for name, other in pairs("different") if other in register.like(name)]
    assert taken == []


def test_two_organisations_that_are_as_likely_are_none() -> None:
    register = Register(("常德柳湖医院", "常德柳湖小学", "衡水柳湖医院"))
    assert register.like("常德柳湖") == ()
    assert register.like("Changde Liuhu Hospital") == ("常德柳湖医院",)


def test_all_names_of_one_organisation_are_found_together() -> None:
    register = Register(
        ("启衡医疗科技（无锡）有限公司", "启衡医疗", "qiheng medical technology (wuxi) co., ltd")
    )
    assert set(register.like("启衡医疗")) == {
        "启衡医疗科技（无锡）有限公司",
        "启衡医疗",
        "qiheng medical technology (wuxi) co., ltd",
    }


@pytest.mark.parametrize(
    ("question", "named", "known"),
    [
        (
            "Is there anyone whose CV mentions Jinzhou Bohai Shipyard?",
            "Jinzhou Bohai Shipyard",
            "锦州渤海造船厂",
        ),
        (
            "Who was at Fuling District Civil Affairs Bureau, Chongqing in 2019?",
            "Fuling District Civil Affairs Bureau, Chongqing",
            "重庆市涪陵区民政局",
        ),
        ("谁在漳州水仙大药房上过班？", "漳州水仙大药房", "zhangzhou shuixian pharmacy"),
        (
            "遵义红花岗医院出来的护士有几位",
            "遵义红花岗医院",
            "zunyi honghuagang hospital",
        ),
        ("蚌埠第九中学的老师有哪些？", "蚌埠第九中学", "蚌埠市第九中学"),
        (
            "有没有从东莞松山湖光电科技有限公司离职的",
            "东莞松山湖光电科技有限公司",
            "dongguan songshan lake optoelectronics technology co., ltd",
        ),
    ],
)
def test_a_question_names_it_in_another_way(question: str, named: str, known: str) -> None:
    register = Register((known, "anqing linghu logistics ltd", "马鞍山雨山建筑设计院"))
    found = [(span.of(question), names) for span, names in register.standing_in(question)]
    assert found == [(named, (known,))]


def test_an_everyday_word_names_a_firm_only_behind_a_preposition() -> None:
    register = Register(("one foundation",))
    assert list(register.standing_in("Where does the one candidate of Acme Inc live?")) == []
    assert len(list(register.standing_in("Was anyone of Acme Inc at one foundation?"))) == 1


@pytest.mark.parametrize(
    "question",
    [
        "Who has worked in a hospital in Suzhou?",
        "谁在苏州的医院工作过？",
        "Which candidates worked for a bank and speak English?",
        "谁在绿谷苏州松鹤中学教过书？",
        "有谁在松鹤做过医生，又在苏州的学校教过书？",
    ],
)
def test_a_question_that_names_none_finds_none(question: str) -> None:
    register = Register(("suzhou songhe middle school", "苏州松鹤医院", "苏州银行"))
    assert list(register.standing_in(question)) == []

"""Names that say the same in the other language are found, word for word; near ones are not."""

import pytest

from assistant.query.names import KnownValues
from assistant.renderings.agreement import agreement
from assistant.renderings.counterparts import Counterparts
from assistant.renderings.learning import learned, table

TITLES = ("消防中控员", "物业管家", "销售代表", "厨师长", "副厨", "车间主任 workshop manager")


@pytest.mark.parametrize(
    ("asked", "values"),
    [
        ("fire control operator", ("消防中控员",)),
        ("property butler", ("物业管家",)),
        ("sous chef", ("副厨",)),
    ],
)
def test_a_title_is_found_by_what_it_says_in_the_other_language(
    asked: str, values: tuple[str, ...]
) -> None:
    assert Counterparts("title", TITLES).of(asked) == values


def test_it_is_found_the_other_way_round() -> None:
    counterparts = Counterparts("title", ("security team leader", "site director", "cashier"))
    assert counterparts.of("保安队长") == ("security team leader",)
    assert counterparts.of("工地总监") == ("site director",)


def test_a_name_that_something_else_says_better_is_none() -> None:
    # The lexicon has 销售工程师 for it, which is somebody else.
    assert Counterparts("title", TITLES).of("sales engineer") == ()


def test_a_resume_in_two_languages_tells_what_its_names_mean() -> None:
    counterparts = Counterparts("title", ("白案领班 dough captain", "dough captain", "白案领班"))
    assert "dough captain" in counterparts.of("白案领班")


@pytest.mark.parametrize(
    "both", ["星桥工坊 star bridge workshop", "star bridge workshop (星桥工坊)"]
)
def test_a_value_in_both_scripts_leads_from_either_name_to_all(both: str) -> None:
    known = KnownValues({"employer": {"星桥工坊": 1, "star bridge workshop": 1, both: 1}})
    assert set(known.beside("employer", ["星桥工坊"])) == set(known.of("employer"))
    assert set(known.beside("employer", ["star bridge workshop"])) == set(known.of("employer"))
    assert known.beside("employer", ["star bridge"]) == ()


def test_levels_and_prizes_of_other_numbers_are_others() -> None:
    assert agreement("二等奖", "first prize") == 0
    assert agreement("二等奖", "second prize") > 0.5


def test_known_things_are_not_mixed_up() -> None:
    known = KnownValues({"major": {"major:工商管理": 1, "major:工程管理": 1}})
    assert known.rendered("major", ("engineering management",)) == ()


def test_pieces_are_learned_from_what_names_share() -> None:
    names = [
        (["茶叶采购"], ["tea buyer"]),
        (["茶叶评审"], ["tea tasting"]),
        (["木材采购"], ["timber buyer"]),
    ]
    found = learned(names)
    assert found["茶叶"] == {"tea": 1.0}
    assert found["采购"] == {"buyer": 1.0}
    assert "茶叶,tea:1\n" in table(found)

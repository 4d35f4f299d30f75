"""Names as first lines of resumes write them: spread letters, ranks behind them, sentences."""

from __future__ import annotations

import pytest

from tests.builders import resume


def _named(opening: str) -> str | None:
    return resume(f"{opening}\n\nExperience\n2019 - 2020  Harbour Foods Ltd, Clerk\n").name


@pytest.mark.parametrize(
    ("opening", "name"),
    [
        ("H E L E N A   V O S S\nFinance\n+44 7700 900123", "HELENA VOSS"),
        ("      H E L E N A   V O S S   C P A ,  M B A\n+44 7700 900123", "HELENA VOSS"),
        ("S A M U E L  O K O R O\n+44 7700 900123", "SAMUEL OKORO"),
        ("J O H A N   V A N   D E R   B E R G\n+31 6 12345678", "JOHAN VAN DER BERG"),
        ("G R A C E M I L L E R\n+44 7700 900123", "GRACE MILLER"),
        ("            闵    舟\n  茶艺师 · 门店主管\n 女  1993.05", "闵舟"),
        ("李 明 远  L I   M I N G Y U A N\n13800000001", "李明远"),
    ],
)
def test_spread_letters_are_read_together(opening: str, name: str) -> None:
    assert _named(opening) == name


def test_the_words_that_state_a_spread_name_are_those_of_the_page() -> None:
    one = resume("  H E L E N A   V O S S\n+44 7700 900123\n")
    stated = next(fact for fact in one.facts if fact.kind == "name")
    assert stated.span.of(one.text) == "H E L E N A   V O S S"


@pytest.mark.parametrize(
    ("opening", "name", "alias"),
    [
        ('Lin Pei-Chen "Daisy"        Service designer\nTaipei', "Lin Pei-Chen", "Daisy"),
        ("Hsu Chia-Ling (Fiona)\nTaipei", "Hsu Chia-Ling", "Fiona"),
        ("Carlos Medina (Madrid)\n+34 600 000 000", "Carlos Medina", None),
    ],
)
def test_a_nickname_may_stand_behind_the_name(opening: str, name: str, alias: str | None) -> None:
    one = resume(f"{opening}\n\nExperience\n2019 - 2020  Harbour Foods Ltd, Clerk\n")
    assert one.name == name
    assert next((f.value for f in one.facts if f.kind == "alias"), None) == alias


@pytest.mark.parametrize(
    ("opening", "name"),
    [
        ("Rosa Delgado Senior Accountant, Madrid +34 600 000 000", "Rosa Delgado"),
        ("钱立群主任\n电话 13800000001", "钱立群"),
        ("苏婉老师\n电话 13800000001", "苏婉"),
        ("Hi, I'm Nadia Kowalczyk, a data analyst.\nnadia@example.org", "Nadia Kowalczyk"),
        ("I am Nadia Kowalczyk and I repair lifts.", "Nadia Kowalczyk"),
        ("My name is Nadia and I repair lifts.", "Nadia"),
        ("Dear Team,\n\nMy name is Nadia Orr. Gender: Female. Lives in: Leeds.", "Nadia Orr"),
        ("我是陶思远，1990年生人。电话 13800000001", "陶思远"),
        ("CURRICULUM VITAE OF THABO MOLEFE\nJohannesburg", "THABO MOLEFE"),
        ("Grace Miller's Resume\n+44 7700 900123", "Grace Miller"),
        ("Tendai Moyo CV\nHarare", "Tendai Moyo"),
    ],
)
def test_words_around_the_name_are_none_of_it(opening: str, name: str) -> None:
    assert _named(opening) == name


@pytest.mark.parametrize(
    "opening",
    [
        "E X P E R I E N C E D   W E L D E R\n+44 7700 900123",
        "C U R R I C U L U M   V I T A E\n+44 7700 900123",
        "S A L E S   M A N A G E R\n+44 7700 900123",
        "I am Chief Engineer of a bulk carrier.\n+63 900 000 0000",
        "Grant Writer Resume\n+44 7700 900123",
        "Resume for Review\n+44 7700 900123",
        "我是应届生，想找一份会计工作\n电话 13800000001",
        "我是方案策划师，十年经验\n电话 13800000001",
        "方案经理\n江州",
        "项目经理\n电话 13800000001",
        "高中老师\n江州",
        "优秀教师\n江州",
    ],
)
def test_headlines_and_trades_are_no_names(opening: str) -> None:
    assert _named(opening) is None

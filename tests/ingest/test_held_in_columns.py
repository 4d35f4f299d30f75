"""What a line says of one certificate is not said of those in the columns beside it."""

from __future__ import annotations

import pytest

from ingest.claims import Strength, claimed
from tests.builders import resume


def _held(line: str, kind: str = "certificate") -> dict[str, bool]:
    read = resume(f"祁映安\n\n教育\n江州大学  会计学  本科  2010.09-2014.06\n\n证书\n{line}\n")
    return {
        fact.span.of(read.text): claimed(read, fact.span, True) > Strength.AWARE
        for fact in read.facts_of(kind)
    }


@pytest.mark.parametrize(
    ("line", "held", "not_held"),
    [
        ("CET-4 621   CET-6 563      托福 准备中", "CET-6", "托福"),
        ("英语 CET-4 487；CET-6 418（未过线）     普通话二级乙等", "普通话二级乙等", "CET-6"),
        ("CET-6 528     IELTS：计划明年春季考，未考", "CET-6", "IELTS"),
        ("IELTS 7.5 (2018)      CET-6: exempt / not taken", "IELTS", "CET-6"),
        ("PMP 2021      ACCA - none", "PMP", "ACCA"),
    ],
)
def test_a_denial_holds_for_its_own_column(line: str, held: str, not_held: str) -> None:
    found = _held(line)
    assert any(name.startswith(held) and said for name, said in found.items())
    assert not any(name.startswith(not_held) and said for name, said in found.items())


def test_a_state_in_the_next_column_is_the_certificates_own() -> None:
    assert _held("PMP          备考，三门过两门") == {"PMP": False}


@pytest.mark.parametrize(
    "line",
    [
        "NCLEX-RN         registered, exam date not booked",
        "PMP: planned",
        "PMP           not yet; planned after the MBA",
        "NICEIC / 18th Edition: not held",
        "注册安全工程师：今年 10 月考，没出成绩",
        "企业合规师（中级）  2023 报名，缺考",
        "副主任护师：2026 年参评，材料已报，未出结果",
    ],
)
def test_what_is_still_to_come_is_not_held(line: str) -> None:
    assert set(_held(line).values()) == {False}


@pytest.mark.parametrize("line", ["No UAE driving licence.", "PMP（有效至 2024.12，未续）"])
def test_words_that_say_it_is_not_held(line: str) -> None:
    assert True not in _held(line).values()


def test_a_course_towards_a_certificate_is_none() -> None:
    read = resume("祁映安\n\n教育\n江州大学    会计学（注会方向）   本科    2009.09—2013.06\n")
    assert read.facts_of("certificate") == ()

"""What no schema knows is judged by the best words of a resume, and by how much they claim."""

from __future__ import annotations

import pytest

from assistant.conditions.text import best_evidence
from assistant.evidence import ResumeUnits
from assistant.terms import Term
from ingest.claims import Strength
from tests.assistant.asking import fulfils, who
from tests.builders import people, resume

QI, ELLWOOD, MURONG = people()


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("谁做过审计？", ["murong"]),
        ("谁搭建过实时管道？", ["qi"]),
        ("Who ran a wound care clinic?", ["ellwood"]),
        ("Who has worked with Kafka?", ["qi"]),
        ("谁有注册会计师证书？", ["murong"]),
        ("谁会开飞机？", []),
        ("Who plays the violin?", []),
    ],
)
def test_who_did_what(question: str, found: list[str]) -> None:
    assert who(question) == found


@pytest.mark.parametrize(
    ("words", "knows", "did"),
    [
        ("技能\n了解 Rust\n", False, False),
        ("技能\n熟练掌握 Rust\n", True, False),
        ("工作经历\n2019.01-2020.01  云桥科技有限公司  工程师\n用 Rust 重写网关\n", True, True),
    ],
)
def test_how_strong_a_claim_must_be(words: str, knows: bool, did: bool) -> None:
    one = resume("祁映安\n\n" + words)
    assert fulfils("谁了解 Rust？", one)
    assert fulfils("谁会 Rust？", one) is knows
    assert fulfils("谁用 Rust 做过开发？", one) is did


def test_an_exam_that_is_not_passed_is_no_certificate() -> None:
    trying = resume("祁映安\n\n证书\n注册会计师（在考，已过 3 科）\n")
    assert not fulfils("谁有注册会计师证书？", trying)


def test_words_of_two_entries_do_not_add_up() -> None:
    apart = resume(
        "祁映安\n\n工作经历\n2019.01-2020.01  云桥科技有限公司  工程师\n负责冷库温控\n\n"
        "2017.01-2018.12  南屿物流有限公司  专员\n负责供应商招标\n"
    )
    cold = Term("冷库温控", 1.0, (("冷库温控", 1.0),))
    tenders = Term("供应商招标", 1.0, (("供应商招标", 1.0),))

    def evidence(*terms: Term) -> list[str]:
        found = best_evidence(ResumeUnits(apart), terms, Strength.DONE, needed=0.9)
        return [unit.quote for unit in found]

    assert evidence(cold) == ["负责冷库温控"]
    assert evidence(tenders) == ["负责供应商招标"]
    assert evidence(cold, tenders) == []


def test_quoted_words_must_be_stated_as_they_are() -> None:
    assert fulfils("谁提到了“伤口护理”？", ELLWOOD) is False
    assert fulfils("谁提到了“订单服务”？", QI)

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


def test_a_thing_is_named_by_its_kind() -> None:
    won = resume("祁映安\n\n获奖\n江北调酒大赛 铜奖 2012\n", "won.txt")
    took = resume("Ada Fennimore\n\nAwards\nJiangbei Bartending Cup 2012, entrant\n", "took.txt")
    assert who("谁在江北调酒大赛拿过奖牌？", won, took) == ["won"]
    assert who("谁会乐器？", resume("祁映安\n\n爱好：古筝\n", "plays.txt"), took) == ["plays"]


def test_a_word_that_a_line_denies_is_not_fulfilled() -> None:
    line = "Elmgate 开源项目：合入补丁 7 个，2014 年被提名 Contributor；不是 Committer"
    assert not fulfils("Who is a committer of Elmgate?", resume(f"祁映安\n\n项目\n{line}\n"))
    held = resume("祁映安\n\n项目\nElmgate 开源项目 Committer，2014 年起\n")
    assert fulfils("Who is a committer of Elmgate?", held)


def test_the_scholarship_of_one_stage_of_studies() -> None:
    both = resume(
        "祁映安\n\n教育经历\n2012.09-2015.06  江北大学  硕士\n研究生国家奖学金 2013\n"
        "2008.09-2012.06  榆林大学  本科\n励志奖学金 2010\n"
    )
    asked = "谁本科阶段拿过国家奖学金？（励志奖学金、研究生阶段的都不算）"
    assert not fulfils(asked, both)
    first = resume(
        "祁映安\n\n教育经历\n2008.09-2012.06  榆林大学  本科\n国家奖学金（2009-2010 学年）\n"
    )
    assert fulfils(asked, first)

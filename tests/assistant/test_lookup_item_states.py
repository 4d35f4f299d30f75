"""Of what a resume lists, the items in the state asked for."""

from __future__ import annotations

import pytest

from assistant.assistant import Answer, Assistant
from tests.builders import AS_OF, Shelf, resume

SU = resume(
    """苏挽舟
电话：13900007171

工作经历
2017.04 - 至今  鹤汀化工有限公司  安全主管

证书
注册安全工程师  2016 年考取，注册有效期至 2029-03
急救员证  2019-05，已过期
一级建造师  报过两次未过，不再考
消防设施操作员（中级）  在学，预计 2027 上半年考
""",
    "su.txt",
)
VANCE = resume(
    """Odette Vance
odette.vance@example.org

Experience
Jan 2016 - Present  Tern Airfield Ltd, Stand Controller

Certificates
Airside Driving Permit, valid until June 2029
First Aid at Work, expired March 2023
Level 5 Leadership, 2021
Aerodrome Safety Diploma, in progress, expected October 2027
""",
    "vance.txt",
)


def _last(*questions: str) -> Answer:
    assistant = Assistant(Shelf(SU, VANCE), AS_OF)  # type: ignore[arg-type]
    turns = []
    for question in questions:
        answer = assistant.ask(question, turns)
        assert answer.turn is not None
        turns.append(answer.turn)
    return answer


@pytest.mark.parametrize(
    ("then", "words"),
    [
        ("其中现在还在学、没考出来的是哪个？大概什么时候考？", "消防设施操作员"),
        ("哪个还没拿到？", "消防设施操作员"),
        ("其中已经过期的是哪个？", "急救员证"),
        ("还在有效期内的是哪个？到哪年？", "注册安全工程师"),
        ("哪个放弃了、不再考了？", "一级建造师"),
        ("急救员证什么时候到期？", "急救员证"),
    ],
)
def test_the_certificate_in_that_state(then: str, words: str) -> None:
    answer = _last("苏挽舟有哪些证书？", then)
    assert [words in c.quote for c in answer.citations] == [True], answer.text
    assert "没有写明" not in answer.text


@pytest.mark.parametrize(
    ("then", "words"),
    [
        ("Which of them is not finished yet?", "Aerodrome Safety Diploma"),
        ("Which one has expired, and when?", "First Aid at Work"),
        ("Which is still valid, and until when?", "Airside Driving Permit"),
    ],
)
def test_the_certificate_in_that_state_in_english(then: str, words: str) -> None:
    answer = _last("What certificates does Odette Vance hold?", then)
    assert [words in c.quote for c in answer.citations] == [True], answer.text
    assert "not stated" not in answer.text


def test_a_state_that_no_item_is_in() -> None:
    assert _last("What certificates does Odette Vance hold?", "Which one did she drop?").abstained

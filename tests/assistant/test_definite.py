"""People whom a question describes: found by whatever of the description a resume states."""

from __future__ import annotations

import pytest

from assistant.descriptions.definite import find_pointed
from tests.assistant.asking import ask, read
from tests.assistant.troupe import TROUPE


@pytest.mark.parametrize(
    ("question", "file", "words"),
    [
        ("去云南支教的那位老师，支教期间全县会考名次有什么变化？", "lang.txt", "第 9 名"),
        (
            "在拉斯维加斯附近的Reno开过花店的那位代课老师，邮箱是什么？",
            "pereira.txt",
            "ines.pereira",
        ),
        ("What did the former Reno florist study, and at which school?", "pereira.txt", "Humboldt"),
        ("用Primavera排进度的那位，邮箱是多少？", "tan.txt", "wenbo.tan"),
        (
            "The teacher who used to be a lighthouse keeper: how much of Tallyho did she sell?",
            "pereira.txt",
            "410,000",
        ),
        ("Where did the nurse from the orthopaedic ward study?", "oduya.txt", "Husum"),
    ],
)
def test_whoever_fits_a_description_best_is_meant(question: str, file: str, words: str) -> None:
    answer = ask(question, *TROUPE)
    assert {c.file for c in answer.citations} == {file}
    assert words in answer.text.replace("\\", "")


def test_nobody_is_meant_whom_no_words_fit() -> None:
    answer = ask("做卫星轨道设计的那位宇航员，电话是多少？", *TROUPE)
    assert not answer.citations


@pytest.mark.parametrize(
    ("question", "words"),
    [
        (
            "What was the title of the Primavera scheduler in March 2016?",
            ["the Primavera scheduler"],
        ),
        (
            "Where did the consultant who founded a bakery get his MBA?",
            ["the consultant who founded a bakery"],
        ),
        ("那位骨科护士长带过多少人？", ["那位骨科护士长"]),
        ("I need the phone number of the orthopaedic nurse", ["the orthopaedic nurse"]),
        ("Look up the degree of the nurse at Husum.", ["the nurse at Husum"]),
        ("Find the names of the candidates at Husum.", []),
        ("How many people have the Medical Practitioner License?", []),
        ("谁是那位会计？", []),
        ("Find the candidate who speaks Danish", []),
        ("Where does that person work?", []),
        ("这位现在在哪里工作？", []),
    ],
)
def test_which_words_describe_someone(question: str, words: list[str]) -> None:
    asked = read(question, *TROUPE)
    assert [one.span.of(asked.text) for one in find_pointed(asked)] == words


def test_two_described_by_the_same_words_are_both_answered_for() -> None:
    answer = ask("Where did the two registered nurses study nursing?", *TROUPE)
    assert {c.file for c in answer.citations} == {"nakamura.txt", "oduya.txt"}
    assert "Fenland University" in answer.text
    assert "Husum College" in answer.text


def test_two_described_apart_are_compared() -> None:
    answer = ask(
        "Of the two registered nurses, one from Fenland Hospital and one from St Aldate Clinic,"
        " whose GPA is higher?",
        *TROUPE,
    )
    assert answer.text.startswith("**Jun Nakamura** has the higher GPA")
    assert "3.5" in answer.text


def test_a_question_that_takes_someone_for_granted_finds_whom_it_fits_best() -> None:
    answer = ask("去云南怒江那所中学支教的是谁？他在那里让名次从第几升到第几？", *TROUPE)
    assert not answer.abstained
    assert {c.file for c in answer.citations} == {"lang.txt"}
    assert "第 2 名" in answer.text


def test_a_name_in_latin_letters_is_known_by_the_chinese_one() -> None:
    answer = ask("谭文博的邮箱是什么？", *TROUPE)
    assert {c.file for c in answer.citations} == {"tan.txt"}

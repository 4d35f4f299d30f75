"""What is asked of the work in a city is not answered by what was done in another one."""

from __future__ import annotations

import pytest

from tests.assistant.asking import look, quotes
from tests.assistant.resume_builders import resume_of

_CASTELL = resume_of(
    """Rowena Castell
rowena.castell@post.example

EXPERIENCE
Aug 2022 - present  Ward Nurse, Crescent Bay Hospital, Dubai
- led the handwashing audit: 71% -> 94%

Jan 2018 - Jun 2022  Senior Nurse, Wisteria Lane Hospital, Shanghai
- 46 dialysis runs as bedside primary
- cut falls from 12 to 5 a year
""",
    "castell.txt",
)


@pytest.mark.parametrize(
    "question",
    [
        "How many dialysis runs has Rowena Castell done since she moved to Dubai?",
        "How many dialysis runs did Rowena Castell do in Dubai?",
        "How many nurses did Rowena Castell have under her in Muscat?",
        "卡斯特尔在马斯喀特带过多少护士？",
    ],
)
def test_what_was_done_in_another_city_is_no_answer(question: str) -> None:
    assert look(question, _CASTELL).kind == "absent"


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("How many dialysis runs did Rowena Castell do in Shanghai?", "46"),
        ("What came of the handwashing audit that Rowena Castell led in Dubai?", "94%"),
    ],
)
def test_what_was_done_there_is(question: str, words: str) -> None:
    assert any(words in quote for quote in quotes(look(question, _CASTELL)))


@pytest.mark.parametrize(
    "question",
    [
        "Which hospital in Lisbon did Rowena Castell work at?",
        "Rowena Castell 在里斯本的哪家医院工作过？",
        "Rowena Castell 在武汉哪家医院干过？",
        "Where did Rowena Castell work in Portugal?",
    ],
)
def test_no_employer_elsewhere_answers_for_a_city_that_is_never_named(question: str) -> None:
    assert look(question, _CASTELL).kind == "absent"


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("Rowena Castell 在迪拜的哪家医院工作过？", "Crescent Bay"),
        ("Rowena Castell 在上海哪家医院干过？", "Wisteria Lane"),
    ],
)
def test_the_employer_in_that_city_does(question: str, words: str) -> None:
    assert any(words in quote for quote in quotes(look(question, _CASTELL)))

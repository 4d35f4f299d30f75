"""People found by what they do in their spare time."""

from __future__ import annotations

import pytest

from tests.assistant.asking import who
from tests.builders import resume

QU = resume("曲明岚\n现居住地：长沙\n出生年月：1990-05\n\n兴趣爱好\n园艺、观鸟\n", "qu.txt")
LU = resume("路思源\n现居住地：长沙\n出生年月：1996-05\n\n专业技能\n开票、报税\n", "lu.txt")
ORR = resume(
    "Tavi Orrin\nLocation: Leeds\nDate of birth: 1985-02-03\n\nInterests: gardening, kayaking\n",
    "orrin.txt",
)


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("谁喜欢观鸟？", ["qu"]),
        ("业余爱好里有观鸟、住在长沙的有谁？", ["qu"]),
        ("Who enjoys kayaking and was born before 1992?", ["orrin"]),
        ("List everyone who enjoys kayaking, and is based in Leeds", ["orrin"]),
    ],
)
def test_a_hobby_is_a_condition(question: str, found: list[str]) -> None:
    assert who(question, QU, LU, ORR) == found

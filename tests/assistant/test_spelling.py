"""Slips of the keyboard in the words that frame a question."""

from __future__ import annotations

import pytest

from assistant.spelling import corrected


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Wich canddiates know Welsh?", "Which candidates know Welsh?"),
        ("哪些侯选人会日语", "哪些候选人会日语"),
        ("简力里有谁", "简历里有谁"),
        ("Where was he befor Elm Hotel?", "Where was he before Elm Hotel?"),
        ("会日语的有那些？", "会日语的有哪些？"),
    ],
)
def test_a_slip_is_put_right(typed: str, meant: str) -> None:
    assert corrected(typed) == meant


def test_words_and_names_stand_as_they_are() -> None:
    assert (
        corrected("Where does Persona Wold weld?", {"persona"}) == "Where does Persona Wold weld?"
    )
    assert corrected("那些项目是哪年做的") == "那些项目是哪年做的"

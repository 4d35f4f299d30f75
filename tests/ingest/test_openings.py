"""Patterns tried only where a word they need stands find what they find when tried everywhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest import name_shapes
from ingest.facts import awards, languages, notice, pay, people_led, publications, standing
from ingest.facts.names import candidates
from ingest.openings import Holding, Opened

OPENED = {
    "years": standing._EXPERIENCE,
    "team": people_led._TEAM,
    "pay": pay._CUES,
    "notice": notice._NOTICE,
    "award": awards._SAID,
    "author": publications._AUTHOR,
    "label of a name": candidates._NAME_LABEL,
} | {test.name: test.names for test in languages._tests()}


def fragments(pattern: str) -> list[str]:
    """The words that a pattern is made of, each of their Chinese characters, digits and marks."""
    words = re.findall(r"[a-z]{2,}|[\u4e00-\u9fff]+", pattern)
    return [*{*words, *filter(str.isalpha, "".join(words))}, *"0123456789", *" \n:,(/%+"]


def spans(matches: Iterator[re.Match[str]]) -> list[tuple[int, int]]:
    return [match.span() for match in matches]


@pytest.mark.parametrize("kind", OPENED)
@settings(max_examples=50, deadline=None)
@given(data=st.data())
def test_nothing_is_missed(kind: str, data: st.DataObject) -> None:
    opened = OPENED[kind]
    pieces = st.lists(st.sampled_from(fragments(opened.pattern.pattern)), max_size=40)
    text = "".join(data.draw(pieces))
    assert spans(opened.finditer(text)) == spans(opened.pattern.finditer(text))


@pytest.mark.parametrize("held", [name_shapes.EMPLOYER, name_shapes.TITLE, name_shapes.SCHOOL])
@settings(max_examples=50, deadline=None)
@given(data=st.data())
def test_nothing_is_missed_for_want_of_a_word(held: Holding, data: st.DataObject) -> None:
    found = re.findall(r"[A-Z]?[a-z]+|[A-Z]{2,}|[\u4e00-\u9fff]+", held.pattern.pattern)
    pieces = [*found, "Orrell", "海曲", *" .,()（）&"]
    text = "".join(data.draw(st.lists(st.sampled_from(pieces), max_size=20)))
    assert spans(held.finditer(text)) == spans(held.pattern.finditer(text))


def test_the_first_match_is_found_and_none_is_none() -> None:
    said = standing._EXPERIENCE.search("over 12 years of nursing experience, 3 years of experience")
    assert said is not None
    assert said.group() == "12 years of nursing experience"
    assert standing._EXPERIENCE.search("many years in wards") is None


def test_matches_do_not_overlap() -> None:
    opened = Opened(re.compile(r"(?:one|two)(?: (?:one|two))?"), ("one", "two"))
    assert [m.group() for m in opened.finditer("one two one")] == ["one two", "one"]


def test_words_are_matched_as_they_stand() -> None:
    opened = Opened(re.compile(r"name: (?P<name>[A-Z]\w+)", re.IGNORECASE), ("name",))
    text = "Name: Odalys"
    assert [m.group("name") for m in opened.finditer(text.lower(), text)] == ["Odalys"]

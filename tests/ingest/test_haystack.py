"""Many words found in many short texts in one pass."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ingest.haystack import Haystack

WORDS = st.lists(st.text("ab1 云科", max_size=3), max_size=4)
TEXTS = st.lists(st.text("ab1 云科.", max_size=8), max_size=6)


def test_a_whole_word_has_no_latin_letter_or_digit_beside_it() -> None:
    values = Haystack(["inn at the park", "dinner house", "inn2", "云inn科", "tinn inn"])
    assert values.whole(["inn"]) == [0, 3, 4]


def test_only_the_texts_asked_are_searched() -> None:
    texts = Haystack([" 砚台云科技 ", " 微澜数据 ", " 云岭学院 "])
    assert texts.holding(["云"]) == [0, 2]
    assert texts.holding(["云"], [range(1, 3)]) == [2]
    assert texts.holding(["云"], []) == []


@given(TEXTS, WORDS)
def test_what_holds_a_word_is_what_a_comparison_of_each_text_finds(
    texts: list[str], words: list[str]
) -> None:
    held = [n for n, text in enumerate(texts) if any(word and word in text for word in words)]
    assert sorted(Haystack(texts).holding(words)) == held

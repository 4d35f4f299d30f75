"""The form of the table of words that names of organisations are made of."""

from __future__ import annotations

from assistant.organisations.word_pairs import word_pairs
from ingest.tokens import fold, is_han

PARTS = {
    "kind", "industry", "quality", "soft", "word", "administration", "legal", "silent",
}  # fmt: skip


def test_every_row_has_a_known_part_and_words_in_both_languages() -> None:
    for row in word_pairs().rows:
        assert row.part in PARTS
        assert row.part == "silent" or row.zh
        assert all(is_han(word) and word == fold(word) for word in row.zh)
        assert row.en
        assert all(phrase and all(word == fold(word) for word in phrase) for phrase in row.en)


def test_a_word_of_two_meanings_stands_for_both() -> None:
    assert {"中学", "高中"} <= set(word_pairs().chinese_of(("high", "school")))
    assert "大学" in word_pairs().chinese_of(("university",))

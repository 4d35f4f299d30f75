"""Words that names of organisations are made of, in Chinese and English, from `words.csv`."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TypeVar

from ingest.tokens import stem

_FILE = Path(__file__).with_name("words.csv")

Phrase = tuple[str, ...]
_Word = TypeVar("_Word")


@dataclass(frozen=True, slots=True)
class Row:
    """Words that stand for each other. `part` is what they are to a name: its "kind", the
    "industry", a "quality" or "soft" quality, a "word" of its own, or of no weight.
    """

    part: str
    zh: tuple[str, ...]
    en: tuple[Phrase, ...]


class WordPairs:
    """The rows by their Chinese words, and by their English phrases as stems."""

    def __init__(self, rows: tuple[Row, ...]) -> None:
        self.rows = rows

    @cached_property
    def by_zh(self) -> dict[str, tuple[int, ...]]:
        """The places of the rows that hold a Chinese word."""
        return _placed((word, n) for n, row in enumerate(self.rows) for word in row.zh)

    @cached_property
    def by_en(self) -> dict[Phrase, tuple[int, ...]]:
        """The places of the rows that hold an English phrase."""
        return _placed((phrase, n) for n, row in enumerate(self.rows) for phrase in row.en)

    @cached_property
    def longest_en(self) -> int:
        """Words of the longest English phrase."""
        return max(map(len, self.by_en))

    def chinese_of(self, phrase: Phrase) -> tuple[str, ...]:
        """The Chinese words that an English phrase may stand for, the longest first."""
        found = {word for n in self.by_en.get(phrase, ()) for word in self.rows[n].zh}
        return tuple(sorted(found, key=lambda word: (-len(word), word)))


def _placed(pairs: Iterable[tuple[_Word, int]]) -> dict[_Word, tuple[int, ...]]:
    found: dict[_Word, dict[int, None]] = {}
    for word, place in pairs:
        found.setdefault(word, {})[place] = None
    return {word: tuple(places) for word, places in found.items()}


@lru_cache(maxsize=1)
def word_pairs() -> WordPairs:
    """The table that ships with the program, read once."""
    with _FILE.open(encoding="utf-8", newline="") as file:
        return WordPairs(
            tuple(
                Row(
                    row["part"],
                    tuple(filter(None, row["zh"].split("|"))),
                    tuple(
                        tuple(stem(word) for word in phrase.replace("-", " ").split())
                        for phrase in row["en"].split("|")
                    ),
                )
                for row in csv.DictReader(file)
            )
        )

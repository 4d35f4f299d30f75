"""The pieces of Chinese names with the English words that may stand for them, from `pieces.csv`."""

from __future__ import annotations

import csv
import re
import tomllib
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from ingest.tokens import stem

FILE = Path(__file__).with_name("pieces.csv")
LONGEST_PIECE = 4
LONGEST_WORDS = 2
_WORDS = Path(__file__).with_name("words.toml")
_LATIN_WORD = re.compile(r"[a-z0-9+#.]*[a-z0-9+#]")


@lru_cache(maxsize=65536)
def stems_of(name: str) -> tuple[str, ...]:
    """The words of a folded Latin name as stems, without those that say nothing."""
    words = _LATIN_WORD.findall(name.lower().replace("-", " ").replace("'s", ""))
    return tuple(stem(word) for word in words if word not in _silent())


@lru_cache(maxsize=1)
def number_words() -> Mapping[str, int]:
    """English words for the number of a level or a prize, with that number."""
    numbered = enumerate(_words()["numbers"], 1)
    return {word: number for number, words in numbered for word in words}


@lru_cache(maxsize=1)
def _silent() -> frozenset[str]:
    return frozenset(_words()["silent"])


@lru_cache(maxsize=1)
def _words() -> Mapping[str, Any]:
    with _WORDS.open("rb") as file:
        return tomllib.load(file)


@lru_cache(maxsize=1)
def _lines() -> Mapping[str, str]:
    with FILE.open(encoding="utf-8", newline="") as file:
        return {row[0]: row[1] for row in csv.reader(file)}


@lru_cache(maxsize=32768)
def words_for(piece: str) -> Mapping[str, float]:
    """The English words, as stems, that may stand for a piece, each with how surely."""
    line = _lines().get(piece, "")
    pairs = (one.rsplit(":", 1) for one in line.split("|") if one)
    return {words: float(surety) for words, surety in pairs}


@lru_cache(maxsize=4096)
def pieces_for(stemmed: str, least: float) -> tuple[str, ...]:
    """The pieces that an English word may stand for, at least so surely."""
    needle = f"|{stemmed}:"
    holding = (piece for piece, line in _lines().items() if needle in f"|{line}")
    return tuple(piece for piece in holding if words_for(piece)[stemmed] >= least)

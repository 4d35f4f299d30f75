"""The patterns by which questions over all resumes are read, from `cues.toml`."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

_FILE = Path(__file__).with_name("cues.toml")


@lru_cache(maxsize=1)
def _tables() -> dict[str, dict[str, Any]]:
    with _FILE.open("rb") as file:
        return tomllib.load(file)


@lru_cache(maxsize=64)
def patterns(table: str) -> dict[str, re.Pattern[str]]:
    """The patterns of one table by their names, in the order of the file."""
    return {name: re.compile(value) for name, value in _tables()[table].items()}


def filled(pattern: str, parts: Mapping[str, str]) -> str:
    """A pattern with each %name% in it as the part of that name, whose own are filled too."""
    return _PART.sub(lambda found: filled(parts[found[1]], parts), pattern)


_PART = re.compile(r"%(\w+)%")


def words(table: str) -> dict[str, Any]:
    """What one table holds by its names: word lists, or tables of patterns."""
    return _tables()[table]


def says(text: str, cue: str) -> bool:
    """Whether folded text holds a cue of the table "about"."""
    return patterns("about")[cue].search(text) is not None


@lru_cache(maxsize=8)
def alternatives(table: str) -> str:
    """All patterns of a table as one, the longest alternative first."""
    found = [part for value in _tables()[table].values() for part in _top_level(value)]
    return "|".join(sorted(found, key=len, reverse=True))


def operator(table: str, word: str) -> str:
    """The name of the pattern of a table that a word matches, whatever must stand beside it."""
    return next(name for name, p in _alone(table).items() if p.fullmatch(word))


@lru_cache(maxsize=8)
def _alone(table: str) -> dict[str, re.Pattern[str]]:
    return {name: re.compile(_BESIDE.sub("", value)) for name, value in _tables()[table].items()}


_BESIDE = re.compile(r"\(\?<?[=!][^()]*\)")


def _top_level(pattern: str) -> list[str]:
    """The alternatives of a pattern, those in brackets left together."""
    parts, depth, start = [], 0, 0
    for place, sign in enumerate(pattern):
        depth += (sign == "(") - (sign == ")")
        if sign == "|" and depth == 0:
            parts.append(pattern[start:place])
            start = place + 1
    return [*parts, pattern[start:]]

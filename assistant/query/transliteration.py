"""Chinese names of schools and firms in Latin letters: "Yunling College" is 云岭学院."""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache
from pathlib import Path
from typing import Any

from ingest.lexicon import lexicon

_FILE = Path(__file__).with_name("organisations.toml")
_WORD = re.compile(r"[a-z]+")
_APOSTROPHE = re.compile(r"['’]s\b|['’]")
_LONGEST_HEAD = 5
_SHORTEST_HEAD = 4
_UNKNOWN = 1
"""English words that no Chinese one is known for, which a name may hold."""


@lru_cache(maxsize=1)
def _tables() -> dict[str, Any]:
    with _FILE.open("rb") as file:
        return tomllib.load(file)


@lru_cache(maxsize=65536)
def spelled_heads(chinese: str) -> tuple[str, ...]:
    """The first one to five characters of a Chinese name in Pinyin, as one word each; also those
    behind the city that it opens with.
    """
    heads = (head for name in (chinese, *_without_city(chinese)) for head in _heads(name))
    return tuple(dict.fromkeys(head for head in heads if len(head) >= _SHORTEST_HEAD))


def _without_city(chinese: str) -> tuple[str, ...]:
    """The name without the city that it opens with, where it does."""
    for length in (3, 2):
        if len(chinese) > length + 1 and lexicon().named(chinese[:length], "city"):
            return (chinese[length:],)
    return ()


def _heads(chinese: str) -> list[str]:
    # Its dictionary takes a quarter of a second, which most questions need not wait for.
    from pypinyin import lazy_pinyin

    syllables = lazy_pinyin(chinese[:_LONGEST_HEAD])
    return ["".join(syllables[:count]) for count in range(1, len(syllables) + 1)]


def head_of(latin: str) -> str | None:
    """The first word of a folded Latin name that may spell a Chinese one."""
    words = _words(latin)
    return words[0] if words and len(words[0]) >= _SHORTEST_HEAD else None


def is_spelling_of(latin: str, chinese: str) -> bool:
    """Whether a folded Latin name spells the head of a Chinese one and translates the rest."""
    words = _words(latin)
    return any(_spells(words, name) for name in (chinese, *_without_city(chinese)))


def _spells(words: list[str], chinese: str) -> bool:
    heads = _heads(chinese)
    if not words or len(words[0]) < _SHORTEST_HEAD or words[0] not in heads:
        return False
    rest, unknown = chinese[heads.index(words[0]) + 1 :], 0
    for word in words[1:]:
        if word in _heads(rest):
            rest = rest[_heads(rest).index(word) + 1 :]
            continue
        stands_for = _tables()["words"].get(word)
        if stands_for is None:
            unknown += 1
        elif not any(part in rest for part in stands_for):
            return False
    return unknown <= _UNKNOWN and (len(words) - 1 > unknown or not rest)


def _words(latin: str) -> list[str]:
    silent = _tables()["silent"]["words"]
    return [word for word in _WORD.findall(_APOSTROPHE.sub("", latin)) if word not in silent]

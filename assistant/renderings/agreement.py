"""How surely a Chinese and an English name say the same, piece by piece."""

from __future__ import annotations

import re
from functools import lru_cache

from assistant.numbers import number_of
from assistant.organisations.claims import Claim, chosen
from assistant.renderings.pieces import (
    LONGEST_PIECE,
    LONGEST_WORDS,
    number_words,
    stems_of,
    words_for,
)

_CHARACTERS = re.compile(r"[a-z0-9+#.]*[a-z0-9+#]|[\u3400-\u9fff]")
_BASE = 0.4
"""What a word counts that may stand for a piece at all; the rest is how surely it does."""
_HAN_NUMBER = re.compile(r"第?([一二三四五六七八九十])(?=[级等届档星段佳大])|n(?=\d)")
_LATIN_NUMBER = re.compile(r"[a-z]+|\d+")


@lru_cache(maxsize=65536)
def agreement(chinese: str, english: str) -> float:
    """The share of both names, folded, that stand for each other: from 0 to 1."""
    stems = stems_of(english)
    characters = _CHARACTERS.findall(chinese)
    if not stems or not characters or _numbered_otherwise(chinese, english):
        return 0.0
    claims = claims_between(tuple(characters), stems)
    own, others = [1 / len(stems)] * len(stems), [1 / len(characters)] * len(characters)
    return (
        sum(
            claim.surety
            * (
                (claim.end - claim.first) * own[0]
                + (claim.other_end - claim.other_first) * others[0]
            )
            for claim in chosen(claims, own, others)
        )
        / 2
    )


def claims_between(characters: tuple[str, ...], stems: tuple[str, ...]) -> list[Claim]:
    """Which words of an English name may stand for which characters of a Chinese one."""
    found = []
    for start in range(len(characters)):
        for end in range(start + 1, min(len(characters), start + LONGEST_PIECE) + 1):
            piece = "".join(characters[start:end])
            words = words_for(piece) if not piece.isascii() else {piece: 1.0}
            if not words or (piece.isascii() and end > start + 1):
                continue
            for first in range(len(stems)):
                for stop in range(first + 1, min(len(stems), first + LONGEST_WORDS) + 1):
                    surety = words.get(" ".join(stems[first:stop]))
                    if surety is not None:
                        claim = Claim(first, stop, start, end, min(1.0, _BASE + surety))
                        found.append(claim)
    return found


def _numbered_otherwise(chinese: str, english: str) -> bool:
    """Whether both names say a number, of a level or a prize, and another one."""
    one = {int(d) for d in re.findall(r"\d+", chinese)}
    one |= {int(number_of(m.group(1))) for m in _HAN_NUMBER.finditer(chinese) if m.group(1)}
    words = _LATIN_NUMBER.findall(english)
    two = {int(w) for w in words if w.isdigit()}
    two |= {number_words()[w] for w in words if w in number_words()}
    return bool(one and two) and one.isdisjoint(two)

"""How Chinese characters are spelled in Latin letters."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import product

_MOST = 8
"""Spellings of a stretch that are tried, where characters have several readings."""
_SYLLABLE = (
    r"(?:zh|ch|sh|[bpmfdtnlgkhjqxzcsryw])?"
    r"(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|ei|ao|ou|an|en|er|ia|ie|iu|in|ua|uo|ui"
    r"|un|ue|a|o|e|i|u|v)"
)
_PINYIN = re.compile(rf"(?:{_SYLLABLE})+")
_SYLLABLES = re.compile(_SYLLABLE)


@lru_cache(maxsize=32768)
def readings(character: str) -> tuple[str, ...]:
    """The readings of a character without tones, the usual one first; none of other letters."""
    if not "\u3400" <= character <= "\u9fff":
        return ()
    # Its dictionary takes a quarter of a second, which most questions need not wait for.
    from pypinyin import Style, pinyin

    found = pinyin(character, style=Style.NORMAL, heteronym=True)[0]
    usual = (reading.replace("ü", "v") for reading in found if reading.isalpha())
    return tuple(dict.fromkeys(usual))


def spellings(characters: str) -> Iterator[str]:
    """How some characters may be spelled as one word."""
    ways = [_romanised(character) for character in characters]
    if all(ways):
        for place, way in enumerate(product(*ways)):
            if place == _MOST:
                return
            yield "".join(way)


@lru_cache(maxsize=32768)
def _romanised(character: str) -> tuple[str, ...]:
    """The readings as they are written: 吕 is Lv, Lu or Lyu."""
    found: dict[str, None] = {}
    for reading in readings(character):
        found[reading] = None
        if "v" in reading:
            found |= dict.fromkeys((reading.replace("v", "u"), reading.replace("v", "yu")))
    return tuple(found)


def spelled_from(word: str, text: str, start: int) -> int | None:
    """Where the characters end that a Latin word spells, from a place in a text on."""
    ends = {start: {word}}
    for place in range(start, len(text)):
        left = ends.pop(place, set())
        for rest in left:
            for reading in _romanised(text[place]):
                if rest == reading:
                    return place + 1
                if rest.startswith(reading):
                    ends.setdefault(place + 1, set()).add(rest[len(reading) :])
        if not ends:
            return None
    return None


@lru_cache(maxsize=65536)
def syllables_of(word: str) -> int:
    """How many syllables a Latin word has, if it may be Chinese; else none."""
    return len(_SYLLABLES.findall(word)) if _PINYIN.fullmatch(word) else 0

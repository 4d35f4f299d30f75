"""How names sound: the consonants of Latin words and of Chinese characters that spell them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import islice, product

_LEAST_CONSONANTS = 2
_MOST_READINGS = 256
_LETTERS = re.compile(r"sch|tch|ph|th|ch|ck|sh|gh|wh|zh|rh|qu|kn(?=\w)|[a-z]")
_VOWELS = frozenset("aeiou")
_OF_LATIN: Mapping[str, tuple[str, ...]] = {
    **dict.fromkeys(("b", "p"), ("b",)),
    **dict.fromkeys(("d", "t"), ("d",)),
    **dict.fromkeys(("k", "ck", "q"), ("g",)),
    **dict.fromkeys(("f", "ph", "v"), ("w",)),
    **dict.fromkeys(("s", "z", "sh", "tch", "zh", "sch"), ("s",)),
    **dict.fromkeys(("l", "rh"), ("l",)),
    **dict.fromkeys(("w", "wh"), ("w", "h")),
    "r": ("l",),
    "m": ("m",),
    "n": ("n",),
    "kn": ("n",),
    "c": ("g", "s"),
    "g": ("g", "s"),
    "ch": ("s", "g"),
    "gh": ("", "g"),
    "th": ("d", "s"),
    "j": ("s", "h", "y"),
    "h": ("h", ""),
    "x": ("gs", "s"),
    "qu": ("g",),
    "y": ("", "y"),
}
_INITIAL: Mapping[str, tuple[str, ...]] = {
    **dict.fromkeys(("b", "p"), ("b",)),
    **dict.fromkeys(("d", "t"), ("d",)),
    **dict.fromkeys(("g", "k"), ("g",)),
    **dict.fromkeys(("z", "zh", "c", "ch", "s", "sh"), ("s",)),
    **dict.fromkeys(("l", "r"), ("l",)),
    **dict.fromkeys(("j", "q"), ("s", "g")),
    "x": ("s", "h"),
    "h": ("h", "w"),
    "f": ("w",),
    "w": ("w", ""),
    "m": ("m",),
    "n": ("n",),
    "y": ("", "y"),
}


@lru_cache(maxsize=65536)
def latin_sounds(word: str) -> frozenset[str]:
    """The consonants of a word in Latin letters, in each way that they may be heard."""
    heard: list[tuple[str, ...]] = [("'",)] if word[0] in _VOWELS else []
    letters = [m for m in _LETTERS.finditer(word) if m.group() not in _VOWELS]
    for match in letters:
        sounds = _OF_LATIN[match.group()]
        if match.group() in "rh" and word[match.end() : match.end() + 1] not in _VOWELS:
            sounds = (*sounds, "")
        heard.append(sounds)
    return _sounds(heard)


@lru_cache(maxsize=4096)
def han_sounds(written: str) -> frozenset[str]:
    """The same of Chinese characters; the nasal at a syllable's end counts as n or m."""
    from pypinyin import lazy_pinyin

    heard: list[tuple[str, ...]] = []
    for place, syllable in enumerate(lazy_pinyin(written)):
        initial = _INITIAL.get(syllable[:2]) or _INITIAL.get(syllable[0], ())
        if syllable == "er":
            initial = ("l",)
        if not place and syllable[0] in "aoeyw":
            initial = ("'", *(sound for sound in initial if sound))
        if initial:
            heard.append(initial)
        if syllable.endswith(("n", "ng")):
            heard.append(("n", "m", ""))
    return _sounds(heard)


def _sounds(heard: Sequence[tuple[str, ...]]) -> frozenset[str]:
    every = islice(product(*heard), _MOST_READINGS)
    joined = (re.sub(r"(.)\1+", r"\1", "".join(sounds)) for sounds in every)
    return frozenset(s for s in joined if len(s.strip("'")) >= _LEAST_CONSONANTS)


@lru_cache(maxsize=65536)
def syllables_of(word: str) -> range:
    """How many characters may spell a word: one for each vowel and each consonant without one."""
    vowels = len(re.findall(r"[aeiouy]+", word))
    bare = re.findall(r"(?:[bcdfgjklpqstvwxz]|[hr](?=[^aeiouy]))+(?![aeiouy])", word)
    lone = sum(len(set(group)) for group in bare)
    return range(max(2, vowels + min(lone, 1) - 1), vowels + lone + 2)

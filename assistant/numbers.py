"""Numbers as questions and resumes write them."""

from __future__ import annotations

import re

_NUMERALS = {c: i for i, c in enumerate("零一二三四五六七八九十")} | {"两": 2}
_ENGLISH_NUMERALS: dict[str, float] = {
    w: i
    for i, w in enumerate(
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
    )
} | {
    **{w: n for n, w in enumerate(("eleven", "twelve", "thirteen", "fourteen", "fifteen"), 11)},
    **{w: n for n, w in enumerate(("sixteen", "seventeen", "eighteen", "nineteen"), 16)},
    **{w: 10 * n for n, w in enumerate(("twenty", "thirty", "forty", "fifty", "sixty"), 2)},
    **{w: 10 * n for n, w in enumerate(("seventy", "eighty", "ninety"), 7)},
    **{"dozen": 12, "a dozen": 12, "two dozen": 24, "three dozen": 36, "hundred": 100},
    **{"a hundred": 100, "two hundred": 200, "a": 1, "an": 1},
    **dict.fromkeys(("半", "half", "half a", "half an"), 0.5),
}


VAGUE = {"几十": 20.0, "数十": 20.0, "上百": 100.0, "几百": 200.0}
"""Numbers of which only the least is said."""


def number_of(words: str) -> float:
    """A small number in digits, Chinese or English words."""
    words = words.strip().replace(",", "")
    if re.fullmatch(r"\d+(?:\.\d+)?", words):
        return float(words)
    if words in VAGUE:
        return VAGUE[words]
    if words in _ENGLISH_NUMERALS:
        return float(_ENGLISH_NUMERALS[words])
    if "百" in words:
        before, _, after = words.partition("百")
        return (_NUMERALS.get(before, 1)) * 100 + (number_of(after.lstrip("零")) if after else 0)
    if "十" in words:
        before, _, after = words.partition("十")
        return (_NUMERALS[before] if before else 1) * 10 + (_NUMERALS[after] if after else 0)
    return float(_NUMERALS.get(words, 0))


def written(number: float) -> str:
    """A number as it is told, its thousands set apart: 12.5, 1,000,000."""
    return f"{number:,.0f}" if number == int(number) else f"{number:,g}"

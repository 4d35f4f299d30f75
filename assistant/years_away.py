"""A year that a question counts from another one in it: "two years later", "次年"."""

from __future__ import annotations

import re

_NUMBERS = (
    {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5}
    | {character: number for number, character in enumerate("零一二三四五六七八九") if number}
    | {"两": 2}
)
_LATER = re.compile(
    r"\b(?:(?P<en>\d|an?|one|two|three|four|five) years? (?:later|after|on)\b)"
    r"|(?P<zh>[\d一二两三四五六七八九])年(?:之|以)?后"
    r"|(?P<next>次年|第二年|转年|翌年|\b(?:the )?(?:next|following) year\b|\bthe year after\b)",
    re.I,
)
_EARLIER = re.compile(
    r"\b(?:(?P<en>\d|an?|one|two|three|four|five) years? (?:earlier|before)\b)"
    r"|(?P<zh>[\d一二两三四五六七八九])年(?:之|以)?前"
    r"|(?P<next>前一年|上一年|\bthe (?:year before|previous year)\b)",
    re.I,
)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def with_years_counted(before: str, text: str) -> str:
    """A text with the year that it counts from the last one named before it put in its place."""
    years = _YEAR.findall(before)
    for pattern, step in ((_LATER, 1), (_EARLIER, -1)):
        match = pattern.search(text)
        if match is None or not years:
            continue
        written = match.group("en") or match.group("zh") or "1"
        number = int(written) if written.isdigit() else _NUMBERS[written.lower()]
        year = int(years[-1]) + step * number
        said = f" in {year} " if match.group().isascii() else f"{year}年"
        return f"{text[: match.start()]}{said}{text[match.end() :]}".strip()
    return text

"""A question without the marks of a list: the numbers of its conditions, and quotes around them."""

from __future__ import annotations

import re

from assistant.query.cues import patterns, says
from assistant.terms import QUOTED
from ingest.resume import Span
from ingest.tokens import fold

_SAID = ("study", "work", "live", "experience", "born", "led", "ongoing_study", "speak", "know")
_VERB = re.compile(
    r"[过了在会有能懂读]|写明|以[上下]|毕业(?!生)|出生|流利|\d"
    r"|\b(?:has|have|is|are|was|were|lives?|speaks?|knows?|led|works?|worked|holds?|born|graduated"
    r"|managed|studied)\b"
)
_STATED = re.compile(r"写明|性别|持有|\bgender\b|\bstates?\b")


def without_marks(text: str) -> str:
    """As many characters; a list's numbers are commas, the quotes around conditions blank."""
    folded = fold(text)
    numbers = [Span(*m.span()) for m in patterns("numbering")["mark"].finditer(folded)]
    if len(numbers) > 1:
        for span in numbers:
            text = text[: span.start] + ",".ljust(len(span)) + text[span.end :]
    for match in QUOTED.finditer(folded):
        if _is_condition(match.group(1)):
            inside = text[match.start() + 1 : match.end() - 1]
            text = f"{text[: match.start()]} {inside} {text[match.end() :]}"
    return text


def _is_condition(words: str) -> bool:
    """Whether words in quotes say more than a name."""
    said = any(says(words, cue) for cue in _SAID) or _STATED.search(words) is not None
    return said and _VERB.search(words) is not None

"""Whom of a list the turns since have left out: "and the other one?", "另一位呢？"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Protocol

_OTHER = re.compile(
    r"另外?(?:的|那)?(?:[一两二三]?[位名](?!月|年)|一?个人?(?=[呢的在有是做，,？?]|$)|[一两二三]?人)|(?:剩下|余下|其余|其他|别)的?那?[一两二三几]?[位人](?!员)"
    r"|\bthe others?(?: (?:one|candidate|person|man|woman|guy|lady|applicant|two|three)s?)?"
    r"(?=\W*$|[?,:;]|'s\b| (?:is|was|has|had|does|did|do|are|were|have|can|who|that)\b)"
)


class Listing(Protocol):
    """A turn of a conversation, as far as it is about people."""

    @property
    def people(self) -> tuple[str, ...]:
        """Whom its answer was about."""


def left_over(folded: str, history: Sequence[Listing]) -> tuple[str, ...]:
    """Those of the last list of whom nothing was asked since; nobody where none was singled out,
    or where the question speaks of no other.
    """
    if not _OTHER.search(folded):
        return ()
    spoken: set[str] = set()
    for turn in reversed(history):
        if len(turn.people) > 1:
            rest = tuple(id_ for id_ in turn.people if id_ not in spoken)
            return rest if spoken else ()
        spoken |= set(turn.people)
    return ()


def only_the_other(folded: str) -> bool:
    """Whether a question says no more than "and the other one?"."""
    match = _OTHER.search(folded)
    if match is None:
        return False
    around = f"{folded[: match.start()]} {folded[match.end() :]}"
    return _BARE.fullmatch(around) is not None


_BARE = re.compile(r"(?:那么?|还有|那边|and|what|how|about|so|then|but|for|呢|怎么样|如何|one|\W)*")

"""The people just listed, where a question describes one of them: "the one at the airport"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol

from assistant.descriptions.definite import find_pointed
from assistant.question import Question

_ONE_OF_THEM = re.compile(
    r"[那这]一?[位名](?!候选人.{0,3}的)|[那这]个(?:人)?(?=[，,]|现|目|的|在|是|有|会|做|住|叫)"
    r"|其中|(?:他|她)们(?:之?中|里)"
    r"|\b(?:the|that) (?:one|guy|person|candidate|man|woman)"
    r" (?:who|that|with|at|in|from|on|of|working|doing|based)\b"
    r"|\b(?:among|amongst|of|from) (?:them|these|those|the (?:two|three|four|five|six))\b"
)


class Listing(Protocol):
    """A turn of a conversation, as far as it lists people."""

    @property
    def people(self) -> tuple[str, ...]:
        """Whom its answer was about."""


def listed_before(question: Question, history: Sequence[Listing]) -> tuple[str, ...]:
    """The people of the last answer about several, where a question points at one by what it says
    of them; nobody where it names or describes no one.
    """
    if any(len(mention.span) for mention in question.people) or not question.says(_ONE_OF_THEM):
        return ()
    listed = next((turn.people for turn in reversed(history) if len(turn.people) > 1), ())
    return listed if listed and find_pointed(replace(question, people=())) else ()

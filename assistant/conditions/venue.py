"""A paper that came out in one journal, and in none that is called after it."""

from __future__ import annotations

import re

from assistant.conditions.condition import Condition
from assistant.conditions.marked import is_published, items_of
from assistant.evidence import ResumeUnits
from ingest.resume import Span
from ingest.tokens import is_han

_MOST_SPANS = 2


def venue_condition(words: str, venue: str) -> Condition:
    """Some published paper names the journal, folded, with no further word of a title beside it:
    "Nature 2021, 594" and neither "Nature Communications" nor "npj Nature".
    """
    beside = r"[\u4e00-\u9fff]" if is_han(venue) else r"[a-z]"
    ahead, behind = ("", "") if is_han(venue) else (r"(?<![a-z])(?<![a-z] )", r"\s*")
    named = re.compile(rf"{ahead}{re.escape(venue)}(?!{behind}{beside})")

    def judge(units: ResumeUnits) -> tuple[Span, ...] | None:
        found = [
            item.span
            for item in items_of(units.resume)
            if is_published(item) and named.search(item.words)
        ]
        return tuple(found[:_MOST_SPANS]) or None

    return Condition(words, judge)

"""Names that a remark counts too: "at Harbour Group (including Calder Foods)", "海思也算"."""

from __future__ import annotations

import re

from assistant.query.cues import patterns
from assistant.terms import mentions_of
from ingest.tokens import is_han

_KINDS = ("employer", "school", "city", "certificate", "skill")
_PLACES = frozenset(("employer", "school", "city"))
"""Kinds of which someone is at one of several; of skills a remark may demand one more."""


def with_included(text: str) -> str:
    """A question in which what is counted too stands in brackets behind the name that it extends,
    whose second name it then is; behind a name that no list knows as one more: "at X or Y".
    """
    for pattern in patterns("included").values():
        for match in reversed(list(pattern.finditer(text))):
            text = _with_name(text, match, frozenset(_KINDS), whole=False)
    for meant, pattern in patterns("included_apart").items():
        kinds = _PLACES if meant.startswith("ahead") else frozenset(_KINDS)
        for match in reversed(list(pattern.finditer(text))):
            text = _with_name(text, match, kinds, whole=True)
    return text


def _with_name(text: str, match: re.Match[str], kinds: frozenset[str], whole: bool) -> str:
    """A text whose remark stands as a name beside the last one of its kind."""
    named = match["named"].strip()
    own = [m for m in mentions_of(named) if m.concept.kind in kinds]
    full = [m for m in own if len(m.span) >= len(named)]
    own = full if whole else own
    if not own:
        return text
    before, behind = text[: match.start()].rstrip(), text[match.end() :]
    like = [m for m in mentions_of(before) if m.concept.kind == own[0].concept.kind]
    if any(m.concept.id == own[0].concept.id for m in like):
        return before + behind
    if not like and (whole or not full):
        return text
    if not like:
        either = "或" if is_han(before) else " or "
        return f"{before}{either}{named}{behind}"
    place = max(m.span.end for m in like)
    return f"{before[:place]} ({named}){before[place:]}{behind}"

"""Whether a resume fulfils a condition: yes, no, a matter of opinion."""

from __future__ import annotations

import re
from functools import cache

from eval.generated.conditions import Condition, Finding
from eval.generated.findings.attainments import ATTAINMENTS
from eval.generated.findings.degrees import DEGREES
from eval.generated.findings.jobs import JOBS
from eval.generated.findings.person import PERSON
from eval.generated.record import Record
from eval.generated.terms import Term
from eval.generated.world import world


def find(record: Record, condition: Condition, rest: str) -> Finding:
    """Whether a resume fulfils a condition. `rest` is its text without its own proper names.

    Words of the condition in the rest of a resume that does not fulfil it make it a matter of
    opinion, and so do those that show a skill to some readers only.
    """
    match condition.kind:
        case "and":
            return _and([find(record, part, rest) for part in condition.parts])
        case "or" | "any":
            return _or([find(record, part, rest) for part in condition.parts])
        case "not":
            found = find(record, condition.parts[0], rest)
            unclear = found.holds is None or not found.stated
            return Finding(None if unclear else not found.holds)
    found = _FINDERS[condition.kind](record, condition)
    if found.holds is False and condition.term and _mentions(rest, condition.term):
        return Finding(None, found.keys)
    if found.holds is False and condition.kind in ("skill", "used_skill") and condition.term:
        shown = world().taxonomy["shown_by"].get(condition.term.zh, ())
        if any(_begins(rest, word) for word in shown):
            return Finding(None, found.keys)
    return found


def _mentions(text: str, term: Term) -> bool:
    return any(mentioned(text, name) for name in term.names)


def mentioned(text: str, name: str) -> bool:
    """Whether a name stands in a text, as a whole word where it is written in letters."""
    return _whole(name).search(text) is not None


@cache
def _whole(name: str) -> re.Pattern[str]:
    start = r"(?<![A-Za-z0-9])" if name[0].isascii() else ""
    end = r"(?![A-Za-z0-9])" if name[-1].isascii() else ""
    return re.compile(start + re.escape(name) + end, re.IGNORECASE)


def _begins(text: str, word: str) -> bool:
    """Whether a word of the text begins so; Chinese ones may stand anywhere."""
    start = r"(?<![A-Za-z])" if word.isascii() else ""
    return re.search(start + re.escape(word), text, re.IGNORECASE) is not None


def _and(found: list[Finding]) -> Finding:
    keys = tuple(key for one in found for key in one.keys)
    if any(one.holds is False for one in found):
        return Finding(False)
    return Finding(None if any(one.holds is None for one in found) else True, keys)


def _or(found: list[Finding]) -> Finding:
    if any(one.holds for one in found):
        return Finding(True, tuple(key for one in found if one.holds for key in one.keys))
    return Finding(None if any(one.holds is None for one in found) else False)


_FINDERS = JOBS | DEGREES | PERSON | ATTAINMENTS

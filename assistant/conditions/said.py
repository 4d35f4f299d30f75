"""Some line of a resume names a thing, and claims it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.conditions.condition import Condition
from assistant.evidence import ResumeUnits, Unit, contains, stems_of
from assistant.query.cues import patterns
from ingest.claims import Strength, is_unfinished, strength_at
from ingest.resume import Span
from ingest.tokens import is_han

_MOST_SPANS = 2


def said_condition(words: str, demand: Strength, also: Sequence[str] = ()) -> Condition:
    """Folded words, or others for the same, stand in some line that claims them as strongly as
    demanded.
    """
    names = (words, *also)

    def judge(units: ResumeUnits) -> tuple[Span, ...] | None:
        stated = [name for name in names if units.states(name)]
        found = [u.span for u in units.units if any(_claims(u, name) for name in stated)]
        return tuple(found[:_MOST_SPANS]) or None

    def _claims(unit: Unit, name: str) -> bool:
        if not contains(name, unit.text, unit.stems):
            return False
        return strength_at(unit.text, max(unit.text.find(name), 0), unit.section) >= demand

    return Condition(words, judge)


def licence_condition(names: Sequence[str]) -> Condition:
    """Some line names a trade, by one of its folded names, and a paper for it."""
    stated = patterns("papers")["stated"]

    def judge(units: ResumeUnits) -> tuple[Span, ...] | None:
        found = [
            unit.span
            for unit in units.units
            if stated.search(unit.text) and any(contains(n, unit.text, unit.stems) for n in names)
        ]
        return tuple(found[:_MOST_SPANS]) or None

    return Condition(f"{names[0]} + 证" if is_han(names[0]) else f"{names[0]} licence", judge)


def preparing_condition(words: str, names: Sequence[str]) -> Condition:
    """Some item of a line names a paper, by one of its folded names, as not held yet."""

    def judge(units: ResumeUnits) -> tuple[Span, ...] | None:
        found = [unit.span for unit in units.units if any(map(_of_it, _ITEM.split(unit.text)))]
        return tuple(found[:_MOST_SPANS]) or None

    def _of_it(item: str) -> bool:
        return is_unfinished(item) and any(contains(n, item, stems_of(item)) for n in names)

    return Condition(words, judge)


_ITEM = re.compile(r"[;|\t\n]|；")

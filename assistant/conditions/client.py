"""Who had a firm for a client: a line that names it so, or work for it under another employer.

Who dealt with it in whatever part: any line that names it.
"""

from __future__ import annotations

import re

from assistant.conditions.condition import Condition
from assistant.evidence import ResumeUnits, Unit, contains
from ingest.claims import DENIED
from ingest.resume import Span
from ingest.tokens import fold

_MOST_SPANS = 2
_CLIENT = re.compile(
    r"客户|甲方|委托方|常年顾问|法律顾问|(?:服务|咨询|外包)对象|\b(?:clients?|customers?|accounts?|retainers?)\b"
)


def client_condition(words: str, names: tuple[str, ...], never_there: bool) -> Condition:
    """Some line names the firm, by any of its folded names, as a client; of someone who never had
    a job there, in any job elsewhere. `never_there`: others are left out altogether.
    """

    def judge(units: ResumeUnits) -> tuple[Span, ...] | None:
        employed = any(u.is_head and _is_employer(u, names) for u in units.units)
        if employed and never_there:
            return None
        named = [u for u in units.units if _names(u.text, u, names) and not DENIED.search(u.text)]
        said = [u.span for u in named if _CLIENT.search(u.text) and not _is_employer(u, names)]
        others = [] if employed else named
        told = [u.span for u in others if u.span not in said and _is_elsewhere(u, names)]
        return tuple((*said, *told)[:_MOST_SPANS]) or None

    return Condition(words, judge)


def dealing_condition(words: str, names: tuple[str, ...]) -> Condition:
    """Some line names the firm, by any of its folded names, in whatever part."""

    def judge(units: ResumeUnits) -> tuple[Span, ...] | None:
        named = [u for u in units.units if _names(u.text, u, names) and not DENIED.search(u.text)]
        return tuple(unit.span for unit in named[:_MOST_SPANS]) or None

    return Condition(words, judge)


def _names(text: str, unit: Unit, names: tuple[str, ...]) -> bool:
    return any(contains(name, text, unit.stems) for name in names)


def _is_elsewhere(unit: Unit, names: tuple[str, ...]) -> bool:
    """Whether a line belongs to a job at another employer and is not the line that heads it."""
    if unit.entry is None or unit.is_head:
        return False
    return unit.resume.entries[unit.entry].kind == "job" and not _is_employer(unit, names)


def _is_employer(unit: Unit, names: tuple[str, ...]) -> bool:
    """Whether the job that a line belongs to was at the firm itself."""
    if unit.entry is None:
        return False
    head = fold(unit.resume.entries[unit.entry].head.of(unit.resume.text))
    own = [f.value for f in unit.resume.facts if f.kind == "employer" and f.entry == unit.entry]
    where = own or [head]
    return any(
        name in fold(employer.partition(":")[2] or employer) for employer in where for name in names
    )

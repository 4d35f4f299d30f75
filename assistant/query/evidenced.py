"""Where a skill is to be evidenced: in a job, in a project of school only, denied outright ..."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path

from assistant.query.cues import filled
from assistant.query.meaning import named_as
from assistant.query.names import KnownValues, Name
from ingest.query.predicates import And, EntryIs, FactIs, Named, Not, Where
from ingest.query.sql.things import INTERNSHIP
from ingest.resume import Span

_FILE = Path(__file__).with_name("evidenced.toml")
_COORDINATED = re.compile(
    r"(?:\s|[,，、/&]|和|与|及|以及|或者?|还是|并且?|\b(?:and|or|nor|both|either)\b)*"
)
_GUARD = "unless_"
"""Begins the name of a pattern of what before a phrase gives it another meaning."""
_BEFORE = 24
"""Characters that are looked at for that."""

_STATES: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "remarks": ((), ()),
    "no_job": ((), ("used",)),
    "project_only": (("project",), ("used",)),
    "project": (("project",), ()),
    "listed_only": (("listed",), ("used", "project")),
    "listed": (("listed",), ()),
    "denied": (("unused",), ()),
    "aware": (("aware",), ()),
    "internship": (("internship",), ()),
    "job": (("used",), ()),
}
"""The facts that a phrase of each table asks for and those that it rules out, in the order read."""
_ALONE = frozenset(("remarks", "listed"))
"""States that say nothing by themselves: who lists a skill is found anyway."""


@lru_cache(maxsize=1)
def _phrases() -> Mapping[str, Mapping[str, re.Pattern[str]]]:
    with _FILE.open("rb") as file:
        tables = tomllib.load(file)
    parts = tables.pop("words")
    return {
        table: {name: re.compile(filled(value, parts)) for name, value in rows.items()}
        for table, rows in tables.items()
    }


def find_evidenced(
    folded: str, names: Sequence[Name], taken: Sequence[Span], known: KnownValues
) -> tuple[list[tuple[Span, Where]], list[Span]]:
    """The skills that are to be evidenced somewhere, each with what that demands, and the phrases
    that say where; neither where no skill is named or nothing is said.
    """
    phrases = list(_find(folded, taken))
    skills = [name for name in names if "skill" in name.kinds]
    # What a phrase takes in names no skill: "from course design only".
    skills = [n for n in skills if not any(_is_in(n.span, span) for span, _ in phrases)]
    if not skills:
        return [], []
    phrases = [one for one in phrases if not any(one[0].overlaps(n.span) for n in skills)]
    runs = list(_runs(folded, skills))
    asked: dict[int, list[str]] = {}
    for span, state in phrases:
        near = min(range(len(runs)), key=lambda place: _gap(runs[place], span))
        asked.setdefault(near, []).append(state)
    told = {place: states for place, states in asked.items() if not _ALONE.issuperset(states)}
    found = [
        (name.span, _where(named_as(name, "skill", known), states))
        for place, states in told.items()
        for name in runs[place]
    ]
    return found, [span for span, _ in phrases] if found else []


def states_said(folded: str) -> frozenset[str]:
    """The states of skills that folded words ask for, whichever skills these are."""
    return frozenset(state for _, state in _find(folded, ()))


def _is_in(one: Span, other: Span) -> bool:
    return other.start <= one.start and one.end <= other.end


def _find(folded: str, taken: Sequence[Span]) -> Iterator[tuple[Span, str]]:
    """The phrases with their states, none over another or over what is taken."""
    held = list(taken)
    for state in _STATES:
        rows = _phrases()[state]
        for name, pattern in rows.items():
            if name.startswith(_GUARD):
                continue
            guard = rows.get(_GUARD + name)
            for match in pattern.finditer(folded):
                span = Span(*match.span())
                before = folded[max(0, span.start - _BEFORE) : span.start]
                if any(span.overlaps(s) for s in held) or (guard and guard.search(before)):
                    continue
                held.append(span)
                yield span, state


def _runs(folded: str, skills: Sequence[Name]) -> Iterator[list[Name]]:
    """The skills, those side by side together: what is said of one is said of all."""
    run: list[Name] = []
    for name in skills:
        if run and not _COORDINATED.fullmatch(folded, run[-1].span.end, name.span.start):
            yield run
            run = []
        run.append(name)
    if run:
        yield run


def _gap(run: Sequence[Name], phrase: Span) -> int:
    return max(run[0].span.start - phrase.end, phrase.start - run[-1].span.end, 0)


def _where(skill: Named, states: Sequence[str]) -> Where:
    """What the states of a skill demand of a resume, together."""
    if "aware" in states:  # A list says so.
        states = [state for state in states if state not in _ALONE]
    has = dict.fromkeys(kind for state in states for kind in _STATES[state][0])
    lacks = dict.fromkeys(kind for state in states for kind in _STATES[state][1])
    parts = [_evidence(skill, kind) for kind in has if kind not in lacks]
    for kind in lacks:
        apart = kind == "used" and "internship" in has
        other = EntryIs("job", (_named(skill, kind),), (INTERNSHIP,))
        parts.append(Not(other if apart else _evidence(skill, kind)))
    return parts[0] if len(parts) == 1 else And(tuple(parts))


def _evidence(skill: Named, kind: str) -> Where:
    if kind == "internship":
        return EntryIs("job", (_named(skill, "used"), INTERNSHIP))
    return FactIs((_named(skill, kind),))


def _named(skill: Named, kind: str) -> Named:
    return Named(f"skill_{kind}", skill.values, skill.words, skill.shown)

"""Of what a resume lists, the items in the state asked for: lapsed, valid, unfinished, dropped."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from assistant.conditions.lapsed import says_lapsed, valid_until
from assistant.evidence import Unit
from assistant.findings import Findings, Point
from assistant.lookup.asked import Asked
from assistant.lookup.causes import ASKS_CAUSE, STATES_CAUSE
from assistant.lookup.dated_items import items_of_kind, kind_named
from assistant.lookup.items import with_marks
from assistant.query.marks import Marked, find_marked, things
from assistant.question import Question
from ingest.claims import is_unfinished

_FILE = Path(__file__).with_name("item_states.toml")
_KINDS = ("certificate", "publication", "award", "project")
_SPARE = 0.9
"""Weight of words that may stand beside the state and the kind of thing."""
_MOST = 6
_NAMED = 0.5
"""Share of the words beside the state that the line of the thing meant has."""
_WITH_MARKS, _AXES = ("paper", "patent"), ("status",)
_ARE = re.compile(r"的(?:有|是)(?:哪|几|什么|多少)")
_LISTS = re.compile(r"哪|几|多少|什么|\b(?:which|what|how many|list)\b")
_OF_THEM = re.compile(r"其中|里面|当中|哪[一几]?[个张项些本门种篇]|\b(?:which|what|any|ones?)\b")
_ASIDE = re.compile(
    r"[那这]?[个张本项门种些几]|证书?|什么|大概|哪|\b(?:one|ones|which|what|still|yet|certificat\w*|licen[cs]\w*)\b"
)


@dataclass(frozen=True, slots=True)
class _State:
    """How a state is asked for, and how the lines of items state it."""

    asked: re.Pattern[str]
    stated: re.Pattern[str]
    weakly: re.Pattern[str] | None
    kinds: tuple[str, ...]


@lru_cache(maxsize=1)
def _states() -> dict[str, _State]:
    """The states by their names."""
    with _FILE.open("rb") as file:
        tables = tomllib.load(file)
    return {
        name: _State(
            re.compile(table["asked"]),
            re.compile(table["stated"]),
            re.compile(table["weakly"]) if "weakly" in table else None,
            tuple(table.get("kinds", _KINDS)),
        )
        for name, table in tables.items()
    }


def items_in_state(asked: Asked) -> Findings | None:
    """The items of the kind that is asked for, or that was just listed, which are in the state
    asked for; nothing where the resume says it of none.
    """
    question = asked.question
    if question.compares or question.periods or question.yes_no:
        return None
    marked = _marked(question)
    if marked is not None:
        said = [mark.asked for axis in marked.axes for mark in axis]
        if _weight_beside(asked, *said, marked.thing.asked) <= _SPARE:
            called = (m.group() for words in said for m in words.finditer(question.folded))
            return with_marks(asked, marked, next(called, ""))
    names, kind = _states_and_kind(question)
    if not names or kind is None:
        return None
    words = [_states()[name].asked for name in names]
    if _weight_beside(asked, *words, ASKS_CAUSE) > _SPARE:
        return None
    items = items_of_kind(asked, kind)
    found = next((f for name in names if (f := _all_in(asked, name, items, kind))), [])
    if not found and not question.says(_OF_THEM):
        return None
    if not found:
        asks = words[0].search(question.folded)
        return Findings("absent", lead=asks.group() if asks else names[0])
    found = _literally(question.folded, found, words[0]) or found
    if question.says(ASKS_CAUSE):
        found = [u for u in found if STATES_CAUSE.search(u.text)] or found
    points = tuple(Point(asked.resume, (u.span,), entry=u.entry) for u in found[:_MOST])
    return Findings("person", points)


def state_of_named(asked: Asked) -> Findings | None:
    """The line of the certificate whose state a yes-or-no question asks for, whatever it says."""
    question = asked.question
    if not question.yes_no or question.compares or question.periods:
        return None
    patterns = [s.asked for s in _states().values() if question.says(s.asked)]
    if not patterns:
        return None
    said = " ".join(m.group() for p in (*patterns, _ASIDE) for m in p.finditer(question.folded))
    named = [t for t in asked.solid if t.text not in said]
    weighed = [
        (sum(t.weight * t.match(u) for t in named), u) for u in items_of_kind(asked, "certificate")
    ]
    best = max((weight for weight, _ in weighed), default=0.0)
    if best <= 0 or best < _NAMED * sum(t.weight for t in named):
        return None
    found = [unit for weight, unit in weighed if weight == best][:_MOST]
    return Findings("person", tuple(Point(asked.resume, (u.span,), entry=u.entry) for u in found))


def _all_in(asked: Asked, name: str, items: list[Unit], kind: str) -> list[Unit]:
    """The items that are in a state, those that say so weakly where none does strongly; of projects
    also lines of work that say it, since a job tells of its projects without listing them.
    """
    state, as_of = _states()[name], asked.as_of.last()
    found = [u for u in items if _is_in(name, u, as_of)]
    if not found and state.weakly is not None:
        found = [u for u in items if state.weakly.search(u.text)]
    if kind == "project" and (not found or asked.question.says(ASKS_CAUSE)):
        work = [u for u in asked.units.units if u.section in _OF_WORK and not u.is_head]
        found += [u for u in work if u not in found and state.stated.search(u.text)]
    return found


_OF_WORK = ("experience", "project", "internship")


def _weight_beside(asked: Asked, *words: re.Pattern[str] | None) -> float:
    """The weight of what a question says beside some words and the kind of thing."""
    known = [_ASIDE, *(pattern for pattern in words if pattern is not None)]
    folded = asked.question.folded
    said = " ".join(m.group() for pattern in known for m in pattern.finditer(folded))
    rest = (t for t in asked.solid if t.text not in said)
    return sum(t.weight for t in rest if not any(p.search(t.text) for p in known))


def asks_of_items(question: Question) -> bool:
    """Whether a question asks which of the things just listed are in a state."""
    names, kind = _states_and_kind(question)
    return _marked(question) is not None or (bool(names) and kind is not None)


def _marked(question: Question) -> Marked | None:
    """The papers or patents with marks that a question asks for, or picks from those listed."""
    for thing in (things()[name] for name in _WITH_MARKS):
        folded = question.folded
        if thing.asked is not None and not thing.asked.search(folded):
            listed = thing.asked.search(question.continues)
            if listed is None or not (question.says(_OF_THEM) or question.says(_ARE)):
                continue
            folded = f"{listed.group()} {folded}"
        elif not question.says(_LISTS):
            continue
        for _, marked in find_marked(folded, ()):
            if marked.thing is thing and any(a and a[0].axis in _AXES for a in marked.axes):
                return marked
    return None


def _states_and_kind(question: Question) -> tuple[list[str], str | None]:
    """The states that a question asks for, and of which kind of thing."""
    kind = kind_named(question.folded)
    if kind is None and question.says(_OF_THEM):
        kind = kind_named(question.continues)
    kind = kind if kind in _KINDS else None
    states = _states().items()
    return [n for n, s in states if kind in s.kinds and question.says(s.asked)], kind


def _is_in(state: str, unit: Unit, as_of: int) -> bool:
    """Whether an item says of itself that it is in a state, or its dates do."""
    until, text = valid_until(unit.text), unit.text
    if state == "lapsed" and (says_lapsed(text) or any(month < as_of for month in until)):
        return True
    if state == "valid":
        stated = _states()["valid"].stated.search(text) is not None and not until
        return any(month >= as_of for month in until) or (stated and not says_lapsed(text))
    if state == "unfinished" and _states()["dropped"].stated.search(text):
        return False
    if state == "unfinished" and is_unfinished(text) and not until:
        return True
    return _states()[state].stated.search(text) is not None


def _literally(folded: str, units: list[Unit], words: re.Pattern[str]) -> list[Unit]:
    """Those whose lines say the state by a word that the question uses."""
    said = {match.group() for match in words.finditer(folded)}
    return [u for u in units if any(word in u.text for word in said)]

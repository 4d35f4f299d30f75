"""A typed query in words, so that the user sees what every resume was held against."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from pathlib import Path

from assistant.numbers import written
from assistant.query.bounds import ANY_NUMBER
from assistant.query.employer_kinds import kind_name
from assistant.query.occupations import occupation_name
from assistant.query.personal import status_name
from ingest.facts.languages import LEVELS_SPOKEN, language_name
from ingest.lexicon import lexicon
from ingest.query.predicates import (
    Age,
    And,
    Atom,
    Bound,
    EntryIs,
    FactIs,
    Highest,
    Idle,
    Months,
    Named,
    Not,
    Or,
    Several,
    Stated,
    When,
    Where,
    Worded,
)
from ingest.query.sql.things import INTERNSHIP

_SIGNS = {">=": "≥", ">": ">", "<=": "≤", "<": "<", "=": "="}
_DATED = ("birth",)


@lru_cache(maxsize=1)
def _tables() -> dict[str, dict[str, list[str]]]:
    with Path(__file__).with_name("wording.toml").open("rb") as file:
        return tomllib.load(file)


def phrase(table: str, key: str, language: str) -> str:
    """A word of `wording.toml` in a language; what it lacks is its own word."""
    pair = _tables()[table].get(key)
    return key if pair is None else pair[0 if language == "zh" else 1]


def say(where: Where, language: str) -> str:
    """The condition in words."""
    match where:
        case And(parts):
            return phrase("phrases", "and", language).join(_bracketed(p, language) for p in parts)
        case Or() if (work := _work_of(where)) is not None:
            return _entry(work, language)
        case Or(parts):
            parts = _each_once(parts)
            return phrase("phrases", "or", language).join(_bracketed(p, language) for p in parts)
        case Not(FactIs((Named(kind, shown=""), *_), ()) | Stated((kind, *_))):
            return phrase("phrases", "unstated", language) + phrase("fields", kind, language)
        case Not(part):
            return phrase("phrases", "not", language) + f"({say(part, language)})"
        case _:
            return _atom(where, language)


def _each_once(parts: tuple[Where, ...]) -> tuple[Where, ...]:
    """Without the title at the head of a resume, where a job of that title says as much."""
    titles = {
        part.facts[0].shown
        for part in parts
        if isinstance(part, EntryIs) and part.kind == "job" and part.facts[0].kind == "title"
    }
    return tuple(part for part in parts if not _is_head_title(part, titles))


def _is_head_title(part: Where, titles: set[str]) -> bool:
    match part:
        case FactIs((Named("current_title", shown=shown), *_), ()):
            return shown in titles
        case _:
            return False


def _bracketed(where: Where, language: str) -> str:
    words = say(where, language)
    return f"({words})" if isinstance(where, Or) and _work_of(where) is None else words


def _work_of(where: Where) -> EntryIs | None:
    """The jobs of a family, those in a place, or the degree that goes on: that a resume may say so
    at its head, or in words instead of dates, or tell of a posting there, goes without saying.
    """
    match where:
        case Or((EntryIs("degree") as degree, EntryIs(facts=(*_, Named("study_state"))))):
            return degree
        case Or((EntryIs("job") as job, *others)) if all(_is_posting(other) for other in others):
            return job
        case Or((EntryIs(facts=(Named("title", shown=shown),)) as job, *_)):
            return job if occupation_name(shown, "en") else None
        case _:
            return None


def _is_posting(where: Where) -> bool:
    match where:
        case FactIs(named) | EntryIs(facts=named):
            return any(one.kind == "posting" for one in named)
        case _:
            return False


def _atom(atom: Atom, language: str) -> str:
    match atom:
        case FactIs(options, bounds):
            return _named(options[0], language, bounds)
        case EntryIs():
            return _entry(atom, language)
        case Highest(levels):
            named = [phrase("values", level, language) for level in levels]
            return f"{phrase('phrases', 'highest', language)} = {_list(named, language)}"
        case Months(jobs, bounds):
            where = f" ({_entry(jobs, language)})" if jobs.facts else ""
            years = [Bound(b.op, b.number / 12) for b in bounds]
            return f"{phrase('phrases', 'years', language)}{where} {_bounds(years, language)}"
        case Age(bounds):
            return f"{phrase('phrases', 'age', language)} {_bounds(bounds, language)}"
        case Idle(_, When() as when):
            return f"{phrase('phrases', 'gap', language)}, {_when(when, language)}"
        case Idle(bounds):
            months = phrase("phrases", "idle", language)
            return f"{months} {_bounds(bounds, language)}"
        case Several(kind, bounds):
            return f"{phrase('counted', kind, language)} {_bounds(bounds, language)}"
        case Stated(kinds):
            field = phrase("fields", kinds[0], language)
            return f"{phrase('phrases', 'stated', language)}: {field}"
        case Worded(words):
            words = phrase("phrases", words, language)
            return f"“{words}” ({phrase('phrases', 'worded', language)})"


def value_name(value: str, language: str) -> str:
    """A value of a fact as it is shown: a concept by its name."""
    concept = lexicon().by_id.get(value)
    if concept is not None:
        return concept.name(language)
    spoken, _, level = value.partition(" ")
    if level in LEVELS_SPOKEN and (named := language_name(spoken, language)):
        return f"{named} {phrase('spoken', level, language)}"
    known = kind_name(value, language) or language_name(value, language)
    known = known or occupation_name(value, language) or status_name(value, language)
    return known or phrase("values", value, language)


def _named(named: Named, language: str, bounds: tuple[Bound, ...] = ()) -> str:
    work = named.kind == "title" and occupation_name(named.shown, language)
    shown = named.shown or (named.values[0] if named.values else "")
    field = phrase("fields", "occupation" if work else named.kind, language)
    words = f"{field} = {value_name(shown, language)}" if shown else field
    if bounds == ANY_NUMBER:
        return f"{words} ({phrase('phrases', 'number', language)})"
    if not bounds:
        return words
    if named.kind in _DATED:
        return f"{words} {_list([_SIGNS[b.op] + ' ' + _month(b.number) for b in bounds], language)}"
    return f"{words} {_bounds(bounds, language)}"


def _entry(entry: EntryIs, language: str) -> str:
    named = [_named(one, language) for one in entry.facts if one != INTERNSHIP]
    bare = not named and INTERNSHIP not in entry.facts and entry.whens
    parts = [phrase("phrases", entry.kind, language)] if bare else []
    parts += [_list(named, language)] if named else []
    if INTERNSHIP in entry.facts:
        parts.append(phrase("values", "internship", language))
    parts += [f"≠ {value_name(n.shown, language)}" for n in entry.lacks if n.shown]
    parts += [_when(when, language) for when in entry.whens]
    return ", ".join(parts) or phrase("phrases", entry.kind, language)


def _when(when: When, language: str) -> str:
    edge = phrase("phrases", when.edge, language)
    if when.edge == "done":
        return edge
    if when.first is not None and when.first == when.last:
        return f"{edge} {_month(when.first)}"
    first = "…" if when.first is None else _month(when.first)
    last = "…" if when.last is None else _month(when.last)
    return f"{edge} {first} – {last}"


def _month(month: float) -> str:
    year, rest = divmod(int(month), 12)
    return f"{year}-{rest + 1:02}"


def _bounds(bounds: list[Bound] | tuple[Bound, ...], language: str) -> str:
    return _list([f"{_SIGNS[b.op]} {written(b.number)}" for b in bounds], language)


def _list(words: list[str], language: str) -> str:
    return ("、" if language == "zh" else ", ").join(words)

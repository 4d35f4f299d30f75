"""What people did or had once that no fact states: a term on exchange, a talk, a posting."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from assistant.query.cues import filled
from assistant.query.names import ORGANISATIONS, Name
from assistant.query.places import cities_in
from assistant.query.words import Date
from ingest.resume import Span
from ingest.tokens import fold

_FILE = Path(__file__).with_name("experiences.toml")
_BESIDE = re.compile(
    r"(?:\s|[在到去赴往至于给与过的上里中了,，]|期间|医院|学校|工厂|工地|现场|当地|一线|前线"
    r"|\b(?:hospitals?|schools?|at|in|to|for|on|by|from|the|an?|their|its)\b)*"
)
"""What may stand between an experience and the place or event that it was at."""
_YEAR = re.compile(r"(?:19|20)\d\d\s*年?的?")
_SAID_OF = re.compile(r"的(?:口头|书面|正式|转正|校招|秋招|春招|工作)*\s*$")
_AT = re.compile(r"(?<=\w)[上中里]$")
_NEAR = 12
"""Characters beside an experience in which a date says when it was."""
_FRAME = re.compile(
    r"(?:(?!(?:并且?|而且|或者?|但)|\b(?:and|or|but)\b)[^，,。;；]){0,8}[，,][^，,。;；]{0,10}"
)
"""What may stand between a date that opens a question and what was then: "In 2020, who ..."."""
_APART = re.compile(r"\b(?:and|or|but|who)\b|[，,;；。]|并且|而且|或者|但")


@dataclass(frozen=True, slots=True)
class Experience:
    """One of them: its id, how it is asked for, stated and denied, the sections in which its words
    mean something else, and the headings under which every line is one; `across`: its words
    may stand on both sides of a comma.
    """

    id: str
    asked: re.Pattern[str]
    stated: re.Pattern[str]
    denied: re.Pattern[str] | None
    headed: re.Pattern[str] | None
    anywhere: re.Pattern[str] | None
    outside: frozenset[str]
    across: bool


@dataclass(frozen=True, slots=True)
class Told:
    """An experience as a question asks for it: its words there, the places or events beside it,
    each by its folded names, and when it was.
    """

    experience: Experience
    words: str
    beside: tuple[tuple[str, ...], ...] = ()
    date: Date | None = None


@lru_cache(maxsize=1)
def _experiences() -> Mapping[str, Experience]:
    with _FILE.open("rb") as file:
        tables = tomllib.load(file)
    words = tables.pop("words")

    def pattern(row: Mapping[str, Any], key: str) -> re.Pattern[str]:
        return re.compile(filled(row[key], words))

    def own(row: Mapping[str, Any], key: str) -> re.Pattern[str] | None:
        return pattern(row, key) if key in row else None

    return {
        name: Experience(
            name,
            pattern(row, "asked"),
            pattern(row, "stated"),
            own(row, "denied"),
            own(row, "headed"),
            own(row, "anywhere"),
            frozenset(row.get("outside", ())),
            row.get("across", False),
        )
        for name, row in tables.items()
    }


def find_experiences(
    folded: str, taken: Sequence[Span], names: Sequence[Name] = (), dates: Sequence[Date] = ()
) -> Iterator[tuple[Span, Told]]:
    """Those that a question asks for outside what is taken, each with its words."""
    held = [*taken]
    for experience in _experiences().values():
        for match in experience.asked.finditer(folded):
            span = Span(*match.span())
            if not any(span.overlaps(other) for other in held):
                held.append(span)
                event = match.groupdict().get("at")
                yield _told(experience, span, event, folded, names, dates)


def _told(
    experience: Experience,
    span: Span,
    event: str | None,
    folded: str,
    names: Sequence[Name],
    dates: Sequence[Date],
) -> tuple[Span, Told]:
    """An experience with the names that stand right beside it, and the date near it."""
    words, beside = span.of(folded), [*_named(experience, event)]
    if event is None:
        beside += [_called(name, folded) for name in names if _is_firm_in(name, span)]
    others = [name for name in names if not name.span.overlaps(span)]
    for name in sorted(others, key=lambda n: _gap(n.span, span)):
        if _is_joined(name.span, span, folded):
            beside.append(_called(name, folded))
            span = _over(span, name.span)
    date = next((d for d in dates if _is_near(d.span, span, folded)), None)
    if date is None and len(dates) == 1 and _FRAME.fullmatch(folded, dates[0].span.end, span.start):
        date = dates[0]
    return span, Told(experience, words, tuple(beside), date)


def _is_firm_in(name: Name, span: Span) -> bool:
    """Whether a firm or school is named among the words of an experience: "an offer from X"."""
    inside = span.start <= name.span.start and name.span.end <= span.end
    return inside and bool(name.kinds.intersection(ORGANISATIONS))


def _named(experience: Experience, event: str | None) -> list[tuple[str, ...]]:
    """The event that is named within the words of an experience."""
    if event is None or (experience.anywhere and experience.anywhere.fullmatch(event)):
        return []
    return [(_SAID_OF.sub("", _YEAR.sub("", event)).strip(),)]


def _called(name: Name, folded: str) -> tuple[str, ...]:
    """The folded names of what a name means; of a country or province also its cities."""
    said = (name.span.of(folded), *(value for _, value in name.values))
    own = [_AT.sub("", words).strip() for words in said]
    for concept in name.concepts:
        inside = cities_in(concept.zh) if concept.kind == "city" else (concept,)
        own += [fold(said) for c in (concept, *inside) for said in c.names]
    return tuple(dict.fromkeys(own))


def _is_joined(one: Span, other: Span, folded: str) -> bool:
    first, last = sorted((one, other))
    return _BESIDE.fullmatch(folded, first.end, max(first.end, last.start)) is not None


def _is_near(date: Span, span: Span, folded: str) -> bool:
    """Whether a date stands in the same clause, not far."""
    first, last = sorted((date, span))
    between = folded[first.end : max(first.end, last.start)]
    return len(between) <= _NEAR and _APART.search(between) is None


def _gap(one: Span, other: Span) -> int:
    return max(one.start - other.end, other.start - one.end, 0)


def _over(one: Span, other: Span) -> Span:
    return Span(min(one.start, other.start), max(one.end, other.end))

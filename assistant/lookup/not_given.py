"""Nothing, where what is asked is of a kind that the lines about it do not give: a mark where only
years stand, the number of a licence that has lapsed, the title of a thesis of another degree.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

import rjieba

from assistant.conditions.degree import LEVELS, matches_school
from assistant.evidence import Unit
from assistant.findings import Findings, Point
from assistant.lookup.asked import Asked
from assistant.lookup.organisations_named import places_in, states_place
from assistant.question import Question
from ingest.alternatives import alternatives
from ingest.dates import find_periods
from ingest.facts.names.shapes import is_han_name, is_name, is_unusual
from ingest.lexicon import lexicon, surnames
from ingest.tokens import fold

_FILE = Path(__file__).with_name("value_kinds.toml")
_WORDS = alternatives(__file__)
_COHORT = re.compile(_WORDS["cohort"])
"""A class that is told by its year: what is said of another one is no answer."""
_TITLED = re.compile(rf"\b(?:{_WORDS['titles']})\b\.?\s+[A-Z]")
_CAPITALS = re.compile(r"[A-Z][\w'’-]+(?: [A-Z]\.?)?(?: [A-Z][\w'’-]+)+")
_CALLED = re.compile(
    rf"(?<![\u4e00-\u9fff])([\u4e00-\u9fff]{{1,2}})(?:{_WORDS['ranks']})(?![\u4e00-\u9fff])"
)
"""A surname with a rank behind it, which is all that some lines give."""
_HAN = re.compile(r"[\u4e00-\u9fff]+")


@dataclass(frozen=True, slots=True)
class ValueKind:
    """A kind of value: how it is asked for, and what a line must hold to give one.

    `given` is None where a person must be named; `undated`: a date is no value; `of_degree`: a line
    of another degree than the one asked for gives none; `sought`: other lines may give it in words
    that the question has not.
    """

    label: tuple[str, str]
    asked: re.Pattern[str]
    given: re.Pattern[str] | None
    undated: bool
    of_degree: bool
    yes_no: bool
    sought: bool


@lru_cache(maxsize=1)
def value_kinds() -> tuple[ValueKind, ...]:
    """All kinds, in the order of the file."""
    with _FILE.open("rb") as file:
        rows = tomllib.load(file).values()
    return tuple(
        ValueKind(
            (row["zh"], row["en"]),
            re.compile(row["asked"].replace("\n", "")),
            re.compile(row["given"].replace("\n", "")) if "given" in row else None,
            row.get("undated", False),
            row.get("of_degree", False),
            row.get("yes_no", False),
            row.get("sought", False),
        )
        for row in rows
    )


def kinds_asked(question: Question) -> list[ValueKind]:
    """The kinds of values that a question asks for."""
    return [
        k for k in value_kinds() if question.says(k.asked) and (k.yes_no or not question.yes_no)
    ]


def giving(asked: Asked, units: Sequence[Unit]) -> list[Unit]:
    """Those of some lines that give a value of a kind asked for; all where none is asked."""
    kinds = kinds_asked(asked.question)
    papers = [t for t in asked.question.terms if t.kind == "certificate"]
    if kinds and units and any(t.match(units[0]) for t in papers):
        units = [u for u in units if any(t.match(u) for t in papers)]
    return [u for u in units if not kinds or any(_gives(asked, k, u) for k in kinds)]


def unless_not_given(asked: Asked, found: Findings) -> Findings:
    """What was found, or nothing where its lines hold no value of any kind that is asked."""
    if found.kind != "person" or found.count is not None or not found.points:
        return found
    kinds = kinds_asked(asked.question)
    spans = [span for point in found.points for span in point.spans]
    shown = [u for u in asked.units.units if any(u.span.overlaps(span) for span in spans)]
    if not kinds or not shown or giving(asked, shown):
        return found
    elsewhere = _given_elsewhere(asked, kinds)
    if elsewhere is not None:
        return replace(found, points=(_point(elsewhere),))
    if any(kind.sought for kind in kinds):
        return found
    label = kinds[0].label[0 if asked.question.language == "zh" else 1]
    return Findings("absent", lead=label, near=found.points[:1])


def _given_elsewhere(asked: Asked, kinds: Sequence[ValueKind]) -> Unit | None:
    """The line that gives it though it was not found: of the degree that the question names, or of
    those that may be the one that names most of the thing.
    """
    if kinds[0].of_degree and asked.levels:
        numbers = asked.of_level(asked.degrees())
        told = giving(asked, [u for n in numbers for u in asked.units.by_entry.get(n, [])])
        return next(iter(told), None)
    if not any(kind.sought for kind in kinds):
        return None
    named = [(sum(t.weight for t in asked.solid if t.match(u)), u) for u in asked.units.units]
    named = [(worth, u) for worth, u in named if worth and giving(asked, [u])]
    return max(named, key=lambda pair: pair[0])[1] if named else None


def _point(unit: Unit) -> Point:
    return Point(unit.resume, (unit.span,), entry=unit.entry)


def _gives(asked: Asked, kind: ValueKind, unit: Unit) -> bool:
    if kind.of_degree and not _of_the_degree(asked, unit):
        return False
    if kind.given is None:
        return _names_someone(unit.quote)
    return kind.given.search(_undated(unit) if kind.undated else unit.text) is not None


def _of_the_degree(asked: Asked, unit: Unit) -> bool:
    """Whether a line may be of the degree that the question names: it is of no other one."""
    resume, levels = asked.resume, asked.levels
    if unit.entry is not None and resume.entries[unit.entry].kind == "degree":
        own = {f.value for f in resume.facts_of("degree", unit.entry)} & set(LEVELS)
        if not _of_the_school(asked, unit.entry) or (levels and own and not own & set(levels)):
            return False
    named = {m.concept.tags[0] for m in lexicon().find(unit.quote, ("degree",)) if m.concept.tags}
    return not levels or not named & set(LEVELS) or bool(named & set(levels))


def _of_the_school(asked: Asked, number: int) -> bool:
    """Whether a degree may be of the school that the question names, listed or not."""
    schools = [m.concept for m in asked.question.mentions("school")]
    if any(matches_school(asked.resume, number, school) for school in schools):
        return True
    heads = [u for u in asked.units.units if u.is_head and asked.in_degree(u)]
    for place in places_in(asked):
        stating = {u.entry for u in heads if states_place(u, place)}
        if stating:
            return number in stating
    return not schools


def _names_someone(quote: str) -> bool:
    """Whether a line names a person, if only by title and surname."""
    if _TITLED.search(quote) or any(m[1] in surnames() for m in _CALLED.finditer(quote)):
        return True
    if any(is_name(match.group()) for match in _CAPITALS.finditer(quote)):
        return True
    words = [run.group() for run in _HAN.finditer(quote)]
    words += [word for word, tag in rjieba.tag(quote) if tag.startswith("nr")]
    return any(is_han_name(word) and is_unusual(word) for word in words)


def of_the_class(asked: Asked) -> Findings | None:
    """What is said of the class of a year that the question names, and of no other year's."""
    named = _COHORT.search(asked.question.folded)
    if named is None or not asked.solid:
        return None
    told = [u for u in asked.units.units if _COHORT.search(u.text)]
    told = [u for u in told if any(term.match(u) for term in asked.solid)]
    own = [u for u in told if named.group(1) in _COHORT.findall(u.text)]
    if not told or len(own) > _FEW:
        return None
    points = tuple(map(_point, own or told[:1]))
    return Findings("person", points) if own else Findings("absent", near=points)


_FEW = 2


def _undated(unit: Unit) -> str:
    quote = unit.quote
    for period in reversed(find_periods(quote)):
        quote = f"{quote[: period.span.start]} {quote[period.span.end :]}"
    return fold(quote)

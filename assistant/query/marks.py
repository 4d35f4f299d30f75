"""What a question asks of one thing of a resume: a granted patent, a paper under review."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from assistant.numbers import number_of
from assistant.query.amounts import NUMBER
from assistant.query.cues import patterns
from ingest.resume import Span

_FILE = Path(__file__).with_name("marks.toml")
_BETWEEN = re.compile(
    r"(?:[\s、,，/()（）—–-]|[的或和与及者被已还都有是了过中走靠以]|[发写]过|通过|状态|阶段|或者|以及|还是|其中|曾经?|作为|身份|名义|成果|已经|处于|正在"
    r"|\b(?:or|and|either|is|are|was|were|that|which|has|have|had|been|being|an?|the|with|as|on|whose|still|already"
    r"|currently|at least|one|their|of|in)\b)*"
)
_NUMBER_BEFORE = re.compile(
    rf"(?:(?:至少|不少于|超过|\bat least|\bmore than)\s*)?(?P<n>{NUMBER})\s*[篇项件个]?\s*"
    r"(?:(?:及|或)?以上|or more|\+)?\s*的?\s*$"
)


@dataclass(frozen=True, slots=True)
class Thing:
    """What marks are of; an item is one by its own words or by those it stands under."""

    name: str
    asked: re.Pattern[str] | None
    heads: re.Pattern[str] | None
    stated: re.Pattern[str] | None


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark, how it is asked for and stated. `weak` words ask for it only beside another mark.

    `by_name`: whoever stands first in an item's list of names has it.
    """

    of: tuple[str, ...]
    axis: str
    asked: re.Pattern[str]
    stated: re.Pattern[str]
    denied: re.Pattern[str] | None
    weak: re.Pattern[str] | None
    implicit: bool
    by_name: bool


@dataclass(frozen=True, slots=True)
class Marked:
    """A thing with marks, of each axis any, of which someone has at least so many.

    Items with one of the `excluded` marks, and no other of its axis, are not counted.
    """

    thing: Thing
    axes: tuple[tuple[Mark, ...], ...]
    least: int = 1
    excluded: tuple[Mark, ...] = ()
    venue: str = ""
    """The folded name of where a paper came out, if one is asked for."""


@lru_cache(maxsize=1)
def _tables() -> dict[str, Any]:
    with _FILE.open("rb") as file:
        return tomllib.load(file)


def _pattern(row: dict[str, Any], key: str) -> re.Pattern[str] | None:
    return re.compile(row[key]) if key in row else None


@lru_cache(maxsize=1)
def things() -> dict[str, Thing]:
    """The things by their names."""
    return {
        row["name"]: Thing(row["name"], *(_pattern(row, k) for k in ("asked", "heads", "stated")))
        for row in _tables()["thing"]
    }


@lru_cache(maxsize=1)
def marks() -> tuple[Mark, ...]:
    """All marks."""
    return tuple(
        Mark(
            tuple(row["of"]),
            row["axis"],
            re.compile(row["asked"]),
            re.compile(row["stated"]),
            _pattern(row, "denied") or _pattern(_tables()["denied"], row["axis"]),
            _pattern(row, "weak"),
            row.get("implicit", False),
            row.get("by_name", False),
        )
        for row in _tables()["mark"]
    )


def find_marked(
    folded: str, taken: Sequence[Span], caveats: str = ""
) -> Iterator[tuple[Span, Marked]]:
    """The things with marks that a question asks for, each with its words; folded `caveats` say
    which do not count.
    """
    for name, thing in things().items():
        own = [mark for mark in marks() if name in mark.of]
        if not _is_about(thing, own, folded):
            continue
        nouns = _spans(thing.asked, folded, taken)
        found = [(span, mark) for mark in own for span in _spans(mark.asked, folded, taken)]
        found = _longest(found)
        if not found:
            continue
        found += [
            (span, mark)
            for mark in own
            for span in _spans(mark.weak, folded, taken)
            if not any(span.overlaps(other) for other, _ in found)
        ]
        venue = _venue(folded, taken) if name == "paper" else None
        places = [Span(*venue.span())] if venue else []
        whole = _run([*nouns, *places, *(s for s, _ in found)], [s for s, _ in found], folded)
        venue = venue if any(place.overlaps(whole) for place in places) else None
        if thing.asked is None:  # What is said of the person need not stand in one line.
            for span, mark in found:
                yield span, Marked(thing, ((mark,),))
            continue
        inside = [mark for span, mark in found if span.overlaps(whole)]
        axes: dict[str, dict[Mark, None]] = {}
        for mark in inside:
            axes.setdefault(mark.axis, {})[mark] = None
        number = _NUMBER_BEFORE.search(folded, 0, whole.start)
        least = 1
        if number is not None and not any(s.overlaps(Span(*number.span())) for s in taken):
            least, whole = int(number_of(number["n"])), Span(number.start(), whole.end)
        excluded = (m for m in own if m.axis not in axes and m.asked.search(caveats))
        axis = tuple(map(tuple, axes.values()))
        yield whole, Marked(thing, axis, least, tuple(excluded), venue["venue"] if venue else "")


def _venue(folded: str, taken: Sequence[Span]) -> re.Match[str] | None:
    """Where a question says that papers came out: "在ICSE上", "at ICSE"."""
    for pattern in patterns("paper_venues").values():
        for match in pattern.finditer(folded):
            own, venue = Span(*match.span()), Span(*match.span("venue"))
            # What stands in quotation marks is taken, and may be the place itself.
            others = [s for s in taken if not (s.overlaps(venue) and s.start >= own.start)]
            if not any(s.overlaps(own) for s in others):
                return match
    return None


def _is_about(thing: Thing, own: Sequence[Mark], folded: str) -> bool:
    """Whether a question is about a thing: a status alone ("pending") may be of anything."""
    if thing.name in ("degree", "person"):
        return True
    named = thing.asked is not None and thing.asked.search(folded) is not None
    return named or any(
        mark.axis in ("author", "kind") and mark.asked.search(folded) for mark in own
    )


def _spans(pattern: re.Pattern[str] | None, folded: str, taken: Sequence[Span]) -> list[Span]:
    if pattern is None:
        return []
    found = (Span(*match.span()) for match in pattern.finditer(folded) if match.group())
    return [span for span in found if not any(span.overlaps(other) for other in taken)]


def _longest(found: Sequence[tuple[Span, Mark]]) -> list[tuple[Span, Mark]]:
    """Of marks over the same words the longest: "not granted" is not "granted"."""
    kept: list[tuple[Span, Mark]] = []
    for span, mark in sorted(found, key=lambda one: -len(one[0])):
        if not any(span.overlaps(other) for other, _ in kept):
            kept.append((span, mark))
    return kept


def _run(spans: Sequence[Span], kept: Sequence[Span], folded: str) -> Span:
    """The longest stretch of spans, some of them marks, between which nothing of weight stands."""
    runs: list[Span] = []
    for span in sorted(spans):
        if runs and _BETWEEN.fullmatch(folded, runs[-1].end, max(span.start, runs[-1].end)):
            runs[-1] = Span(runs[-1].start, max(span.end, runs[-1].end))
        else:
            runs.append(span)
    marked = [run for run in runs if any(run.overlaps(span) for span in kept)]
    return max(marked, key=len)

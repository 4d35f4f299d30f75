"""People compared by each of the aspects that a question lists: "education, pay and notice"."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from assistant.comparing.entries_listed import entries_listed
from assistant.comparing.yardsticks import YARDSTICKS, Yardstick, of_degree, stated_by_each
from assistant.evidence import ResumeUnits
from assistant.findings import Point
from assistant.lookup import look_up
from assistant.lookup.asked import TOPICS
from assistant.question import Question, read_question
from ingest.resume import YearMonth
from ingest.tokens import fold

_FILE = Path(__file__).with_name("aspects.toml")
_NAME = "\0"
_CELL_POINTS = 3
_LONGEST = 40
"""Characters of an aspect; what is longer is told rather than named."""


@dataclass(frozen=True, slots=True)
class _Wording:
    """How aspects are named: what stands around them, between them, and what is no list of them."""

    before: re.Pattern[str]
    after: re.Pattern[str]
    between: re.Pattern[str]
    asking: re.Pattern[str]
    renamed: dict[str, str]
    entries: tuple[tuple[str, re.Pattern[str]], ...]


@lru_cache(maxsize=1)
def _wording() -> _Wording:
    with _FILE.open("rb") as file:
        table = tomllib.load(file)
    words = sorted(map(re.escape, table["edges_en"]), key=len, reverse=True)
    han = sorted(table["edges_zh"], key=len, reverse=True)
    edge = rf"(?:[^\w]|\b(?:{'|'.join(words)})\b|{'|'.join(han)})"
    return _Wording(
        before=re.compile(rf"^{edge}+", re.I),
        after=re.compile(rf"{edge}+$", re.I),
        between=re.compile(table["joined_by"], re.I),
        asking=re.compile("|".join(table["asking"])),
        renamed=table["renamed"],
        entries=tuple(
            (kind, re.compile("|".join(table[kind]))) for kind in ("degree", "job", "project")
        ),
    )


def aspects_of(question: Question) -> tuple[str, ...]:
    """The aspects that a comparison names, in its own words; () where it names none."""
    text = question.text
    for span in sorted((m.span for m in question.people if len(m.span)), reverse=True):
        text = text[: span.start] + _NAME + text[span.end :]
    wording = _wording()
    parts = [wording.after.sub("", wording.before.sub("", part)) for part in text.split(_NAME)]
    told = [part for part in parts if part]
    if len(told) != 1 or wording.asking.search(fold(told[0])):
        return ()
    pieces = [wording.before.sub("", piece) for piece in wording.between.split(told[0])]
    joined: list[str] = []
    for piece in filter(None, pieces):
        # "Health and safety" is one aspect: of neither is it known what it asks for.
        if joined and not _is_known(joined[-1]) and not _is_known(piece):
            start = told[0].index(joined[-1])
            joined[-1] = told[0][start : told[0].index(piece, start) + len(piece)]
        else:
            joined.append(piece)
    return tuple(joined) if all(len(piece) <= _LONGEST for piece in joined) else ()


def headline(aspect: str) -> str:
    """An aspect as the name of its row."""
    return aspect[0].upper() + aspect[1:]


def by_aspects(
    question: Question, aspects: Iterable[str], people: Sequence[ResumeUnits], as_of: YearMonth
) -> list[Point]:
    """What each resume says to each aspect; a point without words where it says nothing."""
    points: list[Point] = []
    for aspect in aspects:
        asked = replace(
            read_question(_wording().renamed.get(fold(aspect), aspect), ()),
            scope="person",
            people=question.people,
            language=question.language,
            compares=True,
        )
        topic = headline(aspect)
        for units in people:
            said = _said(asked, units, as_of) or [Point(units.resume, ())]
            points += [replace(point, topic=topic) for point in said]
    return points if any(point.spans for point in points) else []


def _said(asked: Question, units: ResumeUnits, as_of: YearMonth) -> list[Point]:
    kind = _entries_named(asked.folded)
    if kind is not None:
        return entries_listed(units.resume, kind, asked.language)
    yardstick = _yardstick(asked.folded)
    if yardstick is not None:
        measured = yardstick.measure(units, as_of, asked.language)
        if measured is not None:
            return [Point(units.resume, measured.spans, note=measured.note)]
    found = look_up(asked, units, as_of)
    # What is known by name is stated or not; only of other things may the words be alike.
    if found.kind != "person" or (_is_known(asked.text) and not found.surely):
        return []
    return [point for point in found.points if point.spans][:_CELL_POINTS]


def _is_known(aspect: str) -> bool:
    """Whether it is known what an aspect asks for."""
    asked = read_question(aspect, ())
    named = bool(asked.attributes or asked.concepts) or _entries_named(asked.folded) is not None
    named = named or any(asked.says(pattern) for _, pattern in TOPICS)
    return named or _yardstick(asked.folded) is not None


def _entries_named(aspect: str) -> str | None:
    """The kind of entries that an aspect asks for all of."""
    return next((k for k, p in _wording().entries if p.fullmatch(aspect.strip())), None)


def _yardstick(aspect: str) -> Yardstick | None:
    """The measure that an aspect names and nothing besides: no "audit experience"."""
    for yardstick in (*stated_by_each(None), *YARDSTICKS, *of_degree(None)):
        if re.search(yardstick.pattern, aspect):
            terms = read_question(aspect, ()).terms
            rest = [t for t in terms if t.weight >= 1 and not re.search(yardstick.pattern, t.text)]
            return None if rest else yardstick
    return None

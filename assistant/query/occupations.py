"""Families of jobs ("people in finance", "做护理的人") where a question asks who does the work."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from assistant.query.names import KnownValues, Name
from assistant.query.occupation_frames import framed_work
from ingest.lexicon import lexicon
from ingest.query.predicates import EntryIs, FactIs, Named, Or, When, Where
from ingest.resume import Span
from ingest.tokens import fold

_FILE = Path(__file__).with_name("occupations.toml")
_JOINED = "、"
_NOBODYS = ("",)
"""A title that nobody has; no title at all would stand for any."""
_SAYING_MORE = frozenset(("employer", "school", "certificate", "major", "title", "project"))
_OR = re.compile(
    r"\s*(?:[和与及或、/／&]|或者|以及)\s*|,? (?:and|or|and/or) |, ?| (?:(?:and|or) )?as an? "
    r"| ?/ ?| & "
)


@dataclass(frozen=True, slots=True)
class Occupation:
    """A family of jobs, how it is asked for, and by which words a title belongs to it."""

    names_shown: tuple[str, str]
    field: re.Pattern[str] | None
    people: re.Pattern[str] | None
    said: re.Pattern[str] | None
    titles: tuple[str, ...]
    trades: frozenset[str]
    never: tuple[str, ...]

    def words(self) -> tuple[str, ...]:
        """The words by which a title belongs to it."""
        named = (
            name
            for concept in lexicon().concepts
            if concept.kind == "title" and self.trades & set(concept.tags)
            for name in concept.names
        )
        return (*dict.fromkeys((*self.titles, *named)),)

    def values(self, kind: str, known: KnownValues) -> tuple[str, ...]:
        """The titles of a library that belong to it."""
        others = set(known.widened(kind, self.never))
        return tuple(v for v in known.widened(kind, self.words()) if v not in others)


@lru_cache(maxsize=1)
def _occupations() -> tuple[Occupation, ...]:
    with _FILE.open("rb") as file:
        rows = tomllib.load(file)["occupation"]
    return tuple(
        Occupation(
            tuple(row["name"]),
            field=_pattern(row, "field"),
            people=_pattern(row, "people"),
            said=_pattern(row, "said"),
            titles=tuple(fold(title) for title in row["titles"]),
            trades=frozenset(row.get("trades", ())),
            never=tuple(fold(title) for title in row.get("never", ())),
        )
        for row in rows
    )


def _pattern(row: Mapping[str, Any], key: str) -> re.Pattern[str] | None:
    return re.compile(row[key]) if key in row else None


Found = tuple[Span, tuple[Occupation, ...]]
"""Words of a question, and the families that they name: any of them is meant."""


def find_occupations(folded: str, names: Sequence[Name] = ()) -> Iterator[Found]:
    """The families of jobs of which a question asks for the people, in order.

    A name that says more ("Riverside Nursing Home", "sales director") is none, nor is what someone
    knows, has studied or has experience of.
    """
    longer = [n.span for n in names if n.kinds & _SAYING_MORE]
    skills = [n.span for n in names if "skill" in n.kinds]
    found: list[Found] = []
    for span, families, whose in _candidates(folded):
        framed = span if whose == "said" else framed_work(folded, span, whose == "people")
        if framed is None or any(framed.overlaps(s) for s, _ in found):
            continue
        if any(s.overlaps(span) and not _within(s, framed) for s in longer):
            continue
        if any(_within(span, s) and len(s) > len(span) for s in longer):
            continue
        if whose == "field" and any(_within(span, s) and len(s) > len(span) for s in skills):
            continue  # Part of what someone can do: "PLC programming".
        found.append((framed, families))
    yield from sorted(found, key=lambda one: one[0])


def occupied(families: Sequence[Occupation], known: KnownValues, whens: Sequence[When]) -> Where:
    """Someone does or did such work: by the title of a job, or by the one at the head."""
    shown = _JOINED.join(family.names_shown[0] for family in families)
    held = _values("title", families, known)
    words: tuple[str, ...] = ()
    if not known.holds("title"):  # The heads of jobs are all there is.
        words = tuple(dict.fromkeys(word for family in families for word in family.titles))
    elif not held:
        held = _NOBODYS
    job = EntryIs("job", (Named("title", held, words, shown),), whens=tuple(whens))
    header = _values("current_title", families, known)
    if not header:
        return job
    return Or((job, FactIs((Named("current_title", header, shown=shown),))))


def _values(kind: str, families: Sequence[Occupation], known: KnownValues) -> tuple[str, ...]:
    return tuple(dict.fromkeys(v for family in families for v in family.values(kind, known)))


def occupation_name(shown: str, language: str) -> str | None:
    """The name of a family, or of several, in a language, by the Chinese ones."""
    names = {o.names_shown[0]: o.names_shown for o in _occupations()}
    parts = [names.get(part) for part in shown.split(_JOINED)]
    if not all(parts):
        return None
    of = 0 if language == "zh" else 1
    return (_JOINED if language == "zh" else " / ").join(part[of] for part in parts if part)


_Said = tuple[Span, Occupation, str]


def _candidates(folded: str) -> Iterator[tuple[Span, tuple[Occupation, ...], str]]:
    """Words that may name families, those joined by "and" or "or" as one, the longest first, and
    which pattern they are of.
    """
    said: list[_Said] = []
    for family in _occupations():
        for whose, pattern in (
            ("said", family.said),
            ("people", family.people),
            ("field", family.field),
        ):
            if pattern is not None:
                said += [(Span(*m.span()), family, whose) for m in pattern.finditer(folded)]
    said.sort(key=lambda one: -len(one[0]))  # The first family of the file among equals.
    kept: list[_Said] = []
    for one in said:
        if not any(one[0].overlaps(other[0]) for other in kept):
            kept.append(one)
    groups: list[list[_Said]] = []
    for one in sorted(kept, key=lambda one: one[0]):
        before = groups[-1][-1] if groups else None
        apart = before is None or "said" in (before[2], one[2])
        if before is None or apart or not _OR.fullmatch(folded[before[0].end : one[0].start]):
            groups.append([one])
        else:
            groups[-1].append(one)
    for group in groups:
        span = Span(group[0][0].start, group[-1][0].end)
        yield span, tuple(dict.fromkeys(g[1] for g in group)), group[-1][2]


def _within(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end

"""Personal details with few values, stated behind a label or as a cell of a row of details."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from ingest.resume import Fact, Section, Span
from ingest.tokens import is_han

_FOLDER = Path(__file__).parent
ABOUT_PERSON = frozenset({"header", "objective", "summary", "other"})
"""Kinds of sections that may say who someone is and what they wish."""
_BEHIND_LABEL = (
    r"[\]】*]*\s*(?:[:：|\t]|\s[-–—]\s|[^\S\n]+|\n(?=\S{1,12}(?:\n|$)))[^\S\n]*[*]*(?:是|is )?"
)
_OPENS = (
    r"(?:^|(?<=[\n\f\t|｜,，;；/·•●◆(（。])|(?<=\s{2})|(?<=[\d岁男女族] )|(?<=[男女]))[^\S\n]{0,3}"
)
_CLOSES = r"(?=\s{0,3}(?:$|[\n\f\t|｜,，;；/·•●◆)）。.]|\s{2}|\s\d))"


@dataclass(frozen=True, slots=True)
class States:
    """The values of one kind of fact, by the words for them, and its label."""

    kind: str
    values: dict[str, str]
    labelled: re.Pattern[str]
    alone: re.Pattern[str]


def states(kind: str, label: str, file: str) -> States:
    """The states of a kind from a table of values, words behind a label, and words of their own."""
    with (_FOLDER / file).open(encoding="utf-8", newline="") as rows:
        table = [
            (r["value"], r["words"].split("|"), r["alone"].split("|")) for r in csv.DictReader(rows)
        ]
    behind = _either(word for _, words, _ in table for word in words)
    alone = _either(word for _, _, words in table for word in words)
    return States(
        kind,
        {word: value for value, words, _ in table for word in words},
        re.compile(f"(?:{label}){_BEHIND_LABEL}(?P<said>{behind})"),
        re.compile(f"{_OPENS}(?P<said>{alone}){_CLOSES}", re.M),
    )


def _either(words: Iterator[str]) -> str:
    """Any of some words, the longest first, Latin ones as whole words."""
    forms = sorted(set(words), key=len, reverse=True)
    return "|".join(re.escape(w) if is_han(w) else rf"\b{re.escape(w)}\b" for w in forms)


def state_facts(folded: str, sections: Sequence[Section], of: States) -> list[Fact]:
    """The fact stated behind the label, else in a cell of a row of personal details."""
    about = [s.span for s in sections if s.kind in ABOUT_PERSON]
    for span in about:
        if match := of.labelled.search(folded, span.start, span.end):
            return [_fact(of, match, match.start())]
    for span in about:
        if match := of.alone.search(folded, span.start, span.end):
            return [_fact(of, match, match.start("said"))]
    return []


def _fact(of: States, match: re.Match[str], start: int) -> Fact:
    return Fact(of.kind, of.values[match.group("said")], Span(start, match.end("said")))

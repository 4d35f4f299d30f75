"""Where a question names an organisation that is called otherwise in a resume."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path

from assistant.organisations.claims import Claim, across, among_chinese, among_latin, chosen
from assistant.organisations.likeness import CLEAR, likeness
from assistant.organisations.parts import Organisation, parts_of
from assistant.vocabulary import silent_words
from ingest.resume import Span
from ingest.tokens import fold, is_han

_FILE = Path(__file__).with_name("surroundings.toml")
_RUN = re.compile(
    r"[\u3400-\u9fff](?:[\u3400-\u9fff\d（）()·]*[\u3400-\u9fff）)])?"
    r"|[^\W\d_\u3400-\u9fff](?:[^\u3400-\u9fff?!;:？！；：，。、]*[^\W_\u3400-\u9fff])?\.?"
)
_PROPER = re.compile(r"(?<=\s)[A-Z][\w'’.-]*(?: &| of| and)? [A-Z]")
_REACH = 60
"""Characters before a name in which a capitalised word is looked for."""
_GAP = 2
"""Tokens between two that a name claims which may belong to it too."""
_LEGAL = re.compile(
    r"(?:股份|有限|责任|集团|公司|[（(]集团[）)])+"
    r"|(?:,?\s*\b(?:Co|Company|Ltd|Limited|Inc|LLC|LLP|PLC|Corp|Corporation|Pte|GmbH)\b\.?)+",
    re.I,
)
_WORD = re.compile(r"[a-z'’]+")
_AT = re.compile(r"(?:\b(?:at|for|with|from|to|by|in|join\w*|leav\w*|left)|[^\x00-\xff])\s*$", re.I)
"""A single word in small letters is a name behind these alone: "the one candidate" has no "One
Foundation".
"""
_LOWER = re.compile(r"(?:[^A-Z\s]\S*\s+)+(?=[A-Z])")
_CAPITALISED = re.compile(r"(?:[A-Z0-9][\w'’.-]*|&)(?:\s+(?:of|the|and|&|for))*\s+$")
_GOES_ON = re.compile(r"(?:\s+(?:of|the|and|&|for))*\s+[A-Z0-9&][\w'’.-]*")


@lru_cache(maxsize=1)
def _surroundings() -> tuple[re.Pattern[str], frozenset[str]]:
    """What may stand before a Chinese name, and which words open a question."""
    with _FILE.open("rb") as file:
        words = tomllib.load(file)
    before = "|".join(words["before_chinese"])
    return re.compile(rf"(?:{before})$"), frozenset(words["before_english"])


def runs_of(text: str, taken: Iterable[Span] = ()) -> Iterator[Span]:
    """The stretches of a question in one script, what is taken left out."""
    for span in taken:
        text = text[: span.start] + "|" * len(span) + text[span.end :]
    for match in re.finditer(r"[^|]+", text):
        for run in _RUN.finditer(match.group()):
            yield Span(match.start() + run.start(), match.start() + run.end())


def may_name(text: str, run: Span) -> bool:
    """Whether a run of a question holds what an organisation is called by."""
    if _PROPER.search(text, run.start, run.end):
        return True
    return any(p.sort in ("kind", "industry") for p in parts_of(run.of(text)).parts)


def place_in(text: str, run: Span, name: str) -> tuple[Span, float] | None:
    """Where in a run of a question a name stands, and how surely; None where it does not."""
    asked, known = parts_of(run.of(text)), parts_of(name)
    claims = _claims(asked, known)
    if not claims:
        return None
    first, end = claims
    if asked.chinese:
        first = _with_place(asked, first)
    start, stop = asked.places[first].start, asked.places[end - 1].end
    span = Span(run.start + start, run.start + stop)
    if not asked.chinese:
        span = _whole(text, span)
        word = _WORD.fullmatch(text, span.start, span.end)
        if word and (word.group() in silent_words() or not _AT.search(text, 0, span.start)):
            return None
    if legal := _LEGAL.match(fold(text), span.end):
        span = Span(span.start, legal.end())
    if asked.chinese and not _apart(text, run, span):
        return None
    surety = likeness(fold(span.of(text)), name)
    return (span, surety) if surety >= CLEAR else None


def _claims(asked: Organisation, known: Organisation) -> tuple[int, int] | None:
    """The tokens of a question from the first to the last that a name claims."""
    if asked.chinese and known.chinese:
        found = among_chinese(asked, known)
    elif asked.chinese:
        found = [_turned(c) for c in across(known, asked)]
    else:
        found = across(asked, known) if known.chinese else among_latin(asked, known)
    best = sorted(chosen(found, asked.weights, known.weights), key=lambda c: c.first)
    return _densest(best, asked.weights)


def _turned(claim: Claim) -> Claim:
    return Claim(claim.other_first, claim.other_end, claim.first, claim.end, claim.surety)


def _densest(claims: Sequence[Claim], weights: Sequence[float]) -> tuple[int, int] | None:
    """Of groups of claims with no wide gap inside the one of most weight."""
    groups: list[list[Claim]] = []
    for claim in claims:
        if groups and claim.first - groups[-1][-1].end <= _GAP:
            groups[-1].append(claim)
        else:
            groups.append([claim])
    if not groups:
        return None
    best = max(groups, key=lambda g: sum(sum(weights[c.first : c.end]) for c in g))
    return best[0].first, best[-1].end


def _whole(text: str, span: Span) -> Span:
    """A stretch of Latin words with the capitalised ones that stand beside it."""
    start, end = span.start, span.end
    if lower := _LOWER.match(text, start, end):
        start = lower.end()
    if not text[start].isupper():
        return span
    while (before := _last(text[:start])) is not None:
        start = before
    while behind := _GOES_ON.match(text, end):
        end = behind.end()
    return Span(start, end)


def _last(before: str) -> int | None:
    """Where the capitalised word begins that ends a text, but for one that opens the question."""
    match = _CAPITALISED.search(before, max(0, len(before) - _REACH))
    if match is None or fold(match.group().split()[0]).strip(".'’") in _surroundings()[1]:
        return None
    return match.start()


def _with_place(asked: Organisation, first: int) -> int:
    """Where the places begin that stand before a name."""
    for part in reversed(asked.parts):
        if part.end == first and part.sort in ("place", "administration"):
            first = part.first
    return first


def _apart(text: str, run: Span, span: Span) -> bool:
    """Whether a Chinese name begins and ends where a word does, and no longer name goes on."""
    before = text[run.start : span.start]
    if before and not _surroundings()[0].search(before):
        return False
    behind = _opening(text[span.end : min(run.end, span.end + 8)])
    return behind not in ("kind", "legal", "industry")


@lru_cache(maxsize=1024)
def _opening(words: str) -> str:
    """The sort of the part that some words open with."""
    parts = parts_of(words).parts if is_han(words) else ()
    return parts[0].sort if parts else ""

"""Visible words of a resume that speak to a machine ("ignore previous instructions ...").

They are part of the text, since a reader of the page sees them. They state nothing about the
person, so that no fact, no evidence and no rank may come from them.
"""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import ahocorasick_rs

from ingest.resume import Span
from ingest.tokens import fold

_PATTERNS = Path(__file__).parent / "instructions.toml"
_KINDS = ("overriding", "addressing", "demanding", "formatting")
_SENTENCE_ENDS = re.compile(r"[。！!？?\f]|\.(?=\s|$)|\n(?=\s*(?:\n|[•●·▪*-]))")
_LINE_ENDS = re.compile(r"[\n\f]|\Z")
_LATIN_INSIDE = re.compile(r"[a-z0-9]{2}")
_WRAPPED = re.compile(r"(?<=[\u3400-\u9fff])\n(?=[\u3400-\u9fff])")
_ENDED = re.compile(r"[。！!？?.;；:：)\]）】”\"]\s*$")
_QUOTES = re.compile(r"[“\"'‘「『《`][^“”\"'‘’「」『』《》`\n]*[”\"'’」』》`]")
_ADDRESS = re.compile(r"\S+@\S+|\S+://\S+|\bwww\.\S+")
_MOST_LINES = 4
_EXCERPT = 60


@dataclass(frozen=True, slots=True)
class _Patterns:
    """`speaking` are patterns; `words` are those that they need, each with the places in `speaking`
    of the patterns that one of them is enough for.
    """

    speaking: tuple[re.Pattern[str], ...]
    words: ahocorasick_rs.AhoCorasick
    needing: tuple[tuple[int, ...], ...]
    about: re.Pattern[str]

    def needed(self, folded: str) -> Iterator[re.Pattern[str]]:
        """The patterns that may match in a text, one of whose words stands in it on one line."""
        found = self.words.find_matches_as_indexes(folded.replace("\n", " "), overlapping=True)
        for place in sorted(
            {place for index in {f[0] for f in found} for place in self.needing[index]}
        ):
            yield self.speaking[place]


@cache
def _patterns() -> _Patterns:
    table = tomllib.loads(_PATTERNS.read_text(encoding="utf-8"))
    # Each for itself: an alternation of them all is tried at every character.
    rules = [rule for kind in _KINDS for rule in table[kind]]
    needing: dict[str, list[int]] = {}
    for place, rule in enumerate(rules):
        for word in rule["words"]:
            needing.setdefault(word, []).append(place)
    return _Patterns(
        tuple(re.compile(rule["pattern"]) for rule in rules),
        ahocorasick_rs.AhoCorasick(list(needing), matchkind=ahocorasick_rs.MatchKind.Standard),
        tuple(map(tuple, needing.values())),
        re.compile("|".join(table["about"])),
    )


def find_instructions(text: str) -> tuple[Span, ...]:
    """The stretches that speak to a machine, each to the end of its paragraph, in order."""
    spans: list[Span] = []
    # Folding keeps every character's place.
    folded = fold(text)
    for found in _found(folded):
        if _speaks_of_them(folded, found):
            continue
        span = _paragraph(text, found)
        if spans and span.start < spans[-1].end:
            before = spans.pop()
            span = Span(before.start, max(before.end, span.end))
        spans.append(span)
    return tuple(spans)


def _found(folded: str) -> Iterator[Span]:
    """Where the patterns match; a line's end between Chinese characters parts no words."""
    breaks = [match.start() for match in _WRAPPED.finditer(folded)]
    flowing = _WRAPPED.sub("", folded) if breaks else folded
    # The place in `flowing` at which each break was taken out.
    taken = [place - number for number, place in enumerate(breaks)]
    matches = (
        match.span()
        for pattern in _patterns().needed(flowing)
        for match in pattern.finditer(flowing)
    )
    for start, end in sorted(matches):
        if not _LATIN_INSIDE.match(flowing, start - 1, start + 1):
            yield Span(start + bisect_right(taken, start), end + bisect_left(taken, end))


def instruction_warnings(text: str, spans: tuple[Span, ...]) -> tuple[str, ...]:
    """A line for the user about the stretches found, with the first words of the first."""
    if not spans:
        return ()
    words = " ".join(spans[0].of(text).split())
    excerpt = words if len(words) <= _EXCERPT else f"{words[:_EXCERPT]}…"
    return (
        f"instructions to a machine: {len(spans)} in the text, which are not followed and count "
        f"for nothing: “{excerpt}”",
    )


def without(text: str, spans: tuple[Span, ...]) -> str:
    """The text with these stretches blanked, line ends kept, as long as it was."""
    pieces: list[str] = []
    start = 0
    for span in spans:
        pieces += [text[start : span.start], *_blanks(span.of(text))]
        start = span.end
    return "".join([*pieces, text[start:]])


def _blanks(words: str) -> Iterator[str]:
    for character in words:
        yield character if character in "\n\f" else " "


def _speaks_of_them(folded: str, found: Span) -> bool:
    """Whether the sentence is about such words: the resume of someone who defends against them."""
    begin = max((m.end() for m in _SENTENCE_ENDS.finditer(folded, 0, found.start)), default=0)
    # "someone@example.org" gives no example.
    before = _ADDRESS.sub(" ", folded[begin : found.start])
    if _patterns().about.search(before):
        return True
    line = folded[begin : _line_end(folded, found.end)]
    at = found.start - begin
    quoted = any(quote.start() <= at < quote.end() for quote in _QUOTES.finditer(line))
    return quoted and _patterns().about.search(line) is not None


def _line_end(text: str, offset: int) -> int:
    match = _LINE_ENDS.search(text, offset)
    return match.start() if match else len(text)


def _paragraph(text: str, found: Span) -> Span:
    """From the start of its sentence on; a line that stops in a sentence goes on in the next."""
    ends = (
        match.end()
        for pattern in (_SENTENCE_ENDS, _LINE_ENDS)
        for match in pattern.finditer(text, 0, found.start)
        if match.start() < found.start
    )
    begin = max(ends, default=0)
    begin += len(text[begin : found.start]) - len(text[begin : found.start].lstrip())
    end = found.end
    for _ in range(_MOST_LINES):
        end = _line_end(text, end)
        following = text[end + 1 : end + 2]
        if _ENDED.search(text, begin, end) or not following or following.isspace():
            break
        end += 1
    return Span(begin, min(_line_end(text, end), len(text)) if end > found.end else end)

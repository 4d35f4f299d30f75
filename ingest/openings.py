"""Patterns that are tried only where a word stands that they need, which is found much faster."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import ahocorasick_rs

# So many words are looked for faster one by one.
_FEW = 8


@dataclass(frozen=True)
class Opened:
    """A pattern, each of whose matches begins with one of its `openings`; none of them is empty.

    It finds what the pattern alone would find. A resume has a few hundred characters for each place
    where an opening stands, and an alternation is tried at every character.
    """

    pattern: re.Pattern[str]
    openings: Sequence[str]

    @cached_property
    def _automaton(self) -> ahocorasick_rs.AhoCorasick:
        return ahocorasick_rs.AhoCorasick(
            self.openings,
            matchkind=ahocorasick_rs.MatchKind.Standard,
            implementation=ahocorasick_rs.Implementation.DFA,
        )

    def places(self, folded: str) -> list[int]:
        """Where in a folded text an opening stands, in order."""
        if len(self.openings) <= _FEW and not any(map(folded.__contains__, self.openings)):
            return []
        found = self._automaton.find_matches_as_indexes(folded, overlapping=True)
        return sorted({start for _, start, _ in found})

    def finditer(self, folded: str, text: str | None = None) -> Iterator[re.Match[str]]:
        """The matches in a folded text, in order; in the `text` as it stands where it is given."""
        searched = folded if text is None else text
        position = 0
        for start in self.places(folded):
            if start >= position and (match := self.pattern.match(searched, start)):
                yield match
                position = match.end()

    def search(self, folded: str) -> re.Match[str] | None:
        """The first match in a folded text."""
        return next(self.finditer(folded), None)


@dataclass(frozen=True)
class Holding:
    """A pattern, each of whose matches holds one of the `words`, a pattern of plain alternatives.

    It finds what the pattern alone would find: a pattern that begins with any words at all is tried
    at every character of a line, most of which name nothing.
    """

    pattern: re.Pattern[str]
    words: re.Pattern[str]

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """The first match within a text."""
        return self.pattern.search(text, start, end) if self._is_held(text, start, end) else None

    def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """The match that begins at the start."""
        return self.pattern.match(text, start, end) if self._is_held(text, start, end) else None

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """The match that is the whole text."""
        return self.pattern.fullmatch(text) if self._is_held(text) else None

    def finditer(
        self, text: str, start: int = 0, end: int = sys.maxsize
    ) -> Iterator[re.Match[str]]:
        """The matches in order."""
        if self._is_held(text, start, end):
            yield from self.pattern.finditer(text, start, end)

    def _is_held(self, text: str, start: int = 0, end: int = sys.maxsize) -> bool:
        return self.words.search(text, start, end) is not None

"""Many short texts as one, in which any of many words are found in one pass."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate

import ahocorasick_rs

_END = b"\n"
_ALNUM = frozenset(b"abcdefghijklmnopqrstuvwxyz0123456789")


class Haystack:
    """Texts of one line each; they are told by their places in the order they were given in."""

    def __init__(self, texts: Iterable[str]) -> None:
        lines = [text.encode() + _END for text in texts]
        self._bytes = b"".join(lines)
        self._starts = (0, *accumulate(map(len, lines)))

    def __len__(self) -> int:
        return len(self._starts) - 1

    def holding(self, words: Sequence[str], among: Iterable[range] | None = None) -> list[int]:
        """The places of the texts, of all or of some in order, that hold one of some words."""
        automaton = _automaton(words)
        if automaton is None:
            return []
        if among is None:
            searched, starts, places = self._bytes, self._starts, None
        else:
            places = [place for some in among for place in some]
            lines = [self._bytes[self._starts[n] : self._starts[n + 1]] for n in places]
            searched, starts = b"".join(lines), (0, *accumulate(map(len, lines)))
        matches = automaton.find_matches_as_indexes(searched)
        found = dict.fromkeys(bisect_right(starts, start) - 1 for _, start, _ in matches)
        return list(found) if places is None else [places[n] for n in found]

    def whole(self, words: Sequence[str]) -> list[int]:
        """The same where no Latin letter or digit goes on before or behind the word."""
        automaton = _automaton(words)
        if automaton is None:
            return []
        matches = automaton.find_matches_as_indexes(self._bytes, overlapping=True)
        cuts = ((start, end) for _, start, end in matches)
        whole = (start for start, end in cuts if not (self._goes_on(start) or self._goes_on(end)))
        return sorted({bisect_right(self._starts, start) - 1 for start in whole})

    def _goes_on(self, cut: int) -> bool:
        """Whether a Latin word or number has letters or digits on both sides of a cut."""
        return _ALNUM.issuperset(self._bytes[cut - 1 : cut + 1]) if cut else False


def _automaton(words: Sequence[str]) -> ahocorasick_rs.BytesAhoCorasick | None:
    needles = [word.encode() for word in words if word]
    # Of a few hundred words the fastest one to search with takes no longer to make.
    fastest = ahocorasick_rs.Implementation.DFA
    return ahocorasick_rs.BytesAhoCorasick(needles, implementation=fastest) if needles else None

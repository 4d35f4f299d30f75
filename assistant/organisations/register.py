"""The organisations that a library knows, found by another spelling or in the other language."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from functools import lru_cache

from assistant.organisations.likeness import CLEAR, likeness_of
from assistant.organisations.parts import Organisation, Part, is_silent, parts_of, spoken
from assistant.organisations.readings import spellings
from assistant.organisations.standing import may_name, place_in, runs_of
from assistant.organisations.word_pairs import word_pairs
from ingest.resume import Span
from ingest.tokens import is_han, stem

_LONGEST_SPELLED = 4
_SHORTEST_SPELLED = 4
_PREFIX = 4
_COMPARED = 40
"""Names that share the most with one and are compared with it as a whole."""
_FREQUENT = 400
"""Names that share a key from which on it tells too little."""
_REMEMBERED = 1_000
_IN_FULL = 0.95
"""How like two names are of which no part that tells is left over."""
_NEAR = 0.08
"""How much surer one of two organisations must be than the other, to be the one that is meant."""


class Register:
    """Some names by what they hold: spelled words, places with kinds, numbers."""

    def __init__(self, names: Sequence[str]) -> None:
        self._names = tuple(names)
        self._holding: dict[str, list[int]] = {}
        self._liked: dict[tuple[str, float], tuple[str, ...]] = {}
        for place, name in enumerate(self._names):
            for key in keys_of(parts_of(name)):
                self._holding.setdefault(key, []).append(place)

    def candidates(self, name: Organisation, limit: int = _COMPARED) -> list[str]:
        """The names that share the rarest with one."""
        shared: dict[int, float] = {}
        for key in keys_of(name):
            holding = self._holding.get(key, ())
            if len(holding) > _FREQUENT:
                continue
            weight = math.log(1 + len(self._names) / len(holding)) if holding else 0.0
            for place in holding:
                shared[place] = shared.get(place, 0.0) + weight
        best = sorted(shared, key=lambda place: (-shared[place], place))[:limit]
        return [self._names[place] for place in best]

    def like(self, name: str, sure: float = CLEAR) -> tuple[str, ...]:
        """The names that are clearly the same organisation's, the surest first; none where two
        organisations are as likely.
        """
        if (name, sure) not in self._liked:
            if len(self._liked) >= _REMEMBERED:
                self._liked.clear()
            own = parts_of(name)
            scored = [(likeness_of(own, parts_of(n)), n) for n in self.candidates(own)]
            self._liked[name, sure] = clearly(
                [pair for pair in scored if pair[0] >= sure], own.chinese
            )
        return self._liked[name, sure]

    def standing_in(
        self, text: str, taken: Sequence[Span] = ()
    ) -> Iterator[tuple[Span, tuple[str, ...]]]:
        """Where a question names some of the names in another way, and which."""
        for run in runs_of(text, taken):
            if not may_name(text, run):
                continue
            found = []
            for name in self.candidates(parts_of(run.of(text)), _LOOKED_FOR):
                placed = place_in(text, run, name)
                if placed is not None:
                    found.append((placed, name))
            spans = sorted({span for (span, _), _ in found}, key=lambda s: (-len(s), s.start))
            for number, span in enumerate(spans):
                if not any(span.overlaps(other) for other in spans[:number]):
                    meant = clearly(
                        [(sure, name) for (s, sure), name in found if s == span],
                        is_han(span.of(text)),
                    )
                    if meant:
                        yield span, meant


_LOOKED_FOR = 12
"""Names that a question may name, looked for in it."""


def clearly(scored: Sequence[tuple[float, str]], chinese: bool) -> tuple[str, ...]:
    """Of names with their likeness to one, Chinese or not, those of the organisation that it
    clearly names.
    """
    ranked = sorted((pair for pair in scored if pair[0] >= CLEAR), key=lambda p: (-p[0], p[1]))
    if not ranked:
        return ()
    top, best = ranked[0]
    kept = [best]
    for score, name in ranked[1:]:
        # Two translations of every word differ as translations do.
        translated = chinese and score >= _IN_FULL and not (is_han(name) or is_han(best))
        if translated or likeness_of(parts_of(best), parts_of(name)) >= CLEAR:
            kept.append(name)
        elif top - score < _NEAR:
            return ()
    return tuple(kept)


@lru_cache(maxsize=65536)
def share_keys(name: str, other: str) -> bool:
    """Whether two names have anything in common by which one may be found from the other."""
    return not _filed(name).isdisjoint(_filed(other))


@lru_cache(maxsize=16384)
def _filed(name: str) -> frozenset[str]:
    return frozenset(keys_of(parts_of(name)))


def keys_of(name: Organisation) -> set[str]:
    """What a name is filed under."""
    keys = set(_spelled(name))
    places = [p.place.zh for p in name.parts if p.place is not None]
    for part in name.parts:
        for row in _rows(name, part):
            keys.add(f"row:{row}")
            keys |= {f"{place}:{row}" for place in places}
        if part.number:
            keys |= {f"{place}:no{part.number}" for place in places}
    return keys


def _rows(name: Organisation, part: Part) -> Sequence[int]:
    """The rows of the word table that a part stands in."""
    if part.sort in ("name", "place", "number", "legal", "silent", "administration"):
        return ()
    tokens = name.tokens[part.first : part.end]
    if name.chinese:
        return word_pairs().by_zh.get("".join(tokens), ())
    return word_pairs().by_en.get(spoken(tokens), ())


def _spelled(name: Organisation) -> Iterator[str]:
    """The Latin words of a name, and those that characters of it spell, one for each stretch."""
    own = [n for p in name.parts if p.sort in _SPELLED for n in range(p.first, p.end)]
    for start, place in enumerate(own):
        if len(name.tokens[place]) > 1:
            yield from _as_word(name.tokens[place])
        together = name.tokens[place]
        for end in range(start + 1, min(len(own), start + _LONGEST_SPELLED)):
            if own[end] - place != end - start:
                break
            together += name.tokens[own[end]]
            if not name.chinese:
                yield together
                continue
            if end == start + 1:
                yield together
            yield from _ways(together)


_SPELLED = frozenset(("name", "word", "quality", "place", "number"))


@lru_cache(maxsize=131072)
def _ways(characters: str) -> tuple[str, ...]:
    return tuple(way for way in spellings(characters) if len(way) >= _SHORTEST_SPELLED)


def _as_word(token: str) -> Iterator[str]:
    if not is_silent(token):
        yield token
        yield stem(token)
        if len(token) >= _PREFIX + 3:
            yield f"{token[:_PREFIX]}-"

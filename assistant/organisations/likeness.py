"""How surely two names are one organisation's, in whatever languages and spellings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from assistant.organisations.claims import (
    Claim,
    across,
    among_chinese,
    among_latin,
    chosen,
)
from assistant.organisations.parts import Organisation, Part, parts_of
from assistant.organisations.readings import syllables_of
from ingest.lexicon import Concept

CLEAR = 0.8
"""From here on two names are taken for one organisation's."""
_SHORTENED = 0.3
"""What the kind or trade counts that one of two names leaves out and the other has none instead."""
_UNPLACED = 0.35
"""What a place counts that only one of two names says."""
_LEFT_OUT = {"soft": 0.4, "industry": 0.5, "administration": 1.0, "kind": 1.0}
"""What words count that only one of the names has, by their sort, in two languages."""
_HALF, _LESS_THAN_HALF = 0.5, 0.45
"""How much of a part a name may leave out and still say it: "primary" is short for a primary
school, but a translation says both words.
"""
_OWN = frozenset(("name", "word"))
_UNKNOWN_TRADE = 0.2
"""What one English word counts beside a few characters, when all else is spelled out."""
_SPELLED_OUT = 2.0
_LONGEST_TRADE = 3
_TELLING = frozenset(("place", "name", "word", "number", "quality", "industry"))


@lru_cache(maxsize=65536)
def likeness(name: str, other: str) -> float:
    """From 0, nothing in common, to 1, every word of one stands for words of the other."""
    return likeness_of(parts_of(name), parts_of(other))


def likeness_of(name: Organisation, other: Organisation) -> float:
    """The same of names cut into parts."""
    if name.chinese and not other.chinese:
        return likeness_of(other, name)
    if not name.chinese and other.chinese:
        return weighed(name, other, across(name, other))
    claims = among_chinese(name, other) if name.chinese else among_latin(name, other)
    return weighed(name, other, claims)


def weighed(name: Organisation, other: Organisation, claims: Sequence[Claim]) -> float:
    """The share of two names that stand for each other, by the best choice of claims."""
    weights, other_weights = name.weights, other.weights
    surety, other_surety = [0.0] * len(weights), [0.0] * len(other_weights)
    for claim in chosen(claims, weights, other_weights):
        for place in range(claim.first, claim.end):
            surety[place] = claim.surety
        for place in range(claim.other_first, claim.other_end):
            other_surety[place] = claim.surety
    most = _HALF if name.chinese == other.chinese else _LESS_THAN_HALF
    one = _Compared(name, tuple(_left(name, weights, surety, most)), most)
    two = _Compared(other, tuple(_left(other, other_weights, other_surety, most)), most)
    if _of_other_kind(one, two) or not (one.telling or two.telling):
        return 0.0
    gone, elsewhere = one.unplaced, two.unplaced
    if gone and elsewhere and not _related(gone, elsewhere):
        return 0.0
    told = one.named or _related(one.placed + two.placed, gone + elsewhere)
    unplaced = _UNPLACED if told and not (gone and elsewhere) else 1.0
    unknown = _UNKNOWN_TRADE if _trade_unknown(one, two) else 1.0
    lost, other_lost = (
        _lost(own, another.name, unplaced, unknown) for own, another in ((one, two), (two, one))
    )
    both = sum(w * s for w, s in zip(weights, surety, strict=True))
    both = (both + sum(w * s for w, s in zip(other_weights, other_surety, strict=True))) / 2
    # What both have instead of each other tells more than what one of them adds.
    return both / (both + lost + other_lost + min(lost, other_lost)) if both else 0.0


@dataclass(frozen=True, slots=True)
class _Compared:
    """A name, and of each of its parts the share that nothing in the other name stands for.

    `most` is the share from which on the other name lacks the part.
    """

    name: Organisation
    left: tuple[float, ...]
    most: float

    def parts(self, shared: bool) -> list[Part]:
        """The parts that the other name has too, or those that it lacks."""
        pairs = zip(self.name.parts, self.left, strict=True)
        return [part for part, share in pairs if (share <= self.most) == shared]

    @property
    def telling(self) -> bool:
        """Whether the names share more than what kind of organisation they are."""
        pairs = zip(self.name.parts, self.left, strict=True)
        return any(part.sort in _TELLING and share < 1 for part, share in pairs)

    @property
    def named(self) -> bool:
        """Whether they share words of the organisation's own."""
        pairs = zip(self.name.parts, self.left, strict=True)
        return any(part.sort in _OWN and share < 1 for part, share in pairs)

    @property
    def placed(self) -> list[Concept]:
        """The places that both say."""
        return [p.place for p in self.parts(shared=True) if p.place is not None]

    @property
    def unplaced(self) -> list[Concept]:
        """The places that only this name says."""
        return [p.place for p in self.parts(shared=False) if p.place is not None]


def _left(
    name: Organisation, weights: Sequence[float], surety: Sequence[float], most: float
) -> Iterator[float]:
    for part in name.parts:
        own = range(part.first, part.end)
        share = 1 - sum(weights[n] * surety[n] for n in own) / part.weight if part.weight else 0.0
        # Half of "mechanical and electrical" is another trade.
        yield 1.0 if share > most and part.sort != "name" else share


def _of_other_kind(one: _Compared, two: _Compared) -> bool:
    """Whether both say what they are, and one of them says what the other does not."""
    heads = one.name.head, two.name.head
    if heads[0] is None or heads[1] is None:
        return False
    return any(
        own.left[own.name.parts.index(head)] > own.most
        for own, head in zip((one, two), heads, strict=True)
        if head is not None
    )


def _related(places: Sequence[Concept], others: Sequence[Concept]) -> bool:
    """Whether some place lies within another."""
    return any(a.zh in b.tags or b.zh in a.tags or a.id == b.id for a in places for b in others)


def _trade_unknown(latin: _Compared, chinese: _Compared) -> bool:
    """Whether all that a Latin name has beyond the name and place of a Chinese one is one English
    word, where the Chinese one has a few characters: a trade that the table lacks.
    """
    if latin.name.chinese or not chinese.name.chinese:
        return False
    words = [p for p in latin.parts(shared=False) if p.sort in _OWN]
    spelled = sum(p.weight for p in latin.parts(shared=True) if p.sort in _OWN)
    rest = [p for p in chinese.parts(shared=False) if p.sort in _OWN]
    characters = sum(p.end - p.first for p in rest)
    return (
        len(words) == 1
        and not syllables_of(latin.name.tokens[words[0].first])
        and spelled >= _SPELLED_OUT
        and 2 <= characters <= _LONGEST_TRADE
        and rest[-1].end - rest[0].first == characters
    )


def _lost(own: _Compared, other: Organisation, unplaced: float, unknown: float) -> float:
    """The weight of what only this name says; of all places that it says that of one."""
    crossing = own.name.chinese != other.chinese
    total, place = 0.0, 0.0
    for part, share in zip(own.name.parts, own.left, strict=True):
        weight = part.weight * share
        if part.sort == "place":
            place = max(place, weight * unplaced)
        elif part.sort in _OWN:
            total += weight * unknown
        else:
            total += weight * _counted(part, other, crossing)
    return total + place


def _counted(part: Part, other: Organisation, crossing: bool) -> float:
    if part.sort in ("kind", "industry", "soft") and other.head is None:
        traded = any(p.sort == "industry" for p in other.parts)
        return _LEFT_OUT["industry"] if part.sort == "industry" and traded else _SHORTENED
    return _LEFT_OUT.get(part.sort, 1.0) if crossing else 1.0

"""How surely two names are one organisation's, in whatever languages and spellings."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from assistant.organisations.claims import (
    Claim,
    across,
    among_chinese,
    among_latin,
    chosen,
)
from assistant.organisations.parts import Organisation, Part, parts_of
from ingest.lexicon import Concept

CLEAR = 0.8
"""From here on two names are taken for one organisation's."""
_SHORTENED = 0.3
"""What the kind or trade counts that one of two names leaves out and the other has none instead."""
_UNPLACED = 0.35
"""What a place counts that only one of two names says."""
_LEFT_OUT = {"soft": 0.4, "industry": 0.5, "administration": 1.0, "kind": 1.0}
"""What words count that only one of the names has, by their sort, in two languages."""
_OWN = frozenset(("name", "word"))
_TELLING = frozenset(("place", "name", "word", "number", "quality", "industry"))


@lru_cache(maxsize=65536)
def likeness(name: str, other: str) -> float:
    """From 0, nothing in common, to 1, every word of one stands for words of the other."""
    return likeness_of(parts_of(name), parts_of(other))


def same_organisation(name: str, other: str) -> bool:
    """Whether two names are clearly one organisation's."""
    return likeness(name, other) >= CLEAR


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
    weights, other_weights = name.weights(), other.weights()
    best = chosen(claims, weights, other_weights)
    surety, other_surety = [0.0] * len(weights), [0.0] * len(other_weights)
    for claim in best:
        for place in range(claim.first, claim.end):
            surety[place] = claim.surety
        for place in range(claim.other_first, claim.other_end):
            other_surety[place] = claim.surety
    left, other_left = _left(name, weights, surety), _left(other, other_weights, other_surety)
    if _of_other_kind(name, other, left, other_left):
        return 0.0
    if not any(
        p.sort in _TELLING and share < 1
        for n, ls in ((name, left), (other, other_left))
        for p, share in zip(n.parts, ls, strict=True)
    ):
        return 0.0
    gone, elsewhere = _unplaced(name, left), _unplaced(other, other_left)
    if gone and elsewhere and not _related(gone, elsewhere):
        return 0.0
    said = _said(name, left) + _said(other, other_left)
    own = any(p.sort in _OWN and share < 1 for p, share in zip(name.parts, left, strict=True))
    told = own or _related(said, gone + elsewhere)
    unplaced = _UNPLACED if told and not (gone and elsewhere) else 1.0
    lost = _lost(name, left, other, unplaced)
    other_lost = _lost(other, other_left, name, unplaced)
    both = sum(w * s for w, s in zip(weights, surety, strict=True))
    both = (both + sum(w * s for w, s in zip(other_weights, other_surety, strict=True))) / 2
    if not both:
        return 0.0
    return both / (both + lost + other_lost + min(lost, other_lost))


def _left(name: Organisation, weights: Sequence[float], surety: Sequence[float]) -> list[float]:
    """The share of each part of a name that nothing stands for."""
    shares = []
    for part in name.parts:
        own = range(part.first, part.end)
        share = 1 - sum(weights[n] * surety[n] for n in own) / part.weight if part.weight else 0.0
        # Half of "mechanical and electrical" is another trade.
        shares.append(1.0 if share > _HALF and part.sort != "name" else share)
    return shares


_HALF = 0.5


def _of_other_kind(
    name: Organisation, other: Organisation, left: Sequence[float], other_left: Sequence[float]
) -> bool:
    """Whether both say what they are, and one of them says what the other does not."""
    if name.head is None or other.head is None:
        return False
    own, another = left[name.parts.index(name.head)], other_left[other.parts.index(other.head)]
    return own > _MOST_OF or another > _MOST_OF


_MOST_OF = 0.6


def _unplaced(name: Organisation, left: Sequence[float]) -> list[Concept]:
    """The places that only this name says."""
    return [
        p.place
        for p, share in zip(name.parts, left, strict=True)
        if p.place is not None and share > _MOST_OF
    ]


def _said(name: Organisation, left: Sequence[float]) -> list[Concept]:
    """The places that both names say."""
    return [
        p.place
        for p, share in zip(name.parts, left, strict=True)
        if p.place is not None and share <= _MOST_OF
    ]


def _related(places: Sequence[Concept], others: Sequence[Concept]) -> bool:
    """Whether some place lies within another."""
    return any(a.zh in b.tags or b.zh in a.tags or a.id == b.id for a in places for b in others)


def _lost(name: Organisation, left: Sequence[float], other: Organisation, unplaced: float) -> float:
    """The weight of what only this name says; of all places that it says that of one."""
    total, place = 0.0, 0.0
    for part, share in zip(name.parts, left, strict=True):
        if part.sort == "place":
            place = max(place, part.weight * share * unplaced)
        else:
            total += part.weight * share * _counted(part, other, name.chinese != other.chinese)
    return total + place


def _counted(part: Part, other: Organisation, crossing: bool) -> float:
    if part.sort in ("kind", "industry", "soft") and other.head is None:
        traded = any(p.sort == "industry" for p in other.parts)
        return _LEFT_OUT["industry"] if part.sort == "industry" and traded else _SHORTENED
    return _LEFT_OUT.get(part.sort, 1.0) if crossing else 1.0

"""Which tokens of one name stand for which of another, and the best way to pair all of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import OSA

from assistant.organisations.parts import SILENT_INSIDE, Organisation, Part, is_silent, spoken
from assistant.organisations.readings import readings, spelled_from, syllables_of
from assistant.organisations.word_pairs import word_pairs
from ingest.lexicon import lexicon
from ingest.tokens import is_han, stem

_SPELLED_TOGETHER = 4
_LONG_WORD = 7
"""Letters of a word in which one may be mistyped."""
_TYPO = 0.9
_SOUNDING = 0.6
"""How well a character stands for another that sounds like it, in a name that else agrees."""


@dataclass(frozen=True, slots=True)
class Claim:
    """Tokens `first` to `end` of one name stand for `other_first` to `other_end` of the other."""

    first: int
    end: int
    other_first: int
    other_end: int
    surety: float = 1.0


def across(latin: Organisation, chinese: Organisation) -> list[Claim]:
    """What words of a Latin name may stand for in a Chinese one."""
    text = "".join(token if len(token) == 1 else "a" for token in chinese.tokens)
    found: dict[Claim, None] = {}
    longest = word_pairs().longest_en + SILENT_INSIDE
    for first in range(len(latin.tokens)):
        for end in range(first + 1, min(len(latin.tokens), first + longest) + 1):
            for word in chinese_words(latin.tokens[first:end]):
                for place in _places_of(word, text):
                    found[Claim(first, end, place, place + len(word))] = None
    found |= dict.fromkeys(_spelled(latin, chinese, text))
    found |= dict.fromkeys(_parts_across(latin, chinese, text))
    for first, token in enumerate(latin.tokens):
        places = (n for n, other in enumerate(chinese.tokens) if other == token and len(token) > 1)
        found |= {Claim(first, first + 1, n, n + 1): None for n in places}
    return list(found)


@lru_cache(maxsize=32768)
def chinese_words(words: tuple[str, ...]) -> tuple[str, ...]:
    """The Chinese words that some English ones may stand for."""
    return word_pairs().chinese_of(spoken(words)) if spoken(words) else ()


def _places_of(word: str, text: str) -> Iterator[int]:
    place = text.find(word)
    while place >= 0:
        yield place
        place = text.find(word, place + 1)


def _spelled(latin: Organisation, chinese: Organisation, text: str) -> Iterator[Claim]:
    """Words that spell characters: one, or several that stand together."""
    cities = [p for p in latin.parts if p.sort == "place"]
    for first in range(len(latin.tokens)):
        word = ""
        for end in range(first + 1, min(len(latin.tokens), first + _SPELLED_TOGETHER) + 1):
            if not syllables_of(latin.tokens[end - 1]):
                break
            word += latin.tokens[end - 1]
            city = next((p for p in cities if (p.first, p.end) == (first, end)), None)
            for start in range(len(text)):
                stop = spelled_from(word, text, start)
                if stop and not _another_city(city, chinese, start, stop):
                    yield Claim(first, end, start, stop)


def _another_city(city: Part | None, chinese: Organisation, start: int, stop: int) -> bool:
    """Whether a city would spell another one: Shanxi is not 陕西."""
    return city is not None and any(
        p.sort == "place" and p.first <= start and stop <= p.end and p.place != city.place
        for p in chinese.parts
    )


def _parts_across(latin: Organisation, chinese: Organisation, text: str) -> Iterator[Claim]:
    """Places, numbers and names of well-known firms."""
    for part in latin.parts:
        if part.sort == "place" and part.place is not None:
            for name in filter(is_han, part.place.names):
                for place in _places_of(name, text):
                    yield Claim(part.first, part.end, place, place + len(name))
        if part.sort == "number":
            for other in chinese.parts:
                if other.sort == "number" and other.number == part.number:
                    yield Claim(part.first, part.end, other.first, other.end)
    for first, end, names in brands(latin):
        for name in names:
            for place in _places_of(name, text):
                yield Claim(first, end, place, place + len(name))


@lru_cache(maxsize=4096)
def brands(latin: Organisation) -> tuple[tuple[int, int, tuple[str, ...]], ...]:
    """Firms and schools of the lexicon in a Latin name: the tokens and the Chinese names."""
    found = []
    for mention in lexicon().find(" ".join(latin.tokens), ("employer", "school")):
        start = 0
        inside = []
        for place, token in enumerate(latin.tokens):
            if mention.span.start <= start and start + len(token) <= mention.span.end:
                inside.append(place)
            start += len(token) + 1
        names = tuple(filter(is_han, mention.concept.names))
        if inside and names:
            found.append((inside[0], inside[-1] + 1, names))
    return tuple(found)


def among_latin(name: Organisation, other: Organisation) -> list[Claim]:
    """Words of two Latin names that are the same, or the same but for one letter."""
    found = []
    for first, word in enumerate(name.tokens):
        if is_silent(word):
            continue
        for place, another in enumerate(other.tokens):
            if stem(word) == stem(another):
                found.append(Claim(first, first + 1, place, place + 1))
            elif _mistyped(word, another):
                found.append(Claim(first, first + 1, place, place + 1, _TYPO))
    numbers = [p for p in other.parts if p.sort == "number"]
    for part in name.parts:
        if part.sort == "number":
            found += [
                Claim(part.first, part.end, p.first, p.end)
                for p in numbers
                if p.number == part.number
            ]
    return found


@lru_cache(maxsize=65536)
def _mistyped(word: str, other: str) -> bool:
    """One letter apart; two words that may be Chinese are rather two names."""
    if min(len(word), len(other)) < _LONG_WORD or word[0] != other[0]:
        return False
    chinese = syllables_of(word) and syllables_of(other)
    return not chinese and OSA.distance(word, other, score_cutoff=1) == 1


def among_chinese(name: Organisation, other: Organisation) -> list[Claim]:
    """Characters of two Chinese names that are the same, in one order; places and numbers as a
    whole, wherever they are.
    """
    whole = ("place", "number")
    claims = [
        Claim(part.first, part.end, another.first, another.end)
        for part in name.parts
        for another in other.parts
        if part.sort in whole and part.sort == another.sort
        if part.place == another.place and part.number == another.number
    ]
    left, right = (
        [n for p in org.parts if p.sort not in whole for n in range(p.first, p.end)]
        for org in (name, other)
    )
    sounds = 0
    for first, place, surety in _in_order(name, other, left, right):
        sounds += surety < 1
        if surety == 1 or sounds == 1:
            claims.append(Claim(first, first + 1, place, place + 1, surety))
    return claims


def _in_order(
    name: Organisation, other: Organisation, left: Sequence[int], right: Sequence[int]
) -> list[tuple[int, int, float]]:
    """The longest common order of some tokens of two names."""
    own = {n for p in name.parts if p.sort == "name" for n in range(p.first, p.end)}
    best = [[0.0] * (len(right) + 1) for _ in range(len(left) + 1)]
    like = {}
    for i, a in enumerate(left):
        for j, b in enumerate(right):
            one, another = name.tokens[a], other.tokens[b]
            same = 1.0 if one == another else 0.0
            if not same and a in own and set(readings(one)) & set(readings(another)):
                same = _SOUNDING
            like[i, j] = same
            paired = best[i][j] + same if same else 0.0
            best[i + 1][j + 1] = max(best[i][j + 1], best[i + 1][j], paired)
    pairs = []
    i, j = len(left), len(right)
    while i and j:
        if like[i - 1, j - 1] and best[i][j] == best[i - 1][j - 1] + like[i - 1, j - 1]:
            pairs.append((left[i - 1], right[j - 1], like[i - 1, j - 1]))
            i, j = i - 1, j - 1
        elif best[i][j] == best[i - 1][j]:
            i -= 1
        else:
            j -= 1
    return pairs[::-1]


def chosen(
    claims: Sequence[Claim], weights: Sequence[float], other_weights: Sequence[float]
) -> tuple[Claim, ...]:
    """The claims of most weight of which no two share a token."""
    by_first: dict[int, list[tuple[float, int, Claim]]] = {}
    for claim in claims:
        own = sum(weights[claim.first : claim.end])
        others = sum(other_weights[claim.other_first : claim.other_end])
        mask = ((1 << claim.other_end) - 1) ^ ((1 << claim.other_first) - 1)
        by_first.setdefault(claim.first, []).append(((own + others) * claim.surety, mask, claim))
    memo: dict[tuple[int, int], tuple[float, tuple[Claim, ...]]] = {}

    def best(place: int, taken: int) -> tuple[float, tuple[Claim, ...]]:
        while place < len(weights) and place not in by_first:
            place += 1
        if place == len(weights):
            return 0.0, ()
        if (place, taken) not in memo:
            top = best(place + 1, taken)
            for gain, mask, claim in by_first[place]:
                if not mask & taken:
                    value, rest = best(claim.end, taken | mask)
                    # Of two ways as good the one with fewer, longer pieces.
                    if value + gain - _PIECE > top[0]:
                        top = value + gain - _PIECE, (claim, *rest)
            memo[place, taken] = top
        return memo[place, taken]

    return best(0, 0)[1]


_PIECE = 0.01

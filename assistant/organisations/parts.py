"""A name of an organisation in parts: where it is, what it is called, what it is, its form."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from assistant.organisations.readings import syllables_of
from assistant.organisations.word_pairs import Phrase, word_pairs
from ingest.lexicon import Concept, lexicon, spellings
from ingest.resume import Span
from ingest.tokens import fold, is_han, stem

_WEIGHTS = {
    "place": 1.2, "number": 2.0, "kind": 1.2, "industry": 1.0, "quality": 0.9, "soft": 0.6,
    "administration": 0.15, "legal": 0.0, "silent": 0.0,
}  # fmt: skip
"""What a part of a name weighs; words of its own weigh as much as they are long."""
_LONGEST_WORD = 2
_LATIN_WORD = 2.0
_LONGEST_NAME = 3
SILENT_INSIDE = 2
"""Words like "of" that may stand in the midst of a phrase."""
_UNKNOWN, _SINGLE, _KNOWN = 1.0, 0.8, 0.3
"""What a character that no table knows, a word of one and a longer word cost, when a Chinese name
is cut.
"""
_LATIN = re.compile(r"[^\W\d_]+(?:['’‘`´][^\W\d_]+)*|\d+(?=st\b|nd\b|rd\b|th\b)|\d+")
_CHARACTERS = re.compile(r"[a-z]+|\d+|[\u3400-\u9fff]")
_APOSTROPHES = re.compile(r"['’‘`´]s$|['’‘`´]")
_ENDS_HEAD = re.compile(r",| of | at | in ")
_ORDINALS = dict(
    zip(
        [
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
        ],
        range(1, 11),
        strict=True,
    )
)
_ORDINAL_ENDINGS = frozenset(("st", "nd", "rd", "th"))
_NUMBER_WORDS = frozenset(("no", "num", "number"))
_ORDINAL = re.compile(r"第([一二三四五六七八九十百]{1,5}|\d{1,3})")
_SHORT_ORDINAL = re.compile(r"(?<=[\u3400-\u9fff])([一二三四五六七八九十百]{1,5})(?=[中小院]$)")
_NUMERALS = {character: value for value, character in enumerate("零一二三四五六七八九")}


@dataclass(frozen=True, slots=True)
class Part:
    """Neighbouring tokens of a name that are one thing: a place, a number, a word of the table.

    `sort` is that of the table's row, or "place", "number" or "name" where no table knows it.
    """

    first: int
    end: int
    sort: str
    weight: float
    place: Concept | None = None
    number: int = 0


@dataclass(frozen=True)
class Organisation:
    """A name as tokens, characters of a Chinese one and words of others, and as parts.

    `places` are where the tokens stand in the text. `head` is the part that says what kind of
    organisation it is, where one does.
    """

    chinese: bool
    tokens: tuple[str, ...]
    places: tuple[Span, ...]
    parts: tuple[Part, ...]
    head: Part | None

    @cached_property
    def weights(self) -> tuple[float, ...]:
        """What each token weighs: a part's weight lies on its tokens that say something."""
        weights = [0.0] * len(self.tokens)
        for part in self.parts:
            own = range(part.first, part.end)
            telling = [n for n in own if self.chinese or not is_silent(self.tokens[n])] or own
            for place in telling:
                weights[place] = part.weight / len(telling)
        return tuple(weights)

    def within(self, first: int, end: int) -> Organisation:
        """The name that some of the tokens are by themselves."""
        parts = tuple(
            replace(p, first=p.first - first, end=p.end - first)
            for p in self.parts
            if first <= p.first and p.end <= end
        )
        heads = [p for p in parts if p.sort == "kind"]
        head = heads[-1] if heads else None
        return Organisation(
            self.chinese, self.tokens[first:end], self.places[first:end], parts, head
        )


@lru_cache(maxsize=8192)
def parts_of(name: str) -> Organisation:
    """A name, however written, in its parts."""
    folded = fold(name)
    return _chinese(folded) if is_han(folded) else _latin(folded)


def _chinese(text: str) -> Organisation:
    matches = list(_CHARACTERS.finditer(text))
    tokens = tuple(match.group() for match in matches)
    parts = _cut(tokens)
    heads = [p for p in parts if p.sort == "kind"]
    places = tuple(Span(*match.span()) for match in matches)
    return Organisation(True, tokens, places, parts, heads[-1] if heads else None)


def _cut(tokens: Sequence[str]) -> tuple[Part, ...]:
    """The parts that leave the least unknown."""
    text = "".join(token if len(token) == 1 else "a" for token in tokens)
    numbers = {
        m.start(): Part(m.start(), m.end(), "number", _WEIGHTS["number"], number=value)
        for pattern in (_ORDINAL, _SHORT_ORDINAL)
        for m in pattern.finditer(text)
        if (value := _value_of(m.group(1)))
    }
    costs = [0.0, *(float(n) for n in range(1, len(text) + 1))]
    last: list[Part | None] = [None] * (len(text) + 1)
    for first in range(len(text)):
        so_far = costs[first]
        if last[first + 1] is None or so_far + _UNKNOWN < costs[first + 1]:
            weight = 1.0 if len(tokens[first]) == 1 else _LATIN_WORD
            costs[first + 1] = so_far + _UNKNOWN
            last[first + 1] = Part(first, first + 1, "name", weight)
        for part in (*_known(text, first), *filter(None, (numbers.get(first),))):
            own = _SINGLE if part.end == first + 1 else _KNOWN
            cost = so_far + (0.0 if part.number else own)
            if last[part.end] is None or cost < costs[part.end]:
                costs[part.end], last[part.end] = cost, part
    parts: list[Part] = []
    end = len(text)
    while (ending := last[end]) is not None:
        parts.append(ending)
        end = ending.first
    return tuple(reversed(parts))


def _known(text: str, first: int) -> Iterator[Part]:
    """The places and the words of the table that begin at a place of a name."""
    places, words, openings = _places()[0], _chinese_words(), _openings()
    for end in range(first + 1, len(text) + 1):
        word = text[first:end]
        if word not in openings:
            return
        if (place := places.get(word)) is not None:
            yield Part(first, end, "place", _WEIGHTS["place"], place=place)
        sort, weight = words.get(word, ("", 0.0))
        single = end == first + 1
        # 行 is a bank at the end of a name and no word of its own in the midst of it, 市 belongs to
        # what stands before it.
        inside = single and sort in ("kind", "industry") and end < len(text)
        if sort and not inside and not (single and sort == "administration" and first < 2):
            yield Part(first, end, sort, weight)


@lru_cache(maxsize=1)
def _chinese_words() -> dict[str, tuple[str, float]]:
    """The sort and the weight of each Chinese word of the table."""
    pairs = word_pairs()
    sorts = {word: pairs.rows[rows[0]].part for word, rows in pairs.by_zh.items()}
    longest = float(_LONGEST_WORD)
    return {w: (s, _WEIGHTS.get(s, min(longest, len(w)))) for w, s in sorts.items()}


@lru_cache(maxsize=1)
def _openings() -> frozenset[str]:
    """What a known Chinese word or place may begin with."""
    known = (*_chinese_words(), *_places()[0])
    return frozenset(word[:end] for word in known for end in range(1, len(word) + 1))


def _latin(text: str) -> Organisation:
    matches = list(_LATIN.finditer(text))
    tokens = tuple(_letters(match.group()) for match in matches)
    tokens = tuple(
        "saint" if token == "st" and place + 1 < len(tokens) and place != 1 else token
        for place, token in enumerate(tokens)
    )
    places = tuple(Span(*match.span()) for match in matches)
    parts = _phrases(tokens)
    kinds = [p for p in parts if p.sort == "kind"]
    stop = _ENDS_HEAD.search(text)
    before = [p for p in kinds if stop and places[p.end - 1].end <= stop.start()]
    head = before[-1] if before else kinds[-1] if kinds else None
    return Organisation(False, tokens, places, parts, head)


@lru_cache(maxsize=65536)
def _letters(word: str) -> str:
    """A word without accents and apostrophes, in American spelling."""
    bare = _APOSTROPHES.sub("", word)
    if not bare.isascii():
        bare = "".join(c for c in unicodedata.normalize("NFD", bare) if c.isascii())
    return min(bare, spellings().get(bare, bare))


def _phrases(tokens: Sequence[str]) -> tuple[Part, ...]:
    """The longest phrases that a table knows, from the left; what lies between as words."""
    parts: list[Part] = []
    place = 0
    while place < len(tokens):
        part = _number_at(tokens, place) or _phrase_at(tokens, place)
        parts.append(part)
        place = part.end
    return tuple(parts)


def _number_at(tokens: Sequence[str], place: int) -> Part | None:
    token, end = tokens[place], place + 1
    if token in _NUMBER_WORDS and end < len(tokens) and tokens[end].isdigit():
        token, end = tokens[end], end + 1
    value = int(token) if token.isdigit() and len(token) < 4 else _ORDINALS.get(token, 0)
    if end < len(tokens) and tokens[end] in _ORDINAL_ENDINGS and tokens[end - 1].isdigit():
        end += 1
    return Part(place, end, "number", _WEIGHTS["number"], number=value) if value else None


def _phrase_at(tokens: Sequence[str], place: int) -> Part:
    if is_silent(tokens[place]):
        return Part(place, place + 1, "silent", 0.0)
    pairs, (_, cities) = word_pairs(), _places()
    for end in range(min(len(tokens), place + pairs.longest_en + SILENT_INSIDE), place, -1):
        words = tuple(tokens[place:end])
        city = cities.get(words)
        if city is not None:
            return Part(place, end, "place", _WEIGHTS["place"], place=city)
        rows = () if is_silent(words[-1]) else pairs.by_en.get(spoken(words), ())
        if rows:
            sort = pairs.rows[rows[0]].part
            return Part(place, end, sort, _WEIGHTS.get(sort, _LATIN_WORD))
    syllables = syllables_of(tokens[place])
    weight = float(min(syllables, _LONGEST_NAME)) if syllables else _LATIN_WORD
    return Part(place, place + 1, "name", weight)


@lru_cache(maxsize=65536)
def spoken(words: Phrase) -> Phrase:
    """The stems of a phrase without its silent words."""
    return tuple(stem(word) for word in words if not is_silent(word))


@lru_cache(maxsize=65536)
def is_silent(word: str) -> bool:
    """Whether a word says nothing in a name: "of", "the"."""
    rows = word_pairs().by_en.get((stem(word),), ())
    return any(word_pairs().rows[n].part == "silent" for n in rows)


@lru_cache(maxsize=1)
def _places() -> tuple[dict[str, Concept], dict[Phrase, Concept]]:
    """Cities and regions by their Chinese names, and by the words of the others."""
    chinese: dict[str, Concept] = {}
    latin: dict[Phrase, Concept] = {}
    for concept in lexicon().concepts:
        for name in concept.names if concept.kind == "city" and concept.zh != "中国" else ():
            if is_han(name):
                chinese.setdefault(name, concept)
            else:
                words = tuple(_letters(match.group()) for match in _LATIN.finditer(name))
                latin.setdefault(words, concept)
    return chinese, latin


def _value_of(numeral: str) -> int:
    """A Chinese or Arabic numeral up to 999; 0 for what is none."""
    if numeral.isdigit() and numeral.isascii():
        return int(numeral)
    total, digit = 0, 0
    for character in numeral:
        if character in "十百":
            total += (digit or 1) * (10 if character == "十" else 100)
            digit = 0
        else:
            digit = _NUMERALS[character]
    return total + digit

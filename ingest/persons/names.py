"""Names in all their forms: whether two of them can be one person's."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import product
from typing import Literal

from rapidfuzz.distance import OSA

from ingest.lexicon import surnames
from ingest.tokens import fold, is_han

Likeness = Literal["same", "near", "other"]
"""`near`: one may be a short, polite, foreign or mistyped form of the other."""

_LETTERS = re.compile(r"[^\W\d_]+")
_POLITE = re.compile(r"(先生|女士|小姐|同学|老师)$")
_READINGS = 2
_MOST_READINGS = 8
_LONG_ENOUGH = 8
"""Letters from which one letter may be wrong."""


def family_and_given(name: str) -> tuple[str, str]:
    """A Chinese name in its two parts."""
    length = 2 if name[:2] in surnames() and len(name) > 2 else 1
    return name[:length], name[length:]


@lru_cache(maxsize=65536)
def spellings(name: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """A Chinese name in Latin letters: each spelling of the surname with the given syllables."""
    # Its dictionary takes a quarter of a second, which names without Chinese need not wait for.
    from pypinyin import Style, lazy_pinyin, pinyin

    family, given = family_and_given(name)
    families = dict.fromkeys([*surnames().get(family, ()), "".join(lazy_pinyin(family))])
    readings = pinyin(given, style=Style.NORMAL, heteronym=True)
    chosen = list(product(*(r[:_READINGS] for r in readings)))[:_MOST_READINGS]
    return tuple((first, second) for second in chosen for first in families)


@lru_cache(maxsize=65536)
def name_keys(name: str) -> frozenset[str]:
    """Keys that two forms of one name share: in either script, in either order."""
    folded = _bare(name)
    if is_han(folded):
        if _is_partial(name):
            return frozenset()
        return frozenset({folded, *("".join((f, *g)) for f, g in spellings(folded))})
    tokens = _tokens(folded)
    if len(tokens) < 2:
        return frozenset()
    joined = {"".join(order) for order in _orders(tokens)}
    return frozenset({*joined, " ".join(sorted((tokens[0], tokens[-1])))})


def alike(names: Iterable[str], others: Iterable[str]) -> Likeness:
    """How alike the names of two resumes are, the best of all their forms counting."""
    others = tuple(others)
    found = {likeness(name, other) for name in names for other in others}
    return "same" if "same" in found else "near" if "near" in found else "other"


@lru_cache(maxsize=65536)
def likeness(name: str, other: str) -> Likeness:
    """Whether two names can be one person's."""
    left, right = _bare(name), _bare(other)
    if left == right:
        return "near" if _is_partial(name) or _is_partial(other) else "same"
    if is_han(left) and is_han(right):
        short = _is_partial(name) or _is_partial(other)
        return "near" if short and _family(left) == _family(right) else "other"
    if is_han(left) or is_han(right):
        han, latin = (left, right) if is_han(left) else (right, left)
        return _across(han, latin, _is_partial(name) or _is_partial(other))
    return _latin_likeness(_tokens(left), _tokens(right))


def latin_surnames(han: str) -> tuple[str, ...]:
    """How the surname of a Chinese name is spelled in Latin letters."""
    return surnames().get(_family(han), ())


def _bare(name: str) -> str:
    folded = fold(name).strip()
    if not is_han(folded):
        return folded
    return _POLITE.sub("", re.sub(r"\s+", "", folded)) or folded


def _is_partial(name: str) -> bool:
    """Whether a Chinese name is a surname alone, as in an address or a masked name."""
    folded = fold(name).strip()
    return is_han(folded) and len(re.sub(r"[^\u4e00-\u9fff]", "", _bare(name))) < 2


def _family(han: str) -> str:
    return han if han in surnames() else family_and_given(han)[0]


def _tokens(folded: str) -> tuple[str, ...]:
    return tuple(_LETTERS.findall(folded))


def _orders(tokens: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    yield tokens
    yield (tokens[-1], *tokens[:-1])
    yield (*tokens[1:], tokens[0])


def _across(han: str, latin: str, partial: bool) -> Likeness:
    """A Chinese name beside one in Latin letters."""
    tokens = _tokens(latin)
    families = set(latin_surnames(han))
    if partial or len(tokens) < 2:
        return "near" if families & set(tokens) else "other"
    if "".join(tokens) and name_keys(han) & {"".join(order) for order in _orders(tokens)}:
        return "same"
    ends = [(tokens[0], tokens[1:]), (tokens[-1], tokens[:-1])]
    given = [rest for family, rest in ends if family in families]
    # A given name that is no Chinese one is what foreigners are told to say.
    return "near" if given and not any(is_pinyin("".join(rest)) for rest in given) else "other"


def _latin_likeness(tokens: tuple[str, ...], others: tuple[str, ...]) -> Likeness:
    if not tokens or not others:
        return "other"
    if sorted(tokens) == sorted(others):
        return "same"
    if set(_joined_orders(tokens)) & set(_joined_orders(others)):
        return "same"
    if len(tokens) < 2 or len(others) < 2:
        return "near" if set(tokens) & set(others) else "other"
    short, long = sorted((tokens, others), key=len)
    if {short[0], short[-1]} == {long[0], long[-1]}:
        middle, other_middle = short[1:-1], long[1:-1]
        fits = all(any(_begins(m, o) for o in other_middle) for m in middle)
        return "same" if fits else "near"
    if len(short) == len(long) and all(_begins(a, b) for a, b in zip(short, long, strict=True)):
        return "near"
    left, right = " ".join(tokens), " ".join(others)
    typo = len(left) >= _LONG_ENOUGH and OSA.distance(left, right, score_cutoff=1) <= 1
    return "near" if typo else "other"


def _joined_orders(tokens: tuple[str, ...]) -> Iterator[str]:
    if len(tokens) > 1:
        yield from ("".join(order) for order in _orders(tokens))


def _begins(word: str, other: str) -> bool:
    """Whether two words are equal, or one is the initial of the other."""
    short, long = sorted((word, other), key=len)
    return short == long or (len(short) == 1 and long.startswith(short))


@lru_cache(maxsize=65536)
def is_pinyin(word: str) -> bool:
    """Whether a word is made of Chinese syllables."""
    syllables = _syllables()
    reached = {0}
    for start in range(len(word)):
        if start in reached:
            reached |= {e for e in range(start + 1, start + 7) if word[start:e] in syllables}
    return len(word) in reached


@lru_cache(maxsize=1)
def _syllables() -> frozenset[str]:
    from pypinyin import lazy_pinyin

    every = "".join(map(chr, range(0x4E00, 0x9FA6)))
    return frozenset(lazy_pinyin(every))

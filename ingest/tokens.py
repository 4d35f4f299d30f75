"""One tokenizer for both sides of a search: Chinese words and bigrams, English stems, exact codes.

A Chinese run gives the words that jieba sees and, besides, its bigrams, so that a name or a term
that jieba cuts in two is still found. "C++", "C#", ".NET", "K8S" and "12.5%" stay whole.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import rjieba
import zhconv

from ingest.resume import Span

_HAN = r"\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_HAN_RUN = re.compile(f"[{_HAN}]+")
_LATIN_RUN = re.compile(
    r"(?<![a-z0-9])\.net\b"
    r"|[a-z]+(?:\+\+|#)(?![a-z0-9])"
    r"|(?<![a-z0-9])[a-z]&[a-z](?![a-z0-9])"
    r"|\d+(?:[.,:/]\d+)*%?(?![a-z\d])"
    rf"|[^\W_{_HAN}]+(?:'[a-z]+)?"
)

_APART = re.compile(
    r"(?<![A-Za-z0-9])([A-Z]{1,6})[ -](\d+(?:\.\d+)?)(?![A-Za-z\d])"
    r"|(?<![\w.,])(\d+(?:[.,]\d+)*)[ ]([%％])"
)
"""Codes and shares that some write in one word and others in two: GB 50300, CET-6, 12.5 %."""


@dataclass(frozen=True, slots=True)
class Token:
    """A search term and the characters it came from."""

    term: str
    span: Span


@lru_cache(maxsize=1)
def _read_characters() -> None:
    """Have zhconv read its table by its path: reading it unasked, zhconv leaves the file open."""
    zhconv.loaddict(str(Path(zhconv.__file__).with_name("zhcdict.json")))


def _simplified(character: str) -> str:
    _read_characters()
    simplified: str = zhconv.convert(character, "zh-hans")
    return simplified


def _fold_character(character: str) -> str:
    folded = unicodedata.normalize("NFKC", character).lower()
    if len(folded) != 1:
        return character
    simplified = _simplified(folded) if folded >= "\u3400" else folded
    return simplified if len(simplified) == 1 else folded


class _Folding(dict[int, str]):
    """What each character folds to, filled as characters are met, for `str.translate`."""

    def __missing__(self, code: int) -> str:
        self[code] = folded = _fold_character(chr(code))
        return folded


_FOLDING = _Folding()
_LONG = 500


def fold(text: str) -> str:
    """Lower case, half width, simplified characters; as long as `text`, so that offsets agree."""
    if text.isascii():
        return text.lower()
    return text.translate(_FOLDING) if len(text) < _LONG else _folded_long(text)


@lru_cache(maxsize=8)
def _folded_long(text: str) -> str:
    """A whole resume, of which each of its readers wants the folded text."""
    return text.translate(_FOLDING)


_WIDE = "\u2e80-\u9fff\uff00-\uffef\u3000-\u303f"
_WRAPPED = re.compile(rf"(?<=[{_WIDE}])\s*\n\s*(?=[{_WIDE}])")


def on_one_line(words: str) -> str:
    """Words that may go over several lines on one: Chinese ones without a blank in between."""
    return " ".join(_WRAPPED.sub("", words).split())


# Trades whose names say something else without the ending.
_TRADES_IN_ING = frozenset({"accounting", "housing", "marketing"})
_DOUBLED = re.compile(r"([b-df-hj-np-tv-z])\1$")


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """An English word without its inflection; other words come back as they are.

    Only -s, -es, -ed and -ing go: a stemmer that also takes endings such as -ant or -or makes one
    of "accountant" and "account", of "educator" and "education". "Accounting" is no "accounts"
    either.
    """
    if not (word.isascii() and word.isalpha()) or len(word) <= 3 or word in _TRADES_IN_ING:
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "xes", "ches", "shes", "zes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    for ending in ("ing", "ed"):
        base = word.removesuffix(ending)
        if base != word and len(base) >= 3 and any(c in "aeiouy" for c in base):
            word = base if base.endswith(("ll", "ss", "zz")) else _DOUBLED.sub(r"\1", base)
            return word.removesuffix("e")
    return word.removesuffix("e") if len(word) > 4 else word


def is_han(text: str) -> bool:
    """Whether there is a Chinese character in it."""
    return _HAN_RUN.search(text) is not None


def words(text: str) -> Iterator[Token]:
    """The words of a text: Chinese ones as jieba cuts them, others folded but not stemmed."""
    folded = fold(text)
    position = 0
    for run in _HAN_RUN.finditer(folded):
        yield from _latin_words(folded, position, run.start())
        for word, start, end in rjieba.tokenize(run.group()):
            yield Token(word, Span(run.start() + start, run.start() + end))
        position = run.end()
    yield from _latin_words(folded, position, len(folded))


def _latin_words(folded: str, start: int, end: int) -> Iterator[Token]:
    for match in _LATIN_RUN.finditer(folded, start, end):
        yield Token(match.group(), Span(match.start(), match.end()))


def index_terms(text: str) -> list[str]:
    """What is written to the word index, and asked of it, for a text."""
    terms = []
    for token in words(text):
        terms.append(stem(token.term))
    for run in _HAN_RUN.finditer(fold(text)):
        characters = run.group()
        terms.extend(characters[i : i + 2] for i in range(len(characters) - 1))
    terms.extend(fold("".join(filter(None, m.groups()))) for m in _APART.finditer(text))
    return terms


def contained_terms(text: str) -> tuple[str, ...]:
    """Terms that are all in the index for whatever text contains this one.

    Of a Chinese run its bigrams alone: how jieba cuts it depends on what stands around it.
    """
    folded = fold(text)
    terms: dict[str, None] = {}
    position = 0
    for run in _HAN_RUN.finditer(folded):
        terms |= dict.fromkeys(stem(t.term) for t in _latin_words(folded, position, run.start()))
        characters = run.group()
        pairs = [characters[i : i + 2] for i in range(len(characters) - 1)]
        terms |= dict.fromkeys(pairs or [characters])
        position = run.end()
    terms |= dict.fromkeys(stem(t.term) for t in _latin_words(folded, position, len(folded)))
    return tuple(terms)

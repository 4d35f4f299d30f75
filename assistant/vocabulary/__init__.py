"""How questions are worded: plain data beside this module, read once."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from ingest.lexicon import lexicon
from ingest.tokens import fold, stem

_FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Attribute:
    """Something that can be asked by name, with the words a resume uses where it states it.

    `values` are words that are values of it ("married"): a question with one asks for that value.
    `asked_with`: one of them must stand in the question too. `loosely` are words that state it
    where one of `beside` stands in the line or over it; next to one of `unlike` no word states it.
    `figure`: a line without a number does not answer, "always" or "if asked" for one.
    `replaces` are the ids of more general attributes, `outside` sections where the words mean
    something else, `not_asked` words of questions that hold an asked one but ask for another.
    """

    id: str
    asked: tuple[str, ...]
    stated: tuple[str, ...]
    values: tuple[str, ...] = ()
    replaces: tuple[str, ...] = ()
    outside: tuple[str, ...] = ()
    not_asked: tuple[str, ...] = ()
    asked_with: tuple[str, ...] = ()
    loosely: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    unlike: tuple[str, ...] = ()
    figure: str = ""


@lru_cache(maxsize=1)
def _words() -> dict[str, list[str]]:
    with (_FOLDER / "words.toml").open("rb") as file:
        return tomllib.load(file)


@lru_cache(maxsize=1)
def silent_words() -> frozenset[str]:
    """Words (stems) of a question that carry no content."""
    return frozenset(stem(fold(word)) for word in _words()["silent"])


@lru_cache(maxsize=1)
def faint_words() -> frozenset[str]:
    """Words (stems) of a question that carry a little content."""
    return frozenset(stem(fold(word)) for word in _words()["faint"])


@lru_cache(maxsize=1)
def decisive_words() -> frozenset[str]:
    """Words of a question without which nothing answers it."""
    return frozenset(fold(word) for word in _words()["decisive"])


@lru_cache(maxsize=1)
def kinds() -> dict[str, tuple[str, ...]]:
    """By words (stems) for a thing, the words that name it by its kind."""
    with (_FOLDER / "kinds.toml").open("rb") as file:
        return {stem(fold(w)): tuple(map(fold, of)) for w, of in tomllib.load(file).items()}


@lru_cache(maxsize=1)
def person_nouns() -> frozenset[str]:
    """Patterns of English nouns for people: what job titles end with, and others."""
    with (_FOLDER / "person_nouns.toml").open("rb") as file:
        table = tomllib.load(file)
    last = {
        name.partition(" of ")[0].split()[-1]  # A "head of department" is a head.
        for concept in lexicon().concepts
        if concept.kind == "title"
        for name in concept.names
        if name.isascii()
    }
    titles = {re.escape(word) for word in last if len(word) > 3 and word.isalpha()}
    return frozenset((titles | set(table["also"])) - set(table["never"]))


@lru_cache(maxsize=1)
def attributes() -> tuple[Attribute, ...]:
    """Every attribute, in the order of the file."""
    with (_FOLDER / "attributes.toml").open("rb") as file:
        return tuple(
            Attribute(
                key,
                tuple(map(fold, value["asked"])),
                tuple(map(fold, value["stated"])),
                tuple(map(fold, value.get("values", ()))),
                tuple(value.get("replaces", ())),
                tuple(value.get("outside", ())),
                tuple(map(fold, value.get("not_asked", ()))),
                tuple(map(fold, value.get("asked_with", ()))),
                tuple(map(fold, value.get("loosely", ()))),
                tuple(map(fold, value.get("beside", ()))),
                tuple(map(fold, value.get("unlike", ()))),
                value.get("figure", ""),
            )
            for key, value in tomllib.load(file).items()
        )

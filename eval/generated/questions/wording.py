"""The many ways to word one question, read from `wordings.toml`."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from eval.generated.terms import Language

_TYPO = 0.06
_SLOTS = re.compile(r"(\{\w+\})")
_PLURAL = {"has": "have", "is": "are", "was": "were", "did": "did", "does": "do"}
_NO_S = {"holds": "hold", "knows": "know", "lives": "live", "speaks": "speak", "lists": "list",
         "cooks": "cook", "asks": "ask"}  # fmt: skip


@cache
def tables() -> dict[str, Any]:
    """The whole file."""
    return tomllib.loads((Path(__file__).parent / "wordings.toml").read_text(encoding="utf-8"))


def draw(rng: Random, form: str, language: Language, **slots: str) -> tuple[str, str]:
    """The id of a wording and the question in it, now and then with a typing error."""
    wordings = tables()["frames"][form][language]
    number = rng.randrange(len(wordings))
    wording: str = wordings[number]
    if rng.random() < _TYPO:
        wording = _mistyped(rng, wording, language)
    return f"{form}/{language}/{number}", smoothed(wording.format(**slots), language)


def smoothed(text: str, language: Language) -> str:
    """The seams between slots and wording closed: "的的", "a email", two stops."""
    text = " ".join(text.split())
    if language == "zh":
        return re.sub(r"的(?=的|在)", "", text)
    text = re.sub(r"\b([Aa]) (?=[aeioAEIO])", r"\1n ", text)
    return re.sub(r"\.\.$", ".", text)


def phrase(rng: Random, table: str, key: str, language: Language, **slots: str) -> str:
    """One of the phrases of a condition or a fact."""
    row: str = tables()[table][key][0 if language == "zh" else 1]
    return rng.choice(row.split("|")).format(**slots)


def plural(text: str) -> str:
    """A condition said of one person, said of several: "has a dog and is old" too."""
    words = text.split(" ")
    for place, word in enumerate(words):
        starts = place == 0 or words[place - 1] in ("and", "or", "also", "both", "either")
        if starts:
            words[place] = _PLURAL.get(word) or _NO_S.get(word, word)
        elif word == "anyone":
            break
    return " ".join(words)


def _mistyped(rng: Random, wording: str, language: Language) -> str:
    """A typing error outside the slots, where the wording has a word that is often mistyped."""
    pieces = _SLOTS.split(wording)
    found = [
        (place, pair)
        for place, piece in enumerate(pieces)
        for pair in tables()["typos"][language]
        if not piece.startswith("{") and pair[0] in piece
    ]
    if found:
        place, pair = rng.choice(found)
        right, wrong = pair
        pieces[place] = pieces[place].replace(right, wrong, 1)
    return "".join(pieces)

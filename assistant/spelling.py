"""Slips of the keyboard in the words that frame a question ("canddiates", "侯选人")."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection
from functools import lru_cache
from pathlib import Path

from assistant.vocabulary import faint_words, silent_words
from ingest.facts.names.shapes import common_words
from ingest.tokens import stem

_FILE = Path(__file__).parent / "vocabulary" / "spelling.toml"
_WORD = re.compile(r"\b[A-Za-z][a-z]{3,}\b")
_SURE = 6
"""Letters from which any one slip is put right; of shorter words only a swap or a lost letter."""


@lru_cache(maxsize=1)
def _tables() -> tuple[frozenset[str], tuple[tuple[re.Pattern[str], str], ...]]:
    with _FILE.open("rb") as file:
        tables = tomllib.load(file)
    pairs = tuple((re.compile(wrong), right) for wrong, right in tables["chinese"].items())
    return frozenset(tables["english"]), pairs


def corrected(text: str, names: Collection[str] = ()) -> str:
    """A question with such slips put right; `names` are folded words that stand as they are."""
    _, pairs = _tables()
    for wrong, right in pairs:
        text = wrong.sub(right, text)

    def right_word(match: re.Match[str]) -> str:
        word = match.group()
        meant = _meant(word.lower(), names)
        if meant is None:
            return word
        return meant.capitalize() if word[0].isupper() else meant

    return _WORD.sub(right_word, text)


def _meant(word: str, names: Collection[str]) -> str | None:
    """The one frame word that a word which is none is a slip away from."""
    frame, _ = _tables()
    if word in frame or word in names:
        return None
    if f"{word}e" in frame:
        return f"{word}e"  # Its stem is the same: "befor".
    if _is_known(word):
        return None
    near = [r for r in frame if _is_slip(word, r) and stem(r) != stem(word)]
    return near[0] if len(near) == 1 else None


def _is_known(word: str) -> bool:
    known = silent_words() | faint_words()
    return stem(word) in known or word in known or word in common_words()


def _is_slip(word: str, right: str) -> bool:
    """Whether one letter was left out, put in, changed, or two were swapped."""
    if word[0] != right[0] or abs(len(word) - len(right)) > 1:
        return False
    same = next(
        (i for i, (a, b) in enumerate(zip(word, right, strict=False)) if a != b),
        min(len(word), len(right)),
    )
    swapped = word[:same] + word[same : same + 2][::-1] + word[same + 2 :] == right
    lost = word[:same] + right[same : same + 1] + word[same:] == right
    if swapped or lost or len(right) < _SURE:
        return swapped or lost
    added = word[:same] + word[same + 1 :] == right
    changed = len(word) == len(right) and word[same + 1 :] == right[same + 1 :]
    return added or changed

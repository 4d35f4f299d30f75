"""A question without words on the form of its answer: "in three lines", "用三句话", "briefly"."""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache
from pathlib import Path

_FILE = Path(__file__).with_name("answer_form.toml")
_SHORTEST = 3
"""Letters that must be left; a question that speaks of lines and nothing else asks for them."""


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], ...]:
    with _FILE.open("rb") as file:
        table = tomllib.load(file)
    return tuple(re.compile(pattern, re.I) for group in table.values() for pattern in group)


def without_form(text: str) -> str:
    """The question itself; how short it is to be answered goes without saying."""
    rest = text
    for pattern in _patterns():
        rest = pattern.sub(" ", rest)
    rest = " ".join(rest.split()) if rest != text else text
    return rest if sum(map(str.isalnum, rest)) >= _SHORTEST else text

"""What people got in a year: "won an award in 2019", "2019年考取过证书"."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path

from assistant.conditions.condition import Condition
from assistant.conditions.got_in_year import got_in_year
from ingest.resume import Span

_FILE = Path(__file__).with_suffix(".toml")


@lru_cache(maxsize=1)
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    with _FILE.open("rb") as file:
        tables = tomllib.load(file)
    worded = tables.pop("worded")
    found = []
    for kind, words in tables.items():
        for name, pattern in worded.items():
            language = name[-2:]
            whole = pattern.replace("GOT", words[f"got_{language}"])
            whole = whole.replace("NOUN", words[f"noun_{language}"])
            found.append((kind, re.compile(whole)))
    return tuple(found)


def find_got_in_year(folded: str, taken: Sequence[Span]) -> Iterator[tuple[Span, Condition]]:
    """Each with its words, none over what is taken."""
    held = list(taken)
    for kind, pattern in _patterns():
        for match in pattern.finditer(folded):
            span = Span(*match.span())
            if not any(span.overlaps(other) for other in held):
                held.append(span)
                yield span, got_in_year(match.group(), kind, int(match["year"]))

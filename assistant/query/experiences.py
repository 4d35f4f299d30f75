"""What people did or had once that no fact states: a term on exchange, a talk, leave."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from ingest.resume import Span

_FILE = Path(__file__).with_name("experiences.toml")
_NEVER = re.compile(r"(?!)")


@dataclass(frozen=True, slots=True)
class Experience:
    """One of them: its id, how it is asked for, stated and denied, and the sections in which its
    words mean something else.
    """

    id: str
    asked: re.Pattern[str]
    stated: re.Pattern[str]
    denied: re.Pattern[str]
    outside: frozenset[str]


@lru_cache(maxsize=1)
def _experiences() -> tuple[Experience, ...]:
    with _FILE.open("rb") as file:
        tables = tomllib.load(file)
    return tuple(
        Experience(
            name,
            re.compile(row["asked"]),
            re.compile(row["stated"]),
            re.compile(row["denied"]) if "denied" in row else _NEVER,
            frozenset(row.get("outside", ())),
        )
        for name, row in tables.items()
    )


def find_experiences(folded: str, taken: Sequence[Span]) -> Iterator[tuple[Span, Experience]]:
    """Those that a question asks for outside what is taken, each with its words."""
    for experience in _experiences():
        for match in experience.asked.finditer(folded):
            span = Span(*match.span())
            if not any(span.overlaps(other) for other in taken):
                yield span, experience

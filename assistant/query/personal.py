"""What a form says of a person: married, a member of a party."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from ingest.query.predicates import FactIs, Named
from ingest.resume import Span

_FILE = Path(__file__).with_name("personal.toml")


@dataclass(frozen=True, slots=True)
class Status:
    """A status, its names as shown, how it is asked for, and the facts that state it."""

    names_shown: tuple[str, str]
    asked: re.Pattern[str]
    facts: tuple[tuple[str, tuple[str, ...]], ...]


@lru_cache(maxsize=1)
def _statuses() -> tuple[Status, ...]:
    with _FILE.open("rb") as file:
        tables = tomllib.load(file)
    label = rf"(?:(?:{tables['label']['of']}){tables['label']['joint']})?"
    return tuple(
        Status(
            tuple(row["name"]),
            re.compile(rf"{label}(?:{row['asked']})"),
            tuple((kind, tuple(values)) for kind, values in row["facts"].items()),
        )
        for row in tables["status"]
    )


def find_personal(folded: str, taken: Sequence[Span]) -> Iterator[tuple[Span, FactIs]]:
    """The statuses that a question asks for, each with the label that it names beside it."""
    held = list(taken)
    for status in _statuses():
        for match in status.asked.finditer(folded):
            span = Span(*match.span())
            if not any(span.overlaps(other) for other in held):
                held.append(span)
                shown = status.names_shown[0]
                yield span, FactIs(tuple(Named(k, v, shown=shown) for k, v in status.facts))


def status_name(shown: str, language: str) -> str | None:
    """The name of a status in a language, by its Chinese one."""
    names = next((s.names_shown for s in _statuses() if s.names_shown[0] == shown), None)
    return None if names is None else names[0 if language == "zh" else 1]

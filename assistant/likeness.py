"""The words of a resume that are nearest in meaning to a question: what words alone do not find.

The shipped model is asked, whichever model the library searches with: a resume is a hundred units,
and a large model would need seconds for them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from assistant.evidence import ResumeUnits, Unit
from ingest.embedders import shipped


@dataclass(frozen=True, slots=True)
class Alike:
    """A unit with how much it means like some words: its cosine, and that with a bonus."""

    unit: Unit
    cosine: float
    score: float


def most_alike(
    words: str,
    units: ResumeUnits,
    allowed: Callable[[Unit], bool],
    bonus: Callable[[Unit], float] = lambda _: 0.0,
) -> list[Alike]:
    """The allowed units, first those that mean most like some words, their bonus counted in."""
    rows = [row for row, unit in enumerate(units.units) if allowed(unit)]
    if not rows:
        return []
    cosines = units.meanings[rows] @ shipped().embed_query(words)
    found = [(units.units[row], float(c)) for row, c in zip(rows, cosines, strict=True)]
    return sorted((Alike(u, c, c + bonus(u)) for u, c in found), key=lambda a: -a.score)

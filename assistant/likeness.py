"""The words of a resume that are nearest in meaning to a question: what words alone do not find.

The shipped model is asked, whichever model the library searches with: a resume is a hundred units,
and a large model would need seconds for them.
"""

from __future__ import annotations

from collections.abc import Callable

from assistant.evidence import ResumeUnits, Unit
from ingest.embedders import shipped


def nearest(
    words: str, units: ResumeUnits, allowed: Callable[[Unit], bool]
) -> tuple[Unit, float] | None:
    """The allowed unit that means most like some words, and its cosine; None where none is."""
    rows = [row for row, unit in enumerate(units.units) if allowed(unit)]
    if not rows:
        return None
    likeness = units.meanings[rows] @ shipped().embed_query(words)
    best = int(likeness.argmax())
    return units.units[rows[best]], float(likeness[best])

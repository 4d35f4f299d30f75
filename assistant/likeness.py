"""How near in meaning the words of a resume are to a question: what a scorer of words alone misses.

The shipped model is asked, whichever model the library searches with: a resume is a hundred units,
and a large model would need seconds for them.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from assistant.evidence import ResumeUnits, Unit
from assistant.question import Question
from assistant.scoring import Scored
from ingest.embedders import shipped

_OWN, _AROUND = 0.15, 0.1
"""What a cosine of one adds, as shares of the score of a unit that covers every term: for the
unit's own words, and for those it stands under.
"""


def with_likeness(
    question: Question, scored: Sequence[Scored], units: ResumeUnits, whole: float
) -> list[Scored]:
    """The units of one resume, scored anew with their nearness to the question, best first.

    `whole` is what covering every term would weigh.
    """
    asked = shipped().embed_query(question.unnamed)
    rows = {unit.span: row for row, unit in enumerate(units.units)}
    own, around = units.meanings @ asked, units.context_meanings @ asked
    nearer = []
    for found in scored:
        row = rows[found.unit.span]
        likeness = _OWN * float(own[row]) + _AROUND * float(around[row])
        nearer.append(replace(found, score=found.score + found.fit * whole * likeness))
    return sorted(nearer, key=lambda s: -s.score)


def nearest(
    question: Question, units: ResumeUnits, among: Collection[Unit] | None = None
) -> tuple[Unit, float] | None:
    """The unit whose own words are nearest to the question, and its cosine; None of no units."""
    spans = None if among is None else {unit.span for unit in among}
    rows = [i for i, unit in enumerate(units.units) if spans is None or unit.span in spans]
    if not rows:
        return None
    likeness = units.meanings[rows] @ shipped().embed_query(question.unnamed)
    best = int(likeness.argmax())
    return units.units[rows[best]], float(likeness[best])

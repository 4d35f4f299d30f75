"""How many papers someone has, as the resume counts them or else as it lists them."""

from __future__ import annotations

import re

from assistant.evidence import ResumeUnits
from assistant.quoting import line_around
from assistant.ranking import Measure
from ingest.alternatives import alternatives
from ingest.resume import Span, YearMonth
from ingest.tokens import fold

_WORDS = alternatives(__file__)
_COUNTED = re.compile(_WORDS["counted"])


def papers(units: ResumeUnits, as_of: YearMonth, language: str) -> Measure | None:
    """The largest number of papers that a resume states, else how many it lists."""
    resume = units.resume
    folded = fold(resume.text)
    counted = [
        (int(next(g for g in match.groups() if g)), Span(*match.span()))
        for match in _COUNTED.finditer(folded)
    ]
    if counted:
        number, span = max(counted, key=lambda one: one[0])
        spans = [line_around(resume, span, 80)]
    else:
        listed = resume.facts_of("publication")
        number = len(listed)
        spans = [line_around(resume, fact.span, 80) for fact in listed[:3]]
    if not number:
        return None
    return Measure(number, tuple(spans), f"{number} 篇" if language == "zh" else f"{number} papers")

"""The levels of degrees that questions ask for, and which degree is of a school."""

from __future__ import annotations

import re

from assistant.question import Question
from ingest.lexicon import Concept
from ingest.query.predicates import LEVELS
from ingest.resume import Resume
from ingest.tokens import fold, is_han

__all__ = ["LEVELS", "levels_asked", "matches_school"]

_OR_ABOVE = re.compile(r"(?:及|或)?以上|或更高|or (?:above|higher|better)|at least|minimum|至少")


def levels_asked(question: Question) -> list[str]:
    """The levels of degree that a question names, with those above where it says so."""
    levels = list(
        dict.fromkeys(
            m.concept.tags[0]
            for m in question.mentions("degree")
            if m.concept.tags[:1] and m.concept.tags[0] in LEVELS
        )
    )
    if levels and _OR_ABOVE.search(question.folded):
        return list(LEVELS[LEVELS.index(levels[0]) :])
    return levels


def matches_school(resume: Resume, number: int, concept: Concept) -> bool:
    """Whether a degree entry is of a school, by whatever name."""
    if concept.id in {f.value for f in resume.facts_of("school", number)}:
        return True
    head = fold(resume.entries[number].span.of(resume.text)[:300])
    return any(name in head for name in concept.names if len(name) > 3 or is_han(name))

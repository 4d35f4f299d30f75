"""Chinese names as a resume spells them, and the other way round: 武夷山, Wuyishan."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from assistant.evidence import ResumeUnits
from assistant.organisations.readings import spelled_from, syllables_of
from assistant.question import Question
from assistant.terms import Term
from ingest.resume import Span
from ingest.tokens import is_han

_SHORTEST = 6
"""Letters; a shorter word spells too much by chance."""
_LEAST_SYLLABLES = 2
_WORD = re.compile(r"(?<![a-z])[a-z]{6,}(?![a-z])")
_WEIGHT = 1.2


def with_spelled_names(question: Question, units: ResumeUnits) -> Question:
    """The question with a term for each name that the resume spells in the other script."""
    found = list(_spelled(question, units))
    if not found:
        return question
    folded = question.folded
    names = [(span.of(folded), form) for span, form in found]
    kept = [t for t in question.terms if not any(t.text in name for name, _ in names)]
    spelled = [Term(name, _WEIGHT, ((name, 1.0), (form, 1.0)), kind="name") for name, form in names]
    return replace(question, terms=(*kept, *spelled))


def _spelled(question: Question, units: ResumeUnits) -> Iterator[tuple[Span, str]]:
    """Where the question has such a name, and the form that the resume has of it."""
    folded = question.unnamed
    taken = [m.span for m in question.concepts]
    for match in _WORD.finditer(folded):
        word, span = match.group(), Span(*match.span())
        if _may_be_chinese(word) and not units.states(word):
            form = _characters_of(word, units.text)
            if form and not any(span.overlaps(other) for other in taken):
                yield span, form
    if not any(map(is_han, folded)):
        return
    for word in {w for w in _WORD.findall(units.text) if _may_be_chinese(w)}:
        place = _place_of(word, folded)
        if place is None or any(place.overlaps(other) for other in taken):
            continue
        if not units.states(place.of(folded)):
            yield place, word


def _may_be_chinese(word: str) -> bool:
    return len(word) >= _SHORTEST and syllables_of(word) >= _LEAST_SYLLABLES


def _place_of(word: str, text: str) -> Span | None:
    """The first characters of a text that a word spells."""
    for start, character in enumerate(text):
        end = spelled_from(word, text, start) if is_han(character) else None
        if end is not None and end - start >= _LEAST_SYLLABLES:
            return Span(start, end)
    return None


def _characters_of(word: str, text: str) -> str:
    span = _place_of(word, text)
    return span.of(text) if span else ""

"""Certificates that a question names in other words than the resume lists them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from assistant.evidence import ResumeUnits, Unit, contains
from assistant.question import Question
from assistant.terms import Term
from ingest.tokens import is_han, words

_SAYS_PAPER = re.compile(
    r"(?:上岗|操作|资格|执业|从业|许可|合格|等级)?(?:证书?|执照)$|资格$"
    r"|[ -](?:certificat(?:e|ion)|licen[cs]e|card|qualification|diploma|credential)s?$"
)
"""What names say of any certificate, so that a resume that lists it may leave it out."""
_SAME = 0.9
"""Least weight of a form that is another name of the same thing."""
_LEAST = {True: 3, False: 2}
"""Characters of a Chinese name, words of an English one, that tell it from others."""
_WEIGHT = 1.6
_WORK = ("experience", "internship", "project", "research", "objective")


def with_listed_names(question: Question, units: ResumeUnits) -> Question:
    """The question with the words of a certificate's name in place of the name, where a line that
    lists certificates has them all and no line the name.
    """
    terms: list[Term] = []
    for term in question.terms:
        unheard = term.kind == "certificate" and term.required and not term.stated_in(units)
        listed = next(_words_listed(term, units), ()) if unheard else ()
        weight = _WEIGHT / max(1, len(listed))
        terms += [Term(w, weight, ((w, 1.0),)) for w in listed] or [term]
    return replace(question, terms=tuple(terms)) if terms != list(question.terms) else question


def _words_listed(term: Term, units: ResumeUnits) -> Iterator[tuple[str, ...]]:
    """The words of each name of a certificate that one line of the list has all of."""
    names = [term.text, *(form for form, weight in term.forms if weight >= _SAME)]
    lines = [unit for unit in units.units if _lists(unit)]
    for name in dict.fromkeys(_SAYS_PAPER.sub("", name) for name in names):
        if (len(name) if is_han(name) else len(name.split())) < _LEAST[is_han(name)]:
            continue
        parts = tuple(dict.fromkeys(token.term for token in words(name)))
        if any(all(contains(p, u.text, u.stems) for p in parts) for u in lines):
            yield parts


def _lists(unit: Unit) -> bool:
    """Whether a line may list a certificate: no work is told in it."""
    entry = None if unit.entry is None else unit.resume.entries[unit.entry]
    return unit.section not in _WORK and (entry is None or entry.kind != "job")

"""What stands under the employer or school that a question names, and what only under others."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from assistant.conditions.degree import matches_school
from assistant.conditions.job import jobs_of
from assistant.evidence import Unit, contains, stems_of
from assistant.findings import Findings
from assistant.lookup.asked import Asked
from assistant.lookup.entries import spans_of_job
from assistant.lookup.naming import NamedJobs, employer_forms, jobs_at
from assistant.lookup.never_there import ITEM
from assistant.lookup.organisations_named import Place, places_in
from assistant.terms import Term
from ingest.lexicon import Concept, lexicon
from ingest.resume import Resume, Span
from ingest.tokens import fold

_SAID = 0.5
_LINES_ABOVE = 3
_LONGEST_ABOVE = 80
_ONE_WORD = 0.8
"""Weight of what another place must say more for the detail to be there alone."""
_WHO_AND_WHEN = ("employer", "school", "name", "title", "date", "degree", "city")


@dataclass(frozen=True, slots=True)
class Here:
    """The entries of the place that the question names, and where it names it; `by_city`: of all
    that was done in a city.
    """

    numbers: frozenset[int]
    spans: tuple[Span, ...]
    by_city: bool = False


def place_named(asked: Asked) -> Here | None:
    """The jobs and degrees at the employer or school of the question; None where it names none."""
    resume, question = asked.resume, asked.question
    schools = question.mentions("school")
    studies = {
        n
        for n, e in enumerate(resume.entries)
        if e.kind == "degree" and any(matches_school(resume, n, m.concept) for m in schools)
    }
    jobs = jobs_at(asked)
    if jobs.numbers and jobs.spans:
        spans = (*jobs.spans, *(m.span for m in schools if studies))
        return Here(frozenset({*jobs.numbers, *studies}), spans)
    if studies:
        return Here(frozenset(studies), tuple(m.span for m in schools))
    headed = jobs_headed(asked)
    if headed.numbers:
        return Here(frozenset(headed.numbers), headed.spans)
    return _city_named(asked)


def jobs_headed(asked: Asked) -> NamedJobs:
    """The jobs whose head states a name of an organisation in the question that no fact holds."""
    resume = asked.resume
    for place in places_in(asked):
        headed = tuple(n for n in jobs_of(resume) if _heads(resume, n, place))
        if headed:
            return NamedJobs(headed, (place.span,))
    return NamedJobs()


_IN_CITY = re.compile(
    r"(?:在|到|去|来|赴|调|驻|搬|于)\S{0,2}@"
    r"|\b(?:in|to|from|based in|while in|since) (?:the )?@"
)


def _city_named(asked: Asked) -> Here | None:
    """The jobs in the city that the question sets something in, where others were elsewhere."""
    resume, folded = asked.resume, asked.question.folded
    for city in asked.question.mentions("city"):
        marked = f"{folded[: city.span.start]}@{folded[city.span.end :]}"
        if not _IN_CITY.search(marked):
            continue
        there: set[int] = set()
        elsewhere = inside = False
        for number in sorted(jobs_of(resume), key=lambda n: resume.entries[n].span.start):
            cities = cities_of(resume, number)
            # A job that names no city is told within the one above it.
            inside = city.concept in cities if cities else inside
            elsewhere = elsewhere or (bool(cities) and not inside)
            there |= {number} if inside else set()
        if there and elsewhere:
            return Here(frozenset(there), (city.span,), by_city=True)
    return None


def cities_of(resume: Resume, number: int) -> set[Concept]:
    """The cities that the head of a job names."""
    heads = [span.of(resume.text) for span in spans_of_job(resume, number)]
    return {m.concept for head in heads for m in lexicon().find(head, ("city",))}


def _heads(resume: Resume, number: int, place: Place) -> bool:
    """Whether the head of a job states a place, or the line above it does."""
    head = resume.entries[number].head
    lines = resume.text[: head.start].splitlines()[-_LINES_ABOVE:]
    above = [line for line in lines if len(line) <= _LONGEST_ABOVE and not ITEM.match(line)]
    text = fold("\n".join([*above[-1:], head.of(resume.text)]))
    return any(contains(form, text, stems_of(text)) for form in place.forms if form)


def at_place(asked: Asked) -> tuple[Unit, ...] | None:
    """What may tell of the place that the question names; None where it names none.

    What stands under another employer is out, unless it names the one that is meant.
    """
    here = place_named(asked)
    if here is None:
        return None
    resume = asked.resume
    forms = {span.of(asked.question.folded) for span in here.spans}
    forms |= {form for n in here.numbers for form in employer_forms(resume, n)}
    kinds = {resume.entries[n].kind for n in here.numbers}

    def admits(unit: Unit) -> bool:
        chain = _chain(resume, unit.entry)
        if not chain or here.numbers & set(chain):
            return True
        if any(contains(form, unit.text, unit.stems) for form in forms):
            return True
        return not any(resume.entries[n].kind in kinds for n in chain)

    return tuple(unit for unit in asked.units.units if admits(unit))


def _chain(resume: Resume, number: int | None) -> list[int]:
    """An entry with those that it stands under."""
    chain: list[int] = []
    while number is not None and number not in chain:
        chain.append(number)
        number = resume.entries[number].parent
    return chain


def said_elsewhere(asked: Asked, here: Sequence[Unit]) -> Findings | None:
    """Nothing, where the resume says what is asked of a place of other places alone."""
    inside = {unit.span for unit in here}
    outside = [unit for unit in asked.units.units if unit.span not in inside]
    named = place_named(asked)
    folded = asked.question.folded
    names = " ".join(span.of(folded) for span in named.spans) if named else ""
    asks = [t for t in asked.solid if t.kind not in _WHO_AND_WHEN and t.text not in names]
    known, other = _most_said(asks, here), _most_said(asks, outside)
    if sum(t.weight for t in other) < sum(t.weight for t in known) + _ONE_WORD:
        return None
    word = next(t.text for t in other if t not in known)
    if named is None:
        return Findings("absent", lead=word)
    place = named.spans[0].of(asked.question.text)
    zh = asked.question.language == "zh"
    return Findings("absent", lead=f"{place}的{word}" if zh else f"{word} at {place}")


def _most_said(terms: Sequence[Term], units: Iterable[Unit]) -> list[Term]:
    """Those of some words that one of some units says, of the unit that says most."""
    said = ([t for t in terms if t.match(unit) >= _SAID] for unit in units)
    return max(said, key=lambda found: sum(t.weight for t in found), default=[])

"""Which, who, how many, most, asked of people: each once, with every file that answers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from assistant.findings import Findings, Point
from assistant.persons.attributed import by_file
from assistant.persons.everyone import Everyone
from assistant.persons.finder import PersonFinder
from assistant.persons.person import Person
from assistant.query.corpus import Corpus
from assistant.query.read import read_query
from assistant.question import Question, clauses
from assistant.select import select
from ingest.resume import YearMonth

_SHOWN_AGAIN = 1


def select_people(
    question: Question, corpus: Corpus, everyone: Everyone, as_of: YearMonth
) -> Findings:
    """What `select` finds of people; of who has several resumes, the file that says most.

    Where one file alone fulfils all that is asked it is quoted, and the person's others that do are
    named beside it; else each part is quoted from the file that states it.
    """
    people = everyone.people
    looked_at = len(everyone.files_of(corpus.units))
    found = replace(select(question, corpus, as_of), looked_at=looked_at)
    if found.kind != "people":
        return found
    ids = dict.fromkeys(p.resume.id for p in found.points if p.resume.id in people)
    if not ids:
        return found
    alone = _alone(question, [people[id_] for id_ in ids], corpus, everyone, as_of)
    points = tuple(
        _of_person(p, people[p.resume.id], alone, question.language) if p.resume.id in people else p
        for p in found.points
    )
    return replace(found, points=points)


def _alone(
    question: Question,
    people: Sequence[Person],
    corpus: Corpus,
    everyone: Everyone,
    as_of: YearMonth,
) -> dict[str, Point]:
    """By resume: what it shows of all that is asked when it is the only one."""
    query = read_query(clauses(question)[0], corpus.known, as_of.last())
    if (
        query.common is not None
        or query.average is not None
        or not isinstance(corpus.finder, PersonFinder)
    ):
        return {}
    found: dict[str, Point] = {}
    if query.ranking is not None:
        # Who has the most is asked within each person: its other files say as much or not.
        for person in people:
            with Corpus.over([everyone.files[r.id] for r in person.resumes]) as files:
                said = select(question, replace(files, known=corpus.known), as_of)
            found |= _shown(said)
        return found
    units = {r.id: everyone.files[r.id] for person in people for r in person.resumes}
    files = Corpus(corpus.finder.among(units.keys()), corpus.known, units)
    return _shown(select(question, files, as_of))


def _shown(found: Findings) -> dict[str, Point]:
    points = found.points if found.kind == "people" else ()
    return {point.resume.id: point for point in points}


def _of_person(point: Point, person: Person, alone: Mapping[str, Point], language: str) -> Point:
    whole = [alone[resume.id] for resume in person.in_order(language) if resume.id in alone]
    whole = [one for one in whole if one.note == point.note]
    if not whole:
        return by_file(point, person, language)
    again = (replace(one, spans=one.spans[:_SHOWN_AGAIN]) for one in whole[1:])
    return replace(whole[0], again=tuple(again))

"""Whom a question means among the people of a library."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from assistant.comparing.comparison import asks_who_is_ahead
from assistant.descriptions.described import tell_apart
from assistant.descriptions.likeliest import people_described
from assistant.evidence import ResumeUnits
from assistant.people import PersonMention, misspelt, owner_unknown, unknown_name
from assistant.persons.everyone import Everyone
from assistant.query.corpus import Corpus
from assistant.question import Question, about_also
from assistant.turns.conversation import Understood
from ingest.resume import Span


def over_all(understood: Understood) -> bool:
    """Whether every resume is judged."""
    return understood.question.scope == "corpus" and not understood.targets


def people_meant(understood: Understood, everyone: Everyone) -> list[ResumeUnits]:
    """The people that a question means."""
    return [everyone.units_of(id_) for id_ in understood.targets if everyone.knows(id_)]


def one_of_those(understood: Understood, those: Corpus, as_of: int) -> Understood | None:
    """A question about the one of the people just listed whom it describes; None where it fits
    nobody, or several of them.
    """
    question = replace(understood.question, people=())
    described = people_described(question, those, as_of)
    if len({id_ for mention in described for id_ in mention.resume_ids}) != 1:
        return None
    return Understood(about_also(question, described[0]), described[0].resume_ids)


def told_apart(
    question: Question, targets: list[ResumeUnits]
) -> tuple[Question, list[ResumeUnits]]:
    """Of people meant by one name those that the question's other words fit."""
    if question.described or not by_one_name(question, targets):
        return question, targets
    return tell_apart(question, targets)


def by_one_name(question: Question, targets: Sequence[ResumeUnits]) -> bool:
    """Whether the question means one person by a name that several bear."""
    ids = {units.resume.id for units in targets}
    return (
        len(ids) > 1
        and any(len(m.span) and ids <= set(m.resume_ids) for m in question.people)
        and not question.compares
    )


def unknown_to_all(understood: Understood) -> str | None:
    """A name in the question that nobody is known by; what goes on about someone names no one."""
    question = understood.question
    one_of_two = len(understood.targets) == 1 and asks_who_is_ahead(question)
    settled = understood.targets and not understood.tentative and not one_of_two
    if understood.within or settled:
        return None
    taken = [m.span for m in question.people if len(m.span)]
    taken += [m.span for m in question.concepts]
    if question.scope == "corpus":
        return owner_unknown(question.text, taken)
    return unknown_name(question.text, taken)


def with_misspelt(understood: Understood, units: Mapping[str, ResumeUnits]) -> Understood:
    """The person whose name is one letter off, as the one that the question is about."""
    name = unknown_to_all(understood)
    if name is None:
        return understood
    meant = misspelt(name, [u.resume for u in units.values()])
    if meant is None:
        return understood
    place = understood.question.text.index(name)
    mention = PersonMention((meant.id,), Span(place, place + len(name)))
    others = () if understood.tentative else understood.targets
    question = understood.question if others else replace(understood.question, people=())
    return Understood(about_also(question, mention), (*others, meant.id))

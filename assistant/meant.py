"""Whom a question means among the people of a library."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from assistant.comparing.comparison import asks_who_is_ahead
from assistant.descriptions.beside_named import described_beside
from assistant.descriptions.definite import find_pointed, what_is_denied
from assistant.descriptions.described import THE_ONE, extreme_one, find_holder, tell_apart
from assistant.descriptions.likeliest import likeliest, people_described
from assistant.evidence import ResumeUnits
from assistant.people import PersonMention, misspelt, owner_unknown, unknown_name
from assistant.persons.everyone import Everyone
from assistant.query.corpus import Corpus
from assistant.question import Question, about_also, read_question
from assistant.select import select
from assistant.turns.conversation import Understood
from ingest.resume import Span, YearMonth

Over = Callable[[Mapping[str, ResumeUnits]], Corpus]
"""Makes a corpus of some of the people, with the values of all."""
_MOST_TIED = 3
"""So many of one age, say, are told of together; more are a list."""


def over_all(understood: Understood) -> bool:
    """Whether every resume is judged."""
    return understood.question.scope == "corpus" and not understood.targets


def people_meant(understood: Understood, everyone: Everyone) -> list[ResumeUnits]:
    """The people that a question means."""
    return [everyone.units_of(id_) for id_ in understood.targets if everyone.knows(id_)]


def with_described(
    understood: Understood, everyone: Everyone, over: Over, as_of: YearMonth
) -> Understood:
    """Someone described rather than named, as one more person that the question is about."""
    question, units = understood.question, everyone.units
    if understood.among:
        those = {i: units[i] for i in understood.among if i in units}
        one = _one_of_those(understood, over(those), as_of.last())
        if one is not None:
            return one
    if len(understood.targets) == 1 and (span := described_beside(question)) is not None:
        return _with_another(understood, span, everyone, over, as_of)
    if len(understood.targets) > 1 or (understood.targets and not understood.tentative):
        return understood
    described = _holder(question, over(units))
    if not described and not understood.follows:
        within = {i: units[i] for i in understood.within if i in units} or units
        described = people_described(question, over(within), as_of.last())
    if not described:
        return understood
    for mention in described:
        question = about_also(question, mention)
    targets = tuple(dict.fromkeys(id_ for m in described for id_ in m.resume_ids))
    return Understood(question, targets)


def _one_of_those(understood: Understood, those: Corpus, as_of: int) -> Understood | None:
    """A question about the one of the people just listed whom it describes; None where it fits
    nobody, or several of them.
    """
    question = replace(understood.question, people=())
    alone = _singled_out(question, those, as_of)
    if alone is not None:
        return Understood(about_also(question, alone), alone.resume_ids, follows=True)
    described = people_described(question, those, as_of)
    if len({id_ for mention in described for id_ in mention.resume_ids}) != 1:
        return None
    return Understood(about_also(question, described[0]), described[0].resume_ids, follows=True)


def _singled_out(question: Question, those: Corpus, as_of: int) -> PersonMention | None:
    """The one of some people whom a description by itself fits, or whom "the one who isn't a nurse"
    leaves, where it fits a nurse.
    """
    for one in find_pointed(question):
        denied = what_is_denied(one.span.of(question.folded))
        meant = likeliest(denied or one.span.of(question.text), (), those, as_of, most=1)
        if denied and meant:
            meant = tuple(id_ for id_ in those.units if id_ not in meant)
        if len(meant) == 1:
            return PersonMention(meant, one.span)
    return None


def _with_another(
    understood: Understood, span: Span, everyone: Everyone, over: Over, as_of: YearMonth
) -> Understood:
    """A question about someone named and the one of the others whom some of its words fit best."""
    question = understood.question
    others = {i: u for i, u in everyone.units.items() if i not in understood.targets}
    rest = [t for t in question.terms if t.text not in span.of(question.folded)]
    meant = likeliest(span.of(question.text), rest, over(others), as_of.last(), most=1)
    if not meant:
        return understood
    question = about_also(question, PersonMention(meant, span))
    return replace(understood, question=question, targets=(*understood.targets, *meant))


def _holder(question: Question, corpus: Corpus) -> tuple[PersonMention, ...]:
    """Who had the title at the employer that the question names."""
    if question.scope == "corpus" and not question.says(THE_ONE):
        return ()
    holder = find_holder(question, corpus.near(question.terms))
    return () if holder is None else (PersonMention((holder.resume_id,), holder.span),)


def with_extreme(
    understood: Understood, everyone: Everyone, over: Over, as_of: YearMonth
) -> Understood:
    """The oldest, the most experienced, of whom something else is asked, as the one meant."""
    span = None if understood.targets else extreme_one(understood.question)
    if span is None:
        return understood
    within = {i: everyone.units[i] for i in understood.within or everyone.units}
    asked = read_question(f"谁是 {span.of(understood.question.text)}", ())
    found = select(asked, over(within), as_of)
    meant = tuple(r.id for r in found.people) if found.kind == "people" else ()
    if not 0 < len(meant) <= _MOST_TIED:
        return understood
    question = about_also(understood.question, PersonMention(meant, span))
    return Understood(question, meant, follows=understood.follows)


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
    taken = [m.span for m in question.people if len(m.span)]
    taken += [m.span for m in question.concepts]
    if understood.within or settled:
        name = unknown_name(question.text, taken) if question.compares else None
        return name if name is not None and _is_joined(name, question) else None
    if question.scope == "corpus":
        return owner_unknown(question.text, taken)
    return unknown_name(question.text, taken)


_JOINS = re.compile(
    r"\s*(?:[,，、/&和与跟及]|\b(?:and|with|to|vs\.?|versus|against|or)(?!\w))\s*(?:和|与|and\b)?\s*"
)


def _is_joined(name: str, question: Question) -> bool:
    """Whether a name stands in one list with someone who is known: "compare Ada with Jane Doe"."""
    text = question.text
    start = text.index(name)
    end = start + len(name)
    beside = [text[m.span.end : start] for m in question.people if m.span.end < start]
    beside += [text[end : m.span.start] for m in question.people if end < m.span.start]
    return any(_JOINS.fullmatch(words) for words in beside)


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

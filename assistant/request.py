"""A question as a search: for which words, among whom, and whom it has to find first."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace

from assistant.findings import Findings
from assistant.question import Question
from assistant.terms import Term
from assistant.turns.conversation import Understood
from assistant.vocabulary import Attribute
from ingest.resume import Span
from ingest.stores.words import Form, Wanted
from ingest.tokens import contained_terms, index_terms

_OTHER_FORM = 0.6
_ATTRIBUTE = 0.8
"""Weights of a word's other forms, and of words that state an attribute: chosen on the sample
questions and on generated ones, `docs/evaluation.md`."""

Fulfilled = Mapping[str, tuple[Span, ...]]
"""Words of resumes, by resume id."""


@dataclass(frozen=True, slots=True)
class Request:
    """What is searched for: by words, by a sentence's meaning, among whom (None: everyone).

    `shared`: each of `resume_ids` gets an equal share, in turns. `varied`: no resume's chunks go
    on for long before those of others. `fulfilled` are the words by which resumes fulfil what is
    asked of all, or most of it where none fulfils all.
    """

    wanted: tuple[Wanted, ...]
    sentence: str
    resume_ids: tuple[str, ...] | None = None
    shared: bool = False
    varied: bool = False
    fulfilled: Fulfilled = field(default_factory=dict)

    def within(self, resume_ids: Collection[str]) -> Request:
        """The same among some resumes only, whoever else the question means."""
        ids = tuple(resume_ids)
        fulfilled = {id_: spans for id_, spans in self.fulfilled.items() if id_ in set(ids)}
        return replace(self, resume_ids=ids, shared=False, fulfilled=fulfilled)


def request(question: Question, resume_ids: Collection[str] | None = None) -> Request:
    """A question as a search, among those whom it names where nobody else is given."""
    named = tuple(dict.fromkeys(id_ for m in question.people for id_ in m.resume_ids))
    among = tuple(resume_ids) if resume_ids is not None else named or None
    return Request(
        wanted_of(question.terms, question.attributes),
        question.text,
        among,
        shared=resume_ids is None and len(named) > 1,
        varied=question.scope == "corpus",
    )


def request_of(understood: Understood, found: Findings | None = None) -> Request:
    """The same with the conversation read into it; people meant perhaps limit nothing.

    `found` are those who fulfil a question over all resumes, or most of it.
    """
    if understood.targets and not understood.tentative:
        question = understood.question
        wanted = wanted_of(question.terms, question.attributes)
        shared = len(understood.targets) > 1
        return Request(wanted, question.text, understood.targets, shared=shared)
    asked = request(understood.question, understood.within or None)
    if found is None or found.kind != "people":
        return asked
    return replace(asked, fulfilled=_by_resume(found))


def _by_resume(found: Findings) -> Fulfilled:
    spans: dict[str, tuple[Span, ...]] = {}
    for point in found.points:
        for one in (point, *point.also, *point.again):
            spans[one.resume.id] = (*spans.get(one.resume.id, ()), *one.spans)
    return spans


def wanted_of(terms: Iterable[Term], attributes: Iterable[Attribute] = ()) -> tuple[Wanted, ...]:
    """Terms as the word index is asked them: other forms of a word count whole, and for less.

    Of an attribute ("notice period") the words that state it are looked for.
    """
    wanted = []
    for term in terms:
        forms = [Form(tuple(dict.fromkeys(index_terms(term.text))), term.weight)]
        for form, sure in term.forms:
            if form != term.text:
                weight = term.weight * _OTHER_FORM * sure
                forms.append(Form(contained_terms(form), weight, whole=True))
        wanted.append(Wanted(tuple(forms)))
    for attribute in attributes:
        stated = (words for words in attribute.stated if not words.startswith("# "))
        wanted.append(
            Wanted(tuple(Form(contained_terms(w), _ATTRIBUTE, whole=True) for w in stated))
        )
    return tuple(wanted)


def literal(wanted: Iterable[Wanted]) -> tuple[Wanted, ...]:
    """The same without other forms of any word: what the question itself says."""
    return tuple(Wanted(one.forms[:1]) for one in wanted if one.forms and not one.forms[0].whole)

"""Which of all resumes a description fits best, however little of it each fulfils."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import log

from assistant.descriptions.definite import EACH, find_pointed
from assistant.descriptions.fulfilling import one_fulfilling
from assistant.descriptions.sets import find_set
from assistant.evidence import ResumeUnits
from assistant.findings import Point
from assistant.people import PersonMention
from assistant.query.answer import parts_fulfilled
from assistant.query.corpus import Corpus
from assistant.query.read import read_query
from assistant.question import Question, language_of, read_question
from assistant.scoring import choose, rarity, score_units
from assistant.terms import Term, find_terms
from assistant.vocabulary import attributes

_TOGETHER = 0.5
"""What of a fit counts only where the words stand together in one sentence or entry."""
_CONDITION = 0.8
"""What a typed condition weighs beside a word of weight one."""
_ASKED = 0.35
"""What a word that is asked for counts beside one that describes."""
_STATED = 0.5
_ENOUGH = 0.35
_CLEAR = 0.9
"""A runner-up that fits less than this share of the best is another person."""
_ALIKE = 0.6
"""Of several whom one description fits, the last fits at least this share of the first."""
_FAINTEST = 0.3
_SEVERAL = 2
_SHOWN = 2


@dataclass(frozen=True, slots=True)
class Fit:
    """How well a description fits a resume: the share of what any resume states of it, 0 to 1."""

    resume_id: str
    share: float


def people_described(question: Question, corpus: Corpus, as_of: int) -> tuple[PersonMention, ...]:
    """Who alone fulfils all that is said, or whoever fits the descriptions in a question best; the
    first one's only, where it does not ask the same of several.
    """
    alone = one_fulfilling(question, corpus, as_of)
    if alone:
        return alone
    several = find_set(question)
    if several is not None:
        rest = find_terms(question.text, [several.span])
        each = [likeliest_of(w, several.number, rest, corpus, as_of) for w in several.words]
        if all(each):
            return tuple(PersonMention((id_,), several.span) for ids in each for id_ in ids)
    pointed = find_pointed(question)
    rest = find_terms(question.text, [one.span for one in pointed])
    found = []
    for one in pointed:
        meant = likeliest(one.span.of(question.text), rest, corpus, as_of)
        if meant:
            found.append(PersonMention(meant, one.span))
    return tuple(found if question.says(EACH) else found[:1])


def likeliest(
    words: str, asked: Sequence[Term], corpus: Corpus, as_of: int, most: int = 2
) -> tuple[str, ...]:
    """The one whom a description fits clearly best, or the few whom it fits alike; else no one.

    `asked` are the words of the rest of the question, which tell apart whom it fits alike.
    """
    fits = fits_of(words, asked, corpus, as_of)
    if not fits or fits[0].share < _ENOUGH:
        return ()
    near = [fit.resume_id for fit in fits if fit.share >= _CLEAR * fits[0].share]
    return tuple(near) if len(near) <= most else ()


def likeliest_of(
    words: str, number: int, asked: Sequence[Term], corpus: Corpus, as_of: int
) -> tuple[str, ...]:
    """As many people as a description is said to fit; no one where it fits fewer well."""
    fits = fits_of(words, asked, corpus, as_of)
    near = [f for f in fits if f.share >= max(_ENOUGH, _ALIKE * fits[0].share)]
    return tuple(fit.resume_id for fit in near[:number]) if len(near) >= number else ()


def fits_of(words: str, asked: Sequence[Term], corpus: Corpus, as_of: int) -> list[Fit]:
    """Everyone whom some of a description fits, best first."""
    han = language_of(words) == "zh"
    # "老家" of "老家柳州的那位" says which kind of thing follows, not whom it fits.
    labels = {label for attribute in attributes() for label in attribute.asked}
    terms = [t for t in find_terms(words) if t.weight > _FAINTEST]
    terms = [t for t in terms if t.text not in labels] or terms
    told = {t.text for t in terms}
    asked = [t for t in asked if t.weight > _FAINTEST and t.text not in told and t.kind != "date"]
    people = corpus.near([*terms, *asked])
    terms = [part for term in terms for part in _said_by_someone(term, people)]
    asked = [part for term in asked for part in _said_by_someone(term, people)]
    names = [t for t in asked if _names(t, han) and _of_one(t, people)]
    describing = _weighed([*terms, *names], people)
    beside = _weighed([t for t in asked if t not in names], people)
    conditions = _conditions(words, corpus, as_of)
    total = sum(w for _, w in describing) + _CONDITION * sum(w for _, w in conditions)
    if not total:
        return []
    fits = []
    for units in people:
        share = _share(describing, units)
        share += _CONDITION * sum(w for ids, w in conditions if units.resume.id in ids)
        if not share:
            continue
        share /= total
        extra = sum(w for _, w in beside)
        share += _ASKED * (_share(beside, units) / extra if extra else 0.0)
        fits.append(Fit(units.resume.id, share))
    return sorted(fits, key=lambda fit: -fit.share)


_Weighed = tuple[Term, float]


def _weighed(terms: Iterable[Term], people: Sequence[ResumeUnits]) -> list[_Weighed]:
    """Terms that someone states, by how few do."""
    found = []
    for term in terms:
        holding = sum(term.stated_in(units) >= _STATED for units in people)
        if holding:
            found.append((term, term.weight * _rarity(holding, len(people))))
    return found


def _names(term: Term, han: bool) -> bool:
    """Whether a word names something: an organisation, or what Chinese leaves in its own script."""
    return term.kind in ("employer", "school") or (han and term.text.isascii())


def _of_one(term: Term, people: Sequence[ResumeUnits]) -> bool:
    """Whether one resume alone states a word."""
    return sum(term.stated_in(units) >= _STATED for units in people) == 1


def _said_by_someone(term: Term, people: Sequence[ResumeUnits]) -> tuple[Term, ...]:
    """A term, or the words of a name of several that nobody bears ("construction manager")."""
    words = term.text.split()
    if len(words) < _SEVERAL or any(term.stated_in(units) for units in people):
        return (term,)
    return tuple(part for word in words for part in find_terms(word))


def _rarity(holding: int, of: int) -> float:
    """Inverse document frequency over resumes, 1 for who stands alone."""
    return log(1 + of / holding) / log(1 + of)


def _share(terms: Sequence[_Weighed], units: ResumeUnits) -> float:
    """The weight of the terms that a resume states, less for those that stand apart."""
    stated = [(t, w) for term, w in terms if (t := term.within(units)).forms]
    if not stated:
        return 0.0
    apart = sum(w * t.stated_in(units) for t, w in stated)
    together = max(
        sum(w * max(t.match(unit), t.match_context(unit)) for t, w in stated)
        for unit in units.units
    )
    return (1 - _TOGETHER) * apart + _TOGETHER * together


def _conditions(words: str, corpus: Corpus, as_of: int) -> list[tuple[frozenset[str], float]]:
    """Who fulfils each typed condition of a description, with its weight."""
    asking = read_question(words, ())
    query = read_query(asking, corpus.known, as_of)
    of = len(corpus.units)
    return [(ids, _rarity(len(ids), of)) for ids in parts_fulfilled(query, corpus, as_of) if ids]


def best_units(question: Question, units: ResumeUnits) -> list[Point]:
    """The line or two by which a description fits a resume."""
    rare = rarity(question.terms, [units])
    scored = score_units(question, question.terms, [units], rare)
    chosen = choose(scored, question.terms, rare, _SHOWN)
    return [Point(units.resume, (s.unit.span,), entry=s.unit.entry) for s in chosen]

"""A typed query answered for every resume: who, by which words, and who says nothing of it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, KeysView, Mapping
from dataclasses import dataclass
from functools import partial
from math import log

from assistant.evidence import ResumeUnits, Unit
from assistant.query.corpus import Corpus
from assistant.query.query import Narrowing, Query
from assistant.quoting import line_around, spans_of_entry
from ingest.query.finder import Evidence
from ingest.query.predicates import And, FactIs, Not, Or, Where, Worded, affirmed
from ingest.resume import Resume, Span

_SPANS_EACH = 2
_FACT_LINE = 120
_DONE = ("job", "project")


@dataclass(frozen=True, slots=True)
class Match:
    """Someone who fulfils a query, with the words that show it and the entry they stand in."""

    resume: Resume
    spans: tuple[Span, ...]
    entry: int | None


@dataclass(frozen=True, slots=True)
class Matches:
    """Everyone who fulfils a query, by id; `silent` are those who say nothing of what it is about,
    and `unused` the words of the question that set no condition.
    """

    found: Mapping[str, Match]
    silent: int
    where: Where | None
    unused: tuple[str, ...] = ()


class _Made(Mapping[str, Match]):
    """Matches by id, each made when it is asked for: of many, an order shows but the first few."""

    def __init__(self, ids: Mapping[str, object], make: Callable[[str], Match]) -> None:
        self._ids, self._make = ids, make

    def __getitem__(self, key: str) -> Match:
        if key not in self._ids:
            raise KeyError(key)
        return self._make(key)

    def keys(self) -> KeysView[str]:
        """The ids, of which none is made to be told."""
        return self._ids.keys()

    def __iter__(self) -> Iterator[str]:
        return iter(self._ids)

    def __len__(self) -> int:
        return len(self._ids)


def match_all(query: Query, corpus: Corpus, as_of: int) -> Matches:
    """Judge every resume of the corpus."""
    if query.where is None:
        everyone = _Made(corpus.units, lambda id_: Match(corpus.units[id_].resume, (), None))
        return Matches(everyone, 0, None, query.unused)
    judge = _Judge(query, corpus, as_of, {})
    where = judge.judged(query.where)
    found = corpus.finder.find(where, as_of)
    ids = frozenset(found.ids) & corpus.units.keys()
    used: list[str] = []
    for narrowing in query.narrowing:
        stating = _narrowed(narrowing, corpus, as_of, ids)
        if stating:
            used.append(narrowing.term.text)
            judge.spans[narrowing.term.text] = stating
            ids &= stating.keys()
            where = And((where, Worded(narrowing.term.text, tuple(ids))))
    unused = tuple(word for word in query.unused if word not in used)
    shown = _Shown(where, corpus, as_of, ids, judge.spans)
    matches = _Made(dict.fromkeys(id_ for id_ in corpus.units if id_ in ids), shown.match)
    silent = len(corpus.units.keys() & set(found.silent) - ids)
    return Matches(matches, silent, where, unused)


def _narrowed(
    narrowing: Narrowing, corpus: Corpus, as_of: int, ids: frozenset[str]
) -> dict[str, tuple[Span, ...]]:
    """Who of some people states a word by what shows a condition: in its line or its entry."""
    found: dict[str, tuple[Span, ...]] = {}
    for atom in affirmed(narrowing.beside):
        if isinstance(atom, Worded):
            continue
        for evidence in corpus.finder.evidence(atom, as_of, ids):
            units = corpus.units[evidence.resume_id]
            term = narrowing.term.within(units)
            if evidence.resume_id in found or not term.forms:
                continue
            span = next(
                (u.span for u in _beside(units, evidence) if term.match(u) >= _STATED), None
            )
            if span is not None:
                found[evidence.resume_id] = (span,)
    return found


def _beside(units: ResumeUnits, evidence: Evidence) -> Iterator[Unit]:
    """The units of the same entry, else those of the same line."""
    if evidence.entry is not None:
        yield from units.by_entry.get(evidence.entry, [])
    elif evidence.span is not None:
        yield from (u for u in units.units if u.span.overlaps(evidence.span))


_STATED = 0.5


def match_most(query: Query, corpus: Corpus, as_of: int) -> tuple[Match, ...]:
    """Where nobody fulfils all that is asked together: who fulfils most of it, of several parts.

    Of those who fulfil as many parts as others, the ones whose parts fewer people fulfil.
    """
    if not isinstance(query.where, And):
        return ()
    judge = _Judge(query, corpus, as_of, {})
    fulfilled: dict[str, list[float]] = {}
    parts = [judge.judged(part) for part in query.where.parts]
    for part in parts:
        ids = frozenset(corpus.finder.find(part, as_of).ids) & corpus.units.keys()
        for id_ in ids:
            fulfilled.setdefault(id_, []).append(-log(len(ids)))
    ranks = {id_: (len(rare), sum(rare)) for id_, rare in fulfilled.items()}
    best = max(ranks.values(), default=None)
    ids = frozenset(id_ for id_, rank in ranks.items() if rank == best)
    shown = _Shown(And(tuple(parts)), corpus, as_of, ids, judge.spans)
    return tuple(shown.match(id_) for id_ in sorted(ids))


def parts_fulfilled(query: Query, corpus: Corpus, as_of: int) -> list[frozenset[str]]:
    """Who fulfils each part of what is asked together; wordings are left to their words."""
    where = query.where
    parts = where.parts if isinstance(where, And) else () if where is None else (where,)
    return [
        frozenset(corpus.finder.find(part, as_of).ids) & corpus.units.keys()
        for part in parts
        if not _is_worded(part)
    ]


@dataclass(frozen=True, slots=True)
class _Judge:
    """Fills in what SQL cannot see: the wordings.

    `spans` are the words by which a wording holds. Words are read last, and only of those who
    fulfil all that stands beside them.
    """

    query: Query
    corpus: Corpus
    as_of: int
    spans: dict[str, Mapping[str, tuple[Span, ...]]]

    def judged(self, where: Where, among: Collection[str] | None = None) -> Where:
        """The condition with those filled in; `among` are the only ones to read."""
        match where:
            case Worded(words):
                self.spans[words] = {
                    id_: found
                    for id_, units in self.corpus.units.items()
                    if among is None or id_ in among
                    if (found := self.query.wordings[words].judge(units)) is not None
                }
                return Worded(words, tuple(self.spans[words]))
            case And(parts):
                facts = tuple(self.judged(p) for p in parts if not _is_worded(p))
                if facts and len(facts) < len(parts):
                    among = frozenset(self.corpus.finder.find(And(facts), self.as_of, among).ids)
                worded = (self.judged(p, among) for p in parts if _is_worded(p))
                return And((*facts, *worded))
            case Or(parts):
                return Or(tuple(self.judged(part, among) for part in parts))
            case Not(part):
                return Not(self.judged(part, among))
            case _:
                return where


def _is_worded(where: Where) -> bool:
    match where:
        case Worded():
            return True
        case And(parts) | Or(parts):
            return any(_is_worded(part) for part in parts)
        case Not(part):
            return _is_worded(part)
        case _:
            return False


_Told = tuple[Span, int | None]


class _Shown:
    """What to quote of everyone found, condition after condition."""

    def __init__(
        self,
        where: Where,
        corpus: Corpus,
        as_of: int,
        ids: frozenset[str],
        judged: Mapping[str, Mapping[str, tuple[Span, ...]]],
    ) -> None:
        self._units = corpus.units
        self._told: list[Callable[[Resume], Iterable[_Told]]] = []
        for atom in dict.fromkeys(affirmed(where)):
            if isinstance(atom, Worded):
                self._told.append(partial(_worded, judged[atom.words]))
                continue
            stated: dict[str, list[Evidence]] = {}
            for evidence in corpus.finder.evidence(atom, as_of, ids):
                stated.setdefault(evidence.resume_id, []).append(evidence)
            of_skills = isinstance(atom, FactIs) and any(
                option.kind.startswith("skill") for option in atom.options
            )
            self._told.append(partial(_stated, stated, of_skills))

    def match(self, id_: str) -> Match:
        """Someone found, with the first few words by which each condition holds."""
        resume = self._units[id_].resume
        shown: list[_Told] = []
        for told in self._told:
            _keep(shown, told(resume))
        entry = next((entry for _, entry in shown if entry is not None), None)
        return Match(resume, tuple(span for span, _ in shown), entry)


def _worded(judged: Mapping[str, tuple[Span, ...]], resume: Resume) -> Iterator[_Told]:
    return ((span, None) for span in judged.get(resume.id, ()))


def _stated(
    stated: Mapping[str, list[Evidence]], of_skills: bool, resume: Resume
) -> Iterator[_Told]:
    found = stated.get(resume.id, [])
    if of_skills:
        # What was done with a skill says more than that it is listed.
        kinds = [entry.kind for entry in resume.entries]
        found = sorted(found, key=lambda one: one.entry is None or kinds[one.entry] not in _DONE)
    return ((span, one.entry) for one in found for span in spans_of(resume, one))


def _keep(held: list[_Told], told: Iterable[_Told]) -> None:
    """Add the first few of some words that overlap none before them."""
    full = len(held) + _SPANS_EACH
    for one in told:
        if not any(one[0].overlaps(other) for other, _ in held):
            held.append(one)
            if len(held) == full:
                return


def spans_of(resume: Resume, evidence: Evidence) -> tuple[Span, ...]:
    """The words to quote: the line of a fact, or what names an entry."""
    if evidence.span is None:
        return ()
    if evidence.entry is not None:
        head = resume.entries[evidence.entry].head
        if evidence.span == head:
            return spans_of_entry(resume, evidence.entry, ("degree", "school", "title"))
    return (line_around(resume, evidence.span, _FACT_LINE),)

"""A typed query answered for every resume: who, by which words, and who says nothing of it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from assistant.conditions.condition import Condition
from assistant.query.corpus import Corpus
from assistant.query.query import Query
from assistant.quoting import line_around, spans_of_entry
from ingest.query.finder import Evidence
from ingest.query.predicates import And, Not, Or, Where, Worded, affirmed
from ingest.resume import Resume, Span

_SPANS_EACH = 2
_FACT_LINE = 80


@dataclass(frozen=True, slots=True)
class Match:
    """Someone who fulfils a query, with the words that show it and the entry they stand in."""

    resume: Resume
    spans: tuple[Span, ...]
    entry: int | None


@dataclass(frozen=True, slots=True)
class Matches:
    """Everyone who fulfils a query; `silent` are those who say nothing of what it is about."""

    found: tuple[Match, ...]
    silent: int
    where: Where | None


def match_all(query: Query, corpus: Corpus, as_of: int) -> Matches:
    """Judge every resume of the corpus."""
    ids = corpus.units.keys()
    judged: dict[str, Mapping[str, tuple[Span, ...]]] = {}
    where = query.where and _judged(query.where, query.wordings, corpus, as_of, judged)
    if where is None:
        return Matches(tuple(Match(u.resume, (), None) for u in corpus.units.values()), 0, None)
    found = corpus.finder.find(where, as_of, ids)
    shown = _shown(where, corpus, as_of, frozenset(found.ids), judged)
    matches = tuple(_match(corpus.units[i].resume, shown.get(i, [])) for i in found.ids)
    return Matches(matches, len(set(found.silent) - set(found.ids)), where)


def _judged(
    where: Where,
    wordings: Mapping[str, Condition],
    corpus: Corpus,
    as_of: int,
    judged: dict[str, Mapping[str, tuple[Span, ...]]],
    among: Collection[str] | None = None,
) -> Where:
    """The condition with the resumes filled in that wordings hold of.

    Words are read last, and only of those who fulfil all that stands beside them.
    """
    match where:
        case Worded(words):
            spans = {
                id_: found
                for id_, units in corpus.units.items()
                if among is None or id_ in among
                if (found := wordings[words].judge(units)) is not None
            }
            judged[words] = spans
            return Worded(words, tuple(spans))
        case And(parts):
            facts = [p for p in parts if not _is_worded(p)]
            if facts and len(facts) < len(parts):
                among = frozenset(corpus.finder.find(And(tuple(facts)), as_of, among).ids)
            return And(
                tuple(_judged(p, wordings, corpus, as_of, judged, among) for p in parts)
            )
        case Or(parts):
            return Or(tuple(_judged(p, wordings, corpus, as_of, judged, among) for p in parts))
        case Not(part):
            return Not(_judged(part, wordings, corpus, as_of, judged, among))
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


_Shown = dict[str, list[tuple[Span, int | None]]]


def _shown(
    where: Where,
    corpus: Corpus,
    as_of: int,
    ids: frozenset[str],
    judged: Mapping[str, Mapping[str, tuple[Span, ...]]],
) -> _Shown:
    """What to quote of everyone found, condition after condition."""
    shown: _Shown = {}
    for atom in dict.fromkeys(affirmed(where)):
        own: _Shown = {}
        if isinstance(atom, Worded):
            for id_, spans in judged[atom.words].items():
                own[id_] = [(span, None) for span in spans]
        else:
            for evidence in corpus.finder.evidence(atom, as_of, ids):
                resume = corpus.units[evidence.resume_id].resume
                own.setdefault(resume.id, []).extend(
                    (span, evidence.entry) for span in spans_of(resume, evidence)
                )
        for id_, found in own.items():
            held = shown.setdefault(id_, [])
            fresh = [f for f in found if not any(f[0].overlaps(h[0]) for h in held)]
            held += fresh[:_SPANS_EACH]
    return shown


def spans_of(resume: Resume, evidence: Evidence) -> tuple[Span, ...]:
    """The words to quote: the line of a fact, or what names an entry."""
    if evidence.span is None:
        return ()
    if evidence.entry is not None:
        head = resume.entries[evidence.entry].head
        if evidence.span == head:
            return spans_of_entry(resume, evidence.entry, ("degree", "school", "title"))
    return (line_around(resume, evidence.span, _FACT_LINE),)


def _match(resume: Resume, shown: list[tuple[Span, int | None]]) -> Match:
    entry = next((entry for _, entry in shown if entry is not None), None)
    return Match(resume, tuple(span for span, _ in shown), entry)

"""The few sentences that cover a question's words best."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from assistant.evidence import Unit
from assistant.findings import Findings, Point
from assistant.lookup.asked import Asked
from assistant.lookup.place import at_place, said_elsewhere
from assistant.question import Question
from assistant.scoring import answers_number, choose, rarity, score_units, total_weight
from assistant.terms import Term
from assistant.vocabulary import faint_words
from ingest.dates import covers, find_periods
from ingest.resume import Span
from ingest.tokens import stem

_MOST = 3
_ENOUGH = {"zh": 0.34, "en": 0.28}
_ACROSS = 0.2
"""Shares of the content words' weight that must be covered; words of another language match less,
and least where a resume is in none of the question's."""


def by_words(asked: Asked) -> Findings:
    """Up to three sentences, or none when they cover too little."""
    question, terms = asked.question, list(asked.question.terms)
    if not terms:
        return Findings("absent")
    rare = rarity(terms, [asked.units])
    scored = score_units(question, terms, [asked.units], rare)
    here = at_place(asked)
    if here is not None:
        elsewhere = said_elsewhere(asked, here)
        if elsewhere is not None:
            return elsewhere
        spans = {unit.span for unit in here}
        scored = [s for s in scored if s.unit.span in spans]
    if asked.focus is not None or asked.near:
        scored.sort(key=lambda s: -s.score * _nearness(asked, s.unit))
    chosen = choose(scored, terms, rare, _MOST)
    reached: dict[str, float] = {}
    for found in chosen:
        for text, share in found.covered.items():
            reached[text] = max(reached.get(text, 0.0), share)
    fits = bool(chosen) and answers_number(question, chosen[0].unit)
    if not chosen or not enough(question, terms, rare, reached, fits, across=asked.across):
        return Findings("absent")
    return Findings(
        "person",
        tuple(
            Point(asked.resume, (_of_the_time(asked, s.unit),), entry=s.unit.entry) for s in chosen
        ),
    )


_LISTED = re.compile(r"[;；。]\s*")


def _of_the_time(asked: Asked, unit: Unit) -> Span:
    """Of a line that tells of several times in turn, what it says of the one asked for."""
    moments = [p.start for p in asked.question.periods if p.start is not None]
    ends = [m.end() for m in _LISTED.finditer(unit.quote)]
    if len(moments) != 1 or not ends:
        return unit.span
    stretches = zip([0, *ends], [*ends, len(unit.quote)], strict=True)
    clauses = [Span(unit.span.start + a, unit.span.start + b) for a, b in stretches if a < b]
    dated = [(c, find_periods(c.of(asked.resume.text))) for c in clauses]
    if sum(bool(periods) for _, periods in dated) < len(dated) or len(dated) < 2:
        return unit.span
    kept = [c for c, ps in dated if any(covers(p, moments[0], asked.as_of) for p in ps)]
    if len(kept) != 1:
        return unit.span
    words = kept[0].of(asked.resume.text)
    return Span(kept[0].start, kept[0].start + len(words.rstrip(" ;；。")))


def _nearness(asked: Asked, unit: Unit) -> float:
    """More for a unit that stands under what was spoken of last."""
    if asked.near and asked.near[:50] in unit.context:
        return 1.6
    return 1.1 if asked.focus is not None and unit.entry == asked.focus else 1.0


def by_words_in(asked: Asked, entry: int) -> Findings | None:
    """The same within one entry; None when it says nothing of the kind."""
    terms = list(asked.question.terms)
    rare = rarity(terms, [asked.units])
    scored = [
        s for s in score_units(asked.question, terms, [asked.units], rare) if s.unit.entry == entry
    ]
    chosen = choose(scored, terms, rare, _MOST)
    if not chosen:
        return None
    return Findings(
        "person", tuple(Point(asked.resume, (s.unit.span,), entry=entry) for s in chosen)
    )


def enough(
    question: Question,
    terms: Sequence[Term],
    rare: Mapping[str, float],
    covered: Mapping[str, float],
    fits: bool = False,
    across: bool = False,
) -> bool:
    """Whether what is covered supports an answer; less will do with the number asked for."""
    solid = [t for t in terms if stem(t.text) not in faint_words()]
    if not solid:
        return True
    share = sum(t.weight * rare[t.text] * covered.get(t.text, 0.0) for t in solid)
    share /= total_weight(solid, rare)
    least = _ACROSS if across else _ENOUGH[question.language]
    return share + (0.1 if fits else 0.0) >= least

"""The few sentences that cover a question's words best."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from assistant.evidence import Unit
from assistant.findings import Findings, Point
from assistant.lookup.asked import Asked
from assistant.question import Question
from assistant.scoring import answers_number, choose, rarity, score_units, total_weight
from assistant.terms import Term
from assistant.vocabulary import faint_words
from ingest.tokens import stem

_MOST = 3
_ENOUGH = {"zh": 0.34, "en": 0.28}
"""Share of the content words' weight that must be covered; words of another language match less."""


def by_words(asked: Asked) -> Findings:
    """Up to three sentences, or none when they cover too little."""
    question, terms = asked.question, list(asked.question.terms)
    if not terms:
        return Findings("absent")
    rare = rarity(terms, [asked.units])
    scored = score_units(question, terms, [asked.units], rare)
    if asked.focus is not None or asked.near:
        scored.sort(key=lambda s: -s.score * _nearness(asked, s.unit))
    chosen = choose(scored, terms, rare, _MOST)
    reached: dict[str, float] = {}
    for found in chosen:
        for text, share in found.covered.items():
            reached[text] = max(reached.get(text, 0.0), share)
    fits = bool(chosen) and answers_number(question, chosen[0].unit)
    if not chosen or not enough(question, terms, rare, reached, fits):
        return Findings("absent")
    return Findings(
        "person", tuple(Point(asked.resume, (s.unit.span,), entry=s.unit.entry) for s in chosen)
    )


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
) -> bool:
    """Whether what is covered supports an answer; less will do with the number asked for."""
    solid = [t for t in terms if stem(t.text) not in faint_words()]
    if not solid:
        return True
    share = sum(t.weight * rare[t.text] * covered.get(t.text, 0.0) for t in solid)
    share /= total_weight(solid, rare)
    return share + (0.1 if fits else 0.0) >= _ENOUGH[question.language]

"""Conditions that no schema knows: judged by the best evidence a resume has."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.conditions.condition import Condition
from assistant.demand import demanded
from assistant.denial.judging import Premise, premise_of
from assistant.evidence import ResumeUnits, Unit, contains
from assistant.question import Question
from assistant.terms import Term
from assistant.vocabulary import Attribute, faint_words
from ingest.claims import Strength, strength_at
from ingest.resume import Span
from ingest.tokens import stem

_NEGATED = re.compile(
    r"(?<!有)没有?(?:写|留|填|注明|提供|给出|标|提)|未(?:写|留|填|注明|提供"
    r"|给出|标|提)|缺少?|不(?:写|留|包含|含)"
    r"|(?<!有)没有?(?:电话|手机|联系方式|邮箱|邮件|姓名|名字)"
    r"|without|missing|lack|(?:do|does|did)(?: not|n't) (?:give|have|list|state"
    r"|provide|include|mention)"
    r"|no (?:phone|email|e-mail|name)|omit"
)
_STATES = re.compile(
    r"写|填|注明|说明|标|列|提|给出|state|give|list|mention|include|provide|specif"
)
_NUMBER_ASKED = re.compile(r"数字|具体|金额|figure|number|amount|specific")
_CERTAIN = 1.2
"""Beside other conditions only names, skills and titles of the lexicon are conditions too."""
_PAIR = 2
_CONTEXT = 0.75
"""What the section's or entry's head says of a unit counts this much of what it says itself."""


def attribute_condition(question: Question, rest: Sequence[Term]) -> Condition | None:
    """A question of who states an attribute at all ("谁写了期望薪资?")."""
    if not question.attributes or not question.says(_STATES):
        return None
    attribute = question.attributes[0]
    if any(word in question.folded for word in attribute.values):
        return None
    solid = [t for t in rest if stem(t.text) not in faint_words() and t.text not in attribute.asked]
    numeric = question.says(_NUMBER_ASKED)
    solid = [t for t in solid if not _NUMBER_ASKED.search(t.text)]
    if any(not _part_of(t, attribute) for t in solid):
        return None
    negated = _NEGATED.search(question.folded) is not None

    def judge(units: ResumeUnits) -> tuple[Span, ...] | None:
        stating = [
            u
            for u in units.units
            if any(contains(w, u.text, u.stems) for w in attribute.stated)
            and (not numeric or any(c.isdigit() for c in u.text))
        ]
        if negated:
            return None if stating else ()
        return (stating[0].span,) if stating else None

    return Condition(f"states {attribute.id}", judge)


def _part_of(term: Term, attribute: Attribute) -> bool:
    return any(
        term.text in word or word in term.text for word in (*attribute.asked, *attribute.stated)
    )


def text_condition(question: Question, terms: Sequence[Term], others: bool) -> Condition | None:
    """What is left of a question's words, to be stated together; None where nothing is left."""
    terms = [t for t in terms if t.kind != "date"]
    solid = [t for t in terms if stem(t.text) not in faint_words()]
    if others:
        solid = [t for t in solid if t.weight >= _CERTAIN and t.kind != "word"]
    if not solid:
        if others or not terms:
            return None
        solid = list(terms)
    demand = demanded(question.folded)
    # Of two words neither alone is what is asked for.
    needed = 0.6 if question.language == "zh" or len(solid) == _PAIR else 0.5
    premise = premise_of(question)

    def judge(units: ResumeUnits) -> tuple[Span, ...] | None:
        found = best_evidence(units, solid, demand, needed, premise)
        return tuple(u.span for u in found) if found else None

    return Condition(" + ".join(t.text for t in solid), judge)


def best_evidence(
    units: ResumeUnits,
    terms: Sequence[Term],
    demand: Strength,
    needed: float,
    premise: Premise | None = None,
) -> list[Unit]:
    """The fewest units of one entry (or one line) that cover `needed` of the terms' weight.

    Every required term must be among what is covered, and something covered must be claimed as
    strongly as demanded. A unit that denies what the question takes for granted is no evidence.
    """
    whole = sum(t.weight for t in terms)
    terms = [t.within(units) for t in terms]
    if any(t.required and not t.forms for t in terms):
        return []
    if sum(t.weight * t.forms[0][1] for t in terms if t.forms) < needed * whole:
        return []
    groups: dict[tuple[str, int], list[Unit]] = {}
    for i, unit in enumerate(units.units):
        key = ("entry", unit.entry) if unit.entry is not None else ("line", i)
        groups.setdefault(key, []).append(unit)
    best: tuple[float, list[Unit]] = (0.0, [])
    for members in groups.values():
        covered: dict[str, float] = {}
        picked: list[Unit] = []
        matched = [(u, own) for u in members if (own := _shares(u, terms))]
        matched.sort(key=lambda pair: -sum(_weight_of(terms, k) * v for k, v in pair[1].items()))
        for unit, own in matched:
            if (
                max(
                    strength_at(unit.text, _position(unit, t), unit.section)
                    for t in terms
                    if t.text in own
                )
                < demand
            ):
                continue
            if premise is not None and premise.denied_in_part(unit):
                continue
            fresh = {k: v for k, v in own.items() if v > covered.get(k, 0.0) + 0.05}
            if not picked or sum(_weight_of(terms, k) * v for k, v in fresh.items()) > 0.15 * whole:
                picked.append(unit)
                discount = 1.0 if len(picked) == 1 else 0.85
                for k, v in fresh.items():
                    covered[k] = max(covered.get(k, 0.0), v * discount)
        if not picked or any(t.required and not covered.get(t.text) for t in terms):
            continue
        share = sum(_weight_of(terms, k) * v for k, v in covered.items()) / whole
        share += 0.01 * (members[0].section in ("experience", "internship", "project", "research"))
        if share > best[0]:
            best = (share, picked)
    return best[1][:2] if best[0] >= needed else []


def _shares(unit: Unit, terms: Sequence[Term]) -> dict[str, float]:
    """How surely the unit, read under its heads, states each term."""
    shares = {t.text: max(t.match(unit), _CONTEXT * t.match_context(unit)) for t in terms}
    if any(term.match(unit) and _is_denied(unit, term) for term in terms):
        return {}
    return {text: share for text, share in shares.items() if share}


def _is_denied(unit: Unit, term: Term) -> bool:
    """Whether a line says "not" of a word wherever it names it: "nominated, not a committer"."""
    places = [p for form, _ in term.forms if (p := unit.text.find(form)) >= 0]
    said = (strength_at(unit.text, place, unit.section) for place in places)
    return bool(places) and all(strength == Strength.DENIED for strength in said)


def _weight_of(terms: Sequence[Term], text: str) -> float:
    return next(t.weight for t in terms if t.text == text)


def _position(unit: Unit, term: Term) -> int:
    places = [p for form, _ in term.forms if (p := unit.text.find(form)) >= 0]
    return min(places, default=len(unit.text))

"""How well words of a resume cover the terms of a question, and which few words cover them best."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from assistant.evidence import ResumeUnits, Unit
from assistant.question import Question
from assistant.terms import Term
from ingest.dates import find_periods
from ingest.tokens import fold

_CONTEXT = 0.7
"""A term that stands in the entry's head or the section's, not in the unit, counts this much."""

_NUMBER = re.compile(r"(?<![a-z])\d")
_RATE = re.compile(r"\d\s*[%％倍x×/:]|[一二两三四五六七八九十]倍")
_ASKS_RATE = re.compile(
    r"百分|比例|幅度|(?:准确|召回|合格|增长|通过|满意|损耗|及格|升学"
    r"|转化|录用|出勤|差错|稼动|良)率|几成|占.{0,8}(?:多少|几)"
    r"|how much of|what (?:share|proportion|fraction)"
    r"|percent|\brates?\b|\bratios?\b"
)
_COUNTED = re.compile(r"(?<![a-z\d.])\d[\d,.]*(?![\d,.]*\s*[%％])")
"""A figure that is no percentage."""
_COUNTS = re.compile(r"多少|几|how many")
_ASKS_NUMBER = re.compile(
    r"多少|多[大高重宽远深]|几[个篇位项次倍人天年月种家]|百分|比例|率(?:是|为|达|提)|幅度"
    r"|how (?:much|many|large|big|fast"
    r"|often)|what (?:\w+ ){0,3}(?:rate|percentage|percent|number|amount|size"
    r"|score|accuracy)"
    r"|倍|by what|第几|分数|得分|成绩|金额|规模|面积"
)
_ASKS_TIME = re.compile(
    r"什么时候|何时|几时|哪年|哪一年|几月|时间|日期|多久|多长|起止"
    r"|when\b|what (?:year|month|date)|how long"
)


_ASKS_AWARD = re.compile(
    r"什么奖|哪个奖|哪项奖|几等奖|获.{0,3}奖|得.{0,3}奖|拿.{0,3}奖"
    r"|\bwhat (?:award|prize)|\b(?:award|prize)s?\b.{0,20}\bw[io]n"
    r"|\bw[io]n\b.{0,30}\b(?:award|prize|contest|competition)"
)
_AWARDED = re.compile(
    r"[荣获]?获|奖|杯|冠军|亚军|季军|第[一二三1-3]名|award|prize|winner|\bwon\b|medal"
)


@dataclass(frozen=True, slots=True)
class Scored:
    """A unit with its score, how surely it covers each term (with its heads, and alone), and how
    well it fits the kind of answer asked for (a number, a date).
    """

    unit: Unit
    score: float
    covered: Mapping[str, float]
    own: Mapping[str, float]
    fit: float = 1.0
    share: float = 0.0
    """Of the weight of all terms, what the unit and its heads cover."""


def rarity(terms: Sequence[Term], resumes: Sequence[ResumeUnits]) -> dict[str, float]:
    """A term's weight by how few units state it (inverse document frequency), 0.4 to 1.6."""
    total = sum(len(r.units) for r in resumes) or 1
    weights = {}
    for term in terms:
        holding = 0
        for resume in resumes:
            stated = term.within(resume)
            if stated.forms:
                holding += sum(stated.match(unit) >= 0.5 for unit in resume.units)
        weights[term.text] = 0.4 + 1.2 * math.log((total + 1) / (holding + 1)) / math.log(total + 1)
    return weights


def score_units(
    question: Question,
    terms: Sequence[Term],
    resumes: Sequence[ResumeUnits],
    rare: Mapping[str, float],
) -> list[Scored]:
    """Every unit that covers something, best first."""
    wants_number = asks_number(question)
    timed, asks_award = asks_time(question), question.says(_ASKS_AWARD)
    counter = _counter(question)
    figure = _RATE if question.says(_ASKS_RATE) else _NUMBER
    scored, whole = [], total_weight(terms, rare)
    for resume in resumes:
        present = [t for term in terms if (t := term.within(resume)).forms]
        for unit in resume.units:
            own = {t.text: t.match(unit) for t in present}
            own = {text: m for text, m in own.items() if m}
            if not own and not present:
                continue
            covered = dict(own)
            for term in present:
                around = term.match_context(unit) * _CONTEXT
                if around > covered.get(term.text, 0.0):
                    covered[term.text] = around
            if not own:
                continue
            weight = {t.text: t.weight * rare[t.text] for t in present}
            score = sum(weight[text] * m for text, m in covered.items())
            share = score / whole
            fit = 1.0
            if wants_number:
                fit *= 1.25 if _gives(figure, unit, timed) else 0.6
                fit *= 1.3 if counter and counter.search(unit.text) else 1.0
            if timed:
                fit *= 1.2 if find_periods(unit.quote) else 0.85
            if asks_award:
                fit *= 1.4 if _AWARDED.search(unit.text) else 0.8
            score *= fit
            scored.append(Scored(unit, score, covered, own, fit, share))
    scored.sort(key=lambda s: -s.score)
    return scored


_COUNTER = re.compile(
    r"(?:几|多少)(篇|项|段|次|种|家|门|本|份|人|天|万|亿|元|台|例"
    r"|名|位|年|岁|张|倍|分|层|米|吨|床|户|件|亩|公里|平米?|例|页|条|款|套|辆|架|头|株|瓶|元)"
)
_ENGLISH_COUNTERS = {
    "people": "人|名|people|persons?|staff|members?",
    "engineers": "人|名|engineers?",
    "students": "人|名|students?",
    "nurses": "人|名|nurses?",
    "years": "年|years?",
    "days": "天|日|days?",
    "beds": "张|beds?",
    "months": "个?月|months?",
    "projects": "个|项|projects?",
    "customers": "家|个|名|customers?|clients?",
    "clients": "家|个|名|customers?|clients?",
}
_ORDINAL = re.compile(r"^\W*\d{1,2}[.、)）]\s*")


_YEAR = re.compile(r"(?:19|20)\d\d")


def _gives(figure: re.Pattern[str], unit: Unit, dated: bool) -> bool:
    """Whether a unit has a figure of the kind asked for; a date is none, unless one is asked for
    too.
    """
    text = unit.text
    if not dated and _YEAR.search(text):
        quote = unit.quote
        for period in reversed(find_periods(quote)):
            quote = f"{quote[: period.span.start]} {quote[period.span.end :]}"
        text = fold(quote)
    return figure.search(text, _after_ordinal(text)) is not None


def _after_ordinal(text: str) -> int:
    match = _ORDINAL.match(text)
    return match.end() if match else 0


def _counter(question: Question) -> re.Pattern[str] | None:
    """Numbers in the counting word of the question ("多少天": days)."""
    counters = {m.group(1) for m in _COUNTER.finditer(question.folded)}
    for noun in re.findall(r"how many (?:\w+ )?(\w+)", question.folded):
        counters |= {_ENGLISH_COUNTERS[noun]} if noun in _ENGLISH_COUNTERS else set()
    return re.compile(rf"\d\s*(?:余|多|\+)?\s*个?(?:{'|'.join(counters)})") if counters else None


def asks_number(question: Question) -> bool:
    """Whether a question asks for a figure."""
    return question.says(_ASKS_NUMBER)


def answers_number(question: Question, unit: Unit) -> bool:
    """Whether a unit gives a number of the kind that the question asks for."""
    if not asks_number(question):
        return False
    counter = _counter(question)
    if counter is not None:
        return counter.search(unit.text) is not None
    return _NUMBER.search(unit.text, _after_ordinal(unit.text)) is not None


def gives_figure(question: Question, unit: Unit) -> bool:
    """Whether a unit has a figure that may be the one asked for: a rate where one is asked, and
    none but rates where things are counted.
    """
    if question.says(_ASKS_RATE):
        return _gives(_RATE, unit, dated=False)
    return _gives(_COUNTED if question.says(_COUNTS) else _NUMBER, unit, dated=False)


def has_figure(unit: Unit) -> bool:
    """Whether a unit has a figure that is no date."""
    return _gives(_NUMBER, unit, dated=False)


def asks_time(question: Question) -> bool:
    """Whether a question asks for a date or how long something took."""
    return question.says(_ASKS_TIME)


def counts_alike(question: Question, unit: Unit) -> bool:
    """Whether a unit has a number in the counting word of the question."""
    counter = _counter(question)
    return counter is not None and counter.search(unit.text) is not None


def figures_in(question: Question, window: str) -> float:
    """What the figures in a few words are worth to a question: most where it asks for a rate."""
    if question.says(_ASKS_RATE):
        return 1.0 * (_RATE.search(window) is not None)
    return 0.5 * (_NUMBER.search(window) is not None)


def total_weight(terms: Sequence[Term], rare: Mapping[str, float]) -> float:
    """What full coverage would weigh."""
    return sum(t.weight * rare[t.text] for t in terms) or 1.0


def choose(
    scored: Sequence[Scored],
    terms: Sequence[Term],
    rare: Mapping[str, float],
    most: int,
    worth: float = 0.13,
) -> list[Scored]:
    """The few units that together cover the terms: each must add `worth` of the whole weight.

    A greedy cover, as of maximal marginal relevance: what is already said is worth nothing again.
    """
    whole = total_weight(terms, rare)
    weight = {t.text: t.weight * rare[t.text] for t in terms}
    chosen: list[Scored] = list(scored[:1])
    reached = dict(chosen[0].covered) if chosen else {}

    def fresh(candidate: Scored) -> float:
        return sum(
            weight[text] * max(0.0, m - reached.get(text, 0.0)) for text, m in candidate.own.items()
        )

    while chosen and len(chosen) < most:
        rest = [s for s in scored[:60] if s not in chosen and s.fit >= min(1.0, chosen[0].fit)]
        best = max(rest, key=lambda s: s.fit * fresh(s) + 0.25 * s.score, default=None)
        if best is None or fresh(best) < worth * whole or best.score < 0.45 * chosen[0].score:
            break
        chosen.append(best)
        for text, m in best.covered.items():
            reached[text] = max(reached.get(text, 0.0), m)
    return chosen

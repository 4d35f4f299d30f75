"""The few sentences that cover a question's words best."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence

from assistant.evidence import Unit
from assistant.findings import Findings, Point
from assistant.likeness import Alike, most_alike
from assistant.lookup.asked import ENTRY_TOPICS, Asked
from assistant.lookup.at_employer import at_place, place_named, said_elsewhere
from assistant.lookup.coordinated import with_each_part, with_peers
from assistant.lookup.figure_meant import figure_meant
from assistant.lookup.not_given import giving
from assistant.lookup.set_in import said_of_other_work
from assistant.question import Question
from assistant.quoting import sentence_around
from assistant.scoring import (
    Scored,
    answers_number,
    asks_number,
    asks_time,
    choose,
    counts_alike,
    gives_figure,
    has_figure,
    rarity,
    score_units,
    total_weight,
)
from assistant.terms import Term
from assistant.vocabulary import faint_words
from ingest.dates import covers, find_periods
from ingest.resume import Span
from ingest.tokens import is_han, stem

_MOST = 3
_ENOUGH = {"zh": 0.34, "en": 0.28}
_ACROSS = 0.2
"""Shares of the content words' weight that must be covered; words of another language match less,
and least where a resume is in none of the question's."""
_ASKS = re.compile(
    r"什么|多[少大高长重宽远深快久]|几(?!乎)|哪|谁|何时|何地|怎么|怎样|如何|是否|第几"
    r"|\b(?:what|when|where|which|who|whose|why|how)\b"
)
_JOINS = re.compile(r"和|及|与|、|分别|各|\band\b")
_WORTH, _WORTH_OF_ONE = 0.13, 0.28
"""What a further sentence must add, where two things are asked and where one is."""
_NO_LESS = 0.5
"""Of the best sentence's score, for another that has the date that is asked."""
_LINES_ON = 4
_NEARLY_ALL = 0.75
_ALIKE = 0.6
"""Of the best sentence's score, for others that tell of the same."""
_AS_MUCH = 0.8
"""Of a head's score, for the line under it that says the same and more."""
_LONGEST_SHARED = 4
_SURELY_MEANT = 0.55
"""A cosine of the shipped model above which a line answers though it shares few words."""
_CONTENT = 1.0
"""Weight of a word; where a question has none such, no line is found by its meaning alone."""
_SOMEWHAT_MEANT, _MEANT_AND_SAID, _AHEAD, _SHARED = 0.35, 0.5, 0.1, 0.5
"""Less will do, together with half the share of the words that it states, where it is so far ahead
of every other line.
"""
_OF_HEAD = re.compile(
    rf"{ENTRY_TOPICS[1][1].pattern}|什么时候|何时|哪年|哪里|哪儿|时间|多久"
    r"|\bwhen\b|\bwhere\b|\bhow long\b"
)


def by_words(asked: Asked) -> Findings:
    """Up to three sentences, or none when they cover too little."""
    question, terms = asked.question, list(asked.question.terms)
    if not terms:
        return Findings("absent")
    of_other_work = said_of_other_work(asked)
    if of_other_work is not None:
        return of_other_work
    rare = rarity(terms, [asked.units])
    scored = score_units(question, terms, [asked.units], rare)
    place, here = place_named(asked), at_place(asked)
    if place is not None and here is not None:
        elsewhere = said_elsewhere(asked, here)
        spans = {unit.span for unit in here}
        scored = [s for s in scored if s.unit.span in spans]
        if elsewhere is not None:
            meant = figure_meant(asked, place)
            here_said = by_meaning(asked, scored, here) if meant is None else _of_unit(asked, meant)
            return elsewhere if here_said.kind == "absent" else here_said
    if asked.focus is not None or asked.near:
        scored.sort(key=lambda s: -s.score * _nearness(asked, s.unit))
    several = len(_ASKS.findall(question.folded)) > 1 or question.says(_JOINS)
    chosen = choose(scored, terms, rare, _MOST, _WORTH if several else _WORTH_OF_ONE)
    reached: dict[str, float] = {}
    for found in chosen:
        for text, share in found.covered.items():
            reached[text] = max(reached.get(text, 0.0), share)
    fits = bool(chosen) and answers_number(question, chosen[0].unit)
    fits_part = fits and asked.near != ""
    supported = enough(question, terms, rare, reached, fits + fits_part, asked.across)
    if place is not None and not (chosen and supported and gives_figure(question, chosen[0].unit)):
        meant = figure_meant(asked, place, found=bool(chosen) and chosen[0].unit.is_head)
        if meant is not None:
            return _of_unit(asked, meant)
    if not chosen or not supported:
        return by_meaning(asked, scored, here)
    alike = [s.unit for s in scored if s.score >= _ALIKE * chosen[0].score]
    if not giving(asked, [s.unit for s in chosen]):
        told = giving(asked, [chosen[0].unit, *alike])
        chosen = [s for s in scored if s.unit in told][:1] or chosen
    chosen = _dated(asked, _with_body(asked, chosen, scored, rare), scored)
    chosen = with_peers(asked, chosen, scored)
    if several:
        chosen = _with_following(asked, with_each_part(asked, chosen, scored))
    points: list[Point] = []
    for found in chosen:
        span = _of_the_time(asked, found.unit)
        span = sentence_around(found.unit, several) if span == found.unit.span else span
        if not any(span.overlaps(other) for point in points for other in point.spans):
            points.append(Point(asked.resume, (span,), entry=found.unit.entry))
    surely = _says_all(chosen[0], terms, rare)
    return Findings("person", tuple(points), surely=surely)


def by_meaning(
    asked: Asked, scored: Sequence[Scored] = (), here: Collection[Unit] | None = None
) -> Findings:
    """The line that says in other words, or in another language, what is asked; or none.

    Where meaning alone does not settle it, words do that the line shares with the question, if no
    other line comes near.
    """
    spans = None if here is None else {unit.span for unit in here}
    shared = {s.unit.span: s for s in scored}

    def worth(unit: Unit) -> float:
        return _SHARED * shared[unit.span].share if unit.span in shared else 0.0

    def within(unit: Unit) -> bool:
        return spans is None or unit.span in spans

    ranked = most_alike(asked.question.unnamed, asked.units, within, worth)
    if not ranked:
        return Findings("absent")
    best = ranked[0]
    says_little = all(t.weight < _CONTENT for t in asked.question.terms)
    if says_little and best.score <= best.cosine:
        return Findings("absent")
    if best.cosine < _SURELY_MEANT and not _meant_alone(ranked):
        return Findings("absent")
    return _of_unit(asked, best.unit) if _of_the_kind(asked, best.unit) else Findings("absent")


def _meant_alone(ranked: Sequence[Alike]) -> bool:
    """Whether the first of some lines means and says enough of what is asked, and no other one."""
    best = ranked[0]
    runner_up = ranked[1].score if len(ranked) > 1 else 0.0
    told = best.score > best.cosine and best.cosine >= _SOMEWHAT_MEANT
    ahead = best.score - runner_up >= _AHEAD and best.score >= _MEANT_AND_SAID
    return told and ahead and not best.unit.is_head


def _of_the_kind(asked: Asked, unit: Unit) -> bool:
    """Whether a line has the number or the date that is asked for; the counting word of a question
    in another language need not stand beside it.
    """
    question = asked.question
    numbered = answers_number(question, unit) or (asked.across and has_figure(unit))
    if asks_number(question) and not numbered:
        return False
    return not asks_time(question) or _has_date(unit)


def _of_unit(asked: Asked, unit: Unit) -> Findings:
    return Findings("person", (Point(asked.resume, (unit.span,), entry=unit.entry),))


def _says_all(found: Scored, terms: Sequence[Term], rare: Mapping[str, float]) -> bool:
    """Whether one sentence by itself says nearly all that is asked."""
    solid = [t for t in terms if stem(t.text) not in faint_words()]
    said = sum(t.weight * rare[t.text] * found.own.get(t.text, 0.0) for t in solid)
    return bool(solid) and said >= _NEARLY_ALL * total_weight(solid, rare)


def _with_body(
    asked: Asked, chosen: list[Scored], scored: Sequence[Scored], rare: Mapping[str, float]
) -> list[Scored]:
    """Behind the head of an entry alone, the line under it that says most of what is asked."""
    first = chosen[0]
    if len(chosen) > 1 or not first.unit.is_head or asked.question.says(_OF_HEAD):
        return chosen
    weight = {t.text: t.weight * rare[t.text] for t in asked.question.terms}

    def said(candidate: Scored) -> float:
        fresh = {text: m for text, m in candidate.own.items() if m > first.own.get(text, 0.0)}
        return candidate.fit * sum(weight[text] * m for text, m in fresh.items())

    body = [s for s in scored if s.unit.entry == first.unit.entry and not s.unit.is_head]
    best = max(body, key=said, default=None)
    if best is None or said(best) <= 0:
        best = next((s for s in body if s.score >= _AS_MUCH * first.score), None)
    return chosen if best is None else [first, best]


def _dated(asked: Asked, chosen: list[Scored], scored: Sequence[Scored]) -> list[Scored]:
    """Where a date is asked that no chosen line has, the best line that has one before them."""
    if not asks_time(asked.question) or any(_has_date(found.unit) for found in chosen):
        return chosen
    first = chosen[0]
    dated = [s for s in scored if s.score >= _NO_LESS * first.score and _has_date(s.unit)]
    best = max(dated, key=lambda s: s.score * (1 + _shared(first.unit, s.unit)), default=None)
    return chosen if best is None else [best, first]


def _shared(one: Unit, other: Unit) -> float:
    """How much two lines seem to tell of one thing, by names and stretches in both: up to 1."""
    names = {w for w in one.stems & other.stems if len(w) > 2 and not w.isdigit()}
    size = _LONGEST_SHARED
    stretches = {other.text[i : i + size] for i in range(len(other.text) - size + 1)}
    common = sum(stretch in one.text for stretch in stretches if is_han(stretch))
    return min(1.0, 0.5 * len(names) + 0.25 * common)


def _has_date(unit: Unit) -> bool:
    return bool(find_periods(unit.quote))


def _with_following(asked: Asked, chosen: list[Scored]) -> list[Scored]:
    """The line behind the one that is chosen too, where it goes on with figures of one kind."""
    units = asked.units.units
    place = units.index(chosen[0].unit) + 1
    following = (
        unit
        for unit in units[place : place + _LINES_ON]
        if unit.entry == chosen[0].unit.entry and counts_alike(asked.question, unit)
    )
    alone = not any(counts_alike(asked.question, found.unit) for found in chosen[1:])
    more = next(following, None) if alone else None
    return chosen if more is None else [*chosen, Scored(more, 0.0, {}, {})]


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
    inside = asked.units.by_entry.get(entry, [])
    _, _, chosen = _chosen_among(asked, inside)
    return _cited(asked, chosen) if chosen else None


def said_within(asked: Asked, inside: Collection[Unit]) -> Findings | None:
    """The same within some units, where they say enough of what is asked."""
    terms, rare, chosen = _chosen_among(asked, inside)
    reached: dict[str, float] = {}
    for found in chosen:
        for text, share in found.own.items():
            reached[text] = max(reached.get(text, 0.0), share)
    if not chosen or not any(share >= _PLAINLY for share in reached.values()):
        return None
    fits = answers_number(asked.question, chosen[0].unit)
    if not enough(asked.question, terms, rare, reached, fits, asked.across):
        return None
    return _cited(asked, chosen)


_PLAINLY = 0.5
"""Share of a word that a unit itself has to state."""


def _chosen_among(
    asked: Asked, inside: Collection[Unit]
) -> tuple[list[Term], Mapping[str, float], list[Scored]]:
    terms = list(asked.question.terms)
    rare = rarity(terms, [asked.units])
    spans = {unit.span for unit in inside}
    scored = score_units(asked.question, terms, [asked.units], rare)
    scored = [s for s in scored if s.unit.span in spans]
    return terms, rare, choose(scored, terms, rare, _MOST)


def _cited(asked: Asked, chosen: Sequence[Scored]) -> Findings:
    points = tuple(Point(asked.resume, (s.unit.span,), entry=s.unit.entry) for s in chosen)
    return Findings("person", points)


def enough(
    question: Question,
    terms: Sequence[Term],
    rare: Mapping[str, float],
    covered: Mapping[str, float],
    fits: int = 0,
    across: bool = False,
) -> bool:
    """Whether what is covered supports an answer; less will do with the number asked for, and
    less again behind a part that is answered: `fits` is 1 or 2.
    """
    solid = [t for t in terms if stem(t.text) not in faint_words()]
    if not solid:
        return True
    share = sum(t.weight * rare[t.text] * covered.get(t.text, 0.0) for t in solid)
    share /= total_weight(solid, rare)
    least = _ACROSS if across else _ENOUGH[question.language]
    return share + 0.1 * fits >= least

"""Organisations that a question names, with or without a list that knows them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import rjieba

from assistant.evidence import Unit, contains
from assistant.lookup.asked import Asked
from assistant.question import Question
from ingest.lexicon import lexicon
from ingest.name_shapes import EMPLOYER
from ingest.resume import Span
from ingest.tokens import is_han, words

_TO = r"(?:在|于|从|离开|加入|入职|去|到)"
_CHINESE = re.compile(rf"{_TO}\s?(?=([^\s,，。?？、的了哪什某这那几她他它其]{{2,24}}))")
_ENDING = re.compile(
    r"(?:有限责任公司|股份有限公司|有限公司|公司|集团|股份|科技|医院|大学|学院|中学|小学|学校|银行|研究[院所]|设计院"
    r"|事务所|中心|事业部)+$"
)
_LATIN = re.compile(rf"{_TO}\s?([a-z][\w&.'-]*(?: [a-z0-9][\w&.'-]*){{0,4}})")
_CAPITALS = re.compile(
    r"\b(?:at|for|with|from|joined|joining|left|leaving) (?:the )?"
    r"([A-Z][\w&.'’-]*(?: (?:(?:of|and|the|for|in|&) )?[A-Z0-9][\w&.'’-]*)*)"
)
_FULL = re.compile(r"(?:有限公司|有限责任公司|大学|学院)$")
_NAMELESS = re.compile(
    rf"{_TO}\s?([^\s,，。?？、的了哪什某这那几]{{2,10}}?)"
    r"(?=任职|任教|工作|上班|就职|供职|实习|进修|兼职|期间|时(?!间)|的时候|做|当|担任|带"
    r"|[待呆干][得过了的]|[更最][久长]|各[待呆干]|谁)"
)
_KIND_OF_PLACE = re.compile(r"[部科室组线岗区省市县厂店院里中上下内外方面业企]$")


@dataclass(frozen=True, slots=True)
class Place:
    """An organisation in a question, with the ways to write it."""

    words: str
    span: Span
    forms: tuple[str, ...]


def places_in(asked: Asked) -> Iterator[Place]:
    """Every organisation of a question about one person, those of the lexicon first."""
    question = asked.question
    taken = [m.span for m in question.people if len(m.span)]
    taken += [p.span for p in question.periods]
    others = [m.span for m in question.concepts if m.concept.kind not in ("employer", "school")]
    for term in question.terms:
        start = question.folded.find(term.text)
        if term.kind in ("employer", "school", "name") and start >= 0:
            taken.append(Span(start, start + len(term.text)))
            yield Place(term.text, taken[-1], tuple(form for form, _ in term.forms))
    for span in places_unlisted(question):
        name = span.of(question.folded)
        if any(s.start <= span.start and span.end <= s.end for s in others):
            continue
        if not any(span.overlaps(s) for s in taken) and not lexicon().named(name):
            yield Place(name, span, (name, bare_name(name)))


def places_unlisted(question: Question) -> Iterator[Span]:
    """Where names of organisations stand that no list holds, by what stands around them."""
    if question.language == "en":
        for match in _CAPITALS.finditer(question.text):
            yield Span(*match.span(1))
        return
    for match in _CHINESE.finditer(question.folded):
        name = EMPLOYER.pattern.match(match.group(1))
        if name is not None and _is_name(name.group()):
            yield Span(match.start(1), match.start(1) + name.end())
    for match in _LATIN.finditer(question.folded):
        yield Span(*match.span(1))
    for match in _NAMELESS.finditer(question.folded):
        if _is_coined(match.group(1)):
            yield Span(*match.span(1))


def _is_name(words_of_it: str) -> bool:
    """Whether a Chinese organisation is one, and not any of its kind ("珠宝公司", "三甲医院")."""
    bare = _without_city(words_of_it)
    return (
        bare != words_of_it
        or _FULL.search(words_of_it) is not None
        or any(not rjieba.has_word(t.term) for t in words(_ENDING.sub("", bare)))
    )


def _is_coined(name: str) -> bool:
    """Whether a Chinese name opens with what is no word: 汐岸 in 汐岸医疗, not 一线."""
    if not is_han(name) or _KIND_OF_PLACE.search(name):
        return False
    first, *rest = [token.term for token in words(name)]
    if len(first) == 1 and rest and len(rest[0]) == 1:
        return not rjieba.has_word(first + rest[0])
    return len(first) > 1 and not rjieba.has_word(first)


def _without_city(name: str) -> str:
    """A folded Chinese name without the city that it opens with."""
    for length in (3, 2):
        if len(name) > length + 1 and lexicon().named(name[:length], "city"):
            return name[length:].lstrip("省市区县")
    return name


def bare_name(name: str) -> str:
    """A folded Chinese name without the city before it and the kind of organisation behind it."""
    name = _without_city(name)
    return _ENDING.sub("", name) or name


def states_place(unit: Unit, place: Place) -> bool:
    """Whether the words of a unit name a place."""
    return any(contains(form, unit.text, unit.stems) for form in place.forms if form)

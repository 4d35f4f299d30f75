"""Where someone wants to work: "期望城市：杭州", "Preferred location: Leeds or York"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.alternatives import alternatives
from ingest.lexicon import lexicon
from ingest.resume import Fact, Section, Span

_WORDS = alternatives(__file__)

_LABELLED = re.compile(
    r"(?:(?:期望|意向|目标|希望|求职|理想)的?(?:工作|就业|从业)?(?:城市|地[点区域]?|区域)"
    r"|(?:preferred|desired|target|ideal) (?:work(?:ing)? |job )?"
    r"(?:locations?|cit(?:y|ies)|places?)(?: of work)?|(?:work )?location preferences?)"
    r"(?:是|为|is|are)?\s*[:：|｜\t]?\s*(?P<places>[^\n|｜\t;；。]{1,60})"
)
_SAID = re.compile(
    r"(?<!不)(?:希望|想|愿意?|期望|计划|打算|可)(?:继续|再)?(?:去|到|来|回到?|留?在|赴)"
    r"(?P<places>[^\n,，;；。]{2,14}?)(?:工作|发展|就业|上班|任职|定居|(?=\s*(?:[,，;；。\n]|$)))"
    r"|\b(?:willing to|(?:looking|open|hoping|wish(?:ing)?) to|prefer(?:s|red)? to)"
    r" (?:relocate to|move (?:back )?to|return to|work in) (?P<there>[a-z][a-z ,/&-]{1,40})"
    r"|\bopen to (?P<open>[a-z][a-z ,/&-]{1,40})"
)
_WISH = re.compile(r"(?:期望|意向)\s*[:：]?")
"""Opens a piece that names places right behind it: "期望：深圳或杭州"."""
_NEXT = re.compile(r"\s{2,}|[\u4e00-\u9fff]{2,6}\s*[:：]|\b[a-z ]{3,20}:")
"""What ends the places where another label follows on the line."""
_PIECE = re.compile(r"[^\n,，;；。|｜\t]+")
_ELSEWHERE = re.compile(_WORDS["elsewhere"])
"""Words of a piece that names places which are none of those wished for."""


def place_sought_facts(folded: str, sections: Sequence[Section]) -> list[Fact]:
    """Facts "city_sought": the cities, provinces and countries that someone names for the next
    job, each with its place in the folded text of a resume.

    Under a heading for what is sought a place needs no words of its own.
    """
    facts: list[Fact] = []
    for pattern in (_LABELLED, _SAID):
        for match in pattern.finditer(folded):
            name = next(n for n, words in match.groupdict().items() if words)
            words = match.group(name)
            end = _NEXT.search(words)
            facts += _places(words[: end.start()] if end else words, match.start(name))
    wished = [_of_wishes(folded, s) for s in sections if s.kind == "objective"]
    for piece in _PIECE.finditer(folded):
        sought = any(span.start <= piece.start() < span.end for span in wished)
        opened = _WISH.match(piece.group().lstrip())
        if (sought or opened) and not _ELSEWHERE.search(piece.group()):
            facts += _places(piece.group(), piece.start())
    return list(dict.fromkeys(facts))


_LINE_ENDS = re.compile(r"[^\S\n]*(?:\n|$)")
_GAP = re.compile(r"\n\s*\n")


def _of_wishes(folded: str, section: Section) -> Span:
    """What of a section its heading is about: up to the first empty line where the heading is a
    label with words beside it ("应聘职位：护士").
    """
    if section.heading is None or _LINE_ENDS.match(folded, section.heading.end):
        return section.span
    gap = _GAP.search(folded, section.heading.end, section.span.end)
    return Span(section.span.start, gap.start()) if gap else section.span


def _places(words: str, start: int) -> list[Fact]:
    return [
        Fact("city_sought", m.concept.id, Span(start + m.span.start, start + m.span.end))
        for m in lexicon().find(words, ("city",))
    ]

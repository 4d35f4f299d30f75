"""Where someone wants to work: "期望城市：杭州", "Preferred location: Leeds or York"."""

from __future__ import annotations

import re

from ingest.lexicon import lexicon
from ingest.resume import Fact, Span

_LABELLED = re.compile(
    r"(?:(?:期望|意向|目标|希望|求职|理想)的?(?:工作|就业|从业)?(?:城市|地[点区域]?|区域)"
    r"|(?:preferred|desired|target|ideal) (?:work(?:ing)? |job )?"
    r"(?:locations?|cit(?:y|ies)|places?)(?: of work)?|(?:work )?location preferences?)"
    r"(?:是|为|is|are)?\s*[:：|｜\t]?\s*(?P<places>[^\n|｜\t;；。]{1,60})"
)
_SAID = re.compile(
    r"(?:希望|想|愿意?|期望|计划|可)(?:去|到|来|回|在|赴)(?P<places>[^\n,，;；。]{2,12}?)"
    r"(?:工作|发展|就业|上班|任职)"
    r"|\b(?:willing to|(?:looking|open|hoping|wish(?:ing)?) to|prefer(?:s|red)? to)"
    r" (?:relocate to|move to|work in) (?P<there>[a-z][a-z ,/&-]{1,40})"
)
_NEXT = re.compile(r"\s{2,}|[\u4e00-\u9fff]{2,6}\s*[:：]|\b[a-z ]{3,20}:")
"""What ends the places where another label follows on the line."""


def place_sought_facts(folded: str) -> list[Fact]:
    """Facts "city_sought": the cities, provinces and countries that someone names for the next
    job, each with its place in the folded text of a resume.
    """
    facts: list[Fact] = []
    for pattern in (_LABELLED, _SAID):
        for match in pattern.finditer(folded):
            name = next(n for n, words in match.groupdict().items() if words)
            start, words = match.start(name), match.group(name)
            end = _NEXT.search(words)
            words = words[: end.start()] if end else words
            facts += [
                Fact("city_sought", m.concept.id, Span(start + m.span.start, start + m.span.end))
                for m in lexicon().find(words, ("city",))
            ]
    return facts

"""Where a job was done: the city beside its employer, in the employer's name or in its first lines.

Where someone lives or wishes to work is told elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import rjieba

from ingest.facts.jobs.find import goes_on
from ingest.facts.jobs.line_above import employer_line
from ingest.lexicon import Mention, lexicon
from ingest.lines import lines_of
from ingest.resume import Entry, Fact, Span
from ingest.tokens import is_han

_FIRST_LINES = 3
_LABEL = re.compile(
    r"^\W*(?:(?:工作|办公|任职|所在|实习|项目)?(?:地点|地区|城市|地址)|所在地|base[ds]?(?: in)?"
    r"|(?:work |job )?location|city)\s*[:：|\t]\s*",
    re.I,
)
_BARE_REST = re.compile(
    r"[\W\d_]*(?:(?:china|prc|remote|on-?site|hybrid|city|省|市|区|县)[\W\d_]*)*"
)
_LONGEST_BARE = 40
_PTE = re.compile(r"\bPte\b")
_PTE_IN = "city:新加坡"
"""Where a firm of that legal form is registered."""
_DISTRICTS = "省市区县州"


def workplace_facts(text: str, entries: Sequence[Entry], jobs: Sequence[Fact]) -> list[Fact]:
    """Facts "place" (the id of a city, region or country) of the jobs that say where they were.

    `jobs` are the facts of the jobs, by which an employer's name is known. A post that names no
    employer and stands right under another post was where that one was.
    """
    found: list[Fact] = []
    above: list[Fact] = []
    for number, entry in enumerate(entries):
        if entry.kind != "job":
            above = []
            continue
        firms = [f.span for f in jobs if f.entry == number and f.kind == "employer"]
        # The employer of the post above is none that this one names.
        firms = [firm for firm in firms if firm.overlaps(entry.span)]
        own = [Fact("place", m.concept.id, m.span, number) for m in _places(text, entry, firms)]
        if not own and not firms and above and goes_on(text, entries[number - 1], entry):
            own = [Fact("place", f.value, f.span, number) for f in above]
        line = employer_line(text, entries, number) if not own and not firms else None
        if line is not None:
            own = [Fact("place", m.concept.id, m.span, number) for m in cities_within(text, line)]
        if not own:
            own = [Fact("place", _PTE_IN, firm, number) for firm in firms if _is_pte(text, firm)]
        if not own:
            own = [Fact("place", of, firm, number) for firm in firms for of in _country(text, firm)]
        above = own
        found += own
    return found


def _country(text: str, firm: Span) -> Iterator[str]:
    """The country of a university abroad that employed someone."""
    for mention in lexicon().find(firm.of(text), ("school",)):
        for country in mention.concept.tags[1:2] if mention.concept.tags[:1] == ("海外",) else ():
            yield from (city.id for city in lexicon().named(country, "city"))


def _is_pte(text: str, firm: Span) -> bool:
    return _PTE.search(text, firm.start, min(firm.end + len(" Pte."), len(text))) is not None


def _places(text: str, entry: Entry, firms: Sequence[Span]) -> list[Mention]:
    """What the head says beside the employer, else the first lines, else the employer's name."""
    head = list(cities_within(text, entry.head))
    in_names = [m for m in head if any(m.span.overlaps(firm) for firm in firms)]
    beside = [m for m in head if m not in in_names]
    if any(not _is_country(m) for m in beside):
        return beside
    below = list(_below(text, entry))
    named = _last_together(in_names)  # "Bank of Shanghai, Hangzhou branch" is in Hangzhou.
    return [*beside, *(below or named)]


def _last_together(cities: Sequence[Mention]) -> list[Mention]:
    """The last city, with one that stands right before it: 青岛北海造船 may be in either."""
    touching = len(cities) > 1 and cities[-2].span.end == cities[-1].span.start
    return list(cities[-2:] if touching else cities[-1:])


def _below(text: str, entry: Entry) -> Iterator[Mention]:
    body = Span(entry.head.end, entry.span.end)
    lines = [line for line in lines_of(text, body) if not line.blank] if len(body) else []
    for line in lines[:_FIRST_LINES]:
        label = _LABEL.match(line.text)
        start = line.span.start + (label.end() if label else 0)
        cities = list(cities_within(text, Span(start, line.span.end)))
        rest = text[start : line.span.end]
        for mention in cities:
            rest = rest.replace(mention.span.of(text), " ")
        bare = len(line.text.strip()) <= _LONGEST_BARE and _BARE_REST.fullmatch(rest.lower())
        if cities and (label or bare):
            yield from cities
            return


def cities_within(text: str, within: Span) -> Iterator[Mention]:
    """The cities, regions and countries that a stretch of a text names."""
    words = within.of(text)
    for found in lexicon().find(words, ("city",)):
        mention = _first_of_two(words, found)
        if not _is_cut(words, mention.span):
            start = within.start + mention.span.start
            yield Mention(mention.concept, Span(start, start + len(mention.span)))


def _first_of_two(words: str, city: Mention) -> Mention:
    """A Chinese city, or the one that begins a word and that its first character ends: of 上海南洋
    not 海南.
    """
    span = Span(city.span.start - 1, city.span.start + 1)
    if span.start < 0 or len(city.span) != len(span) or is_han(words[: span.start][-1:]):
        return city
    before = lexicon().named(span.of(words), "city")
    return Mention(before[0], span) if before else city


def _is_cut(words: str, span: Span) -> bool:
    """Whether a Chinese city is but a part of a word with one character more: 大理石, marble."""
    longer = words[span.start : span.end + 1]
    whole = longer[-1:] in _DISTRICTS
    return len(longer) > len(span) and is_han(longer) and not whole and rjieba.has_word(longer)


def _is_country(mention: Mention) -> bool:
    return mention.concept.zh in mention.concept.tags[:1]

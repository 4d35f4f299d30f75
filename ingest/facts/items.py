"""The items that a section lists, each a stretch of one line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.dates import find_periods
from ingest.resume import Period, Section, SectionKind, Span
from ingest.sections import lines_of

_BETWEEN_ITEMS = re.compile(r"[；;。]\s*")
_LEAD = re.compile(r"\W*?(?:\(?\d{1,2}[.、)）](?!\d)\s*)?(?=[\w《“\"'「【])")
_TAIL = " \t\u3000,，.。;；、|｜*-–—"


def section_items(text: str, sections: Sequence[Section], kind: SectionKind) -> Iterator[Span]:
    """The items of all sections of a kind: lines without heading and bullet, cut at semicolons."""
    for section in sections:
        if section.kind == kind:
            start = section.heading.end if section.heading else section.span.start
            yield from items_in(text, Span(start, section.span.end))


def items_in(text: str, within: Span) -> Iterator[Span]:
    """The items in a stretch of text."""
    for line in lines_of(text, within):
        if line.blank:
            continue
        start = 0
        for mark in [*_BETWEEN_ITEMS.finditer(line.text), None]:
            end = mark.start() if mark else len(line.text)
            span = trimmed(text, Span(line.span.start + start, line.span.start + end))
            if span is not None:
                yield span
            start = mark.end() if mark else end


def trimmed(text: str, span: Span) -> Span | None:
    """A stretch without bullet, number and blanks around it; None when no word is left."""
    words = span.of(text)
    lead = _LEAD.match(words)
    start = span.start + (lead.end() if lead else 0)
    end = span.start + len(words.rstrip(_TAIL))
    return Span(start, end) if end > start and any(map(str.isalnum, text[start:end])) else None


def dates_in(text: str, item: Span) -> list[Period]:
    """The dates and periods of an item, placed in the whole text."""
    return [
        replace(p, span=Span(p.span.start + item.start, p.span.end + item.start))
        for p in find_periods(item.of(text))
    ]


def spread(item: Span, *others: Span) -> Span:
    """The shortest stretch that holds all of them: a statement about the item."""
    return Span(min(s.start for s in (item, *others)), max(s.end for s in (item, *others)))

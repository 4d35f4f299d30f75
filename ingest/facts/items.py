"""The items that a section lists, each a stretch of one line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ingest.lines import lines_of
from ingest.outline.headings import heading_kind
from ingest.resume import Section, SectionKind, Span

_BETWEEN_ITEMS = re.compile(r"[；;。]\s*")
_LEAD = re.compile(
    r"(?:\W|Â(?=\s))*?"
    r"(?:\(?\d{1,2}[.、)）](?!\d)\s*|[\u2460-\u249b\u24ea-\u24ff\u2776-\u2793]\s*)?(?=(?!Â\s)[\w《“\"'「【])"
)
"""What stands before an item; "Â" is what a blank becomes in the wrong charset."""
_LISTS = frozenset({"certificate", "skill", "language", "award", "publication"})
_MARKED = re.compile(
    r"\s*(?:[^\w\s(（\[【《“\"'#]|\(?\d{1,2}[.、)）](?!\d)|[\[【]\d{1,2}[\]】])\s*\S"
)
_RESTS = re.compile(
    r"(?:Certificat(?:e|ion)|Licen[cs]e|Diploma|证书?)\s*(?:[(（][^)）]*[)）])?", re.I
)
"""What an item's second line may consist of, though a section may be called so too."""
_GOES_ON = re.compile(r"[(（\[]")
_QUOTED = re.compile(r"\s*[\"“《「]")
_YEAR = re.compile(r"(?:19|20)\d\d")
_UNFINISHED = re.compile(
    r"(?:[,，、]|\b(?:first|second|third|of|and|for|the|in|on|at|to|by|with|under))\s*$", re.I
)
"""At the end of an item's line that the page cut."""
_WITHIN_NAME = re.compile(
    r"(?<=[a-z])(?: of| and| for| &)(?P<break>[\n\f])(?=[A-Z])"
    r"|(?<=[a-z])(?P<break2>[\n\f])(?=(?:of|and|&) [A-Z])"
)
_LONGEST_REST, _LONGEST_OF_PAPER = 40, 100
_FULL, _FEWEST_COMMAS = 70, 3
_TAIL = "Â \t\u3000\u00a0,，.。;；、|｜*-–—"


def section_items(text: str, sections: Sequence[Section], kind: SectionKind) -> Iterator[Span]:
    """The items of all sections of a kind: lines without heading and bullet, cut at semicolons."""
    for section in sections:
        if section.kind == kind:
            start = section.heading.end if section.heading else section.span.start
            yield from items_in(text, Span(start, section.span.end))


def flowing(text: str, sections: Sequence[Section]) -> str:
    """The text with the items of lists that go on in a second line each in one, nothing moved.

    Where items carry bullets, or papers quotation marks, a line without one goes on with the item
    above it; so does a line that opens with a bracket or whose line above is unfinished. A school's
    name goes on behind "of" or before "and".
    """
    characters = list(text)
    gone_on: set[int] = set()
    for section in sections:
        if section.kind == "education":
            for match in _WITHIN_NAME.finditer(text, section.span.start, section.span.end):
                characters[max(match.start("break"), match.start("break2"))] = " "
        if section.kind not in _LISTS:
            continue
        start = section.heading.end if section.heading else section.span.start
        lines = list(lines_of(text, Span(start, section.span.end)))
        for above, line in pairwise(lines):
            words = line.text.strip()
            joined = line.span.start == above.span.end + 1 and text[above.span.end] == "\n"
            if joined and section.kind == "skill" and _wrapped(above.text, line.text):
                characters[above.span.end] = " "
            quoted = section.kind == "publication" and _QUOTED.match(above.text) is not None
            longest = _LONGEST_OF_PAPER if quoted else _LONGEST_REST
            if not joined or not words or above.blank or len(words) > longest:
                continue
            worded = any(map(str.isalnum, above.text))
            # A paper that tells its year is at its end.
            opened = (quoted and not _YEAR.search(above.text)) or _MARKED.match(
                above.text
            ) is not None
            marked = worded and (opened or above.span.start - 1 in gone_on)
            headed = heading_kind(words) is not None and not (marked and _RESTS.fullmatch(words))
            if _MARKED.match(line.text) or headed or "\t" in line.text:
                continue
            if section.kind == "publication" and _QUOTED.match(line.text):
                continue
            if marked or _GOES_ON.match(words) or _UNFINISHED.search(above.text):
                characters[above.span.end] = " "
                gone_on.add(above.span.end)
    return "".join(characters)


def _wrapped(above: str, line: str) -> bool:
    """Whether a list between commas fills a line and breaks off within an item."""
    full = len(above.rstrip()) >= _FULL and above.count(",") >= _FEWEST_COMMAS
    within = full and above.rstrip()[-1:].isalpha() and line[:1].isalpha()
    return within and ":" not in line and not _MARKED.match(line)


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


def spread(item: Span, *others: Span) -> Span:
    """The shortest stretch that holds all of them: a statement about the item."""
    return Span(min(s.start for s in (item, *others)), max(s.end for s in (item, *others)))

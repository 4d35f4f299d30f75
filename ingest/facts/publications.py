"""Publications: title, venue, date, the person's place among the authors, and how far it came."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ingest.alternatives import alternatives
from ingest.dates import periods_in
from ingest.facts.items import items_in, section_items, trimmed
from ingest.openings import Opened
from ingest.resume import Fact, Section, Span, outside
from ingest.tokens import fold

_WORDS = alternatives(__file__)

_QUOTED = re.compile(r"《([^《》\n]{4,200})》|[“\"「]([^“”\"「」\n]{6,250})[”\"」]")
_PLACED = re.compile(
    r"(?P<zh>第?[一二三四五六七八九]|独立|共同第一|共一|通讯|唯一)\s*作者"
    r"|(?P<en>co-?first|first|second|third|fourth|fifth|sixth|sole|lead|"
    r"corresponding|\d(?:st|nd|rd|th))[\s-]+author"
)
_AUTHOR = Opened(
    _PLACED,
    [
        *"第一二三四五六七八九0123456789",
        *("独立", "共同第一", "共一", "通讯", "唯一", "co", "first", "second", "third", "fourth"),
        *("fifth", "sixth", "sole", "lead", "corresponding"),
    ],
)
_PLACES = {
    "一": "1",
    "二": "2",
    "三": "3",
    "四": "4",
    "五": "5",
    "六": "6",
    "七": "7",
    "八": "8",
    "九": "9",
    "独立": "1",
    "唯一": "1",
    "共同第一": "1",
    "共一": "1",
    "first": "1",
    "sole": "1",
    "lead": "1",
    "co-first": "1",
    "cofirst": "1",
    "second": "2",
    "third": "3",
    "fourth": "4",
    "fifth": "5",
    "sixth": "6",
}
_STATUSES = (
    (
        "under_review",
        re.compile(r"审稿|在审|投稿中|已投|under review|submitted|in review|under revision"),
    ),
    ("oral", re.compile(r"口头报告|大会报告|\boral\b")),
    ("poster", re.compile(r"海报|壁报|\bposter\b")),
    ("preprint", re.compile(r"预印本|\barxiv\b|\bpreprint\b|\bbiorxiv\b|\bssrn\b")),
    ("accepted", re.compile(r"已?录用|已?接收|\baccepted\b|\bin press\b|\bto appear\b")),
)
_VENUE = re.compile(_WORDS["venue"])
_SPLIT = re.compile(r"[,，。;；|｜\t]|\.\s|\s[-–—]\s|[()（）]")
_LABEL = re.compile(r"^(?:发表(?:于|在)?|刊于|in|published in|proceedings? of)\s*[:：]?\s*", re.I)


def publication_facts(text: str, folded: str, sections: Sequence[Section]) -> list[Fact]:
    """Facts "publication" (its folded title) and, over the whole item, "publication_venue",
    "publication_date", "publication_author" (place among the authors) and "publication_status".

    In a section of publications every item with a title is one; elsewhere one that also says
    which author the person is.
    """
    facts: list[Fact] = []
    for item in section_items(text, sections, "publication"):
        facts += _facts_of(text, item, sure=True)
    if not any(sign in folded for sign in ("作者", "author")):
        return facts
    for section in sections:
        if section.kind != "publication" and _AUTHOR.search(section.span.of(folded)):
            for item in items_in(text, section.span):
                if _AUTHOR.search(item.of(folded)):
                    facts += _facts_of(text, item, sure=False)
    return facts


def _facts_of(text: str, item: Span, sure: bool) -> Iterator[Fact]:
    words = fold(item.of(text))
    title = _title(text, item, sure)
    if title is None:
        return
    yield Fact("publication", fold(title.of(text)), title)
    author = _AUTHOR.search(words)
    place = _place(author) if author else None
    if place is not None:
        yield Fact("publication_author", place, item)
    dates = [d for d in periods_in(text, item) if not d.span.overlaps(title)]
    if dates and dates[-1].start is not None:
        yield Fact("publication_date", str(dates[-1].start), item)
    venue = _venue(text, item, title, [d.span for d in dates])
    if venue is not None:
        yield Fact("publication_venue", fold(_LABEL.sub("", venue.of(text))), item)
    rest = words.replace(fold(title.of(text)), " ")
    status = next((name for name, sign in _STATUSES if sign.search(rest)), None)
    if status is not None:
        yield Fact("publication_status", status, item)


def _place(author: re.Match[str]) -> str | None:
    said = (author.group("zh") or author.group("en")).removeprefix("第")
    return said[0] if said[0].isdigit() else _PLACES.get(said)


def _title(text: str, item: Span, sure: bool) -> Span | None:
    """What stands in quotation marks, else the longest part of an item of publications."""
    quoted = _QUOTED.search(text, item.start, item.end)
    if quoted:
        group = 1 if quoted.group(1) else 2
        start, end = quoted.span(group)
        return Span(start, start + len(text[start:end].rstrip(" ,.")))
    if not sure:
        return None
    parts = _parts(text, item, [d.span for d in periods_in(text, item)])
    longest = max(parts, key=len, default=None)
    enough = longest is not None and (
        len(longest) >= 20 or re.search(r"[\u4e00-\u9fff]{6}", longest.of(text))
    )
    return longest if enough else None


def _venue(text: str, item: Span, title: Span, dates: Sequence[Span]) -> Span | None:
    parts = [p for p in _parts(text, Span(title.end, item.end), dates) if p.start > title.end]
    parts = [p for p in parts if not _AUTHOR.search(fold(p.of(text)))]
    parts = [p for p in parts if not any(s.fullmatch(fold(p.of(text))) for _, s in _STATUSES)]
    named = [p for p in parts if _VENUE.search(fold(p.of(text)))]
    return next(iter(named or parts), None)


def _parts(text: str, within: Span, dates: Sequence[Span]) -> list[Span]:
    found = []
    for free in outside(within, sorted(dates)):
        start = free.start
        for mark in [*_SPLIT.finditer(text, free.start, free.end), None]:
            end = mark.start() if mark else free.end
            part = trimmed(text, Span(start, end))
            if part is not None and len(part) >= 2 and any(map(str.isalpha, part.of(text))):
                found.append(part)
            start = mark.end() if mark else end
    return found

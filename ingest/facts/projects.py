"""Projects by their names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ingest.alternatives import alternatives
from ingest.dates import find_periods, periods_in
from ingest.facts.items import section_items, trimmed
from ingest.name_shapes import TITLE
from ingest.outline.rows import PROJECT_LABEL
from ingest.resume import Entry, Fact, Section, Span, entry_at, outside
from ingest.tokens import fold

_WORDS = alternatives(__file__)

_SPLIT = re.compile(r"[|｜\t\n\f:：;；]|\s{2,}|\s[-–—]\s|[(（](?=[^()（）]*[)）]\s*(?:$|[\n:：]))")
_ROLE = re.compile(rf"^(?:项目)?(?:{_WORDS['role']})\b", re.I)
_LABELS = re.compile(f"^(?:项目)?(?:{_WORDS['labels']})", re.I)
_NAMED = re.compile(
    r"(?:项目|工程|系统|平台|课题|计划|program(?:me)?|project|campaign|system|" r"platform)$", re.I
)
_BRACKET = re.compile(r"[(（][^()（）\n]{4,30}[)）]")
_LONGEST = 80
_POST_BEHIND = re.compile(rf"(?<=\S{{3}})[，,]\s*(?:{TITLE.pattern.pattern})$")


def project_facts(text: str, sections: Sequence[Section], entries: Sequence[Entry]) -> list[Fact]:
    """Fact "project", its folded name: of every project entry, and of the items that a section of
    projects lists.
    """
    facts = []
    for number, entry in enumerate(entries):
        if entry.kind == "project" and (name := _name(text, entry.head)) is not None:
            facts.append(Fact("project", fold(name.of(text)), name, number))
    for item in section_items(text, sections, "project"):
        owner = entry_at(entries, item.start)
        if owner is None and (name := _listed(text, item)) is not None:
            facts.append(Fact("project", fold(name.of(text)), name))
    return facts


def _name(text: str, head: Span) -> Span | None:
    """The part of a head that is neither date, role nor label."""
    label = PROJECT_LABEL.match(head.of(text))
    start = head.start + (label.end() if label else 0)
    parts = [p for p in _parts(text, Span(start, head.end)) if not _ROLE.match(p.of(text))]
    parts = [p for p in parts if len(p) <= _LONGEST]
    named = [p for p in parts if _NAMED.search(p.of(text))]
    plain = [p for p in parts if not TITLE.fullmatch(p.of(text))]
    name = next(iter(named or plain or parts), None)
    post = name and _POST_BEHIND.search(name.of(text))
    return Span(name.start, name.start + post.start()) if name and post else name


def _listed(text: str, item: Span) -> Span | None:
    """The name of a project told in one line: what stands before its date or colon."""
    words = item.of(text)
    opens = re.match(r"[^:：(（\n]{2,60}(?=[:：(（])", words)
    if opens is None or _LABELS.match(words):
        return None
    name = trimmed(text, Span(item.start, item.start + opens.end()))
    bracket = _BRACKET.match(words, opens.end())
    dated = bracket is not None and bool(find_periods(bracket.group()))
    return name if name is not None and (dated or _NAMED.search(name.of(text))) else None


def _parts(text: str, within: Span) -> Iterator[Span]:
    dates = [period.span for period in periods_in(text, within)]
    for free in outside(within, dates):
        start = free.start
        for mark in [*_SPLIT.finditer(text, free.start, free.end), None]:
            part = trimmed(text, Span(start, mark.start() if mark else free.end))
            start = mark.end() if mark else free.end
            if part is not None:
                end = part.start + len(part.of(text).rstrip("(（ "))
                if end - part.start >= 2 and any(map(str.isalpha, text[part.start : end])):
                    yield Span(part.start, end)

"""A thing with marks, as some item of a resume states both: "a granted patent"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.conditions.condition import Condition
from assistant.evidence import ResumeUnits, contains, stems_of
from assistant.query.marks import Mark, Marked, Thing, marks, things
from ingest.facts.items import flowing
from ingest.lines import lines_of
from ingest.resume import Resume, SectionKind, Span
from ingest.tokens import fold

_MARKER = re.compile(r"\s*(?:[^\w\s(（\"“《'#]|\(?\d{1,2}[.)）、](?!\d)|[\[【]\d{1,2}[\]】])\s*\S")
_ASIDE = re.compile(r"[(（].*[)）]\W*")
"""A line in brackets explains the list and is none of its items."""
_SPLIT = re.compile(r"；\s*")
_BREAK = re.compile(r"(?<=[\u4e00-\u9fff])\n(?=[\u4e00-\u9fff])")
"""Within a Chinese word or name that the end of a line cut."""
_LONGEST_HEAD = 24
_SAYING = re.compile(r"\d|[:：,，]\s*\w")
_MOST_SPANS = 2
_LISTED: dict[str, frozenset[SectionKind]] = {
    "paper": frozenset({"publication"}),
    "degree": frozenset({"education"}),
}


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a list, its folded words, what it stands under, and the kind of its section."""

    span: Span
    words: str
    head: str
    section: SectionKind


def marked_condition(words: str, marked: Marked) -> Condition:
    """Some items, as many as are asked for, are the thing and have a mark of each axis."""

    def judge(units: ResumeUnits) -> tuple[Span, ...] | None:
        found = marked_items(units.resume, marked)
        return tuple(found[:_MOST_SPANS]) if len(found) >= marked.least else None

    return Condition(words.strip(), judge)


def marked_items(resume: Resume, marked: Marked) -> list[Span]:
    """The items that are the thing and have a mark of each axis."""
    names = _names(resume)
    return [
        item.span
        for item in items_of(resume)
        if _is(marked.thing, item)
        and (not marked.venue or contains(marked.venue, item.words, stems_of(item.words)))
        and not _ASIDE.fullmatch(item.words)
        and all(any(_has(mark, item, names) for mark in axis) for axis in marked.axes)
        and not any(_is_only(mark, item, marked.thing) for mark in marked.excluded)
    ]


def _is_only(mark: Mark, item: Item, thing: Thing) -> bool:
    """Whether an item states a mark and no other of its axis."""
    axis = (m for m in marks() if m.axis == mark.axis and thing.name in m.of)
    return [m for m in axis if m.stated.search(item.words)] == [mark]


def is_published(item: Item) -> bool:
    """Whether an item is a paper that is out, or nothing says that it is not."""
    out = next(m for m in marks() if "paper" in m.of and m.axis == "status" and m.implicit)
    return _is(things()["paper"], item) and _has(out, item, ())


def items_of(resume: Resume) -> Iterator[Item]:
    """The items of all sections: a line, with those below it that go on where it has a bullet, or
    where the page cut it.
    """
    text = flowing(resume.text, resume.sections)
    for section in resume.sections:
        head = fold(section.heading.of(text)) if section.heading else ""
        held: Span | None = None
        marked = False
        for line in lines_of(text, section.span):
            words = line.text.strip()
            if line.blank or section.heading == line.span:
                continue
            own = _MARKER.match(line.text) is not None
            if held is not None and marked and not own and line.text[:1].isspace():
                held = Span(held.start, line.span.end)
                continue
            if held is not None:
                yield from _items(resume, held, head, section.kind)
            held, marked = line.span, own
            if _is_head(words):
                head, held = fold(words), None
        if held is not None:
            yield from _items(resume, held, head, section.kind)


def _is_head(words: str) -> bool:
    """Whether a line is but the heading by which what stands below it is a paper or patent."""
    short = len(words) <= _LONGEST_HEAD and not _SAYING.search(words)
    return short and any(t.heads and t.heads.search(fold(words)) for t in things().values())


def _items(resume: Resume, span: Span, head: str, kind: SectionKind) -> Iterator[Item]:
    start = span.start
    words = span.of(resume.text)
    for mark in [*_SPLIT.finditer(words), None]:
        end = span.start + mark.start() if mark else span.end
        piece = Span(start, end)
        left = len(piece.of(resume.text)) - len(piece.of(resume.text).lstrip())
        piece = Span(piece.start + left, piece.start + len(piece.of(resume.text).rstrip()))
        if piece.start < piece.end:
            yield Item(piece, fold(_BREAK.sub("", piece.of(resume.text))), head, kind)
        start = span.start + mark.end() if mark else end


def _is(thing: Thing, item: Item) -> bool:
    """Whether an item is the thing: by its words, else by what it stands under."""
    if thing.stated is None:
        return thing.name == "person" or item.section in _LISTED.get(thing.name, ())
    others = [t for t in things().values() if t is not thing and t.stated is not None]
    places = {
        each.name: found.start()
        for each in (thing, *others)
        if each.stated is not None and (found := each.stated.search(item.words))
    }
    if places:  # Of an item that names both it is the one named first.
        return min(places, key=lambda name: places[name]) == thing.name
    under = thing.heads is not None and thing.heads.search(item.head) is not None
    listed = item.section in _LISTED.get(thing.name, ())
    named = any(other.heads is not None and other.heads.search(item.head) for other in others)
    return under or (listed and not named)


def _has(mark: Mark, item: Item, names: tuple[str, ...]) -> bool:
    if mark.denied is not None and mark.denied.search(item.words):
        return False
    if mark.stated.search(item.words):
        return True
    if mark.by_name and any(_first(item.words).startswith(name) for name in names):
        return True
    return mark.implicit


def _first(words: str) -> str:
    """An item from its first letter on, its number left out."""
    return re.sub(r"^\W*(?:\d{1,2}[\]】.)）、]\s*)?\W*", "", words)


def _names(resume: Resume) -> tuple[str, ...]:
    """The folded names of the person, Latin ones in either order."""
    own = [resume.name or "", *(fact.value for fact in resume.facts_of("alias"))]
    names = {fold(name).strip() for name in own if name.strip()}
    turned = {" ".join(reversed(name.split())) for name in names if " " in name and name.isascii()}
    return tuple(names | turned)

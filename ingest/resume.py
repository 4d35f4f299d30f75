"""The words every other module uses: a resume, its parts, and where each part stands in the text.

All offsets are code points into `Resume.text`, half-open, so that `text[start:end]` is always the
exact words. A resume's text is written once and never changed; everything else points into it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from operator import attrgetter
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from ingest.facsimile import Facsimile

SectionKind = Literal[
    "header",
    "objective",
    "summary",
    "education",
    "training",
    "experience",
    "internship",
    "project",
    "research",
    "publication",
    "award",
    "certificate",
    "skill",
    "language",
    "activity",
    "other",
]
EntryKind = Literal["job", "degree", "project", "gap", "item"]
"""A gap is a time that a resume states to have been without work, or outside of it."""


class IngestError(Exception):
    """A file or a library that cannot be used: one sentence with what, where and what to do."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Characters `start` up to, not including, `end` of a resume's text."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The exact words this span points at."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end

    def moved(self, by: int) -> Span:
        """The same words, counted from a place so many characters further to the front."""
        return Span(self.start + by, self.end + by)


def outside(span: Span, gaps: Sequence[Span]) -> Iterator[Span]:
    """What of a span lies in none of the gaps, which are in order and apart."""
    start = span.start
    for gap in gaps:
        if gap.overlaps(span):
            if gap.start > start:
                yield Span(start, gap.start)
            start = max(start, gap.end)
    if start < span.end:
        yield Span(start, span.end)


@dataclass(frozen=True, slots=True)
class Document:
    """What a file says to a reader, before anyone interprets it.

    `pages` are the spans of its pages, in order, empty for a format without pages; pages are
    separated by a form feed. `hidden` are characters that a reader cannot see (only in plain-text
    formats; elsewhere they never enter the text). `warnings` are lines for the user. `facsimile`
    shows the pages as pictures, where the format has any.
    """

    text: str
    pages: tuple[Span, ...] = ()
    hidden: tuple[Span, ...] = ()
    warnings: tuple[str, ...] = ()
    facsimile: Facsimile | None = None


@dataclass(frozen=True, slots=True, order=True)
class YearMonth:
    """A month as a resume writes it; `month` is None where only the year is given."""

    year: int
    month: int | None = None

    def first(self) -> int:
        """Months since year 0 of the earliest month it can mean."""
        return self.year * 12 + (self.month or 1) - 1

    def last(self) -> int:
        """Months since year 0 of the latest month it can mean."""
        return self.year * 12 + (self.month or 12) - 1

    def __str__(self) -> str:
        return f"{self.year}" if self.month is None else f"{self.year}-{self.month:02}"

    @classmethod
    def parse(cls, text: str) -> YearMonth:
        """The inverse of `str`."""
        year, _, month = text.partition("-")
        return cls(int(year), int(month) if month else None)


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of time and its words; `end` None with `present` False: no end is stated."""

    start: YearMonth | None
    end: YearMonth | None
    present: bool
    span: Span


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a resume under one head. Sections partition the text."""

    kind: SectionKind
    span: Span
    heading: Span | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """One job, degree, project, gap or other item. `head` spans the lines that introduce it.

    `section` and `parent` are positions in `Resume.sections` and `Resume.entries`; the parent of a
    project is the job it was done in.
    """

    kind: EntryKind
    section: int
    span: Span
    head: Span
    period: Period | None = None
    parent: int | None = None


_START = attrgetter("span.start")


def entry_at(entries: Sequence[Entry], offset: int) -> int | None:
    """The position of the entry that a character belongs to; entries stand in the text's order."""
    place = bisect_right(entries, offset, key=_START) - 1
    return place if place >= 0 and offset < entries[place].span.end else None


@dataclass(frozen=True, slots=True)
class Fact:
    """One value that the resume states, with the words that state it.

    `value` is a normal form for comparison (a phone number's digits, a degree's level, a
    concept's id); what is shown to a user is always `text[span]`. `entry` is the position in
    `Resume.entries` of the job, degree or project it belongs to.
    """

    kind: str
    value: str
    span: Span
    entry: int | None = None


@dataclass(frozen=True, slots=True)
class Chunk:
    """What is indexed and found: whole lines of one section, of one entry where it has any."""

    span: Span
    section: int
    entry: int | None = None


@dataclass(frozen=True, slots=True)
class Resume:
    """One resume, read and understood. `id` is the start of the SHA-256 of the file's bytes.

    `instructions` are visible words that speak to a machine: text, but no evidence of anything.
    `refined_by` is the model that added to what the rules read.
    """

    id: str
    file: str
    path: str
    text: str
    name: str | None = None
    pages: tuple[Span, ...] = ()
    hidden: tuple[Span, ...] = ()
    warnings: tuple[str, ...] = ()
    instructions: tuple[Span, ...] = ()
    refined_by: str | None = None
    sections: tuple[Section, ...] = ()
    entries: tuple[Entry, ...] = ()
    facts: tuple[Fact, ...] = field(default=(), repr=False)
    chunks: tuple[Chunk, ...] = field(default=(), repr=False)

    def facts_of(self, kind: str, entry: int | None = None) -> tuple[Fact, ...]:
        """The facts of one kind, of one entry where `entry` is given, in the order of the text."""
        return tuple(
            f for f in self.facts if f.kind == kind and (entry is None or f.entry == entry)
        )

    @property
    def gaps(self) -> tuple[Span, ...]:
        """What is no evidence of anything, in order: words unseen, and those to a machine."""
        return tuple(sorted((*self.hidden, *self.instructions)))

    def page_of(self, offset: int) -> int | None:
        """The page number, from 1, that a character stands on; None in a format without pages."""
        for number, page in enumerate(self.pages, start=1):
            if page.start <= offset <= page.end:
                return number
        return None

    def section_of(self, offset: int) -> Section | None:
        """The section that a character belongs to."""
        return next((s for s in self.sections if s.span.start <= offset < s.span.end), None)


@dataclass(frozen=True, slots=True)
class Reading:
    """A resume, and its pages as pictures where its format has any."""

    resume: Resume
    facsimile: Facsimile | None = None

"""Sections that no head announces, told by the jobs and degrees that stand in others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ingest.outline.entries import find_entries
from ingest.outline.heads.head import LIST_SECTIONS
from ingest.outline.sections import split_sections
from ingest.resume import Entry, Section, SectionKind, Span

_OPEN = frozenset({"header", "objective", "summary", "skill", "other"})
_KINDS: dict[str, SectionKind] = {"job": "experience", "degree": "education"}


def find_parts(text: str) -> tuple[tuple[Section, ...], tuple[Entry, ...]]:
    """The sections of a text, those among them that no head announces, and their entries."""
    sections = split_sections(text)
    entries = find_entries(text, sections)
    whole = with_implied(sections, entries)
    return (
        (sections, entries) if len(whole) == len(sections) else (whole, find_entries(text, whole))
    )


def with_implied(sections: Sequence[Section], entries: Sequence[Entry]) -> tuple[Section, ...]:
    """The sections, each cut where jobs or degrees begin that it would not hold by its kind.

    A resume without heads is one header at first; one whose head over the jobs was left out has
    them under its objective; another has its jobs right after the degrees.
    """
    found: list[Section] = []
    for number, section in enumerate(sections):
        found += _parts(section, [e for e in entries if e.section == number])
    return tuple(found)


def _parts(section: Section, entries: Sequence[Entry]) -> Iterator[Section]:
    kind, start, heading = section.kind, section.span.start, section.heading
    for place, entry in enumerate(entries):
        own = _KINDS.get(entry.kind)
        if own is None or own == kind or not _may_open(kind, own, entries[place:]):
            continue
        if entry.span.start > start:
            yield Section(kind, Span(start, entry.span.start), heading)
        kind, start, heading = own, entry.span.start, None
    yield Section(kind, Span(start, section.span.end), heading)


def _may_open(kind: SectionKind, own: SectionKind, following: Sequence[Entry]) -> bool:
    """Anywhere in a section that holds no entries; behind the last of its own in one that does."""
    if kind in _OPEN:
        return True
    if kind in LIST_SECTIONS:
        # A list that a label opens in its line ends where jobs or degrees follow to the end.
        return len(following) > 1 and all(entry.kind in _KINDS for entry in following)
    if {kind, own} != {"experience", "education"}:
        return False
    return all(_KINDS.get(entry.kind) == own for entry in following)

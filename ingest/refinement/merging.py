"""What the rules read, with what a model found beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

from ingest.chunks import make_chunks
from ingest.facts.find import find_facts
from ingest.instructions import without
from ingest.outline.entries import with_parents
from ingest.refinement.found import Found, find_items, find_values
from ingest.refinement.numbered import numbered_lines
from ingest.refinement.places import find_place
from ingest.refinement.reply import Reply
from ingest.resume import Entry, Fact, Resume, Section, Span, entry_at

_LONGEST_HEAD = 300
_NAMING = ("employer", "title", "school", "degree", "major")
_USED = {"job": "skill_used", "project": "skill_project"}


def merged(resume: Resume, reply: Reply) -> Resume:
    """The resume with the jobs, degrees and values that the rules had not found.

    What they did find stays: a model adds, and takes nothing away.
    """
    lines = numbered_lines(resume)
    seen = without(resume.text, resume.gaps)
    found = find_items(reply, resume.text, lines)
    entries = with_parents(seen, resume.sections, _with_found(resume, found))
    name, read = find_facts(seen, resume.sections, entries, Path(resume.path))
    heads = {entry.head for entry in resume.entries}
    new = {n for n, entry in enumerate(entries) if entry.head not in heads}
    # Where no rule saw a head, none knows what in it is the employer.
    facts = [fact for fact in read if fact.entry not in new or fact.kind not in _NAMING]
    added = _missing(entries, facts, found)
    place = find_place(reply.name, lines) if name is None else None
    if place is not None:
        name = " ".join(place.of(resume.text).split())
        added.append(Fact("name", name, place))
    for kind, places in (("certificate", reply.certificates), ("skill", reply.skills)):
        known = [fact.span for fact in facts if fact.kind == kind]
        for one in find_values(kind, places, resume.text, lines):
            if not any(one.span.overlaps(span) for span in known):
                owner = entry_at(entries, one.span.start)
                added.append(Fact(kind, one.value, one.span, owner))
                if kind == "skill":
                    used = "skill_listed" if owner is None else _USED.get(entries[owner].kind)
                    added.append(Fact(used or "skill_listed", one.value, one.span, owner))
    whole = sorted(dict.fromkeys((*facts, *added)), key=lambda fact: (fact.span, fact.kind))
    chunks = make_chunks(resume.text, resume.sections, entries, resume.hidden)
    return replace(resume, name=name, entries=entries, facts=tuple(whole), chunks=chunks)


def _with_found(resume: Resume, found: Sequence[Found]) -> tuple[Entry, ...]:
    """The entries and, among them, those found that no entry of their kind stands for."""
    kept = list(resume.entries)
    for one in found:
        if len(one.head) > _LONGEST_HEAD or _standing_for(kept, one) is not None:
            continue
        section = next(
            (
                n
                for n, s in enumerate(resume.sections)
                if s.span.start <= one.head.start < s.span.end
            ),
            None,
        )
        if section is None or any(e.head.overlaps(one.head) for e in kept):
            continue
        kept.append(_entry(one, section, resume.sections[section]))
        kept.sort(key=lambda entry: entry.span)
        kept = _apart(resume.text, kept)
    return tuple(replace(entry, parent=None) for entry in kept)


def _entry(one: Found, number: int, section: Section) -> Entry:
    end = min(one.span.end, section.span.end)
    head = Span(one.head.start, min(one.head.end, end))
    return Entry(one.kind, number, Span(one.span.start, end), head, one.period)


def _apart(text: str, entries: Sequence[Entry]) -> list[Entry]:
    """Entries in order, each ending before the next begins."""
    cut = []
    for entry, following in pairwise([*entries, None]):
        assert entry is not None
        end = entry.span.end if following is None else min(entry.span.end, following.span.start)
        span = Span(entry.span.start, entry.span.start + len(text[entry.span.start : end].rstrip()))
        cut.append(replace(entry, span=span))
    return cut


def _standing_for(entries: Sequence[Entry], one: Found) -> int | None:
    """The entry of the same kind whose head shares words with what was found."""
    return next(
        (
            number
            for number, entry in enumerate(entries)
            if entry.kind == one.kind and entry.head.overlaps(one.head)
        ),
        None,
    )


def _missing(entries: Sequence[Entry], facts: Sequence[Fact], found: Sequence[Found]) -> list[Fact]:
    """Facts of jobs and degrees of which their entry states none of that kind."""
    held = {(fact.entry, fact.kind) for fact in facts}
    added: list[Fact] = []
    for one in found:
        number = _standing_for(entries, one)
        if number is None:
            continue
        added += [
            Fact(value.kind, value.value, value.span, number)
            for value in one.stated
            if (number, value.kind) not in held
            and entries[number].span.start <= value.span.start < entries[number].span.end
        ]
    return added

"""Sections to entries: each job, degree and project with the lines that introduce it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.dates import find_periods
from ingest.lexicon import lexicon
from ingest.lines import lines_of
from ingest.name_shapes import EMPLOYER, TITLE
from ingest.outline.heads import find_heads
from ingest.outline.heads.degrees import one_school_each
from ingest.outline.heads.head import JOB_SECTIONS
from ingest.outline.heads.sentences import one_post_each, one_told_each, prose
from ingest.outline.rows import Row
from ingest.resume import Entry, Section, Span
from ingest.tokens import fold

_ASIDE = re.compile(r"[(（]\s*([^()（）,，;；、\d]{3,20}?)\s*[)）,，;；、]")


def find_entries(text: str, sections: Sequence[Section]) -> tuple[Entry, ...]:
    """The entries of all sections in the order of the text; entries never overlap."""
    entries: list[Entry] = []
    for number, section in enumerate(sections):
        whole = prose(list(lines_of(text, section.span)))
        lines = [part for line in whole for part in one_told_each(line)]
        if section.kind == "education":
            lines = [part for line in lines for part in one_school_each(line)]
        if section.kind in JOB_SECTIONS:
            lines = [part for line in lines for part in one_post_each(line)]
        rows = [Row(line) for line in lines]
        body = [i for i, row in enumerate(rows) if not row.blank]
        opens = bool(body) and section.heading == rows[body[0]].line.span
        if opens and not rows[body[0]].ranges:
            body = body[1:]
        heads = find_heads(rows, body, section)
        for i, head in enumerate(heads):
            end = (
                rows[heads[i + 1].first].line.span.start if i + 1 < len(heads) else section.span.end
            )
            span = Span(rows[head.first].line.span.start, end)
            span = Span(span.start, span.start + len(span.of(text).rstrip()))
            last = rows[head.last]
            ends = last.line.span.end
            if last.opening_cells:
                ends = last.line.span.start + last.opening_end
            head_span = Span(span.start, min(span.end, ends))
            head_span = Span(span.start, span.start + len(head_span.of(text).rstrip()))
            entries.append(Entry(head.kind, number, span, head_span, head.period))
    return with_parents(text, sections, tuple(entries))


def with_parents(
    text: str, sections: Sequence[Section], entries: tuple[Entry, ...]
) -> tuple[Entry, ...]:
    """The entries with the jobs that projects were done in.

    A project that names a job's employer, alone among the jobs, was done in that job; so was
    one that stands under a job.
    """
    jobs = [(i, _head_words(text, e)) for i, e in enumerate(entries) if e.kind == "job"]
    result: list[Entry] = []
    for place, entry in enumerate(entries):
        if entry.kind == "project" and sections[entry.section].kind in JOB_SECTIONS:
            above = [i for i, _ in jobs if i < place and entries[i].section == entry.section]
            entry = replace(entry, parent=above[-1] if above else None)
        elif entry.kind == "project":
            head = fold(entry.head.of(text))
            named = [i for i, words in jobs if any(word in head for word in words)]
            if not named:
                asides = [fold(m.group(1).strip()) for m in _ASIDE.finditer(head)]
                named = [
                    i for i, _ in jobs if any(a in fold(entries[i].head.of(text)) for a in asides)
                ]
            if len(named) == 1:
                entry = replace(entry, parent=named[0])
        result.append(entry)
    return tuple(result)


def _head_words(text: str, entry: Entry) -> set[str]:
    head = entry.head.of(text)
    names: set[str] = set()
    for mention in lexicon().find(head, ("employer",)):
        names.update(mention.concept.names)
    pieces = re.split(r"[|,，\t]|\s[-–—]\s|\s{2,}", head)
    first = next((p.strip(" *#()（）") for p in pieces if EMPLOYER.search(p)), "")
    return (
        names
        | ({fold(first)} if len(first) >= 3 else set())
        | {
            fold(p.strip())
            for p in pieces
            if 3 <= len(p.strip()) <= 12 and not find_periods(p) and not TITLE.search(p)
        }
    )

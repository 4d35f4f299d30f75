"""Resumes as rows of the catalog's tables, and back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Row, Table

from ingest.query.numbers import (
    entry_bounds,
    known_kinds,
    naming_words,
    number_of_fact,
    stated_of_all,
    work_of,
)
from ingest.resume import Chunk, Entry, Fact, Period, Resume, Section, Span, YearMonth
from ingest.stores import tables

PARTS = (tables.sections, tables.entries, tables.facts, tables.chunks)

_Record = dict[str, Any]


def resume_row(resume: Resume) -> _Record:
    """The row of a resume that is about to be indexed."""
    return {
        "id": resume.id,
        "state": "pending",
        "written": 0,
        "file": resume.file,
        "path": resume.path,
        "name": resume.name,
        "text": resume.text,
        "pages": [[span.start, span.end] for span in resume.pages],
        "hidden": [[span.start, span.end] for span in resume.hidden],
        "instructions": [[span.start, span.end] for span in resume.instructions],
        "warnings": list(resume.warnings),
        "refined_by": resume.refined_by,
        "stated": stated_of_all(resume),
    }


def part_rows(resumes: Iterable[Resume]) -> list[tuple[Table, list[_Record]]]:
    """The rows of all parts of the resumes, by table."""
    rows: dict[str, list[_Record]] = {table.name: [] for table in PARTS}
    for resume in resumes:
        work, known = work_of(resume), known_kinds(resume)
        parts: tuple[Iterable[_Record], ...] = (
            map(_section_row, resume.sections),
            (
                _entry_row(resume, n, n in work, known.get(n, ""))
                for n in range(len(resume.entries))
            ),
            (_fact_row(resume, fact) for fact in resume.facts),
            map(_chunk_row, resume.chunks),
        )
        for table, found in zip(PARTS, parts, strict=True):
            rows[table.name] += [
                {"resume_id": resume.id, "ordinal": ordinal, **row}
                for ordinal, row in enumerate(found)
            ]
    return [(table, rows[table.name]) for table in PARTS]


def assemble(row: Row[Any], parts: Mapping[str, Sequence[Sequence[Any]]]) -> Resume:
    """A resume from its row and, by table, the rows of its parts."""
    return Resume(
        id=row.id,
        file=row.file,
        path=row.path,
        text=row.text,
        name=row.name,
        pages=tuple(Span(*span) for span in row.pages),
        hidden=tuple(Span(*span) for span in row.hidden),
        instructions=tuple(Span(*span) for span in row.instructions),
        warnings=tuple(row.warnings),
        refined_by=row.refined_by,
        sections=tuple(_section(part) for part in parts["sections"]),
        entries=tuple(_entry(part) for part in parts["entries"]),
        facts=tuple(
            Fact(kind, value, Span(start, end), entry)
            for _, _, kind, value, start, end, entry, _ in parts["facts"]
        ),
        chunks=tuple(
            Chunk(Span(start, end), section, entry)
            for _, _, section, start, end, entry in parts["chunks"]
        ),
    )


def _section_row(section: Section) -> _Record:
    heading = section.heading
    return {
        "kind": section.kind,
        "start": section.span.start,
        "end": section.span.end,
        "heading_start": heading.start if heading else None,
        "heading_end": heading.end if heading else None,
    }


def _entry_row(resume: Resume, number: int, is_work: bool, known: str) -> _Record:
    entry = resume.entries[number]
    period = entry.period
    first, last = entry_bounds(resume, number)
    return {
        "kind": entry.kind,
        "section": entry.section,
        "start": entry.span.start,
        "end": entry.span.end,
        "head_start": entry.head.start,
        "head_end": entry.head.end,
        "parent": entry.parent,
        "period_from": str(period.start) if period and period.start else None,
        "period_to": str(period.end) if period and period.end else None,
        "period_present": period.present if period else None,
        "period_start": period.span.start if period else None,
        "period_end": period.span.end if period else None,
        "first_month": first,
        "last_month": last,
        "is_work": is_work,
        "words": naming_words(resume, entry),
        "known": known,
    }


def _fact_row(resume: Resume, fact: Fact) -> _Record:
    return {
        "kind": fact.kind,
        "value": fact.value,
        "start": fact.span.start,
        "end": fact.span.end,
        "entry": fact.entry,
        "number": number_of_fact(resume, fact),
    }


def _chunk_row(chunk: Chunk) -> _Record:
    return {
        "section": chunk.section,
        "start": chunk.span.start,
        "end": chunk.span.end,
        "entry": chunk.entry,
    }


def _section(row: Sequence[Any]) -> Section:
    _, _, kind, start, end, heading_start, heading_end = row
    heading = None if heading_start is None else Span(heading_start, heading_end)
    return Section(kind, Span(start, end), heading)


def _entry(row: Sequence[Any]) -> Entry:
    _, _, kind, section, start, end, head_start, head_end, parent, *when = row
    first, last, present, period_start, period_end, *_ = when
    period = None
    if period_start is not None:
        period = Period(
            start=YearMonth.parse(first) if first else None,
            end=YearMonth.parse(last) if last else None,
            present=present,
            span=Span(period_start, period_end),
        )
    return Entry(kind, section, Span(start, end), Span(head_start, head_end), period, parent)

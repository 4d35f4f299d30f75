"""A file, read and understood: bytes to `Resume`."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from ingest.chunks import make_chunks
from ingest.entries import find_entries
from ingest.facsimile import Facsimile
from ingest.facts import find_facts
from ingest.files import read_document
from ingest.instructions import find_instructions, instruction_warnings, without
from ingest.resume import Document, Resume
from ingest.sections import split_sections

ID_LENGTH = 16
"""Hexadecimal digits of the SHA-256 of a file's bytes that name a resume."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A resume, and its pages as pictures where its format has any."""

    resume: Resume
    facsimile: Facsimile | None = None


def read_resume(path: Path) -> Reading:
    """Read one file; raises `IngestError` with one sentence when it can't be taken."""
    document = read_document(path)
    digest = hashlib.sha256(path.read_bytes()).hexdigest()[:ID_LENGTH]
    return Reading(understand(document, digest, path), document.facsimile)


def understand(document: Document, resume_id: str, path: Path) -> Resume:
    """Find the sections, entries, facts and chunks of a document."""
    text = document.text
    visible = without(text, document.hidden)
    instructions = find_instructions(visible)
    stated = without(visible, instructions)
    sections = split_sections(stated)
    entries = find_entries(stated, sections)
    name, facts = find_facts(stated, sections, entries, path)
    return Resume(
        id=resume_id,
        file=path.name,
        path=str(path.resolve()),
        text=text,
        name=name,
        pages=document.pages,
        hidden=document.hidden,
        warnings=document.warnings + instruction_warnings(text, instructions),
        instructions=instructions,
        sections=sections,
        entries=entries,
        facts=facts,
        chunks=make_chunks(text, sections, entries, document.hidden),
    )

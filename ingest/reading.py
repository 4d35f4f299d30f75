"""A file, read and understood: bytes to `Resume`."""

from __future__ import annotations

import hashlib
from pathlib import Path

from ingest.chunks import make_chunks
from ingest.entries import find_entries
from ingest.facts import find_facts
from ingest.files import read_document
from ingest.implied import with_implied
from ingest.resume import Document, Resume
from ingest.sections import split_sections

ID_LENGTH = 16
"""Hexadecimal digits of the SHA-256 of a file's bytes that name a resume."""


def read_resume(path: Path) -> Resume:
    """Read one file; raises `IngestError` with one sentence when it can't be taken."""
    document = read_document(path)
    digest = hashlib.sha256(path.read_bytes()).hexdigest()[:ID_LENGTH]
    return understand(document, digest, path)


def understand(document: Document, resume_id: str, path: Path) -> Resume:
    """Find the sections, entries, facts and chunks of a document."""
    text = document.text
    readable = _without_hidden(document)
    sections = split_sections(readable)
    entries = find_entries(readable, sections)
    whole = with_implied(sections, entries)
    if len(whole) > len(sections):
        sections, entries = whole, find_entries(readable, whole)
    name, facts = find_facts(readable, sections, entries, path)
    return Resume(
        id=resume_id,
        file=path.name,
        path=str(path.resolve()),
        text=text,
        name=name,
        pages=document.pages,
        hidden=document.hidden,
        warnings=document.warnings,
        sections=sections,
        entries=entries,
        facts=facts,
        chunks=make_chunks(text, sections, entries, document.hidden),
    )


def _without_hidden(document: Document) -> str:
    """The text with hidden characters blanked, as long as it was."""
    characters = list(document.text)
    for span in document.hidden:
        for i in range(span.start, span.end):
            if characters[i] not in "\n\f":
                characters[i] = " "
    return "".join(characters)

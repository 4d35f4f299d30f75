"""A file, read and understood: bytes to `Resume`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from ingest.chunks import make_chunks
from ingest.facts.find import find_facts
from ingest.files import parse_document
from ingest.files.source import file_bytes, identity
from ingest.frames import unframed
from ingest.instructions import find_instructions, instruction_warnings, without
from ingest.outline.heads.sentences import unbroken
from ingest.outline.implied import find_parts
from ingest.outline.side_bar import columns_apart
from ingest.resume import Document, Reading, Resume


def read_resume(path: Path) -> Reading:
    """Read one file; raises `IngestError` with one sentence when it can't be taken."""
    return read_contents(path, file_bytes(path))


def read_contents(path: Path, data: bytes) -> Reading:
    """Read the bytes of a file, or of a member of an archive, that lies at `path`.

    Raises `IngestError` with one sentence when it can't be taken.
    """
    document = parse_document(data, path.name)
    return Reading(understand(document, identity(data), path), document.facsimile)


def loaded_reader() -> Callable[[Path, bytes], Reading]:
    """`read_contents`, once the lexicon is loaded, so that the first file takes no longer."""
    understand(Document("-"), "", Path("-"))
    return read_contents


def understand(document: Document, resume_id: str, path: Path) -> Resume:
    """Find the sections, entries, facts and chunks of a document."""
    text = document.text
    visible = without(text, document.hidden)
    instructions = find_instructions(visible)
    stated = unbroken(unframed(without(visible, instructions)))
    sections, entries = find_parts(columns_apart(stated)[0])
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

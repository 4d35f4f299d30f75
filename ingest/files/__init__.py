"""From a file to a `Document`: one module a format, chosen by what the bytes are."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

from ingest.files import html, pdf, text, word
from ingest.files.kinds import Kind, kind_of
from ingest.files.source import MAX_BYTES, file_bytes
from ingest.resume import Document, IngestError

__all__ = ["MAX_BYTES", "READERS", "parse_document", "read_document"]

READERS: Mapping[Kind, Callable[[bytes, str], Document]] = MappingProxyType(
    {
        "text": text.read_text,
        "html": html.read_html,
        "word": word.read_word,
        "pdf": pdf.read_pdf,
    }
)


def read_document(path: Path) -> Document:
    """What the file says to a reader. Raises `IngestError` for a file that cannot be used."""
    return parse_document(path, file_bytes(path))


def parse_document(path: Path, data: bytes) -> Document:
    """The same of bytes that were read already; only the name of `path` is looked at."""
    document = READERS[kind_of(data, path)](data, path.name)
    if not document.text.strip():
        raise IngestError(f"{path.name} holds no text: check that it is the right file.")
    return document

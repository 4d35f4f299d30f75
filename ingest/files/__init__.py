"""From a file to a `Document`: one module a format, chosen by what the bytes are."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path, PurePath
from types import MappingProxyType

from ingest.files import doc, html, image, mail, odt, pdf, rtf, text, word, xls, xlsx
from ingest.files.kinds import Kind, kind_of
from ingest.files.source import MAX_BYTES, file_bytes
from ingest.resume import Document, IngestError

__all__ = ["MAX_BYTES", "READERS", "parse_document", "read_bytes", "read_document"]


def read_bytes(data: bytes, name: str) -> Document:
    """What a file of these bytes and this name says. Raises `IngestError` if it is not read."""
    return READERS[kind_of(data, PurePath(name))](data, name)


def _read_mail(data: bytes, name: str) -> Document:
    return mail.read_mail(data, name, read_bytes)


READERS: Mapping[Kind, Callable[[bytes, str], Document]] = MappingProxyType(
    {
        "text": text.read_text,
        "html": html.read_html,
        "word": word.read_word,
        "doc": doc.read_doc,
        "rtf": rtf.read_rtf,
        "odt": odt.read_odt,
        "xlsx": xlsx.read_xlsx,
        "xls": xls.read_xls,
        "mail": _read_mail,
        "pdf": pdf.read_pdf,
        "image": image.read_image,
    }
)


def read_document(path: Path) -> Document:
    """What the file says to a reader. Raises `IngestError` for a file that cannot be used."""
    return parse_document(file_bytes(path), path.name)


def parse_document(data: bytes, name: str) -> Document:
    """The same of bytes that were read already, of a file of this name."""
    document = read_bytes(data, name)
    if not document.text.strip():
        raise IngestError(f"{name} holds no text: check that it is the right file.")
    return document

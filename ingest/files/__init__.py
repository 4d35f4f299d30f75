"""From a file to a `Document`: one module a format, chosen by what the bytes are."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path, PurePath
from types import MappingProxyType

from ingest.files import text
from ingest.files.kinds import Kind, kind_of
from ingest.files.mail.message import read_mail
from ingest.files.pdf.document import read_pdf
from ingest.files.pictures.image import read_image
from ingest.files.sheets.xls import read_xls
from ingest.files.sheets.xlsx import read_xlsx
from ingest.files.source import MAX_BYTES, file_bytes
from ingest.files.web.html import read_html
from ingest.files.word.doc import read_doc
from ingest.files.word.document import read_word
from ingest.files.word.odt import read_odt
from ingest.files.word.rtf import read_rtf
from ingest.instructions import without
from ingest.resume import Document, IngestError

__all__ = ["MAX_BYTES", "READERS", "parse_document", "read_bytes", "read_document"]


def read_bytes(data: bytes, name: str) -> Document:
    """What a file of these bytes and this name says. Raises `IngestError` if it is not read."""
    return READERS[kind_of(data, PurePath(name))](data, name)


def _read_mail(data: bytes, name: str) -> Document:
    return read_mail(data, name, read_bytes)


READERS: Mapping[Kind, Callable[[bytes, str], Document]] = MappingProxyType(
    {
        "text": text.read_text,
        "html": read_html,
        "word": read_word,
        "doc": read_doc,
        "rtf": read_rtf,
        "odt": read_odt,
        "xlsx": read_xlsx,
        "xls": read_xls,
        "mail": _read_mail,
        "pdf": read_pdf,
        "image": read_image,
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
    if not without(document.text, document.hidden).strip():
        raise IngestError(
            f"{name} shows no text (all of it is hidden): ask for the file it was made from."
        )
    return document

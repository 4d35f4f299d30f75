"""Tells what a file is: from its bytes first, from its suffix only where they leave it open."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import PurePath
from typing import Literal

from ingest.files.charset import UnknownCharset, decode, decode_prefix
from ingest.files.compound import BrokenCompound, stream_names
from ingest.files.mail.envelope import is_mail
from ingest.files.package import BROKEN_PACKAGE
from ingest.resume import IngestError

Kind = Literal["text", "html", "word", "doc", "rtf", "odt", "xlsx", "xls", "mail", "pdf", "image"]

# A PDF may have a mail header or a byte-order mark before its own head; readers look this far.
_PDF_HEAD = 1024
_OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# Main streams of the binary Office formats, and of an encrypted one of the newer formats.
_OLE2_STREAMS: tuple[tuple[str, Kind], ...] = (
    ("WordDocument", "doc"),
    ("Workbook", "xls"),
    ("Book", "xls"),
)
_RTF = re.compile(rb"(?:\xef\xbb\xbf)?\s{0,16}\{\\rtf")
_ODT = b"application/vnd.oasis.opendocument.text"
_PICTURES = (b"\x89PNG\r\n", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*")
_HTML_HEAD = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*"
    r"<(?:!doctype\s+html|html|head|body|meta|title|style|table|div|span|font|p|h[1-6]|center|b)"
    r"[\s>/]",
    re.IGNORECASE | re.DOTALL,
)
_SUFFIXES: dict[str, Kind] = {
    "": "text",
    ".txt": "text",
    ".text": "text",
    ".md": "text",
    ".markdown": "text",
    ".htm": "html",
    ".html": "html",
    ".xhtml": "html",
}
_MAIL_SUFFIXES = frozenset({".eml", ".mht", ".mhtml"})
_BINARY_SUFFIXES = frozenset({".pdf", ".doc", ".docx", ".rtf", ".odt", ".xls", ".xlsx"})
# Websites give these names to tables and letters of plain text, for Office to open them.
_EXPORTED_SUFFIXES = frozenset({".doc", ".xls"})
_READABLE = "save it as PDF, .docx, HTML or plain text"


def kind_of(data: bytes, path: PurePath) -> Kind:
    """The format to read the file as. Raises `IngestError` for one that is not read."""
    name = path.name
    suffix = path.suffix.lower()
    mail = is_mail(data, named_so=suffix in _MAIL_SUFFIXES)
    if b"%PDF-" in data[:_PDF_HEAD] and not mail:
        return "pdf"
    if data.startswith(b"PK\x03\x04"):
        return _kind_of_zip(data, name)
    if data.startswith(_OLE2):
        return _kind_of_ole2(data, name)
    if _RTF.match(data):
        return "rtf"
    if _is_picture(data):
        return "image"
    if mail:
        return "mail"
    if _HTML_HEAD.match(decode_prefix(data)) and suffix not in {".md", ".markdown"}:
        return "html"
    if suffix in _SUFFIXES:
        return _SUFFIXES[suffix]
    if suffix in _EXPORTED_SUFFIXES and _is_text(data):
        return "text"
    if suffix in _BINARY_SUFFIXES:
        raise IngestError(
            f"{name} is broken or not a {suffix} file inside: open it and save it again as PDF."
        )
    if suffix in _MAIL_SUFFIXES:
        raise IngestError(
            f"{name} is broken or not a saved mail or page inside: save it again as HTML."
        )
    raise IngestError(f"{name} is of a type that is not read ({suffix}): {_READABLE}.")


def _kind_of_zip(data: bytes, name: str) -> Kind:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.namelist()
            is_odt = "mimetype" in parts and archive.read("mimetype").startswith(_ODT)
    except BROKEN_PACKAGE:
        raise IngestError(
            f"{name} is broken (cut short or damaged): copy or export it again."
        ) from None
    if any(part.startswith("word/") for part in parts):
        return "word"
    if any(part.startswith("xl/") for part in parts):
        return "xlsx"
    if is_odt:
        return "odt"
    raise IngestError(f"{name} is an archive that is not a Word document: {_READABLE}.")


def _kind_of_ole2(data: bytes, name: str) -> Kind:
    try:
        streams = stream_names(data)
    except BrokenCompound:
        raise IngestError(
            f"{name} is broken (cut short or damaged): copy or export it again."
        ) from None
    if "EncryptedPackage" in streams:
        raise IngestError(f"{name} is encrypted: save it without a password.")
    for stream, kind in _OLE2_STREAMS:
        if stream in streams:
            return kind
    raise IngestError(f"{name} is an old binary Office file: {_READABLE}.")


def _is_text(data: bytes) -> bool:
    try:
        return bool(decode(data).strip())
    except UnknownCharset:
        return False


def _is_picture(data: bytes) -> bool:
    if data.startswith(b"BM"):
        # "BM" also begins English words; a bitmap's next four bytes are the file's own length.
        return int.from_bytes(data[2:6], "little") == len(data)
    return data.startswith(_PICTURES) or (data.startswith(b"RIFF") and data[8:12] == b"WEBP")

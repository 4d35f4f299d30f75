"""Tells what a file is: from its bytes first, from its suffix only where they leave it open."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path
from typing import Literal

from ingest.files.charset import decode_prefix
from ingest.resume import IngestError

Kind = Literal["text", "html", "word", "pdf", "image"]

# A PDF may have a mail header or a byte-order mark before its own head; readers look this far.
_PDF_HEAD = 1024
_OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
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
_READABLE = "save it as PDF, .docx, HTML or plain text"


def kind_of(data: bytes, path: Path) -> Kind:
    """The format to read the file as. Raises `IngestError` for one that is not read."""
    name = path.name
    suffix = path.suffix.lower()
    if b"%PDF-" in data[:_PDF_HEAD]:
        return "pdf"
    if data.startswith(b"PK\x03\x04"):
        return _kind_of_zip(data, name)
    if _is_picture(data):
        return "image"
    _refuse_binaries(data, name)
    if _HTML_HEAD.match(decode_prefix(data)) and suffix not in {".md", ".markdown"}:
        return "html"
    if suffix in _SUFFIXES:
        return _SUFFIXES[suffix]
    if suffix in {".pdf", ".doc", ".docx"}:
        raise IngestError(
            f"{name} is broken or not a {suffix} file inside: open it and save it again as PDF."
        )
    raise IngestError(f"{name} is of a type that is not read ({suffix}): {_READABLE}.")


def _kind_of_zip(data: bytes, name: str) -> Kind:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.namelist()
    except (zipfile.BadZipFile, NotImplementedError):
        raise IngestError(
            f"{name} is broken (cut short or damaged): copy or export it again."
        ) from None
    if any(part.startswith("word/") for part in parts):
        return "word"
    raise IngestError(f"{name} is an archive that is not a Word document: {_READABLE}.")


def _refuse_binaries(data: bytes, name: str) -> None:
    if data.startswith(_OLE2):
        if "EncryptedPackage".encode("utf-16-le") in data:
            raise IngestError(f"{name} is encrypted: save it without a password.")
        if "WordDocument".encode("utf-16-le") in data:
            raise IngestError(f"{name} is a binary .doc: save it as .docx or PDF.")
        raise IngestError(f"{name} is an old binary Office file: {_READABLE}.")
    if data.startswith(b"{\\rtf"):
        raise IngestError(f"{name} is RTF inside: save it as .docx or PDF.")


def _is_picture(data: bytes) -> bool:
    if data.startswith(b"BM"):
        # "BM" also begins English words; a bitmap's next four bytes are the file's own length.
        return int.from_bytes(data[2:6], "little") == len(data)
    return data.startswith(_PICTURES) or (data.startswith(b"RIFF") and data[8:12] == b"WEBP")

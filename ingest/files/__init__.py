"""From a file to a `Document`: one module a format, chosen by what the bytes are."""

from __future__ import annotations

import stat
from collections.abc import Callable, Mapping
from pathlib import Path, PurePath
from types import MappingProxyType

from ingest.files import doc, html, image, mail, odt, pdf, rtf, text, word, xls, xlsx
from ingest.files.kinds import Kind, kind_of
from ingest.resume import Document, IngestError

__all__ = ["MAX_BYTES", "READERS", "read_bytes", "read_document"]

MAX_BYTES = 50 * 1024 * 1024


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
    data = _bytes_of(path)
    document = read_bytes(data, path.name)
    if not document.text.strip():
        raise IngestError(f"{path.name} holds no text: check that it is the right file.")
    return document


def _bytes_of(path: Path) -> bytes:
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode) and not stat.S_ISDIR(status.st_mode):
            raise IngestError(f"{path.name} is not a file but a device or pipe: leave it out.")
        size = status.st_size
        if size > MAX_BYTES:
            raise IngestError(
                f"{path.name} is {size / 2**20:.0f} MB and the limit is {MAX_BYTES >> 20} MB: "
                "save it without its pictures, or take the resume out of it."
            )
        data = path.read_bytes()
    except FileNotFoundError:
        raise IngestError(f"{path} does not exist: check the path.") from None
    except IsADirectoryError:
        raise IngestError(f"{path} is a folder: name a file in it.") from None
    except PermissionError:
        raise IngestError(
            f"{path.name} may not be read by this user: change its permissions."
        ) from None
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise IngestError(f"{path.name} cannot be read ({reason}): copy it again.") from error
    if not data:
        raise IngestError(f"{path.name} is empty (0 bytes): copy or export it again.")
    return data

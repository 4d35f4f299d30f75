"""Documents that are zip archives of XML (.docx, .xlsx, .odt): opened within limits."""

from __future__ import annotations

import io
import zipfile
import zlib

from lxml import etree

from ingest.resume import IngestError

# A small file can unpack to more memory than there is.
MAX_UNPACKED_MB = 400
MAX_XML_MB = 40

BROKEN_PACKAGE = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    etree.XMLSyntaxError,
    AttributeError,
    KeyError,
    ValueError,
)
"""What zip and XML parsers, and readers on top of them, raise for files damaged inside."""


def checked_package(data: bytes, name: str) -> zipfile.ZipFile:
    """The archive, if it unpacks to a size that can be read.

    Raises `IngestError` for one that is too large, `zipfile.BadZipFile` for a broken one. An
    archive inside it is never unpacked.
    """
    archive = zipfile.ZipFile(io.BytesIO(data))
    parts = archive.infolist()
    if sum(part.file_size for part in parts) > MAX_UNPACKED_MB << 20:
        raise IngestError(
            f"{name} unpacks to over {MAX_UNPACKED_MB} MB: save it without its pictures."
        )
    if sum(part.file_size for part in parts if part.filename.endswith(".xml")) > MAX_XML_MB << 20:
        raise IngestError(
            f"{name} holds over {MAX_XML_MB} MB of text and formats, far more than a resume: "
            "copy the resume into a new document and save that."
        )
    return archive


def xml_part(archive: zipfile.ZipFile, part: str) -> etree._Element:
    """The root of an XML part of an archive."""
    return xml_root(archive.read(part))


def xml_root(data: bytes) -> etree._Element:
    """The root of an XML part; entities stay unexpanded, and nesting over 256 levels is refused."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    return etree.fromstring(data, parser)

"""PDF: the words a reader sees, in the order they are read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from ingest.facsimile import Facsimile
from ingest.files.bullets import with_bullets
from ingest.files.cells import with_tables_read
from ingest.files.glyphs import page_glyphs
from ingest.files.page_frame import page_frame
from ingest.files.pages import PageLines, paged, read_lines
from ingest.files.pdfium import engine
from ingest.files.segments import page_segments
from ingest.files.shapes import page_shapes
from ingest.resume import Document, IngestError


@dataclass(frozen=True, slots=True, eq=False)
class _Page:
    read: PageLines
    hidden: int = 0
    broken: bool = False
    has_picture: bool = False


def read_pdf(data: bytes, name: str) -> Document:
    """The document of a PDF. Raises `IngestError` for one that is locked, broken or a scan."""
    with engine:
        pages = list(_pages(data, name))
    if all(page.broken for page in pages):
        raise IngestError(_broken(name))
    text, spans, page_map = paged([page.read for page in pages])
    if not text.strip():
        if any(page.hidden for page in pages):
            raise IngestError(
                f"{name} shows no text (all of it is hidden): ask for the file it was made from."
            )
        raise IngestError(
            f"{name} is scanned: no text layer; run text recognition (OCR) on it first."
        )
    facsimile = Facsimile("pdf", data, page_map)
    return Document(text, spans, warnings=tuple(_warnings(pages)), facsimile=facsimile)


def _broken(name: str) -> str:
    return (
        f"{name} is broken (cut short or damaged): open it in a viewer and print it to a new PDF."
    )


def _pages(data: bytes, name: str) -> Iterator[_Page]:
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if error.err_code in (pdfium_c.FPDF_ERR_PASSWORD, pdfium_c.FPDF_ERR_SECURITY):
            raise IngestError(f"{name} is encrypted: save it without a password.") from None
        raise IngestError(_broken(name)) from None
    try:
        for index in range(len(document)):
            yield _page(document, index)
    finally:
        document.close()


def _page(document: pdfium.PdfDocument, index: int) -> _Page:
    try:
        page = document[index]
    except pdfium.PdfiumError:
        return _Page(PageLines((), 0, 0), broken=True)
    try:
        glyphs, hidden = page_glyphs(page)
        shapes = page_shapes(page)
        frame = page_frame(page)
    finally:
        page.close()
    segments = with_bullets(page_segments(glyphs, frame, shapes.vertical), shapes.marks, frame)
    read = PageLines(read_lines(with_tables_read(segments, shapes)), frame.width, frame.height)
    return _Page(read, hidden, has_picture=shapes.has_picture)


def _warnings(pages: list[_Page]) -> Iterator[str]:
    for number, page in enumerate(pages, start=1):
        if page.hidden:
            yield f"hidden text: {page.hidden} characters on page {number}"
        if page.broken:
            yield f"page {number} is damaged and was left out"
        if page.has_picture and not page.read.lines:
            yield f"page {number} is scanned: no text layer"

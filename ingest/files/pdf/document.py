"""PDF: the words a reader sees, in the order they are read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from ingest.facsimile import Facsimile
from ingest.files.hidden import hidden_warning
from ingest.files.pdf.annotations import page_as_shown
from ingest.files.pdf.bullets import with_bullets
from ingest.files.pdf.cells import with_tables_read
from ingest.files.pdf.glyphs import page_glyphs
from ingest.files.pdf.page_frame import page_frame
from ingest.files.pdf.pages import PageLines, paged, read_lines
from ingest.files.pdf.pdfium import engine
from ingest.files.pdf.scans import read_scans
from ingest.files.pdf.segments import page_segments
from ingest.files.pdf.shapes import page_shapes
from ingest.files.pictures.ocr import INSTALL, is_installed
from ingest.files.pictures.scan import MAX_SCANS, Scan, left_out, recognition_warnings
from ingest.resume import Document, IngestError

# A page that is covered by pictures for more than this share, and has fewer characters than that
# besides, is a scan with a stamp or a page number.
_COVERED, _STAMP = 0.5, 100


@dataclass(frozen=True, slots=True, eq=False)
class _Page:
    read: PageLines
    hidden: str = ""
    broken: bool = False
    is_scan: bool = False


def read_pdf(data: bytes, name: str) -> Document:
    """The document of a PDF. Raises `IngestError` for one that is locked, broken or a scan."""
    with engine:
        pages = list(_pages(data, name))
    if all(page.broken for page in pages):
        raise IngestError(_broken(name))
    scanned = [index for index, page in enumerate(pages) if page.is_scan]
    scans = _scans(data, pages, scanned) if is_installed() else {}
    read = [scans[index].read if index in scans else page.read for index, page in enumerate(pages)]
    text, spans, page_map = paged(read)
    if not text.strip():
        raise IngestError(_without_text(name, pages))
    notes = (*_warnings(pages), *_scan_warnings(scanned, scans, len(pages)))
    return Document(text, spans, warnings=notes, facsimile=Facsimile("pdf", data, page_map))


def _scans(data: bytes, pages: Sequence[_Page], scanned: Sequence[int]) -> dict[int, Scan]:
    """What was recognised on the pages at `scanned`, where it is not less than their text layer."""
    return {
        index: scan
        for index, scan in read_scans(data, scanned)
        if not pages[index].read.lines or scan.letters > _letters(pages[index].read)
    }


def _letters(read: PageLines) -> int:
    """How many characters a page has, blanks aside."""
    return sum(len(line.places) for line in read.lines)


def _without_text(name: str, pages: Sequence[_Page]) -> str:
    if any(page.hidden for page in pages):
        return f"{name} shows no text (all of it is hidden): ask for the file it was made from."
    if not any(page.is_scan for page in pages):
        return f"{name} holds no text (its pages are blank): check that it is the right file."
    if not is_installed():
        return (
            f"{name} is scanned (it has no text layer): to have its text recognised, install the "
            f"extra with {INSTALL}."
        )
    return (
        f"{name} is scanned, and no text was recognised in it: check that it is the right file, "
        "or scan the resume again with 200 dots per inch or more."
    )


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
        page = page_as_shown(document, index)
    except pdfium.PdfiumError:
        return _Page(PageLines((), 0, 0), broken=True)
    try:
        glyphs, hidden = page_glyphs(page)
        shapes = page_shapes(page)
        frame = page_frame(page)
        is_blank = not pdfium_c.FPDFPage_CountObjects(page.raw)
    finally:
        page.close()
    segments = with_bullets(page_segments(glyphs, frame, shapes.vertical), shapes.marks, frame)
    lines = read_lines(with_tables_read(segments, shapes))
    read = PageLines(lines, frame.width, frame.height)
    is_covered = shapes.pictured > _COVERED * frame.width * frame.height
    is_scan = not is_blank and (not lines or (is_covered and _letters(read) < _STAMP))
    return _Page(read, hidden, is_scan=is_scan)


def _warnings(pages: list[_Page]) -> Iterator[str]:
    for number, page in enumerate(pages, start=1):
        if page.hidden:
            yield hidden_warning(page.hidden, f"on page {number} that the page does not show")
        if page.broken:
            yield f"page {number} is damaged and was left out"


def _scan_warnings(scanned: Sequence[int], scans: Mapping[int, Scan], pages: int) -> Iterator[str]:
    if not scanned:
        return
    if is_installed():
        yield from recognition_warnings({i + 1: scan for i, scan in scans.items()}, pages)
        if len(scanned) > MAX_SCANS:
            yield left_out([index + 1 for index in scanned[MAX_SCANS:]])
        return
    for index in scanned:
        yield (
            f"page {index + 1} has no text layer: if it is scanned, install text recognition with "
            f"{INSTALL}"
        )

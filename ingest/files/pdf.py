"""PDF: the words a reader sees, in the order they are read."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate
from threading import Lock

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from ingest.files.annotations import page_as_shown
from ingest.files.bullets import with_bullets
from ingest.files.cells import with_tables_read
from ingest.files.columns import reading_order
from ingest.files.glyphs import page_glyphs
from ingest.files.hidden import hidden_warning
from ingest.files.segments import joined, page_segments
from ingest.files.shapes import page_shapes
from ingest.resume import Document, IngestError, Span

_PAGE_NUMBER = re.compile(
    r"[\W_]*(?:page|第|共)?\s*\d+\s*页?(?:\s*(?:of|/|，|,|-)?\s*共?\s*\d+\s*页?)?[\W_]*",
    re.IGNORECASE,
)
# Lines at the top and at the bottom of a page that may be its header and footer.
_MARGIN_LINES = 2
# pdfium keeps state for the whole process.
_pdfium = Lock()


@dataclass(frozen=True, slots=True)
class _Page:
    lines: tuple[str, ...]
    hidden: str = ""
    broken: bool = False
    has_picture: bool = False


def read_pdf(data: bytes, name: str) -> Document:
    """The document of a PDF. Raises `IngestError` for one that is locked, broken or a scan."""
    with _pdfium:
        pages = list(_pages(data, name))
    if all(page.broken for page in pages):
        raise IngestError(_broken(name))
    texts = ["\n".join(lines) for lines in _without_repeated_margins([p.lines for p in pages])]
    if not any(texts):
        if any(page.hidden for page in pages):
            raise IngestError(
                f"{name} shows no text (all of it is hidden): ask for the file it was made from."
            )
        raise IngestError(
            f"{name} is scanned: no text layer; run text recognition (OCR) on it first."
        )
    starts = accumulate((len(text) + 1 for text in texts), initial=0)
    spans = tuple(
        Span(start, start + len(text)) for start, text in zip(starts, texts, strict=False)
    )
    return Document("\f".join(texts), pages=spans, warnings=tuple(_warnings(pages)))


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
        return _Page((), broken=True)
    try:
        glyphs, hidden = page_glyphs(page)
        shapes = page_shapes(page)
    finally:
        page.close()
    segments = with_bullets(page_segments(glyphs, shapes.vertical), shapes.marks)
    segments = with_tables_read(segments, shapes)
    lines = (joined(line).strip() for line in reading_order(segments))
    return _Page(tuple(filter(None, lines)), hidden, has_picture=shapes.has_picture)


def _warnings(pages: list[_Page]) -> Iterator[str]:
    for number, page in enumerate(pages, start=1):
        if page.hidden:
            yield hidden_warning(page.hidden, f"on page {number} that the page does not show")
        if page.broken:
            yield f"page {number} is damaged and was left out"
        if page.has_picture and not page.lines:
            yield f"page {number} is scanned: no text layer"


def _without_repeated_margins(pages: list[tuple[str, ...]]) -> Iterator[list[str]]:
    """The pages' lines, a header or footer of several pages only where it first stands."""
    tops = [frozenset(lines[:_MARGIN_LINES]) for lines in pages]
    bottoms = [frozenset(lines[-_MARGIN_LINES:]) for lines in pages]
    repeated = {
        line
        for margins in (tops, bottoms)
        for line, count in Counter(line for margin in margins for line in margin).items()
        if count >= max(2, len(pages) * 0.6)
    }
    seen: set[str] = set()
    for lines in pages:
        kept = []
        for position, line in enumerate(lines):
            if _MARGIN_LINES <= position < len(lines) - _MARGIN_LINES:
                kept.append(line)
                continue
            is_number = len(pages) > 1 and position in (0, len(lines) - 1)
            if line in seen or (is_number and _PAGE_NUMBER.fullmatch(line)):
                continue
            if line in repeated:
                seen.add(line)
            kept.append(line)
        yield kept

"""Scanned PDFs: their pages are read by text recognition, and only these."""

from __future__ import annotations

import io
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from ingest.files import read_document
from ingest.files.pdf import scans as pdf_scans
from ingest.files.pictures import ocr
from ingest.files.pictures.ocr import recognise
from ingest.files.pictures.picture import page_picture
from ingest.resume import Document, Span
from tests.ingest.files.pictures import page

Pdf = Callable[..., Path]
needs_engine = pytest.mark.skipif(
    not ocr.is_installed(), reason="rapidocr is not installed: it comes with the extra `ocr`"
)
SHOWN = (400, 300)
LINES = ("Mia Falk", "mia.falk@example.com", "Northwind Bakery, 2019-2023")


def scan(canvas: Canvas, turned: int = 0) -> None:
    """A page that is a picture of `LINES`."""
    canvas.setPageSize(SHOWN if turned % 180 == 0 else SHOWN[::-1])
    picture = page(LINES, size=(800, 600)).rotate(turned, expand=True)
    canvas.drawImage(ImageReader(picture), 0, 0, *canvas._pagesize)


def words_inside(document: Document, words: str) -> str:
    """What is recognised inside the boxes of `words` in the page's picture, upright."""
    assert document.facsimile is not None
    start = document.text.index(words)
    boxes = document.facsimile.page_map.boxes(Span(start, start + len(words)))
    shown = page_picture(document.facsimile, boxes[0].page, 1000)
    left, top = min(box.left for box in boxes), min(box.top for box in boxes)
    right, bottom = max(box.right for box in boxes), max(box.bottom for box in boxes)
    with Image.open(io.BytesIO(shown)) as picture:
        scale = picture.width / document.facsimile.page_map.pages[boxes[0].page - 1].width
        edges = (left * scale, top * scale - 2, right * scale, bottom * scale + 2)
        cut = picture.crop(tuple(map(round, edges)))
    ground = Image.new("RGB", (cut.width + 80, cut.height + 80), "white")
    ground.paste(cut, (40, 40))
    return "".join(line.text for line in recognise(ground).lines)


@needs_engine
def test_only_the_scanned_pages_are_recognised(pdf: Pdf) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(60, 700, "A page with a text layer")
        canvas.showPage()
        scan(canvas)
        canvas.showPage()
        canvas.showPage()

    document = read_document(pdf(draw))
    assert document.text == "A page with a text layer\f" + "\n".join(LINES) + "\f"
    assert document.warnings == ("page 2 was read by text recognition: compare with the picture",)
    assert words_inside(document, "Bakery") == "Bakery"


@needs_engine
@pytest.mark.parametrize("turned", [90, 180])
def test_a_turned_scan_has_its_places_where_the_page_is_shown(pdf: Pdf, turned: int) -> None:
    def draw(canvas: Canvas) -> None:
        scan(canvas, turned)

    document = read_document(pdf(draw))
    assert document.text == "\n".join(LINES)
    assert words_inside(document, "Northwind") == "Northwind"


@needs_engine
def test_a_scan_under_a_stamp_is_recognised(pdf: Pdf) -> None:
    def draw(canvas: Canvas) -> None:
        scan(canvas)
        canvas.drawString(60, 40, "Copy 3")

    assert read_document(pdf(draw)).text.split("\n") == [*LINES, "Copy 3"]


@needs_engine
def test_letters_drawn_as_outlines_are_recognised(pdf: Pdf) -> None:
    rows, columns = np.nonzero(np.asarray(page(LINES[:1], size=(300, 120)).convert("1")) == 0)

    def draw(canvas: Canvas) -> None:
        canvas.setPageSize((300, 120))
        for row, column in zip(rows.tolist(), columns.tolist(), strict=True):
            canvas.rect(column, 120 - row, 1, 1, stroke=0, fill=1)

    assert read_document(pdf(draw)).text == LINES[0]


@needs_engine
def test_pages_beyond_the_limit_are_named(pdf: Pdf, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_scans, "MAX_SCANS", 1)
    monkeypatch.setattr("ingest.files.pdf.document.MAX_SCANS", 1)

    def draw(canvas: Canvas) -> None:
        for _ in range(3):
            scan(canvas)
            canvas.showPage()

    warnings = read_document(pdf(draw)).warnings
    assert warnings[0] == "page 1 was read by text recognition: compare with the picture"
    assert warnings[1].startswith("pages 2, 3 were left out: text recognition reads ")


def test_without_the_engine_a_sentence_says_what_to_install(pdf: Pdf, tmp_path: Path) -> None:
    def mixed(canvas: Canvas) -> None:
        canvas.drawString(60, 700, "Mia Falk")
        canvas.showPage()
        scan(canvas)

    pdf(scan, "scan.pdf")
    pdf(mixed, "mixed.pdf")
    script = f"""
import sys
sys.modules["rapidocr"] = None
from pathlib import Path
from ingest.files import read_document
from ingest.resume import IngestError
print(*read_document(Path({str(tmp_path)!r}, "mixed.pdf")).warnings)
try:
    read_document(Path({str(tmp_path)!r}, "scan.pdf"))
except IngestError as error:
    print(error)
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)
    assert done.stdout.split("\n") == [
        "page 2 has no text layer: if it is scanned, install text recognition with "
        "uv pip install 'resume-assistant[ocr]'",
        "scan.pdf is scanned (it has no text layer): to have its text recognised, install the "
        "extra with uv pip install 'resume-assistant[ocr]'.",
        "",
    ]

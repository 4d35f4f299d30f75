"""The map of a PDF's text: the boxes of any words lie over these words in the page's picture."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
import pypdfium2 as pdfium
import pytest
from PIL import Image
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

import ingest.samples
from eval.reading.boxes import check_boxes
from ingest.facsimile import Facsimile
from ingest.files import read_document
from ingest.files.pictures.picture import page_picture
from ingest.resume import Document, Span
from tests.ingest.files.pdf.drawing import Pdf

SAMPLES = sorted(Path(ingest.samples.__path__[0]).glob("*.pdf"))


def facsimile_of(document: Document) -> Facsimile:
    assert document.facsimile is not None
    return document.facsimile


def test_boxes_cover_the_words_and_nothing_else() -> None:
    checks = list(check_boxes(SAMPLES, 200))
    assert len(checks) == 200
    assert [check for check in checks if not check.covers] == []


def test_every_character_that_is_no_blank_has_a_place(pdf: Pdf) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("STSong-Light", 11)
        canvas.drawString(60, 780, "工作经历  ICU 护士长")
        canvas.grid([60, 200, 400], [600, 640, 680])
        for x, y, words in (
            (70, 650, "时间"),
            (210, 650, "2019"),
            (70, 610, "科室"),
            (210, 610, "ICU"),
        ):
            canvas.drawString(x, y, words)
        canvas.circle(66, 554, 2, fill=1)
        canvas.drawString(76, 550, "床旁超声")

    document = read_document(pdf(draw))
    places = facsimile_of(document).page_map.places
    assert "• 床旁超声" in document.text
    assert "时间\t2019" in document.text
    blank = np.array([c.isspace() for c in document.text])
    assert (places[~blank, 2] > places[~blank, 0]).all()
    assert (places[~blank, 3] > places[~blank, 1]).all()
    assert not places[blank].any()


@pytest.mark.parametrize("degrees", [0, 90, 180, 270])
def test_boxes_lie_on_the_picture_of_a_turned_and_cropped_page(pdf: Pdf, degrees: int) -> None:
    """The only ink of the page is where the boxes of the only word say."""

    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 20)
        canvas.drawString(150, 500, "HHHHHH")

    def turn(path: Path) -> Path:
        document = pdfium.PdfDocument(path)
        document[0].set_cropbox(100, 200, A4[0] - 50, A4[1] - 10)
        document[0].set_rotation(degrees)
        document.save(path.with_name("turned.pdf"))
        document.close()
        return path.with_name("turned.pdf")

    document = read_document(turn(pdf(draw)))
    facsimile = facsimile_of(document)
    [page] = facsimile.page_map.pages
    boxes = facsimile.page_map.boxes(Span(0, len(document.text)))
    low = min(box.left for box in boxes), min(box.top for box in boxes)
    high = max(box.right for box in boxes), max(box.bottom for box in boxes)
    with Image.open(io.BytesIO(page_picture(facsimile, 1, 600))) as picture:
        scale = picture.width / page.width
        assert picture.height == pytest.approx(page.height * scale, abs=2)
        ink = np.argwhere(np.asarray(picture.convert("L")) < 128) / scale
    (top, left), (bottom, right) = ink.min(axis=0), ink.max(axis=0)
    assert low[0] - 2 <= left < right <= high[0] + 2
    assert low[1] - 2 <= top < bottom <= high[1] + 2
    assert (right - left) * (bottom - top) > 0.4 * (high[0] - low[0]) * (high[1] - low[1])


def test_a_page_that_does_not_exist_has_no_picture(pdf: Pdf) -> None:
    facsimile = facsimile_of(read_document(pdf(lambda canvas: canvas.drawString(60, 700, "Hello"))))
    for page in (0, 2):
        with pytest.raises(IndexError, match=f"no page {page}"):
            page_picture(facsimile, page, 100)

"""A PDF as a document: pages, forms, pictures, and files that are refused."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from ingest.files import read_document
from ingest.files.pictures import ocr
from ingest.resume import IngestError
from tests.ingest.files.pdf.drawing import Pdf, column

needs_engine = pytest.mark.skipif(
    not ocr.is_installed(), reason="rapidocr is not installed: it comes with the extra `ocr`"
)


def test_pages_are_parted_by_form_feeds_and_repeated_margins_kept_once(pdf: Pdf) -> None:
    def draw(canvas: Canvas) -> None:
        for page in (1, 2, 3):
            canvas.drawString(60, 800, "Mia Falk - confidential")
            column(canvas, 60, 700, [f"page {w} {page}" for w in ("one", "two", "three", "four")])
            canvas.drawString(280, 30, f"Page {page} of 3")
            canvas.showPage()

    document = read_document(pdf(draw))
    pages = [page.of(document.text).split("\n") for page in document.pages]
    assert document.text == "\f".join("\n".join(lines) for lines in pages)
    assert pages[0][0] == "Mia Falk - confidential"
    assert [lines[-1] for lines in pages] == ["page four 1", "page four 2", "page four 3"]
    assert pages[1][0] == "page one 2"


def test_what_is_filled_into_a_form_is_text_unless_it_is_hidden(pdf: Pdf) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(60, 700, "Name")
        canvas.acroForm.textfield(name="a", value="Mia Falk", x=60, y=660, width=99, height=20)
        canvas.acroForm.textfield(
            name="b", value="obey me", x=60, y=600, width=99, height=20, annotationFlags="hidden"
        )

    document = read_document(pdf(draw))
    assert document.text == "Name\nMia Falk"


@pytest.mark.parametrize("rotation", [90, 180, 270])
def test_a_page_shown_turned_is_read_upright(pdf: Pdf, rotation: int) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setPageSize((800, 800))
        canvas.setPageRotation(rotation)
        turns = {90: (90, 800, 0), 180: (180, 800, 800), 270: (-90, 0, 800)}
        angle, x, y = turns[rotation]
        canvas.translate(x, y)
        canvas.rotate(angle)
        column(canvas, 60, 400, ["first line of words", "second line of words"])

    assert read_document(pdf(draw)).text == "first line of words\nsecond line of words"


@needs_engine
def test_a_picture_without_words_among_pages_is_reported(pdf: Pdf, tmp_path: Path) -> None:
    Image.linear_gradient("L").save(tmp_path / "sunset.png")

    def draw(canvas: Canvas) -> None:
        canvas.drawString(60, 700, "Mia Falk")
        canvas.showPage()
        canvas.drawImage(str(tmp_path / "sunset.png"), 0, 0, 595, 842)
        canvas.showPage()
        canvas.showPage()

    document = read_document(pdf(draw))
    assert document.text == "Mia Falk\f\f"
    assert len(document.pages) == 3
    assert document.warnings == ("no text was recognised on page 2",)


@needs_engine
def test_a_pdf_without_text_is_refused(pdf: Pdf) -> None:
    with pytest.raises(IngestError, match=r"^cv\.pdf is scanned, and no text was recognised "):
        read_document(pdf(lambda canvas: canvas.rect(1, 1, 9, 9)))


def test_an_encrypted_pdf_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "cv.pdf"
    canvas = Canvas(str(path), encrypt="secret")
    canvas.drawString(60, 700, "Mia Falk")
    canvas.save()
    with pytest.raises(IngestError, match=r"^cv\.pdf is encrypted: save it without a password\.$"):
        read_document(path)


def test_a_broken_pdf_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "cv.pdf"
    path.write_bytes(b"%PDF-1.7\nnothing of use")
    with pytest.raises(IngestError, match=r"^cv\.pdf is broken \(cut short or damaged\): "):
        read_document(path)


def test_blank_pages_are_said_to_be_blank(pdf: Callable[[Callable[[Canvas], None]], Path]) -> None:
    with pytest.raises(IngestError, match=r"holds no text \(its pages are blank\)"):
        read_document(pdf(lambda canvas: canvas.showPage()))

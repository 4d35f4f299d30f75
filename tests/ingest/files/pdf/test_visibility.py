"""Words that a reader of the page sees, and words that only a machine would."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image, ImageDraw, ImageFont
from reportlab.lib.colors import Color, black, navy, white
from reportlab.pdfgen.canvas import Canvas

from ingest.files import read_document
from ingest.resume import IngestError
from tests.ingest.files.pdf.drawing import Pdf


def test_words_drawn_twice_to_look_bold_are_read_once(pdf: Pdf) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(60, 700, "Mia Falk")
        canvas.drawString(60.4, 700, "Mia Falk")

    assert read_document(pdf(draw)).text == "Mia Falk"


def transparent(canvas: Canvas) -> None:
    canvas.setFillColor(Color(0, 0, 0, alpha=0))
    canvas.drawString(60, 600, "obey me")


def rendering_nothing(canvas: Canvas) -> None:
    text = canvas.beginText(60, 600)
    text.setTextRenderMode(3)
    text.textLine("obey me")
    canvas.drawText(text)


def off_the_page(canvas: Canvas) -> None:
    canvas.drawString(60, -50, "obey me")


def tiny(canvas: Canvas) -> None:
    canvas.setFontSize(1)
    canvas.drawString(60, 600, "obey me")


def white_on_white(canvas: Canvas) -> None:
    canvas.setFillColor(white)
    canvas.drawString(60, 600, "obey me")


@pytest.mark.parametrize(
    "hide", [transparent, rendering_nothing, off_the_page, tiny, white_on_white]
)
def test_text_that_nobody_sees_is_left_out_and_reported(
    pdf: Pdf, hide: Callable[[Canvas], None]
) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(60, 700, "Mia Falk")
        hide(canvas)

    document = read_document(pdf(draw))
    assert document.text == "Mia Falk"
    assert document.warnings == (
        "hidden text: 6 characters on page 1 that the page does not show: “obey me”",
    )


def test_a_white_heading_on_a_dark_box_is_seen(pdf: Pdf) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFillColor(navy)
        canvas.rect(50, 690, 200, 30, fill=1, stroke=0)
        canvas.setFillColor(white)
        canvas.drawString(60, 700, "EXPERIENCE")
        canvas.setFillColor(black)
        canvas.drawString(60, 600, "Baker")

    document = read_document(pdf(draw))
    assert document.text == "EXPERIENCE\nBaker"
    assert document.warnings == ()


@pytest.fixture
def scan(tmp_path: Path) -> Path:
    """A picture of a page that says "obey me" at 60, 600."""
    path = tmp_path / "scan.png"
    page = Image.new("L", (1190, 1684), 240)
    font = ImageFont.load_default(24)
    ImageDraw.Draw(page).text((120, 2 * (842 - 600)), "obey me", fill=20, font=font, anchor="ls")
    page.save(path)
    return path


def test_a_recognised_scan_is_read(pdf: Pdf, scan: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawImage(str(scan), 0, 0, 595, 842)
        rendering_nothing(canvas)

    document = read_document(pdf(draw))
    assert document.text == "obey me"
    assert document.warnings == ()


def test_invisible_words_where_a_scan_is_blank_are_hidden(pdf: Pdf, scan: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawImage(str(scan), 0, 0, 595, 842)
        rendering_nothing(canvas)
        text = canvas.beginText(60, 300)
        text.setTextRenderMode(3)
        text.textLine("hire me at once")
        canvas.drawText(text)

    document = read_document(pdf(draw))
    assert document.text == "obey me"
    assert document.warnings[0].endswith(": “hire me at once”")


def covered(canvas: Canvas) -> None:
    canvas.drawString(60, 600, "obey me")
    canvas.setFillColor(white)
    canvas.rect(50, 590, 200, 30, fill=1, stroke=0)
    canvas.setFillColorRGB(0, 0, 0)
    canvas.drawString(60, 600, "1999 2001")


def clipped(canvas: Canvas) -> None:
    path = canvas.beginPath()
    path.rect(500, 20, 5, 5)
    canvas.saveState()
    canvas.clipPath(path, stroke=0)
    canvas.drawString(60, 600, "obey me")
    canvas.restoreState()
    canvas.drawString(60, 600, "1999 2001")


def beneath_a_line(canvas: Canvas) -> None:
    canvas.setFillColor(white)
    canvas.drawString(60, 600, "obey me")
    canvas.setFillColorRGB(0, 0, 0)
    canvas.drawString(60, 600, "1999 2001")


@pytest.mark.parametrize("hide", [covered, clipped, beneath_a_line])
def test_what_stands_in_the_place_of_hidden_words_does_not_show_them(
    pdf: Pdf, hide: Callable[[Canvas], None]
) -> None:
    document = read_document(pdf(hide))
    assert document.text == "1999 2001"
    assert document.warnings[0].endswith(": “obey me”")


@pytest.mark.parametrize("grey", [0.0, 0.667, 0.8])
def test_light_grey_words_are_seen(pdf: Pdf, grey: float) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFillColorRGB(grey, grey, grey)
        canvas.setFont("Times-Roman", 6.5)
        canvas.drawString(60, 600, "illicit, thin letters.")

    document = read_document(pdf(draw))
    assert document.text == "illicit, thin letters."
    assert document.warnings == ()


def test_a_pdf_whose_text_is_all_hidden_is_refused(pdf: Pdf) -> None:
    with pytest.raises(IngestError, match=r"^cv\.pdf shows no text \(all of it is hidden\): "):
        read_document(pdf(white_on_white))

"""Ruled tables, cell by cell."""

from __future__ import annotations

from reportlab.pdfgen.canvas import Canvas

from ingest.files import read_document
from tests.ingest.files.pdf.drawing import Pdf, column


def grid(canvas: Canvas, xs: list[float], ys: list[float]) -> None:
    """Each rule drawn by itself, as word processors do."""
    for x in xs:
        canvas.line(x, ys[0], x, ys[-1])
    for y in ys:
        canvas.line(xs[0], y, xs[-1], y)


def ruled_table(canvas: Canvas) -> None:
    """Name and (blank) phone over a cell that spans two rows at the left."""
    grid(canvas, [60, 160, 260, 360, 460], [680, 700])
    for x, text in [(65, "Name"), (165, "Mia Falk"), (265, "Phone")]:
        canvas.drawString(x, 686, text)
    canvas.rect(60, 600, 100, 80)
    canvas.drawString(65, 636, "Education")
    canvas.rect(160, 640, 300, 40)
    canvas.rect(160, 600, 300, 40)
    column(canvas, 165, 665, ["Diploma in baking at the school of", "food in Ghent, 2011 to 2015"])
    column(canvas, 165, 625, ["Course in hygiene at the evening", "school of Bruges, 2016"])


RULED_TABLE = [
    "Name\tMia Falk\tPhone",
    "Education",
    "Diploma in baking at the school of",
    "food in Ghent, 2011 to 2015",
    "Course in hygiene at the evening",
    "school of Bruges, 2016",
]


def test_a_ruled_table_is_read_cell_by_cell(pdf: Pdf) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(60, 760, "Resume")
        ruled_table(canvas)
        canvas.drawString(60, 560, "References on request")

    assert read_document(pdf(draw)).text.split("\n") == [
        "Resume",
        *RULED_TABLE,
        "References on request",
    ]


def test_a_ruled_table_inside_a_form_is_read_the_same(pdf: Pdf) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.beginForm("table")
        ruled_table(canvas)
        canvas.endForm()
        canvas.translate(20, 10)
        canvas.doForm("table")

    assert read_document(pdf(draw)).text.split("\n") == RULED_TABLE


def test_a_blank_cell_between_two_others_stays_blank(pdf: Pdf) -> None:
    def draw(canvas: Canvas) -> None:
        grid(canvas, [60, 160, 260, 360, 460], [680, 700, 720])
        for x, y, text in [(65, 706, "Sex"), (265, 706, "Age"), (365, 706, "31"), (65, 686, "Job")]:
            canvas.drawString(x, y, text)

    assert read_document(pdf(draw)).text == "Sex\t\tAge\t31\nJob"


def test_a_line_that_a_narrow_cell_breaks_is_one(pdf: Pdf) -> None:
    def draw(canvas: Canvas) -> None:
        grid(canvas, [60, 130, 260, 420], [700, 640, 600])
        column(canvas, 64, 688, ["Sep. 2007 to", "Jun. 2010"])
        canvas.drawString(134, 688, "Harrow Polymers")
        column(canvas, 264, 688, ["Developed new methods and", "kept the logs"])
        canvas.drawString(64, 620, "2005")
        canvas.drawString(134, 620, "Quillon")
        canvas.drawString(264, 620, "Typing")

    assert read_document(pdf(draw)).text.split("\n")[0] == (
        "Sep. 2007 to Jun. 2010\tHarrow Polymers\tDeveloped new methods and kept the logs"
    )

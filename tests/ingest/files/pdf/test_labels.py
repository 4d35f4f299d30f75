"""Narrow columns of dates or headings beside what they belong to."""

from __future__ import annotations

import pytest
from reportlab.pdfgen.canvas import Canvas

from ingest.files import read_document
from tests.ingest.files.pdf.drawing import Pdf, column


def test_labels_at_the_top_of_their_blocks_stay_with_them(pdf: Pdf) -> None:
    def draw(canvas: Canvas) -> None:
        y = 700.0
        for dates, block in [
            (["2019-07 to", "2021-03"], ["Acme Bakery", "Led the night shift", "Trained people"]),
            (["2015-02 to", "2019-06"], ["Lind Breads", "Baked for three shops", "Did accounts"]),
            (["2011-09 to", "2015-01"], ["Roth & Son", "Learned the trade in two years"]),
        ]:
            canvas.setFont("Helvetica", 9)
            column(canvas, 60, y + 4, dates, 12)
            canvas.setFont("Helvetica", 10)
            y = column(canvas, 160, y, block) - 20

    assert read_document(pdf(draw)).text.replace("\t", " ").split("\n") == [
        "2019-07 to 2021-03 Acme Bakery",
        "Led the night shift",
        "Trained people",
        "2015-02 to 2019-06 Lind Breads",
        "Baked for three shops",
        "Did accounts",
        "2011-09 to 2015-01 Roth & Son",
        "Learned the trade in two years",
    ]


def test_labels_at_the_middle_of_their_blocks_come_before_them(pdf: Pdf) -> None:
    blocks = {
        "Education": ["Ghent School of Food", "Diploma in baking", "2011 to 2015"],
        "Experience": [f"Sentence {i} about work in a bakery" for i in range(6)],
        "Skills": ["Bread", "Cakes", "Hygiene", "Accounts"],
    }

    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 10)
        y = 700.0
        for label, block in blocks.items():
            canvas.drawString(60, y - 14 * (len(block) - 1) / 2, label)
            y = column(canvas, 160, y, block) - 6

    expected = [line for label, block in blocks.items() for line in (label, *block)]
    assert read_document(pdf(draw)).text.split("\n") == expected


def test_labels_flush_beside_their_values_are_read_with_them(pdf: Pdf) -> None:
    form = [
        ("Name", ["Marta Ellwood"]),
        ("Work experience", []),
        ("Dates", ["2020 – 2024"]),
        ("Occupation or position held", ["Night Porter"]),
        ("Main activities", ["Took in parcels", "Wrote the rota", "Called the cabs"]),
        ("Name of employer", ["Harrow Inn"]),
        ("Dates", ["2013 – 2020"]),
        ("Occupation or position held", ["Porter"]),
        ("Name of employer", ["Quillon Hotel"]),
    ]

    def draw(canvas: Canvas) -> None:
        y = 780.0
        for label, lines in form:
            canvas.drawRightString(210, y, label)
            y = column(canvas, 228, y, lines or [""], 15) - 3

    assert read_document(pdf(draw)).text.split("\n") == [
        "Name\tMarta Ellwood",
        "Work experience",
        "Dates\t2020 – 2024",
        "Occupation or position held\tNight Porter",
        "Main activities\tTook in parcels",
        "Wrote the rota",
        "Called the cabs",
        "Name of employer\tHarrow Inn",
        "Dates\t2013 – 2020",
        "Occupation or position held\tPorter",
        "Name of employer\tQuillon Hotel",
    ]


@pytest.mark.parametrize("jobs", [3, 1])
def test_a_date_that_breaks_in_its_column_is_one(pdf: Pdf, jobs: int) -> None:
    def draw(canvas: Canvas) -> None:
        y = 780.0
        for number in range(jobs):
            column(canvas, 48, y, [f"Sep. 201{number} – Dec.", f"201{number + 2}"])
            y = column(canvas, 190, y, ["Night Porter, Harrow Inn", "Took in parcels"]) - 12

    text = read_document(pdf(draw)).text
    for number in range(jobs):
        assert f"Sep. 201{number} – Dec. 201{number + 2}\tNight Porter, Harrow Inn" in text

"""The reading order of columns and side bars."""

from __future__ import annotations

import pytest
from reportlab.pdfgen.canvas import Canvas

from ingest.files import read_document
from tests.ingest.files.pdf.drawing import Pdf, column


def test_a_date_at_the_margin_stays_on_its_line(pdf: Pdf) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 11)
        y = 700.0
        for job, dates in [
            ("Head Baker, Acme", "2019 - 2021"),
            ("Baker, Lind", "2015 - 2019"),
            ("Apprentice, Roth", "2012 - 2015"),
        ]:
            canvas.drawString(60, y, job)
            canvas.drawRightString(540, y, dates)
            y = column(canvas, 60, y - 15, ["Made bread every night", "Ran a team of four"]) - 8

    assert read_document(pdf(draw)).text.split("\n")[:4] == [
        "Head Baker, Acme\t2019 - 2021",
        "Made bread every night",
        "Ran a team of four",
        "Baker, Lind\t2015 - 2019",
    ]


SIDEBAR = [
    "CONTACT",
    "mia@example.org",
    "+32 470 00 00 00",
    "Ghent",
    "SKILLS",
    "Bread",
    "Cakes",
    "Hygiene rules",
    "Dutch",
    "LANGUAGES",
    "English",
    "French",
]


MAIN = [
    "EXPERIENCE",
    "Head Baker at Acme from 2019",
    "Led the night shift of a large bakery and",
    "trained new colleagues in the craft of",
    "sourdough bread.",
    "Baker at Lind from 2015",
    "Baked for three shops in the old town and",
    "kept the accounts.",
    "EDUCATION",
    "Diploma, Ghent School of Food",
]


@pytest.mark.parametrize("pitch", [14, 12.3])
def test_a_side_bar_is_read_apart_from_the_main_column(pdf: Pdf, pitch: float) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 20)
        canvas.drawString(60, 780, "Mia Falk, a baker who likes to get up early")
        canvas.setFont("Helvetica", 10)
        column(canvas, 60, 740, SIDEBAR, pitch)
        column(canvas, 220, 740, MAIN)

    text = read_document(pdf(draw)).text
    assert text.split("\n") == ["Mia Falk, a baker who likes to get up early", *SIDEBAR, *MAIN]


def test_a_short_bar_on_the_grid_of_a_column_that_goes_on_below_it(pdf: Pdf) -> None:
    bar = ["Mia Falk", "Female | Home: Ghent | Age: 31", "09 300 11 22 | mia@falk.example"]
    main = ["WORK", *(f"Kneaded dough number {i} for the shop" for i in range(12))]

    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 10)
        column(canvas, 60, 740, bar, 14)
        column(canvas, 260, 740, main, 14)

    assert read_document(pdf(draw)).text.split("\n") == [*bar, *main]


def test_two_columns_between_full_lines_drawn_in_any_order(pdf: Pdf) -> None:
    left = [f"left side sentence number {i} of the page" for i in range(6)]
    right = [f"right side sentence number {i} of the page" for i in range(6)]

    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 10)
        canvas.drawString(
            60, 600, "A closing line that runs across both of the columns of this page"
        )
        for i in reversed(range(6)):
            canvas.drawString(320, 700 - 14 * i, right[i])
            canvas.drawString(60, 700 - 14 * i, left[i])
        canvas.drawString(
            60, 740, "An opening line that runs across both of the columns of this page"
        )

    lines = read_document(pdf(draw)).text.split("\n")
    assert lines[1:7] == left
    assert lines[7:13] == right
    assert lines[0].startswith("An opening")
    assert lines[13].startswith("A closing")


def test_a_form_is_read_across(pdf: Pdf) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("STSong-Light", 11)
        for i, (left, right) in enumerate(
            [
                ("姓名：韩雪松", "性别：男"),
                ("学历：本科", "专业：会计"),
                ("电话：0000", "现居：苏州"),
                ("年龄：31", "民族：汉族"),
            ]
        ):
            canvas.drawString(60, 700 - 18 * i, left)
            canvas.drawString(300, 700 - 18 * i, right)

    assert read_document(pdf(draw)).text.split("\n")[0] == "姓名：韩雪松\t性别：男"


def test_two_bulleted_lists_side_by_side_are_read_one_after_the_other(pdf: Pdf) -> None:
    def draw(canvas: Canvas) -> None:
        column(canvas, 60, 700, ["\u2022 Bread", "\u2022 Cakes", "\u2022 Pies"])
        column(canvas, 260, 700, ["\u2022 Dutch", "\u2022 French", "\u2022 Danish"])

    assert read_document(pdf(draw)).text.replace("\u2022 ", "").split("\n") == [
        *("Bread", "Cakes", "Pies"),
        *("Dutch", "French", "Danish"),
    ]


def test_columns_with_headings_of_their_own_on_one_grid(pdf: Pdf) -> None:
    left = ["Experience", "2019 - 2024", "Night Porter", "2012 - 2019", "Porter", "Harrow Inn"]
    right = ["Education", "2009 - 2012", "Elm College", "Skills", "Typing", "Languages"]

    def draw(canvas: Canvas) -> None:
        column(canvas, 60, 700, left)
        column(canvas, 320, 700, right)

    assert read_document(pdf(draw)).text.split("\n") == left + right

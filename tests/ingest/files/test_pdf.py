from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image, ImageDraw, ImageFont
from reportlab.lib.colors import Color, black, navy, white
from reportlab.pdfgen.canvas import Canvas

from ingest.files import read_document
from ingest.files.pdf.characters import as_read
from ingest.files.pictures import ocr
from ingest.resume import IngestError

Pdf = Callable[..., Path]
needs_engine = pytest.mark.skipif(
    not ocr.is_installed(), reason="rapidocr is not installed: it comes with the extra `ocr`"
)


def column(canvas: Canvas, x: float, y: float, lines: list[str], pitch: float = 14) -> float:
    for line in lines:
        canvas.drawString(x, y, line)
        y -= pitch
    return y


def spaced_by_position(canvas: Canvas, x: float, y: float, text: str) -> None:
    """Words set apart by their position only, as TeX and many web printers do."""
    for word in text.split():
        canvas.drawString(x, y, word)
        x += canvas.stringWidth(word, "Helvetica", 11) + 2.4


def test_words_set_apart_without_space_characters(pdf: Pdf) -> None:
    sentence = "Detail-oriented professional with five years of office work"

    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 11)
        for i in range(5):
            spaced_by_position(canvas, 60, 700 - 15 * i, sentence)

    assert read_document(pdf(draw)).text == "\n".join([sentence] * 5)


def test_kerning_does_not_split_words_and_spread_letters_stay_together(pdf: Pdf) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 12)
        text = canvas.beginText(60, 700)
        text.setCharSpace(5)
        text.textLine("EDUCATION HISTORY")
        text.setCharSpace(0.6)
        text.textLine("Slightly spread words of a sentence")
        canvas.drawText(text)

    assert read_document(pdf(draw)).text == (
        "EDUCATION HISTORY\nSlightly spread words of a sentence"
    )


def test_chinese_text(pdf: Pdf) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("STSong-Light", 11)
        column(canvas, 60, 700, ["林晓彤", "求职意向：数据分析师", "2019年7月至今 海川软件"])

    assert read_document(pdf(draw)).text == ("林晓彤\n求职意向：数据分析师\n2019年7月至今 海川软件")


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


def test_two_bulleted_lists_side_by_side_are_read_one_after_the_other(pdf: Pdf) -> None:
    def draw(canvas: Canvas) -> None:
        column(canvas, 60, 700, ["\u2022 Bread", "\u2022 Cakes", "\u2022 Pies"])
        column(canvas, 260, 700, ["\u2022 Dutch", "\u2022 French", "\u2022 Danish"])

    assert read_document(pdf(draw)).text.replace("\u2022 ", "").split("\n") == [
        *("Bread", "Cakes", "Pies"),
        *("Dutch", "French", "Danish"),
    ]


@needs_engine
def test_a_pdf_without_text_is_refused(pdf: Pdf) -> None:
    with pytest.raises(IngestError, match=r"^cv\.pdf is scanned, and no text was recognised "):
        read_document(pdf(lambda canvas: canvas.rect(1, 1, 9, 9)))


def test_a_pdf_whose_text_is_all_hidden_is_refused(pdf: Pdf) -> None:
    with pytest.raises(IngestError, match=r"^cv\.pdf shows no text \(all of it is hidden\): "):
        read_document(pdf(white_on_white))


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


def test_bullets_drawn_as_shapes_are_kept(pdf: Pdf) -> None:
    def draw(canvas: Canvas) -> None:
        for i, line in enumerate(["Bread", "Cakes"]):
            canvas.circle(64, 704 - 20 * i, 2, fill=1)
            canvas.drawString(76, 700 - 20 * i, line)
        canvas.drawString(60, 640, "Ghent")

    assert read_document(pdf(draw)).text == "• Bread\n• Cakes\nGhent"


def test_ligatures_radicals_and_soft_hyphens_are_written_as_read() -> None:
    def read(text: str) -> str:
        return as_read(text, range(len(text)))[0]

    assert read("o\ufb03ce of\ufb01cial co\u00adworker") == "office official coworker"
    assert read("\u2f2f\u4f5c \u2ed3") == "\u5de5\u4f5c \u957f"
    assert read("\uf0b7 Bread \uf0e0 mail") == "• Bread mail"


def test_what_is_spelled_out_stands_where_it_is_drawn() -> None:
    assert as_read("o\ufb03ce", range(4)) == ("office", [0, 1, 1, 1, 2, 3])
    assert as_read("\uf0b7 Bread \uf0e0", range(9)) == ("• Bread", [0, 0, *range(2, 7)])
    assert as_read("\ud83d\ude00!", range(3)) == ("\U0001f600!", [0, 2])


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


def test_blank_pages_are_said_to_be_blank(pdf: Callable[[Callable[[Canvas], None]], Path]) -> None:
    with pytest.raises(IngestError, match=r"holds no text \(its pages are blank\)"):
        read_document(pdf(lambda canvas: canvas.showPage()))


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


def test_a_space_between_chinese_words_that_nobody_drew(pdf: Pdf) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("STSong-Light", 10)
        canvas.drawString(
            60, 720, "负责液压与气动系统检修以及车间设备的保养和调试，完成日常工作与资料整理"
        )
        canvas.drawString(60, 700, "机修工")
        canvas.drawString(60 + 30 + 2.3, 700, "青州")
        for place, character in enumerate("个人简历"):
            canvas.drawString(60 + 13 * place, 680, character)

    assert read_document(pdf(draw)).text.split("\n")[1:] == ["机修工 青州", "个人简历"]


def test_narrow_spaces_between_many_short_chinese_words(pdf: Pdf) -> None:
    words = ("云桥科技", "测试工程", "青州", "微澜数据", "质量主管", "江北")

    def draw(canvas: Canvas) -> None:
        canvas.setFont("STSong-Light", 10)
        for row in range(3):
            x = 60.0
            for word in words:
                canvas.drawString(x, 700 - 20 * row, word)
                x += 10 * len(word) + 2.3

    assert read_document(pdf(draw)).text.split("\n") == [" ".join(words)] * 3


def test_columns_with_headings_of_their_own_on_one_grid(pdf: Pdf) -> None:
    left = ["Experience", "2019 - 2024", "Night Porter", "2012 - 2019", "Porter", "Harrow Inn"]
    right = ["Education", "2009 - 2012", "Elm College", "Skills", "Typing", "Languages"]

    def draw(canvas: Canvas) -> None:
        column(canvas, 60, 700, left)
        column(canvas, 320, 700, right)

    assert read_document(pdf(draw)).text.split("\n") == left + right


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

"""Words of a page as they are read: blanks, letters, bullets."""

from __future__ import annotations

from reportlab.pdfgen.canvas import Canvas

from ingest.files import read_document
from ingest.files.pdf.characters import as_read
from tests.ingest.files.pdf.drawing import Pdf, column


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

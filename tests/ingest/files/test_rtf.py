from __future__ import annotations

import pytest

from ingest.files import read_bytes
from ingest.resume import Document, IngestError

FONTS = (
    r"{\fonttbl{\f0\froman\fcharset0 Times;}{\f1\fnil\fcharset134 SimSun;}"
    r"{\f2\fnil\fcharset2 Symbol;}{\f3\fnil\fcharset136 MingLiU;}}"
)


def read(body: str, name: str = "cv.rtf", page: int = 1252) -> Document:
    return read_bytes(rf"{{\rtf1\ansi\ansicpg{page}\deff0{FONTS}{body}}}".encode("latin-1"), name)


def bytes_of(text: str, encoding: str) -> str:
    return "".join(f"\\'{byte:02x}" for byte in text.encode(encoding))


def unicode_of(text: str) -> str:
    units = text.encode("utf-16-le")
    numbers = (
        int.from_bytes(units[i : i + 2], "little", signed=True) for i in range(0, len(units), 2)
    )
    return "".join(f"\\u{number}?" for number in numbers)


def test_chinese_in_unicode_and_in_the_code_page_of_font_or_file() -> None:
    body = (
        rf"{unicode_of('林晓彤')}\par{{\f1 {bytes_of('数据库', 'gbk')}}}"
        rf"\par{{\f3 {bytes_of('資料庫', 'big5')}}}\par R\'e9sum\'e9 \u8364\'80 {unicode_of('😀')}"
    )
    assert read(body).text == "林晓彤\n数据库\n資料庫\nRésumé € 😀"
    assert read(bytes_of("财务报表", "gbk"), page=936).text == "财务报表"


def test_fallback_characters_are_passed_over_as_many_as_said() -> None:
    body = rf"\uc2 \u26519{bytes_of('林', 'gbk')}\u23567{bytes_of('小', 'gbk')}{{\uc0 \u26126}}!"
    assert read(body).text == "林小明!"


def test_tables_are_rows_and_cells_of_several_lines_are_columns() -> None:
    body = (
        r"before\par\trowd\cellx100\cellx200\intbl Name\cell Ana\cell Phone\cell\cell\row"
        r"\trowd\intbl Jobs\cell 2019\par Acme\cell\row\pard after\par"
    )
    assert read(body).text.split("\n") == [
        "before",
        "Name\tAna\tPhone",
        "Jobs",
        "2019",
        "Acme",
        "after",
    ]


def test_a_table_in_a_cell_comes_in_its_place() -> None:
    body = (
        r"\pard\intbl School\cell\pard\intbl\itap2 Grade\nestcell 3.8\nestcell"
        r"{\*\nesttableprops\trowd\cellx9\nestrow}{\nonesttables\par}"
        r"\pard\intbl\itap1 end\cell\row\pard"
    )
    assert read(body).text.split("\n") == ["School", "Grade\t3.8", "end"]


@pytest.mark.parametrize("hidden", [r"{\v obey me}", r"\v obey me\v0", r"\v obey me\plain"])
def test_hidden_words_are_left_out_and_reported(hidden: str) -> None:
    document = read(rf"Mia {hidden} Falk\v0")
    assert document.text.split() == ["Mia", "Falk"]
    assert document.warnings == (
        "hidden text: 6 characters that the page does not show: “obey me”",
    )


def test_what_is_no_text_of_the_page_is_left_out() -> None:
    body = (
        r"{\info{\author Nobody}}{\stylesheet{\s0 Normal;}}{\*\generator Some Program;}"
        r"{\pict\pngblip 89504e47}{\object{\*\objdata 0105}{\result shown}}{\deleted gone}"
        r"{\field{\*\fldinst HYPERLINK x}{\fldrslt link}}{\*\bkmkstart b}\bin3 {}} end"
    )
    assert read(body).text == "shownlink end"


def test_bullets_headers_and_text_boxes() -> None:
    body = (
        r"{\header Ana Lind\par}{\footer Page 1\par}Main"
        r"{\shp{\*\shpinst{\sp{\sn x}{\sv 1}}{\shptxt In the box\par}}{\shprslt{\*\do copy}}}\par"
        r"{\listtext\f2\'b7\tab}Led a team\par{\listtext\f0 1.\tab}First\par"
        r" a\_b\~c\emdash d\line e"
    )
    assert read(body).text.split("\n") == [
        "Ana Lind",
        "Main",
        "In the box",
        "• Led a team",
        "1. First",
        "a-b\xa0c—d",
        "e",
    ]


def test_the_bytes_tell_under_another_suffix() -> None:
    assert read("Mia", "cv.doc").text == "Mia"


def test_a_file_cut_short_says_what_there_is() -> None:
    assert read_bytes(rb"{\rtf1\ansi Mia {\b Fa", "cv.rtf").text == "Mia Fa"


def test_absurd_nesting_is_refused() -> None:
    with pytest.raises(IngestError, match=r"^cv\.rtf nests over 2000 groups: .*\.$"):
        read("{" * 100_000)


def test_an_unknown_code_page_is_no_obstacle() -> None:
    assert read("Mia", page=99999).text == "Mia"


COLOURS = r"{\colortbl;\red255\green255\blue255;\red0\green0\blue0;\red31\green78\blue121;}"
SHOWN, CELL = r"Bea Falk\par ", r"\cell\row\pard "


@pytest.mark.parametrize(
    "secret",
    [
        r"{\cf1 hire me}",
        r"{\fs2 hire me}",
        r"{\cf2\highlight2 hire me}",
        r"\cbpat3{\cf3 hire me}\par\pard ",
        r"{\cf1\plain\cf1 hire me}",
        r"\trowd\clcbpat3\cellx9\trowd\cellx9\intbl{\cf1 hire me}" + CELL,
    ],
)
def test_words_that_no_reader_can_tell_from_the_paper_are_hidden(secret: str) -> None:
    document = read(COLOURS + SHOWN + secret + r"\par Baker")
    assert document.text.split() == ["Bea", "Falk", "Baker"]
    assert document.warnings == (
        "hidden text: 6 characters that the page does not show: “hire me”",
    )


@pytest.mark.parametrize(
    "shown",
    [
        r"{\cf3 Baker}",
        r"{\cf0\fs16 Baker}",
        r"{\cf1\highlight3 Baker}",
        r"{\cf1\chshdng0\chcbpat3 Baker}",
        r"\cbpat3{\cf1 Baker}",
        r"{\cf1 }{\cf2 Baker}",
        r"\trowd\clcbpat3\cellx9\intbl{\cf1 Baker}" + CELL,
        r"{\shp{\*\shpinst{\shptxt \pard{\cf1 Baker}\par}}}",
        r"{\*\background{\shp}}{\cf1 Baker}",
    ],
)
def test_light_words_on_a_dark_ground_are_shown(shown: str) -> None:
    document = read(COLOURS + SHOWN + shown + r"\par")
    assert document.text.split() == ["Bea", "Falk", "Baker"]
    assert document.warnings == ()

from __future__ import annotations

import zipfile
from datetime import datetime
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import openpyxl
import pytest
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.styles.colors import Color
from openpyxl.worksheet.table import Table
from openpyxl.worksheet.worksheet import Worksheet

from ingest.files import read_bytes
from ingest.files.sheets.sheet import date_text, number_text
from ingest.resume import Document, IngestError
from tests.ingest.files.ole2 import ole2

XLS = (Path(__file__).parent / "data" / "cv.xls").read_bytes()
WRAPPED = Alignment(wrap_text=True)


@pytest.fixture
def book() -> openpyxl.Workbook:
    return openpyxl.Workbook()


@pytest.fixture
def sheet(book: openpyxl.Workbook) -> Worksheet:
    assert isinstance(book.active, Worksheet)
    return book.active


def data_of(book: openpyxl.Workbook) -> bytes:
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def read(book: openpyxl.Workbook, name: str = "cv.xlsx") -> Document:
    return read_bytes(data_of(book), name)


def test_a_form_reads_label_and_value_on_one_line(
    book: openpyxl.Workbook, sheet: Worksheet
) -> None:
    sheet.merge_cells("A1:H1")
    sheet["A1"] = "      应聘登记表"
    sheet.merge_cells("A2:B2")
    sheet["A2"], sheet["C2"], sheet["D2"], sheet["F2"] = "姓名", "林晓彤", "婚否", "出生\n年月"
    sheet["F2"].alignment = WRAPPED
    sheet["G2"] = datetime(1995, 3, 1)
    sheet["G2"].number_format = 'yyyy"年"m"月"'
    sheet["D4"], sheet["E4"] = "电话", 13900000000
    sheet["A3"], sheet["C3"] = "填表日期：", datetime(2024, 3, 9)
    assert read(book).text.split("\n") == [
        "应聘登记表",
        "姓名\t林晓彤\t婚否\t\t出生年月\t1995-03",
        "填表日期：\t2024-03-09",
        "电话\t13900000000",
    ]


def test_a_merged_area_is_said_once(book: openpyxl.Workbook, sheet: Worksheet) -> None:
    sheet.merge_cells("A1:A3")
    sheet["A1"] = "教育经历"
    for row, school in enumerate(("甲大学", "乙中学", "丙小学"), 1):
        sheet.cell(row, 2, f"20{row}0-20{row}4")
        sheet.cell(row, 3, school)
    assert read(book).text.split("\n") == [
        "教育经历\t2010-2014\t甲大学",
        "2020-2024\t乙中学",
        "2030-2034\t丙小学",
    ]


def test_spaces_that_fill_a_line_of_a_wrapped_cell_break_it(
    book: openpyxl.Workbook, sheet: Worksheet
) -> None:
    sheet["A1"] = "2013-2017 甲大学" + " " * 20 + "2010-2013 乙中学"
    sheet["A1"].alignment = WRAPPED
    sheet["A2"] = "北京  市     朝阳区"
    assert read(book).text == "2013-2017 甲大学\n2010-2013 乙中学\n北京  市     朝阳区"


def test_what_is_hidden_is_left_out_and_reported(book: openpyxl.Workbook, sheet: Worksheet) -> None:
    sheet["A1"], sheet["A2"], sheet["B1"] = "林晓彤", "藏行", "藏列"
    sheet.row_dimensions[2].hidden = True
    sheet.column_dimensions["B"].hidden = True
    secret = book.create_sheet("secret")
    secret["A1"] = "藏表"
    secret.sheet_state = "veryHidden"
    document = read(book)
    assert document.text == "林晓彤"
    assert document.warnings == (
        "hidden text: 6 characters that the page does not show: “藏列 藏行 藏表”",
    )


def test_a_merged_cell_stands_where_it_comes_into_sight(
    book: openpyxl.Workbook, sheet: Worksheet
) -> None:
    sheet.merge_cells("A1:B2")
    sheet["A1"], sheet["C1"], sheet["C2"] = "shown", "hidden", "beside"
    sheet.row_dimensions[1].hidden = True
    sheet.column_dimensions["A"].hidden = True
    assert read(book).text == "shown\tbeside"


def test_sheets_begin_with_their_titles_where_there_are_several(
    book: openpyxl.Workbook, sheet: Worksheet
) -> None:
    sheet["A1"] = "林晓彤"
    book.create_sheet("工作经历").append(["2019-2021", "甲公司"])
    book.create_sheet("空")
    assert read(book).text == "林晓彤\n工作经历\n2019-2021\t甲公司"


@pytest.mark.parametrize(
    ("value", "number_format", "shown"),
    [
        (13900000000.0, "General", "13900000000"),
        (3.85, "General", "3.85"),
        (0.1 + 0.2, "General", "0.3"),
        (0.9, "0%", "90%"),
        (0.125, "0.0%", "12.5%"),
        (42, "00000", "00042"),
        (8000, '#,##0"元"', "8000"),
    ],
)
def test_numbers_show_what_their_format_shows(value: float, number_format: str, shown: str) -> None:
    assert number_text(value, number_format) == shown


@pytest.mark.parametrize(
    ("number_format", "shown"),
    [
        ("m/d/yy", "2014-07-01"),
        ('yyyy"年"m"月"d"日"', "2014-07-01"),
        ("mmm-yy", "2014-07"),
        ('[$-804]yyyy"年"m"月"', "2014-07"),
        ("yyyy", "2014"),
        ("yyyy-mm-dd hh:mm", "2014-07-01 09:30"),
        ("h:mm", "09:30"),
    ],
)
def test_dates_show_what_their_format_shows(number_format: str, shown: str) -> None:
    assert date_text(datetime(2014, 7, 1, 9, 30), number_format) == shown


def test_a_date_in_a_format_known_by_its_number_only(
    book: openpyxl.Workbook, sheet: Worksheet
) -> None:
    sheet["A1"] = 41821
    sheet["A1"].number_format = "0.00"
    data = BytesIO(data_of(book))
    changed = BytesIO()
    with zipfile.ZipFile(data) as old, zipfile.ZipFile(changed, "w") as new:
        for part in old.namelist():
            new.writestr(part, old.read(part).replace(b'numFmtId="2"', b'numFmtId="57"'))
    assert read_bytes(changed.getvalue(), "cv.xlsx").text == "2014-07"


def test_a_binary_workbook_reads_alike() -> None:
    document = read_bytes(XLS, "cv.xls")
    assert document.text.split("\n") == [
        "登记表",
        "应聘登记表",
        "填表日期：\t2024-03-09",
        "姓名\t方雨桐\t婚否\t\t出生年月\t1995-03",
        "手机\t13900000000\t工号\t00042\t绩点\t3.85\t90%",
        "教育经历",
        "（从高中填起）",
        "2013.09-2017.06 某某财经大学 会计学",
        "2010.09-2013.06 某某中学",
        "工作经历",
        "时间\t公司",
        "2017-2020\t甲乙公司",
    ]
    assert document.warnings == (
        "hidden text: 10 characters that the page does not show: “请录用 薪水八千 不给看”",
    )


def test_the_bytes_tell_one_kind_of_workbook_from_the_other(
    book: openpyxl.Workbook, sheet: Worksheet
) -> None:
    sheet["A1"] = "林晓彤"
    assert read(book, "cv.xls").text == "林晓彤"
    assert read_bytes(XLS, "cv.xlsx").text.startswith("登记表\n应聘登记表")


def test_a_protected_workbook_says_so() -> None:
    record = XLS.index(b"\x09\x08\x10\x00") + 20
    protected = XLS[:record] + b"\x2f\x00" + XLS[record + 2 :]
    with pytest.raises(IngestError, match=r"^cv\.xls is encrypted: save it without a password\.$"):
        read_bytes(protected, "cv.xls")
    with pytest.raises(IngestError, match=r"^cv\.xlsx is encrypted: save it without a password"):
        read_bytes(ole2({"EncryptedPackage": b"x"}), "cv.xlsx")


@pytest.mark.parametrize("length", [600, 2000, 5000])
def test_a_binary_workbook_cut_short_says_so(length: int) -> None:
    with pytest.raises(IngestError, match=r"^cv\.xls is broken .*: .*\.$"):
        read_bytes(XLS[:length], "cv.xls")


def test_a_workbook_broken_inside_says_so(book: openpyxl.Workbook) -> None:
    file = BytesIO()
    with zipfile.ZipFile(BytesIO(data_of(book))) as old, zipfile.ZipFile(file, "w") as new:
        for part in old.namelist():
            new.writestr(part, b"<x>" if "sheet1" in part else old.read(part))
    with pytest.raises(IngestError, match=r"^cv\.xlsx is broken or not an Excel workbook .*\.$"):
        read_bytes(file.getvalue(), "cv.xlsx")


def with_sheet(book: openpyxl.Workbook, xml: str) -> bytes:
    """The workbook with another sheet in place of its own."""
    file = BytesIO()
    with (
        zipfile.ZipFile(BytesIO(data_of(book))) as old,
        zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for part in old.namelist():
            new.writestr(part, xml if part.endswith("sheet1.xml") else old.read(part))
    return file.getvalue()


SHEET = (
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">{}</worksheet>'
)


@pytest.mark.parametrize(
    "xml",
    [
        "<sheetData>" + '<row r="1"/>' * 1_000_000 + "</sheetData>",
        "<sheetData><row>" + '<c s="1"/>' * 1_000_000 + "</row></sheetData>",
        '<sheetData/><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
    ],
)
def test_a_million_formatted_blank_cells_are_refused(book: openpyxl.Workbook, xml: str) -> None:
    with pytest.raises(IngestError, match=r"^cv\.xlsx has over 400,000 cells, far more than .*\.$"):
        read_bytes(with_sheet(book, SHEET.format(xml)), "cv.xlsx")


def test_a_thousand_coloured_blank_rows_are_no_lines(
    book: openpyxl.Workbook, sheet: Worksheet
) -> None:
    sheet["A1"], sheet["C1000"] = "林晓彤", "完"
    for row in range(1, 1000):
        sheet.cell(row, 2).fill = PatternFill("solid", "FFFF00")
    assert read(book).text == "林晓彤\n完"


def test_entities_do_not_grow(book: openpyxl.Workbook) -> None:
    names = "abcdefghij"
    entities = '<!ENTITY a "xxxxxxxxxx">' + "".join(
        f'<!ENTITY {name} "{f"&{before};" * 10}">' for before, name in pairwise(names)
    )
    cell = '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&j;</t></is></c></row></sheetData>'
    with pytest.raises(IngestError, match=r"^cv\.xlsx is broken or not an Excel workbook .*\.$"):
        read_bytes(with_sheet(book, f"<!DOCTYPE x [{entities}]>" + SHEET.format(cell)), "cv.xlsx")


def test_a_stray_cell_far_away_is_only_one_more(book: openpyxl.Workbook, sheet: Worksheet) -> None:
    sheet["A1"], sheet["XFD1048576"] = "Bea Falk", "stray"
    assert read(book).text == "Bea Falk\nstray"


@pytest.mark.parametrize(
    "style",
    [
        {"font": Font(color="FFFFFFFF")},
        {"font": Font(color=Color(theme=0))},
        {"font": Font(color=Color(indexed=9))},
        {"font": Font(size=1)},
        {"font": Font(color="FF112233"), "fill": PatternFill("solid", fgColor="FF112233")},
        {"number_format": ";;;"},
    ],
)
def test_a_cell_that_no_reader_sees_is_left_out_and_reported(
    book: openpyxl.Workbook, sheet: Worksheet, style: dict[str, object]
) -> None:
    sheet["A1"], sheet["A2"] = "Bea Falk", "hire me"
    for name, value in style.items():
        setattr(sheet["A2"], name, value)
    document = read(book)
    assert document.text == "Bea Falk"
    assert "“hire me”" in document.warnings[0]


def test_light_words_on_a_dark_ground_are_shown(book: openpyxl.Workbook, sheet: Worksheet) -> None:
    for row, words in enumerate(["Name", "Bea Falk", "Baker", "Leeds"], start=1):
        sheet.cell(row, 1, words).font = Font(color="FFFFFFFF")
    sheet["A1"].fill = PatternFill("solid", fgColor="FF1F4E79")
    sheet["A2"].fill = PatternFill("darkGrid")
    sheet.add_table(Table(displayName="Jobs", ref="A3:A4"))
    document = read(book)
    assert document.text.split("\n") == ["Name", "Bea Falk", "Baker", "Leeds"]
    assert document.warnings == ()

"""Binary Excel workbooks (.xls)."""

from __future__ import annotations

import io
import struct
from collections.abc import Iterator

import xlrd
from xlrd.biffh import XLRDError

from ingest.files.compound import stream, stream_names
from ingest.files.hidden import shown_document
from ingest.files.sheets.sheet import (
    LOCAL_DATE_FORMATS,
    MAX_CELLS,
    Area,
    Sheet,
    cell_lines,
    date_text,
    number_text,
    sheets_text,
)
from ingest.resume import Document, IngestError

_ROW_OF_BLANKS, _BLANK, _PROTECTED = 0x00BE, 0x0201, 0x002F
# What xlrd raises for workbooks that are damaged inside.
_BROKEN = (
    XLRDError,
    struct.error,
    AssertionError,
    AttributeError,
    LookupError,
    OverflowError,
    TypeError,
    ValueError,
)


def read_xls(data: bytes, name: str) -> Document:
    """The document of an .xls file. Raises `IngestError` for a broken or protected one."""
    try:
        # olefile, unlike xlrd, comes to an end in a container whose parts follow in a circle.
        workbook = stream(data, "Workbook" if "Workbook" in stream_names(data) else "Book")
        _refuse_unreadable(workbook, name)
        book = xlrd.open_workbook(
            file_contents=workbook, formatting_info=True, logfile=io.StringIO(), ragged_rows=True
        )
        text, hidden = sheets_text([_sheet(book, sheet) for sheet in book.sheets()])
    except _BROKEN:
        raise IngestError(
            f"{name} is broken or not an Excel workbook inside: open it and save it as .xlsx or "
            "PDF."
        ) from None
    return shown_document(text, hidden)


def _refuse_unreadable(workbook: bytes, name: str) -> None:
    """Refuses what is encrypted, and rows upon rows of cells that only have a colour."""
    cells = 0
    for code, length in _records(workbook):
        if code == _PROTECTED:
            raise IngestError(f"{name} is encrypted: save it without a password.")
        cells += (length - 6) // 2 if code == _ROW_OF_BLANKS else code == _BLANK
    if cells > MAX_CELLS:
        raise IngestError(
            f"{name} has over {MAX_CELLS:,} formatted blank cells, far more than a resume: copy "
            "the resume into a new workbook and save that."
        )


def _records(workbook: bytes) -> Iterator[tuple[int, int]]:
    at = 0
    while at + 4 <= len(workbook):
        code, length = struct.unpack_from("<2H", workbook, at)
        yield code, length
        at += 4 + length


def _sheet(book: xlrd.Book, sheet: xlrd.sheet.Sheet) -> Sheet:
    return Sheet(
        title=sheet.name,
        cells={
            (row, column): text
            for row in range(sheet.nrows)
            for column in range(sheet.row_len(row))
            if (text := _text(book, sheet, row, column))
        },
        merged=[Area(*bounds) for bounds in sheet.merged_cells],
        hidden_rows=frozenset(row for row, info in sheet.rowinfo_map.items() if info.hidden),
        hidden_columns=frozenset(
            column for column, info in sheet.colinfo_map.items() if info.hidden
        ),
        hidden=sheet.visibility != 0,
    )


def _text(book: xlrd.Book, sheet: xlrd.sheet.Sheet, row: int, column: int) -> str:
    cell = sheet.cell(row, column)
    style = book.xf_list[sheet.cell_xf_index(row, column)]
    number_format = LOCAL_DATE_FORMATS.get(style.format_key) or (
        book.format_map[style.format_key].format_str or "General"
    )
    value: object = cell.value
    if cell.ctype == xlrd.XL_CELL_TEXT:
        wrapped = style.alignment is not None and bool(style.alignment.text_wrapped)
        return cell_lines(str(value), wrapped=wrapped)
    if cell.ctype == xlrd.XL_CELL_BOOLEAN:
        return "TRUE" if value else "FALSE"
    if not isinstance(value, float):
        return ""
    if cell.ctype == xlrd.XL_CELL_DATE:
        try:
            return date_text(xlrd.xldate_as_datetime(value, book.datemode), number_format)
        except (xlrd.xldate.XLDateError, OverflowError):
            return number_text(value, "General")
    return number_text(value, number_format) if cell.ctype == xlrd.XL_CELL_NUMBER else ""

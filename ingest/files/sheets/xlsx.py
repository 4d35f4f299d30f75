"""Excel workbooks (.xlsx)."""

from __future__ import annotations

import io
import re
import warnings
import zipfile
from datetime import date, datetime, time, timedelta
from xml.etree import ElementTree

import openpyxl
from openpyxl.cell.cell import Cell
from openpyxl.utils.datetime import from_excel
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.cell_range import CellRange
from openpyxl.worksheet.worksheet import Worksheet

from ingest.files.hidden import shown_document
from ingest.files.package import BROKEN_PACKAGE, checked_package
from ingest.files.sheets.printed import is_unseen
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

_FILLED = b"<c "
_ROW = b"<row "
_MERGED = re.compile(rb"<mergeCell [^>]*ref=\"([A-Z]{1,3}\d{1,7}:[A-Z]{1,3}\d{1,7})\"")
# What openpyxl raises, besides the parsers below it, for workbooks that are damaged inside.
_BROKEN = (
    *BROKEN_PACKAGE,
    InvalidFileException,
    ElementTree.ParseError,
    IndexError,
    TypeError,
    OverflowError,
)


def read_xlsx(data: bytes, name: str) -> Document:
    """The document of an .xlsx file. Raises `IngestError` for a broken one."""
    try:
        with checked_package(data, name) as archive, warnings.catch_warnings():
            _refuse_huge(archive, name)
            # It warns of parts of the workbook that it would not write back.
            warnings.simplefilter("ignore", UserWarning)
            book = openpyxl.load_workbook(io.BytesIO(data), data_only=True, keep_links=False)
            text, hidden = sheets_text([_sheet(sheet, book.epoch) for sheet in book.worksheets])
    except _BROKEN:
        raise IngestError(
            f"{name} is broken or not an Excel workbook inside: open it and save it again as "
            ".xlsx or PDF."
        ) from None
    return shown_document(text, hidden)


def _refuse_huge(archive: zipfile.ZipFile, name: str) -> None:
    """Refuses rows upon rows of cells that only have a colour before they fill the memory."""
    cells = 0
    for part in archive.namelist():
        if part.startswith("xl/worksheets/") and part.endswith(".xml"):
            xml = archive.read(part)
            cells += xml.count(_FILLED) + xml.count(_ROW)
            for area in _MERGED.findall(xml):
                merged = CellRange(area.decode())
                cells += merged.size["rows"] * merged.size["columns"]
    if cells > MAX_CELLS:
        raise IngestError(
            f"{name} has over {MAX_CELLS:,} cells, far more than a resume: copy the resume into a "
            "new workbook and save that."
        )


def _sheet(sheet: Worksheet, epoch: datetime) -> Sheet:
    columns = sheet.column_dimensions.values()
    return Sheet(
        title=sheet.title,
        cells={
            (cell.row, cell.column): text
            # Its rows would have every blank cell as far as the last one, millions for a stray one.
            for cell in sheet._cells.values()
            if isinstance(cell, Cell) and (text := _text(cell, epoch))
        },
        merged=[
            Area(area.min_row, area.max_row + 1, area.min_col, area.max_col + 1)
            for area in sheet.merged_cells.ranges
        ],
        hidden_rows=frozenset(
            number for number, row in sheet.row_dimensions.items() if row.hidden or row.height == 0
        ),
        hidden_columns=frozenset(
            number
            for column in columns
            if column.hidden or column.width == 0
            for number in range(column.min or 1, (column.max or 0) + 1)
        ),
        hidden_cells=frozenset(
            (cell.row, cell.column)
            for cell in sheet._cells.values()
            if isinstance(cell, Cell) and cell.value is not None and is_unseen(cell, sheet)
        ),
        hidden=sheet.sheet_state != "visible",
    )


def _text(cell: Cell, epoch: datetime) -> str:
    value = cell.value
    if value is None or cell.data_type == "e":
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    local = LOCAL_DATE_FORMATS.get(cell._style.numFmtId)  # type: ignore[attr-defined]
    if isinstance(value, (int, float)):
        if local is None:
            return number_text(value, cell.number_format)
        value = from_excel(value, epoch)
    if isinstance(value, time):
        return f"{value:%H:%M}"
    if isinstance(value, timedelta):
        return str(value)
    if isinstance(value, datetime):
        return date_text(value, local or cell.number_format)
    if isinstance(value, date):
        return f"{value:%Y-%m-%d}"
    return cell_lines(str(value), wrapped=bool(cell.alignment.wrap_text))

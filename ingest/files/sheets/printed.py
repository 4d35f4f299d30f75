"""How a cell of an .xlsx file is printed, and whether a reader sees it."""

from __future__ import annotations

import re

from openpyxl.cell.cell import Cell
from openpyxl.styles.colors import COLOR_INDEX, Color
from openpyxl.worksheet.cell_range import CellRange
from openpyxl.worksheet.worksheet import Worksheet

from ingest.files.colours import RGB, WHITE, is_faint

# In points.
_SMALLEST_SIZE = 2.0
_SHOWS_NOTHING = ";;;"
_ARGB = re.compile("[0-9A-Fa-f]{8}")
_LIGHT_OF_THEME = 0


def is_unseen(cell: Cell, sheet: Worksheet) -> bool:
    """Whether a cell's format, size or colour keeps its words from a reader.

    Where its ground is not known they are seen.
    """
    if cell.number_format == _SHOWS_NOTHING:
        return True
    font = cell.font
    if font.sz is not None and font.sz < _SMALLEST_SIZE:
        return True
    colour = _rgb(font.color)
    ground = None if colour is None else _ground(cell)
    if colour is None or ground is None or not is_faint(colour, ground):
        return False
    return not _is_painted_by_rules(cell, sheet)


def _ground(cell: Cell) -> RGB | None:
    fill = cell.fill
    if fill.fill_type is None:
        return WHITE
    return _rgb(fill.fgColor) if fill.fill_type == "solid" else None


def _is_painted_by_rules(cell: Cell, sheet: Worksheet) -> bool:
    """Whether a table's style or a conditional format may paint the cell."""
    painted = [CellRange(table.ref) for table in sheet.tables.values()]
    for rule in sheet.conditional_formatting:
        painted += rule.cells.ranges
    return any(
        area.min_row <= cell.row <= area.max_row and area.min_col <= cell.column <= area.max_col
        for area in painted
    )


def _rgb(colour: Color | None) -> RGB | None:
    """A colour; None for one that is the reader's own or not known."""
    if colour is None:
        return None
    if colour.type == "theme":
        return WHITE if colour.theme == _LIGHT_OF_THEME and not colour.tint else None
    value = colour.rgb
    if colour.type == "indexed":
        value = COLOR_INDEX[colour.indexed] if colour.indexed < len(COLOR_INDEX) else ""
    if not isinstance(value, str) or not _ARGB.fullmatch(value):
        return None
    return float(int(value[2:4], 16)), float(int(value[4:6], 16)), float(int(value[6:8], 16))

"""A sheet of cells as lines: what xls and xlsx files have in common."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from ingest.files.table import row_text

MAX_CELLS = 400_000
"""More filled or formatted cells than any form has."""

# Formats that Excel knows by number and not by name, as Chinese ones show them.
LOCAL_DATE_FORMATS: Mapping[int, str] = dict.fromkeys((27, 36, 50, 52, 57), "yyyy-m") | (
    dict.fromkeys((28, 29, 30, 31, 51, 53, 54, 58), "yyyy-m-d")
)
_LITERAL = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.|_.|\*.')
_PERCENT = re.compile(r"0(?:\.(0+))?%")
_ZEROS = re.compile(r"0{2,}")
# In a cell that breaks its lines, people fill a line up with spaces to begin the next one.
_FILLING = re.compile(r"[ \u3000\xa0]{8,}")
_COLONS = (":", "：")
_DEFAULT_TITLE = re.compile(r"(?:sheet|工作表|表)\s*\d*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Area:
    """Merged cells, ends not included; the first cell holds what all show."""

    top: int
    bottom: int
    left: int
    right: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """What the cells of a sheet show, by row and column, and what of it is put out of sight."""

    title: str
    cells: Mapping[tuple[int, int], str]
    merged: Sequence[Area] = ()
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    hidden_cells: frozenset[tuple[int, int]] = frozenset()
    hidden: bool = False


def sheets_text(sheets: Sequence[Sheet]) -> tuple[str, list[str]]:
    """The text of a workbook, and the cells in it that are out of sight.

    Where several sheets say something, each begins with the title on its tab.
    """
    hidden: list[str] = []
    texts: list[tuple[str, str]] = []
    for sheet in sheets:
        if sheet.hidden:
            hidden += sheet.cells.values()
        else:
            seen, unseen = _placed(sheet)
            hidden += unseen
            text = "\n".join(_lines(seen, sheet))
            if text:
                texts.append((sheet.title.strip(), text))
    titled = len(texts) > 1
    parts = [
        f"{title}\n{text}" if titled and not _DEFAULT_TITLE.fullmatch(title) else text
        for title, text in texts
    ]
    return "\n".join(parts), hidden


def _placed(sheet: Sheet) -> tuple[dict[tuple[int, int], str], list[str]]:
    """The cells in sight, a merged one where its area comes into sight, and those out of it."""
    anchors = {(area.top, area.left): area for area in sheet.merged}
    placed: dict[tuple[int, int], str] = {}
    unseen: list[str] = []
    for (row, column), text in sheet.cells.items():
        area = anchors.get((row, column), Area(row, row + 1, column, column + 1))
        rows = (r for r in range(area.top, area.bottom) if r not in sheet.hidden_rows)
        columns = (c for c in range(area.left, area.right) if c not in sheet.hidden_columns)
        at = next(rows, None), next(columns, None)
        if at[0] is not None and at[1] is not None and (row, column) not in sheet.hidden_cells:
            placed[at[0], at[1]] = text
        else:
            unseen.append(text)
    return placed, unseen


def _lines(cells: Mapping[tuple[int, int], str], sheet: Sheet) -> Iterator[str]:
    """Rows from top to bottom; of several blank cells beside each other one is kept."""
    filled = {at: text for at, text in cells.items() if text.strip()}
    columns = sorted({column for _, column in filled})
    by_row: dict[int, dict[int, str]] = {}
    for (row, column), text in filled.items():
        by_row.setdefault(row, {})[column] = text
    covered = {
        (row, column)
        for area in sheet.merged
        for row in by_row
        if area.top <= row < area.bottom
        for column in columns
        if area.left <= column < area.right
        and (row, column) not in filled
        and (row, column) != (area.top, area.left)
    }
    for row in sorted(by_row):
        texts: list[str] = []
        for column in columns:
            if (row, column) in covered:
                continue
            text = by_row[row].get(column, "")
            if text and _is_overflowing(texts) and not text.endswith(_COLONS):
                texts[-1] = text
            elif text or not texts or texts[-1]:
                texts.append(text)
        yield from filter(str.strip, row_text(texts).split("\n"))


def _is_overflowing(texts: Sequence[str]) -> bool:
    """Whether a label runs on over the blank cell after it, so that its value comes next."""
    return len(texts) > 1 and not texts[-1] and texts[-2].endswith(_COLONS)


def cell_lines(text: str, *, wrapped: bool) -> str:
    """What a cell of text shows: its lines without the spaces that only move words about."""
    if wrapped:
        text = _FILLING.sub("\n", text)
    lines = (line.strip(" \t\u3000\xa0") for line in re.split(r"\r\n|[\r\n]", text))
    return "\n".join(line for line in lines if line)


def number_text(value: float, number_format: str) -> str:
    """A number as its format shows it: percentages, leading zeros, no needless decimals."""
    plain = _LITERAL.sub("", number_format)
    percent = _PERCENT.search(plain)
    if percent:
        return f"{value * 100:.{len(percent.group(1) or '')}f}%"
    if value == int(value) and abs(value) < 1e15:
        zeros = _ZEROS.fullmatch(plain)
        return str(int(value)).zfill(len(zeros.group()) if zeros else 0)
    return f"{value:.15g}"


def date_text(value: datetime, number_format: str) -> str:
    """A moment, as far as its format shows it."""
    plain = _LITERAL.sub("", number_format).lower()
    has_year, has_day = "y" in plain or "e" in plain, "d" in plain
    if "h" in plain and not has_year and not has_day:
        return f"{value:%H:%M}"
    # A day without a time is midnight, whatever its format could show.
    clock = f"{value:%H:%M}" if "h" in plain and (value.hour or value.minute) else ""
    if has_year and not has_day:
        return f"{value:%Y-%m}" if "m" in plain else f"{value:%Y}"
    return f"{value:%Y-%m-%d} {clock}".strip()

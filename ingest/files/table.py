"""A table row as lines of text, the same for every format that has tables."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.dates import find_periods, is_range

_DIGIT = re.compile(r"\d")
_UPRIGHT = re.compile(r"[\u4e00-\u9fff](?:\n[\u4e00-\u9fff])+")
_NARROW = re.compile(r"[\u4e00-\u9fff]{1,3}(?:\n[\u4e00-\u9fff]{1,3})+[:：]?")
_LONGEST_LABEL = 6
_FEWEST_CELLS, _MOST_LINES, _LONGEST_LINE = 3, 3, 30


def row_text(cells: Sequence[str]) -> str:
    r"""One line, cells apart by tabs, so that a blank value is seen to be blank.

    A label broken to fit a narrow cell is one line. Another cell of several lines is a column of
    the page rather than a value: it begins its own line, except after a one-line cell with a number
    in it (the dates beside a job).
    """
    stripped = [cell.strip("\n ") for cell in cells]
    parts = [_label_on_one_line(cell, last=i == len(cells)) for i, cell in enumerate(stripped, 1)]
    if not any("\n" in part for part in parts):
        return "\t".join(parts).strip("\t ")
    if (row := _entry(list(filter(None, parts)))) is not None:
        return row
    text = ""
    for part in filter(None, parts):
        last = text.rpartition("\n")[2]
        if not text:
            text = part
        elif "\n" not in part or (_DIGIT.search(last) and "\n" not in text):
            text += ("\n" if "\n" in text else "\t") + part
        else:
            text += "\n" + part
    return text


def _entry(cells: Sequence[str]) -> str | None:
    """A row of a job or degree: dates, names of a few short lines, and what was done there."""
    *named, last = cells
    if len(cells) < _FEWEST_CELLS or not any("\n" in cell for cell in cells):
        return None
    if not any("\n" not in cell and any(map(is_range, find_periods(cell))) for cell in named[:2]):
        return None
    lines = [line for cell in named for line in cell.split("\n")]
    if max(map(len, lines)) > _LONGEST_LINE or any(c.count("\n") >= _MOST_LINES for c in named):
        return None
    return "\t".join(lines) + ("\n" if "\n" in last else "\t") + last


def _label_on_one_line(cell: str, *, last: bool) -> str:
    """A cell with the breaks taken out of a Chinese label ("出生/年月", or one written upright)."""
    joined = cell.replace("\n", "")
    if _UPRIGHT.fullmatch(cell):
        return joined
    if not last and len(joined) <= _LONGEST_LABEL and _NARROW.fullmatch(cell):
        return joined
    return cell

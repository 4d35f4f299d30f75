"""Ruled tables of a PDF page: segments put into the cells that the drawn rules make."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

import numpy as np

from ingest.facsimile import Places
from ingest.files.pdf.columns import reading_order
from ingest.files.pdf.labels import broken_date
from ingest.files.pdf.pdfium import Box
from ingest.files.pdf.segments import Segment, joined, places_of
from ingest.files.pdf.shapes import Rule, Shapes
from ingest.files.table import row_text

_OPENS_ITEM = re.compile(
    r"\s*(?:[•·●○■◆▪‣–*-]|[①-⑳]|[(（]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[.、)）]|(?:19|20)\d\d)"
)
_WORD = re.compile(r"[\u2e80-\ufaff\uff00-\uffef]|[^\s\u2e80-\ufaff\uff00-\uffef]+")
_HAN = re.compile(r"[\u2e80-\ufaff\uff00-\uffef]")
# Rules that nearly meet or nearly coincide do, in points.
_SNAP = 2.0


@dataclass(frozen=True, slots=True, eq=False)
class _Piece:
    """Lines of text and the places of their characters that are no blanks, in the same order."""

    text: str
    places: Places

    def lines(self) -> Iterator[_Piece]:
        """Each line that holds anything."""
        start = 0
        for line in self.text.split("\n"):
            end = start + sum(not c.isspace() for c in line)
            if line:
                yield _Piece(line, self.places[start:end])
            start = end


@dataclass(frozen=True, slots=True, eq=False)
class _Cell:
    box: Box
    piece: _Piece


def with_tables_read(segments: list[Segment], shapes: Shapes) -> list[Segment]:
    """The segments, those in ruled tables replaced by the tables' lines from top to bottom.

    A table's line is as wide as the table, so that no gutter is sought across it.
    """
    if len(shapes.horizontal) < 2 or len(shapes.vertical) < 2:
        return segments
    horizontal, vertical = _snapped(shapes.horizontal), _snapped(shapes.vertical)
    inside: dict[Box, list[Segment]] = {}
    outside: list[Segment] = []
    for segment in segments:
        box = _cell_around(segment, horizontal, vertical)
        if box is None:
            outside.append(segment)
        else:
            inside.setdefault(box, []).append(segment)
    lines: list[Segment] = []
    for table in _tables(inside):
        if len(table) == 1:
            outside += inside[table[0]]
        else:
            lines += _table_lines(table, inside)
    return outside + lines


def _snapped(rules: Sequence[Rule]) -> list[Rule]:
    """The rules from low to high, those that nearly coincide at one place."""
    snapped: list[Rule] = []
    at = float("-inf")
    for rule in sorted(rules, key=lambda rule: rule.at):
        if rule.at - at > _SNAP:
            at = rule.at
        snapped.append(Rule(at, rule.start, rule.end))
    return snapped


def _cell_around(
    segment: Segment, horizontal: Sequence[Rule], vertical: Sequence[Rule]
) -> Box | None:
    x, y = (segment.left + segment.right) / 2, segment.middle
    beside = [r.at for r in vertical if r.start - _SNAP <= y <= r.end + _SNAP]
    around = [r.at for r in horizontal if r.start - _SNAP <= x <= r.end + _SNAP]
    left = max((at for at in beside if at <= x), default=None)
    right = min((at for at in beside if at > x), default=None)
    bottom = max((at for at in around if at <= y), default=None)
    top = min((at for at in around if at > y), default=None)
    if left is None or right is None or bottom is None or top is None:
        return None
    return Box(left, bottom, right, top)


def _tables(boxes: dict[Box, list[Segment]]) -> list[list[Box]]:
    """Cells that follow each other downwards without a gap."""
    tables: list[list[Box]] = []
    floor = 0.0
    for box in sorted(boxes, key=lambda box: -box.top):
        if tables and box.top >= floor - _SNAP:
            tables[-1].append(box)
            floor = min(floor, box.bottom)
        else:
            tables.append([box])
            floor = box.bottom
    return tables


def _table_lines(table: list[Box], inside: dict[Box, list[Segment]]) -> list[Segment]:
    cells = [_Cell(box, _content(box, inside[box])) for box in table]
    lines = [line for part in _read(cells) for line in part.lines()]
    left, right = min(box.left for box in table), max(box.right for box in table)
    top, bottom = max(box.top for box in table), min(box.bottom for box in table)
    pitch = (top - bottom) / len(lines)
    size = median(s.size for box in table for s in inside[box])
    return [
        Segment(line.text, left, top - pitch * (i + 1), right, top - pitch * i, size, line.places)
        for i, line in enumerate(lines)
    ]


def _content(box: Box, segments: list[Segment]) -> _Piece:
    """The lines of a cell; those that break only because the cell is narrow are one."""
    lines = reading_order(segments)
    places = places_of([segment for line in lines for segment in line])
    texts = [joined(line) for line in lines]
    left, right = min(line[0].left for line in lines), max(line[-1].right for line in lines)
    room = box.right - box.left - 2 * max(0.0, min(left - box.left, box.right - right))
    dated = broken_date(texts)
    text = texts[0]
    for (line, words), (following, behind) in pairwise(zip(lines, texts, strict=True)):
        goes_on = dated or _goes_on(line, following, words, behind, room)
        han = _HAN.match(words[-1]) and _HAN.match(behind)
        text += ("" if han else " ") + behind if goes_on else "\n" + behind
    return _Piece(text, places)


def _goes_on(
    line: list[Segment], following: list[Segment], words: str, behind: str, room: float
) -> bool:
    """Whether the first word of the line below would not have fitted into a line of a cell."""
    if len(line) > 1 or len(following) > 1 or words.endswith("。") or _OPENS_ITEM.match(behind):
        return False
    first = _WORD.match(behind.lstrip())
    if first is None:
        return False
    below = following[0]
    width = (below.right - below.left) * len(first.group()) / len(behind)
    return line[0].right - line[0].left + width > room


def _read(cells: list[_Cell]) -> list[_Piece]:
    """Rows from top to bottom; a cell beside several rows comes before them."""
    bands = _bands(cells)
    if len(bands) > 1:
        return [piece for band in bands for piece in _read(band)]
    first = min(cells, key=lambda cell: cell.box.left)
    height = max(c.box.top for c in cells) - min(c.box.bottom for c in cells)
    if all(c.box.top - c.box.bottom > height - 2 * _SNAP for c in cells):
        return [_row(sorted(cells, key=lambda cell: cell.box.left))]
    if first.box.top - first.box.bottom > height - 2 * _SNAP:
        return [first.piece, *_read([c for c in cells if c is not first])]
    return [c.piece for c in sorted(cells, key=lambda c: (-c.box.top, c.box.left))]


def _row(cells: list[_Cell]) -> _Piece:
    """A row's text; a hole between two cells is a cell without text."""
    texts = [cells[0].piece.text]
    for before, cell in pairwise(cells):
        if cell.box.left - before.box.right > _SNAP:
            texts.append("")
        texts.append(cell.piece.text)
    return _Piece(row_text(texts), np.concatenate([cell.piece.places for cell in cells]))


def _bands(cells: list[_Cell]) -> list[list[_Cell]]:
    """The cells cut along every rule that goes through from side to side."""
    bands: list[list[_Cell]] = []
    floor = 0.0
    for cell in sorted(cells, key=lambda cell: -cell.box.top):
        if bands and cell.box.top > floor + _SNAP:
            bands[-1].append(cell)
            floor = min(floor, cell.box.bottom)
        else:
            bands.append([cell])
            floor = cell.box.bottom
    return bands

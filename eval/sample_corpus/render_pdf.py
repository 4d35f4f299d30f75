"""PDF pages with one or two columns, as word processors and resume sites print them."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from eval.sample_corpus.layouts import Row, RowKind, rows
from eval.sample_corpus.lettering import runs, width, wrap
from eval.sample_corpus.person import Person

_PAGE_WIDTH, _PAGE_HEIGHT = A4
_MARGIN = 50.0
_SIDE_WIDTH = 150.0
_GUTTER = 22.0
_BULLET_INDENT = 10.0
_LEADING = 1.62
_SIZES: dict[RowKind, float] = {"name": 19, "heading": 12.5, "head": 10.5, "project": 10}
_ABOVE: dict[RowKind, float] = {"heading": 9, "project": 3, "gap": 3}
_BOLD: tuple[RowKind, ...] = ("name", "heading", "head")
_ACCENT = (0.12, 0.25, 0.42)


@dataclass(frozen=True, slots=True)
class Column:
    """A strip of the page, in points from its left edge."""

    left: float
    width: float


@dataclass(frozen=True, slots=True)
class Placed:
    """A line at its place; `y` counts up from the foot of the page, as PDF does."""

    page: int
    x: float
    y: float
    text: str
    kind: RowKind

    @property
    def size(self) -> float:
        """The letter size in points."""
        return _SIZES.get(self.kind, 9.5)


def _place_row(row: Row, column: Column) -> Iterator[tuple[float, str, bool]]:
    """(indent, words, whether a new line starts) of each piece of a row."""
    size, bold = _SIZES.get(row.kind, 9.5), row.kind in _BOLD
    first, *rest = row.fields
    right_aligned = rest.pop() if rest else None
    text = "    ".join([first, *rest])
    indent = _BULLET_INDENT if row.kind == "bullet" else 0.0
    room = column.width - indent
    last_width = width(right_aligned, size, bold) if right_aligned else 0.0
    if row.kind == "bullet":
        yield 0.0, "\u2022", True
    lines = wrap(text, room - last_width - (12 if right_aligned else 0), size, bold)
    for number, line in enumerate(lines):
        yield indent, line, bool(number) or row.kind != "bullet"
        if number == 0 and right_aligned:
            yield column.width - last_width, right_aligned, False


def _place(flow: Iterable[Row], column: Column, top: float) -> list[Placed]:
    page, y = 0, top
    placed: list[Placed] = []
    for row in flow:
        y -= _ABOVE.get(row.kind, 0)
        if row.kind == "gap":
            continue
        for indent, text, starts_line in _place_row(row, column):
            if starts_line:
                y -= _SIZES.get(row.kind, 9.5) * _LEADING
            if y < _MARGIN:
                page, y = page + 1, _PAGE_HEIGHT - _MARGIN - 12
            placed.append(Placed(page, column.left + indent, y, text, row.kind))
    return placed


def _one_column(person: Person) -> list[Placed]:
    column = Column(_MARGIN, _PAGE_WIDTH - 2 * _MARGIN)
    return _place(rows(person), column, _PAGE_HEIGHT - _MARGIN)


def _two_columns(person: Person) -> list[Placed]:
    """The name across the page, the narrow column on the left, the wide one on the right.

    An interleaved page is drawn line by line across both columns, as table layouts are, so that
    the order in the file is not the order in which it is read.
    """
    across = Column(_MARGIN, _PAGE_WIDTH - 2 * _MARGIN)
    side = Column(_MARGIN, _SIDE_WIDTH)
    main_left = _MARGIN + _SIDE_WIDTH + _GUTTER
    main = Column(main_left, _PAGE_WIDTH - _MARGIN - main_left)
    everything = list(rows(person))
    head = [row for row in everything if row.kind in ("name", "top")]
    body = everything[len(head) :]
    placed_head = _place(head, across, _PAGE_HEIGHT - _MARGIN)
    below = placed_head[-1].y - 8
    placed = [
        *_place((row for row in body if row.side), side, below),
        *_place((row for row in body if not row.side), main, below),
    ]
    if person.interleaved:
        placed.sort(key=lambda line: (line.page, -round(line.y), line.x))
    else:
        placed.sort(key=lambda line: line.page)
    return [*placed_head, *placed]


def _draw(canvas: Canvas, line: Placed) -> None:
    bold = line.kind in _BOLD
    canvas.setFillColorRGB(*(_ACCENT if line.kind in ("name", "heading") else (0.1, 0.1, 0.1)))
    words = canvas.beginText(line.x, line.y)
    for font, part in runs(line.text, bold):
        words.setFont(font, line.size)
        words.textOut(part)
    canvas.drawText(words)


def render(person: Person) -> bytes:
    """The PDF file; the same bytes every time (no clock, no random id)."""
    placed = _two_columns(person) if person.layout == "pdf-two-columns" else _one_column(person)
    target = io.BytesIO()
    canvas = Canvas(target, pagesize=A4, invariant=1)
    canvas.setTitle(person.file.rpartition(".")[0])
    for page in range(max(line.page for line in placed) + 1):
        for line in placed:
            if line.page == page:
                _draw(canvas, line)
        canvas.showPage()
    canvas.save()
    return target.getvalue()

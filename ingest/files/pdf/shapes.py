"""What a PDF page draws around its text: the rules of tables, bullets that are no characters."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from ingest.files.pdf.pdfium import Box, direct, drawings

_type = direct(pdfium_c.FPDFPageObj_GetType, ctypes.c_void_p)
_bounds = direct(pdfium_c.FPDFPageObj_GetBounds, *[ctypes.c_void_p] * 5)
_draw_mode = direct(pdfium_c.FPDFPath_GetDrawMode, *[ctypes.c_void_p] * 3)
_count_segments = direct(pdfium_c.FPDFPath_CountSegments, ctypes.c_void_p)

# In points.
_SMALLEST_MARK, _LARGEST_MARK = 1.0, 9.0
_BROADEST_RULE, _SHORTEST_RULE = 3.0, 8.0
_RECTANGLE_SEGMENTS = 6


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight line at `at`, from `start` to `end` in the other direction."""

    at: float
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Shapes:
    """Marks are about as wide as they are high and small enough for a bullet.

    `pictured` is the area of all pictures in square points.
    """

    pictured: float = 0.0
    marks: tuple[Box, ...] = ()
    horizontal: tuple[Rule, ...] = ()
    vertical: tuple[Rule, ...] = ()


def page_shapes(page: pdfium.PdfPage) -> Shapes:
    """The shapes of a page; of one that is shown turned no rules and marks."""
    pictured = 0.0
    marks: list[Box] = []
    horizontal: list[Rule] = []
    vertical: list[Rule] = []
    for drawing in drawings(page):
        box = drawing.box
        left, bottom, right, top = box.left, box.bottom, box.right, box.top
        width, height = right - left, top - bottom
        if drawing.kind != pdfium_c.FPDF_PAGEOBJ_PATH:
            if drawing.kind == pdfium_c.FPDF_PAGEOBJ_IMAGE:
                pictured += width * height
            continue
        if height < _BROADEST_RULE and width > _SHORTEST_RULE:
            horizontal.append(Rule((bottom + top) / 2, left, right))
        elif width < _BROADEST_RULE and height > _SHORTEST_RULE:
            vertical.append(Rule((left + right) / 2, bottom, top))
        elif _SMALLEST_MARK < width < _LARGEST_MARK and 0.7 * width < height < 1.4 * width:
            marks.append(box)
        elif height > _SHORTEST_RULE and width > _SHORTEST_RULE and _is_frame(drawing.handle):
            horizontal += [Rule(bottom, left, right), Rule(top, left, right)]
            vertical += [Rule(left, bottom, top), Rule(right, bottom, top)]
    if page.get_rotation():
        return Shapes(pictured)
    return Shapes(pictured, tuple(marks), tuple(horizontal), tuple(vertical))


def _is_frame(path: int) -> bool:
    """Whether it is the outline of one rectangle."""
    modes = (ctypes.c_int * 2)()
    fill = ctypes.addressof(modes)
    _draw_mode(path, fill, fill + 4)
    return bool(modes[1]) and _count_segments(path) <= _RECTANGLE_SEGMENTS

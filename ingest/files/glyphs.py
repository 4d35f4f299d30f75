"""The characters of a PDF page, with their places, as pdfium tells them.

One foreign call a character is what reading a PDF costs, so the calls here pass plain addresses
and fill arrays.
"""

from __future__ import annotations

import ctypes
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from ingest.files.page_frame import upright
from ingest.files.pdfium import direct, drawings

Floats = npt.NDArray[np.floating[Any]]
Bools = npt.NDArray[np.bool_]

# A character of under this many points is a dot to the eye.
_SMALLEST = 1.5
_WHITE = 250
_INVISIBLE_MODES = (
    pdfium_c.FPDF_TEXTRENDERMODE_INVISIBLE,
    pdfium_c.FPDF_TEXTRENDERMODE_CLIP,
)


_loose_box = direct(
    pdfium_c.FPDFText_GetLooseCharBox, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p
)
_text_object = direct(
    pdfium_c.FPDFText_GetTextObject, ctypes.c_void_p, ctypes.c_int, result=ctypes.c_void_p
)
_render_mode = direct(pdfium_c.FPDFTextObj_GetTextRenderMode, ctypes.c_void_p)
_draw_mode = direct(pdfium_c.FPDFPath_GetDrawMode, *[ctypes.c_void_p] * 3)
_stroke_colour = direct(pdfium_c.FPDFPageObj_GetStrokeColor, *[ctypes.c_void_p] * 5)
_fill_colour = direct(pdfium_c.FPDFPageObj_GetFillColor, *[ctypes.c_void_p] * 5)


@dataclass(frozen=True, slots=True)
class Glyphs:
    """The drawn characters of a page in drawing order, upright; y grows upwards, in points.

    `codes` are UTF-16 units. `right` is where the next character would begin, so that the gap to
    it is the extra space only. Arrays are of one length.
    """

    codes: npt.NDArray[np.uint16]
    left: Floats
    bottom: Floats
    right: Floats
    top: Floats
    size: Floats

    def __len__(self) -> int:
        return len(self.codes)

    def take(self, which: Bools) -> Glyphs:
        """Those glyphs for which `which` is true."""
        return Glyphs(
            self.codes[which],
            self.left[which],
            self.bottom[which],
            self.right[which],
            self.top[which],
            self.size[which],
        )


def page_glyphs(page: pdfium.PdfPage) -> tuple[Glyphs, int]:
    """The glyphs of a page that a reader can see, and how many that a reader cannot."""
    textpage = page.get_textpage()
    try:
        return _visible_glyphs(page, textpage)
    finally:
        textpage.close()


def _visible_glyphs(page: pdfium.PdfPage, textpage: pdfium.PdfTextPage) -> tuple[Glyphs, int]:
    handle = ctypes.cast(textpage.raw, ctypes.c_void_p).value
    count = pdfium_c.FPDFText_CountChars(textpage.raw)
    codes = _codes(textpage, count)
    boxes = np.zeros((count, 4), np.float32)
    address = boxes.ctypes.data
    for i in range(count):
        _loose_box(handle, i, address + 16 * i)
    left, top, right, bottom = boxes.T
    # What pdfium makes up itself (spaces, line ends) has no extent.
    drawn = np.flatnonzero((right > left) & (top > bottom) & (codes != 0))
    objects = [_text_object(handle, i) for i in drawn.tolist()]
    glyphs = Glyphs(
        codes[drawn],
        left[drawn],
        bottom[drawn],
        right[drawn],
        top[drawn],
        _sizes(textpage, drawn, (top - bottom)[drawn]),
    )
    unseen = _unseen(page, glyphs, objects)
    hidden = int(np.count_nonzero(unseen & (glyphs.codes > 0x20)))
    return _upright(glyphs.take(~unseen), page), hidden


def _codes(textpage: pdfium.PdfTextPage, count: int) -> npt.NDArray[np.uint16]:
    buffer = (ctypes.c_ushort * (count + 1))()
    if pdfium_c.FPDFText_GetText(textpage.raw, 0, count, buffer) == count + 1:
        return np.array(buffer[:count], np.uint16)
    codes = [pdfium_c.FPDFText_GetUnicode(textpage.raw, i) for i in range(count)]
    return np.array([code if code < 0x10000 else 0xFFFD for code in codes], np.uint16)


def _sizes(textpage: pdfium.PdfTextPage, drawn: npt.NDArray[np.intp], heights: Floats) -> Floats:
    """Font sizes as drawn, asked for once for each height of box on the page."""
    matrix = pdfium_c.FS_MATRIX()
    classes, first, inverse = np.unique(
        np.round(heights * 4), return_index=True, return_inverse=True
    )
    sizes = np.empty(len(classes), np.float32)
    for number, index in enumerate(drawn[first].tolist()):
        nominal = pdfium_c.FPDFText_GetFontSize(textpage.raw, index)
        pdfium_c.FPDFText_GetMatrix(textpage.raw, index, matrix)
        scale = float(np.hypot(matrix.c, matrix.d)) or 1.0
        sizes[number] = nominal * scale
    return sizes[inverse]


def _unseen(page: pdfium.PdfPage, glyphs: Glyphs, objects: list[int]) -> Bools:
    """Glyphs that are surely invisible; where it takes a look at the page to tell, they stay."""
    unseen = glyphs.size < _SMALLEST
    x0, y0, x1, y1 = page.get_cropbox()
    x, y = (glyphs.left + glyphs.right) / 2, (glyphs.bottom + glyphs.top) / 2
    unseen |= (x < x0) | (x > x1) | (y < y0) | (y > y1)
    transparent, invisible, white = _paints(objects)
    unseen |= transparent
    backdrops = _Backdrops(page) if invisible.any() or white.any() else None
    if backdrops is not None:
        # Text recognition writes its words invisibly over the picture of the page.
        unseen |= invisible & ~backdrops.under(x, y, pictures_only=True)
        unseen |= white & ~backdrops.under(x, y)
    return unseen


def _paints(objects: list[int]) -> tuple[Bools, Bools, Bools]:
    """For each glyph whether its text object is transparent, of an invisible mode, white."""
    distinct, position = np.unique(np.array(objects, np.uint64), return_inverse=True)
    handles = distinct.tolist()
    modes = np.array([_render_mode(handle) for handle in handles], np.int32)
    # Opaque black for what has no plain colour.
    channels = np.tile(np.array([0, 0, 0, 255], np.uint32), (len(handles), 1))
    start = channels.ctypes.data
    for handle, red in zip(handles, range(start, start + 16 * len(handles), 16), strict=True):
        _fill_colour(handle, red, red + 4, red + 8, red + 12)
    fills = modes == pdfium_c.FPDF_TEXTRENDERMODE_FILL
    transparent = fills & (channels[:, 3] == 0)
    white = fills & ~transparent & (channels[:, :3].min(axis=1) >= _WHITE)
    invisible = np.isin(modes, _INVISIBLE_MODES)
    return transparent[position], invisible[position], white[position]


class _Backdrops:
    """Boxes of what a page paints beneath its text, other than white."""

    def __init__(self, page: pdfium.PdfPage) -> None:
        painted = [
            drawing
            for drawing in drawings(page)
            if drawing.kind != pdfium_c.FPDF_PAGEOBJ_PATH or _is_coloured(drawing.handle)
        ]
        self._boxes = [drawing.box for drawing in painted]
        self._pictures = [d.box for d in painted if d.kind == pdfium_c.FPDF_PAGEOBJ_IMAGE]

    def under(self, x: Floats, y: Floats, pictures_only: bool = False) -> Bools:
        """Whether any lies at each point."""
        found = np.zeros(len(x), np.bool_)
        for box in self._pictures if pictures_only else self._boxes:
            found |= (x >= box.left) & (x <= box.right) & (y >= box.bottom) & (y <= box.top)
        return found


def _is_coloured(path: int) -> bool:
    """Whether a path fills its inside, or draws a line so broad, with anything but white."""
    channels = (ctypes.c_uint * 4)()
    start = ctypes.addressof(channels)
    addresses = [start + 4 * i for i in range(4)]
    _draw_mode(path, start, start + 4)
    fills, strokes = channels[:2]
    if fills:
        _fill_colour(path, *addresses)
    elif strokes:
        _stroke_colour(path, *addresses)
    else:
        return False
    *colour, alpha = channels
    return alpha > 0 and min(colour) < _WHITE


def _upright(glyphs: Glyphs, page: pdfium.PdfPage) -> Glyphs:
    """The glyphs as they stand on a page that is shown turned."""
    rotation = page.get_rotation()
    if not rotation:
        return glyphs
    edges = upright(rotation, glyphs.left, glyphs.bottom, glyphs.right, glyphs.top)
    return Glyphs(glyphs.codes, *edges, glyphs.size)

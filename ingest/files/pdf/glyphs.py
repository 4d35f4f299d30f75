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

from ingest.files.invisible import invisible_spans, is_alarming
from ingest.files.pdf.page_frame import upright
from ingest.files.pdf.pdfium import Rows, argument, direct, prepared
from ingest.files.pdf.visibility import Characters, unseen

Floats = npt.NDArray[np.floating[Any]]
Bools = npt.NDArray[np.bool_]

# A character of under this many points is a dot to the eye.
_SMALLEST = 1.5
_NARROW = 0.1
_MOST_KINDS = np.iinfo(np.uint16).max
# What is above a space and no space itself, for each UTF-16 unit.
_PRINTED = np.arange(1 << 16) > 0x20
_PRINTED[[0xA0, 0x3000, 0x2002, 0x2003, 0x2009]] = False
_loose_box = prepared(pdfium_c.FPDFText_GetLooseCharBox)
_loose_boxes = Rows()
_matrix = direct(pdfium_c.FPDFText_GetMatrix, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p)
_font_size = direct(
    pdfium_c.FPDFText_GetFontSize, ctypes.c_void_p, ctypes.c_int, result=ctypes.c_double
)


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

    def take(self, which: npt.NDArray[np.intp]) -> Glyphs:
        """The glyphs at these places."""
        return Glyphs(
            self.codes.take(which),
            self.left.take(which),
            self.bottom.take(which),
            self.right.take(which),
            self.top.take(which),
            self.size.take(which),
        )


def page_glyphs(page: pdfium.PdfPage) -> tuple[Glyphs, str]:
    """The glyphs of a page that a reader can see, and the words that a reader cannot."""
    textpage = page.get_textpage()
    try:
        return _visible_glyphs(page, textpage)
    finally:
        textpage.close()


def _visible_glyphs(page: pdfium.PdfPage, textpage: pdfium.PdfTextPage) -> tuple[Glyphs, str]:
    handle = ctypes.cast(textpage.raw, ctypes.c_void_p).value
    count = pdfium_c.FPDFText_CountChars(textpage.raw)
    codes = _codes(textpage, count)
    boxes = _loose_boxes.filled(_loose_box, argument(textpage.raw), count)
    left, top, right, bottom = np.ascontiguousarray(boxes.T)
    # What pdfium makes up itself (spaces, line ends) has no extent.
    drawn = np.flatnonzero((right > left) & (top > bottom) & (codes != 0))
    sizes, smallest = _sizes(handle or 0, drawn, (top - bottom)[drawn], (right - left)[drawn])
    glyphs = Glyphs(codes[drawn], left[drawn], bottom[drawn], right[drawn], top[drawn], sizes)
    printed = _PRINTED[glyphs.codes]
    hidden = smallest < _SMALLEST
    asked = np.flatnonzero(printed & ~hidden)
    hidden[asked] = unseen(
        page, Characters(textpage, drawn[asked], boxes[drawn[asked]][:, [0, 3, 2, 1]])
    )
    blank, smuggled = _invisible(glyphs.codes)
    words = _words(codes, drawn[hidden & printed & ~blank])
    seen = glyphs.take(np.flatnonzero(~hidden & ~blank))
    return _upright(seen, page), f"{words} {smuggled}".strip()


def _invisible(codes: npt.NDArray[np.uint16]) -> tuple[Bools, str]:
    """Which are characters that no reader sees in any format, and those if they are an alarm."""
    blank = np.zeros(len(codes), np.bool_)
    text = codes.tobytes().decode("utf-16-le", "surrogatepass")
    spans = invisible_spans(text)
    if not spans:
        return blank, ""
    units = np.array([1 if character < "\U00010000" else 2 for character in text])
    starts = np.concatenate(([0], units.cumsum()))
    for span in spans:
        blank[starts[span.start] : starts[span.end]] = True
    runs = [span.of(text) for span in spans]
    return blank, "".join(runs) if is_alarming(runs) else ""


def _words(codes: npt.NDArray[np.uint16], which: npt.NDArray[np.intp]) -> str:
    """Those characters, with the spaces between them."""
    pieces: list[str] = []
    last = -1
    for i in which.tolist():
        if last >= 0 and i > last + 1:
            pieces.append(" ")
        pieces.append(chr(codes[i]))
        last = i
    return "".join(pieces).encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _codes(textpage: pdfium.PdfTextPage, count: int) -> npt.NDArray[np.uint16]:
    codes = np.zeros(count + 1, np.uint16)
    buffer = codes.ctypes.data_as(ctypes.POINTER(ctypes.c_ushort))
    if pdfium_c.FPDFText_GetText(textpage.raw, 0, count, buffer) == count + 1:
        return codes[:count]
    each = [pdfium_c.FPDFText_GetUnicode(textpage.raw, i) for i in range(count)]
    return np.array([code if code < 0x10000 else 0xFFFD for code in each], np.uint16)


def _sizes(
    handle: int, drawn: npt.NDArray[np.intp], heights: Floats, widths: Floats
) -> tuple[Floats, Floats]:
    """Font sizes as drawn, and the same or less where letters are drawn narrow.

    Asked for once for each height of box on the page, once more for those that are narrow.
    """
    matrix = pdfium_c.FS_MATRIX()
    address = ctypes.addressof(matrix)
    kinds = np.round(heights * 4) * 2 + (widths < _NARROW * heights)
    # Short numbers are sorted much faster.
    kinds = np.minimum(kinds, _MOST_KINDS).astype(np.uint16)
    classes, first, inverse = np.unique(kinds, return_index=True, return_inverse=True)
    sizes = np.empty((len(classes), 2), np.float32)
    for number, index in enumerate(drawn[first].tolist()):
        nominal = _font_size(handle, index)
        _matrix(handle, index, address)
        up = float(np.hypot(matrix.c, matrix.d)) or 1.0
        across = float(np.hypot(matrix.a, matrix.b)) or 1.0
        sizes[number] = nominal * up, nominal * min(up, across)
    return sizes[inverse, 0], sizes[inverse, 1]


def _upright(glyphs: Glyphs, page: pdfium.PdfPage) -> Glyphs:
    """The glyphs as they stand on a page that is shown turned."""
    rotation = page.get_rotation()
    if not rotation:
        return glyphs
    edges = upright(rotation, glyphs.left, glyphs.bottom, glyphs.right, glyphs.top)
    return Glyphs(glyphs.codes, *edges, glyphs.size)

"""A PDF page as pixels, with all of its text, with some of it or with none."""

from __future__ import annotations

import ctypes
from collections import deque
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from itertools import repeat

import numpy as np
import numpy.typing as npt
import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from ingest.files.pdf.pdfium import contents, direct

Pixels = npt.NDArray[np.uint8]
Window = tuple[int, int, int, int]
"""Left, top, right and bottom, in pixels of a frame."""

_LARGEST = 2400
_WHITE = 0xFFFFFFFF
_set_active = direct(pdfium_c.FPDFPageObj_SetIsActive, ctypes.c_void_p, ctypes.c_int)


@dataclass(frozen=True, slots=True)
class Frame:
    """Where points of the page lie in a picture of it: x' = a x + c y + e, y' = b x + d y + f."""

    width: int
    height: int
    a: float
    b: float
    c: float
    d: float
    e: float
    f: float

    @classmethod
    def of(cls, page: pdfium.PdfPage, zoom: float) -> Frame:
        """The frame of a page at `zoom` pixels a point, less for one as large as a poster."""
        across, up = page.get_size()
        zoom = min(zoom, _LARGEST / max(across, up, 1))
        width, height = max(round(across * zoom), 1), max(round(up * zoom), 1)
        # pdfium answers in whole pixels, so it is asked about a much larger picture.
        finer = 1 << 20
        x, y = ctypes.c_int(), ctypes.c_int()
        corners = []
        for point in ((0.0, 0.0), (100.0, 0.0), (0.0, 100.0)):
            pdfium_c.FPDF_PageToDevice(page, 0, 0, finer, finer, 0, *point, x, y)
            corners.append((x.value / finer * width, y.value / finer * height))
        (e, f), (right, below), (over, under) = corners
        return cls(
            width,
            height,
            (right - e) / 100,
            (below - f) / 100,
            (over - e) / 100,
            (under - f) / 100,
            e,
            f,
        )


def picture(page: pdfium.PdfPage, frame: Frame) -> Pixels:
    """The page as grey pixels."""
    pixels = np.full((frame.height, frame.width), 255, np.uint8)
    _render(page, frame, (0, 0), pixels, pdfium_c.FPDFBitmap_Gray)
    return pixels


def coloured(page: pdfium.PdfPage, frame: Frame, window: Window) -> Pixels:
    """What of the page lies in a window of its frame, as pixels of blue, green and red."""
    left, top, right, bottom = window
    pixels = np.full((max(bottom - top, 1), max(right - left, 1), 4), 255, np.uint8)
    _render(page, frame, (left, top), pixels, pdfium_c.FPDFBitmap_BGRx)
    return pixels[..., :3]


def _render(
    page: pdfium.PdfPage, frame: Frame, corner: tuple[int, int], pixels: Pixels, kind: int
) -> None:
    height, width = pixels.shape[:2]
    bitmap = pdfium_c.FPDFBitmap_CreateEx(
        width, height, kind, pixels.ctypes.data, pixels.strides[0]
    )
    left, top = corner
    try:
        pdfium_c.FPDF_RenderPageBitmap(bitmap, page, -left, -top, frame.width, frame.height, 0, 0)
    finally:
        pdfium_c.FPDFBitmap_Destroy(bitmap)


class Lettering:
    """The text of a page, switched off and on; leaving the context leaves all of it on."""

    def __init__(self, page: pdfium.PdfPage) -> None:
        self._objects = contents(page).texts()

    def __enter__(self) -> Lettering:
        return self

    def __exit__(self, *_: object) -> None:
        self._set(repeat(1))

    def only(self, shown: Collection[int]) -> None:
        """Switches on these text objects and no other."""
        self._set((handle in shown for handle in self._objects) if shown else repeat(0))

    def _set(self, active: Iterable[int]) -> None:
        # A page may have an object a letter: the loop runs where it is fastest.
        deque(map(_set_active, self._objects, active), maxlen=0)

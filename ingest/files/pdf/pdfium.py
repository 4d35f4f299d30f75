"""pdfium's functions called with plain addresses: a call a character is what a PDF costs."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import compress, repeat
from threading import Lock
from typing import Any, TypeAlias
from weakref import WeakKeyDictionary

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

engine = Lock()
"""pdfium keeps state for the whole process, so that one thread at a time may use it."""

# The enlargement of what a form holds, across and up, and its shift.
_Scale: TypeAlias = tuple[float, float, float, float]
_UNSCALED: _Scale = (1.0, 1.0, 0.0, 0.0)
_DEEPEST = 8
_TEXT = pdfium_c.FPDF_PAGEOBJ_TEXT


def indexed(function: Any, result: Any = ctypes.c_int) -> Any:
    """The same C function of an owner, a `c_void_p`, and a number below 2 ** 31: faster still."""
    return ctypes.PYFUNCTYPE(result)(ctypes.cast(function, ctypes.c_void_p).value or 0)


def direct(function: Any, *arguments: Any, result: Any = ctypes.c_int) -> Any:
    """The same C function taking addresses as numbers, without giving up Python's lock."""
    address = ctypes.cast(function, ctypes.c_void_p).value or 0
    return ctypes.PYFUNCTYPE(result, *arguments)(address)


_pointer, _int = ctypes.c_void_p, ctypes.c_int
_page_object = indexed(pdfium_c.FPDFPage_GetObject, result=_pointer)
_form_object = direct(pdfium_c.FPDFFormObj_GetObject, _pointer, ctypes.c_ulong, result=_pointer)
_form_count = direct(pdfium_c.FPDFFormObj_CountObjects, _pointer)
_type = direct(pdfium_c.FPDFPageObj_GetType, _pointer)
_bounds = direct(pdfium_c.FPDFPageObj_GetBounds, *[_pointer] * 5)
_matrix = direct(pdfium_c.FPDFPageObj_GetMatrix, _pointer, _pointer)


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in points; y grows upwards."""

    left: float
    bottom: float
    right: float
    top: float


@dataclass(frozen=True, slots=True)
class Drawing:
    """A page object other than text; `kind` is one of pdfium's FPDF_PAGEOBJ numbers."""

    handle: int
    kind: int
    box: Box


@dataclass(frozen=True, slots=True)
class Contents:
    """What a page draws, inside forms too, in drawing order; `texts` are handles."""

    drawings: tuple[Drawing, ...]
    texts: tuple[int, ...]


# A page is walked once: a call an object is a good part of what reading it costs.
_walked: WeakKeyDictionary[pdfium.PdfPage, Contents] = WeakKeyDictionary()


def contents(page: pdfium.PdfPage) -> Contents:
    """The page's objects; those of an open page that nobody changes."""
    known = _walked.get(page)
    if known is None:
        handle = ctypes.cast(page.raw, _pointer)
        count = pdfium_c.FPDFPage_CountObjects(page.raw)
        texts: list[int] = []
        items = list(map(_page_object, repeat(handle), range(count)))
        known = Contents(tuple(_drawings(items, _UNSCALED, 0, texts)), tuple(texts))
        _walked[page] = known
    return known


def drawings(page: pdfium.PdfPage) -> tuple[Drawing, ...]:
    """What the page draws besides text, inside forms too, in drawing order."""
    return contents(page).drawings


def _drawings(items: list[int], scale: _Scale, depth: int, texts: list[int]) -> Iterator[Drawing]:
    edges = (ctypes.c_float * 4)()
    start = ctypes.addressof(edges)
    addresses = [start + 4 * i for i in range(4)]
    kinds = list(map(_type, items))
    texts += compress(items, map(_TEXT.__eq__, kinds))
    others = compress(zip(items, kinds, strict=True), map(_TEXT.__ne__, kinds))
    for item, kind in others:
        if kind == pdfium_c.FPDF_PAGEOBJ_FORM:
            if depth < _DEEPEST:
                inner = list(map(_form_object, repeat(item), range(_form_count(item))))
                yield from _drawings(inner, _within(item, scale), depth + 1, texts)
        elif _bounds(item, *addresses):
            across, up, right, above = scale
            x0, x1 = edges[0] * across + right, edges[2] * across + right
            y0, y1 = edges[1] * up + above, edges[3] * up + above
            yield Drawing(item, kind, Box(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)))


def _within(form: int, scale: _Scale) -> _Scale:
    """The scale inside a form; forms that turn what they hold are taken as upright."""
    matrix = pdfium_c.FS_MATRIX()
    if not _matrix(form, ctypes.addressof(matrix)):
        return scale
    across, up, right, above = scale
    return across * matrix.a, up * matrix.d, across * matrix.e + right, up * matrix.f + above

"""pdfium's functions called with plain addresses: a call a character is what a PDF costs."""

from __future__ import annotations

import ctypes
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import compress, repeat
from threading import Lock
from typing import Any, TypeAlias
from weakref import WeakKeyDictionary

import numpy as np
import numpy.typing as npt
import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

engine = Lock()
"""pdfium keeps state for the whole process, so that one thread at a time may use it."""

# The enlargement of what a form holds, across and up, and its shift.
_Scale: TypeAlias = tuple[float, float, float, float]
_UNSCALED: _Scale = (1.0, 1.0, 0.0, 0.0)
_DEEPEST = 8
_TEXT = pdfium_c.FPDF_PAGEOBJ_TEXT


def prepared(function: Any, result: Any = ctypes.c_int) -> Any:
    """The same C function of arguments made before, and of numbers below 2 ** 31: faster still."""
    return ctypes.PYFUNCTYPE(result)(ctypes.cast(function, ctypes.c_void_p).value or 0)


def argument(pointer: Any) -> Any:
    """A pointer made ready for many calls of a `prepared` function."""
    return ctypes.c_void_p.from_param(ctypes.cast(pointer, ctypes.c_void_p).value)


def direct(function: Any, *arguments: Any, result: Any = ctypes.c_int) -> Any:
    """The same C function taking addresses as numbers, without giving up Python's lock."""
    address = ctypes.cast(function, ctypes.c_void_p).value or 0
    return ctypes.PYFUNCTYPE(result, *arguments)(address)


_pointer, _int = ctypes.c_void_p, ctypes.c_int
_page_object = prepared(pdfium_c.FPDFPage_GetObject, result=_pointer)
_form_object = direct(pdfium_c.FPDFFormObj_GetObject, _pointer, ctypes.c_ulong, result=_pointer)
_form_count = direct(pdfium_c.FPDFFormObj_CountObjects, _pointer)
_type = prepared(pdfium_c.FPDFPageObj_GetType)
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
class _Objects:
    """The objects of a page or a form, in drawing order, with the kind of each."""

    handles: list[int]
    kinds: npt.NDArray[np.int8]


@dataclass(frozen=True, slots=True)
class Contents:
    """What a page draws, inside forms too; its drawings in drawing order."""

    drawings: tuple[Drawing, ...]
    _objects: tuple[_Objects, ...]

    def texts(self) -> list[int]:
        """The handles of all text objects, which few pages are asked for."""
        found: list[int] = []
        for objects in self._objects:
            found += compress(objects.handles, (objects.kinds == _TEXT).tolist())
        return found


# A page is walked once: a call an object is a good part of what reading it costs.
_walked: WeakKeyDictionary[pdfium.PdfPage, Contents] = WeakKeyDictionary()


def contents(page: pdfium.PdfPage) -> Contents:
    """The page's objects; those of an open page that nobody changes."""
    known = _walked.get(page)
    if known is None:
        count = pdfium_c.FPDFPage_CountObjects(page.raw)
        objects: list[_Objects] = []
        items = list(map(_page_object, repeat(argument(page.raw)), range(count)))
        known = Contents(tuple(_drawings(items, _UNSCALED, 0, objects)), tuple(objects))
        _walked[page] = known
    return known


def drawings(page: pdfium.PdfPage) -> tuple[Drawing, ...]:
    """What the page draws besides text, inside forms too, in drawing order."""
    return contents(page).drawings


def _drawings(
    items: list[int], scale: _Scale, depth: int, objects: list[_Objects]
) -> Iterator[Drawing]:
    edges = (ctypes.c_float * 4)()
    start = ctypes.addressof(edges)
    addresses = [start + 4 * i for i in range(4)]
    kinds = np.fromiter(map(_type, map(_pointer.from_param, items)), np.int8, len(items))
    objects.append(_Objects(items, kinds))
    for place in np.flatnonzero(kinds != _TEXT).tolist():
        item, kind = items[place], int(kinds[place])
        if kind == pdfium_c.FPDF_PAGEOBJ_FORM:
            if depth < _DEEPEST:
                inner = list(map(_form_object, repeat(item), range(_form_count(item))))
                yield from _drawings(inner, _within(item, scale), depth + 1, objects)
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


class Rows:
    """A table that a C function fills, a row of four numbers a call.

    The addresses of its rows are kept, for making one takes as long as the call. One page at a time
    may use it.
    """

    def __init__(self) -> None:
        self._table = np.zeros((0, 4), np.float32)
        self._rows: list[Any] = []

    def filled(self, function: Any, owner: Any, count: int) -> npt.NDArray[np.float32]:
        """What the `prepared` function writes for the owner and each number below `count`.

        Zeros where it writes nothing.
        """
        if count > len(self._rows):
            self._table = np.zeros((2 * count, 4), np.float32)
            start, end = self._table.ctypes.data, self._table.ctypes.data + self._table.nbytes
            self._rows = list(map(ctypes.c_void_p.from_param, range(start, end, 16)))
        self._table[:count] = 0
        deque(map(function, repeat(owner), range(count), self._rows), maxlen=0)
        return self._table[:count].copy()

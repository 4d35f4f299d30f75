"""Which characters of a PDF page a reader sees: those whose drawing changes the picture of it.

The page is drawn with and without its text. A character in whose box nothing changes is not seen,
whatever the reason: its colour, its opacity, a clip, a picture over it, the edge of the page.
Characters that lie over each other are drawn apart, so that one is not taken for the other.
"""

from __future__ import annotations

import ctypes
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import numpy as np
import numpy.typing as npt
import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from ingest.files.colours import FAINTEST, WEIGHTS
from ingest.files.pdf.pdfium import Box, direct, drawings
from ingest.files.pdf.rendering import Frame, Lettering, Pixels, Window, coloured, picture

Floats = npt.NDArray[np.floating[Any]]
Bools = npt.NDArray[np.bool_]
Indices = npt.NDArray[np.intp]

# A difference in brightness, of 255, beyond which a character is seen for sure; the others are
# looked at more closely, where a stroke covers whole pixels.
_CLEAR = 48
_CLOSE_ZOOM = 3.0
# Blue, green and red, as the pixels have them.
_WEIGHTS = np.array(WEIGHTS[::-1], np.float32)
# A character's box is looked at in so many places a side; what else is painted, so much broader,
# in fewer.
_SAMPLES, _SAMPLES_OF_PAINT, _BROADER = 6, 4, 2
_FEWER_SAMPLES = 3
# What is seen of a scan: characters of ink on paper.
_INK = 60
_INKED_GLYPHS = 0.6
_PAPER = 0.35
_LAYERS = 4
_CRUMB = 2
# In points: no two lines and hardly two letters of a line have their centres so close.
_CELL_WIDTH, _CELL_HEIGHT = 3.0, 4.0
_text_object = direct(
    pdfium_c.FPDFText_GetTextObject, ctypes.c_void_p, ctypes.c_int, result=ctypes.c_void_p
)
_tight_box = direct(
    pdfium_c.FPDFText_GetCharBox, ctypes.c_void_p, ctypes.c_int, *[ctypes.c_void_p] * 4
)


class Characters:
    """Drawn characters of a text page; `index` are their numbers there, `boxes` loose ones.

    A box is left, bottom, right, top.
    """

    def __init__(self, textpage: pdfium.PdfTextPage, index: Indices, boxes: Floats) -> None:
        self._handle = ctypes.cast(textpage.raw, ctypes.c_void_p).value
        self._index = index
        self.boxes = boxes
        self._objects: npt.NDArray[np.uint64] | None = None

    def __len__(self) -> int:
        return len(self._index)

    @property
    def objects(self) -> npt.NDArray[np.uint64]:
        """The text object of each."""
        if self._objects is None:
            handles = [_text_object(self._handle, i) or 0 for i in self._index.tolist()]
            self._objects = np.array(handles, np.uint64)
        return self._objects

    def tight(self, which: Indices) -> Floats:
        """The boxes of the ink of some; the loose ones of those whose font does not tell."""
        edges = np.zeros((len(which), 4), np.float64)
        start = edges.ctypes.data
        for row, i in enumerate(self._index[which].tolist()):
            at = start + 32 * row
            _tight_box(self._handle, i, at, at + 16, at + 8, at + 24)
        empty = (edges[:, 2] <= edges[:, 0]) | (edges[:, 3] <= edges[:, 1])
        edges[empty] = self.boxes[which][empty]
        return edges


def unseen(page: pdfium.PdfPage, characters: Characters) -> Bools:
    """Of each character whether no reader of the page sees it."""
    hidden = np.zeros(len(characters), np.bool_)
    if not len(characters):
        return hidden
    frame = Frame.of(page, 1.0)
    full = picture(page, frame)
    where = _pixels(frame, characters.boxes)
    overlaid = _overlaid(characters.boxes)
    seen = np.zeros(len(characters), np.bool_)
    clear = ~_touched(frame, [drawing.box for drawing in drawings(page)], where) & ~overlaid
    ink = 255 - full
    # A few looks find the ink of most letters.
    for samples in (_FEWER_SAMPLES, _SAMPLES):
        asked = np.flatnonzero(clear & ~seen)
        seen[asked] = _sampled(ink, where[asked], samples) >= _CLEAR
    clear = seen
    if clear.all():
        return hidden
    with Lettering(page) as lettering:
        lettering.only(())
        change = np.abs(full.astype(np.int16) - picture(page, frame))
        # One with another over it may be taken for the other.
        alone = np.flatnonzero(~clear & ~overlaid)
        faint = _largest(change, _pixels(frame, characters.tight(alone))) < _CLEAR
        doubtful = np.union1d(alone[faint], np.flatnonzero(overlaid))
        asked = np.zeros(len(characters), np.bool_)
        while len(doubtful):
            asked[doubtful] = True
            hidden[doubtful] = _unseen_closely(page, characters, doubtful, lettering)
            # What is drawn close by can hide that a neighbour of a hidden one is hidden too.
            doubtful = np.flatnonzero(_beside(hidden, where) & ~asked)
    return _without_crumbs(hidden, where)


def _without_crumbs(hidden: Bools, where: npt.NDArray[np.int32]) -> Bools:
    """Without one or two amid what is seen: a comma cut off at a fold, a blank bullet."""
    if not hidden.any():
        return hidden
    middle = (where[:, 1] + where[:, 3]) / 2
    level = np.abs(np.diff(middle)) < 3
    bounds = [0, *(np.flatnonzero(np.diff(hidden)) + 1).tolist(), len(hidden)]
    for start, end in pairwise(bounds):
        beside = (start > 0 and level[start - 1]) or (end < len(hidden) and level[end - 1])
        if hidden[start] and end - start <= _CRUMB and beside:
            hidden[start:end] = False
    return hidden


def _beside(which: Bools, where: npt.NDArray[np.int32]) -> Bools:
    """The characters a few places before or after those, on their line."""
    near = np.zeros(len(which), np.bool_)
    middle = (where[:, 1] + where[:, 3]) / 2
    for step in range(1, 6):
        level = np.abs(middle[step:] - middle[:-step]) < 3
        near[step:] |= which[:-step] & level
        near[:-step] |= which[step:] & level
    return near


def _unseen_closely(
    page: pdfium.PdfPage, characters: Characters, doubtful: Indices, lettering: Lettering
) -> Bools:
    """The same of the doubtful ones, each layer of the text in large."""
    frame = Frame.of(page, _CLOSE_ZOOM)
    lettering.only(())
    places = _pixels(frame, characters.tight(doubtful))
    boxes, window = _around(places)
    blank = coloured(page, frame, window)
    objects = characters.objects[doubtful]
    seen = np.zeros(len(doubtful), np.bool_)
    for layer in _layers(places, objects):
        lettering.only(layer)
        lettered = coloured(page, frame, window)
        inside = np.flatnonzero(np.isin(objects, list(layer)))
        for i in inside.tolist():
            left, top, right, bottom = boxes[i].tolist()
            after = lettered[top:bottom, left:right].astype(np.float32)
            before = blank[top:bottom, left:right]
            if after.size:
                seen[i] = float((np.abs(after - before) * _WEIGHTS).max()) >= FAINTEST
    if seen.all():
        return ~seen
    grey = np.minimum(np.minimum(blank[..., 0], blank[..., 1]), blank[..., 2])
    # Text recognition writes its words invisibly over, or beneath, the picture of the page.
    for start, end in _lines(doubtful, boxes, ~seen):
        if _is_written(grey, boxes[start:end]):
            seen[start:end] = True
    return ~seen


def _around(boxes: npt.NDArray[np.int32]) -> tuple[npt.NDArray[np.int32], Window]:
    """Boxes as they lie in the smallest window that holds them all, and that window."""
    left, top = boxes[:, :2].min(axis=0).tolist()
    right, bottom = boxes[:, 2:].max(axis=0).tolist()
    return boxes - np.array([left, top, left, top], np.int32), (left, top, right, bottom)


def _pixels(frame: Frame, boxes: Floats) -> npt.NDArray[np.int32]:
    """Boxes in points as boxes in pixels: left, top, right, bottom, inside the picture."""
    left, bottom, right, top = np.ascontiguousarray(boxes.T, np.float64)
    # The page may be shown turned: then its x is the picture's y.
    xs = (frame.a * left, frame.a * right), (frame.c * bottom, frame.c * top)
    ys = (frame.b * left, frame.b * right), (frame.d * bottom, frame.d * top)
    edges = np.empty((4, len(boxes)))
    for row, (first, second), shift, most in (
        (0, xs, frame.e, frame.width),
        (1, ys, frame.f, frame.height),
    ):
        nearest = np.minimum(*first) + np.minimum(*second) + shift
        farthest = np.maximum(*first) + np.maximum(*second) + shift
        # Whole pixels that the box touches.
        edges[row] = np.floor(nearest + 0.05).clip(0, most)
        edges[row + 2] = np.ceil(farthest - 0.05).clip(0, most)
    return np.ascontiguousarray(edges.T, np.int32)


def _inner(boxes: npt.NDArray[np.int32]) -> npt.NDArray[np.int32]:
    """The middle of each box, which the lines above and below do not reach into."""
    inner = boxes.copy()
    rise = (boxes[:, 3] - boxes[:, 1]) // 4
    inner[:, 1] += rise
    inner[:, 3] -= rise
    return inner


def _sampled(change: Pixels, boxes: npt.NDArray[np.int32], samples: int) -> Pixels:
    """About the largest value in the middle of each box; exact for letters of a usual size."""
    left, top, right, bottom = _inner(boxes).T.astype(np.intp)
    height, width = change.shape
    x = np.minimum(_spread(left, right, samples), width - 1)
    y = np.minimum(_spread(top, bottom, samples), height - 1) * width
    flat = change.ravel()
    largest = np.zeros(len(boxes), change.dtype)
    for row in y:
        for column in x:
            np.maximum(largest, flat.take(row + column), out=largest)
    largest[(right <= left) | (bottom <= top)] = 0
    return np.asarray(largest)


def _spread(start: Indices, end: Indices, samples: int) -> Indices:
    """So many places from each start to before each end, evenly; a row for each place."""
    steps = 2 * np.arange(samples)[:, None]
    length = np.maximum(end - start - 1, 0)
    return np.asarray(start + (length * steps + samples - 1) // (2 * samples - 2))


def _largest(change: npt.NDArray[np.int16], boxes: npt.NDArray[np.int32]) -> Floats:
    """The largest value in each box, zero in an empty one."""
    return np.array(
        [
            change[top:bottom, left:right].max() if left < right and top < bottom else 0
            for left, top, right, bottom in boxes.tolist()
        ],
        np.float32,
    )


def _touched(frame: Frame, painted: list[Box], boxes: npt.NDArray[np.int32]) -> Bools:
    """Of each box whether something is painted that may show in it."""
    if not painted:
        return np.zeros(len(boxes), np.bool_)
    edges = np.array([(b.left, b.bottom, b.right, b.top) for b in painted])
    mask = np.zeros((frame.height, frame.width), np.uint8)
    for left, top, right, bottom in _pixels(frame, edges).tolist():
        rows = slice(max(top - _BROADER, 0), bottom + _BROADER)
        mask[rows, max(left - _BROADER, 0) : right + _BROADER] = 1
    return _sampled(mask, boxes, _SAMPLES_OF_PAINT) > 0


def _overlaid(boxes: Floats) -> Bools:
    """Of each box whether one drawn at another time has about the same centre."""
    left, bottom, right, top = boxes.T
    column = ((left + right) / (2 * _CELL_WIDTH)).astype(np.int64)
    row = ((bottom + top) / (2 * _CELL_HEIGHT)).astype(np.int64)
    cell = row * (1 << 20) + column
    order = np.argsort(cell, kind="stable")
    # Narrow letters beside each other share a cell too.
    twins = (np.diff(cell[order]) == 0) & (np.diff(order) > 2)
    overlaid = np.zeros(len(boxes), np.bool_)
    overlaid[order[1:][twins]] = True
    overlaid[order[:-1][twins]] = True
    return overlaid


def _layers(
    boxes: npt.NDArray[np.int32], objects: npt.NDArray[np.uint64]
) -> Iterator[frozenset[int]]:
    """The text objects, those apart that lie over each other; the last layer takes what is left."""
    held: dict[tuple[int, int], set[int]] = defaultdict(set)
    layer: dict[int, int] = {}
    cells = (boxes[:, :2] + boxes[:, 2:]) // (2 * int(_CLOSE_ZOOM) * 3)
    spots: dict[int, set[tuple[int, int]]] = defaultdict(set)
    for (x, y), item in zip(cells.tolist(), objects.tolist(), strict=True):
        spots[item].add((x, y))
    for item, own in spots.items():
        around = {(x + i, y + j) for x, y in own for i in (-1, 0, 1) for j in (-1, 0, 1)}
        beneath = {layer[other] for spot in around for other in held[spot]}
        free = (number for number in range(_LAYERS) if number not in beneath)
        layer[item] = next(free, _LAYERS - 1)
        for spot in own:
            held[spot].add(item)
    for number in range(_LAYERS):
        members = frozenset(item for item, of in layer.items() if of == number)
        if members:
            yield members


def _lines(order: Indices, boxes: npt.NDArray[np.int32], which: Bools) -> Iterator[tuple[int, int]]:
    """Stretches of the characters `which`, each on one line."""
    middle = (boxes[:, 1] + boxes[:, 3]) / 2
    height = np.maximum(boxes[:, 3] - boxes[:, 1], 6)
    parted = (
        (np.diff(order) > 3) | (np.abs(np.diff(middle)) > height[1:]) | ~which[1:] | ~which[:-1]
    )
    bounds = [0, *(np.flatnonzero(parted) + 1).tolist(), len(order)]
    return ((start, end) for start, end in pairwise(bounds) if which[start])


def _is_written(grey: Pixels, boxes: npt.NDArray[np.int32]) -> bool:
    """Whether the picture shows characters of ink on paper where most of the boxes are."""
    left, top = boxes[:, :2].min(axis=0)
    right, bottom = boxes[:, 2:].max(axis=0)
    strip = grey[top:bottom, left:right]
    if not strip.size:
        return False
    shades = np.bincount(strip.ravel() >> 4, minlength=16)
    paper = int(shades.argmax())
    if shades[max(paper - 1, 0) : paper + 2].sum() < _PAPER * strip.size:
        return False
    ink = np.abs(strip.astype(np.int16) - (paper * 16 + 8)) >= _INK
    inked = [
        bool(box.size)
        and box.any(axis=1).mean() > 0.4
        and box.any(axis=0).mean() > 0.3
        and box.mean() < 0.85
        for x0, y0, x1, y1 in (boxes - np.array([left, top, left, top], np.int32)).tolist()
        for box in (ink[y0:y1, x0:x1],)
    ]
    return float(np.mean(inked)) >= _INKED_GLYPHS

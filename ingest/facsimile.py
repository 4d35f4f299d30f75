"""A resume's pages as pictures, and where each character of its text stands in them."""

from __future__ import annotations

import io
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
import numpy.typing as npt

from ingest.resume import Span

TWIPS = 20
"""Units of a place in a point: twentieths, so that a place is four 16-bit numbers."""

Places = npt.NDArray[np.uint16]
"""Shape (characters, 4): left, top, right, bottom in twips from a page's upper left corner; a
row of zeros for a character that is not drawn."""

FacsimileKind = Literal["pdf", "image"]


@dataclass(frozen=True, slots=True)
class PageBox:
    """A rectangle on a page, in points from the upper left corner of the page as it is shown."""

    page: int
    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class MappedPage:
    """A page: where its text begins, and its size in points as it is shown."""

    start: int
    width: float
    height: float


@dataclass(frozen=True, slots=True, eq=False)
class PageMap:
    """Where each character of a text is drawn; `places` has a row for each character."""

    pages: tuple[MappedPage, ...]
    places: Places

    def boxes(self, span: Span) -> tuple[PageBox, ...]:
        """The rectangles that cover the words at `span`, one a line, in the order of the text."""
        return tuple(self._boxes(span))

    def _boxes(self, span: Span) -> Iterator[PageBox]:
        places = self.places[span.start : span.end].astype(np.int32)
        drawn = np.flatnonzero(places.any(axis=1))
        line: list[int] = []
        for offset in drawn.tolist():
            if line and not self._on_one_line(span.start, line[-1], offset, places):
                yield self._around(span.start, line, places)
                line = []
            line.append(offset)
        if line:
            yield self._around(span.start, line, places)

    def _on_one_line(
        self, start: int, before: int, after: int, places: npt.NDArray[np.int32]
    ) -> bool:
        if self._page_at(start + before) != self._page_at(start + after):
            return False
        _, top, _, bottom = places[before]
        left, other_top, _, other_bottom = places[after]
        shared = min(bottom, other_bottom) - max(top, other_top)
        least = min(bottom - top, other_bottom - other_top)
        return bool(shared > least / 2 and left >= places[before][0] - (bottom - top))

    def _around(self, start: int, line: Sequence[int], places: npt.NDArray[np.int32]) -> PageBox:
        rows = places[line]
        left, top = rows[:, :2].min(axis=0) / TWIPS
        right, bottom = rows[:, 2:].max(axis=0) / TWIPS
        page = self._page_at(start + line[0])
        return PageBox(page, float(left), float(top), float(right), float(bottom))

    def _page_at(self, offset: int) -> int:
        return bisect_right(self.pages, offset, key=lambda page: page.start)

    def to_bytes(self) -> bytes:
        """The map as a compressed NumPy archive."""
        buffer = io.BytesIO()
        pages = np.array([(p.start, p.width, p.height) for p in self.pages], np.float64)
        np.savez_compressed(buffer, pages=pages.reshape(-1, 3), places=self.places)
        return buffer.getvalue()

    @classmethod
    def from_bytes(cls, data: bytes) -> PageMap:
        """The inverse of `to_bytes`."""
        with np.load(io.BytesIO(data), allow_pickle=False) as archive:
            pages = tuple(MappedPage(int(s), w, h) for s, w, h in archive["pages"].tolist())
            return cls(pages, archive["places"])


@dataclass(frozen=True, slots=True, eq=False)
class Facsimile:
    """The bytes of a PDF or of a picture that a resume was read from, with the map of its text."""

    kind: FacsimileKind
    data: bytes
    page_map: PageMap

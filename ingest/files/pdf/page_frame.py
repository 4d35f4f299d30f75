"""The page as it is shown: from its own coordinates to places on its picture."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import pypdfium2 as pdfium

from ingest.facsimile import TWIPS, Places

_Values = npt.NDArray[np.floating[Any]]
_FARTHEST = np.iinfo(np.uint16).max


@dataclass(frozen=True, slots=True)
class PageFrame:
    """What of a page is shown, upright, in points; y grows upwards."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def width(self) -> float:
        """In points."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """In points."""
        return self.top - self.bottom

    def places(self, left: _Values, bottom: _Values, right: _Values, top: _Values) -> Places:
        """Boxes in the page's coordinates as places; what reaches beyond the page is cut."""
        edges = (
            np.clip(np.subtract(left, self.left), 0, self.width),
            np.clip(np.subtract(self.top, top), 0, self.height),
            np.clip(np.subtract(right, self.left), 0, self.width),
            np.clip(np.subtract(self.top, bottom), 0, self.height),
        )
        rows = np.stack(edges, axis=-1) * TWIPS
        return np.minimum(np.round(rows), _FARTHEST).astype(np.uint16)


def upright(
    rotation: int, left: Any, bottom: Any, right: Any, top: Any
) -> tuple[Any, Any, Any, Any]:
    """Edges as they stand on a page that is shown turned clockwise by `rotation` degrees."""
    return {
        0: (left, bottom, right, top),
        90: (bottom, -right, top, -left),
        180: (-right, -top, -left, -bottom),
        270: (-top, left, -bottom, right),
    }[rotation]


def page_frame(page: pdfium.PdfPage) -> PageFrame:
    """The frame of a PDF page: its crop box, turned as it is shown."""
    return PageFrame(*upright(page.get_rotation(), *page.get_bbox()))

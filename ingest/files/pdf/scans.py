"""Pages of a PDF without a text layer: drawn as pictures and read by text recognition."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pypdfium2 as pdfium
from PIL import Image

from ingest.files.pdf.pdfium import engine
from ingest.files.pictures.scan import MAX_SCANS, Scan, scanned

_DOTS_PER_INCH = 200
# As many as A3 has with that; some scanners write pages of a metre.
_PIXELS = 8_000_000


def read_scans(data: bytes, indices: Sequence[int]) -> Iterator[tuple[int, Scan]]:
    """What the pages at `indices` say, as far as they are not blank and not too many."""
    for index in indices[:MAX_SCANS]:
        picture, points = _drawn(data, index)
        darkest, lightest = picture.getextrema()
        if darkest != lightest:
            yield index, scanned(picture, points)


def _drawn(data: bytes, index: int) -> tuple[Image.Image, float]:
    """The page in grey, and how many points a pixel is wide."""
    with engine:
        document = pdfium.PdfDocument(data)
        try:
            document.init_forms()
            page = document[index]
            area = page.get_width() * page.get_height()
            scale = min(_DOTS_PER_INCH / 72, (_PIXELS / area) ** 0.5)
            picture: Image.Image = page.render(scale=scale, grayscale=True).to_pil()
            return picture, 1 / scale
        finally:
            document.close()

"""A page of a facsimile as a picture."""

from __future__ import annotations

import io

import numpy as np
import pypdfium2 as pdfium
from PIL import Image, ImageOps

from ingest.facsimile import Facsimile
from ingest.files.pdf.pdfium import engine
from ingest.resume import IngestError

WIDEST = 2400
"""Pixels that a picture is wide at most."""
# A strip of paper as wide as a page on a screen would be kilometres long.
_MOST_PIXELS = 24_000_000


def page_picture(facsimile: Facsimile, page: int, width: int) -> bytes:
    """The page (from 1) as a PNG `width` pixels wide, less for one as long as a strip of paper.

    Raises `IndexError` for no such page, and `IngestError` for one that is damaged.
    """
    if not 1 <= page <= len(facsimile.page_map.pages):
        raise IndexError(f"there is no page {page}")
    shape = facsimile.page_map.pages[page - 1]
    widest = (_MOST_PIXELS * shape.width / shape.height) ** 0.5
    width = max(1, min(width, WIDEST, int(widest)))
    picture = (
        _pdf_page(facsimile, page, width)
        if facsimile.kind == "pdf"
        else _scan(facsimile, page, width)
    )
    buffer = io.BytesIO()
    picture.save(buffer, "PNG")
    return buffer.getvalue()


def _pdf_page(facsimile: Facsimile, page: int, width: int) -> Image.Image:
    with engine:
        document = pdfium.PdfDocument(facsimile.data)
        try:
            document.init_forms()
            shown = document[page - 1]
            scale = width / shown.get_width()
            picture: Image.Image = shown.render(scale=scale).to_pil()
            return picture
        except pdfium.PdfiumError as error:
            raise IngestError(
                f"Page {page} is damaged and cannot be drawn: read the text instead."
            ) from error
        finally:
            document.close()


def _scan(facsimile: Facsimile, page: int, width: int) -> Image.Image:
    upright = as_shown(facsimile.data, page)
    return upright.resize((width, max(1, round(upright.height * width / upright.width))))


def picture_count(data: bytes) -> int:
    """How many pages a picture file has; the further frames of other kinds than TIFF are none."""
    with Image.open(io.BytesIO(data)) as image:
        return getattr(image, "n_frames", 1) if image.format == "TIFF" else 1


def as_shown(data: bytes, page: int) -> Image.Image:
    """The page (from 1) of a picture file as a viewer shows it: upright, on white."""
    with Image.open(io.BytesIO(data)) as image:
        image.seek(page - 1)
        image.load()
        shown = ImageOps.exif_transpose(image)
    if shown.mode.startswith("I;16"):
        return Image.fromarray((np.asarray(shown) >> 8).astype(np.uint8)).convert("RGB")
    if shown.has_transparency_data:
        shown = shown.convert("RGBA")
        ground = Image.new("RGBA", shown.size, "white")
        return Image.alpha_composite(ground, shown).convert("RGB")
    return shown.convert("RGB")

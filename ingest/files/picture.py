"""A page of a facsimile as a picture."""

from __future__ import annotations

import io

import pypdfium2 as pdfium
from PIL import Image, ImageOps

from ingest.facsimile import Facsimile
from ingest.files.pdfium import engine
from ingest.resume import IngestError

WIDEST = 2400
"""Pixels that a picture is wide at most."""


def page_picture(facsimile: Facsimile, page: int, width: int) -> bytes:
    """The page (from 1) as a PNG `width` pixels wide.

    Raises `IndexError` for no such page, and `IngestError` for one that is damaged.
    """
    if not 1 <= page <= len(facsimile.page_map.pages):
        raise IndexError(f"there is no page {page}")
    width = max(1, min(width, WIDEST))
    picture = (
        _pdf_page(facsimile, page, width) if facsimile.kind == "pdf" else _scan(facsimile, width)
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


def _scan(facsimile: Facsimile, width: int) -> Image.Image:
    with Image.open(io.BytesIO(facsimile.data)) as image:
        upright = ImageOps.exif_transpose(image).convert("RGB")
    return upright.resize((width, max(1, round(upright.height * width / upright.width))))

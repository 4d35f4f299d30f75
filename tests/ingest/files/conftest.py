"""Builders of real files with invented people in them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))


@pytest.fixture
def pdf(tmp_path: Path) -> Callable[[Callable[[Canvas], None]], Path]:
    """Writes the PDF that a function draws, an A4 page measured from the lower left corner."""

    def write(draw: Callable[[Canvas], None], name: str = "cv.pdf") -> Path:
        path = tmp_path / name
        canvas = Canvas(str(path), pagesize=A4, pageCompression=0)
        draw(canvas)
        canvas.save()
        return path

    return write

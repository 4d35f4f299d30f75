"""PDF files whose words stand where the tests say."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from reportlab.lib.pagesizes import A4
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

WIDTH, HEIGHT = A4
LEFT, TOP, LEADING, SIZE = 70.0, 80.0, 20.0, 11.0
FONT = "Helvetica"


def write_pdf(path: Path, pages: Sequence[Sequence[str]], *, unseen: str = "") -> Path:
    """A page for each list of lines; `unseen` is printed white on white on the first."""
    # Without the time of day, so that the same pages are the same resume.
    canvas = Canvas(str(path), pagesize=A4, invariant=1)
    for number, lines in enumerate(pages):
        canvas.setFont(FONT, SIZE)
        for row, line in enumerate(lines):
            canvas.drawString(LEFT, HEIGHT - baseline(row), line)
        if unseen and number == 0:
            canvas.setFillColorRGB(1, 1, 1)
            canvas.drawString(LEFT, 60, unseen)
            canvas.setFillColorRGB(0, 0, 0)
        canvas.showPage()
    canvas.save()
    return path


def baseline(row: int) -> float:
    """Points from the top of the page down to where a line's letters stand."""
    return TOP + row * LEADING


def line_width(line: str) -> float:
    """Points that a line is wide."""
    return float(stringWidth(line, FONT, SIZE))

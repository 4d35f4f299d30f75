"""How tests draw pages."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from reportlab.pdfgen.canvas import Canvas

Pdf = Callable[..., Path]


def column(canvas: Canvas, x: float, y: float, lines: list[str], pitch: float = 14) -> float:
    for line in lines:
        canvas.drawString(x, y, line)
        y -= pitch
    return y

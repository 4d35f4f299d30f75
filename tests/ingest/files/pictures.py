"""Pictures of pages with the words of invented people on them."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

import eval.sample_corpus

FONT = Path(eval.sample_corpus.__path__[0]) / "fonts" / "DroidSansFallback-GB2312.ttf"
Column = Sequence[str]


def page(*columns: Column, size: tuple[int, int] = (1000, 700), letter: int = 30) -> Image.Image:
    """Columns of lines side by side, black on white."""
    picture = Image.new("RGB", size, "white")
    pen = ImageDraw.Draw(picture)
    for number, lines in enumerate(columns):
        left = 40 + number * size[0] // len(columns)
        for row, line in enumerate(lines):
            _write(pen, left, 60 + row * 2 * letter, line, letter)
    return picture


def _write(pen: ImageDraw.ImageDraw, x: float, baseline: float, line: str, letter: int) -> None:
    """Chinese in the font of the sample resumes, which has no Latin letters, and these besides."""
    for run in re.findall(r"[\u2e80-\uffff]+|[^\u2e80-\uffff]+", line):
        chinese = run > "\u2e80"
        font = ImageFont.truetype(str(FONT), letter) if chinese else ImageFont.load_default(letter)
        pen.text((x, baseline), run, "black", font, anchor="ls")
        x += pen.textlength(run, font)


def encoded(picture: Image.Image, kind: str = "PNG", **options: object) -> bytes:
    """The picture as the bytes of a file."""
    buffer = io.BytesIO()
    picture.save(buffer, kind, **options)
    return buffer.getvalue()

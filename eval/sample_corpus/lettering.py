"""Letters for PDF pages: Latin ones in Helvetica, the others in an embedded subset of Droid Sans.

A reader without Chinese system fonts sees empty pages where the font is only named (the built-in
"STSong-Light"), so the outlines travel with the file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

HAN_FONT = "DroidSansFallback"
FONT_FILE = Path(__file__).parent / "fonts" / "DroidSansFallback-GB2312.ttf"
_LATIN = r"\u0020-\u00ff\u2013\u2014\u2018\u2019\u201c\u201d\u2022\u2026\u2030"
_RUN = re.compile(f"(?P<latin>[{_LATIN}]+)|[^{_LATIN}]+")
_PIECE = re.compile(r"[\u2e80-\uffff]|[^\s\u2e80-\uffff]+|\s+")
_NEVER_FIRST = "，。；：！？、）》”」"


@cache
def _han_font() -> TTFont:
    font = TTFont(HAN_FONT, FONT_FILE)
    pdfmetrics.registerFont(font)
    return font


def runs(text: str, bold: bool) -> Iterator[tuple[str, str]]:
    """(font, characters) of each stretch of one font; ValueError where no font has an outline."""
    latin = "Helvetica-Bold" if bold else "Helvetica"
    for match in _RUN.finditer(text):
        if not match["latin"]:
            _check_outlines(match.group(), text)
        yield latin if match["latin"] else HAN_FONT, match.group()


def _check_outlines(characters: str, text: str) -> None:
    known = _han_font().face.charToGlyph
    missing = [character for character in characters if ord(character) not in known]
    if missing:
        raise ValueError(f"no outline for {missing} in {text!r}: use another character")


def width(text: str, size: float, bold: bool) -> float:
    """The width in points."""
    return float(sum(pdfmetrics.stringWidth(part, font, size) for font, part in runs(text, bold)))


def wrap(text: str, limit: float, size: float, bold: bool) -> list[str]:
    """Lines no wider than `limit` points, broken at spaces and between Chinese characters."""
    lines, current = [], ""
    for piece in _PIECE.findall(text):
        if current and piece not in _NEVER_FIRST and width(current + piece, size, bold) > limit:
            lines.append(current.rstrip())
            current = ""
        current += piece if current else piece.lstrip()
    return [*lines, current.rstrip()]

"""PDF pages that hide a line, and pages that only look as if they did."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Mapping
from typing import Literal

import numpy as np
from PIL import Image, ImageDraw, ImageFont
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from eval.hidden_text.case import WORDS, Case, Language
from eval.sample_corpus.lettering import FONT_FILE, runs

Draw = Callable[[Canvas, str], None]

_WIDTH, _HEIGHT = 595, 842
_X, _Y = 60, 500


def _line(
    canvas: Canvas,
    words: str,
    x: float = _X,
    y: float = _Y,
    size: float = 10,
    mode: Literal[0, 1, 3, 7] = 0,
) -> None:
    text = canvas.beginText(x, y)
    text.setTextRenderMode(mode)
    for font, part in runs(words, False):
        text.setFont(font, size)
        text.textOut(part)
    canvas.drawText(text)


def _coloured(*rgb: float) -> Draw:
    def draw(canvas: Canvas, words: str) -> None:
        canvas.setFillColorRGB(*rgb)
        _line(canvas, words)

    return draw


def _boxed(box: tuple[float, ...], *rgb: float) -> Draw:
    def draw(canvas: Canvas, words: str) -> None:
        canvas.setFillColorRGB(*box)
        canvas.rect(40, _Y - 15, 515, 40, fill=1, stroke=0)
        canvas.setFillColorRGB(*rgb)
        _line(canvas, words)

    return draw


def _faded(alpha: float) -> Draw:
    def draw(canvas: Canvas, words: str) -> None:
        canvas.setFillAlpha(alpha)
        _line(canvas, words)

    return draw


def _covered(canvas: Canvas, words: str) -> None:
    _line(canvas, words)
    canvas.setFillColorRGB(1, 1, 1)
    canvas.rect(40, _Y - 15, 515, 40, fill=1, stroke=0)


def _covered_and_written_over(canvas: Canvas, words: str) -> None:
    _covered(canvas, words)
    canvas.setFillColorRGB(0, 0, 0)
    _line(canvas, "1987 1993 2001 2004 2008 2011 2016")


def _photo(dark: int, light: int) -> ImageReader:
    shades = np.random.default_rng(7).integers(dark, light, (12, 80))
    return ImageReader(Image.fromarray(np.kron(shades, np.ones((8, 8))).astype(np.uint8)))


def _under_a_photo(canvas: Canvas, words: str) -> None:
    _line(canvas, words)
    canvas.drawImage(_photo(0, 255), 40, _Y - 20, 515, 50)


def _on_a_photo(canvas: Canvas, words: str) -> None:
    canvas.drawImage(_photo(0, 110), 40, _Y - 20, 515, 50)
    canvas.setFillColorRGB(1, 1, 1)
    _line(canvas, words)


def _clipped(canvas: Canvas, words: str) -> None:
    path = canvas.beginPath()
    path.rect(500, 20, 8, 8)
    canvas.saveState()
    canvas.clipPath(path, stroke=0)
    _line(canvas, words)
    canvas.restoreState()


def _scaled_down(canvas: Canvas, words: str) -> None:
    canvas.saveState()
    canvas.translate(_X, _Y)
    canvas.scale(0.05, 0.05)
    _line(canvas, words, 0, 0)
    canvas.restoreState()


def _squeezed(canvas: Canvas, words: str) -> None:
    canvas.saveState()
    canvas.translate(_X, _Y)
    canvas.scale(0.02, 1)
    _line(canvas, words, 0, 0)
    canvas.restoreState()


def _in_a_form(canvas: Canvas, words: str) -> None:
    canvas.beginForm("inner")
    canvas.setFillColorRGB(1, 1, 1)
    _line(canvas, words)
    canvas.endForm()
    canvas.doForm("inner")


def _turned(canvas: Canvas, words: str) -> None:
    canvas.saveState()
    canvas.translate(570, 60)
    canvas.rotate(90)
    canvas.setFillColorRGB(1, 1, 1)
    _line(canvas, words, 0, 0)
    canvas.restoreState()


def _letter_by_letter(canvas: Canvas, words: str) -> None:
    canvas.setFillColorRGB(1, 1, 1)
    for number, letter in enumerate(words):
        _line(canvas, letter, _X + 6 * number, _Y, 6)


def _between_lines(canvas: Canvas, words: str) -> None:
    canvas.setFillColorRGB(1, 1, 1)
    _line(canvas, words, _X, 707)


def _beneath_a_line(canvas: Canvas, words: str) -> None:
    canvas.setFillColorRGB(1, 1, 1)
    _line(canvas, words)
    canvas.setFillColorRGB(0, 0, 0)
    _line(canvas, "1987 1993 2001 2004 2008 2011 2016")


def _on_a_rule(canvas: Canvas, words: str) -> None:
    _line(canvas, words, mode=3)
    canvas.line(40, _Y + 3, 555, _Y + 3)


def _off_the_crop(canvas: Canvas, words: str) -> None:
    canvas.setCropBox((0, 300, _WIDTH, _HEIGHT))
    _line(canvas, words, y=100)


def _cropped(canvas: Canvas, words: str) -> None:
    canvas.setCropBox((20, 300, _WIDTH, _HEIGHT))
    _line(canvas, words)


def _scanned(written: bool, beneath: bool) -> Draw:
    def draw(canvas: Canvas, words: str) -> None:
        page = Image.new("L", (2 * _WIDTH, 100), 244)
        # The Chinese font has no Latin letters.
        latin = words.isascii()
        font = ImageFont.load_default(20) if latin else ImageFont.truetype(str(FONT_FILE), 20)
        if written:
            ImageDraw.Draw(page).text((2 * _X, 50), words, fill=25, font=font, anchor="ls")
        if beneath:
            _line(canvas, words)
        canvas.drawImage(ImageReader(page), 0, _Y - 25, _WIDTH, 50)
        if not beneath:
            canvas.saveState()
            # As text recognition does, letters are as wide as those of the picture.
            drawn = sum(canvas.stringWidth(part, name, 10) for name, part in runs(words, False))
            canvas.translate(_X, _Y)
            canvas.scale(font.getlength(words) / 2 / drawn, 1)
            _line(canvas, words, 0, 0, mode=3)
            canvas.restoreState()

    return draw


def _shadowed(canvas: Canvas, words: str) -> None:
    canvas.setFillColorRGB(0.7, 0.7, 0.7)
    _line(canvas, words, _X + 0.8, _Y - 0.8)
    canvas.setFillColorRGB(0, 0, 0)
    _line(canvas, words)


def _twice(canvas: Canvas, words: str) -> None:
    _line(canvas, words)
    _line(canvas, words, _X + 0.3)


def _watermarked(canvas: Canvas, words: str) -> None:
    canvas.saveState()
    canvas.translate(100, 420)
    canvas.rotate(30)
    canvas.setFillColorRGB(0.9, 0.9, 0.9)
    _line(canvas, "2026", 0, 0, 120)
    canvas.restoreState()
    _line(canvas, words)


def _stroked(canvas: Canvas, words: str) -> None:
    canvas.setLineWidth(0.3)
    _line(canvas, words, mode=1)


def _shaded(canvas: Canvas, words: str) -> None:
    canvas.saveState()
    path = canvas.beginPath()
    path.rect(40, _Y - 15, 515, 40)
    canvas.clipPath(path, stroke=0)
    canvas.linearGradient(40, 0, 555, 0, ((0.1, 0.2, 0.4), (0.5, 0.1, 0.3)))
    canvas.restoreState()
    canvas.setFillColorRGB(1, 1, 1)
    _line(canvas, words)


def _in_a_field(canvas: Canvas, words: str) -> None:
    canvas.acroForm.textfield(
        name="field", value="Field 4711", x=_X, y=_Y - 40, width=200, height=18, borderWidth=0
    )
    _line(canvas, words)


HIDING: Mapping[str, Draw] = {
    "white on white": _coloured(1, 1, 1),
    "almost white": _coloured(0.992, 0.992, 0.992),
    "of the box's colour": _boxed((0.1, 0.2, 0.5), 0.1, 0.2, 0.5),
    "dark blue on black": _boxed((0, 0, 0), 0, 0, 0.06),
    "transparent": _faded(0),
    "almost transparent": _faded(0.02),
    "render mode 3": lambda canvas, words: _line(canvas, words, mode=3),
    "render mode 7": lambda canvas, words: _line(canvas, words, mode=7),
    "off the page": lambda canvas, words: _line(canvas, words, -2000),
    "above the page": lambda canvas, words: _line(canvas, words, y=1200),
    "outside the crop": _off_the_crop,
    "tiny": lambda canvas, words: _line(canvas, words, size=0.8),
    "scaled down": _scaled_down,
    "squeezed": _squeezed,
    "clipped": _clipped,
    "covered by a box": _covered,
    "covered and written over": _covered_and_written_over,
    "under a photo": _under_a_photo,
    "white in a form": _in_a_form,
    "white and turned": _turned,
    "white letter by letter": _letter_by_letter,
    "white between lines": _between_lines,
    "white beneath a line": _beneath_a_line,
    "invisible on a rule": _on_a_rule,
    "invisible over a blank scan": _scanned(written=False, beneath=False),
    "beneath a blank scan": _scanned(written=False, beneath=True),
}
LOOKING_ALIKE: Mapping[str, Draw] = {
    "plain": _coloured(0, 0, 0),
    "grey AA": _coloured(0.667, 0.667, 0.667),
    "grey CC": _coloured(0.8, 0.8, 0.8),
    "yellow": _coloured(0.95, 0.85, 0.1),
    "white on a dark box": _boxed((0.1, 0.15, 0.3), 1, 1, 1),
    "black on a yellow box": _boxed((1, 1, 0.4), 0, 0, 0),
    "red on green": _boxed((0, 0.5, 0), 1, 0, 0),
    "half transparent": _faded(0.5),
    "white on a photo": _on_a_photo,
    "white on a gradient": _shaded,
    "small": lambda canvas, words: _line(canvas, words, size=5.5),
    "recognised scan": _scanned(written=True, beneath=False),
    "text beneath its scan": _scanned(written=True, beneath=True),
    "shadow": _shadowed,
    "drawn twice": _twice,
    "watermark": _watermarked,
    "outlined": _stroked,
    "cropped page": _cropped,
    "form field": _in_a_field,
}


def _page(draw: Draw, lines: tuple[str, ...], words: str) -> bytes:
    target = io.BytesIO()
    canvas = Canvas(target, pagesize=(_WIDTH, _HEIGHT), invariant=1)
    for number, line in enumerate(lines):
        _line(canvas, line, y=740 - 14 * number)
    canvas.saveState()
    draw(canvas, words)
    canvas.restoreState()
    canvas.showPage()
    canvas.save()
    return target.getvalue()


def pdf_cases(language: Language) -> Iterator[Case]:
    """Every technique in one language."""
    words = WORDS[language]
    for number, (technique, draw) in enumerate(HIDING.items()):
        data = _page(draw, words.lines, words.secret)
        file = f"{language}-hidden-{number}.pdf"
        yield Case(technique, language, file, data, words.lines, words.secret)
    for number, (technique, draw) in enumerate(LOOKING_ALIKE.items()):
        for said in (words.ordinary, words.secret):
            data = _page(draw, words.lines, said)
            visible = [*words.lines, said]
            if draw is _in_a_field:
                visible.append("Field 4711")
            kind = "says" if said is words.secret else "plain"
            yield Case(technique, language, f"{language}-{kind}-{number}.pdf", data, visible)

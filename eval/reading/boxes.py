"""Whether the boxes of cited words lie over these words in the page's picture."""

from __future__ import annotations

import random
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pypdfium2 as pdfium

from ingest.facsimile import PageBox
from ingest.files import read_document
from ingest.resume import Span

_LONGEST = 80


@dataclass(frozen=True, slots=True)
class BoxCheck:
    """One stretch of a PDF's text: its letters, and those whose middle lies in its boxes."""

    file: Path
    span: Span
    words: str
    inside: str

    @property
    def covers(self) -> bool:
        """Whether the boxes hold the words and nothing else."""
        return self.words == self.inside


def check_boxes(files: Sequence[Path], count: int, seed: int = 0) -> Iterator[BoxCheck]:
    """Random stretches of the PDFs, each file in turn."""
    rng = random.Random(seed)
    for number in range(count):
        path = files[number % len(files)]
        document = read_document(path)
        if document.facsimile is None:
            continue
        span = _stretch(document.text, rng)
        boxes = document.facsimile.page_map.boxes(span)
        inside = "".join(_drawn_inside(path, boxes))
        yield BoxCheck(path, span, _letters(span.of(document.text)), _letters(inside))


def _stretch(text: str, rng: random.Random) -> Span:
    """A few words or lines that hold a letter."""
    while True:
        start = rng.randrange(len(text))
        span = Span(start, min(len(text), start + rng.randint(2, _LONGEST)))
        if _letters(span.of(text)):
            return span


def _letters(text: str) -> str:
    """The letters and digits, sorted: two columns are drawn in another order than read."""
    return "".join(sorted(c for c in unicodedata.normalize("NFKC", text) if c.isalnum()))


def _drawn_inside(path: Path, boxes: Sequence[PageBox]) -> Iterator[str]:
    """The characters whose middle lies in one of the boxes, as pdfium itself tells them."""
    with pdfium.PdfDocument(path) as document:
        for box in boxes:
            page = document[box.page - 1]
            left, _, _, top = page.get_bbox()
            textpage = page.get_textpage()
            for index in range(textpage.count_chars()):
                x0, y0, x1, y1 = textpage.get_charbox(index, loose=True)
                x, y = (x0 + x1) / 2 - left, top - (y0 + y1) / 2
                if x1 > x0 and box.left < x < box.right and box.top < y < box.bottom:
                    yield textpage.get_text_range(index, 1)

"""The picture of a page: what was recognised on it as lines in reading order, with their places."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from PIL import Image

from ingest.files.pdf.page_frame import PageFrame
from ingest.files.pdf.pages import PageLines, read_lines
from ingest.files.pdf.segments import Segment
from ingest.files.pictures.ocr import RecognisedLine, Turn, recognise

__all__ = ["MAX_SCANS", "Scan", "Turn", "left_out", "recognition_warnings", "scanned"]

Floats = npt.NDArray[np.float32]

MAX_SCANS = 20
"""Pages of one file that are read by text recognition, which takes seconds for each."""

# A letter or digit that is recognised with less may be another one.
_DOUBTFUL = 0.6
# Fewer letters are no page: patterns and portraits that look like a character or two.
_FEWEST_LETTERS = 5
# The size of a font in heights of the boxes around its lines.
_FONT_SIZE = 0.8
_WORD = re.compile(r"\w+")
_EXAMPLES, _LONGEST_EXAMPLE = 3, 24


@dataclass(frozen=True, slots=True, eq=False)
class Scan:
    """The lines of a picture, which is upright once it is turned anticlockwise by `turn` degrees.

    The lines' places are on the picture as it was given. `letters` is how many letters and digits
    they have, `doubtful` how many of those may have been misread, `doubtful_words` where.
    """

    read: PageLines
    turn: Turn
    letters: int
    doubtful: int
    doubtful_words: tuple[str, ...]


def recognition_warnings(scans: Mapping[int, Scan], pages: int) -> Iterator[str]:
    """What the user has to know of scans, given with their page numbers, of so many `pages`."""
    read = {number: scan for number, scan in scans.items() if scan.read.lines}
    if read:
        subject = "read" if pages == 1 else f"{_pages([*read])} read"
        doubtful = sum(scan.doubtful for scan in read.values())
        letters = sum(scan.letters for scan in read.values())
        words = [word for scan in read.values() for word in scan.doubtful_words]
        some = ", ".join(f"“{word}”" for word in words[:_EXAMPLES])
        yield f"{subject} by text recognition: compare with the picture" + (
            f" ({doubtful} of {letters} letters and digits are doubtful, as in {some})"
            if doubtful
            else ""
        )
    for number in sorted(scans.keys() - read.keys()):
        yield f"no text was recognised on page {number}"


def left_out(numbers: Sequence[int]) -> str:
    """The warning for pages beyond the most that are read."""
    return f"{_pages(numbers)} left out: text recognition reads {MAX_SCANS} pages of a file at most"


def _pages(numbers: Sequence[int]) -> str:
    listed = ", ".join(map(str, numbers))
    return f"page {listed} was" if len(numbers) == 1 else f"pages {listed} were"


def scanned(picture: Image.Image, points: float) -> Scan:
    """What a picture says; one of its pixels is `points` wide on its page."""
    recognition = recognise(picture)
    turn, lines = recognition.turn, recognition.lines
    letters = sum(character.isalnum() for line in lines for character in line.text)
    if letters < _FEWEST_LETTERS:
        lines, letters = (), 0
    frame = PageFrame(0, 0, picture.width * points, picture.height * points)
    height = frame.width if turn in (90, 270) else frame.height
    angle = _skew(lines)
    segments = []
    for line in lines:
        corners = line.corners * points
        left, top, right, bottom = _box(_levelled(corners, angle)).tolist()
        edges = _boxes(_as_given(corners, turn, frame)).T
        places = frame.places(edges[0], frame.height - edges[3], edges[2], frame.height - edges[1])
        size = _FONT_SIZE * (bottom - top)
        segments.append(
            Segment(line.text, left, height - bottom, right, height - top, size, places)
        )
    words = [word for line in lines for word in _doubtful_words(line)]
    return Scan(
        PageLines(read_lines(segments), frame.width, frame.height),
        turn,
        letters,
        sum(int(_is_doubtful(line).sum()) for line in lines),
        tuple(words),
    )


def _skew(lines: Sequence[RecognisedLine]) -> float:
    """By how many radians most of the text runs downwards."""
    if not lines:
        return 0.0
    ends = np.array([line.corners[-1, 1] - line.corners[0, 0] for line in lines])
    lengths = np.hypot(ends[:, 0], ends[:, 1])
    angles = np.arctan2(ends[:, 1], ends[:, 0])
    # The median, of which every line has a share as long as itself.
    order = np.argsort(angles)
    reached = np.cumsum(lengths[order])
    return float(angles[order][np.searchsorted(reached, reached[-1] / 2)])


def _levelled(corners: Floats, angle: float) -> Floats:
    """The corners turned around the upper left corner so that skewed lines are level."""
    cosine, sine = np.cos(angle), np.sin(angle)
    return np.asarray(corners @ np.array([[cosine, -sine], [sine, cosine]]), np.float32)


def _as_given(corners: Floats, turn: Turn, frame: PageFrame) -> Floats:
    """The corners on the picture before it was turned."""
    x, y = corners[..., 0], corners[..., 1]
    given = {
        0: (x, y),
        90: (frame.width - y, x),
        180: (frame.width - x, frame.height - y),
        270: (y, frame.height - x),
    }[turn]
    return np.stack(given, axis=-1)


def _boxes(corners: Floats) -> Floats:
    """Left, top, right and bottom of each character."""
    return np.concatenate((corners.min(axis=1), corners.max(axis=1)), axis=1)


def _box(corners: Floats) -> Floats:
    """Left, top, right and bottom of all characters."""
    boxes = _boxes(corners)
    return np.array(
        [boxes[:, 0].min(), np.median(boxes[:, 1]), boxes[:, 2].max(), np.median(boxes[:, 3])]
    )


def _is_doubtful(line: RecognisedLine) -> npt.NDArray[np.bool_]:
    """For each character that is no blank whether it is a letter or digit that may be another."""
    alike = [character.isalnum() for character in line.text if not character.isspace()]
    return np.array(alike, np.bool_) & (line.scores < _DOUBTFUL)


def _doubtful_words(line: RecognisedLine) -> Iterator[str]:
    doubtful = iter(_is_doubtful(line).tolist())
    marks = [False if character.isspace() else next(doubtful) for character in line.text]
    for word in _WORD.finditer(line.text):
        if any(marks[word.start() : word.end()]):
            first = marks.index(True, word.start())
            start = max(word.start(), first - _LONGEST_EXAMPLE // 2)
            yield line.text[start : min(word.end(), start + _LONGEST_EXAMPLE)]

"""Text recognition: the lines that a picture shows, with the corners of each character.

The engine is rapidocr with the models that its package brings, so that nothing is fetched. What
it offers in one call turns single lines upside down and gives scores to the wrong characters
beside blanks; its steps are called one by one instead.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path
from threading import Lock
from typing import Any, Literal

import numpy as np
import numpy.typing as npt
from PIL import Image

Floats = npt.NDArray[np.float32]
Bools = npt.NDArray[np.bool_]
Pixels = npt.NDArray[np.uint8]
Turn = Literal[0, 90, 180, 270]

INSTALL = "uv pip install 'resume-assistant[ocr]'"
"""The command that brings text recognition."""

# Pixels of the longer side that text is looked for in; its lines are then read in full size.
_DETECTION_SIDE = 2000
_MAX_THREADS = 4
# A picture taller than this many widths is a screen's, and looked at in pieces.
_TALLEST, _PIECE = 2.0, 1.5
# In pixels: a picture a few pixels wide is a line.
_LEAST_PIECE = 400
# The engine turns a box of this height in widths, which a single narrow letter has as well.
_UPRIGHT_BOX, _NARROW_LETTER = 1.5, 2.5
# What is recognised with less, averaged over a line, is a pattern and no text.
_LEAST_SCORE = 0.5
# In heights of a line's box: from where a gap divides a line, and where Han characters are apart.
_DIVIDING_GAP, _HAN_GAP = 1.1, 0.43
_HALF_HAN, _HALF_LATIN = 0.42, 0.25
# The part of the contrast by which ink differs from its ground.
_INK = 0.35
_BULLETS = "•●○▪■◆·‣"
# A dash and the character for one look the same: no "one" follows a date before a year, and no
# dash stands where an ordinal has its number.
_DASH = re.compile(r"(?<=[\d年月日])一(?=\s?(?:(?:19|20)\d\d|至今|今|现在))")
_STROKE = re.compile(r"(?<=第)[—–-](?=[\u4e00-\u9fff])")
_running = Lock()


@dataclass(frozen=True, slots=True, eq=False)
class RecognisedLine:
    """Words of one line that no wide gap divides.

    For each character that is no blank, `corners` are its corners in pixels, in reading direction
    clockwise from its upper left, shape (characters, 4, 2), and `scores` how sure it is, up to 1.
    """

    text: str
    corners: Floats
    scores: Floats


@dataclass(frozen=True, slots=True, eq=False)
class Recognition:
    """The lines of a picture after it was turned anticlockwise by `turn` degrees."""

    turn: Turn
    lines: tuple[RecognisedLine, ...]


def is_installed() -> bool:
    """Whether the engine of text recognition is there."""
    return find_spec("rapidocr") is not None


def recognise(picture: Image.Image) -> Recognition:
    """The lines of an upright, sideways or upside-down picture, from top to bottom."""
    engine = _engine()
    pixels = np.ascontiguousarray(np.asarray(picture.convert("RGB"))[:, :, ::-1])
    with _running:
        boxes = _boxes(engine, pixels)
        turn = _turn_of(engine, pixels, boxes)
        if turn:
            pixels = np.ascontiguousarray(np.rot90(pixels, turn // 90))
            boxes = _boxes(engine, pixels)
        return Recognition(turn, tuple(_lines(engine, pixels, boxes)))


@cache
def _engine() -> Any:
    import rapidocr

    models = Path(rapidocr.__file__).parent / "models"
    return rapidocr.RapidOCR(
        params={
            "Global.log_level": "critical",
            "Global.use_preprocess_img": False,
            "Global.use_vertical_padding": False,
            "Global.return_word_box": True,
            # A model named by its path is never looked for elsewhere.
            "Det.model_path": str(models / "PP-OCRv6_det_small.onnx"),
            "Cls.model_path": str(models / "ch_ppocr_mobile_v2.0_cls_mobile.onnx"),
            "Rec.model_path": str(models / "PP-OCRv6_rec_small.onnx"),
            "Det.limit_type": "max",
            "Det.limit_side_len": _DETECTION_SIDE,
            "EngineConfig.onnxruntime.intra_op_num_threads": min(_MAX_THREADS, os.cpu_count() or 1),
            "EngineConfig.onnxruntime.inter_op_num_threads": 1,
        }
    )


def _boxes(engine: Any, pixels: Pixels) -> Floats:
    """The corners of each line, clockwise from the upper left; shape (lines, 4, 2)."""
    from rapidocr.main import RapidOCRError

    found = [np.zeros((0, 4, 2), np.float32)]
    for top, bottom in _pieces(pixels):
        try:
            _, detected = engine.detect_and_crop(pixels[top:bottom], {})
        except RapidOCRError:
            # The engine's word for a picture without text.
            continue
        found.append(detected.boxes.astype(np.float32) + np.array([0, top], np.float32))
    return np.concatenate(found)


def _pieces(pixels: Pixels) -> Iterator[tuple[int, int]]:
    """Rows from and to: the whole picture, or a tall one cut where its rows are emptiest."""
    height, width = pixels.shape[:2]
    if height <= _TALLEST * width:
        yield 0, height
        return
    unrest = pixels.std(axis=(1, 2))
    step = max(int(_PIECE * width), _LEAST_PIECE)
    top = 0
    while height - top > step + step // 2:
        reach = unrest[top + step // 2 : top + step]
        # The middle of the rows that are as empty as the emptiest.
        empty = np.flatnonzero(reach <= reach.min() + 1)
        bottom = top + step // 2 + int(empty[len(empty) // 2])
        yield top, bottom
        top = bottom
    yield top, height


def _turn_of(engine: Any, pixels: Pixels, boxes: Floats) -> Turn:
    """By how many degrees anticlockwise to turn the picture so that most of its text is upright."""
    if not len(boxes):
        return 0
    widths, heights = _sides(boxes)
    lengths = np.maximum(widths, heights)
    vertical = heights > _UPRIGHT_BOX * widths
    sideways = bool(lengths[vertical].sum() > lengths[~vertical].sum())
    along = np.flatnonzero(vertical == sideways)
    crops = engine.crop_text_regions(pixels, boxes[along])
    _, classes = engine.cls_and_rotate(crops)
    votes = [(1 if "180" in label else -1) * float(score) for label, score in classes.cls_res]
    upside_down = bool(np.dot(votes, lengths[along]) > 0)
    if sideways:
        # The engine has turned its crops anticlockwise by 90 degrees before it was asked.
        return 270 if upside_down else 90
    return 180 if upside_down else 0


def _sides(boxes: Floats) -> tuple[Floats, Floats]:
    """Widths and heights of boxes."""
    width = np.linalg.norm(boxes[:, 1] - boxes[:, 0], axis=1)
    height = np.linalg.norm(boxes[:, 3] - boxes[:, 0], axis=1)
    return np.maximum(width, 1), np.maximum(height, 1)


def _lines(engine: Any, pixels: Pixels, boxes: Floats) -> Iterator[RecognisedLine]:
    if not len(boxes):
        return
    widths, heights = _sides(boxes)
    crops = engine.crop_text_regions(pixels, boxes)
    frames = []
    for index, (box, shape) in enumerate(zip(boxes, heights / widths, strict=True)):
        turned = crops[index].shape[0] < crops[index].shape[1] and shape >= _UPRIGHT_BOX
        if turned and shape < _NARROW_LETTER:
            crops[index] = np.rot90(crops[index], -1)
            turned = False
        frames.append(np.roll(box, -1, axis=0) if turned else box)
    read = engine.recognize_txt(crops)
    for text, score, words, crop, box in zip(
        read.txts, read.scores, read.word_results, crops, frames, strict=True
    ):
        if text.strip() and score >= _LEAST_SCORE:
            yield from _pieces_of_line(text, words, crop, box)


def _pieces_of_line(text: str, words: Any, crop: Pixels, box: Floats) -> Iterator[RecognisedLine]:
    """The line cut at its wide gaps, with blanks where they are seen between Han characters."""
    text = _STROKE.sub("一", _DASH.sub("—", text))
    inked = np.array([not character.isspace() for character in text], np.bool_)
    characters = [character for character in text if not character.isspace()]
    blanks = np.diff(np.flatnonzero(inked)) > 1
    scores = np.array(words.confs, np.float32)[inked]
    columns = np.array([column for word in words.word_cols for column in word], np.float32)
    middles = (columns + 0.5) / words.line_txt_len
    gaps = _gaps(crop, middles)
    wide = np.array([character >= "\u2e80" for character in characters], np.bool_)
    # Full-width punctuation has its blank inside.
    han = wide & np.array([character.isalpha() for character in characters], np.bool_)
    blanks |= han[:-1] & han[1:] & (gaps > _HAN_GAP)
    blanks[:1] |= characters[0] in _BULLETS
    corners = _corners(box, _extents(wide, middles, crop.shape[0] / crop.shape[1]))
    cuts = [0, *(np.flatnonzero(gaps > _DIVIDING_GAP) + 1).tolist(), len(characters)]
    for start, end in pairwise(cuts):
        spaced = zip(characters[start:end], [*blanks[start : end - 1], False], strict=True)
        words_read = "".join(f"{character} " if blank else character for character, blank in spaced)
        yield RecognisedLine(words_read, corners[start:end], scores[start:end])


def _gaps(crop: Pixels, middles: Floats) -> Floats:
    """The widest empty strip between each character and the next, in heights of the line."""
    import cv2

    grey = cv2.blur(cv2.cvtColor(crop, cv2.COLOR_BGR2GRAY), (3, 3)).astype(np.float32)
    low, high = np.percentile(grey, (2, 98))
    differs = np.abs(grey - np.median(grey)) > _INK * max(high - low, 1)
    inked = differs.any(axis=0)
    at = (middles * len(inked)).astype(np.intp)
    widest = [
        np.diff(np.flatnonzero(inked[start:end]), prepend=-1, append=end - start).max() - 1
        for start, end in pairwise(at.tolist())
    ]
    return np.asarray(np.array(widest) / crop.shape[0], np.float32)


def _extents(wide: Bools, middles: Floats, height: float) -> Floats:
    """Left and right of characters around their middles; `height` and results in line widths."""
    half = np.where(wide, _HALF_HAN, _HALF_LATIN).astype(np.float32) * height
    left, right = middles - half, middles + half
    # Neighbours meet halfway, in proportion to their breadth.
    share = half[:-1] / (half[:-1] + half[1:])
    border = middles[:-1] + (middles[1:] - middles[:-1]) * share
    right[:-1] = np.minimum(right[:-1], border)
    left[1:] = np.maximum(left[1:], border)
    return np.asarray(np.clip(np.column_stack((left, right)), 0, 1), np.float32)


def _corners(box: Floats, extents: Floats) -> Floats:
    """The corners of characters that take those parts of a line's box."""
    left, right = extents[:, :1], extents[:, 1:]
    above, below = box[1] - box[0], box[2] - box[3]
    upper = (box[0] + above * left, box[0] + above * right)
    lower = (box[3] + below * right, box[3] + below * left)
    return np.stack((*upper, *lower), axis=1)

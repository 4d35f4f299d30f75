"""From glyphs to segments: pieces of one line, words apart, that no wide gap divides."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from ingest.facsimile import Places
from ingest.files.pdf.characters import as_read
from ingest.files.pdf.glyphs import Bools, Floats, Glyphs
from ingest.files.pdf.page_frame import PageFrame
from ingest.files.pdf.shapes import Rule

# In font sizes. A column, a tab stop or a date at the margin begins beyond the first; a wide gap
# in the middle of a line is written as a tab.
_DIVIDING_GAP = 1.2
_TAB_GAP = 2.0
_BACKWARDS = -0.7
# Extra space that parts two words, beyond what is usual after that letter in this page.
_WORD_GAP = 0.11
# The same where the page draws its spaces, so that kerning need not be told from a space.
_WORD_GAP_BESIDE_SPACES = 0.2
# Chinese characters are justified by spreading, and stand apart from Latin ones by a quarter.
_HAN_GAP, _MIXED_GAP = 0.4, 0.35
_HAN_GAP_OF_TIGHT, _TIGHT, _MOSTLY, _FEWEST_PAIRS = 0.17, 0.08, 0.5, 20
# A heading in spread letters: more than so many of them, mostly apart.
_FEWEST_SPREAD, _SPREAD = 5, 0.6
# For each UTF-16 unit whether it is a space.
_SPACE = np.zeros(1 << 16, np.bool_)
_SPACE[[0x20, 0xA0, 0x3000, 0x2002, 0x2003, 0x2009, 0x0009]] = True


@dataclass(frozen=True, slots=True, eq=False)
class Segment:
    """Words of one line, their box, and a place for each of their characters that is no blank."""

    text: str
    left: float
    bottom: float
    right: float
    top: float
    size: float
    places: Places

    @property
    def middle(self) -> float:
        """The height of the line's middle."""
        return (self.bottom + self.top) / 2


def page_segments(glyphs: Glyphs, frame: PageFrame, rules: Sequence[Rule] = ()) -> list[Segment]:
    """The segments of a page, in the order they were drawn; the vertical `rules` divide them."""
    is_space = _SPACE[glyphs.codes]
    position = np.flatnonzero(~is_space)
    if not len(position):
        return []
    ink = glyphs.take(position)
    spaced = np.diff(position) > 1
    size = np.maximum((ink.size[:-1] + ink.size[1:]) / 2, 0.1)
    gap = (ink.left[1:] - ink.right[:-1]) / size
    divided = (gap > _DIVIDING_GAP) | (gap < _BACKWARDS) | ~_on_one_line(ink)
    for rule in rules:
        divided |= _parted_by(rule, ink)
    # The second half of a character beyond U+FFFF has its first half's box.
    trailing = (ink.codes[1:] & 0xFC00) == 0xDC00
    divided &= ~trailing
    threshold = _thresholds(ink, gap, spaced | divided, int(is_space.sum()))
    apart = ((gap > threshold) | (spaced & (gap > 0.03))) & ~divided & ~trailing
    starts = np.concatenate(([0], np.flatnonzero(divided) + 1))
    left = np.minimum.reduceat(ink.left, starts).tolist()
    right = np.maximum.reduceat(ink.right, starts).tolist()
    bottom, top = _middles(ink.bottom, starts), _middles(ink.top, starts)
    sizes = _middles(ink.size, starts)
    # One character a unit: halves of a character stay apart.
    characters = ink.codes.astype("<u4").tobytes().decode("utf-32-le", "surrogatepass")
    places = frame.places(ink.left, ink.bottom, ink.right, ink.top)
    ends = np.flatnonzero(apart).tolist()
    segments: list[Segment] = []
    for number, (start, end) in enumerate(pairwise([*starts.tolist(), len(ink)])):
        words = ends[bisect_left(ends, start) : bisect_left(ends, end - 1)]
        share = len(words) / max(end - 1 - start, 1)
        if (end - start > _FEWEST_SPREAD and share > _SPREAD) or (end - start > 2 and share == 1):
            gaps = slice(start, end - 1)
            parted = _words_of_spread_letters(gap[gaps], apart[gaps], spaced[gaps])
            words = [start + place for place in np.flatnonzero(parted).tolist()]
        text, drawn = _text(characters, start, end, words)
        if text:
            own = places[start:end] if drawn is None else places[drawn]
            edges = left[number], bottom[number], right[number], top[number]
            segments.append(Segment(text, *edges, sizes[number], own))
    return _once(segments)


def _middles(values: Floats, starts: npt.NDArray[np.intp]) -> list[float]:
    """The median of each stretch of the values; on one line of one font they are all the same."""
    middles = np.minimum.reduceat(values, starts)
    bounds = [*starts.tolist(), len(values)]
    for place in np.flatnonzero(middles != np.maximum.reduceat(values, starts)).tolist():
        stretch = np.sort(values[bounds[place] : bounds[place + 1]])
        middles[place] = stretch[len(stretch) // 2]
    return [float(middle) for middle in middles]


def _parted_by(rule: Rule, ink: Glyphs) -> Bools:
    """For each glyph and its successor whether the rule stands between them."""
    middle = (ink.bottom[1:] + ink.top[1:]) / 2
    beside = (rule.start < middle) & (middle < rule.end)
    return np.asarray(beside & (ink.right[:-1] < rule.at + 1) & (ink.left[1:] > rule.at - 1))


def _on_one_line(ink: Glyphs) -> Bools:
    """For each glyph and its successor whether they share most of their height."""
    shared = np.minimum(ink.top[:-1], ink.top[1:]) - np.maximum(ink.bottom[:-1], ink.bottom[1:])
    height = ink.top - ink.bottom
    return np.asarray(shared > 0.5 * np.minimum(height[:-1], height[1:]))


def _thresholds(ink: Glyphs, gap: Floats, excluded: Bools, spaces: int) -> Floats:
    """For each glyph but the last the gap after it, in font sizes, from which a word ends."""
    codes = ink.codes
    han = (codes >= 0x2E80) & (codes < 0xFB00) | (codes >= 0xFF00)
    draws_spaces = spaces > 0.05 * np.count_nonzero(~han)
    extra = _WORD_GAP_BESIDE_SPACES if draws_spaces else _WORD_GAP
    threshold = _usual_gaps(ink, gap, excluded) + extra
    threshold[han[:-1] | han[1:]] = _MIXED_GAP
    both = han[:-1] & han[1:]
    # A character of less than its full width stands in the middle of it.
    lacking = np.clip(1 - (ink.right - ink.left) / np.maximum(ink.size, 0.1), 0, 1) / 2
    beside = lacking[:-1] + lacking[1:]
    tight = (gap - beside)[both & ~excluded]
    # Where most Chinese characters stand without a gap, a smaller one is a space that nobody drew.
    set_tight = len(tight) >= _FEWEST_PAIRS and np.quantile(tight, _MOSTLY) < _TIGHT
    threshold[both] = _HAN_GAP_OF_TIGHT if set_tight else _HAN_GAP
    threshold[both] += beside[both]
    return np.asarray(threshold, np.float32)


def _usual_gaps(ink: Glyphs, gap: Floats, excluded: Bools) -> Floats:
    """For each glyph but the last the gap that usually follows it in a word, zero or less.

    Some writers place letters on whole pixels or with the widths of another font, so that an "f"
    always runs into its successor; a quarter of the gaps after any letter are inside words. A
    letter of another width is of another font.
    """
    usual = np.zeros(len(gap), np.float32)
    inside = np.flatnonzero(~excluded & (gap < _MIXED_GAP))
    if not len(inside):
        return usual
    width = np.clip((ink.right - ink.left) / np.maximum(ink.size, 0.1) * 12, 0, 31)
    letter = ink.codes[:-1].astype(np.int32) * 32 + np.round(width[:-1]).astype(np.int32)
    # By letter and then by gap, in one number: no gap within a line is as wide as four sizes.
    order = inside[np.argsort(letter[inside] * 4.0 + gap[inside])]
    ordered = letter[order]
    first = np.flatnonzero(np.diff(ordered, prepend=-1))
    count = np.diff(first, append=len(ordered))
    quartile = np.clip(gap[order[first + count // 4]], -0.2, 0)
    quartile[count < 4] = min(0.0, float(np.median(quartile)))
    usual[inside] = quartile[np.searchsorted(ordered[first], letter[inside])]
    return usual


def _words_of_spread_letters(gap: Floats, apart: Bools, spaced: Bools) -> Bools:
    """The words of a heading whose letters are set wide apart; else `apart` as it is."""
    if spaced.mean() > 0.6:
        return apart
    usual = float(np.quantile(gap, 0.25))
    even = np.abs(gap - usual) < 0.08
    return gap > usual + 0.2 if even.mean() > 0.6 else apart


def _text(
    characters: str, start: int, end: int, ends: Sequence[int]
) -> tuple[str, list[int] | None]:
    """The text of a stretch in which words end at `ends`, and which of the characters its non-blank
    ones come from; None for each from its own.
    """
    bounds = [start, *(last + 1 for last in ends), end]
    text = " ".join([characters[first:after] for first, after in pairwise(bounds)])
    if text.isascii() and text.isprintable():
        return text, None
    units: list[str] = []
    origins: list[int] = []
    for first, after in pairwise(bounds):
        units += [*characters[first:after], " "]
        origins += [*range(first, after), first]
    text, origins = as_read(units[:-1], origins[:-1])
    return text, [i for c, i in zip(text, origins, strict=True) if not c.isspace()]


def _once(segments: list[Segment]) -> list[Segment]:
    """Without those drawn a second time, a hair away, to look bold or to cast a shadow."""
    seen: dict[tuple[str, int], Segment] = {}
    kept = []
    for segment in segments:
        for row in (-1, 0, 1):
            twin = seen.get((segment.text, round(segment.middle / 4) + row))
            if (
                twin is not None
                and abs(twin.left - segment.left) < 0.2 * segment.size
                and abs(twin.middle - segment.middle) < 0.2 * segment.size
            ):
                break
        else:
            seen[segment.text, round(segment.middle / 4)] = segment
            kept.append(segment)
    return kept


def places_of(line: Sequence[Segment]) -> Places:
    """The places of several segments' characters, one after the other."""
    return np.concatenate([segment.places for segment in line])


def joined(line: list[Segment]) -> str:
    """The text of a line's segments from left to right, a tab where a wide gap is."""
    text = line[0].text
    for before, after in pairwise(line):
        gap = (after.left - before.right) / max(before.size, after.size)
        text += ("\t" if gap > _TAB_GAP else " " if gap > 0.1 else "") + after.text
    return text

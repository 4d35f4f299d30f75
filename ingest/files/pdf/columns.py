"""The reading order of a page: columns and side bars apart, lines with their dates together.

A recursive XY-cut on segments. A gutter is a vertical strip that no segment crosses over a stretch
of lines; the stretch is cut into columns only when its two sides are read one after the other, and
not across, as dates at the margin, forms and tables are.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

from ingest.files.pdf.labels import GOES_ON, broken_date, labelled_blocks, labelled_rows
from ingest.files.pdf.segments import Segment, places_of
from ingest.outline.headings import heading_kind

_MIN_LINES = 3
# In font sizes.
_MIN_GUTTER = 0.8
_SAME_EDGE = 0.3
_SAME_LINE = 0.25
# In usual line distances.
_SAME_PARAGRAPH = 1.25
# Two columns of so many lines are no table, whose rows are seldom without numbers.
_MIN_COLUMN_LINES = 6
_SHORT = 36
_FEWEST_HEADINGS, _FEWEST_OF_BOTH = 3, 2
# A short bar at the top of a page beside a column of so many times its lines.
_TIMES_A_BAR = 3
# So many lines after the end of the right column are the text that goes on below the columns.
_MAX_TAIL = 6
# A long word in so many segments may fill the gutter without crossing it.
_FEW_TOUCHING = 12
_NUMBER = re.compile(r"\d|present|current|至今|现在|\bnow\b", re.IGNORECASE)
_END_OF_DATE = re.compile(
    r"(?:[-–—~至]\s*)?(?:(?:19|20)\d\d|[年月]|\d{1,2}\s*月|至今|present\b|current\b|now\b"
    r"|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))",
    re.IGNORECASE,
)
_BULLET = re.compile(r"^[•●○▪■◆·‣–*-]\s")
_LABEL = re.compile(r"[:：]")


def reading_order(segments: Sequence[Segment]) -> list[list[Segment]]:
    """The lines of a page in the order they are read, each from left to right."""
    return _read(sorted(segments, key=lambda s: -s.middle))


def _read(segments: list[Segment]) -> list[list[Segment]]:
    """`segments` and all lists below are sorted from top to bottom."""
    parts = _parts(segments)
    if parts is None:
        return _lines(segments)
    return [line for part in parts for line in _read(part)]


def _parts(segments: list[Segment]) -> list[list[Segment]] | None:
    """What to read one after the other: the longest stretch set in columns, above and below it."""
    best: list[list[Segment]] | None = None
    longest = 0
    for x in _edges(segments):
        for start, end in _stretches(segments, x):
            if end - start > longest:
                inside = _columns(segments[start:end], x)
                if inside is not None:
                    longest = end - start
                    best = [part for part in (segments[:start], *inside, segments[end:]) if part]
    return best


def _edges(segments: list[Segment]) -> list[float]:
    """Left edges that several segments share, other than the leftmost one."""
    if not segments:
        return []
    tolerance = _SAME_EDGE * median(s.size for s in segments)
    edges: list[list[float]] = []
    for left in sorted(s.left for s in segments):
        if edges and left - edges[-1][0] <= tolerance:
            edges[-1].append(left)
        else:
            edges.append([left])
    return [edge[0] for edge in edges[1:] if len(edge) >= _MIN_LINES]


def _stretches(segments: list[Segment], x: float) -> list[tuple[int, int]]:
    """The maximal stretches in which nothing reaches into the strip left of `x`."""
    stretches, start = [], 0
    touching = [i for i, s in enumerate(segments) if s.right <= x < s.right + _MIN_GUTTER * s.size]
    kept = {i for i in touching if len(segments) >= _FEW_TOUCHING * len(touching)}
    for index, segment in enumerate(segments):
        if index not in kept and segment.left < x < segment.right + _MIN_GUTTER * segment.size:
            stretches.append((start, index))
            start = index + 1
    stretches.append((start, len(segments)))
    trimmed = (_trimmed(segments, start, end, x) for start, end in stretches)
    return [(start, end) for start, end in trimmed if end - start >= 2 * _MIN_LINES]


def _trimmed(segments: list[Segment], start: int, end: int, x: float) -> tuple[int, int]:
    """The stretch without lines of the left side before the right one begins or after it ended.

    Short lines around two columns, the next heading before all, do not reach the gutter either.
    """
    left = [i for i in range(start, end) if segments[i].left < x]
    right = [i for i in range(start, end) if segments[i].left >= x]
    if len(left) < _MIN_LINES or len(right) < _MIN_LINES:
        return start, start
    begin = max(start, right[0])
    while begin > start and _side_by_side(segments[begin - 1], segments[begin]):
        begin -= 1
    tail = [i for i in left if i > right[-1]]
    if end == len(segments) or not 0 < len(tail) <= _MAX_TAIL:
        return begin, end
    heights = [segments[i].middle for i in left]
    usual = median(a - b for a, b in pairwise(heights))
    stop = tail[0]
    before = heights[-len(tail) - 1] if len(tail) < len(left) else heights[0]
    while stop <= tail[-1] and before - segments[stop].middle <= _SAME_PARAGRAPH * usual:
        before = segments[stop].middle
        stop += 1
    return begin, stop


def _columns(segments: list[Segment], x: float) -> list[list[Segment]] | None:
    """The parts to read one after the other; None where the two sides are read across."""
    left_side = [s for s in segments if s.left < x]
    right_side = [s for s in segments if s.left >= x]
    left, right = _lines(left_side), _lines(right_side)
    if min(len(left), len(right)) < _MIN_LINES:
        return None
    rows = labelled_rows(left, right)
    if rows is not None:
        return rows
    if min(_headings_of(left), _headings_of(right)) >= _FEWEST_OF_BOTH:
        return [left_side, right_side]
    blocks = labelled_blocks(left, right)
    if blocks is not None:
        return blocks if len(blocks) > 1 else None
    return [left_side, right_side] if _are_columns(left, right) else None


def _are_columns(left: list[list[Segment]], right: list[list[Segment]]) -> bool:
    few, many = sorted((left, right), key=len)
    aligned = sum(_stands_beside(line, many) for line in few) / len(few)
    if aligned < 0.6 or _is_bar_beside(left, right):
        return True
    # From here on both sides stand on one grid of lines.
    if _share(left, _BULLET) > 0.5 and _share(right, _BULLET) > 0.5:
        return True
    if _have_headings(left, right):
        return True
    if len(few) < 0.6 * len(many) or _are_dates(left) or _are_dates(right):
        return False
    if _are_labelled(left) or _are_labelled(right):
        return False
    return len(few) >= _MIN_COLUMN_LINES or (_is_prose(left) and _is_prose(right))


def _is_bar_beside(left: list[list[Segment]], right: list[list[Segment]]) -> bool:
    """Whether the left side ends near the top while the right one goes on below it, as no table's
    labels do.
    """
    long = len(right) >= _TIMES_A_BAR * len(left)
    return long and left[-1][0].middle > right[len(right) // 2][0].middle


def _have_headings(left: list[list[Segment]], right: list[list[Segment]]) -> bool:
    """Whether either side is cut into sections of its own, which are read one after the other."""
    heads = (_headings_of(left), _headings_of(right))
    return min(heads) > 0 and sum(heads) >= _FEWEST_HEADINGS


def _headings_of(side: list[list[Segment]]) -> int:
    return sum(len(line) == 1 and heading_kind(line[0].text) is not None for line in side)


def _stands_beside(line: list[Segment], others: list[list[Segment]]) -> bool:
    head = line[0]
    slack = _SAME_LINE * head.size
    return any(abs(head.middle - segment.middle) <= slack for o in others for segment in o)


def _share(lines: list[list[Segment]], pattern: re.Pattern[str]) -> float:
    return sum(any(pattern.search(s.text) for s in line) for line in lines) / len(lines)


def _are_dates(lines: list[list[Segment]]) -> bool:
    """Whether the column is one of dates and places, or of other short values with numbers."""
    length = median(sum(len(s.text) for s in line) for line in lines)
    return length < _SHORT and _share(lines, _NUMBER) >= 0.5


def _are_labelled(lines: list[list[Segment]]) -> bool:
    """Whether the column is of a form, each line with its label."""
    return _share(lines, _LABEL) >= 0.5


def _is_prose(lines: list[list[Segment]]) -> bool:
    """Whether the lines fill the column, as sentences do and the values of a form do not."""
    left = min(line[0].left for line in lines)
    width = max(line[-1].right for line in lines) - left
    return width > 12 * lines[0][0].size and (
        median(line[-1].right - left for line in lines) > 0.6 * width
    )


def _lines(segments: list[Segment]) -> list[list[Segment]]:
    """Segments that stand side by side put together, from top to bottom."""
    lines: list[list[Segment]] = []
    for segment in segments:
        for line in lines[-3:]:
            if _side_by_side(line[0], segment):
                line.append(segment)
                break
        else:
            lines.append([segment])
    return _with_dates_whole([sorted(line, key=lambda s: s.left) for line in lines])


def _with_dates_whole(lines: list[list[Segment]]) -> list[list[Segment]]:
    """The lines, what breaks in its column at either side of two lines put together.

    That is a date, or a name that ends in "and" beside one.
    """
    for above, line in pairwise(lines):
        if len(above) < 2:
            continue
        for end in (0, -1):
            first, second = above[end], line[end]
            broken = _END_OF_DATE.match(second.text) and broken_date([first.text, second.text])
            if not broken and not (len(line) == 1 and end == 0 and GOES_ON.search(first.text)):
                continue
            edges = abs(first.left - second.left), abs(first.right - second.right)
            if min(edges) > _SAME_EDGE * first.size:
                continue
            above[end] = replace(
                first,
                text=f"{first.text} {second.text}",
                places=places_of([first, second]),
                left=min(first.left, second.left),
                right=max(first.right, second.right),
            )
            del line[end]
            break
    return [line for line in lines if line]


def _side_by_side(a: Segment, b: Segment) -> bool:
    shared = min(a.top, b.top) - max(a.bottom, b.bottom)
    return shared > 0.5 * min(a.top - a.bottom, b.top - b.bottom)

"""Narrow columns of labels: the dates or headings beside the blocks of text that they belong to.

A label stands at the top of its block, as dates do, or at the middle of its height, as in the
cells of a table. Read column by column such a page would part every label from its block.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

from ingest.dates import find_periods, is_range
from ingest.files.pdf.segments import Segment, joined, places_of

Line = list[Segment]

_DIGIT = re.compile(r"\d")
_UNFINISHED = re.compile(r"(?:[-–—~～至到]|\bto)\s*$", re.IGNORECASE)
_MAX_LABEL_LINES = 3
_MAX_LABEL_WIDTH = 0.45
_MAX_SHARE_OF_LINES = 0.85
_MIN_MATCHED = 0.7
GOES_ON = re.compile(r"(?:\b(?:and|or|of|for|in|the)|[&/、和与及])\s*$", re.IGNORECASE)
_NO_LABEL = re.compile(r"\d|^\W*$|^[^\w\s(（\[【]")
_FEWEST_LABELS = 4
_LONGEST_LABEL = 24
_MIN_BESIDE, _MIN_FLUSH, _MIN_RAGGED, _MIN_AGAIN = 0.6, 0.85, 0.25, 0.5
# In usual line distances.
_BLOCK_GAP = 1.25


def labelled_blocks(left: list[Line], right: list[Line]) -> list[list[Segment]] | None:
    """The blocks of `right`, each after or with its label from `left`; None if not such a column.

    Lines come and go from top to bottom.
    """
    width = max(line[-1].right for line in left + right) - min(line[0].left for line in left)
    left_width = max(line[-1].right for line in left) - min(line[0].left for line in left)
    if len(left) > _MAX_SHARE_OF_LINES * len(right) or left_width > _MAX_LABEL_WIDTH * width:
        return None
    return _labels_at_the_top(left, right) or _labels_at_the_middle(left, right)


def labelled_rows(left: list[Line], right: list[Line]) -> list[list[Segment]] | None:
    """The rows of a form, each value behind its label and a tab; None if `left` holds no labels.

    Lines come and go from top to bottom.
    """
    if not _are_labels(left, right):
        return None
    labels = [[left[0]]]
    for line in left[1:]:
        above, text = joined(labels[-1][-1]), joined(line)
        if text[:1].islower() or GOES_ON.search(above):
            labels[-1].append(line)
        else:
            labels.append([line])
    rows: list[list[Line]] = [[] for _ in labels]
    parts: list[list[Segment]] = []
    for line in right:
        y, slack = line[0].middle, line[0].size / 2
        index = sum(label[0][0].middle >= y - slack for label in labels) - 1
        if index < 0:
            parts.append(list(line))
        else:
            rows[index].append(line)
    for label, row in zip(labels, rows, strict=True):
        if row and _stands_beside(label[0], row[:1]):
            parts.append(
                _down([_with_value(label, row[0]), *(s for line in row[1:] for s in line)])
            )
        else:
            parts += [list(line) for line in label]
            parts.append([segment for line in row for segment in line])
    return [part for part in parts if part]


def _with_value(label: list[Line], value: Line) -> Segment:
    words = [segment for line in label for segment in line]
    return replace(
        value[0],
        text=" ".join(joined(line) for line in label) + "\t" + joined(value),
        places=places_of([*words, *value]),
        left=min(segment.left for segment in words),
        right=value[-1].right,
    )


def _are_labels(left: list[Line], right: list[Line]) -> bool:
    """Whether the lines of a column are set flush to its right, or come again, as labels do."""
    texts = [joined(line) for line in left]
    if len(left) < _FEWEST_LABELS or median(map(len, texts)) > _LONGEST_LABEL:
        return False
    if 2 * sum(_NO_LABEL.search(text) is not None for text in texts) >= len(texts):
        return False
    beside = sum(_stands_beside(line, right) for line in left)
    if beside < _MIN_BESIDE * len(left):
        return False
    edge = median(line[-1].right for line in left)
    flush = sum(abs(line[-1].right - edge) <= 0.3 * line[0].size for line in left)
    start = median(line[0].left for line in left)
    ragged = sum(abs(line[0].left - start) > 0.3 * line[0].size for line in left)
    again = sum(texts.count(text) > 1 for text in texts)
    return (
        flush >= _MIN_FLUSH * len(left) and ragged >= _MIN_RAGGED * len(left)
    ) or again >= _MIN_AGAIN * len(left)


def _line_distance(lines: list[Line]) -> float:
    """The usual distance between successive lines."""
    return median(a[0].middle - b[0].middle for a, b in pairwise(lines))


def _labels_at_the_top(left: list[Line], right: list[Line]) -> list[list[Segment]] | None:
    blocks = _blocks(right, _BLOCK_GAP * _line_distance(right))
    if len(blocks) < 2:
        return None
    labels: list[list[Line]] = [[] for _ in blocks]
    alone: list[list[Line]] = [[] for _ in blocks]
    for line in left:
        y, slack = line[0].middle, line[0].size
        index = sum(block[0][0].middle >= y - slack for block in blocks) - 1
        if index >= 0 and y > blocks[index][-1][0].bottom - slack / 2:
            labels[index].append(line)
        elif index + 1 < len(blocks):
            alone[index + 1].append(line)
        else:
            return None
    labelled = [(label, block) for label, block in zip(labels, blocks, strict=True) if label]
    matched = sum(
        abs(label[0][0].middle - block[0][0].middle) <= label[0][0].size
        for label, block in labelled
    )
    if (
        len(labelled) < 2
        or matched < _MIN_MATCHED * len(labelled)
        or any(len(label) > _MAX_LABEL_LINES for label in labels)
    ):
        return None
    parts: list[list[Segment]] = []
    for heading, label, block in zip(alone, labels, blocks, strict=True):
        parts += [*heading, *_labelled(label, block)]
    return parts


def _labels_at_the_middle(left: list[Line], right: list[Line]) -> list[list[Segment]] | None:
    """Blocks such that each has its label at its middle; there is one way at most to cut them."""
    labels = _blocks(left, 1.8 * median(line[0].size for line in left))
    if len(labels) < 3 or any(len(label) > _MAX_LABEL_LINES for label in labels):
        return None
    slack = 0.6 * _line_distance(right)
    parts: list[list[Segment]] = []
    start = 0
    for label in labels:
        if start == len(right):
            return None
        middle = (label[0][0].top + label[-1][0].bottom) / 2
        top = right[start][0].top
        errors = [abs((top + line[0].bottom) / 2 - middle) for line in right[start:]]
        best = min(range(len(errors)), key=errors.__getitem__)
        if errors[best] > slack:
            return None
        parts += _labelled(label, right[start : start + best + 1])
        start += best + 1
    return parts if start == len(right) else None


def _blocks(lines: list[Line], gap: float) -> list[list[Line]]:
    blocks = [[lines[0]]]
    for before, line in pairwise(lines):
        if before[0].middle - line[0].middle > gap:
            blocks.append([line])
        else:
            blocks[-1].append(line)
    return blocks


def _labelled(label: list[Line], block: list[Line]) -> list[list[Segment]]:
    """A block and its label: dates join the first line, a heading becomes a line of its own."""
    body = [segment for line in block for segment in line]
    if not label:
        return [body]
    texts = [joined(line) for line in label]
    is_finished = not (any(_UNFINISHED.search(text) for text in texts) or broken_date(texts))
    is_value = len(block) == len(label) or all(_DIGIT.search(text) for text in texts)
    if is_finished and is_value and all(_stands_beside(line, block) for line in label):
        return [_down([*(s for line in label for s in line), *body])]
    text = " ".join(texts)
    if len(block) > 1 and not _DIGIT.search(text):
        return [list(line) for line in label] + [body]
    first = block[0][0]
    merged = replace(
        label[0][0],
        text=text,
        places=places_of([segment for line in label for segment in line]),
        right=max(line[-1].right for line in label),
        bottom=first.bottom,
        top=first.top,
    )
    return [_down([merged, *body])]


def broken_date(lines: Sequence[str]) -> bool:
    """Whether several lines are one stretch of time, broken within a date ("May 2013 – June")."""
    if len(lines) < 2 or not any(_DIGIT.search(line) for line in lines):
        return False
    whole = " ".join(lines)
    periods = find_periods(whole)
    if len(periods) != 1 or not is_range(periods[0]):
        return False
    span = periods[0].span
    return span.start < len(lines[0]) and span.end > len(whole) - len(lines[-1])


def _down(segments: Sequence[Segment]) -> list[Segment]:
    return sorted(segments, key=lambda s: -s.middle)


def _stands_beside(line: Line, others: list[Line]) -> bool:
    head = line[0]
    return any(abs(head.middle - other[0].middle) <= 0.25 * head.size for other in others)

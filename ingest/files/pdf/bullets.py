"""Bullets that a page draws as little shapes, as browsers do, put before their lines."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from ingest.facsimile import Places
from ingest.files.pdf.page_frame import PageFrame
from ingest.files.pdf.pdfium import Box
from ingest.files.pdf.segments import Segment

# In sizes of the font beside it.
_LARGEST = 0.6
_FARTHEST = 2.2


def with_bullets(
    segments: Sequence[Segment], marks: Sequence[Box], frame: PageFrame
) -> list[Segment]:
    """The segments, a bullet before each that has a mark to its left."""
    if not marks:
        return list(segments)
    left, bottom, right, top = np.array([(m.left, m.bottom, m.right, m.top) for m in marks]).T
    places = frame.places(left, bottom, right, top)
    middles = (bottom + top) / 2
    upwards = np.argsort(middles)
    heights, numbers = middles[upwards].tolist(), upwards.tolist()
    result = []
    for segment in segments:
        first, end = bisect_right(heights, segment.bottom), bisect_left(heights, segment.top)
        beside = sorted(numbers[first:end])
        result.append(_with_bullet(segment, marks, beside, places) if beside else segment)
    return result


def _with_bullet(
    segment: Segment, marks: Sequence[Box], beside: Sequence[int], places: Places
) -> Segment:
    """`beside` are the numbers of the marks whose middle is at the segment's height."""
    for number in beside:
        mark = marks[number]
        gap = segment.left - mark.right
        if (
            -0.1 * segment.size < gap < _FARTHEST * segment.size
            and mark.top - mark.bottom < _LARGEST * segment.size
        ):
            return replace(
                segment,
                text=f"• {segment.text}",
                left=mark.left,
                places=np.concatenate([places[number : number + 1], segment.places]),
            )
    return segment

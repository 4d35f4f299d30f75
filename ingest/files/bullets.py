"""Bullets that a page draws as little shapes, as browsers do, put before their lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from ingest.files.page_frame import PageFrame
from ingest.files.pdfium import Box
from ingest.files.segments import Segment

# In sizes of the font beside it.
_LARGEST = 0.6
_FARTHEST = 2.2


def with_bullets(
    segments: Sequence[Segment], marks: Sequence[Box], frame: PageFrame
) -> list[Segment]:
    """The segments, a bullet before each that has a mark to its left."""
    if not marks:
        return list(segments)
    return [_with_bullet(segment, marks, frame) for segment in segments]


def _with_bullet(segment: Segment, marks: Sequence[Box], frame: PageFrame) -> Segment:
    for mark in marks:
        gap = segment.left - mark.right
        if (
            -0.1 * segment.size < gap < _FARTHEST * segment.size
            and segment.bottom < (mark.bottom + mark.top) / 2 < segment.top
            and mark.top - mark.bottom < _LARGEST * segment.size
        ):
            place = frame.places(mark.left, mark.bottom, mark.right, mark.top)
            return replace(
                segment,
                text=f"• {segment.text}",
                left=mark.left,
                places=np.concatenate([place, segment.places]),
            )
    return segment

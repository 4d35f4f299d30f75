"""Bullets that a page draws as little shapes, as browsers do, put before their lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ingest.files.pdfium import Box
from ingest.files.segments import Segment

# In sizes of the font beside it.
_LARGEST = 0.6
_FARTHEST = 2.2


def with_bullets(segments: Sequence[Segment], marks: Sequence[Box]) -> list[Segment]:
    """The segments, a bullet before each that has a mark to its left."""
    return [_with_bullet(segment, marks) for segment in segments] if marks else list(segments)


def _with_bullet(segment: Segment, marks: Sequence[Box]) -> Segment:
    for mark in marks:
        gap = segment.left - mark.right
        if (
            -0.1 * segment.size < gap < _FARTHEST * segment.size
            and segment.bottom < (mark.bottom + mark.top) / 2 < segment.top
            and mark.top - mark.bottom < _LARGEST * segment.size
        ):
            return replace(segment, text=f"• {segment.text}", left=mark.left)
    return segment

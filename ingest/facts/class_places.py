"""What a rank says: the place in a class, how many are in it, and what part of it stands ahead."""

from __future__ import annotations

import re

_PLACE = re.compile(r"(\d{1,4})(?:st|nd|rd|th)?\s*(?:[/／]|out of|of)\s*(\d{1,5})")
_SHARE = re.compile(r"(?:前|\btop)\s*(\d{1,2}(?:\.\d+)?)\s*[%％]")


def class_place(words: str) -> tuple[int, int] | None:
    """The place and the size of the class: "12/138" is (12, 138)."""
    place = _PLACE.search(words)
    if place is None or not 0 < int(place[1]) <= int(place[2]):
        return None
    return int(place[1]), int(place[2])


def class_share(words: str) -> float | None:
    """A rank as a part of the class: 12/138 is 0.087, the top 5 % is 0.05."""
    placed = class_place(words)
    if placed is not None:
        return placed[0] / placed[1]
    share = _SHARE.search(words)
    return None if share is None else float(share[1]) / 100

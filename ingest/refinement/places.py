"""From a line's number and words to the place in the text, or to nothing."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ingest.lines import Line
from ingest.refinement.reply import Place
from ingest.resume import Span
from ingest.tokens import fold

_LONGEST = 120
_NEIGHBOURS = (0, -1, 1)
"""Models are off by one now and then; the words decide."""


def find_place(place: Place | None, lines: Mapping[int, Line]) -> Span | None:
    """Where the words stand in their line or one beside it; None for words that do not.

    Case, width and blanks may differ.
    """
    words = fold(place.words).split() if place else []
    if place is None or not words or not any(c.isalnum() for c in "".join(words)):
        return None
    if sum(map(len, words)) > _LONGEST:
        return None
    inner = r"\s*".join(re.escape(word) for word in words)
    sought = re.compile(
        rf"(?<![a-z0-9]){inner}" if words[0][0].isascii() and words[0][0].isalnum() else inner
    )
    for step in _NEIGHBOURS:
        line = lines.get(place.line + step)
        match = sought.search(folded := fold(line.text)) if line else None
        if line and match and not _runs_on(folded, match.end()):
            return Span(line.span.start + match.start(), line.span.start + match.end())
    return None


def _runs_on(folded: str, end: int) -> bool:
    """Whether a Latin word or number goes on where the words end."""
    around = folded[end - 1 : end + 1]
    return len(around) == 2 and around.isascii() and around.isalnum()

"""The lines of a text, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from ingest.resume import Span

_FULL = 0.7
"""How much of the widest line around it a line takes that its sentence fills."""
_AROUND, _FEWEST_WORDS = 3, 3
_GOES_ON = re.compile(r"[a-zA-Z0-9-]$")
_FURTHER = re.compile(r"[a-zA-Z0-9]")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the text, without its end; `text` is the line as it stands."""

    span: Span
    text: str

    @property
    def blank(self) -> bool:
        """Whether nothing stands on it."""
        return not self.text.strip()


def lines_of(text: str, within: Span | None = None) -> Iterator[Line]:
    """The lines of a text, or of a stretch of it; a form feed ends a line too."""
    if within is None:
        within = Span(0, len(text))
    start = within.start
    *lines, last = text[within.start : within.end].replace("\f", "\n").split("\n")
    for line in lines:
        end = start + len(line)
        yield Line(Span(start, end), line)
        start = end + 1
    if last or start == within.start:
        yield Line(Span(start, within.end), last)


def soft_breaks_blank(text: str) -> str:
    """The text with a blank for each line's end within an English sentence, nothing moved.

    Such a line is about as wide as those around it: "familiar with gas" and "chromatography".
    """
    characters = list(text)
    lines = list(lines_of(text))
    for place, (line, following) in enumerate(pairwise(lines)):
        if not (_GOES_ON.search(line.text) and _FURTHER.match(following.text)):
            continue
        around = lines[max(0, place - _AROUND) : place + 1 + _AROUND]
        full = len(line.text) >= _FULL * max(len(other.text) for other in around)
        if full and len(line.text.split()) >= _FEWEST_WORDS:
            characters[line.span.end] = " "
    return "".join(characters)

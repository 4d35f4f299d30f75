"""The lines of a text, each with its place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ingest.resume import Span


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

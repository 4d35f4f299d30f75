"""Pages put together: their lines in the order they are read, repeated margins once, the map."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

import numpy as np

from ingest.facsimile import MappedPage, PageMap, Places
from ingest.files.pdf.columns import reading_order
from ingest.files.pdf.segments import Segment, joined, places_of
from ingest.resume import Span

_PAGE_NUMBER = re.compile(
    r"[\W_]*(?:page|第|共)?\s*\d+\s*页?(?:\s*(?:of|/|，|,|-)?\s*共?\s*\d+\s*页?)?[\W_]*",
    re.IGNORECASE,
)
# Of each character up to the last that is a blank whether it is one.
_BLANK = np.array([chr(c).isspace() for c in range(0x3002)])
# Lines at the top and at the bottom of a page that may be its header and footer.
_MARGIN_LINES = 2


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """One line of a page, with a place for each of its characters that is no blank."""

    text: str
    places: Places


@dataclass(frozen=True, slots=True, eq=False)
class PageLines:
    """The lines of a page in the order they are read; its size in points, as it is shown."""

    lines: tuple[Line, ...]
    width: float
    height: float


def read_lines(segments: Sequence[Segment]) -> tuple[Line, ...]:
    """The lines that the segments of a page make, without blank ones."""
    lines = (Line(joined(line).strip(), places_of(line)) for line in reading_order(segments))
    return tuple(line for line in lines if line.text)


def paged(pages: Sequence[PageLines]) -> tuple[str, tuple[Span, ...], PageMap]:
    """The text of all pages, the span of each, and where its characters are drawn."""
    kept = list(_without_repeated_margins([page.lines for page in pages]))
    texts = ["\n".join(line.text for line in lines) for lines in kept]
    starts = [*accumulate((len(text) + 1 for text in texts), initial=0)]
    spans = tuple(
        Span(start, start + len(text)) for start, text in zip(starts, texts, strict=False)
    )
    text = "\f".join(texts)
    places = np.zeros((len(text), 4), np.uint16)
    codes = np.frombuffer(text.encode("utf-32-le"), np.uint32)
    drawn = ~_BLANK[np.minimum(codes, len(_BLANK) - 1)]
    rows = [line.places for lines in kept for line in lines]
    if rows:
        places[drawn] = np.concatenate(rows)
    mapped = tuple(
        MappedPage(span.start, page.width, page.height)
        for span, page in zip(spans, pages, strict=True)
    )
    return text, spans, PageMap(mapped, places)


def _without_repeated_margins(pages: Sequence[Sequence[Line]]) -> Iterator[list[Line]]:
    """The pages' lines, a header or footer of several pages only where it first stands."""
    tops = [frozenset(line.text for line in lines[:_MARGIN_LINES]) for lines in pages]
    bottoms = [frozenset(line.text for line in lines[-_MARGIN_LINES:]) for lines in pages]
    repeated = {
        line
        for margins in (tops, bottoms)
        for line, count in Counter(line for margin in margins for line in margin).items()
        if count >= max(2, len(pages) * 0.6)
    }
    seen: set[str] = set()
    for lines in pages:
        kept = []
        for position, line in enumerate(lines):
            if _MARGIN_LINES <= position < len(lines) - _MARGIN_LINES:
                kept.append(line)
                continue
            is_number = len(pages) > 1 and position in (0, len(lines) - 1)
            if line.text in seen or (is_number and _PAGE_NUMBER.fullmatch(line.text)):
                continue
            if line.text in repeated:
                seen.add(line.text)
            kept.append(line)
        yield kept

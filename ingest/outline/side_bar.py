"""A side bar whose lines stand between those of the main column, as a copied page can have them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from unicodedata import east_asian_width

from ingest.instructions import without
from ingest.lines import Line, lines_of
from ingest.outline.headings import heading_kind
from ingest.resume import Span

_WIDEST = 44
"""Columns that a line of a side bar takes up at most, a Chinese character counted twice."""
_FEWEST_LINES, _FEWEST_HEADS = 6, 2
_WIDER = 1.4
_INDENT = ("  ", "\t", "\u3000")


def columns_apart(text: str) -> tuple[str, ...]:
    """The text as it is, or, where a side bar's lines alternate with others, the main column alone
    and the side bar alone, each with the other blanked, so that every offset stays what it was.

    Both columns tell themselves by two heads, one right below the other, and by what follows:
    every second line is narrow, with heads of its own, and those between are wider.
    """
    side = side_bar(text)
    if not side:
        return (text,)
    beside = tuple(span for span in _between(side, len(text)) if len(span))
    return without(text, side), without(text, beside)


def side_bar(text: str) -> tuple[Span, ...]:
    """The lines of a side bar that stand between the lines of the main column; mostly none."""
    lines = [line for line in lines_of(text) if not line.blank]
    heads = [heading_kind(line.text) is not None for line in lines]
    for place in range(len(lines) - 1):
        if heads[place] and heads[place + 1]:
            for first in (place, place + 1):
                side = _narrow(lines, heads, first)
                if _alternates(lines, heads, place, side):
                    return tuple(lines[i].span for i in side)
    return ()


def _narrow(lines: Sequence[Line], heads: Sequence[bool], first: int) -> list[int]:
    """Every second line for as long as they are narrow; no head over nothing ends them."""
    side: list[int] = []
    for i in range(first, len(lines), 2):
        if _width(lines[i].text) > _WIDEST or lines[i].text.startswith(_INDENT):
            break
        side.append(i)
    while side and heads[side[-1]]:
        side.pop()
    return side


def _alternates(
    lines: Sequence[Line], heads: Sequence[bool], start: int, side: Sequence[int]
) -> bool:
    if len(side) < _FEWEST_LINES or sum(heads[i] for i in side) < _FEWEST_HEADS:
        return False
    if any(heads[i] and heads[j] for i, j in pairwise(side)):
        return False
    main = [i for i in range(start, side[-1]) if i not in side]
    if sum(heads[i] for i in main) < _FEWEST_HEADS:
        return False
    widths = [[_width(lines[i].text) for i in of if not heads[i]] for of in (side, main)]
    narrow, wide = (sum(of) / max(1, len(of)) for of in widths)
    return wide > _WIDER * narrow


def _width(line: str) -> int:
    return sum(2 if east_asian_width(c) in "WF" else 1 for c in line.strip())


def _between(spans: Sequence[Span], end: int) -> Iterator[Span]:
    """What the spans leave of a text that ends there."""
    start = 0
    for span in spans:
        yield Span(start, span.start)
        start = span.end
    yield Span(start, end)

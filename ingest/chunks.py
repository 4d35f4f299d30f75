"""Sections to chunks: whole lines, of one entry where there is one, sized for the index."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ingest.lines import lines_of
from ingest.resume import Chunk, Entry, Section, Span, entry_at, outside

LONGEST_CHUNK = 400
"""Characters; a longer line is cut at a sentence end, or where it must be."""

_SENTENCE_ENDS = "。；;!！?？"


def make_chunks(
    text: str,
    sections: tuple[Section, ...],
    entries: tuple[Entry, ...],
    hidden: tuple[Span, ...] = (),
) -> tuple[Chunk, ...]:
    """Chunks that partition the visible, non-blank characters of each section."""
    chunks = []
    for number, section in enumerate(sections):
        inside = [e for e in entries if e.section == number]
        cuts = sorted(
            {section.span.start, section.span.end}
            | {edge for e in inside for edge in (e.span.start, e.span.end)}
        )
        for start, end in pairwise(cuts):
            owner = entry_at(entries, start)
            for piece in outside(Span(start, end), hidden):
                chunks += [Chunk(s, number, owner) for s in _packed(text, piece)]
    return tuple(chunks)


def _packed(text: str, within: Span) -> Iterator[Span]:
    """Lines gathered up to `LONGEST_CHUNK`, blanks at both ends left out."""
    start: int | None = None
    end = within.start
    for line in lines_of(text, within):
        for piece in _cut(text, line.span):
            if start is not None and piece.end - start > LONGEST_CHUNK:
                yield Span(start, end)
                start = None
            if start is None:
                start = piece.start
            end = piece.end
    if start is not None:
        yield Span(start, end)


def _cut(text: str, line: Span) -> Iterator[Span]:
    """A line without blanks at its ends, in pieces no longer than a chunk."""
    words = line.of(text)
    start = line.start + len(words) - len(words.lstrip())
    end = line.start + len(words.rstrip())
    while end - start > LONGEST_CHUNK:
        window = text[start : start + LONGEST_CHUNK]
        cut = max(window.rfind(mark) for mark in (*_SENTENCE_ENDS, ". ")) + 1
        if cut < LONGEST_CHUNK // 3:
            cut = max(window.rfind(" "), window.rfind("，"), window.rfind(",")) + 1 or LONGEST_CHUNK
        yield Span(start, start + len(window[:cut].rstrip()))
        start += cut
        start += len(text[start:end]) - len(text[start:end].lstrip())
    if start < end:
        yield Span(start, end)

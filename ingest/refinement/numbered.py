"""A resume as numbered lines, which is all that a model is shown of it."""

from __future__ import annotations

from collections.abc import Iterator

from ingest.instructions import without
from ingest.lines import Line, lines_of
from ingest.resume import Resume, Span

LONGEST = 24_000
"""Characters that a model is shown; what lies beyond stays as the rules read it."""

_PRIVATE = ("phone", "email")


def numbered_lines(resume: Resume) -> dict[int, Line]:
    """The lines with words that a reader of the page sees, by their numbers from 1.

    Words that speak to a machine are left out as hidden ones are; phone numbers and mail
    addresses, which the rules find surely, are blanked.
    """
    private = sorted({fact.span for fact in resume.facts if fact.kind in _PRIVATE})
    text = without(without(resume.text, resume.gaps), tuple(private))
    shown: dict[int, Line] = {}
    length = 0
    for number, line in enumerate(lines_of(text, Span(0, len(text))), start=1):
        length += len(line.text)
        if length > LONGEST:
            break
        if not line.blank:
            shown[number] = line
    return shown


def as_prompt(lines: dict[int, Line]) -> str:
    """One line each: its number, a bar, its words."""
    return "\n".join(_rows(lines))


def _rows(lines: dict[int, Line]) -> Iterator[str]:
    for number, line in lines.items():
        yield f"{number}|{' '.join(line.text.split())}"

"""Lines that a page's edge broke, put together again, so that a sentence is one piece."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.lines import Line
from ingest.outline.headings import heading_kind
from ingest.resume import Resume, Span, entry_at
from ingest.tokens import is_han

_ENDED = re.compile(r"[。.!！?？:：;；]\W*$")
_GOES_ON = re.compile(
    r"(?:[,，、(（/&-]|\b(?:and|or|of|the|an?|to|with|in|for|by|on|at|as|from|that|which|including))\s*$",
    re.IGNORECASE,
)
_BEGINS = re.compile(
    r"\s*(?:[^\w\s(（“\"'《]|\(?\d{1,2}[.)）、]|[（(]?[一二三四五六七八九十]{1,2}[、)）]|\d{4}\b)"
    r"|[^\n]{1,16}[:：]"
)
_LOWER = re.compile(r"\s*[a-z(]")
# A line of so much of the longest one's width was full, in characters of one script.
_FULL = 0.86
_SHORTEST_FULL = 24
# A page's edge breaks no sentence into more pieces.
_LONGEST = 1_200


def flowing(lines: Sequence[Line], resume: Resume) -> list[Line]:
    """The lines of a section, those that one sentence or paragraph goes on over as one."""
    longest = max((_width(line.text) for line in lines), default=0)
    joined: list[Line] = []
    for line in lines:
        if joined and _goes_on(joined[-1], line, longest, resume):
            span = Span(joined.pop().span.start, line.span.end)
            line = Line(span, span.of(resume.text))
        joined.append(line)
    return joined


def _goes_on(before: Line, line: Line, longest: int, resume: Resume) -> bool:
    last = before.text.rpartition("\n")[2]
    between = resume.text[before.span.end : line.span.start]
    if len(before.text) > _LONGEST or between != "\n" or _ENDED.search(last):
        return False
    if _BEGINS.match(line.text) or "\t" in last or "\t" in line.text:
        return False
    if _is_head(before, resume) or _is_head(line, resume) or heading_kind(last) is not None:
        return False
    if _LOWER.match(line.text) or _GOES_ON.search(last):
        return True
    return _width(last) >= max(_SHORTEST_FULL, _FULL * longest)


def _is_head(line: Line, resume: Resume) -> bool:
    number = entry_at(resume.entries, line.span.start)
    return number is not None and line.span.start < resume.entries[number].head.end


def _width(text: str) -> int:
    """About how broad a line is, a Chinese character as two Latin ones."""
    return (
        sum(2 if is_han(character) else 1 for character in text)
        if not text.isascii()
        else len(text)
    )

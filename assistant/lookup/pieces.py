"""A question about one person that asks for several things, as the pieces that ask for each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from assistant.question import Question, read_question
from assistant.years_away import with_years_counted
from ingest.dates import find_periods
from ingest.resume import Resume
from ingest.tokens import fold

_CUT = re.compile(
    r"[，,；;？?]\s*|\s+and (?=(?:what|how|where|when|which|who|at|in|by|from)\b)", re.I
)
_ASKS = re.compile(
    r"什么|哪|多少|几(?!乎|何)|何时|为何|怎么|如何|多久|多长|多大|吗|是否|有没有"
    r"|\b(?:what|when|where|why|how|which|who)\b"
)
_CARRIED = ("degree", "school", "employer", "title")
_AT_ONCE = 2


def pieces_of(question: Question, resume: Resume) -> tuple[Question, ...]:
    """The pieces, each with the names that the ones before leave to it; empty for a question that
    asks for one thing.
    """
    if question.compares or question.says(re.compile(r"分别|各自|respectively")):
        return ()
    cut = list(_joined(question))
    if len(cut) < _AT_ONCE:
        return ()
    pieces = []
    carried, when, before = "", "", ""
    for piece in cut:
        text, before = with_years_counted(before, piece), f"{before} {piece}"
        here = [p.span.of(text) for p in find_periods(text)]
        when = " ".join(here) or when
        text = text if here else f"{when} {text}".strip()
        read = read_question(f"{carried} {text}".strip(), (resume,))
        named = [m for m in read.concepts if m.concept.kind in _CARRIED]
        own = [m for m in named if m.span.start >= len(carried)]
        if own:
            carried = " ".join(dict.fromkeys(m.span.of(read.text) for m in own))
            read = read_question(text, (resume,))
        pieces.append(
            replace(
                read,
                scope="person",
                people=question.people,
                language=question.language,
                continues=question.continues,
            )
        )
    return tuple(pieces)


def _joined(question: Question) -> Iterator[str]:
    """Stretches that ask something, each with what leads up to it."""
    text, place, begun = question.text, 0, 0
    described = question.described
    for match in [*_CUT.finditer(text), None]:
        end = match.start() if match else len(text)
        inside = match is not None and any(s.start <= match.start() < s.end for s in described)
        piece = text[begun:end]
        for span in described:
            if begun <= span.start and span.end <= end:
                piece = piece.replace(span.of(text), " ")
        if not inside and piece.strip() and _ASKS.search(fold(piece)):
            yield piece.strip(" ，,；;？?")
            begun = match.end() if match else end
        place = end
    rest = text[begun:place].strip(" ，,；;？?。.")
    if rest and begun and _ASKS.search(fold(rest)):
        yield rest

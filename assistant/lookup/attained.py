"""When someone got what a resume lists with its date: a certificate, an examination in parts."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from assistant.evidence import ResumeUnits
from assistant.quoting import line_around
from ingest.claims import is_unfinished
from ingest.dates import find_periods
from ingest.lines import Line, lines_of
from ingest.resume import Resume, Span, YearMonth
from ingest.tokens import fold

_STUDYING = re.compile(r"在读|在学|计划|\bplan(?:s|ned|ning)?\b")
_PARTS_LEFT = re.compile(
    r"其余|剩余?|还[差剩]|[一二两三四五六七八九\d][科门](?:要考|未过|待考|没过)"
    r"|\bremaining\b|\bstill to (?:take|pass|sit)\b"
)
_UNTIL = re.compile(
    r"(?:有效期?(?:至|到)?|截?至|到期|复训|换证|延期|复审"
    r"|valid(?: until| to| through)?|until|expir\w*|renew\w*|lapsed)"
    r"[\s:：(（]*$"
)
_UNTIL_BEHIND = re.compile(r"\s*(?:到期|过期|失效|有效)")
_OPENS = re.compile(r"^[\W_]{0,4}$")
_GOES_ON = re.compile(r"[/／、，,;；]\s*$")
_PART = re.compile(r"[；;]")
_CELL = re.compile(r"[；;|｜]")
_LISTED = frozenset(("certificate", "skill", "language", "award"))
_LONGEST_HEADING = 30
_LONGEST_BLOCK = 14
"""Lines that a list below a heading of its own has at most."""


@dataclass(frozen=True, slots=True)
class _Mention:
    """A line that names the thing, the words from its name on, and the lines that go on with it."""

    line: Line
    words: Span
    below: Sequence[Line]
    listed: bool


def attained(
    units: ResumeUnits, states: Callable[[str], bool], as_of: YearMonth
) -> tuple[YearMonth, tuple[Span, ...]] | None:
    """The month of the last part of what `states` recognises in folded words, and the lines that
    say so; None where a resume names no date, or says that a part is still to come.
    """
    mentions = sorted(_mentions(units.resume, states), key=lambda one: not one.listed)
    for mention in mentions:
        found = _dated(units.resume, mention)
        dated = [(when, span) for when, span in found if when.first() <= as_of.last()]
        if not dated:
            continue
        if any(_PARTS_LEFT.search(fold(line.text)) for line in (mention.line, *mention.below)):
            return None
        when, span = max(dated, key=lambda one: one[0].last())
        named = line_around(units.resume, mention.words)
        return when, (span,) if named.overlaps(span) else (named, span)
    return None


def _mentions(resume: Resume, states: Callable[[str], bool]) -> Iterator[_Mention]:
    """Where a resume names it outside the heads of jobs and degrees."""
    heads = [e.head for e in resume.entries if e.kind in ("job", "degree")]
    for section in resume.sections:
        lines = list(lines_of(resume.text, section.span))
        for place, line in enumerate(lines):
            if any(line.span.overlaps(head) for head in heads):
                continue
            for span in _parts(line.span, resume.text):
                if not states(fold(span.of(resume.text))):
                    continue
                heading = len(line.text.strip()) <= _LONGEST_HEADING and not find_periods(line.text)
                below = _below(lines[place + 1 :], line, heading)
                yield _Mention(line, span, below, section.kind in _LISTED or bool(below))


def _parts(line: Span, text: str) -> Iterator[Span]:
    """A line in its parts that a semicolon divides, or a bar between parts that have dates each."""
    start = line.start
    cells = _CELL.split(line.of(text))
    apart = _CELL if len(cells) > 1 and all(find_periods(cell) for cell in cells) else _PART
    for mark in apart.finditer(text, line.start, line.end):
        yield Span(start, mark.start())
        start = mark.end()
    yield Span(start, line.end)


def _below(lines: Sequence[Line], first: Line, heading: bool) -> list[Line]:
    """The lines that go on with one: those below a heading, those set in below it."""
    found: list[Line] = []
    before = first
    for line in lines[:_LONGEST_BLOCK]:
        if not line.text.strip():
            break
        set_in = _indent(line) > _indent(first)
        if not (heading or set_in or _GOES_ON.search(before.text)):
            break
        found.append(line)
        before = line
    return found


def _indent(line: Line) -> int:
    return len(line.text) - len(line.text.lstrip())


def _dated(resume: Resume, mention: _Mention) -> Iterator[tuple[YearMonth, Span]]:
    """The dates of a mention and of the lines that go on with it, each with its words."""
    for span in (mention.words, *(line.span for line in mention.below)):
        words = span.of(resume.text)
        if is_unfinished(fold(words)) or _STUDYING.search(fold(words)):
            continue
        periods = find_periods(words)
        if periods and _OPENS.match(words[: periods[0].span.start]):
            periods = periods[:1]  # A row that opens with its date is of that date.
        for period in periods:
            before, behind = words[: period.span.start], words[period.span.end :]
            until = _UNTIL.search(fold(before)) or _UNTIL_BEHIND.match(behind)
            if period.start is not None and not until:
                place = Span(span.start + period.span.start, span.start + period.span.end)
                yield period.start, line_around(resume, place)

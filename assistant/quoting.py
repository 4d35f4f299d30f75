"""Which words to quote for an entry or a fact: its line, short enough to read."""

from __future__ import annotations

import re
from collections.abc import Sequence

import rjieba

from assistant.evidence import LONGEST_UNIT, Unit
from ingest.resume import Entry, Resume, Span, entry_at
from ingest.tokens import is_han

_LONGEST = 160


def head_span(resume: Resume, entry: Entry) -> Span:
    """The first line of an entry's head that says something, short enough to quote."""
    words = entry.head.of(resume.text)
    if len(words) <= _LONGEST:
        left = len(words) - len(words.lstrip(" \t\n-*•·#|>"))
        return Span(entry.head.start + left, entry.head.start + len(words.rstrip()))
    return Span(entry.head.start, entry.head.start + _LONGEST)


def spans_of_entry(resume: Resume, number: int, kinds: Sequence[str] = ()) -> tuple[Span, ...]:
    """What to quote for an entry: its head, and facts and dates that stand outside it."""
    entry = resume.entries[number]
    head = head_span(resume, entry)
    spans = [head]
    if entry.period is not None and not head.overlaps(entry.period.span):
        spans.append(line_around(resume, entry.period.span))
    for fact in resume.facts:
        if (
            fact.entry == number
            and fact.kind in kinds
            and not any(s.overlaps(fact.span) for s in spans)
        ):
            spans.append(line_around(resume, fact.span))
    return tuple(spans)


def line_around(resume: Resume, span: Span, longest: int = _LONGEST) -> Span:
    """The line a span stands on, cut to its surroundings when the line is long."""
    start = _first_on_line(resume.text, span.start)
    end = _end_of_line(resume.text, span.end)
    if end - start > longest:
        left = max(resume.text.rfind(mark, start, span.start) for mark in "，,；;。 \t|") + 1
        start = max(start, left if span.end - left < longest else span.start)
        right = [p for p in (resume.text.find(m, span.end, end) for m in "，,；;。\t|") if p >= 0]
        end = min(right, default=end)
        end = min(end, start + max(longest, span.end - start))
    words = resume.text[start:end]
    left = len(words) - len(words.lstrip(" \t\u3000-*•·#|>"))
    return Span(start + left, start + len(words.rstrip(" \t\u3000|")))


def _first_on_line(text: str, at: int) -> int:
    line = text.rfind("\n", 0, at) + 1
    return max(line, text.rfind("\f", line, at) + 1)


def _end_of_line(text: str, at: int) -> int:
    end = text.find("\n", at)
    end = len(text) if end < 0 else end
    page = text.find("\f", at, end)
    return end if page < 0 else page


_STOPS_MIDWAY = re.compile(r"[,，、(（]\s*$")
_NEXT_LINE = re.compile(r"[^\S\n]*\n(?:[^\S\n]*\n)?[^\S\n]*(?=\S)")
_SENTENCE_END = re.compile(r"[。；;！!？?\n]|\.\s")
_LINE_END = re.compile(r"\n")
_AMOUNT = re.compile(r"\d[\d,.]* ?[^\W\d年]")
_SMALL = re.compile(r"[a-z]{2,}")
_SHORTEST_BROKEN = 24


def sentence_around(unit: Unit, whole_line: bool = False) -> Span:
    """A unit with the rest of its sentence, where the end of a line cuts it and it is short enough.

    It is cut where it ends in a comma, or two characters of one Chinese word part, or an English
    line goes on in small letters. `whole_line`: all of the next line belongs to what is asked.
    """
    text, end = unit.resume.text, unit.span.end
    trimmed = re.compile(r"[，,、；;]*").match(text, end)
    gap = _NEXT_LINE.match(text, trimmed.end() if trimmed else end)
    if gap is None or len(unit.span) < _SHORTEST_BROKEN:
        return unit.span
    last, following = text[: gap.start()][-1:], text[gap.end()]
    parted = is_han(last) and is_han(following) and rjieba.has_word(last + following)
    parted = parted or (is_han(last) and _AMOUNT.match(text, gap.end()) is not None)
    broken = last.isascii() and (last.isalnum() or last in ")&-")
    goes_on = broken and _SMALL.match(text, gap.end())
    if not (parted or goes_on or _STOPS_MIDWAY.search(text[unit.span.start : gap.start()])):
        return unit.span
    stop = _LINE_END.search(text, gap.end())
    longest = Span(unit.span.start, len(text[: stop.start() if stop else len(text)].rstrip()))
    stop = _SENTENCE_END.search(text, gap.end())
    shortest = Span(unit.span.start, (stop.start() if stop else len(text)))
    entry = entry_at(unit.resume.entries, gap.end())
    for whole in (longest, shortest) if whole_line else (shortest,):
        if len(whole) <= LONGEST_UNIT and entry == unit.entry:
            return whole
    return unit.span

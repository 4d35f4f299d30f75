"""Which words to quote for an entry or a fact: its line, short enough to read."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.resume import Entry, Resume, Span

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
    start = max(resume.text.rfind(mark, 0, span.start) for mark in "\n\f") + 1
    ends = [p for p in (resume.text.find(mark, span.end) for mark in "\n\f") if p >= 0]
    end = min(ends, default=len(resume.text))
    if end - start > longest:
        left = max(resume.text.rfind(mark, start, span.start) for mark in "，,；;。 \t|") + 1
        start = max(start, left if span.end - left < longest else span.start)
        right = [p for p in (resume.text.find(m, span.end, end) for m in "，,；;。\t|") if p >= 0]
        end = min(right, default=end)
        end = min(end, start + max(longest, span.end - start))
    words = resume.text[start:end]
    left = len(words) - len(words.lstrip(" \t\u3000-*•·#|>"))
    return Span(start + left, start + len(words.rstrip(" \t\u3000|")))

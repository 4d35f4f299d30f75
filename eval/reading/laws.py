"""What must hold of every resume that was read, whatever its text."""

from __future__ import annotations

from collections.abc import Iterator

from ingest.resume import Resume, Span


def broken_laws(resume: Resume) -> list[str]:
    """A phrase for each law that does not hold; empty where all do."""
    return list(_broken(resume))


def _broken(resume: Resume) -> Iterator[str]:
    text = resume.text
    if _visible(text, [s.span for s in resume.sections], resume.hidden) != 1:
        yield "sections do not partition the text"
    if _visible(text, [c.span for c in resume.chunks], resume.hidden) != 1:
        yield "chunks do not partition the visible text"
    for chunk in resume.chunks:
        if not _within(chunk.span, resume.sections[chunk.section].span):
            yield "a chunk lies outside its section"
        if any(gap.overlaps(chunk.span) for gap in resume.hidden):
            yield "a chunk holds hidden characters"
    for entry in resume.entries:
        if not _within(entry.span, resume.sections[entry.section].span):
            yield "an entry lies outside its section"
        if not _within(entry.head, entry.span):
            yield "a head lies outside its entry"
    for fact in resume.facts:
        if not fact.span.of(text).strip() or fact.span.end > len(text):
            yield f"a fact of kind {fact.kind} points at no words"


def _visible(text: str, parts: list[Span], hidden: tuple[Span, ...]) -> float:
    """The share of visible characters, blanks apart, that are in exactly one of the parts."""
    times = [0] * len(text)
    for part in parts:
        for offset in range(part.start, part.end):
            times[offset] += 1
    unseen = {offset for gap in hidden for offset in range(gap.start, gap.end)}
    shown = [i for i, c in enumerate(text) if not c.isspace() and i not in unseen]
    return sum(times[i] == 1 for i in shown) / len(shown) if shown else 1.0


def _within(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start < inner.end <= outer.end

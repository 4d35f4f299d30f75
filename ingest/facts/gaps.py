"""Times without work, with the reason that the resume gives."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.dates import periods_in
from ingest.resume import Entry, Fact, Span

_MARKS = " \t\n\f\u3000,，;；:：|｜【】-–—~·•*"


def gap_facts(folded: str, entries: Sequence[Entry]) -> list[Fact]:
    """Fact "gap" of every such time: the folded words beside its dates, which say why."""
    facts = []
    for number, entry in enumerate(entries):
        if entry.kind != "gap":
            continue
        dates = next(iter(periods_in(folded, entry.head))).span
        # The label before the dates says what it is, the words behind them why.
        for part in (Span(dates.end, entry.head.end), Span(entry.head.start, dates.start)):
            if (said := _bare(folded, part)) is not None:
                facts.append(Fact("gap", " ".join(said.of(folded).split()), said, number))
                break
    return facts


def _bare(folded: str, part: Span) -> Span | None:
    """A stretch without the marks around it, and without a bracket that nothing closes."""
    words = part.of(folded)
    start = part.start + len(words) - len(words.lstrip(_MARKS))
    bare = words.strip(_MARKS)
    for opens, closes in ("()", "[]"):
        if bare.endswith(closes) and opens not in bare:
            bare = bare.rstrip(closes + _MARKS)
    span = Span(start, start + len(bare))
    return span if any(map(str.isalnum, bare)) else None

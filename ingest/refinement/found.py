"""A model's answer with every word of it found in the text; what is not there is dropped."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from ingest.dates import find_periods
from ingest.lexicon import lexicon
from ingest.lines import Line
from ingest.refinement.places import find_place
from ingest.refinement.reply import Degree, Job, Place, Reply
from ingest.resume import Period, Span
from ingest.tokens import fold

_MOST_OF_IT = 0.6
"""Of the words, from which a known name in them is what they mean."""


@dataclass(frozen=True, slots=True)
class Stated:
    """A value with the words that state it."""

    kind: str
    value: str
    span: Span


@dataclass(frozen=True, slots=True)
class Found:
    """A job or degree: all its lines, those that name it, its time, and what they state."""

    kind: Literal["job", "degree"]
    span: Span
    head: Span
    period: Period | None
    stated: tuple[Stated, ...]


def find_items(reply: Reply, text: str, lines: Mapping[int, Line]) -> list[Found]:
    """The jobs and degrees that the text states, in its order."""
    found = [_found("job", one, text, lines, ("employer", "title")) for one in reply.jobs]
    found += [
        _found("degree", one, text, lines, ("school", "level", "field")) for one in reply.degrees
    ]
    return sorted((one for one in found if one is not None), key=lambda one: one.head)


def find_values(
    kind: str, places: Sequence[Place], text: str, lines: Mapping[int, Line]
) -> Iterator[Stated]:
    """Single values, each once."""
    seen: set[str] = set()
    for place in places:
        span = find_place(place, lines)
        one = stated(kind, text, span) if span else None
        if one is not None and one.value not in seen:
            seen.add(one.value)
            yield one


def stated(kind: str, text: str, span: Span) -> Stated | None:
    """Words as a value: the concept that they name, else themselves; a level must be known."""
    words = span.of(text)
    for mention in lexicon().find(words, (kind,)):
        if kind == "degree" or len(mention.span) >= _MOST_OF_IT * len(words):
            place = Span(span.start + mention.span.start, span.start + mention.span.end)
            value = mention.concept.tags[0] if kind == "degree" else mention.concept.id
            return Stated(kind, value, place)
    return None if kind == "degree" else Stated(kind, fold(words), span)


_FACT_KINDS = {"level": "degree", "field": "major"}


def _found(
    kind: Literal["job", "degree"],
    item: Job | Degree,
    text: str,
    lines: Mapping[int, Line],
    parts: Sequence[str],
) -> Found | None:
    """The item where its words stand; None where neither a firm nor a school nor a title does."""
    places = {part: find_place(getattr(item, part), lines) for part in parts}
    values = tuple(
        one
        for part, span in places.items()
        if span is not None
        if (one := stated(_FACT_KINDS.get(part, part), text, span)) is not None
    )
    if not any(one.kind in ("employer", "title", "school") for one in values):
        return None
    when = find_place(item.period, lines)
    period = next(iter(find_periods(when.of(text))), None) if when else None
    if when is not None and period is not None:
        start, end = when.start + period.span.start, when.start + period.span.end
        period = Period(period.start, period.end, period.present, Span(start, end))
    spans = [one.span for one in values] + ([period.span] if period else [])
    named = [line.span for line in lines.values() if any(line.span.overlaps(s) for s in spans)]
    head = Span(min(s.start for s in named), max(s.end for s in named))
    last = lines.get(item.last_line)
    end = max(head.end, last.span.end if last else head.end)
    return Found(kind, Span(head.start, end), head, period, values)

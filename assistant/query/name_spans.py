"""How far a name reaches: a level with "or above" behind it, a firm with the city it is in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.query.cues import patterns
from assistant.query.names import Name
from assistant.query.superlatives import level_of
from ingest.resume import Span

_ORGANISATIONS = frozenset(("employer", "school"))


def with_places(names: Sequence[Name], folded: str) -> list[Name]:
    """The names, a city that only says where a firm or school is as part of its name: "Elm Bureau,
    Leeds".
    """
    kept: list[Name] = []
    for name in names:
        before = kept[-1] if kept else None
        if before is not None and "city" in name.kinds and before.kinds & _ORGANISATIONS:
            between = folded[before.span.end : name.span.start]
            if re.fullmatch(r"\s*[,，]\s*", between):
                kept[-1] = replace(before, span=Span(before.span.start, name.span.end))
                continue
        kept.append(name)
    return kept


def with_above(name: Name, folded: str) -> Name:
    """A level with "or above" behind it: no "or" between two conditions."""
    if level_of(name) is None:
        return name
    match = re.compile(
        rf"(?:\s*(?:degree|degrees|学历|学位))?\s*(?:{patterns('about')['or_above'].pattern}"
        rf"|{patterns('about')['or_below'].pattern})"
    ).match(folded, name.span.end)
    return replace(name, span=Span(name.span.start, match.end())) if match else name

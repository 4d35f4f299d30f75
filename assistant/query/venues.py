"""Papers in one journal by its exact name, those of its offshoots left out: "Nature 本刊"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.conditions.condition import Condition
from assistant.conditions.venue import venue_condition
from assistant.query.cues import patterns
from assistant.terms import mentions_of
from ingest.resume import Span


def find_venue(
    folded: str, caveats: str, taken: Sequence[Span]
) -> Iterator[tuple[Span, Condition]]:
    """The journal that a question names and means alone, with its words."""
    said = patterns("venues")
    alone = said["offshoots"].search(caveats) is not None
    for name in ("itself_zh", "itself_en", *(("plain",) if alone else ())):
        for match in said[name].finditer(folded):
            span, venue = Span(*match.span()), Span(*match.span("venue"))
            others = [other for other in taken if not other.overlaps(venue)]
            if _is_place(venue.of(folded)):
                continue
            if not any(span.overlaps(other) for other in others):
                yield span, venue_condition(match.group().strip(), match["venue"].strip())
                return


def _is_place(words: str) -> bool:
    """Whether a name is a city's and no journal's: "in Leeds itself"."""
    return any(m.concept.kind == "city" and len(m.span) == len(words) for m in mentions_of(words))

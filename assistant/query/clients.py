"""Firms that are asked for as someone's client: "迈瑞是谁的客户", "who had Acme as a client"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.conditions.client import client_condition
from assistant.conditions.condition import Condition
from assistant.query.cues import patterns
from assistant.terms import mentions_of
from ingest.resume import Span
from ingest.tokens import fold


def find_clients(folded: str, taken: Sequence[Span]) -> Iterator[tuple[Span, Condition]]:
    """The firms that a question means as clients, each with the words that say so."""
    for pattern in patterns("clients").values():
        for match in pattern.finditer(folded):
            span = Span(*match.span())
            if any(span.overlaps(other) for other in taken):
                continue
            words, names = match.group().strip(), _called(_client(match))
            alone = patterns("clients_alone")["of"].match(folded, span.end)
            span = Span(span.start, alone.end()) if alone else span
            yield span, client_condition(words, names, alone is not None)


def _client(match: re.Match[str]) -> str:
    """The firm, by whichever of a pattern's groups named it."""
    return next(name for name in match.groups() if name)


def _called(words: str) -> tuple[str, ...]:
    """The folded names of a firm: its own words, and those of the lexicon."""
    own = words.strip()
    firms = [m.concept for m in mentions_of(own) if m.concept.kind == "employer"]
    names = (fold(name) for firm in firms for name in firm.names)
    return tuple(dict.fromkeys((own, *names)))

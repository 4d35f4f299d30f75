"""Firms that are asked for as someone's client, or as one that he dealt with: "迈瑞是谁的客户",
"who had Acme as a client", "谁和迈瑞打过交道".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.conditions.client import client_condition, dealing_condition
from assistant.conditions.condition import Condition
from assistant.query.cues import patterns
from assistant.query.names import KnownValues
from assistant.query.unlisted import firms_called
from assistant.terms import mentions_of
from ingest.name_shapes import EMPLOYER
from ingest.resume import Span
from ingest.tokens import fold


def find_clients(
    folded: str, taken: Sequence[Span], known: KnownValues
) -> Iterator[tuple[Span, Condition]]:
    """The firms that a question means as clients, each with the words that say so."""
    for pattern in patterns("clients").values():
        for match in pattern.finditer(folded):
            span = Span(*match.span())
            if any(span.overlaps(other) for other in taken):
                continue
            words, names = match.group().strip(), _called(_client(match), known)
            alone = patterns("clients_alone")["of"].match(folded, span.end)
            span = Span(span.start, alone.end()) if alone else span
            yield span, client_condition(words, names, alone is not None)


def find_dealings(
    folded: str, taken: Sequence[Span], known: KnownValues
) -> Iterator[tuple[Span, Condition]]:
    """The firms that a question asks about in whatever part, each with the words that say so."""
    for meant, pattern in patterns("dealings").items():
        for match in pattern.finditer(folded):
            span = Span(*match.span())
            firm = meant != "firm_zh" or _is_organisation(match["firm"])
            if firm and not any(span.overlaps(other) for other in taken):
                names = _called(match["firm"], known, whole=True)
                yield span, dealing_condition(match.group().strip(), names)


def _client(match: re.Match[str]) -> str:
    """The firm, by whichever of a pattern's groups named it."""
    return next(name for name in match.groups() if name)


def _is_organisation(words: str) -> bool:
    """Whether folded words name a firm: one meets a team, but works with a firm."""
    known = any(m.concept.kind in ("employer", "school") for m in mentions_of(words))
    return known or EMPLOYER.search(words) is not None


def _called(words: str, known: KnownValues, whole: bool = False) -> tuple[str, ...]:
    """The folded names of a firm: its own words, those of the lexicon, and those by which resumes
    call it in the other language.

    `whole`: of a branch, "Acme Leeds", the others of the firm are none.
    """
    own = words.strip()
    listed = [m for m in mentions_of(own) if m.concept.kind == "employer"]
    firms = [m.concept for m in listed if not whole or len(m.span) == len(own)]
    firms = firms or firms_called(own)
    names = (fold(name) for firm in firms for name in firm.names)
    alike = () if firms else known.alike("employer", (own,))
    return tuple(dict.fromkeys((own, *names, *(fold(name) for name in alike))))

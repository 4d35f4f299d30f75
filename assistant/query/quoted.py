"""Quoted words of a question as names of what some resume holds, in either language."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.query.names import KnownValues, Name
from assistant.query.words import Words
from assistant.terms import QUOTED
from ingest.lexicon import lexicon
from ingest.resume import Span
from ingest.tokens import fold

_CALLED = ("project", "award", "certificate", "employer", "school", "title", "major")
"""Kinds of things that are called by a name; what else is quoted is looked for word for word."""


def quoted_names(text: str, known: KnownValues) -> Iterator[Name]:
    """Each that the library holds as a name, or knows by another one."""
    for match in QUOTED.finditer(text):
        span = Span(*match.span(1))
        words = fold(span.of(text)).strip()
        concepts = tuple(c for c in lexicon().named(words) if c.kind in _CALLED)
        just_so = [kind for kind in _CALLED if words in known.of(kind)]
        exact = {*just_so, *(c.kind for c in concepts if known.of(c.kind).get(c.id))}
        values = dict.fromkeys((kind, words) for kind in just_so)
        for kind in _CALLED:
            # "Finance", which some studied, is no short name of a school.
            if not exact or kind in exact:
                alike = known.rendered(kind, (words,))
                values |= dict.fromkeys((kind, value) for value in alike)
        if values or exact:
            yield Name(span, concepts, tuple(values))


def is_quoted(span: Span, clause: Words) -> bool:
    """Whether a clause says a name in quotation marks."""
    own = Span(span.start - clause.start, span.end - clause.start)
    return any(Span(*m.span(1)) == own for m in QUOTED.finditer(clause.said))

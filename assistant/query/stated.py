"""What is stated at all, or left out: "who gives no phone number"."""

from __future__ import annotations

from assistant.query.cues import patterns, words
from assistant.query.words import Words
from ingest.query.predicates import Named, Stated, Where
from ingest.resume import Span


def stated_in(clause: Words) -> list[Where]:
    """Who gives a phone number, or none."""
    if not patterns("states")["verbs"].search(clause.text):
        return []
    of_group = any(p.search(clause.text) for p in patterns("school_groups").values())
    for kind, pattern in patterns("stated").items():
        match = pattern.search(clause.text)
        if match is None or not (clause.negated or kind != "name"):
            continue
        if kind == "degree" and of_group:
            continue  # "No degree from abroad" asks of what school it is.
        noun = Span(clause.start + match.start(), clause.start + match.end())
        if any(name.span.overlaps(noun) and len(name.span) > len(noun) for name in clause.names):
            continue  # "Working papers" are no publications.
        if all(name.span.overlaps(noun) for name in clause.names):
            return [Stated(tuple(words("stated_as").get(kind, (kind,))))]
    return []


_OF_DEGREE = ("rank", "gpa")


def stated_of_degree(where: Where) -> list[Named]:
    """What is stated of a degree, where a question names its level: "an undergraduate rank"."""
    kinds = where.kinds if isinstance(where, Stated) else ()
    return [Named(kind, shown=kind) for kind in kinds if kind in _OF_DEGREE]

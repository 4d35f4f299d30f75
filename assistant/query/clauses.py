"""A question cut where "and", "or" and "not" join its conditions."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from assistant.query.cues import patterns
from ingest.query.predicates import And, Not, Or, Where
from ingest.resume import Span


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of the question. `join` is what joins it to the one before: "and" or "or"."""

    span: Span
    join: str
    negated: bool


@lru_cache(maxsize=1)
def _joints() -> re.Pattern[str]:
    joins = patterns("joins")
    return re.compile(rf"(?P<and>{joins['and'].pattern})|(?P<or>{joins['or'].pattern})")


def find_clauses(folded: str, within: Span, taken: Sequence[Span]) -> list[Clause]:
    """The clauses of a stretch, cut nowhere inside what is taken."""
    cuts: list[tuple[Span, str]] = []
    for match in _joints().finditer(folded, within.start, within.end):
        span = Span(*match.span())
        if not any(span.overlaps(other) for other in taken):
            cuts.append((span, "or" if match.group("or") else "and"))
    cuts = sorted([*cuts, *_turns(folded, within, cuts, taken)])
    clauses: list[Clause] = []
    start, join = within.start, "and"
    for cut, kind in [*cuts, (Span(within.end, within.end), "and")]:
        clause = Span(start, cut.start)
        if any(character.isalnum() for character in clause.of(folded)):
            clauses.append(Clause(clause, join, _negated(folded, clause, taken)))
            join = kind
        elif kind == "or" or not clauses:
            join = kind if clauses else "and"
        start = cut.end
    return clauses


def _turns(
    folded: str, within: Span, cuts: Sequence[tuple[Span, str]], taken: Sequence[Span]
) -> list[tuple[Span, str]]:
    """Where a "not" between two names turns what follows only ("Java without Python")."""
    found = []
    for match in patterns("joins")["not"].finditer(folded, within.start, within.end):
        span = Span(*match.span())
        start = max((c.end for c, _ in cuts if c.end <= span.start), default=within.start)
        end = min((c.start for c, _ in cuts if c.start >= span.end), default=within.end)
        before = any(start <= s.start and s.end <= span.start for s in taken)
        behind = any(span.end <= s.start and s.end <= end for s in taken)
        if before and behind and not any(span.overlaps(s) for s in taken):
            found.append((Span(span.start, span.start), "and"))
    return found


def _negated(folded: str, span: Span, taken: Sequence[Span]) -> bool:
    return any(
        not any(Span(*m.span()).overlaps(other) for other in taken)
        for m in patterns("joins")["not"].finditer(folded, span.start, span.end)
    )


def join(read: Sequence[tuple[Clause, Where | None]]) -> Where | None:
    """The conditions of clauses as one; "or" holds the closest together."""
    groups: list[list[Where]] = []
    for clause, where in read:
        if where is None:
            continue
        part: Where = Not(where) if clause.negated else where
        if clause.join == "or" and groups:
            groups[-1].append(part)
        else:
            groups.append([part])
    parts: list[Where] = [group[0] if len(group) == 1 else Or(tuple(group)) for group in groups]
    if not parts:
        return None
    return parts[0] if len(parts) == 1 else And(tuple(parts))

"""Whose resumes tell of more than one post at an employer, and what was summed up over these.

Kept for the life of an engine and made anew when its catalog was written to.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from weakref import WeakKeyDictionary

from sqlalchemy import Connection, Engine, func, select

from ingest.query.measures import Longest
from ingest.stores.settings import read_generation
from ingest.stores.tables import facts


@dataclass(frozen=True, slots=True)
class SeveralPosts:
    """`ids` are these resumes; `sums` their longest or shortest stays by measure, date and end."""

    ids: tuple[str, ...]
    sums: dict[tuple[Longest, int, bool], dict[str, float]] = field(default_factory=dict)


_kept: WeakKeyDictionary[Engine, tuple[int, SeveralPosts]] = WeakKeyDictionary()


def several_posts(engine: Engine, connection: Connection) -> SeveralPosts:
    """These resumes as the catalog has them now."""
    generation = read_generation(connection)
    kept = _kept.get(engine)
    if kept is None or kept[0] != generation:
        query = select(facts.c.resume_id).where(facts.c.kind == "employer")
        query = query.group_by(facts.c.resume_id, facts.c.value)
        query = query.having(func.count(facts.c.entry.distinct()) > 1).distinct()
        ids = tuple(connection.execute(query).scalars())
        kept = _kept[engine] = generation, SeveralPosts(ids)
    return kept[1]

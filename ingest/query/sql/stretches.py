"""Stretches of time over several entries: months covered, months without work."""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    Select,
    func,
    literal,
    or_,
    select,
    union_all,
)

from ingest.query.predicates import (
    EntryIs,
)
from ingest.query.sql.entries import as_evidence, entries_like, is_of_kind
from ingest.query.sql.facts import each
from ingest.query.sql.months import until_month
from ingest.stores.tables import entries


def months_covered(jobs: EntryIs, as_of: int, among: bool) -> Select[Any]:
    """Months covered by some job, overlaps once: each adds what lies beyond all before it."""
    dated = entries_like(jobs, as_of, among).where(entries.c.first_month.is_not(None))
    stretch = dated.with_only_columns(
        entries.c.resume_id, entries.c.first_month.label("first"), until_month(as_of).label("last")
    ).subquery()
    order = (stretch.c.first, stretch.c.last)
    before = func.max(stretch.c.last).over(
        partition_by=stretch.c.resume_id, order_by=order, rows=(None, -1)
    )
    reached = select(stretch, func.coalesce(before, -1).label("reached")).subquery()
    start = func.max(reached.c.first, reached.c.reached + 1)
    months = func.sum(func.max(0, reached.c.last - start + 1))
    return select(reached.c.resume_id, months.label("value")).group_by(reached.c.resume_id)


def gaps_between(as_of: int, among: bool) -> Select[Any]:
    """The months without work or study before each job or degree, and after the last one to now,
    with the entry that ends the gap or, of the last, begins it; none for who is at work.
    """
    dated = [
        entries.c.first_month.is_not(None),
        or_(is_of_kind("job", entries.c.kind), entries.c.kind == "degree"),
    ]
    if among:
        dated.append(entries.c.resume_id.in_(each()))
    order = (entries.c.first_month, until_month(as_of))
    who, last_month = entries.c.resume_id, func.max(until_month(as_of))
    stretch = (
        as_evidence(select(entries).where(*dated))
        .add_columns(
            entries.c.first_month.label("first"),
            last_month.over(partition_by=who, order_by=order, rows=(None, -1)).label("before"),
            last_month.over(partition_by=who, order_by=order, rows=(None, 0)).label("reached"),
            func.lead(entries.c.first_month).over(partition_by=who, order_by=order).label("next"),
        )
        .subquery()
    )
    columns = (stretch.c.resume_id, stretch.c.entry, stretch.c.start, stretch.c.end)
    between = func.max(0, stretch.c.first - func.coalesce(stretch.c.before, stretch.c.first) - 1)
    since = func.max(0, as_of - stretch.c.reached)
    inside = select(
        *columns,
        between.label("value"),
        (stretch.c.before + 1).label("first"),
        (stretch.c.first - 1).label("last"),
    )
    last = select(
        *columns,
        since.label("value"),
        (stretch.c.reached + 1).label("first"),
        literal(as_of).label("last"),
    )
    return select(union_all(inside, last.where(stretch.c.next.is_(None))).subquery())

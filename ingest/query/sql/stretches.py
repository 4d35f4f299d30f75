"""Stretches of time over several entries: months covered, months without work."""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    ColumnElement,
    FromClause,
    Select,
    Subquery,
    and_,
    exists,
    func,
    literal,
    not_,
    or_,
    select,
    union_all,
)

from ingest.query.predicates import (
    EntryIs,
)
from ingest.query.sql.entries import as_evidence, entries_like, is_of_kind
from ingest.query.sql.facts import each, unindexed
from ingest.query.sql.months import may_begin_in, may_last_until, until_month
from ingest.stores.tables import entries, facts


def months_covered(jobs: EntryIs, as_of: int, among: bool) -> Select[Any]:
    """Months covered by some job, overlaps once."""
    dated = entries_like(jobs, as_of, among).where(entries.c.first_month.is_not(None))
    stretch = dated.with_only_columns(
        entries.c.resume_id, entries.c.first_month.label("first"), until_month(as_of).label("last")
    ).subquery()
    return _covered(stretch, "resume_id")


def months_at_employers(jobs: EntryIs, as_of: int, among: bool) -> Select[Any]:
    """Months in all posts at the employer of each dated job, with the heads of these posts."""
    dated = as_evidence(
        entries_like(jobs, as_of, among).where(entries.c.first_month.is_not(None))
    ).add_columns(entries.c.first_month.label("first"), until_month(as_of).label("last"))
    post = dated.subquery()
    own = and_(
        facts.c.resume_id == post.c.resume_id,
        facts.c.entry == post.c.entry,
        unindexed(facts.c.kind) == "employer",
    )
    # A job whose employer was not read is a stay of its own.
    employer = func.coalesce(facts.c.value, post.c.entry).label("employer")
    stay = select(post, employer).join_from(post, facts, own, isouter=True).distinct().subquery()
    reached = _reached(stay, "resume_id", "employer")
    months = func.sum(_beyond(reached)).over(partition_by=(reached.c.resume_id, reached.c.employer))
    head = (reached.c.resume_id, reached.c.entry, reached.c.start, reached.c.end)
    return select(*head, months.label("value"))


def _covered(stretch: Subquery, by: str) -> Select[Any]:
    """Months from "first" to "last" of a group's stretches, overlaps once."""
    reached = _reached(stretch, by)
    months = func.sum(_beyond(reached)).label("value")
    return select(reached.c[by], months).group_by(reached.c[by])


def _reached(stretch: Subquery, *by: str) -> Subquery:
    """Stretches with the last month that those before each of its group reach, -1 for the first."""
    group, order = [stretch.c[name] for name in by], (stretch.c.first, stretch.c.last)
    before = func.max(stretch.c.last).over(partition_by=group, order_by=order, rows=(None, -1))
    return select(stretch, func.coalesce(before, -1).label("reached")).subquery()


def _beyond(reached: Subquery) -> ColumnElement[Any]:
    """The months of a stretch that lie beyond all before it."""
    start = func.max(reached.c.first, reached.c.reached + 1)
    return func.max(0, reached.c.last - start + 1)


def gaps_between(as_of: int, among: bool) -> Select[Any]:
    """The months without work or study before each job or degree, and after the last one to now,
    with the entry that ends the gap or, of the last, begins it; none for who is at work.

    A year without its month is read so that the gap is the shortest.
    """
    dated = [
        entries.c.first_month.is_not(None),
        or_(is_of_kind("job", entries.c.kind), entries.c.kind == "degree"),
    ]
    if among:
        dated.append(entries.c.resume_id.in_(each()))
    began, ended = may_begin_in(), may_last_until(as_of)
    order = (began, ended)
    who, last_month = entries.c.resume_id, func.max(ended)
    stretch = (
        as_evidence(select(entries).where(*dated))
        .add_columns(
            began.label("first"),
            last_month.over(partition_by=who, order_by=order, rows=(None, -1)).label("before"),
            last_month.over(partition_by=who, order_by=order, rows=(None, 0)).label("reached"),
            func.lead(began).over(partition_by=who, order_by=order).label("next"),
        )
        .cte()
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


def shown_by(gaps: Subquery, as_of: int) -> Select[Any]:
    """What shows times without work: the entry that states one, or else those on either side."""
    stated = entries.alias("stated")
    beside = and_(
        or_(is_of_kind("job", entries.c.kind), entries.c.kind == "degree"),
        or_(may_begin_in() == gaps.c.last + 1, may_last_until(as_of) == gaps.c.first - 1),
        not_(exists(select(stated.c.ordinal).where(_states(stated, gaps)))),
    )
    joined = select(entries).join(gaps, gaps.c.resume_id == entries.c.resume_id)
    return as_evidence(joined.where(or_(_states(entries, gaps), beside))).distinct()


def _states(entry: FromClause, gaps: Subquery) -> ColumnElement[bool]:
    """Whether an entry states a time without work that lies in the gap of its resume."""
    return and_(
        entry.c.resume_id == gaps.c.resume_id,
        unindexed(entry.c.kind) == "gap",
        entry.c.first_month <= gaps.c.last,
        entry.c.last_month >= gaps.c.first,
    )

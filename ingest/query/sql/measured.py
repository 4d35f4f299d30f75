"""What resumes are ordered by, as values with the words they were measured by."""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    ColumnElement,
    Select,
    and_,
    case,
    select,
    tuple_,
)

from ingest.query.measures import (
    Count,
    Edge,
    Gap,
    Level,
    Longest,
    Measure,
    Number,
    Score,
    Total,
    Youth,
)
from ingest.query.predicates import (
    LEVELS,
)
from ingest.query.sql.entries import as_evidence, entries_like
from ingest.query.sql.facts import age_or_birth, facts_where, is_named, level_rank
from ingest.query.sql.months import month_of, until_month
from ingest.query.sql.stretches import gaps_between, months_at_employers, months_covered
from ingest.query.sql.things import all_things, number_of_things
from ingest.stores.tables import entries, facts


def measured(measure: Measure, as_of: int, among: bool = False) -> Select[Any]:
    """Rows of `resume_id` and `value`, with the entry or the words it was measured by."""
    match measure:
        case Youth():
            born = case((facts.c.kind == "birth", facts.c.number), else_=_birth_by_age(as_of))
            return facts_where(age_or_birth(among), among).add_columns(born.label("value"))
        case Number(named, unit, degrees):
            wanted = [is_named(named), facts.c.number.is_not(None)]
            if unit:
                wanted.append(facts.c.value.contains(f" {unit} ", autoescape=True))
            if degrees is not None:
                own = tuple_(facts.c.resume_id, facts.c.entry)
                wanted.append(own.in_(entries_like(degrees, as_of, among)))
            query = facts_where(and_(*wanted), among)
            return query.add_columns(facts.c.number.label("value"))
        case Score(test):
            scored = and_(
                facts.c.kind == "test_score",
                facts.c.value.startswith(f"{test} ", autoescape=True),
                facts.c.number.is_not(None),
            )
            return facts_where(scored, among).add_columns(facts.c.number.label("value"))
        case Edge(wanted, edge):
            month = month_of(edge, last=edge == "end")
            query = as_evidence(entries_like(wanted, as_of, among)).where(month.is_not(None))
            query = query.where(month_of(edge, last=False) <= as_of)
            return query.add_columns(month.label("value"))
        case Total(jobs):
            total = months_covered(jobs, as_of, among).subquery()
            dated = as_evidence(entries_like(jobs, as_of, among)).where(
                entries.c.first_month.is_not(None)
            )
            dated = dated.join(total, total.c.resume_id == entries.c.resume_id)
            return dated.add_columns(total.c.value.label("value"))
        case Longest(jobs, True):
            return months_at_employers(jobs, as_of, among)
        case Longest(jobs):
            months = until_month(as_of) - entries.c.first_month + 1
            query = as_evidence(entries_like(jobs, as_of, among)).where(
                entries.c.first_month.is_not(None)
            )
            return query.add_columns(months.label("value"))
        case Count(kind):
            number = number_of_things(kind, as_of, among).subquery()
            things = all_things(kind, as_of, among).subquery()
            return select(
                things.c.resume_id, things.c.entry, things.c.start, things.c.end, number.c.value
            ).join(number, number.c.resume_id == things.c.resume_id)
        case Gap():
            return gaps_between(as_of, among)
        case Level():
            query = facts_where(and_(facts.c.kind == "degree", facts.c.value.in_(LEVELS)), among)
            return query.add_columns(level_rank().label("value"))


def _birth_by_age(as_of: int) -> ColumnElement[Any]:
    return as_of - facts.c.number * 12

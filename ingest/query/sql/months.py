"""The months of an entry: where it lies, as far as its dates tell."""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    ColumnElement,
    Integer,
    and_,
    case,
    cast,
    false,
    func,
    or_,
)

from ingest.query.numbers import LONGEST_STUDY
from ingest.query.predicates import (
    EntryIs,
    When,
)
from ingest.query.sql.facts import Condition
from ingest.stores.tables import entries


def until_month(as_of: int) -> ColumnElement[Any]:
    """The last month of an entry; `as_of` where it goes on."""
    last = func.coalesce(entries.c.last_month, as_of)
    until = case((entries.c.period_to.is_(None), func.min(as_of, last)), else_=last)
    return func.max(entries.c.first_month, until)


def may_last_until(as_of: int) -> ColumnElement[Any]:
    """The latest month in which an entry may have ended: the end of a year that is named alone."""
    return func.max(until_month(as_of), func.coalesce(month_of("end", last=True), 0))


def may_begin_in() -> ColumnElement[Any]:
    """The earliest month in which an entry may have begun; of studies with one date alone, which
    is that of the degree, some years before.
    """
    awarded = and_(entries.c.kind == "degree", entries.c.period_from == entries.c.period_to)
    return entries.c.first_month - case((awarded, LONGEST_STUDY), else_=0)


def month_of(edge: str, last: bool) -> ColumnElement[Any]:
    """The month an entry began or ended, the earliest or latest that a bare year can mean."""
    column = entries.c.period_from if edge == "start" else entries.c.period_to
    year = cast(func.substr(column, 1, 4), Integer)
    month = func.nullif(func.substr(column, 6, 2), "")
    return year * 12 + func.coalesce(cast(month, Integer), 12 if last else 1) - 1


def is_expected(wanted: EntryIs, when: When, as_of: int) -> Condition:
    """Whether a degree of which only the expected end is stated is read for now."""
    now = when.edge == "during" and when.first == when.last == as_of
    if wanted.kind != "degree" or not now:
        return false()
    return entries.c.first_month > as_of


def lies_within(when: When, as_of: int) -> Condition:
    """Whether an entry lies in, began in or ended in a time."""
    if when.edge == "done":
        undated = and_(entries.c.period_from.is_(None), entries.c.period_to.is_(None))
        return or_(undated, month_of("end", last=False) <= as_of).is_(True)
    if when.edge == "ongoing":
        return and_(entries.c.first_month <= as_of, until_month(as_of) >= as_of)
    first: ColumnElement[Any] = entries.c.first_month
    last = until_month(as_of)
    if when.edge != "during":
        first, last = month_of(when.edge, last=False), month_of(when.edge, last=True)
    conditions: list[Condition] = [first.is_not(None)]
    if when.first is not None:
        conditions.append(last >= when.first)
    if when.last is not None:
        conditions.append(first <= when.last)
    return and_(*conditions)

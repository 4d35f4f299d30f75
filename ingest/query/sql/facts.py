"""Rows of facts: named, claimed, within a bound."""

from __future__ import annotations

import json
from collections.abc import Collection
from typing import Any

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Integer,
    Select,
    String,
    and_,
    bindparam,
    case,
    cast,
    func,
    or_,
    select,
)
from sqlalchemy.sql.expression import UnaryExpression
from sqlalchemy.sql.operators import custom_op

from ingest.claims import Strength
from ingest.query.numbers import CLAIMED
from ingest.query.predicates import (
    LEVELS,
    Bound,
    Named,
)
from ingest.stores.tables import facts

Condition = ColumnElement[bool]


_IDS = "ids"
"""The parameter of a query that holds the ids of those asked, as JSON."""


def ids_asked() -> BindParameter[str]:
    """The ids of those asked, which `asked_of` gives, so that a query is made once for all."""
    return bindparam(_IDS, type_=String())


def asked_of(ids: Collection[str] | None) -> dict[str, str]:
    """The parameters of a query that asks only some resumes, or all."""
    return {} if ids is None else {_IDS: json.dumps(list(ids))}


def each() -> Select[Any]:
    """The ids of those asked, however many, as one parameter."""
    given = func.json_each(ids_asked()).table_valued("value")
    return select(given.c.value)


def facts_where(condition: Condition, among: bool) -> Select[Any]:
    """Facts that fulfil a condition, as evidence."""
    columns = (facts.c.resume_id, facts.c.entry, facts.c.start, facts.c.end)
    return select(*columns).where(condition, *of_resumes(among))


def of_resumes(among: bool) -> tuple[Condition, ...]:
    """That a fact is of one of some resumes, if only they are asked."""
    return (facts.c.resume_id.in_(each()),) if among else ()


def unindexed(column: ColumnElement[str]) -> ColumnElement[str]:
    """A column that SQLite looks nothing up by, where few resumes lead to fewer rows."""
    return UnaryExpression(column, operator=custom_op("+"), type_=column.type)


def is_named(named: Named) -> Condition:
    """Whether a fact is of the kind and one of the values named."""
    kind = facts.c.kind == named.kind
    anything = not named.values and not named.words
    return kind if anything else and_(kind, facts.c.value.in_(named.values))


def is_claimed(named: Named, demand: Strength) -> Condition:
    """Whether a fact is named and claimed as strongly as demanded."""
    weak = named.kind in CLAIMED and demand > Strength.DENIED
    return and_(is_named(named), facts.c.number >= demand) if weak else is_named(named)


def age_or_birth(among: bool) -> Condition:
    """The month of birth, or where it is not stated the age."""
    kind = unindexed(facts.c.kind) if among else facts.c.kind
    born = select(facts.c.resume_id).where(kind == "birth", *of_resumes(among))
    by_age = and_(kind == "age", facts.c.resume_id.not_in(born))
    return or_(kind == "birth", by_age)


def states_within(bound: Bound) -> Condition:
    """Whether a fact's number lies in a bound; "30+" is more than 30, and no one knows how much."""
    within = in_bound(facts.c.number, bound)
    if bound.op != ">":
        return within
    rather_more = and_(
        facts.c.kind == "team_size",
        facts.c.number == bound.number,
        facts.c.value.endswith("+", autoescape=True),
    )
    return or_(within, rather_more)


def in_bound(value: ColumnElement[Any], bound: Bound) -> Condition:
    """Whether a number lies in a bound."""
    match bound.op:
        case ">=":
            return value >= bound.number
        case ">":
            return value > bound.number
        case "<=":
            return value <= bound.number
        case "<":
            return value < bound.number
        case "=":
            return value == bound.number


def years_old(as_of: int) -> ColumnElement[Any]:
    """Whole years since the month of birth, else the age as stated."""
    by_birth = cast((as_of - facts.c.number) / 12, Integer)
    return case((facts.c.kind == "birth", by_birth), else_=facts.c.number)


def level_rank() -> ColumnElement[Any]:
    """The place of a degree among the levels; -1 for what is none."""
    return case({level: place for place, level in enumerate(LEVELS)}, value=facts.c.value, else_=-1)

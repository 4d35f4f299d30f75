"""Rows of entries: jobs, degrees and projects, by what is stated of them and by their words."""

from __future__ import annotations

import json
from typing import Any

from sqlalchemy import (
    ColumnElement,
    CompoundSelect,
    Select,
    and_,
    case,
    func,
    null,
    or_,
    select,
    tuple_,
    union,
)

from ingest.query.numbers import spaced
from ingest.query.predicates import (
    EntryIs,
    Named,
)
from ingest.query.sql.facts import Condition, each, ids_asked, is_named, of_resumes, unindexed
from ingest.query.sql.months import is_expected, lies_within
from ingest.stores.tables import entries, facts

SAYING = "entries_saying"
"""A function that a connection must know: `EntryWords.saying`."""


def as_evidence(query: Select[Any]) -> Select[Any]:
    """The same rows with the columns of evidence: whose entry, and its head."""
    return query.with_only_columns(
        entries.c.resume_id,
        entries.c.ordinal.label("entry"),
        entries.c.head_start.label("start"),
        entries.c.head_end.label("end"),
    )


def entries_like(wanted: EntryIs, as_of: int, among: bool) -> Select[Any]:
    """Entries of a kind, stating and lacking what is wanted, in the time that is wanted."""
    kind = entries.c.kind if not among else unindexed(entries.c.kind)
    conditions = [is_of_kind(wanted.kind, kind)]
    if among:
        conditions.append(entries.c.resume_id.in_(each()))
    # What is stated leads to few entries, the index by kinds to all jobs: the order is given.
    conditions += [_entry_is(named, among) for named in wanted.facts[1:]]
    conditions += [_unless(_entry_is(named, among)) for named in wanted.lacks]
    conditions += [
        or_(lies_within(when, as_of), is_expected(wanted, when, as_of)) for when in wanted.whens
    ]
    found = select(entries.c.resume_id, entries.c.ordinal).where(*conditions)
    if not wanted.facts:
        return found
    first = _named_so(wanted.facts[0], among).subquery()
    here = and_(entries.c.resume_id == first.c.resume_id, entries.c.ordinal == first.c.entry)
    return found.select_from(first.join(entries, here))


def _unless(condition: Condition) -> Condition:
    """Whether a condition is not true. SQLite decides `NOT ... IN` of several columns row by row,
    since a null among them would leave it open; of a case it need not know which.
    """
    return case((condition, False), else_=True).is_(True)


def is_of_kind(kind: str, column: ColumnElement[str]) -> Condition:
    """Whether a column names an entry of a kind; paid projects are jobs."""
    if kind == "job":
        return and_(column.in_(("job", "project")), entries.c.is_work.is_(True))
    return column == kind


def _entry_is(named: Named, among: bool) -> Condition:
    place = tuple_(entries.c.resume_id, entries.c.ordinal)
    return place.in_(_named_so(named, among))


def _named_so(named: Named, among: bool) -> Select[Any] | CompoundSelect[Any]:
    """The entries that are so named, as `resume_id` and `entry`, each once."""
    known = select(facts.c.resume_id, facts.c.entry).where(facts.c.entry.is_not(None))
    stating = known.where(is_named(named), *of_resumes(among))
    return union(stating, _saying(named, among)) if named.words else stating.distinct()


def _saying(named: Named, among: bool) -> Select[Any]:
    """The entries that no known value names, and whose words hold a name, a Latin one whole."""
    sought = json.dumps([_sought(word) for word in named.words])
    ids = ids_asked() if among else null()
    said = getattr(func, SAYING)(named.kind, sought, ids)
    found = func.json_each(said).table_valued("value")
    resume_id, number = (func.json_extract(found.c.value, path) for path in ("$[0]", "$[1]"))
    return select(resume_id.label("resume_id"), number.label("entry"))


def _sought(word: str) -> str:
    """Chinese may stand within longer words, Latin not."""
    padded = spaced(word)
    start = 0 if padded[1:2].isascii() else 1
    end = len(padded) if padded[-2:-1].isascii() else -1
    return padded[start:end]

"""Typed questions to the catalog: who fulfils a condition, by which words, in what order."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import islice
from pathlib import Path
from typing import Any, Self

from sqlalchemy import Connection, Engine, Select, Subquery, func, insert, select, true

from ingest.query.entry_words import entry_words
from ingest.query.measures import Edge, Longest, Measure
from ingest.query.predicates import (
    And,
    Atom,
    EntryIs,
    FactIs,
    Idle,
    Months,
    Named,
    Not,
    Several,
    Where,
    Worded,
    atoms,
)
from ingest.query.several_posts import several_posts
from ingest.query.sql.conditions import evidence, holds, states
from ingest.query.sql.entries import SAYING
from ingest.query.sql.facts import asked_of, each
from ingest.query.sql.measured import measured
from ingest.resume import Resume, Span
from ingest.stores import tables
from ingest.stores.rows import part_rows, resume_row

_AT_ONCE = 1_000
_FEW = 1_500
"""Resumes up to which it is quicker to look into each than to read all that a condition finds."""
_SHARED = ("gender", "degree")
"""Kinds of facts of which each value is many people's."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """Words of a resume that show something: those of an entry, or of a fact at `span`."""

    resume_id: str
    entry: int | None
    span: Span | None


@dataclass(frozen=True, slots=True)
class Measured:
    """A resume's number, with all that it was measured by."""

    value: float
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """Who fulfils a condition, and who says nothing of what it is about."""

    ids: tuple[str, ...]
    silent: tuple[str, ...]


class Finder:
    """Asks one catalog; what it is given and gives are months since year 0 and resume ids."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    @classmethod
    def over(cls, resumes: Iterable[Resume], file: Path | None = None) -> Self:
        """The same for resumes that no library holds: in memory, or in a new file."""
        engine = tables.open_engine(str(file) if file else ":memory:")
        tables.metadata.create_all(engine)
        remaining = iter(resumes)
        with engine.begin() as connection:
            while some := list(islice(remaining, _AT_ONCE)):
                rows = [{**resume_row(resume), "state": "done"} for resume in some]
                connection.execute(insert(tables.resumes), rows)
                for table, parts in part_rows(some):
                    if parts:
                        connection.execute(insert(table), parts)
        return cls(engine)

    def close(self) -> None:
        """Give back what is held in memory."""
        self._engine.dispose()

    @contextmanager
    def _connect(self) -> Iterator[Connection]:
        """A connection that knows the words of entries, under the name that SQL uses."""
        with self._engine.connect() as connection:
            words = entry_words(self._engine, connection)
            driver: Any = connection.connection.driver_connection
            driver.create_function(SAYING, 3, words.saying, deterministic=True)
            yield connection

    def find(self, where: Where, as_of: int, ids: Collection[str] | None = None) -> Found:
        """Who of all, or of some, fulfils a condition; in the order of file names."""
        with self._connect() as connection:
            silent: Sequence[str] = ()
            if (unsaid := _silent(where, ids is not None)) is not None:
                silent = connection.execute(unsaid, asked_of(ids)).scalars().all()
            for part in _in_steps(where):
                few = _is_few(ids)
                query = _fulfilling(part, as_of, few)
                found = connection.execute(query, asked_of(ids if few else None)).scalars()
                ids = found.all() if ids is None or few else _those_of(found, frozenset(ids))
        return Found(tuple(ids or ()), tuple(silent))

    def evidence(self, atom: Atom, as_of: int, ids: Collection[str]) -> list[Evidence]:
        """What shows that a condition holds of some resumes, in the order of the text."""
        with self._connect() as connection:
            query = _showing(atom, as_of, _is_few(ids))
            return [_evidence(row) for row in _rows(connection, query, ids)]

    def numbers(
        self, measure: Measure, as_of: int, largest: bool, ids: Collection[str]
    ) -> dict[str, float]:
        """The largest or smallest number of each of some resumes that state one.

        Of a measure that asks for the earliest it is that one, whichever comes first in the order.
        """
        if isinstance(measure, Longest) and measure.at_one_employer and not _is_few(ids):
            # Those with one post at each employer are most, and need no sums.
            single = replace(measure, at_one_employer=False)
            with self._engine.connect() as connection:
                several = several_posts(self._engine, connection)
            key = measure, as_of, largest
            if key not in several.sums:
                several.sums[key] = self._numbers(*key, several.ids, True)
            sums = {id_: months for id_, months in several.sums[key].items() if id_ in ids}
            return self._numbers(single, as_of, largest, ids, False) | sums
        return self._numbers(measure, as_of, largest, ids, _is_few(ids))

    def _numbers(
        self, measure: Measure, as_of: int, largest: bool, ids: Collection[str], few: bool
    ) -> dict[str, float]:
        earliest = isinstance(measure, Edge) and measure.earliest
        rows = measured(measure, as_of, few).subquery()
        best = func.max(rows.c.value) if largest and not earliest else func.min(rows.c.value)
        query = select(rows.c.resume_id, best).group_by(rows.c.resume_id)
        with self._connect() as connection:
            found = connection.execute(query, asked_of(ids if few else None)).all()
            return {id_: value for id_, value in found if id_ in ids}

    def measured(
        self, measure: Measure, as_of: int, numbers: Mapping[str, float]
    ) -> dict[str, Measured]:
        """What the numbers of some resumes, as `numbers` gave them, were measured by."""
        shown: dict[str, list[Evidence]] = {}
        with self._connect() as connection:
            few = _is_few(numbers.keys())
            query = _done(measured(measure, as_of, few).subquery(), few)
            for row in _rows(connection, query, numbers.keys()):
                if row.value == numbers[row.resume_id]:
                    shown.setdefault(row.resume_id, []).append(_evidence(row))
        return {id_: Measured(numbers[id_], tuple(found)) for id_, found in shown.items()}

    def held(self, kind: str, ids: Collection[str] | None = None) -> dict[str, list[Evidence]]:
        """Every value of a kind of fact, with where it is stated."""
        table = tables.facts.c
        query = select(table.resume_id, table.value, table.entry, table.start, table.end)
        found: dict[str, list[Evidence]] = {}
        with self._engine.connect() as connection:
            rows = query.where(table.kind == kind).subquery()
            for row in _rows(connection, _done(rows, _is_few(ids)), ids):
                found.setdefault(row.value, []).append(_evidence(row))
        return found

    def values(self) -> dict[str, dict[str, int]]:
        """How often each value of each kind of fact is stated."""
        table = tables.facts.c
        counted: dict[str, dict[str, int]] = {}
        query = select(table.kind, table.value, func.count()).group_by(table.kind, table.value)
        with self._engine.connect() as connection:
            for kind, value, count in connection.execute(query):
                counted.setdefault(kind, {})[value] = count
        return counted


def _is_few(ids: Collection[str] | None) -> bool:
    return ids is not None and len(ids) <= _FEW


# Queries are kept, since resumes are asked the same as people who have several.


@lru_cache(maxsize=64)
def _silent(where: Where, some: bool) -> Select[Any] | None:
    """Who says nothing of what a condition is about; None where everyone says enough."""
    said = states(where)
    return None if said.compare(true()) else _some(some).where(~said)


@lru_cache(maxsize=64)
def _fulfilling(part: Where, as_of: int, few: bool) -> Select[Any]:
    """Who of all or of a few fulfils a condition."""
    return _in_order(_some(few).where(holds(part, as_of, few)))


def _those_of(found: Iterable[str], ids: Collection[str]) -> list[str]:
    return [id_ for id_ in found if id_ in ids]


@lru_cache(maxsize=64)
def _showing(atom: Atom, as_of: int, few: bool) -> Select[Any]:
    """What shows that a condition holds of finished resumes."""
    return _done(evidence(atom, as_of, few), few)


def _in_steps(where: Where) -> tuple[Where, ...]:
    """Conditions that hold together, those first that few fulfil, so that what has to go through
    every job or degree is asked of those who are left.
    """
    return tuple(sorted(_parts(where), key=lambda part: (_breadth(part), _names(part))))


def _parts(where: Where) -> Iterator[Where]:
    if isinstance(where, And):
        for part in where.parts:
            yield from _parts(part)
    else:
        yield where


def _breadth(where: Where) -> int:
    """How much of the catalog has to be read for a condition: what is named, an index finds."""
    if isinstance(where, Not):
        return 2
    return max((_breadth_of(atom) for atom in atoms(where)), default=0)


def _breadth_of(atom: Atom) -> int:
    match atom:
        case Months() | Idle() | Several() | EntryIs(facts=()):
            return 3
        case Worded():
            return 0
        case EntryIs(facts=facts):
            return 0 if any(_is_telling(named) for named in facts) else 1
        case FactIs(options):
            return 0 if all(_is_telling(option) for option in options) else 1
        case _:
            return 2


def _is_telling(named: Named) -> bool:
    """Whether it names values that few people have."""
    return bool(named.values) and named.kind not in _SHARED


def _names(where: Where) -> int:
    """How many values a condition names: the fewer, the fewer people have one."""
    named = 0
    for atom in atoms(where):
        if isinstance(atom, EntryIs):
            named += min((len(one.values) for one in atom.facts), default=0)
        elif isinstance(atom, FactIs):
            named += sum(len(option.values) for option in atom.options)
    return named


def _some(some: bool) -> Select[Any]:
    query = select(tables.resumes.c.id).where(tables.done())
    return query.where(tables.resumes.c.id.in_(each())) if some else query


def _in_order(query: Select[Any]) -> Select[Any]:
    return query.order_by(tables.resumes.c.file, tables.resumes.c.id)


def _done(rows: Subquery, few: bool) -> Select[Any]:
    """The rows of finished resumes, of all or of the few asked."""
    done = select(rows).join(tables.resumes, tables.resumes.c.id == rows.c.resume_id)
    done = done.where(tables.done())
    if few:
        done = done.where(rows.c.resume_id.in_(each()))
    return done.order_by(rows.c.resume_id, rows.c.start)


def _rows(
    connection: Connection, query: Select[Any], ids: Collection[str] | None = None
) -> list[Any]:
    """The rows of some resumes or all."""
    found = connection.execute(query, asked_of(ids)).all()
    return [row for row in found if ids is None or row.resume_id in ids]


def _evidence(row: Any) -> Evidence:
    span = None if row.start is None else Span(row.start, row.end)
    return Evidence(row.resume_id, row.entry, span)

"""Who has several resumes, as the catalog keeps it, and what the user decided of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from sqlalchemy import ColumnElement, Connection, Engine, Select, delete, func, insert, or_, select
from sqlalchemy.dialects.sqlite import insert as upsert

from ingest.persons.identity import (
    CONTACT_KINDS,
    DATE_KINDS,
    NAME_KINDS,
    PERSON_KINDS,
    STAY_KINDS,
    Identity,
    Stated,
    identity,
    stays_of,
)
from ingest.persons.rule import Pair, might_be_shared, pair, persons
from ingest.resume import YearMonth
from ingest.stores import tables
from ingest.stores.settings import advance, put_settings, read_generation, read_settings

_PERSONS = "persons"
"""Setting: the generation of the resumes that `persons` was made from."""


class PersonStore:
    """The persons of one catalog."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def read(self) -> tuple[tuple[str, ...], ...]:
        """The resumes of everyone who has several, each person's newest first."""
        table = tables.persons
        query = select(table.c.resume_id, table.c.person).join(tables.resumes).where(tables.done())
        groups: dict[str, list[str]] = defaultdict(list)
        with self._engine.connect() as connection:
            for id_, person in connection.execute(query.order_by(table.c.person, table.c.place)):
                groups[person].append(id_)
        return tuple(tuple(ids) for ids in groups.values() if len(ids) > 1)

    # The caller holds the write lock.

    def stale(self) -> bool:
        """Whether there was a write since the persons were made."""
        with self._engine.connect() as connection:
            return not _current(connection)

    def relate(self) -> None:
        """Make the persons anew from the resumes as they are, if there was a write."""
        with self._engine.begin() as connection:
            if not _current(connection):
                _relate(connection)

    def decide(self, pairs: Collection[Pair], *, same: bool) -> None:
        """Record that pairs of resumes are of one person or of two, and make the persons anew."""
        rows = [{"one": one, "other": other, "same": same} for one, other in sorted(pairs)]
        with self._engine.begin() as connection:
            _put_decisions(connection, rows)
            _relate(connection)


def carry_over(connection: Connection, superseded: ColumnElement[bool]) -> None:
    """Let what was decided of a resume hold for the one that takes its place."""
    old, new = tables.resumes, tables.resumes.alias()
    query = select(old.c.id, new.c.id).where(
        superseded, old.c.path == new.c.path, new.c.state == "pending"
    )
    successors = {row[0]: row[1] for row in connection.execute(query)}
    if not successors:
        return
    table = tables.decisions
    ids = list(successors)
    kept = select(table).where(or_(table.c.one.in_(ids), table.c.other.in_(ids)))
    rows = []
    for row in connection.execute(kept).all():
        ends = successors.get(row.one, row.one), successors.get(row.other, row.other)
        if ends[0] != ends[1]:
            one, other = pair(*ends)
            rows.append({"one": one, "other": other, "same": row.same})
    _put_decisions(connection, rows)


def forget_missing(connection: Connection) -> None:
    """Drop what was decided of resumes that are no more."""
    table, known = tables.decisions, select(tables.resumes.c.id)
    gone = or_(table.c.one.not_in(known), table.c.other.not_in(known))
    connection.execute(delete(table).where(gone))


def _current(connection: Connection) -> bool:
    return read_settings(connection).get(_PERSONS) == str(read_generation(connection))


def _put_decisions(connection: Connection, rows: Sequence[Mapping[str, Any]]) -> None:
    if rows:
        statement = upsert(tables.decisions)
        statement = statement.on_conflict_do_update(
            index_elements=["one", "other"], set_={"same": statement.excluded.same}
        )
        connection.execute(statement, list(rows))


def _relate(connection: Connection) -> None:
    decided = connection.execute(select(tables.decisions)).all()
    joined = {(row.one, row.other) for row in decided if row.same}
    parted = {(row.one, row.other) for row in decided if not row.same}
    groups = persons(_identities(connection), joined, parted)
    made = {(id_, group[0], place) for group in groups for place, id_ in enumerate(group)}
    table = tables.persons
    held = {tuple(row) for row in connection.execute(select(table))}
    if made != held:
        connection.execute(delete(table))
        names = table.c.keys()
        if made:
            rows = [dict(zip(names, row, strict=True)) for row in sorted(made)]
            connection.execute(insert(table), rows)
        advance(connection)
    put_settings(connection, {_PERSONS: str(read_generation(connection))})


def _identities(connection: Connection) -> list[Identity]:
    """Everyone's names and contacts, and of those who share some all else that tells people."""
    columns = [tables.resumes.c[key] for key in ("id", "name", "path")]
    rows = connection.execute(select(*columns).where(tables.done())).all()
    reached = _facts(connection, (*NAME_KINDS, *CONTACT_KINDS))
    first = [identity(row.id, row.name, reached.get(row.id, ())) for row in rows]
    some = might_be_shared(first)
    told = _facts(connection, (*PERSON_KINDS, *STAY_KINDS, *DATE_KINDS), some)
    periods = _periods(connection, some)
    return [
        identity(
            one.id,
            row.name,
            (*reached.get(one.id, ()), *told.get(one.id, ())),
            stays_of(told.get(one.id, ()), periods.get(one.id, {})),
            _file_time(row.path),
        )
        if one.id in some
        else one
        for row, one in zip(rows, first, strict=True)
    ]


def _file_time(path: str) -> float:
    """When a file was written; 0 for one that is gone, or in an archive."""
    try:
        return Path(path).stat().st_mtime
    except OSError:
        return 0.0


def _facts(
    connection: Connection, kinds: Sequence[str], ids: Collection[str] | None = None
) -> dict[str, list[Stated]]:
    table = tables.facts.c
    query = select(table.resume_id, table.kind, table.value, table.entry)
    query = query.where(table.kind.in_(kinds)).order_by(table.resume_id, table.ordinal)
    found: dict[str, list[Stated]] = defaultdict(list)
    for id_, kind, value, entry in connection.execute(_among(query, table.resume_id, ids)).all():
        found[id_].append((kind, value, entry))
    return found


_Periods = dict[int, tuple[str, YearMonth | None, YearMonth | None]]


def _periods(connection: Connection, ids: Collection[str]) -> dict[str, _Periods]:
    table = tables.entries.c
    query = select(
        table.resume_id,
        table.ordinal,
        table.kind,
        table.period_from,
        table.period_to,
        table.period_present,
    ).where(table.kind.in_(("job", "degree")), table.period_from.is_not(None))
    found: dict[str, _Periods] = defaultdict(dict)
    for id_, ordinal, kind, first, last, present in connection.execute(
        _among(query, table.resume_id, ids)
    ).all():
        end = _month(last) if last and not present else None
        found[id_][ordinal] = kind, _month(first), end
    return found


@lru_cache(maxsize=4096)
def _month(written: str) -> YearMonth:
    return YearMonth.parse(written)


def _among(
    query: Select[Any], column: ColumnElement[Any], ids: Collection[str] | None
) -> Select[Any]:
    """Restricted to some resumes, however many: they are one parameter."""
    if ids is None:
        return query
    wanted = func.json_each(_as_json(ids)).table_valued("value")
    return query.where(column.in_(select(wanted.c.value)))


def _as_json(ids: Iterable[str]) -> str:
    return "[" + ",".join(f'"{id_}"' for id_ in sorted(ids)) + "]"

"""The catalog: one SQLite file that holds every resume and what was found in it; the truth.

A resume is `pending` from the moment it is to be indexed until it is in both indexes, `done` from
then on, and `removing` from the moment it is to be erased. Readers see only `done` ones. What a
killed writer left `pending` or `removing` is finished by the next one.
"""

from __future__ import annotations

import gc
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from sqlalchemy import (
    ColumnElement,
    Row,
    and_,
    delete,
    func,
    insert,
    not_,
    or_,
    select,
    update,
)
from sqlalchemy.dialects.sqlite import insert as upsert
from sqlalchemy.exc import DatabaseError

from ingest.embedders import Vectors
from ingest.resume import Fact, IngestError, Resume, Span
from ingest.stores import tables
from ingest.stores.persons import carry_over, forget_missing
from ingest.stores.rows import PARTS, assemble, part_rows, resume_row
from ingest.stores.settings import advance, put_settings, read_generation, read_settings

EMBEDDER = "embedder"
"""Setting: the name of the model whose vectors are in use."""
WORDS, VECTORS = "words", "vectors"
"""Settings: the folders of the two indexes; empty for one that is to be made anew."""
WORDS_STATE, VECTORS_STATE = "words state", "vectors state"
"""Settings: what tells that a folder is as its last write left it."""
SERVER, LIBRARY = "chroma server", "library"
"""Settings: the Chroma server that holds the vectors, empty for none, and what this library is
called there."""
TRACES = "traces"
"""Setting: there while files may hold words of a resume that was removed."""


@dataclass(frozen=True, slots=True)
class Listing:
    """One resume as a list of the library shows it; `written` changes when its row does."""

    id: str
    file: str
    path: str
    written: int
    chunks: int


@dataclass(frozen=True, slots=True)
class Known:
    """What a file is answered with that is in the library already."""

    path: str
    name: str | None
    warnings: tuple[str, ...]
    refined_by: str | None


class Catalog:
    """The catalog of one data folder; safe to use from several threads."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.engine = tables.open_engine(str(path))

    def version(self) -> int:
        """The format of an existing catalog, 0 before `create`; raises `IngestError`."""
        try:
            with self.engine.connect() as connection:
                version: int = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
        except (DatabaseError, sqlite3.DatabaseError) as error:
            raise IngestError(
                f"The library at {self._path.parent} cannot be opened "
                f"({getattr(error, 'orig', error)}): restore the folder from a copy, or move it "
                "away and ingest the resumes again."
            ) from error
        if version not in (0, tables.SCHEMA_VERSION):
            raise IngestError(
                f"The library at {self._path.parent} has format {version} and this program uses "
                f"format {tables.SCHEMA_VERSION}: ingest the resumes again into another folder."
            )
        return version

    def create(self) -> None:
        """Make the tables where there are none."""
        with self.engine.begin() as connection:
            tables.metadata.create_all(connection)
            connection.exec_driver_sql(f"PRAGMA user_version = {tables.SCHEMA_VERSION}")

    def close(self) -> None:
        """Close every connection."""
        self.engine.dispose()

    # What readers see.

    def generation(self) -> int:
        """How many writes there have been; what was read under another one may be stale."""
        with self.engine.connect() as connection:
            return read_generation(connection)

    def overview(self) -> tuple[int, dict[str, str], list[Listing]]:
        """The generation, the settings and all resumes, as of one moment."""
        counted = select(func.count()).where(tables.chunks.c.resume_id == tables.resumes.c.id)
        columns = [tables.resumes.c[key] for key in ("id", "file", "path", "written")]
        query = select(*columns, counted.scalar_subquery().label("chunks")).where(_done())
        with self.engine.connect() as connection:
            rows = connection.execute(query.order_by(tables.resumes.c.id))
            found = [Listing(r.id, r.file, r.path, r.written, r.chunks) for r in rows]
            return read_generation(connection), read_settings(connection), found

    def settings(self) -> dict[str, str]:
        """Whose vectors these are, which folders are the indexes, and their checksums."""
        with self.engine.connect() as connection:
            return read_settings(connection)

    def resumes(self, ids: Iterable[str] | None = None) -> list[Resume]:
        """These resumes, or all, without what is unfinished; in the order of their ids."""
        found = self._resumes(_done(), ids)
        if ids is None:
            # All of them are kept: looking through them for garbage would delay some answer.
            gc.freeze()
        return found

    def known(self, resume_id: str) -> Known | None:
        """What is recorded of a file's bytes; None for bytes that are not there."""
        columns = [tables.resumes.c[key] for key in ("path", "name", "warnings", "refined_by")]
        query = select(*columns).where(tables.resumes.c.id == resume_id, _done())
        with self.engine.connect() as connection:
            row = connection.execute(query).one_or_none()
        return (
            None if row is None else Known(row.path, row.name, tuple(row.warnings), row.refined_by)
        )

    def id_at(self, path: str) -> str | None:
        """The resume that was read from this resolved path."""
        query = select(tables.resumes.c.id).where(tables.resumes.c.path == path, _done())
        with self.engine.connect() as connection:
            return connection.execute(query).scalar()

    def facts(
        self, kind: str | None, value: str | None, ids: Iterable[str] | None
    ) -> list[tuple[str, Fact]]:
        """The facts of that kind and value, with whose they are, in the order of the texts."""
        table = tables.facts
        columns = [table.c[key] for key in ("resume_id", "kind", "value", "start", "end", "entry")]
        query = select(*columns).join(tables.resumes).where(_done())
        if kind is not None:
            query = query.where(table.c.kind == kind)
        if value is not None:
            query = query.where(table.c.value == value)
        if ids is not None:
            query = query.where(table.c.resume_id.in_(list(ids)))
        with self.engine.connect() as connection:
            return [
                (resume_id, Fact(kind, value, Span(start, end), entry))
                for resume_id, kind, value, start, end, entry in connection.execute(
                    query.order_by(table.c.resume_id, table.c.ordinal)
                )
            ]

    def vectors(self, embedder: str, ids: Iterable[str] | None = None) -> list[tuple[str, Vectors]]:
        """Each finished resume with the vectors of its chunks, in the order of the ids."""
        return self._vectors(embedder, _done(), ids)

    # What writers see and do. The caller holds the write lock.

    def unfinished(self) -> bool:
        """Whether a writer died before it was done."""
        query = select(func.count()).where(tables.resumes.c.state != "done")
        with self.engine.connect() as connection:
            return bool(connection.execute(query).scalar_one())

    def ids(self) -> frozenset[str]:
        """All resumes there is a row of, whatever its state."""
        with self.engine.connect() as connection:
            return frozenset(connection.execute(select(tables.resumes.c.id)).scalars())

    def live_resumes(self) -> list[Resume]:
        """The resumes that belong in the indexes, unfinished additions among them."""
        return self._resumes(_live(), None)

    def live_vectors(self, embedder: str) -> list[tuple[str, Vectors]]:
        """The vectors that belong in the index, those of unfinished additions among them."""
        return self._vectors(embedder, _live(), None)

    def live_chunks(self) -> int:
        """How many chunks belong in the indexes."""
        query = select(func.count()).select_from(tables.chunks.join(tables.resumes)).where(_live())
        with self.engine.connect() as connection:
            return connection.execute(query).scalar_one()

    def superseded(self) -> list[str]:
        """The resumes that pending ones take the place of: the same path, other bytes."""
        query = select(tables.resumes.c.id).where(_superseded())
        with self.engine.connect() as connection:
            return list(connection.execute(query).scalars())

    def intend_addition(self, read: Sequence[tuple[Resume, Vectors]], embedder: str) -> None:
        """Store resumes as pending, with the vectors of their chunks."""
        ids = [resume.id for resume, _ in read]
        with self.engine.begin() as connection:
            connection.execute(delete(tables.resumes).where(tables.resumes.c.id.in_(ids)))
            connection.execute(insert(tables.resumes), [resume_row(r) for r, _ in read])
            for table, rows in part_rows(resume for resume, _ in read):
                if rows:
                    connection.execute(insert(table), rows)
            connection.execute(insert(tables.vectors), _vector_rows(embedder, read))
            put_settings(connection, {"embedder": embedder})

    def intend_removal(self, ids: Sequence[str]) -> None:
        """Take resumes out of every reader's sight at once."""
        with self.engine.begin() as connection:
            connection.execute(
                update(tables.resumes).where(tables.resumes.c.id.in_(ids)).values(state="removing")
            )
            advance(connection)

    def put_vectors(self, embedder: str, read: Sequence[tuple[Resume, Vectors]]) -> None:
        """Store vectors of another model beside those in use, where the resumes still are."""
        statement = upsert(tables.vectors)
        statement = statement.on_conflict_do_update(
            index_elements=["resume_id", "embedder"], set_={"rows": statement.excluded.rows}
        )
        with self.engine.begin() as connection:
            present = set(connection.execute(select(tables.resumes.c.id)).scalars())
            rows = _vector_rows(embedder, [pair for pair in read if pair[0].id in present])
            if rows:
                connection.execute(statement, rows)

    def without_vectors(self, embedder: str) -> list[str]:
        """The resumes that this model has not seen."""
        made = select(tables.vectors.c.resume_id).where(tables.vectors.c.embedder == embedder)
        query = select(tables.resumes.c.id).where(_done(), tables.resumes.c.id.not_in(made))
        with self.engine.connect() as connection:
            return list(connection.execute(query.order_by(tables.resumes.c.id)).scalars())

    def settle(self, changed: Mapping[str, str]) -> int:
        """Finish what is pending or removing, now that both indexes agree; the new generation."""
        table = tables.resumes
        with self.engine.begin() as connection:
            generation = advance(connection)
            carry_over(connection, _superseded())
            connection.execute(delete(table).where(or_(table.c.state == "removing", _superseded())))
            connection.execute(
                update(table)
                .where(table.c.state == "pending")
                .values(state="done", written=generation)
            )
            forget_missing(connection)
            if EMBEDDER in changed:
                others = tables.vectors.c.embedder != changed[EMBEDDER]
                connection.execute(delete(tables.vectors).where(others))
            put_settings(connection, changed)
        return generation

    def scrub(self) -> None:
        """Rewrite the file and cut the journal, so that no byte of an erased resume is left."""
        self._run("VACUUM")
        self._cut_journal()
        with self.engine.begin() as connection:
            connection.execute(delete(tables.settings).where(tables.settings.c.key == TRACES))
        self._cut_journal()

    def _cut_journal(self) -> None:
        if self._run("PRAGMA wal_checkpoint(TRUNCATE)")[0][0]:
            raise IngestError(
                f"Another program is still reading the library at {self._path.parent}, which "
                "keeps traces of what was removed: close it, and the next write clears them."
            )

    def _run(self, statement: str) -> list[tuple[Any, ...]]:
        """Run a statement that SQLite refuses inside a transaction."""
        connection = self.engine.raw_connection()
        try:
            cursor = connection.cursor()
            cursor.execute(statement)
            return list(cursor.fetchall())
        finally:
            connection.close()

    def _resumes(self, condition: ColumnElement[bool], ids: Iterable[str] | None) -> list[Resume]:
        if ids is not None:
            condition = and_(condition, tables.resumes.c.id.in_(list(ids)))
        parts: dict[str, dict[str, list[Row[Any]]]] = defaultdict(lambda: defaultdict(list))
        with self.engine.connect() as connection, _no_collection():
            rows = connection.execute(
                select(tables.resumes).where(condition).order_by(tables.resumes.c.id)
            ).all()
            for table in PARTS:
                query = select(table).join(tables.resumes).where(condition)
                query = query.order_by(table.c.resume_id, table.c.ordinal)
                for part in connection.execute(query).all():
                    parts[part[0]][table.name].append(part)
            return [assemble(row, parts[row.id]) for row in rows]

    def _vectors(
        self, embedder: str, condition: ColumnElement[bool], ids: Iterable[str] | None
    ) -> list[tuple[str, Vectors]]:
        table = tables.vectors
        query = select(table.c.resume_id, table.c.dimension, table.c.rows).join(tables.resumes)
        query = query.where(table.c.embedder == embedder, condition)
        if ids is not None:
            query = query.where(table.c.resume_id.in_(list(ids)))
        with self.engine.connect() as connection:
            rows = connection.execute(query.order_by(table.c.resume_id)).all()
        return [
            (row.resume_id, np.frombuffer(row.rows, "<f2").reshape(-1, row.dimension))
            for row in rows
        ]


@contextmanager
def _no_collection() -> Iterator[None]:
    """No looking for garbage while very many small objects are made that all stay: it would take
    as long as making them.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _done() -> ColumnElement[bool]:
    return tables.resumes.c.state == "done"


def _superseded() -> ColumnElement[bool]:
    pending = select(tables.resumes.c.path).where(tables.resumes.c.state == "pending")
    return and_(_done(), tables.resumes.c.path.in_(pending.correlate(None)))


def _live() -> ColumnElement[bool]:
    return and_(tables.resumes.c.state.in_(("pending", "done")), not_(_superseded()))


def _vector_rows(embedder: str, read: Sequence[tuple[Resume, Vectors]]) -> list[dict[str, Any]]:
    return [
        {
            "resume_id": resume.id,
            "embedder": embedder,
            "dimension": vectors.shape[1],
            "rows": vectors.astype("<f2").tobytes(),
        }
        for resume, vectors in read
    ]

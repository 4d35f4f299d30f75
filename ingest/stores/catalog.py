"""The catalog: one SQLite file that holds every resume and what was found in it; the truth.

Readers see only resumes that are in both indexes; `ledger` tells how they get there.
"""

from __future__ import annotations

import gc
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import func, select
from sqlalchemy.exc import DatabaseError

from ingest.embedders import Vectors
from ingest.resume import Fact, IngestError, Resume, Span
from ingest.stores import tables
from ingest.stores.read import read_resumes, read_vectors
from ingest.stores.settings import read_generation, read_settings


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

    def generation(self) -> int:
        """How many writes there have been; what was read under another one may be stale."""
        with self.engine.connect() as connection:
            return read_generation(connection)

    def overview(self) -> tuple[int, dict[str, str], list[Listing]]:
        """The generation, the settings and all resumes, as of one moment."""
        counted = select(func.count()).where(tables.chunks.c.resume_id == tables.resumes.c.id)
        columns = [tables.resumes.c[key] for key in ("id", "file", "path", "written")]
        query = select(*columns, counted.scalar_subquery().label("chunks")).where(tables.done())
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
        found = read_resumes(self.engine, tables.done(), ids)
        if ids is None:
            # All of them are kept: looking through them for garbage would delay some answer.
            gc.freeze()
        return found

    def known(self, resume_id: str) -> Known | None:
        """What is recorded of a file's bytes; None for bytes that are not there."""
        columns = [tables.resumes.c[key] for key in ("path", "name", "warnings", "refined_by")]
        query = select(*columns).where(tables.resumes.c.id == resume_id, tables.done())
        with self.engine.connect() as connection:
            row = connection.execute(query).one_or_none()
        return (
            None if row is None else Known(row.path, row.name, tuple(row.warnings), row.refined_by)
        )

    def id_at(self, path: str) -> str | None:
        """The resume that was read from this resolved path."""
        query = select(tables.resumes.c.id).where(tables.resumes.c.path == path, tables.done())
        with self.engine.connect() as connection:
            return connection.execute(query).scalar()

    def facts(
        self, kind: str | None, value: str | None, ids: Iterable[str] | None
    ) -> list[tuple[str, Fact]]:
        """The facts of that kind and value, with whose they are, in the order of the texts."""
        table = tables.facts
        columns = [table.c[key] for key in ("resume_id", "kind", "value", "start", "end", "entry")]
        query = select(*columns).join(tables.resumes).where(tables.done())
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
        return read_vectors(self.engine, embedder, tables.done(), ids)

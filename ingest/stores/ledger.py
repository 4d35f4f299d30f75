"""The catalog as its writers see it: what they are about to do, and what they have done.

A resume is `pending` from the moment it is to be indexed until it is in both indexes, `done` from
then on, and `removing` from the moment it is to be erased. Readers see only `done` ones. What a
killed writer left `pending` or `removing` is finished by the next one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from sqlalchemy import ColumnElement, Engine, and_, delete, func, insert, not_, or_, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from ingest.embedders import Vectors
from ingest.resume import IngestError, Resume
from ingest.stores import tables
from ingest.stores.persons import carry_over, forget_missing
from ingest.stores.read import read_resumes, read_vectors
from ingest.stores.rows import part_rows, resume_row
from ingest.stores.settings import EMBEDDER, TRACES, advance, put_settings


class Ledger:
    """What is written to the catalog of a data folder; the caller holds the write lock."""

    def __init__(self, engine: Engine, data_dir: Path) -> None:
        self._engine = engine
        self._data_dir = data_dir

    def unfinished(self) -> bool:
        """Whether a writer died before it was done."""
        query = select(func.count()).where(tables.resumes.c.state != "done")
        with self._engine.connect() as connection:
            return bool(connection.execute(query).scalar_one())

    def ids(self) -> frozenset[str]:
        """All resumes there is a row of, whatever its state."""
        with self._engine.connect() as connection:
            return frozenset(connection.execute(select(tables.resumes.c.id)).scalars())

    def live_resumes(self) -> list[Resume]:
        """The resumes that belong in the indexes, unfinished additions among them."""
        return read_resumes(self._engine, _live(), None)

    def live_vectors(self, embedder: str) -> list[tuple[str, Vectors]]:
        """The vectors that belong in the index, those of unfinished additions among them."""
        return read_vectors(self._engine, embedder, _live(), None)

    def live_chunks(self) -> int:
        """How many chunks belong in the indexes."""
        query = select(func.count()).select_from(tables.chunks.join(tables.resumes)).where(_live())
        with self._engine.connect() as connection:
            return connection.execute(query).scalar_one()

    def superseded(self) -> list[str]:
        """The resumes that pending ones take the place of: the same path, other bytes."""
        query = select(tables.resumes.c.id).where(_superseded())
        with self._engine.connect() as connection:
            return list(connection.execute(query).scalars())

    def intend_addition(self, read: Sequence[tuple[Resume, Vectors]], embedder: str) -> None:
        """Store resumes as pending, with the vectors of their chunks."""
        ids = [resume.id for resume, _ in read]
        with self._engine.begin() as connection:
            connection.execute(delete(tables.resumes).where(tables.resumes.c.id.in_(ids)))
            connection.execute(insert(tables.resumes), [resume_row(r) for r, _ in read])
            for table, rows in part_rows(resume for resume, _ in read):
                if rows:
                    connection.execute(insert(table), rows)
            connection.execute(insert(tables.vectors), _vector_rows(embedder, read))
            put_settings(connection, {"embedder": embedder})

    def intend_removal(self, ids: Sequence[str]) -> None:
        """Take resumes out of every reader's sight at once."""
        with self._engine.begin() as connection:
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
        with self._engine.begin() as connection:
            present = set(connection.execute(select(tables.resumes.c.id)).scalars())
            rows = _vector_rows(embedder, [pair for pair in read if pair[0].id in present])
            if rows:
                connection.execute(statement, rows)

    def without_vectors(self, embedder: str) -> list[str]:
        """The resumes that this model has not seen."""
        made = select(tables.vectors.c.resume_id).where(tables.vectors.c.embedder == embedder)
        query = select(tables.resumes.c.id).where(tables.done(), tables.resumes.c.id.not_in(made))
        with self._engine.connect() as connection:
            return list(connection.execute(query.order_by(tables.resumes.c.id)).scalars())

    def settle(self, changed: Mapping[str, str]) -> int:
        """Finish what is pending or removing, now that both indexes agree; the new generation."""
        table = tables.resumes
        with self._engine.begin() as connection:
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
        with self._engine.begin() as connection:
            connection.execute(delete(tables.settings).where(tables.settings.c.key == TRACES))
        self._cut_journal()

    def _cut_journal(self) -> None:
        if self._run("PRAGMA wal_checkpoint(TRUNCATE)")[0][0]:
            raise IngestError(
                f"Another program is still reading the library at {self._data_dir}, which "
                "keeps traces of what was removed: close it, and the next write clears them."
            )

    def _run(self, statement: str) -> list[tuple[Any, ...]]:
        """Run a statement that SQLite refuses inside a transaction."""
        connection = self._engine.raw_connection()
        try:
            cursor = connection.cursor()
            cursor.execute(statement)
            return list(cursor.fetchall())
        finally:
            connection.close()


def _superseded() -> ColumnElement[bool]:
    pending = select(tables.resumes.c.path).where(tables.resumes.c.state == "pending")
    return and_(tables.done(), tables.resumes.c.path.in_(pending.correlate(None)))


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

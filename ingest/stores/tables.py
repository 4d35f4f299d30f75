"""The catalog's tables: rows of the dataclasses of `ingest.resume`."""

from __future__ import annotations

import json
from typing import Any

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    ColumnElement,
    Connection,
    Engine,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    create_engine,
    event,
)
from sqlalchemy.pool import StaticPool

SCHEMA_VERSION = 9
"""Grows with every change of a table; a folder of another version is refused."""

BUSY_MILLISECONDS = 10_000
"""How long a statement waits for what another program holds."""

metadata = MetaData()

settings = Table(
    "settings",
    metadata,
    Column("key", String, primary_key=True),
    Column("value", String, nullable=False),
)

resumes = Table(
    "resumes",
    metadata,
    Column("id", String, primary_key=True),
    Column("state", String, nullable=False),
    Column("written", Integer, nullable=False),
    Column("file", Text, nullable=False),
    Column("path", Text, nullable=False, index=True),
    Column("name", Text),
    Column("text", Text, nullable=False),
    Column("pages", JSON, nullable=False),
    Column("hidden", JSON, nullable=False),
    Column("instructions", JSON, nullable=False),
    Column("warnings", JSON, nullable=False),
    Column("refined_by", Text),
    Column("stated", Text, nullable=False),
)
"""`stated` is derived, to be asked: what everyone has and this resume states, with a blank on each
side: see `ingest.query.numbers`."""

Index(
    "resumes_listed",
    *(resumes.c.state, resumes.c.id, resumes.c.file, resumes.c.name, resumes.c.stated),
)
"""What questions over all resumes need of their rows, without the pages that hold the texts."""


def _part(name: str, *columns: Column[Any]) -> Table:
    """A table of parts of a resume, in their order, that go when the resume goes."""
    return Table(
        name,
        metadata,
        Column("resume_id", ForeignKey("resumes.id", ondelete="CASCADE"), primary_key=True),
        Column("ordinal", Integer, primary_key=True),
        *columns,
        sqlite_with_rowid=False,
    )


sections = _part(
    "sections",
    Column("kind", String, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("heading_start", Integer),
    Column("heading_end", Integer),
)

entries = _part(
    "entries",
    Column("kind", String, nullable=False),
    Column("section", Integer, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("head_start", Integer, nullable=False),
    Column("head_end", Integer, nullable=False),
    Column("parent", Integer),
    Column("period_from", String),
    Column("period_to", String),
    Column("period_present", Boolean),
    Column("period_start", Integer),
    Column("period_end", Integer),
    Column("first_month", Integer),
    Column("last_month", Integer),
    Column("is_work", Boolean, nullable=False),
    Column("words", Text, nullable=False),
    Column("known", Text, nullable=False),
)
"""The last five are derived, to be asked: months since year 0, the last one null while it goes on
(studies that go on have the last that they can have), whether it counts as a job, the folded words
that name the entry, and the kinds of facts of which it has a known value, with blanks between."""

facts = _part(
    "facts",
    Column("kind", String, nullable=False),
    Column("value", Text, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("entry", Integer),
    Column("number", Float),
)
"""`number` is derived from the value, to be compared: see `ingest.query.numbers`."""
Index(
    "facts_by_value",
    *(facts.c.kind, facts.c.value, facts.c.entry, facts.c.number, facts.c.start, facts.c.end),
)
Index(
    "entries_by_kind",
    *(entries.c.kind, entries.c.is_work, entries.c.first_month, entries.c.last_month),
    *(entries.c.period_from, entries.c.period_to, entries.c.head_start, entries.c.head_end),
)
"""Both hold all that most questions ask for, so that the rows themselves are not looked up."""

chunks = _part(
    "chunks",
    Column("section", Integer, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("entry", Integer),
)

vectors = Table(
    "vectors",
    metadata,
    Column("resume_id", ForeignKey("resumes.id", ondelete="CASCADE"), primary_key=True),
    Column("embedder", String, primary_key=True),
    Column("dimension", Integer, nullable=False),
    Column("rows", LargeBinary, nullable=False),
)
"""One row a resume and model: the vectors of its chunks in their order, little-endian float16."""

persons = Table(
    "persons",
    metadata,
    Column("resume_id", ForeignKey("resumes.id", ondelete="CASCADE"), primary_key=True),
    Column("person", String, nullable=False),
    Column("place", Integer, nullable=False),
)
"""Resumes that are not alone in telling of their person, the newest of each person first."""

decisions = Table(
    "decisions",
    metadata,
    Column("one", String, primary_key=True),
    Column("other", String, primary_key=True),
    Column("same", Boolean, nullable=False),
)
"""Pairs of resumes, the smaller id first, that the user called one person or two.

No row of `resumes` is referred to: one that is written anew keeps its decisions.
"""


def open_engine(path: str) -> Engine:
    """An engine whose transactions are SQLite's own: what one of them reads is one state.

    One in memory (":memory:") is the same for every thread, and answers one at a time.
    """
    # Each thread would otherwise be given a connection, and with it a memory, of its own.
    shared = {"poolclass": StaticPool, "connect_args": {"check_same_thread": False}}
    engine = create_engine(
        f"sqlite:///{path}",
        json_serializer=lambda value: json.dumps(value, ensure_ascii=False),
        **(shared if path == ":memory:" else {}),
    )

    @event.listens_for(engine, "connect")
    def _configure(connection: Any, _record: Any) -> None:
        # The driver would otherwise begin transactions only before writes.
        connection.isolation_level = None
        for pragma in (
            f"busy_timeout = {BUSY_MILLISECONDS}",
            "journal_mode = WAL",
            "secure_delete = ON",
            "foreign_keys = ON",
        ):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN")

    return engine


def done() -> ColumnElement[bool]:
    """That a resume is in both indexes, so that readers may see it."""
    return resumes.c.state == "done"

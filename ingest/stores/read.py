"""Resumes and vectors read from the catalog in one go, all of them or a few."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

import numpy as np
from sqlalchemy import ColumnElement, Engine, Row, and_, select

from ingest.embedders import Vectors
from ingest.garbage import no_collection
from ingest.resume import Resume
from ingest.stores import tables
from ingest.stores.rows import PARTS, assemble


def read_resumes(
    engine: Engine, condition: ColumnElement[bool], ids: Iterable[str] | None
) -> list[Resume]:
    """The resumes that fulfil a condition, of these or of all, in the order of their ids."""
    if ids is not None:
        condition = and_(condition, tables.resumes.c.id.in_(list(ids)))
    parts: dict[str, dict[str, list[Row[Any]]]] = defaultdict(lambda: defaultdict(list))
    with engine.connect() as connection, no_collection():
        rows = connection.execute(
            select(tables.resumes).where(condition).order_by(tables.resumes.c.id)
        ).all()
        for table in PARTS:
            query = select(table).join(tables.resumes).where(condition)
            query = query.order_by(table.c.resume_id, table.c.ordinal)
            for part in connection.execute(query).all():
                parts[part[0]][table.name].append(part)
        return [assemble(row, parts[row.id]) for row in rows]


def read_vectors(
    engine: Engine, embedder: str, condition: ColumnElement[bool], ids: Iterable[str] | None
) -> list[tuple[str, Vectors]]:
    """A model's vectors of the chunks of such resumes, in the order of the ids."""
    table = tables.vectors
    query = select(table.c.resume_id, table.c.dimension, table.c.rows).join(tables.resumes)
    query = query.where(table.c.embedder == embedder, condition)
    if ids is not None:
        query = query.where(table.c.resume_id.in_(list(ids)))
    with engine.connect() as connection:
        rows = connection.execute(query.order_by(table.c.resume_id)).all()
    return [
        (row.resume_id, np.frombuffer(row.rows, "<f2").reshape(-1, row.dimension)) for row in rows
    ]

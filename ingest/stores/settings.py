"""The catalog's settings, and the generation that counts its writes."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import Connection, select
from sqlalchemy.dialects.sqlite import insert as upsert

from ingest.stores import tables

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

_GENERATION = "generation"
_READ_GENERATION = f"SELECT value FROM {tables.settings.name} WHERE key = '{_GENERATION}'"


def read_settings(connection: Connection) -> dict[str, str]:
    """Every setting."""
    rows = connection.execute(select(tables.settings.c.key, tables.settings.c.value))
    return {row.key: row.value for row in rows}


def put_settings(connection: Connection, values: Mapping[str, str]) -> None:
    """Set some of them."""
    if values:
        statement = upsert(tables.settings)
        connection.execute(
            statement.on_conflict_do_update(
                index_elements=["key"], set_={"value": statement.excluded.value}
            ),
            [{"key": key, "value": value} for key, value in values.items()],
        )


def read_generation(connection: Connection) -> int:
    """How many writes there have been; asked many times for each question."""
    return int(connection.exec_driver_sql(_READ_GENERATION).scalar() or "0")


def advance(connection: Connection) -> int:
    """Count one more write."""
    generation = read_generation(connection) + 1
    put_settings(connection, {_GENERATION: str(generation)})
    return generation

"""The words that name jobs and degrees, searched in one pass: what SQL would compare row by row.

Kept for the life of an engine and made anew when its catalog was written to.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from weakref import WeakKeyDictionary

from sqlalchemy import Connection, Engine, select

from ingest.haystack import Haystack
from ingest.stores.settings import read_generation
from ingest.stores.tables import entries


@dataclass(frozen=True, slots=True)
class EntryWords:
    """`places` are the resume id and number of each entry, the words of which stand in `words`.

    `known` are the kinds of which each entry has a known value, as the catalog keeps them, and
    `of_resume` is where the entries of each resume stand among all.
    """

    words: Haystack
    places: Sequence[tuple[str, int]]
    known: Sequence[str]
    of_resume: dict[str, range]

    def saying(self, kind: str, sought: str, among: str | None) -> str:
        """As JSON, the resume id and number of each entry that no known value of a kind names, and
        whose words hold one of a JSON list; of all resumes, or of the ids of another list.
        """
        parts = None if among is None else self._parts(json.loads(among))
        found = self.words.holding(json.loads(sought), parts)
        return json.dumps([self.places[n] for n in found if kind not in self.known[n].split()])

    def _parts(self, ids: Sequence[str]) -> Iterator[range]:
        return (self.of_resume[id_] for id_ in ids if id_ in self.of_resume)


_kept: WeakKeyDictionary[Engine, tuple[int, EntryWords]] = WeakKeyDictionary()


def entry_words(engine: Engine, connection: Connection) -> EntryWords:
    """The words as the catalog has them now."""
    generation = read_generation(connection)
    kept = _kept.get(engine)
    if kept is None or kept[0] != generation:
        kept = _kept[engine] = generation, _read(connection)
    return kept[1]


def _read(connection: Connection) -> EntryWords:
    columns = [entries.c[key] for key in ("resume_id", "ordinal", "words", "known")]
    query = select(*columns).order_by(entries.c.resume_id, entries.c.ordinal)
    rows = connection.execute(query).all()
    of_resume: dict[str, range] = {}
    for place, row in enumerate(rows):
        first = of_resume[row[0]].start if row[0] in of_resume else place
        of_resume[row[0]] = range(first, place + 1)
    # Tuples, not lists: the garbage collector passes over those that hold but words and numbers.
    return EntryWords(
        Haystack(row[2] for row in rows),
        tuple((row[0], row[1]) for row in rows),
        tuple(row[3] for row in rows),
        of_resume,
    )

"""The words that name jobs and degrees, all in one string: what SQL would compare row by row.

Kept for the life of an engine and made anew when its catalog was written to. For 130,000 entries a
search takes a tenth of the time that a comparison of each takes SQLite.
"""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from weakref import WeakKeyDictionary

from sqlalchemy import Connection, Engine, select

from ingest.stores.settings import read_generation
from ingest.stores.tables import entries

_END = "\n"


@dataclass(frozen=True, slots=True)
class EntryWords:
    """`starts` are the places in `text` at which the words of each entry begin."""

    text: str
    starts: tuple[int, ...]
    places: tuple[tuple[str, int], ...]

    def saying(self, sought: str) -> str:
        """As JSON, the resume id and number of each entry whose words hold one of a JSON list."""
        found = {place for words in json.loads(sought) for place in self._holding(words)}
        return json.dumps([self.places[place] for place in sorted(found)])

    def _holding(self, words: str) -> Iterator[int]:
        at = self.text.find(words) if words else -1
        while at >= 0:
            place = bisect_right(self.starts, at) - 1
            yield place
            following = place + 1
            if following == len(self.starts):
                return
            at = self.text.find(words, self.starts[following])


_kept: WeakKeyDictionary[Engine, tuple[int, EntryWords]] = WeakKeyDictionary()


def entry_words(engine: Engine, connection: Connection) -> EntryWords:
    """The words as the catalog has them now."""
    generation = read_generation(connection)
    kept = _kept.get(engine)
    if kept is None or kept[0] != generation:
        kept = _kept[engine] = generation, _read(connection)
    return kept[1]


def _read(connection: Connection) -> EntryWords:
    rows = connection.execute(select(entries.c.resume_id, entries.c.ordinal, entries.c.words)).all()
    starts, at = [], 0
    for row in rows:
        starts.append(at)
        at += len(row[2]) + len(_END)
    return EntryWords(
        "".join(f"{row[2]}{_END}" for row in rows),
        tuple(starts),
        tuple((row[0], row[1]) for row in rows),
    )

"""A catalog of very many resumes: the same ones several times, each under an id of its own."""

from __future__ import annotations

import gc
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from assistant.evidence import ResumeUnits
from assistant.query.corpus import Corpus
from assistant.query.names import KnownValues
from ingest.query.finder import Finder
from ingest.resume import Resume


@contextmanager
def copied(resumes: Sequence[Resume], times: int) -> Iterator[Corpus]:
    """Each resume so many times, in a catalog on the disk for as long as it is asked.

    It has no word index, so that no near miss is looked for.
    """
    many = [replace(one, id=f"{one.id}-{n}") for n in range(times) for one in resumes]
    with tempfile.TemporaryDirectory() as folder:
        finder = Finder.over(many, Path(folder) / "catalog.sqlite3")
        try:
            units = {one.id: ResumeUnits(one) for one in many}
            # As when a library's resumes are read: nobody looks through them for garbage.
            gc.freeze()
            yield Corpus(finder, KnownValues(finder.values()), units, lambda _: ())
        finally:
            finder.close()

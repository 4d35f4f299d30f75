"""Nearest vectors by comparing all of them."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import numpy as np

from ingest.embedders import Vectors


class ExactIndex:
    """The vectors of some resumes, in memory; the vectors of a resume's chunks stay together."""

    def __init__(self, vectors: Sequence[tuple[str, Vectors]]) -> None:
        counts = [len(rows) for _, rows in vectors]
        self._owners = [resume_id for resume_id, _ in vectors]
        self._ends = np.cumsum(counts, dtype=np.int64)
        self._starts = self._ends - counts
        filled = [rows for _, rows in vectors if len(rows)]
        self._rows: Vectors | None = np.concatenate(filled).astype(np.float32) if filled else None

    def search(
        self, query: Vectors, limit: int, resume_ids: Collection[str] | None = None
    ) -> list[tuple[str, int, float]]:
        """The nearest (resume id, chunk, cosine), nearest first."""
        if self._rows is None or limit < 1:
            return []
        scores = self._rows @ query
        places = np.arange(len(scores))
        if resume_ids is not None:
            wanted = np.array([owner in resume_ids for owner in self._owners])
            places = places[np.repeat(wanted, self._ends - self._starts)]
        if len(places) > limit:
            places = places[np.argpartition(-scores[places], limit - 1)[:limit]]
        places = places[np.lexsort((places, -scores[places]))]
        owners = np.searchsorted(self._ends, places, side="right")
        return [
            (self._owners[owner], int(place - self._starts[owner]), float(scores[place]))
            for place, owner in zip(places, owners, strict=True)
        ]

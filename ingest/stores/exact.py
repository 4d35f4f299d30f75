"""Nearest vectors by comparing all of them."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import numpy as np
from numpy.typing import NDArray

from ingest.embedders import Vectors


class ExactIndex:
    """The vectors of some resumes, in memory; the vectors of a resume's chunks stay together."""

    def __init__(self, vectors: Sequence[tuple[str, Vectors]]) -> None:
        counts = [len(rows) for _, rows in vectors]
        self._owners = [resume_id for resume_id, _ in vectors]
        self._places = {resume_id: place for place, resume_id in enumerate(self._owners)}
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
        places = np.arange(len(self._rows)) if resume_ids is None else self._of(resume_ids)
        rows = self._rows if resume_ids is None else self._rows[places]
        # Not `@`: its threads wait for each other for longer than one thread needs.
        scores = np.vecdot(rows, query)
        if len(places) > limit:
            best = np.argpartition(-scores, limit - 1)[:limit]
            places, scores = places[best], scores[best]
        order = np.lexsort((places, -scores))
        places, scores = places[order], scores[order]
        owners = np.searchsorted(self._ends, places, side="right")
        return [
            (self._owners[owner], int(place - self._starts[owner]), float(score))
            for place, owner, score in zip(places, owners, scores, strict=True)
        ]

    def _of(self, resume_ids: Collection[str]) -> NDArray[np.int64]:
        """The places of these resumes' rows."""
        owners = sorted(self._places[one] for one in set(resume_ids) if one in self._places)
        spans = [np.arange(self._starts[one], self._ends[one]) for one in owners]
        return np.concatenate(spans) if spans else np.zeros(0, np.int64)

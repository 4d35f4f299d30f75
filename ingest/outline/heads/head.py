"""The lines that introduce an entry, and the sections that hold entries."""

from __future__ import annotations

from dataclasses import dataclass

from ingest.resume import EntryKind, Period

JOB_SECTIONS = frozenset({"experience", "internship"})
PROJECT_SECTIONS = frozenset({"project", "research"})
LIST_SECTIONS = frozenset({"award", "certificate", "language", "publication"})
ENTRY_SECTIONS = JOB_SECTIONS | PROJECT_SECTIONS | {"training", "activity"}


@dataclass(frozen=True, slots=True)
class Head:
    """The first and the last line of a head, what they introduce, and the period they give."""

    first: int
    last: int
    period: Period | None
    kind: EntryKind

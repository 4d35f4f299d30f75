"""All resumes as they are asked: by their facts, and where no fact stands for it by their words."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Self

from assistant.evidence import ResumeUnits
from assistant.query.names import KnownValues
from assistant.terms import Term
from ingest.query.finder import Finder


@dataclass(frozen=True, slots=True)
class Corpus:
    """`units` are the resumes to judge, by id; `known` are the values of all.

    `nearest` gives those of them worth reading for some terms; without it all are.
    """

    finder: Finder
    known: KnownValues
    units: Mapping[str, ResumeUnits]
    nearest: Callable[[Sequence[Term]], Collection[str]] | None = None

    def near(self, terms: Sequence[Term]) -> list[ResumeUnits]:
        """The resumes worth reading for some terms."""
        ids = self.units if self.nearest is None else self.nearest(terms)
        return [self.units[id_] for id_ in ids]

    @classmethod
    @contextmanager
    def over(cls, units: Iterable[ResumeUnits]) -> Iterator[Self]:
        """A few resumes in memory, for as long as they are asked."""
        by_id = {u.resume.id: u for u in units}
        finder = Finder.over([u.resume for u in by_id.values()])
        try:
            yield cls(finder, KnownValues(finder.values()), by_id)
        finally:
            finder.close()

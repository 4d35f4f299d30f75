"""Conditions asked of people: of most in the catalog, of those with several resumes united."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from threading import Lock
from weakref import finalize

from sqlalchemy import Engine

from assistant.persons.person import Person
from ingest.query.finder import Evidence, Finder, Found, Measured
from ingest.query.measures import Measure
from ingest.query.predicates import Atom, Where


class PersonFinder(Finder):
    """Answers with the ids of people: of a resume, or of a person that unites several."""

    def __init__(self, resumes: Finder, people: Iterable[Person]) -> None:
        """Ask one that answers with the ids of resumes, and the united resumes beside it."""
        super().__init__(resumes._engine)
        people = tuple(people)
        self._in_memory = Finder.over([person.united for person in people])
        self._members = frozenset(r.id for person in people for r in person.resumes)
        self._guard = Lock()
        # Whoever still asks keeps it alive; the catalog's connections are its own.
        finalize(self, self._in_memory.close)

    @contextmanager
    def _united(self) -> Iterator[Finder]:
        """The united resumes, which one thread at a time may ask."""
        with self._guard:
            yield self._in_memory

    def find(self, where: Where, as_of: int, ids: Collection[str] | None = None) -> Found:
        """Who of all, or of some, fulfils a condition."""
        own = super().find(where, as_of, ids)
        with self._united() as finder:
            united = finder.find(where, as_of, ids)
        found = tuple(id_ for id_ in own.ids if id_ not in self._members)
        silent = tuple(id_ for id_ in own.silent if id_ not in self._members)
        return Found((*found, *united.ids), (*silent, *united.silent))

    def evidence(self, atom: Atom, as_of: int, ids: Collection[str]) -> list[Evidence]:
        """What shows that a condition holds of some people."""
        own = super().evidence(atom, as_of, ids)
        with self._united() as finder:
            return [*own, *finder.evidence(atom, as_of, ids)]

    def numbers(
        self, measure: Measure, as_of: int, largest: bool, ids: Collection[str]
    ) -> dict[str, float]:
        """The largest or smallest number of each of some people who state one."""
        own = super().numbers(measure, as_of, largest, ids)
        with self._united() as finder:
            return own | finder.numbers(measure, as_of, largest, ids)

    def measured(
        self, measure: Measure, as_of: int, numbers: Mapping[str, float]
    ) -> dict[str, Measured]:
        """What the numbers of some people were measured by."""
        own = super().measured(measure, as_of, numbers)
        with self._united() as finder:
            return own | finder.measured(measure, as_of, numbers)

    def held(self, kind: str, ids: Collection[str] | None = None) -> dict[str, list[Evidence]]:
        """Every value of a kind of fact, with where it is stated."""
        found = {
            value: [one for one in shown if one.resume_id not in self._members]
            for value, shown in super().held(kind, ids).items()
        }
        with self._united() as finder:
            united = finder.held(kind, ids)
        for value, shown in united.items():
            found.setdefault(value, []).extend(shown)
        return {value: shown for value, shown in found.items() if shown}

    def among(self, ids: Collection[str]) -> Finder:
        """One that answers for some resumes, each alone."""
        return _Few(self._engine, ids)


class _Few(Finder):
    """Judges some resumes where all are asked for."""

    def __init__(self, engine: Engine, ids: Collection[str]) -> None:
        super().__init__(engine)
        self._ids = ids

    def find(self, where: Where, as_of: int, ids: Collection[str] | None = None) -> Found:
        """Who of them fulfils a condition."""
        return super().find(where, as_of, self._ids if ids is None else ids)

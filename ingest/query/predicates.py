"""Conditions that a resume fulfils or not, as data: what is stated, with which value and when."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ingest.claims import Strength

Op = Literal[">=", ">", "<=", "<", "="]

LEVELS = (
    "highschool",
    "secondary_vocational",
    "associate",
    "bachelor",
    "master",
    "doctor",
)
"""The levels of degrees, lowest first."""


@dataclass(frozen=True, slots=True)
class Bound:
    """A number that another one is held against."""

    op: Op
    number: float


@dataclass(frozen=True, slots=True)
class Named:
    """A fact of a kind with one of some values, any value where there are none.

    `words` are folded names that the head of an entry may give where no known value was found in
    it; `shown` is what the question calls it, a concept's id or plain words.
    """

    kind: str
    values: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    shown: str = ""


@dataclass(frozen=True, slots=True)
class When:
    """A stretch of months since year 0, either end open: when an entry ran, began or ended.

    "done": it was over by `last`, whether or not it says when. "ongoing": it goes on.
    """

    edge: Literal["during", "start", "end", "done", "ongoing"]
    first: int | None = None
    last: int | None = None


@dataclass(frozen=True, slots=True)
class FactIs:
    """Some fact of one of these kinds and values, its number within all bounds.

    A skill or certificate must be claimed as strongly as `demand`.
    """

    options: tuple[Named, ...]
    bounds: tuple[Bound, ...] = ()
    demand: Strength = Strength.DENIED


@dataclass(frozen=True, slots=True)
class EntryIs:
    """One job or degree that has all of `facts`, none of `lacks`, and lies where `whens` say."""

    kind: Literal["job", "degree"]
    facts: tuple[Named, ...] = ()
    lacks: tuple[Named, ...] = ()
    whens: tuple[When, ...] = ()


@dataclass(frozen=True, slots=True)
class Highest:
    """The highest degree stated is of one of these levels."""

    levels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Months:
    """Months in the jobs of a kind, overlaps once, within all bounds."""

    jobs: EntryIs
    bounds: tuple[Bound, ...]


@dataclass(frozen=True, slots=True)
class Age:
    """Age in whole years, by the month of birth where it is stated."""

    bounds: tuple[Bound, ...]


@dataclass(frozen=True, slots=True)
class Stated:
    """Something is stated at all."""

    kinds: tuple[str, ...]


Countable = Literal[
    "certificate",
    "award",
    "language",
    "foreign_language",
    "publication",
    "project",
    "degree",
    "employer",
    "internship",
    "job",
]
"""Things of which someone has so many."""


@dataclass(frozen=True, slots=True)
class Several:
    """The number of different things of a kind is within all bounds."""

    kind: Countable
    bounds: tuple[Bound, ...]


@dataclass(frozen=True, slots=True)
class Idle:
    """Months of the longest time between jobs and studies, up to now, within all bounds.

    `at`: a time without either that lies there, however long.
    """

    bounds: tuple[Bound, ...]
    at: When | None = None


@dataclass(frozen=True, slots=True)
class Worded:
    """What no fact stands for: the resumes whose words were judged to say it."""

    words: str
    ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class And:
    """All parts hold."""

    parts: tuple[Where, ...]


@dataclass(frozen=True, slots=True)
class Or:
    """Some part holds."""

    parts: tuple[Where, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """The part does not hold. Of what everyone has one of, silence is no "no"."""

    part: Where


Atom = FactIs | EntryIs | Highest | Months | Age | Several | Idle | Stated | Worded
Where = Atom | And | Or | Not

ONE_EACH = frozenset(
    (
        *("gender", "marital", "politics", "city", "birth", "age", "gpa"),
        *("salary_min", "salary_now", "test_score"),
    )
)
"""Kinds that everyone has a value of: a resume without one does not state it."""


def atoms(where: Where) -> tuple[Atom, ...]:
    """The conditions that are no combination, in order."""
    match where:
        case And(parts) | Or(parts):
            return tuple(atom for part in parts for atom in atoms(part))
        case Not(part):
            return atoms(part)
        case _:
            return (where,)


def affirmed(where: Where) -> tuple[Atom, ...]:
    """Those of them that stand under no "not": what is cited where they hold."""
    match where:
        case And(parts) | Or(parts):
            return tuple(atom for part in parts for atom in affirmed(part))
        case Not():
            return ()
        case _:
            return (where,)

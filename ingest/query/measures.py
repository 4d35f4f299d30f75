"""What resumes can be ordered by."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ingest.query.predicates import Countable, EntryIs, Named


@dataclass(frozen=True, slots=True)
class Youth:
    """The month of birth, as near as it is stated: the later, the younger."""


@dataclass(frozen=True, slots=True)
class Number:
    """The number of a fact, of those in a `unit` or of some degrees where these are given."""

    named: Named
    unit: str = ""
    degrees: EntryIs | None = None


@dataclass(frozen=True, slots=True)
class Edge:
    """When the latest (or, with `earliest`, the first) of some jobs or degrees began or ended."""

    entries: EntryIs
    edge: Literal["start", "end"]
    earliest: bool = False


@dataclass(frozen=True, slots=True)
class Total:
    """Months in some jobs together, overlaps once."""

    jobs: EntryIs


@dataclass(frozen=True, slots=True)
class Longest:
    """Months of the longest single job, or of all posts at one employer, overlaps once."""

    jobs: EntryIs
    at_one_employer: bool = False


@dataclass(frozen=True, slots=True)
class Level:
    """The rank of the highest degree."""


@dataclass(frozen=True, slots=True)
class Score:
    """The number scored in a test, by its name as facts of the kind "test_score" begin."""

    test: str


@dataclass(frozen=True, slots=True)
class Count:
    """How many different things of a kind."""

    kind: Countable


@dataclass(frozen=True, slots=True)
class Gap:
    """Months of the longest time between jobs and studies, up to now."""


Measure = Count | Gap | Score | Youth | Number | Edge | Total | Longest | Level

"""A question over all resumes, as a typed query."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from assistant.conditions.condition import Condition
from assistant.terms import Term
from ingest.query.measures import Measure
from ingest.query.predicates import Where


@dataclass(frozen=True, slots=True)
class Ranking:
    """What people are ordered by, whether the largest number comes first, and how many are asked.

    `place`: the second, third ... of the order is asked for, and no other. `ends`: both ends are
    asked for, in these words. `yearly`: pay is told by the year. `rest`: those without a number are
    told of behind the others.

    `name` is one of the table "measures" of `cues.toml`.
    """

    name: str
    measure: Measure
    largest: bool
    most: int = 1
    place: int = 1
    ends: tuple[str, str] | None = None
    yearly: bool = False
    rest: bool = False


@dataclass(frozen=True, slots=True)
class Narrowing:
    """A word that no fact stands for, beside a condition: it counts where some resume states it by
    the words that show the condition.
    """

    term: Term
    beside: Where


@dataclass(frozen=True, slots=True)
class Query:
    """Who is meant, and what is wanted of them: a list, an order, the value most of them share, or
    the `average` of what an order would go by. `common_level`: that value is one of degrees of this
    level.

    `wordings` judge the `Worded` conditions of `where` by their words. Of those who fulfil it
    `limit` are enough, if not 0. `narrowing` are words that may narrow the list, `unused` those
    that set no condition.
    """

    where: Where | None
    ranking: Ranking | None = None
    common: str | None = None
    wordings: Mapping[str, Condition] = field(default_factory=dict)
    average: Ranking | None = None
    common_level: str | None = None
    limit: int = 0
    unused: tuple[str, ...] = ()
    narrowing: tuple[Narrowing, ...] = ()

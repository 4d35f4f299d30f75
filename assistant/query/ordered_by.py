"""What people can be ordered by: the words for it, and the measure that they mean."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from assistant.query.cues import patterns, words
from assistant.query.names import Name
from ingest.facts.pay import currency_named
from ingest.query.measures import (
    Edge,
    Gap,
    Level,
    Longest,
    Measure,
    Number,
    Total,
    Youth,
)
from ingest.query.predicates import LEVELS, EntryIs, Named, When
from ingest.query.sql.things import INTERNSHIP
from ingest.resume import Span

JOBS = EntryIs("job", lacks=(INTERNSHIP,))


@lru_cache(maxsize=1)
def measure_words() -> dict[str, dict[str, re.Pattern[str]]]:
    """For each measure its nouns, and the words for its ends."""
    return {
        name: {part: re.compile(pattern) for part, pattern in parts.items()}
        for name, parts in words("measures").items()
    }


def level_of(name: Name) -> str | None:
    """The level of the degree that a name means."""
    tags = [c.tags[0] for c in name.concepts if c.kind == "degree" and c.tags]
    return next((tag for tag in tags if tag in LEVELS), None)


def find_test(folded: str, names: Sequence[Name]) -> tuple[Span, str] | None:
    """The test that a question names, and where."""
    for name in names:
        for concept in name.concepts:
            if concept.id in words("tests"):
                return name.span, str(words("tests")[concept.id])
    for test, pattern in patterns("test_words").items():
        match = pattern.search(folded)
        if match is not None:
            return Span(*match.span()), test
    return None


@dataclass(frozen=True, slots=True)
class Narrower:
    """What a question says of the things that are measured: the level of a degree, whether a job is
    over, whether all posts at an employer are one stay, the currency of pay and whether it is told
    by the year; with the words for it.
    """

    level: str | None = None
    jobs: EntryIs = JOBS
    at_one_employer: bool = False
    currency: str = ""
    yearly: bool = False
    spans: tuple[Span, ...] = ()


def narrower(name: str, folded: str, names: Sequence[Name], measured: Span) -> Narrower:
    """What narrows a measure that stands somewhere in a question."""
    match name:
        case "graduation" | "class_rank" | "class_size":
            reach = _BESIDE if name == "graduation" else _NEAR
            near = (n for n in names if level_of(n) and _is_beside(n.span, measured, reach))
            beside = next(near, None)
            return Narrower(level_of(beside), spans=(beside.span,)) if beside else Narrower()
        case "stay":
            said = patterns("of_jobs")
            one = bool(said["at_one"].search(folded)) and not said["apart"].search(folded)
            over = said["over"].search(folded)
            if over is None:
                return Narrower(at_one_employer=one)
            jobs = replace(JOBS, whens=(When("done"),))
            return Narrower(jobs=jobs, at_one_employer=one, spans=(Span(*over.span()),))
        case "salary" | "salary_now":
            currency = currency_named(folded)
            yearly = patterns("by_year")["of"].search(folded)
            spans = [currency[0]] if currency else []
            spans += [Span(*yearly.span())] if yearly else []
            code = currency[1] if currency else ""
            return Narrower(currency=code, yearly=yearly is not None, spans=tuple(spans))
        case _:
            return Narrower()


_BESIDE, _NEAR = 8, 30


def _is_beside(span: Span, measured: Span, reach: int) -> bool:
    return span.end > measured.start - reach and span.start < measured.end + reach


def measure_of(name: str, of: Narrower, largest: bool) -> Measure:
    """The measure of a name in the table "measures" of `cues.toml`."""
    level = of.level
    named = (Named("degree", (level,), shown=level),) if level else ()
    degrees = EntryIs("degree", named)
    match name:
        case "age":
            return Youth()
        case "gpa":
            return Number(Named("gpa"))
        case "class_rank":
            return Number(Named("rank"), degrees=degrees if level else None)
        case "class_size":
            return Number(Named("class_size"), degrees=degrees if level else None)
        case "salary":
            return Number(Named("salary_min"), of.currency)
        case "salary_now":
            return Number(Named("salary_now"), of.currency)
        case "team":
            return Number(Named("team_size"))
        case "stay":
            return Longest(of.jobs, of.at_one_employer)
        case "joined":
            return Edge(replace(JOBS, whens=(When("ongoing"),)), "start")
        case "first_job":
            return Edge(JOBS, "start", earliest=True)
        case "graduation":
            return Edge(degrees, "end", earliest=not largest)
        case "gap":
            return Gap()
        case "level":
            return Level()
        case _:
            return Total(JOBS)

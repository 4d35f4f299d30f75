"""What is derived from facts and entries so that SQL can compare it."""

from __future__ import annotations

import re

from ingest.claims import claimed
from ingest.dates import month_bounds
from ingest.facts.class_places import class_share
from ingest.query.predicates import ONE_EACH
from ingest.resume import Entry, Fact, Period, Resume, YearMonth
from ingest.tokens import fold

_NUMBER = re.compile(r"(?<![\w.-])\d+(?:\.\d+)?(?![\w.])")
_DATE = re.compile(r"\d{4}(?:-\d{2})?")
_MONTHLY = {"year": 1 / 12, "hour": 174.0}
"""A salary is compared by the month; 174 hours are a month's work."""
_BEST_GPA = 5.0
_PERCENT_A_POINT = 25.0
_OPENING = 300
_SPACED = re.compile(r"[a-z0-9]+|[^\x00-\x7f]+|[^\sa-z0-9]")
_ENDLESS = YearMonth(9999)

OF_ALL = ONE_EACH | {"degree"}
"""Kinds of facts that a resume without any says nothing of."""
WORK = "work"

CLAIMED = ("skill", "certificate")
"""Kinds of which every mention is a fact, also one that denies it or speaks of a plan."""


def number_of_fact(resume: Resume, fact: Fact) -> float | None:
    """The number a fact states: dates in months since year 0, averages out of 4, pay by the month,
    ranks as a part of the class.

    Of a skill or certificate it is how strongly it is claimed; None for a fact that states none.
    """
    if fact.kind in CLAIMED:
        return float(claimed(resume, fact.span, fact.kind == "certificate"))
    if (fact.kind == "birth" or fact.kind.endswith("_date")) and _DATE.fullmatch(fact.value):
        return float(YearMonth.parse(fact.value).first())
    if fact.kind == "rank":
        return class_share(fact.value)
    match = _NUMBER.search(fact.value)
    if match is None:
        return None
    number = float(match.group())
    if fact.kind == "gpa" and number > _BEST_GPA:
        return number / _PERCENT_A_POINT
    if fact.kind.startswith("salary_"):
        return number * _MONTHLY.get(fact.value.rsplit(" ", 1)[-1], 1.0)
    return number


def bounds_of(period: Period | None) -> tuple[int | None, int | None]:
    """First and last month of a period; the last is None where it goes on."""
    bounds = month_bounds(period, _ENDLESS) if period else None
    if period is None or bounds is None:
        return None, None
    return bounds[0], bounds[1] if period.end is not None else None


LONGEST_STUDY, _LONGEST_DOCTORATE = 60, 96
"""Months after which studies "to now" are over: the resume is old."""


def entry_bounds(resume: Resume, number: int) -> tuple[int | None, int | None]:
    """First and last month of an entry, None where it goes on; studies go on for some years."""
    entry = resume.entries[number]
    first, last = bounds_of(entry.period)
    if entry.kind != "degree" or first is None or last is not None:
        return first, last
    levels = {fact.value for fact in resume.facts if (fact.kind, fact.entry) == ("degree", number)}
    return first, first - 1 + (_LONGEST_DOCTORATE if "doctor" in levels else LONGEST_STUDY)


def work_of(resume: Resume) -> frozenset[int]:
    """The entries that count as jobs: where a resume tells its work as projects alone, the dated
    ones of those.
    """
    jobs = frozenset(n for n, entry in enumerate(resume.entries) if entry.kind == "job")
    return jobs or frozenset(
        n for n, entry in enumerate(resume.entries) if entry.kind == "project" and entry.period
    )


def stated_of_all(resume: Resume) -> str:
    """The kinds of facts of `OF_ALL` that a resume states, and "work" where a job has a date."""
    kinds = {fact.kind for fact in resume.facts} & OF_ALL
    dated = any(bounds_of(resume.entries[n].period)[0] is not None for n in work_of(resume))
    return "".join(f" {kind} " for kind in sorted(kinds | ({WORK} if dated else set())))


def known_kinds(resume: Resume) -> dict[int, str]:
    """By entry, the kinds of its facts whose value is a concept of the lexicon."""
    found: dict[int, dict[str, None]] = {}
    for fact in resume.facts:
        if fact.entry is not None and fact.value.startswith(f"{fact.kind}:"):
            found.setdefault(fact.entry, {})[fact.kind] = None
    return {entry: " ".join(kinds) for entry, kinds in found.items()}


def naming_words(resume: Resume, entry: Entry) -> str:
    """The words that say which job or degree it is, `spaced`.

    A degree's school and field often stand below its head.
    """
    words = entry.head.of(resume.text)
    if entry.kind == "degree":
        words = entry.span.of(resume.text)[:_OPENING]
    return spaced(words)


def spaced(words: str) -> str:
    """Folded, with a blank on each side of every Latin word, number and mark.

    So a Latin word with its blanks stands only where it is a whole word.
    """
    return f" {' '.join(_SPACED.findall(fold(words)))} "

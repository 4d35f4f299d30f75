"""Who rose at an employer: two posts there one after the other, or a line that tells of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from assistant.conditions.condition import Condition
from assistant.evidence import ResumeUnits
from assistant.organisations.likeness import CLEAR, likeness
from assistant.query.cues import patterns
from assistant.quoting import spans_of_entry
from ingest.claims import DENIED
from ingest.query.numbers import entry_bounds, work_of
from ingest.resume import Resume, Span
from ingest.tokens import fold

_MOST_SPANS = 2
_LONGEST_BREAK = 2
"""Months between two posts at one employer that make them one stay."""
_BEGUN = 2
"""Characters that names of one employer share at least, before they are compared at length."""


def promoted_condition(words: str) -> Condition:
    """Two dated posts of different titles at one employer that follow on each other, neither of
    them an internship, or a line of a job that speaks of a promotion.
    """

    def judge(units: ResumeUnits) -> tuple[Span, ...] | None:
        resume = units.resume
        risen = _posts_in_a_row(resume)
        if risen:
            return tuple(spans_of_entry(resume, number, ("employer",))[0] for number in risen)
        told = patterns("promoted")["stated"]
        return (
            tuple(
                unit.span
                for unit in units.units
                if unit.entry is not None
                and resume.entries[unit.entry].kind == "job"
                and told.search(unit.text)
                and not DENIED.search(unit.text)
            )[:_MOST_SPANS]
            or None
        )

    return Condition(words, judge)


def _posts_in_a_row(resume: Resume) -> tuple[int, int] | None:
    """The first two posts, by their dates, that make a promotion."""
    dated = sorted(
        (first, number)
        for number in work_of(resume)
        if (first := entry_bounds(resume, number)[0]) is not None
    )
    posts: dict[str, list[int]] = {}
    for _, number in dated:
        for fact in resume.facts_of("employer", number):
            posts.setdefault(fact.value, []).append(number)
    for numbers in _of_one_employer(resume, posts, [number for _, number in dated]):
        for earlier, later in pairwise(numbers):
            ended, begun = entry_bounds(resume, earlier)[1], entry_bounds(resume, later)[0]
            joined = ended is not None and begun is not None and begun - ended <= _LONGEST_BREAK
            if joined and _titles(resume, earlier) != _titles(resume, later):
                return earlier, later
    return None


def _of_one_employer(
    resume: Resume, posts: Mapping[str, list[int]], order: Sequence[int]
) -> Iterator[list[int]]:
    """Posts by the values of their employers, then those of two that are written otherwise; each
    in an order.
    """
    yield from posts.values()
    begun: dict[str, list[tuple[str, list[int]]]] = {}
    for value, numbers in posts.items():
        fact = next(f for f in resume.facts_of("employer", numbers[0]) if f.value == value)
        name = fold(fact.span.of(resume.text))
        alike = begun.setdefault(name[:_BEGUN], [])
        for other, before in alike:
            if likeness(name, other) >= CLEAR:
                yield sorted({*before, *numbers}, key=order.index)
        alike.append((name, numbers))


def _titles(resume: Resume, number: int) -> set[str]:
    return {fact.value for fact in resume.facts_of("title", number)}

"""Who rose at an employer: two posts there one after the other, or a line that tells of it."""

from __future__ import annotations

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
    posts: list[list[int]] = []
    for _, number in dated:
        at = next((numbers for numbers in posts if _at_one(resume, numbers[0], number)), None)
        if at is None:
            posts.append([number])
        else:
            at.append(number)
    for numbers in posts:
        for earlier, later in pairwise(numbers):
            ended, begun = entry_bounds(resume, earlier)[1], entry_bounds(resume, later)[0]
            joined = ended is not None and begun is not None and begun - ended <= _LONGEST_BREAK
            if joined and _titles(resume, earlier) != _titles(resume, later):
                return earlier, later
    return None


def _at_one(resume: Resume, number: int, other: int) -> bool:
    """Whether two posts are at one employer, by its value or by names that begin alike."""
    facts, others = resume.facts_of("employer", number), resume.facts_of("employer", other)
    return any(f.value == o.value for f in facts for o in others) or any(
        name[:_BEGUN] == called[:_BEGUN] and likeness(name, called) >= CLEAR
        for name in (fold(f.span.of(resume.text)) for f in facts)
        for called in (fold(o.span.of(resume.text)) for o in others)
    )


def _titles(resume: Resume, number: int) -> set[str]:
    return {fact.value for fact in resume.facts_of("title", number)}

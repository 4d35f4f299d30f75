"""What can be compared, as ranges of months: from the least to the most that the words allow."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from eval.generated.record import AS_OF, Job, Level, Record


@dataclass(frozen=True, slots=True)
class Range:
    """A value known to lie between two, both included."""

    low: float
    high: float


def job_range(job: Job) -> Range:
    """Months of a job: with its last month or without, and all that a year alone can mean."""
    end = job.end or AS_OF
    return Range(max(0, end.first() - job.start.last()), end.last() - job.start.first() + 1)


def tenure(record: Record, employer: str) -> Range | None:
    """Months with an employer; None where an internship there could count or not."""
    there = [job for job in record.jobs if job.employer.zh == employer]
    if not there or any(job.internship for job in there):
        return None
    return _together(there)


def experience(record: Record) -> Range | None:
    """Months of work: jobs alone, or all from the first internship until the last day."""
    posts = record.posts
    if not posts:
        return None
    starts = [job.start.first() for job in record.jobs]
    ends = [(job.end or AS_OF).last() for job in record.jobs]
    return Range(_together(posts).low, max(ends) - min(starts) + 1)


def longest_job(record: Record) -> Range | None:
    """Months with the employer of the longest stay, and of the longest single job of it."""
    posts = record.posts
    if not posts:
        return None
    single = max(job_range(job).low for job in posts)
    stays = [tenure(record, job.employer.zh) or job_range(job) for job in record.jobs]
    return Range(single, max(stay.high for stay in stays))


def age_months(record: Record) -> Range | None:
    """Age in months; a stated age may be a year old."""
    if record.birth:
        return Range(AS_OF.first() - record.birth.last(), AS_OF.first() - record.birth.first())
    if record.age is not None:
        return Range(record.age * 12, record.age * 12 + 23)
    return None


def age_years(record: Record) -> Range | None:
    """Age in full years."""
    months = age_months(record)
    if months is None:
        return None
    early = (months.low - 1) // 12 if record.birth else months.low // 12
    return Range(early, months.high // 12)


def gpa(record: Record) -> Range | None:
    """The grade point average of the latest degree."""
    stated = [degree.gpa for degree in record.degrees if degree.gpa is not None]
    return Range(stated[0], stated[0]) if len(stated) == 1 else None


def graduation(record: Record, level: Level) -> Range | None:
    """The month of finishing a degree of a level; None without one, and for one not finished."""
    degrees = [one for one in record.degrees if one.level == level]
    if len(degrees) != 1 or degrees[0].end.last() >= AS_OF.first():
        return None
    return Range(degrees[0].end.first(), degrees[0].end.last())


def minimum_salary(record: Record) -> Range | None:
    """The lower bound of the expected salary, in thousands a month."""
    return Range(record.salary[0], record.salary[0]) if record.salary else None


def negated(range_: Range | None) -> Range | None:
    """The same, so that the least comes out as the most."""
    return range_ and Range(-range_.high, -range_.low)


MEASURES: dict[str, Callable[[Record], Range | None]] = {
    "oldest": age_months,
    "youngest": lambda record: negated(age_months(record)),
    "experience": experience,
    "gpa": gpa,
    "earliest_bachelor": lambda record: negated(graduation(record, "bachelor")),
    "latest_bachelor": lambda record: graduation(record, "bachelor"),
    "salary": minimum_salary,
    "longest_job": longest_job,
}
"""What "the most" means; whoever does not state it is out of the running."""


def measure_keys(record: Record, name: str) -> tuple[str, ...]:
    """The facts that a measure rests on."""
    if name in ("oldest", "youngest"):
        return ("birth",) if record.birth else ("age",)
    if name == "salary":
        return ("salary",)
    if name in ("experience", "longest_job"):
        return tuple(f"job/{n}/date" for n, job in enumerate(record.jobs) if not job.internship)
    key = "gpa" if name == "gpa" else "date"
    return tuple(
        f"degree/{n}/{key}"
        for n, degree in enumerate(record.degrees)
        if (degree.gpa is not None if key == "gpa" else degree.level == "bachelor")
    )


def _together(jobs: Iterable[Job]) -> Range:
    """Months covered by some of the jobs, overlaps once."""
    low = _union([(j.start.last(), (j.end or AS_OF).first()) for j in jobs])
    high = _union([(j.start.first(), (j.end or AS_OF).last() + 1) for j in jobs])
    return Range(low, max(low, high))


def _union(stretches: list[tuple[int, int]]) -> int:
    total, reached = 0, -1
    for start, end in sorted(stretches):
        start = max(start, reached)
        total += max(0, end - start)
        reached = max(reached, end)
    return total

"""Conditions on jobs."""

from __future__ import annotations

from eval.generated.conditions import Condition, Finding
from eval.generated.findings.bounds import ENDLESS, Finder, within
from eval.generated.measures import experience, measure_keys, tenure
from eval.generated.record import AS_OF, Record
from ingest.resume import YearMonth


def _employer(record: Record, condition: Condition) -> Finding:
    assert condition.term
    there = [(n, j) for n, j in enumerate(record.jobs) if j.employer.zh == condition.term.zh]
    posts = tuple(f"job/{n}/employer" for n, job in there if not job.internship)
    if posts:
        return Finding(True, posts)
    return Finding(None if there else False)


def _sounds_like(record: Record, condition: Condition) -> Finding:
    """Never a yes: an employer with such a word in its name may be one of those meant, or not."""
    near = any(
        condition.value.casefold() in name.casefold()
        for job in record.jobs
        for name in job.employer.names
    )
    return Finding(None if near else False)


def _present_employer(record: Record, condition: Condition) -> Finding:
    assert condition.term
    there = [(n, j) for n, j in enumerate(record.jobs) if j.employer.zh == condition.term.zh]
    now = tuple(f"job/{n}/employer" for n, job in there if job.end is None)
    return Finding(bool(now), now)


def _intern_at(record: Record, condition: Condition) -> Finding:
    assert condition.term
    found = tuple(
        f"job/{n}/employer"
        for n, job in enumerate(record.jobs)
        if job.employer.zh == condition.term.zh and job.internship
    )
    return Finding(bool(found), found)


def _employer_at(record: Record, condition: Condition) -> Finding:
    assert condition.term
    month: YearMonth = condition.value
    unclear = False
    for n, job in enumerate(record.jobs):
        if job.employer.zh != condition.term.zh:
            continue
        end = job.end or AS_OF
        if job.start.last() < month.first() < end.first() and not job.internship:
            return Finding(True, (f"job/{n}/employer", f"job/{n}/date"))
        unclear = unclear or job.start.first() <= month.first() <= end.last()
    return Finding(None if unclear else False)


def _title(record: Record, condition: Condition) -> Finding:
    assert condition.term
    exact, near = [], False
    for n, job in enumerate(record.jobs):
        if job.title.zh == condition.term.zh:
            exact.append(f"job/{n}/title")
        else:
            near = near or any(
                ours.casefold() in theirs.casefold() or theirs.casefold() in ours.casefold()
                for ours, theirs in zip(job.title.names, condition.term.names, strict=False)
            )
    if exact:
        return Finding(True, tuple(exact))
    return Finding(None if near else False)


def _trade(record: Record, condition: Condition) -> Finding:
    posts = [n for n, job in enumerate(record.jobs) if not job.internship]
    if record.trade != condition.value:
        return Finding(False)
    return Finding(True if posts else None, tuple(f"job/{n}/title" for n in posts[:1]))


def _years_least(record: Record, condition: Condition) -> Finding:
    keys = measure_keys(record, "experience")
    return within(experience(record), condition.value * 12, ENDLESS, keys)


def _years_below(record: Record, condition: Condition) -> Finding:
    keys = measure_keys(record, "experience")
    return within(experience(record), 0, condition.value * 12, keys)


def _tenure_least(record: Record, condition: Condition) -> Finding:
    assert condition.term
    there = [n for n, j in enumerate(record.jobs) if j.employer.zh == condition.term.zh]
    stay = tenure(record, condition.term.zh)
    if there and stay is None:
        return Finding(None)
    keys = tuple(f"job/{n}/date" for n in there)
    return within(stay, condition.value * 12, ENDLESS, keys)


JOBS: dict[str, Finder] = {
    "employer": _employer,
    "sounds_like": _sounds_like,
    "present_employer": _present_employer,
    "intern_at": _intern_at,
    "employer_at": _employer_at,
    "title": _title,
    "trade": _trade,
    "years_least": _years_least,
    "years_below": _years_below,
    "tenure_least": _tenure_least,
}

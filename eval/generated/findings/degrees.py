"""Conditions on degrees."""

from __future__ import annotations

from eval.generated.conditions import Condition, Finding
from eval.generated.findings.bounds import ENDLESS, Finder, within
from eval.generated.measures import gpa, graduation, measure_keys
from eval.generated.record import AS_OF, LEVELS, Record


def _school(record: Record, condition: Condition) -> Finding:
    assert condition.term
    there = [(n, d) for n, d in enumerate(record.degrees) if d.school.zh == condition.term.zh]
    done = tuple(f"degree/{n}/school" for n, d in there if d.end.last() < AS_OF.first())
    return Finding(True, done) if done else Finding(None if there else False)


def _school_group(record: Record, condition: Condition) -> Finding:
    there = [(n, d) for n, d in enumerate(record.degrees) if condition.value in d.school.groups]
    done = tuple(f"degree/{n}/school" for n, d in there if d.end.last() < AS_OF.first())
    return Finding(True, done) if done else Finding(None if there else False)


def _major(record: Record, condition: Condition) -> Finding:
    assert condition.term
    keys = [(n, d) for n, d in enumerate(record.degrees) if d.major.zh == condition.term.zh]
    done = tuple(f"degree/{n}/major" for n, d in keys if d.end.last() < AS_OF.first())
    return Finding(True, done) if done else Finding(None if keys else False)


def _level(record: Record, condition: Condition) -> Finding:
    there = [(n, d) for n, d in enumerate(record.degrees) if d.level == condition.value]
    done = tuple(f"degree/{n}/level" for n, d in there if d.end.last() < AS_OF.first())
    return Finding(True, done) if done else Finding(None if there else False)


def _highest(record: Record, condition: Condition) -> Finding:
    if any(degree.end.last() >= AS_OF.first() for degree in record.degrees):
        return Finding(None)
    best = max(record.degrees, key=lambda degree: LEVELS.index(degree.level))
    place = record.degrees.index(best)
    holds = best.level == condition.value
    return Finding(holds, (f"degree/{place}/level",) if holds else ())


def _graduated_in(record: Record, condition: Condition) -> Finding:
    level, year = condition.value
    done = tuple(
        f"degree/{n}/date"
        for n, degree in enumerate(record.degrees)
        if degree.level == level and degree.end.year == year
    )
    return Finding(bool(done), done)


def _gpa_least(record: Record, condition: Condition) -> Finding:
    return within(gpa(record), condition.value, ENDLESS, measure_keys(record, "gpa"))


def _graduated_after(record: Record, condition: Condition) -> Finding:
    level, year = condition.value
    if any(d.level == level and d.end.last() >= AS_OF.first() for d in record.degrees):
        return Finding(None)
    keys = tuple(f"degree/{n}/date" for n, d in enumerate(record.degrees) if d.level == level)
    return within(graduation(record, level), (year + 1) * 12, ENDLESS, keys)


DEGREES: dict[str, Finder] = {
    "school": _school,
    "school_group": _school_group,
    "major": _major,
    "level": _level,
    "highest": _highest,
    "graduated_in": _graduated_in,
    "gpa_least": _gpa_least,
    "graduated_after": _graduated_after,
}

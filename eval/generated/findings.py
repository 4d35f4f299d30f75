"""Whether a resume fulfils a condition: one function for each kind of condition."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import Any

from eval.generated.conditions import Condition, Finding
from eval.generated.measures import (
    Range,
    age_years,
    experience,
    gpa,
    graduation,
    measure_keys,
    minimum_salary,
    tenure,
)
from eval.generated.record import AS_OF, LEVELS, Record
from eval.generated.terms import Term
from eval.generated.world import world
from ingest.resume import YearMonth


def find(record: Record, condition: Condition, rest: str) -> Finding:
    """Whether a resume fulfils a condition. `rest` is its text without its own proper names.

    Words of the condition in the rest of a resume that does not fulfil it make it a matter of
    opinion, and so do those that show a skill to some readers only.
    """
    match condition.kind:
        case "and":
            return _and([find(record, part, rest) for part in condition.parts])
        case "or" | "any":
            return _or([find(record, part, rest) for part in condition.parts])
        case "not":
            found = find(record, condition.parts[0], rest)
            unclear = found.holds is None or not found.stated
            return Finding(None if unclear else not found.holds)
    found = _FINDERS[condition.kind](record, condition)
    if found.holds is False and condition.term and _mentions(rest, condition.term):
        return Finding(None, found.keys)
    if found.holds is False and condition.kind in ("skill", "used_skill") and condition.term:
        shown = world().taxonomy["shown_by"].get(condition.term.zh, ())
        if any(_begins(rest, word) for word in shown):
            return Finding(None, found.keys)
    return found


def _mentions(text: str, term: Term) -> bool:
    return any(mentioned(text, name) for name in term.names)


def mentioned(text: str, name: str) -> bool:
    """Whether a name stands in a text, as a whole word where it is written in letters."""
    return _whole(name).search(text) is not None


@cache
def _whole(name: str) -> re.Pattern[str]:
    start = r"(?<![A-Za-z0-9])" if name[0].isascii() else ""
    end = r"(?![A-Za-z0-9])" if name[-1].isascii() else ""
    return re.compile(start + re.escape(name) + end, re.IGNORECASE)


def _begins(text: str, word: str) -> bool:
    """Whether a word of the text begins so; Chinese ones may stand anywhere."""
    start = r"(?<![A-Za-z])" if word.isascii() else ""
    return re.search(start + re.escape(word), text, re.IGNORECASE) is not None


def _and(found: list[Finding]) -> Finding:
    keys = tuple(key for one in found for key in one.keys)
    if any(one.holds is False for one in found):
        return Finding(False)
    return Finding(None if any(one.holds is None for one in found) else True, keys)


def _or(found: list[Finding]) -> Finding:
    if any(one.holds for one in found):
        return Finding(True, tuple(key for one in found if one.holds for key in one.keys))
    return Finding(None if any(one.holds is None for one in found) else False)


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


def _city(record: Record, condition: Condition) -> Finding:
    assert condition.term
    if record.city is None:
        return Finding(False, stated=False)
    holds = record.city.zh == condition.term.zh
    return Finding(holds, ("city",) if holds else ())


def _city_group(record: Record, condition: Condition) -> Finding:
    if record.city is None:
        return Finding(False, stated=False)
    holds = condition.value in record.city.groups
    return Finding(holds, ("city",) if holds else ())


def _gender(record: Record, condition: Condition) -> Finding:
    holds = record.gender == condition.value
    return Finding(holds, ("gender",) if holds else (), stated=record.gender is not None)


def _skill(record: Record, condition: Condition) -> Finding:
    assert condition.term
    found = [skill for skill in record.skills if skill.name.zh == condition.term.zh]
    if not found:
        return Finding(False)
    if found[0].strength in ("aware", "unused"):
        return Finding(None)
    name = found[0].name.said(record.language)
    return Finding(True, (f"skill/{name}",))


def _used_skill(record: Record, condition: Condition) -> Finding:
    assert condition.term
    for skill in record.skills:
        if skill.name.zh != condition.term.zh:
            continue
        if skill.strength == "used" and record.posts:
            return Finding(True, (f"used/{skill.name.zh}",))
        if skill.strength == "project":
            return Finding(True, (f"skill/{skill.name.said(record.language)}",))
        # The resume says itself that it was not used: its words are no matter of opinion.
        return Finding(None if skill.strength in ("listed", "used") else False)
    return Finding(False)


def _certificate(record: Record, condition: Condition) -> Finding:
    assert condition.term
    found = tuple(
        f"certificate/{n}"
        for n, one in enumerate(record.certificates)
        if one.name.zh == condition.term.zh
    )
    return Finding(bool(found), found)


def _spoken(record: Record, condition: Condition) -> Finding:
    assert condition.term
    found = tuple(
        f"language/{n}"
        for n, one in enumerate(record.languages)
        if one.test is None and one.name.zh == condition.term.zh
    )
    return Finding(bool(found), found)


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


def _award(record: Record, condition: Condition) -> Finding:
    assert condition.term
    found = tuple(
        f"award/{n}" for n, one in enumerate(record.awards) if one.name.zh == condition.term.zh
    )
    return Finding(bool(found), found)


def _published(record: Record, condition: Condition) -> Finding:
    found = tuple(f"publication/{n}" for n in range(len(record.publications)))
    return Finding(bool(found), found)


def _within(value: Range | None, least: float, most: float, keys: tuple[str, ...]) -> Finding:
    """Whether a value is at least the one and less than the other."""
    if value is None:
        return Finding(False, stated=False)
    if least <= value.low and value.high < most:
        return Finding(True, keys)
    if value.high < least or value.low >= most:
        return Finding(False)
    return Finding(None)


_ENDLESS = float("inf")


def _age(low: Callable[[Any], float], high: Callable[[Any], float]) -> Any:
    def finder(record: Record, condition: Condition) -> Finding:
        keys = measure_keys(record, "oldest")
        value = condition.value
        return _within(age_years(record), low(value), high(value), keys)

    return finder


def _gpa_least(record: Record, condition: Condition) -> Finding:
    return _within(gpa(record), condition.value, _ENDLESS, measure_keys(record, "gpa"))


def _years_least(record: Record, condition: Condition) -> Finding:
    keys = measure_keys(record, "experience")
    return _within(experience(record), condition.value * 12, _ENDLESS, keys)


def _years_below(record: Record, condition: Condition) -> Finding:
    keys = measure_keys(record, "experience")
    return _within(experience(record), 0, condition.value * 12, keys)


def _tenure_least(record: Record, condition: Condition) -> Finding:
    assert condition.term
    there = [n for n, j in enumerate(record.jobs) if j.employer.zh == condition.term.zh]
    stay = tenure(record, condition.term.zh)
    if there and stay is None:
        return Finding(None)
    keys = tuple(f"job/{n}/date" for n in there)
    return _within(stay, condition.value * 12, _ENDLESS, keys)


def _graduated_after(record: Record, condition: Condition) -> Finding:
    level, year = condition.value
    if any(d.level == level and d.end.last() >= AS_OF.first() for d in record.degrees):
        return Finding(None)
    keys = tuple(f"degree/{n}/date" for n, d in enumerate(record.degrees) if d.level == level)
    return _within(graduation(record, level), (year + 1) * 12, _ENDLESS, keys)


def _score_least(record: Record, condition: Condition) -> Finding:
    test, least = condition.value
    for n, one in enumerate(record.languages):
        if one.test == test and one.score is not None:
            holds = one.score >= least
            return Finding(holds, (f"language/{n}",) if holds else ())
    return Finding(False, stated=False)


def _salary_most(record: Record, condition: Condition) -> Finding:
    return _within(minimum_salary(record), 0, condition.value + 0.5, ("salary",))


def _unstated(record: Record, condition: Condition) -> Finding:
    missing = {
        "phone": record.phone is None,
        "email": record.email is None,
        "name": record.name is None,
        "gender": record.gender is None,
        "certificate": not record.certificates,
    }
    if condition.value == "certificate" and any(one.test for one in record.languages):
        return Finding(None)  # A passed language test is a certificate to some.
    return Finding(missing[condition.value])


_FINDERS: dict[str, Callable[[Record, Condition], Finding]] = {
    "employer": _employer,
    "sounds_like": _sounds_like,
    "present_employer": _present_employer,
    "intern_at": _intern_at,
    "employer_at": _employer_at,
    "school": _school,
    "school_group": _school_group,
    "major": _major,
    "level": _level,
    "highest": _highest,
    "graduated_in": _graduated_in,
    "city": _city,
    "city_group": _city_group,
    "gender": _gender,
    "skill": _skill,
    "used_skill": _used_skill,
    "certificate": _certificate,
    "spoken": _spoken,
    "title": _title,
    "trade": _trade,
    "award": _award,
    "published": _published,
    "age_over": _age(lambda n: n + 1, lambda n: _ENDLESS),
    "age_under": _age(lambda n: 0, lambda n: n),
    "age_between": _age(lambda pair: pair[0], lambda pair: pair[1] + 1),
    "gpa_least": _gpa_least,
    "years_least": _years_least,
    "years_below": _years_below,
    "tenure_least": _tenure_least,
    "graduated_after": _graduated_after,
    "score_least": _score_least,
    "salary_most": _salary_most,
    "unstated": _unstated,
}

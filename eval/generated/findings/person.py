"""Conditions on what is said of the person."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from eval.generated.conditions import Condition, Finding
from eval.generated.findings.bounds import ENDLESS, Finder, within
from eval.generated.measures import age_years, measure_keys, minimum_salary
from eval.generated.record import Record


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


def _age(low: Callable[[Any], float], high: Callable[[Any], float]) -> Finder:
    def finder(record: Record, condition: Condition) -> Finding:
        keys = measure_keys(record, "oldest")
        value = condition.value
        return within(age_years(record), low(value), high(value), keys)

    return finder


def _salary_most(record: Record, condition: Condition) -> Finding:
    return within(minimum_salary(record), 0, condition.value + 0.5, ("salary",))


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


PERSON: dict[str, Finder] = {
    "city": _city,
    "city_group": _city_group,
    "gender": _gender,
    "age_over": _age(lambda n: n + 1, lambda n: ENDLESS),
    "age_under": _age(lambda n: 0, lambda n: n),
    "age_between": _age(lambda pair: pair[0], lambda pair: pair[1] + 1),
    "salary_most": _salary_most,
    "unstated": _unstated,
}

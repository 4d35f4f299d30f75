"""Conditions that a resume fulfils or not, each judged on its own words.

Facts decide where the schema knows the thing (degrees, jobs, contacts, dates, ages, quantities);
what it does not know is judged by the resume's best evidence (`text`).
"""

from __future__ import annotations

from assistant.conditions.condition import Condition
from assistant.conditions.contact import contact_conditions
from assistant.conditions.degree import degree_condition
from assistant.conditions.job import job_condition, years_condition
from assistant.conditions.person import (
    age_condition,
    birth_condition,
    city_condition,
    foreign_condition,
    gender_condition,
)
from assistant.conditions.quantity import quantity_condition
from assistant.conditions.text import attribute_condition, text_condition
from assistant.question import Question
from ingest.resume import YearMonth

__all__ = ["Condition", "read_conditions"]

_READERS = (
    foreign_condition,
    degree_condition,
    job_condition,
    years_condition,
    birth_condition,
    age_condition,
    gender_condition,
    city_condition,
    quantity_condition,
)


def read_conditions(question: Question, as_of: YearMonth) -> list[Condition]:
    """The conditions of a which/who/how-many question; a resume must fulfil them all."""
    conditions = contact_conditions(question)
    if conditions:
        return conditions
    used: frozenset[str] = frozenset()
    for reader in _READERS:
        found = reader(question, as_of, used)
        if found is not None:
            conditions.append(found)
            used |= found.used_terms
    rest = [t for t in question.terms if t.text not in used]
    stated = attribute_condition(question, rest)
    text = stated or text_condition(question, rest, bool(conditions))
    return [*conditions, text] if text is not None else conditions

"""What tells of one resume whose it is: names, contacts, birth, and stays at schools and work."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from ingest.persons.names import latin_surnames
from ingest.resume import Resume, YearMonth
from ingest.tokens import fold, is_han

CONTACT_KINDS = ("email", "phone", "link")
NAME_KINDS = ("name", "alias")
PERSON_KINDS = ("birth", "gender")
STAY_KINDS = ("school", "employer", "degree")
DATE_KINDS = ("award_date", "certificate_date", "publication_date")
_OWN = 3
"""So many contacts of a kind are taken for the person's own; later ones are of referees."""
_LOCAL_DIGITS = 10
"""Digits of a phone number that are the same with and without a country code."""
_DATE = re.compile(r"\d{4}(?:-\d{2})?")
_SITE = re.compile(r"^(?:https?://)?(?:www\.)?")

Stated = tuple[str, str, int | None]
"""A fact's kind, value and entry."""


@dataclass(frozen=True, slots=True)
class Stay:
    """A job or degree: where, which level, from when to when (None for an end that is open)."""

    kind: Literal["job", "degree"]
    place: str | None
    level: str | None
    start: YearMonth
    end: YearMonth | None


@dataclass(frozen=True, slots=True)
class Identity:
    """What one resume states of its person, and how new it is.

    `latest` is the last month in it, since year 0, and `time` that of its file, in seconds.
    """

    id: str
    names: frozenset[str] = frozenset()
    contacts: frozenset[str] = frozenset()
    birth: YearMonth | None = None
    gender: str | None = None
    stays: tuple[Stay, ...] = ()
    latest: int = 0
    time: float = 0.0


def identity(
    id_: str,
    name: str | None,
    facts: Iterable[Stated],
    stays: Iterable[Stay] = (),
    time: float = 0.0,
) -> Identity:
    """From the name that a file is called by, and facts in the order of the text."""
    values: dict[str, list[str]] = {}
    for kind, value, _ in facts:
        values.setdefault(kind, []).append(value)
    names = {n for n in (name, *values.get("name", ())) if n}
    names |= {full for alias in values.get("alias", ()) for full in _in_full(alias, names)}
    contacts = {
        key
        for kind in CONTACT_KINDS
        for value in list(dict.fromkeys(values.get(kind, ())))[:_OWN]
        if (key := _contact_key(kind, value))
    }
    birth, gender = values.get("birth"), values.get("gender")
    stays = list(stays)
    written = [value for kind in DATE_KINDS for value in values.get(kind, ())]
    dates = [YearMonth.parse(value) for value in written if _DATE.fullmatch(value)]
    return Identity(
        id_,
        frozenset(names),
        frozenset(contacts),
        YearMonth.parse(birth[0]) if birth else None,
        gender[0] if gender else None,
        tuple(dict.fromkeys(stays)),
        max((month.first() for month in (*dates, *_months(stays))), default=0),
        time,
    )


def identity_of(resume: Resume) -> Identity:
    """The same of a resume that was read."""
    periods = {
        number: (entry.kind, period.start, None if period.present else period.end)
        for number, entry in enumerate(resume.entries)
        if (period := entry.period) is not None
    }
    stated = [(fact.kind, fact.value, fact.entry) for fact in resume.facts]
    return identity(resume.id, resume.name, stated, stays_of(stated, periods))


def stays_of(
    facts: Iterable[Stated],
    periods: Mapping[int, tuple[str, YearMonth | None, YearMonth | None]],
) -> list[Stay]:
    """The dated jobs and degrees, by the facts of their entries."""
    places: dict[int, str] = {}
    levels: dict[int, str] = {}
    for kind, value, entry in facts:
        if entry is not None and kind in STAY_KINDS:
            (levels if kind == "degree" else places).setdefault(entry, value)
    stays: list[Stay] = []
    for number, (kind, start, end) in periods.items():
        if start is not None and (kind == "job" or kind == "degree"):
            stay: Literal["job", "degree"] = "job" if kind == "job" else "degree"
            stays.append(Stay(stay, places.get(number), levels.get(number), start, end))
    return stays


def kind_of_contact(contact: str) -> str:
    """Whether a contact is a mail address, a phone number or a link."""
    return contact.partition(":")[0]


def _months(stays: Iterable[Stay]) -> list[YearMonth]:
    return [month for stay in stays for month in (stay.start, stay.end) if month is not None]


def _contact_key(kind: str, value: str) -> str | None:
    if kind == "phone":
        return f"phone:{value[-_LOCAL_DIGITS:]}"
    if kind == "email":
        return f"email:{fold(value)}"
    link = _SITE.sub("", fold(value)).rstrip("/")
    # A bare site is a firm's or a school's; a person's page lies below one.
    return f"link:{link}" if "/" in link else None


def _in_full(alias: str, names: Iterable[str]) -> list[str]:
    """A second name as it is written, a first name alone together with the surnames known."""
    if " " in alias.strip():
        return [alias]
    return [f"{alias} {family}" for n in names if is_han(n) for family in latin_surnames(fold(n))]

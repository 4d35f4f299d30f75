"""What speaks for two resumes being of one person, and what against it."""

from __future__ import annotations

from collections.abc import Iterator, Set
from dataclasses import dataclass

from ingest.persons.identity import Identity, Stay, kind_of_contact
from ingest.persons.names import Likeness, alike, name_keys
from ingest.resume import YearMonth

_SURE = 2
"""Jobs told alike, or contacts of different kinds, that leave no doubt."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """What two resumes agree in. `contacts` are kinds; the flags are what rarely agrees by chance.

    `studies`: a degree of the same school, level and years; `work`: a job with the same employer
    from the same month; `life`: several jobs from and to the same months, whatever language names
    them. `contradicted`: both state contacts of a kind, and none of any kind is shared.
    """

    name: Likeness | None
    contacts: frozenset[str]
    contradicted: bool
    birth: bool
    studies: bool
    work: bool
    life: bool

    @property
    def strong(self) -> bool:
        """Whether it shows one person where no contact says otherwise."""
        return self.birth or (self.studies and self.work) or self.life

    @property
    def overwhelming(self) -> bool:
        """Whether it shows one person also where contacts have changed."""
        return self.work and (self.birth or (self.studies and self.life))


def agreement(one: Identity, other: Identity, impersonal: Set[str]) -> Agreement:
    """What two resumes agree in; contacts that many people share say nothing."""
    own, others = one.contacts - impersonal, other.contacts - impersonal
    shared = frozenset(map(kind_of_contact, own & others))
    differing = set(map(kind_of_contact, own)) & set(map(kind_of_contact, others)) - {"link"}
    jobs, other_jobs = _of("job", one), _of("job", other)
    told_alike = sum(any(_same_months(a, b) for b in other_jobs) for a in jobs)
    name = alike(one.names, other.names) if one.names and other.names else None
    return Agreement(
        name=name,
        contacts=shared,
        contradicted=not shared and bool(differing),
        birth=_exact(one.birth) and one.birth == other.birth,
        studies=any(_same_degree(a, b) for a in _of("degree", one) for b in _of("degree", other)),
        work=any(_same_job(a, b) for a in jobs for b in other_jobs),
        life=told_alike >= _SURE,
    )


def says_one(found: Agreement) -> bool:
    """Whether two resumes are of one person, before anything is held against it."""
    if found.name == "other":
        return False
    sure = len(found.contacts & {"email", "phone"}) >= _SURE
    if found.name == "same":
        personal = bool(found.contacts)
        return personal or (found.overwhelming if found.contradicted else found.strong)
    if found.name == "near":
        # A surname and a phone are also what a father and his daughter share, but hardly a mail.
        return "email" in found.contacts or (bool(found.contacts) and found.strong)
    return sure or (bool(found.contacts) and (found.strong or found.work or found.studies))


def says_two(one: Identity, other: Identity, found: Agreement) -> bool:
    """Whether two resumes cannot be of one person: other names, another birth or gender.

    Where both mail and phone agree, a birth or gender was read or written wrongly.
    """
    if found.name == "other":
        return True
    if len(found.contacts & {"email", "phone"}) >= _SURE:
        return False
    genders = one.gender is not None and other.gender is not None and one.gender != other.gender
    return genders or _births_differ(one.birth, other.birth)


def evidence_keys(one: Identity) -> Iterator[tuple[str, str, int]]:
    """What two resumes that agree strongly under one name have in common, to look them up by."""
    marks = {("job", stay.start.first()) for stay in one.stays if stay.kind == "job"}
    if one.birth is not None and _exact(one.birth):
        marks.add(("birth", one.birth.first()))
    for key in {key for name in one.names for key in name_keys(name)}:
        yield from ((key, *mark) for mark in marks)


def _of(kind: str, one: Identity) -> list[Stay]:
    return [stay for stay in one.stays if stay.kind == kind]


def _exact(month: YearMonth | None) -> bool:
    return month is not None and month.month is not None


def _births_differ(one: YearMonth | None, other: YearMonth | None) -> bool:
    if one is None or other is None:
        return False
    return one.year != other.year or (_exact(one) and _exact(other) and one.month != other.month)


def _same_degree(one: Stay, other: Stay) -> bool:
    return (
        one.place is not None
        and one.place == other.place
        and one.level == other.level
        and one.start.year == other.start.year
        and one.end is not None
        and other.end is not None
        and one.end.year == other.end.year
    )


def _same_job(one: Stay, other: Stay) -> bool:
    """Same employer from the same month; an older resume may call the job not ended yet."""
    ends = one.end == other.end or one.end is None or other.end is None
    exact = _exact(one.start) and one.start == other.start
    return one.place is not None and one.place == other.place and exact and ends


def _same_months(one: Stay, other: Stay) -> bool:
    """From and to the same months, at no two places known to be different."""
    known = one.place and other.place and ":" in one.place and ":" in other.place
    if known and one.place != other.place:
        return False
    exact = _exact(one.start) and (one.end is None or _exact(one.end))
    return exact and one.start == other.start and one.end == other.end

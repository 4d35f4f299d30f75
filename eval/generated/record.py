"""The gold of one resume: who it is about and everything that it states, as typed values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from eval.generated.terms import Language, Term
from ingest.resume import YearMonth

AS_OF = YearMonth(2026, 6)
"""The month that "until now" means in every generated resume and question."""

Level = Literal["associate", "bachelor", "master", "doctor"]
LEVELS: tuple[Level, ...] = ("associate", "bachelor", "master", "doctor")
Strength = Literal["used", "project", "listed", "aware", "unused"]
Gender = Literal["female", "male"]


@dataclass(frozen=True, slots=True)
class Name:
    """A name in its scripts; `zh` is None for a Western one. `latin` is the given name first."""

    zh: str | None
    given: str
    surname: str

    @property
    def latin(self) -> str:
        """Given name, then surname."""
        return f"{self.given} {self.surname}"

    @property
    def reversed(self) -> str:
        """Surname, then given name."""
        return f"{self.surname} {self.given}"

    @property
    def key(self) -> str:
        """What two writings of one name share."""
        return " ".join(sorted(self.latin.casefold().split()))


@dataclass(frozen=True, slots=True)
class Duty:
    """A line of a job; `number` is None for one without a number to ask for."""

    zh: str
    en: str
    number: int | None = None
    asked: str = ""
    counted: str = ""
    verb: str = ""

    def said(self, language: Language) -> str:
        """The line in one language."""
        return self.zh if language == "zh" else self.en


@dataclass(frozen=True, slots=True)
class Job:
    """A job or an internship; `end` is None while it lasts. A month is None where years will do."""

    employer: Term
    title: Term
    department: Term | None
    start: YearMonth
    end: YearMonth | None
    internship: bool
    duties: tuple[Duty, ...]


@dataclass(frozen=True, slots=True)
class Degree:
    """A course of study; `rank` is (place, of how many); `gpa` is out of 4."""

    school: Term
    level: Level
    written_level: Term
    major: Term
    start: YearMonth
    end: YearMonth
    gpa: float | None = None
    rank: tuple[int, int] | None = None
    honour: Term | None = None
    route: Term | None = None


@dataclass(frozen=True, slots=True)
class Skill:
    """A skill and how strongly the resume claims it."""

    name: Term
    strength: Strength


@dataclass(frozen=True, slots=True)
class Certificate:
    """A certificate and the year it was obtained, where that is stated."""

    name: Term
    year: int | None


@dataclass(frozen=True, slots=True)
class LanguageSkill:
    """A test (`score` given) or another language (`degree` of command given)."""

    name: Term
    test: str | None = None
    score: float | None = None
    degree: Term | None = None


@dataclass(frozen=True, slots=True)
class Award:
    """A prize, its year, and the place among how many where that is stated."""

    name: Term
    year: int
    rank: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class Publication:
    """A paper; `author` is the person's place among the authors."""

    title: Term
    venue: Term
    year: int
    author: int


@dataclass(frozen=True, slots=True)
class Project:
    """A project and the skill that it used."""

    name: Term
    skill: Term
    year: int


@dataclass(frozen=True, slots=True)
class Record:
    """One resume. Two files about one person have the same `person`.

    Whatever is None or empty is not stated anywhere in the file.
    """

    id: str
    person: str
    language: Language
    trade: str
    name: Name | None
    gender: Gender | None
    birth: YearMonth | None
    age: int | None
    city: Term | None
    phone: str | None
    email: str | None
    sought: Term | None
    salary: tuple[int, int] | None
    notice: Term | None
    jobs: tuple[Job, ...]
    degrees: tuple[Degree, ...]
    skills: tuple[Skill, ...]
    certificates: tuple[Certificate, ...]
    languages: tuple[LanguageSkill, ...]
    awards: tuple[Award, ...]
    publications: tuple[Publication, ...]
    projects: tuple[Project, ...]
    summary: Term | None
    hobby: Term | None

    @property
    def posts(self) -> tuple[Job, ...]:
        """The jobs that are no internships, latest first."""
        return tuple(job for job in self.jobs if not job.internship)

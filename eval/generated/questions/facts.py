"""What can be asked about one person: each fact with its noun, its words and its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from eval.generated.files import Sheet
from eval.generated.periods import ways_to_say
from eval.generated.questions.phrases import level_name, test_name
from eval.generated.questions.wording import phrase
from eval.generated.record import Record
from eval.generated.terms import Language, Term

Check = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AskedFact:
    """A fact: what it is called (a key of `facts` with its slots), where it stands, what it says.

    `check`: one text of each group has to be said. `term` is the name in `slots`, if any.
    """

    key: str
    places: tuple[str, ...]
    check: tuple[Check, ...]
    term: Term | None = None
    level: str | None = None
    test: str | None = None
    reject: Check = ()

    def noun(self, rng: Random, language: Language) -> str:
        """What a question calls it."""
        slots = {}
        if self.term:
            slots["x"] = self.term.said(language)
        if self.test:
            slots["x"] = test_name(self.test, language)
        if self.level:
            slots["level"] = level_name(self.level, language)
        return phrase(rng, "facts", self.key, language, **slots)

    def askable(self, language: Language, record: Record) -> bool:
        """Whether its names are known in the language of the question."""
        names_it = self.term is None or not self.term.invented or self.term.zh == self.term.en
        return names_it or record.language == language


def number(value: float) -> str:
    """A pattern for a number that stands alone."""
    return rf"re:(?<![\d.]){re.escape(f'{value:g}')}(?!\d)(?!\.\d)"


def stated_facts(sheet: Sheet) -> list[AskedFact]:
    """Everything that the resume states of its person, where one place states it."""
    record = sheet.record
    return [
        fact
        for source in (_person, _studies, _extras, _jobs)
        for fact in source(record, sheet)
        if all(place in sheet.quotes for place in fact.places)
    ]


def missing_facts(record: Record) -> list[str]:
    """The keys of what the resume does not state, under the names of `facts`."""
    missing = ["licence", "marriage", "height"]
    absent = {
        "phone": record.phone is None,
        "email": record.email is None,
        "birth": record.birth is None and record.age is None,
        "city": record.city is None,
        "salary": record.salary is None,
        "notice": record.notice is None,
        "gpa": not any(degree.gpa is not None for degree in record.degrees),
        "rank": not any(degree.rank for degree in record.degrees),
        "ielts": not any(one.test == "ielts" for one in record.languages),
        "toefl": not any(one.test == "toefl" for one in record.languages),
        "papers_missing": not record.publications,
    }
    return missing + [key for key, is_absent in absent.items() if is_absent]


def _person(record: Record, sheet: Sheet) -> Iterator[AskedFact]:
    if record.phone:
        yield AskedFact("phone", ("phone",), ((record.phone,),))
    if record.email:
        yield AskedFact("email", ("email",), ((record.email,),))
    if record.gender:
        words = ("女", "Female", "female") if record.gender == "female" else ("男", "Male", "male")
        reject = ("男",) if record.gender == "female" else ("女", "Female", "female")
        yield AskedFact("gender", ("gender",), (words,), reject=reject)
    if record.birth:
        yield AskedFact("birth", ("birth",), (ways_to_say(record.birth),))
    if record.age is not None:
        yield AskedFact("age", ("age",), ((number(record.age),),))
    if record.city:
        yield AskedFact("city", ("city",), (record.city.names,))
    if record.sought:
        yield AskedFact("sought", ("sought",), (record.sought.names,))
    if record.salary:
        yield AskedFact("salary", ("salary",), tuple((number(value),) for value in record.salary))
    if record.notice:
        yield AskedFact("notice", ("notice",), (record.notice.names,))


def _studies(record: Record, sheet: Sheet) -> Iterator[AskedFact]:
    for n, degree in enumerate(record.degrees):
        others = [d for d in record.degrees if d is not degree]
        reject = tuple(
            name
            for other in others
            if other.school != degree.school
            for name in other.school.names
            if not any(name in ours or ours in name for ours in degree.school.names)
        )
        yield AskedFact(
            "school", (f"degree/{n}/school",), (degree.school.names,), None, degree.level,
            reject=reject,
        )  # fmt: skip
        yield AskedFact("major", (f"degree/{n}/major",), (degree.major.names,), None, degree.level)
        yield AskedFact(
            "graduation", (f"degree/{n}/date",), (ways_to_say(degree.end),), None, degree.level
        )
        if degree.gpa is not None:
            yield AskedFact(
                "gpa", (f"degree/{n}/gpa",), ((number(degree.gpa), f"{degree.gpa:.2f}"),)
            )
        if degree.rank:
            yield AskedFact("rank", (f"degree/{n}/rank",), (("/".join(map(str, degree.rank)),),))
        if degree.route:
            yield AskedFact("route", (f"degree/{n}/route",), (degree.route.names,))


def _extras(record: Record, sheet: Sheet) -> Iterator[AskedFact]:
    for n, one in enumerate(record.certificates):
        if one.year:
            yield AskedFact(
                "certificate_year", (f"certificate/{n}",), ((number(one.year),),), one.name
            )
    if record.certificates:
        yield AskedFact(
            "certificates",
            tuple(f"certificate/{n}" for n in range(len(record.certificates))),
            tuple(one.name.names for one in record.certificates),
        )
    for n, spoken in enumerate(record.languages):
        if spoken.test and spoken.score is not None:
            check = (number(spoken.score), f"{spoken.score:.1f}")
            yield AskedFact("score", (f"language/{n}",), (check,), test=spoken.test)
    for n, award in enumerate(record.awards):
        yield AskedFact("award_year", (f"award/{n}",), ((number(award.year),),), award.name)
        if award.rank:
            place = "/".join(map(str, award.rank))
            yield AskedFact("award_rank", (f"award/{n}",), ((place,),), award.name)
    for n, paper in enumerate(record.publications):
        yield AskedFact("paper", (f"publication/{n}",), (paper.title.names,))
        yield AskedFact("venue", (f"publication/{n}",), (paper.venue.names,))


def _jobs(record: Record, sheet: Sheet) -> Iterator[AskedFact]:
    now = [n for n, job in enumerate(record.jobs) if job.end is None]
    if len(now) == 1:
        job = record.jobs[now[0]]
        yield AskedFact("employer_now", (f"job/{now[0]}/employer",), (job.employer.names,))
        yield AskedFact("title_now", (f"job/{now[0]}/title",), (job.title.names,))
    for n, job in enumerate(record.jobs):
        if sum(other.employer == job.employer for other in record.jobs) > 1:
            continue
        yield AskedFact("title_at", (f"job/{n}/title",), (job.title.names,), job.employer)
        yield AskedFact("start_at", (f"job/{n}/date",), (ways_to_say(job.start),), job.employer)
        if job.department:
            yield AskedFact(
                "department_at", (f"job/{n}/department",), (job.department.names,), job.employer
            )

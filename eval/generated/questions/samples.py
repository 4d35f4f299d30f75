"""Conditions drawn from what someone's resume states, so that at least one fulfils them."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from eval.generated.career import later
from eval.generated.conditions import Condition
from eval.generated.files import Sheet
from eval.generated.measures import age_years, experience, tenure
from eval.generated.questions.knowledge import Knowledge
from eval.generated.record import AS_OF, Record
from eval.generated.terms import Term
from ingest.resume import YearMonth

Draw = Callable[[Random, Knowledge, Sheet], Condition | None]


def draw_condition(
    rng: Random, knowledge: Knowledge, kinds: tuple[str, ...], sheet: Sheet
) -> Condition | None:
    """A condition of one of the kinds that the resume gives rise to."""
    return _DRAWS[rng.choice(kinds)](rng, knowledge, sheet)


def _known(one: Term) -> bool:
    return not one.invented or one.zh == one.en


def _same(one: Term) -> bool:
    return one.zh == one.en


def _job_condition(kind: str) -> Draw:
    def draw(rng: Random, knowledge: Knowledge, sheet: Sheet) -> Condition | None:
        jobs = [
            job
            for job in sheet.record.jobs
            if job.internship == (kind == "intern_at")
            and (kind != "present_employer" or job.end is None)
        ]
        if not jobs:
            return None
        employer = rng.choice(jobs).employer
        return Condition(kind, employer, crosses=_known(employer))

    return draw


def _employer_at(rng: Random, knowledge: Knowledge, sheet: Sheet) -> Condition | None:
    month = month_inside(rng, sheet.record)
    if month is None:
        return None
    jobs = [
        job
        for job in sheet.record.posts
        if job.start.last() < month.first() < (job.end or AS_OF).first()
    ]
    employer = rng.choice(jobs).employer
    return Condition("employer_at", employer, month, crosses=_known(employer))


def month_inside(rng: Random, record: Record) -> YearMonth | None:
    """A month well inside one of the jobs."""
    jobs = [
        job
        for job in record.posts
        if job.start.month and (job.end or AS_OF).first() - job.start.first() > 4
    ]
    if not jobs:
        return None
    job = rng.choice(jobs)
    length = (job.end or AS_OF).first() - job.start.first()
    return later(job.start, rng.randint(2, length - 2))


def _of_degrees(kind: str) -> Draw:
    def draw(rng: Random, knowledge: Knowledge, sheet: Sheet) -> Condition | None:
        degree = rng.choice(sheet.record.degrees)
        if degree.end.last() >= AS_OF.first():
            return None
        match kind:
            case "school":
                return Condition("school", degree.school)
            case "major":
                return Condition("major", degree.major)
            case "graduated_in":
                return Condition("graduated_in", value=(degree.level, degree.end.year))
            case "graduated_after":
                year = degree.end.year - rng.randint(1, 6)
                return Condition("graduated_after", value=(degree.level, year))
            case _:
                return Condition(kind, value=degree.level)

    return draw


def _listed(kind: str, values: Callable[[Record], list[Term]], crosses: bool) -> Draw:
    def draw(rng: Random, knowledge: Knowledge, sheet: Sheet) -> Condition | None:
        found = values(sheet.record)
        if not found:
            return None
        chosen = rng.choice(found)
        return Condition(kind, chosen, crosses=crosses or _same(chosen))

    return draw


def _value(kind: str, values: Callable[[Random, Record], object]) -> Draw:
    def draw(rng: Random, knowledge: Knowledge, sheet: Sheet) -> Condition | None:
        value = values(rng, sheet.record)
        return None if value is None else Condition(kind, value=value)

    return draw


def _trade(rng: Random, knowledge: Knowledge, sheet: Sheet) -> Condition | None:
    if sheet.record.trade not in knowledge.world.taxonomy["trades"]:
        return None
    return Condition("trade", value=sheet.record.trade)


def _age_near(rng: Random, record: Record, low: int, high: int) -> int | None:
    age = age_years(record)
    return None if age is None else int(age.low) + rng.randint(low, high)


def _ages(rng: Random, record: Record) -> tuple[int, int] | None:
    age = _age_near(rng, record, -6, -1)
    return None if age is None else (age, age + rng.randint(6, 10))


def _years(rng: Random, record: Record, low: int, high: int) -> int | None:
    span = experience(record)
    if span is None:
        return None
    years = int(span.low // 12) + rng.randint(low, high)
    return years if years >= 2 else None


def _gpa(rng: Random, record: Record) -> float | None:
    stated = [degree.gpa for degree in record.degrees if degree.gpa]
    return int(stated[0] * 10 - rng.randint(0, 3)) / 10 if stated else None


def _tenure_least(rng: Random, knowledge: Knowledge, sheet: Sheet) -> Condition | None:
    if not sheet.record.posts:
        return None
    employer = rng.choice(sheet.record.posts).employer
    stay = tenure(sheet.record, employer.zh)
    if stay is None or stay.low < 24:
        return None
    years = rng.randint(1, int(stay.low // 12))
    return Condition("tenure_least", employer, years, crosses=_known(employer))


def _score(rng: Random, record: Record) -> tuple[str, float] | None:
    tests = [one for one in record.languages if one.test and one.score]
    if not tests:
        return None
    one = rng.choice(tests)
    assert one.test is not None
    assert one.score is not None
    step = {"ielts": 0.5, "toefl": 5}.get(one.test, 20)
    return one.test, one.score // step * step


_DRAWS: dict[str, Draw] = {
    "employer": _job_condition("employer"),
    "present_employer": _job_condition("present_employer"),
    "intern_at": _job_condition("intern_at"),
    "employer_at": _employer_at,
    "school": _of_degrees("school"),
    "major": _of_degrees("major"),
    "level": _of_degrees("level"),
    "highest": _of_degrees("highest"),
    "graduated_in": _of_degrees("graduated_in"),
    "graduated_after": _of_degrees("graduated_after"),
    "city": _listed("city", lambda r: [r.city] if r.city else [], True),
    "gender": _value("gender", lambda rng, r: r.gender),
    "skill": _listed("skill", lambda r: [s.name for s in r.skills if s.strength == "listed"], True),
    "used_skill": _listed(
        "used_skill",
        lambda r: [s.name for s in r.skills if s.strength in ("used", "project")],
        True,
    ),
    "certificate": _listed("certificate", lambda r: [c.name for c in r.certificates], False),
    "spoken": _listed("spoken", lambda r: [x.name for x in r.languages if x.test is None], True),
    "title": _listed("title", lambda r: [j.title for j in r.posts], False),
    "trade": _trade,
    "award": _listed("award", lambda r: [a.name for a in r.awards], False),
    "published": _value("published", lambda rng, r: True if r.publications else None),
    "age_over": _value("age_over", lambda rng, r: _age_near(rng, r, -8, -1)),
    "age_under": _value("age_under", lambda rng, r: _age_near(rng, r, 1, 8)),
    "age_between": _value("age_between", _ages),
    "gpa_least": _value("gpa_least", _gpa),
    "years_least": _value("years_least", lambda rng, r: _years(rng, r, -4, 0)),
    "years_below": _value("years_below", lambda rng, r: _years(rng, r, 2, 5)),
    "tenure_least": _tenure_least,
    "score_least": _value("score_least", _score),
    "salary_most": _value(
        "salary_most", lambda rng, r: r.salary[0] + rng.randint(0, 4) if r.salary else None
    ),
}

"""Invented persons: a career that could have happened, and what their resume tells of it."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from eval.generated.career import draw_degrees, draw_jobs
from eval.generated.record import (
    AS_OF,
    Award,
    Certificate,
    Gender,
    LanguageSkill,
    Name,
    Project,
    Publication,
    Record,
    Skill,
    Strength,
)
from eval.generated.terms import Language, Term, term
from eval.generated.world import Trade, World
from ingest.resume import YearMonth

_UNNAMED, _NAMESAKE, _OTHER_LANGUAGE, _OLDER = 0.04, 0.04, 0.04, 0.02
_STRENGTHS: tuple[Strength, ...] = ("used", "used", "project", "aware", "unused")


def draw_people(rng: Random, world: World, number: int) -> list[Record]:
    """So many resumes; some of them share a name, some a person, some state no name."""
    records: list[Record] = []
    while len(records) < number:
        record = _draw(rng, world, f"r{len(records) + 1:04}")
        chance = rng.random()
        if chance < _UNNAMED:
            record = replace(record, name=None, email=_unnamed_email(rng, record))
        elif chance < _UNNAMED + _NAMESAKE:
            record = _namesake(rng, record, records)
        records.append(record)
        if record.name is None or len(records) == number:
            continue
        chance = rng.random()
        if chance < _OTHER_LANGUAGE and record.name.zh:
            other: Language = "en" if record.language == "zh" else "zh"
            records.append(replace(record, id=f"r{len(records) + 1:04}", language=other))
        elif chance < _OTHER_LANGUAGE + _OLDER and (older := _older(record)):
            records.append(replace(older, id=f"r{len(records) + 1:04}"))
    return records


def _draw(rng: Random, world: World, id_: str) -> Record:
    language: Language = "zh" if rng.random() < 0.6 else "en"
    western = language == "en" and rng.random() < 0.7
    gender: Gender = rng.choice(("female", "male"))
    name = _western_name(rng, world, gender) if western else _chinese_name(rng, world, gender)
    trade = rng.choice(world.trades)
    born = YearMonth(rng.randint(1967, 2002), rng.randint(1, 12))
    region = "world" if western else "cn"
    degrees = draw_degrees(rng, world, trade, born, region)
    jobs = draw_jobs(rng, world, trade, degrees, region)
    skills = _skills(rng, trade)
    first_year = min([*(job.start.year for job in jobs), AS_OF.year - 1])
    shown_birth = rng.random()
    low = rng.randint(5, 45)
    return Record(
        id=id_,
        person=id_,
        language=language,
        trade=trade.key,
        name=name,
        gender=gender if rng.random() < 0.6 else None,
        birth=born if shown_birth < 0.4 else None,
        age=_age(born) if 0.4 <= shown_birth < 0.6 else None,
        city=rng.choice(world.cities[region]) if rng.random() < 0.75 else None,
        phone=_phone(rng, western) if rng.random() < 0.85 else None,
        email=_email(rng, name) if rng.random() < 0.85 else None,
        sought=rng.choice(trade.titles) if rng.random() < 0.5 else None,
        salary=(low, low + rng.randint(1, 8)) if not western and rng.random() < 0.4 else None,
        notice=term(rng.choice(world.words["notices"]["values"])) if rng.random() < 0.4 else None,
        jobs=jobs,
        degrees=degrees,
        skills=skills,
        certificates=_certificates(rng, trade, first_year),
        languages=_languages(rng, world, western),
        awards=_awards(rng, trade, first_year),
        publications=_publications(rng, world, trade, first_year),
        projects=_projects(rng, world, skills, first_year, region),
        summary=_maybe(rng, world.words["summaries"]["values"], 0.6),
        hobby=_maybe(rng, world.words["hobbies"]["values"], 0.3),
    )


def _maybe(rng: Random, rows: list[str], share: float) -> Term | None:
    return term(rng.choice(rows)) if rng.random() < share else None


def _chinese_name(rng: Random, world: World, gender: Gender) -> Name:
    zh, latin = rng.choice(world.names["surnames"]).split()
    people = "women" if gender == "female" else "men"
    if rng.random() < 0.5:
        given_zh, given = rng.choice(world.names[people]).split()
    else:
        pairs = [row.split() for row in rng.sample(world.names[f"{people}_syllables"], 2)]
        given_zh = "".join(pair[0] for pair in pairs)
        given = "".join(pair[1] for pair in pairs).capitalize()
    return Name(zh + given_zh, given, latin)


def _western_name(rng: Random, world: World, gender: Gender) -> Name:
    people = "western_women" if gender == "female" else "western_men"
    return Name(None, rng.choice(world.names[people]), rng.choice(world.names["western_surnames"]))


def _namesake(rng: Random, record: Record, before: list[Record]) -> Record:
    """The record under the name of someone of another trade before it."""
    named = [
        other
        for other in before
        if other.name
        and record.name
        and (other.name.zh is None) == (record.name.zh is None)
        and other.trade != record.trade
    ]
    if not named:
        return record
    name = rng.choice(named).name
    assert name is not None
    return replace(record, name=name, gender=None, email=_email(rng, name))


def _older(record: Record) -> Record | None:
    """The resume as it was before the latest job; None where that was the only one."""
    posts = record.posts
    if len(posts) < 2 or posts[0].start.first() <= max(d.end.last() for d in record.degrees):
        return None
    until = posts[0].start
    if any(job.start.first() > until.first() for job in record.jobs):
        return None
    past = tuple(job for job in record.jobs if job is not posts[0])
    if any(job.end is None or job.end.last() >= until.first() for job in past):
        return None
    return replace(
        record,
        jobs=past,
        age=None,
        certificates=tuple(c for c in record.certificates if not c.year or c.year < until.year),
        awards=tuple(a for a in record.awards if a.year < until.year),
        publications=tuple(p for p in record.publications if p.year < until.year),
        projects=tuple(p for p in record.projects if p.year < until.year),
        skills=tuple(s for s in record.skills if s.strength == "listed"),
        salary=None,
        notice=None,
    )


def _age(born: YearMonth) -> int:
    return (AS_OF.first() - born.first()) // 12


def _phone(rng: Random, western: bool) -> str:
    if western:
        return f"+1 ({rng.randint(201, 989)}) 555-{rng.randint(0, 9999):04}"
    digits = f"1{rng.choice('35789')}{rng.randint(0, 9)}{rng.randint(0, 99999999):08}"
    return f"{digits[:3]}-{digits[3:7]}-{digits[7:]}" if rng.random() < 0.3 else digits


def _email(rng: Random, name: Name) -> str:
    local = "".join(c for c in f"{name.given}{name.surname}".casefold() if c.isalpha())
    domain = rng.choice(("example.com", "example.org", "example.net", "mail.example.cn"))
    return f"{local}{rng.randint(1, 9999)}@{domain}"


def _unnamed_email(rng: Random, record: Record) -> str | None:
    return f"candidate{rng.randint(1, 99999)}@example.com" if record.email else None


def _skills(rng: Random, trade: Trade) -> tuple[Skill, ...]:
    solid = rng.sample(trade.solid, rng.randint(2, len(trade.solid)))
    edge = rng.sample(trade.edge, rng.randint(0, len(trade.edge)))
    return (
        *(Skill(name, "listed") for name in solid),
        *(Skill(name, rng.choice(_STRENGTHS)) for name in edge),
    )


def _certificates(rng: Random, trade: Trade, first: int) -> tuple[Certificate, ...]:
    drawn = rng.sample(trade.certificates, rng.randint(0, len(trade.certificates)))
    last = max(first, AS_OF.year - 1)
    return tuple(
        Certificate(name, rng.randint(first, last) if rng.random() < 0.75 else None)
        for name in drawn
    )


def _languages(rng: Random, world: World, western: bool) -> tuple[LanguageSkill, ...]:
    spoken: list[LanguageSkill] = []
    if not western and rng.random() < 0.55:
        test = rng.choice(sorted(world.words["tests"]))
        row, low, high = world.words["tests"][test]
        score = rng.randint(low, high)
        spoken.append(
            LanguageSkill(term(row), test, score / 10 // 0.5 * 0.5 if test == "ielts" else score)
        )
    if rng.random() < 0.25:
        words = world.words["languages"]
        spoken.append(
            LanguageSkill(
                term(rng.choice(words["others"])), degree=term(rng.choice(words["degrees"]))
            )
        )
    return tuple(spoken)


def _awards(rng: Random, trade: Trade, first: int) -> tuple[Award, ...]:
    if rng.random() > 0.4:
        return ()
    many = rng.randint(40, 400)
    rank = (rng.randint(1, 9), many) if rng.random() < 0.3 else None
    return (Award(rng.choice(trade.awards), rng.randint(first, AS_OF.year - 1), rank),)


def _publications(rng: Random, world: World, trade: Trade, first: int) -> tuple[Publication, ...]:
    if rng.random() > 0.15:
        return ()
    topic = term(rng.choice(world.words["topics"]["values"]))
    title = Term(topic.zh.format(trade=trade.name.zh), topic.en.format(trade=trade.name.en.title()))
    venue = term(rng.choice(world.words["venues"]["values"]))
    return (Publication(title, venue, rng.randint(first, AS_OF.year - 1), rng.randint(1, 3)),)


def _projects(
    rng: Random, world: World, skills: tuple[Skill, ...], first: int, region: str
) -> tuple[Project, ...]:
    drawn = []
    for skill in skills:
        if skill.strength == "project":
            place = rng.choice(world.prefixes[region])
            name = Term(f"{place.zh}示范项目", f"{place.en} Pilot Project", invented=True)
            drawn.append(Project(name, skill.name, rng.randint(first, AS_OF.year - 1)))
    return tuple(drawn)

"""What named people are compared by: age, years of work, grades, pay, teams, degrees, tests."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from assistant.comparing.papers import papers
from assistant.conditions.degree import LEVELS, matches_school
from assistant.conditions.job import experience_months, jobs_of
from assistant.conditions.quantity import people_led
from assistant.durations import bounds_of, duration, reckoned
from assistant.evidence import ResumeUnits
from assistant.quoting import line_around, spans_of_entry
from assistant.ranking import Measure, Measurer
from ingest.claims import Strength, claimed
from ingest.lexicon import Concept
from ingest.query.numbers import number_of_fact
from ingest.resume import Fact, Resume, Span, YearMonth


@dataclass(frozen=True, slots=True)
class Yardstick:
    """What people can be compared by: its name and the words for more and less, zh and en."""

    pattern: str
    name: tuple[str, str]
    more: tuple[str, str]
    less: tuple[str, str]
    measure: Measurer
    largest: bool | None = None
    """Whether the largest comes first, where its own words in the question say so."""
    within: frozenset[str] = frozenset()
    """Kinds of words that only say of which thing it is measured: the school of a degree."""


def age_of(resume: Resume, as_of: YearMonth) -> tuple[int, Span] | None:
    """Age in whole years by the month of birth, else as stated, with the words."""
    for fact in resume.facts_of("birth"):
        return (as_of.last() - YearMonth.parse(fact.value).first()) // 12, fact.span
    for fact in resume.facts_of("age"):
        return int(fact.value), fact.span
    return None


def _age(units: ResumeUnits, as_of: YearMonth, language: str) -> Measure | None:
    found = age_of(units.resume, as_of)
    if found is None:
        return None
    births = units.resume.facts_of("birth")
    value = -YearMonth.parse(births[0].value).first() if births else found[0] * 12 - as_of.last()
    note = f"{found[0]} 岁" if language == "zh" else f"{found[0]} years old"
    return Measure(value, (line_around(units.resume, found[1], 60),), note)


def _experience(units: ResumeUnits, as_of: YearMonth, language: str) -> Measure | None:
    resume = units.resume
    months = experience_months(resume, as_of) or experience_months(resume, as_of, interns=True)
    periods = [p for n in jobs_of(resume) if (p := resume.entries[n].period)]
    spans = tuple(line_around(resume, p.span) for p in periods)
    return Measure(months, spans[:3], duration(months, language)) if months else None


def _stay(units: ResumeUnits, as_of: YearMonth, language: str) -> Measure | None:
    """The longest time with one employer in a row, promotions joined."""
    resume = units.resume
    stays = [
        (b[1] - b[0] + 1, n)
        for n in jobs_of(resume)
        if (b := bounds_of(resume.entries[n].period, as_of))
    ]
    if not stays:
        return None
    months, number = max(stays)
    period = resume.entries[number].period
    note = reckoned(period, as_of, language) if period else ""
    return Measure(months, spans_of_entry(resume, number, ("employer",))[:3], note)


def _jobs(units: ResumeUnits, as_of: YearMonth, language: str) -> Measure | None:
    resume = units.resume
    numbers = jobs_of(resume)
    spans = tuple(spans_of_entry(resume, n)[0] for n in numbers[:3])
    note = f"{len(numbers)} 段" if language == "zh" else f"{len(numbers)} in all"
    return Measure(len(numbers), spans, note) if numbers else None


def _certificates(units: ResumeUnits, as_of: YearMonth, language: str) -> Measure | None:
    """How many certificates are held, each once."""
    resume = units.resume
    held = {
        fact.value: fact
        for fact in resume.facts_of("certificate")
        if claimed(resume, fact.span, certificate=True) >= Strength.LISTED
    }
    spans = tuple(dict.fromkeys(line_around(resume, fact.span, 80) for fact in held.values()))
    note = f"{len(held)} 项" if language == "zh" else f"{len(held)} in all"
    return Measure(len(held), spans[:_SHOWN], note) if held else None


_SHOWN = 3
_OUT_OF = re.compile(r"\s*分?\s*(?:[/／]|out of)\s*(\d{1,3}(?:\.\d+)?)")
_SCALES = (4.0, 5.0, 10.0, 100.0)


def _grade(
    level: str | None, units: ResumeUnits, as_of: YearMonth, language: str
) -> Measure | None:
    """The best average, or that of a level of degree, as a part of the most that its scale has."""
    grades = list(units.resume.facts_of("gpa"))
    if level is not None:
        of_level = {f.entry for f in units.resume.facts_of("degree") if f.value == level}
        grades = [f for f in grades if f.entry in of_level]
    if not grades:
        return None
    scaled = [(*_on_scale(units.resume, fact), fact) for fact in grades]
    part, shown, best = max(scaled, key=lambda one: one[0])
    return Measure(part, (line_around(units.resume, best.span, 80),), shown)


def _on_scale(resume: Resume, fact: Fact) -> tuple[float, str]:
    """An average as a part of its scale, the stated one or else the least that holds it."""
    value = float(fact.value)
    number = resume.text.find(fact.value, fact.span.start)
    stated = _OUT_OF.match(resume.text, number + len(fact.value)) if number >= 0 else None
    if stated is not None and float(stated[1]) >= value:
        return value / float(stated[1]), f"{fact.value}/{stated[1]}"
    return value / next((s for s in _SCALES if s >= value), value), fact.value


def _team(units: ResumeUnits, as_of: YearMonth, language: str) -> Measure | None:
    led = people_led(units)
    if not led:
        return None
    people, unit = led[0]
    return Measure(people, (unit.span,), f"{people:g} 人" if language == "zh" else f"{people:g}")


def _salary(kind: str, units: ResumeUnits, as_of: YearMonth, language: str) -> Measure | None:
    stated = units.resume.facts_of(kind)
    if not stated:
        return None
    monthly = [(number_of_fact(units.resume, fact) or 0.0, fact) for fact in stated]
    value, fact = max(monthly, key=lambda pair: pair[0])
    return Measure(value, (line_around(units.resume, fact.span, 80),), "")


def _notice(units: ResumeUnits, as_of: YearMonth, language: str) -> Measure | None:
    stated = [
        (number, fact)
        for fact in units.resume.facts_of("notice")
        if (number := number_of_fact(units.resume, fact)) is not None
    ]
    if not stated:
        return None
    days, fact = stated[0]
    note = f"{days:g} 天" if language == "zh" else f"{days:g} days"
    return Measure(days, (line_around(units.resume, fact.span, 80),), note)


def _level(units: ResumeUnits, as_of: YearMonth, language: str) -> Measure | None:
    found = [
        (LEVELS.index(f.value), f) for f in units.resume.facts_of("degree") if f.value in LEVELS
    ]
    if not found:
        return None
    rank, fact = max(found, key=lambda pair: pair[0])
    spans = _degree_spans(units.resume, fact)
    return Measure(rank, spans, "")


def _degree_spans(resume: Resume, fact: Fact) -> tuple[Span, ...]:
    if fact.entry is None:
        return (line_around(resume, fact.span),)
    return spans_of_entry(resume, fact.entry, ("degree",))[:3]


def _graduation(
    level: str | None,
    schools: Sequence[Concept],
    units: ResumeUnits,
    as_of: YearMonth,
    language: str,
) -> Measure | None:
    """The end of the degree of a level from one of some schools, or else of the last one."""
    resume = units.resume
    ends = []
    for number, entry in enumerate(resume.entries):
        levels = {f.value for f in resume.facts_of("degree", number)}
        if entry.kind != "degree" or entry.period is None or (level and level not in levels):
            continue
        if entry.period.end is not None:
            ends.append((entry.period.end, number))
    if not ends:
        return None
    there = [e for e in ends if any(matches_school(resume, e[1], s) for s in schools)]
    end, number = max(there or ends)
    spans = spans_of_entry(resume, number, ("degree",))[:3]
    return Measure(end.last(), spans, str(end).replace("-", "."))


def of_degree(level: str | None, schools: Sequence[Concept] = ()) -> tuple[Yardstick, ...]:
    """Yardsticks whose words other ones contain; they are tried last."""
    return (
        Yardstick(
            r"毕业|graduat|finish|complet|degree (?:earlier|later)",
            ("毕业时间", "graduation date"),
            ("毕业更晚", "graduated later"),
            ("毕业更早", "graduated earlier"),
            partial(_graduation, level, schools),
            within=frozenset(("school", "major", "degree")),
        ),
        Yardstick(
            r"学历|学位|degree|qualification|education",
            ("学历", "level of education"),
            ("学历更高", "has the higher degree"),
            ("学历更低", "has the lower degree"),
            _level,
        ),
        Yardstick(
            r"经验|工龄|工作|年限|资深|资历|experience|years|career|work",
            ("工作年限", "work experience"),
            ("工作年限更长", "has more work experience"),
            ("工作年限更短", "has less work experience"),
            _experience,
        ),
    )


def stated_by_each(level: str | None) -> tuple[Yardstick, ...]:
    """Yardsticks of which the figures of several people are asked for also without an order."""
    return (
        Yardstick(
            r"绩点|gpa|均分|平均(?:成绩|分)|\bgrade (?:point|average)s?|\baverage grades?",
            ("绩点", "GPA"),
            ("绩点更高", "has the higher GPA"),
            ("绩点更低", "has the lower GPA"),
            partial(_grade, level),
        ),
        Yardstick(
            r"(?:目前|现在|当前|现有|现)的?(?:税前)?(?:月薪|年薪|薪|工资|收入|待遇)|[挣赚]"
            r"|(?:月薪|年薪|薪|工资|收入)(?:目前|现在)"
            r"|\b(?:current|present) (?:\w+ )?(?:salar|pay|wage|compensation|package)|\bearn",
            ("目前薪资", "current pay"),
            ("目前薪资更高", "earns more"),
            ("目前薪资更低", "earns less"),
            partial(_salary, "salary_now"),
        ),
        Yardstick(
            r"薪|工资|待遇|salary|salaries|\bpay\b|\bwages?\b|compensation",
            ("期望薪资", "expected salary"),
            ("期望薪资更高", "expects more"),
            ("期望薪资更低", "expects less"),
            partial(_salary, "salary_min"),
        ),
    )


YARDSTICKS = (
    Yardstick(
        r"(?:论文|文章|著作)\S{0,5}[多少]|[多少]\S{0,4}(?:论文|文章|著作)"
        r"|\b(?:more|fewer|most|fewest) (?:\w+ )?(?:papers|publications|articles)",
        ("论文数", "papers"),
        ("论文更多", "has more papers"),
        ("论文更少", "has fewer papers"),
        papers,
    ),
    Yardstick(
        r"带.{0,6}(?:人|团队)|团队|管.{0,6}人|\bteam|\bled\b|manag\w+ .{0,12}people",
        ("团队人数", "team size"),
        ("带的团队更大", "led the larger team"),
        ("带的团队更小", "led the smaller team"),
        _team,
    ),
    Yardstick(
        r"(?:一|同)(?:家|个)(?:公司|单位|雇主|地方|企业)|单(?:段|个|一|家)|任职时间"
        r"|one (?:employer|company|job|place)"
        r"|(?:same|single) (?:employer|company|job)|tenure|\bstay(?:ed|s)?\b",
        ("在同一家单位的最长时间", "longest time with one employer"),
        ("在一家单位待得更久", "stayed longer with one employer"),
        ("在一家单位待得更短", "stayed less long with one employer"),
        _stay,
    ),
    Yardstick(
        r"(?:几|多).{0,2}(?:段|份|家).{0,4}(?:工作|公司)|跳槽"
        r"|(?:more|fewer) (?:jobs|employers|companies)",
        ("工作段数", "number of jobs"),
        ("工作段数更多", "had more jobs"),
        ("工作段数更少", "had fewer jobs"),
        _jobs,
    ),
    Yardstick(
        r"证书?\S{0,4}[多少]|[多少]的?\S{0,3}证书?"
        r"|\b(?:more|fewer|less|most|fewest) (?:\w+ )?(?:certificat|licen[cs]e|qualification)\w*",
        ("证书数", "certificates"),
        ("证书更多", "holds more certificates"),
        ("证书更少", "holds fewer certificates"),
        _certificates,
    ),
    Yardstick(
        r"年龄|岁|年轻|年长|年纪|谁(?:更|比较)?[大小老](?!学)|older|younger|oldest|youngest|\bage\b"
        r"|\bborn\b|elder",
        ("年龄", "age"),
        ("年纪更大", "is older"),
        ("年纪更小", "is younger"),
        _age,
    ),
    Yardstick(
        r"通知期|到岗|离职通知|notice",
        ("通知期", "notice period"),
        ("通知期更长", "has the longer notice period"),
        ("通知期更短", "has the shorter notice period"),
        _notice,
    ),
)

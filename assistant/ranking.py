"""The most, the least, the latest: what people are ordered by."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from assistant.conditions.degree import LEVELS
from assistant.conditions.job import experience_months
from assistant.conditions.person import age_of
from assistant.conditions.quantity import people_led
from assistant.durations import duration
from assistant.evidence import ResumeUnits
from assistant.numbers import number_of
from assistant.question import Question
from assistant.quoting import line_around, spans_of_entry
from ingest.dates import month_bounds
from ingest.resume import Span, YearMonth


@dataclass(frozen=True, slots=True)
class Measure:
    """A number to order people by, with the words it rests on and how it is shown."""

    value: float
    spans: tuple[Span, ...]
    note: str


Measurer = Callable[[ResumeUnits, YearMonth, str], Measure | None]


_MOST = (
    r"最(?:多|久|长|高|大|年长|资深|丰富|晚|新|近)|(?:most|longest|highest"
    r"|oldest|latest|most recent(?:ly)?"
    r"|largest|biggest|greatest|top|senior-most)"
)
_LEAST = r"最(?:少|短|低|小|年轻|早)|(?:least|shortest|lowest|youngest|earliest|fewest|smallest)"


_MORE = (
    r"更(?:多|久|长|高|大|年长|资深|丰富|晚)|谁.{0,6}(?:大|多|长|高|久)"
    r"|\b(?:older|longer|later|larger|bigger|higher)\b|more experience"
)
_LESS = (
    r"更(?:少|短|低|小|年轻|早)|谁.{0,6}(?:小|少|短|低|年轻|早)|\b(?:younger"
    r"|shorter|earlier|smaller|lower)\b|less experience"
)


@dataclass(frozen=True, slots=True)
class Ranking:
    """What to order by, and whether the largest comes first."""

    measure: Measurer
    largest: bool
    most: int


def _experience(units: ResumeUnits, as_of: YearMonth, language: str) -> Measure | None:
    resume = units.resume
    months = experience_months(resume, as_of) or experience_months(resume, as_of, interns=True)
    spans = [
        line_around(resume, e.period.span) for e in resume.entries if e.kind == "job" and e.period
    ]
    return Measure(months, tuple(spans[:3]), duration(months, language)) if months else None


def _age(units: ResumeUnits, as_of: YearMonth, language: str) -> Measure | None:
    resume = units.resume
    found = age_of(resume, as_of)
    if found is None:
        return None
    births = resume.facts_of("birth")
    value = -YearMonth.parse(births[0].value).first() if births else found[0] * 12 - as_of.last()
    note = f"{found[0]} 岁" if language == "zh" else f"aged {found[0]}"
    return Measure(value, (line_around(resume, found[1], 60),), note)


def _graduation(units: ResumeUnits, as_of: YearMonth, language: str) -> Measure | None:
    resume = units.resume
    ends = [
        (e.period.end.last(), i, str(e.period.end))
        for i, e in enumerate(resume.entries)
        if e.kind == "degree" and e.period and e.period.end
    ]
    if not ends:
        return None
    last, number, shown = max(ends)
    return Measure(last, spans_of_entry(resume, number)[:2], shown)


def _grade(units: ResumeUnits, as_of: YearMonth, language: str) -> Measure | None:
    resume = units.resume
    grades = resume.facts_of("gpa")
    if not grades:
        return None
    best = max(grades, key=lambda f: float(f.value) if float(f.value) <= 5 else float(f.value) / 25)
    value = float(best.value)
    return Measure(
        value if value <= 5 else value / 25, (line_around(resume, best.span, 80),), best.value
    )


def _level(units: ResumeUnits, as_of: YearMonth, language: str) -> Measure | None:
    resume = units.resume
    found = [
        (LEVELS.index(f.value), f)
        for f in resume.facts_of("degree")
        if f.value in LEVELS and f.entry is not None
    ]
    if not found:
        return None
    rank, fact = max(found, key=lambda pair: pair[0])
    return Measure(rank, spans_of_entry(resume, fact.entry or 0)[:2], "")


def _stay(units: ResumeUnits, as_of: YearMonth, language: str) -> Measure | None:
    resume = units.resume
    stays = [
        (b[1] - b[0] + 1, i)
        for i, e in enumerate(resume.entries)
        if e.kind == "job" and e.period and (b := month_bounds(e.period, as_of))
    ]
    if not stays:
        return None
    months, number = max(stays)
    return Measure(months, spans_of_entry(resume, number)[:2], duration(months, language))


def _first_job(units: ResumeUnits, as_of: YearMonth, language: str) -> Measure | None:
    resume = units.resume
    starts = [
        (e.period.start.first(), i)
        for i, e in enumerate(resume.entries)
        if e.kind in ("job", "project")
        and e.period
        and e.period.start
        and all(f.value != "internship" for f in resume.facts_of("employment", i))
    ]
    if not starts:
        return None
    first, number = min(starts)
    return Measure(first, spans_of_entry(resume, number)[:2], "")


def _team(units: ResumeUnits, as_of: YearMonth, language: str) -> Measure | None:
    led = people_led(units)
    if not led:
        return None
    people, unit = led[0]
    note = f"{people:g} 人" if language == "zh" else f"{people:g} people"
    return Measure(people, (unit.span,), note)


_MEASURES: tuple[tuple[str, Measurer], ...] = (
    (r"年龄|岁|年轻|年长|年纪|older|younger|oldest|youngest|\bage\b|\bborn\b", _age),
    (r"绩点|gpa|均分|grade", _grade),
    (r"参加工作|开始工作|入行|started working|start(?:ed)? (?:their|a|his|her) career", _first_job),
    (r"带.{0,6}(?:人|团队)|团队|管.{0,6}人|team|led|manag", _team),
    (r"(?:在|at)(?:同?一家|一个|a single|one|the same)|单家|同一公司|stay|tenure", _stay),
    (r"学历|highest (?:degree|education|qualification)", _level),
    (r"毕业|graduat", _graduation),
    (r"经验|工龄|工作(?:年限|时间)|年限|资深|资历|experience|years|career|worked", _experience),
)


def read_ranking(question: Question) -> Ranking | None:
    """What a question orders people by; None when it asks for no extreme."""
    among_named = len(question.people) > 0
    most = re.search(f"{_MOST}|{_MORE}" if among_named else _MOST, question.folded)
    least = re.search(f"{_LEAST}|{_LESS}" if among_named else _LEAST, question.folded)
    if not (most or least):
        return None
    for pattern, measure in _MEASURES:
        if re.search(pattern, question.folded):
            youngest = measure is _age and re.search(r"年轻|youngest", question.folded)
            largest = most is not None and least is None and not youngest
            return Ranking(measure, largest, _how_many_first(question))
    return None


_FIRST = re.compile(
    r"前\s*(\d+|[一二三四五六七八九十两])|\btop (\d+|two|three|five|ten)\b"
    r"|(?:the )?(two|three|five) (?:most|oldest|youngest|longest)"
)


def _how_many_first(question: Question) -> int:
    match = _FIRST.search(question.folded)
    return int(number_of(next(g for g in match.groups() if g))) if match else 1

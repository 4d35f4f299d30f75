"""Which of several people is older, longer in work, higher in grade: measured, then ordered."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Literal

from assistant.citations import escaped
from assistant.conditions.degree import LEVELS, levels_asked
from assistant.conditions.job import experience_months, jobs_of
from assistant.conditions.quantity import people_led
from assistant.durations import bounds_of, duration, reckoned
from assistant.evidence import ResumeUnits
from assistant.findings import Findings, Point
from assistant.numbers import written
from assistant.people import label
from assistant.query.names import KnownValues, find_names
from assistant.query.superlatives import find_test
from assistant.question import Question
from assistant.quoting import line_around, spans_of_entry
from assistant.ranking import Measure, Measurer
from assistant.terms import Term
from ingest.query.numbers import number_of_fact
from ingest.resume import Fact, Resume, Span, YearMonth

_LARGE = r"(?:大(?!学|专|数|厂|型)|多(?!少|大)|长(?!沙|春|期)|高(?!中|校|级|薪)|久|晚|老(?!师))"
_SMALL = r"(?:小(?!学|组|程|时)|少|短|低|早)"
_WHO = r"(?:更|比较|较|最|谁|哪一?[个位])[^，,。？?]{0,9}?"
_MORE = re.compile(
    rf"年长|资深|丰富|{_WHO}{_LARGE}|{_LARGE}一?(?:些|点)"
    r"|\b(?:older|longer|later|larger|bigger|higher|more|greater|elder|senior|most|oldest|longest"
    r"|latest|highest|largest)\b"
)
_LESS = re.compile(
    rf"年轻|{_WHO}{_SMALL}|{_SMALL}一?(?:些|点)"
    r"|\b(?:younger|shorter|earlier|smaller|lower|less|fewer|sooner|youngest|shortest|earliest"
    r"|lowest|least|junior)\b"
)
_WHICH = re.compile(r"谁|哪|\bwho\b|\bwhich\b|\bor\b|还是")
_NAMED = frozenset(
    ("skill", "certificate", "quoted", "name", "employer", "school", "title", "major")
)
"""Kinds of words that, where a resume states them, ask for more than the yardstick does."""
_MANY = 2
"""More people than this stand in a table."""


@dataclass(frozen=True, slots=True)
class Yardstick:
    """What people can be compared by: its name and the words for more and less, zh and en."""

    pattern: str
    name: tuple[str, str]
    more: tuple[str, str]
    less: tuple[str, str]
    measure: Measurer


def age_of(resume: Resume, as_of: YearMonth) -> tuple[int, Span] | None:
    """Age in whole years by the month of birth, else as stated, with the words."""
    for fact in resume.facts_of("birth"):
        return (as_of.last() - YearMonth.parse(fact.value).first()) // 12, fact.span
    for fact in resume.facts_of("age"):
        return int(fact.value), fact.span
    return None


def asks_who_is_ahead(question: Question) -> bool:
    """Whether a question asks which of some people has more or less of something."""
    return question.says(_MORE) != question.says(_LESS) and question.says(_WHICH)


def read_yardstick(question: Question, people: Sequence[ResumeUnits]) -> Yardstick | None:
    """What a question compares named people by; None where it is nothing that is measured."""
    if question.says(_MORE) == question.says(_LESS):
        return None
    level = next(iter(levels_asked(question)), None)
    for yardstick in (*_of_test(question), *_YARDSTICKS, *_of_degree(level)):
        if re.search(yardstick.pattern, question.folded):
            narrower = any(_asks_more(t, yardstick, people) for t in question.terms)
            return None if narrower else yardstick
    return None


def _of_test(question: Question) -> tuple[Yardstick, ...]:
    """The result of a test that the question names."""
    named = find_test(question.folded, find_names(question.text, KnownValues({}), ()))
    if named is None:
        return ()
    span, test = named
    shown = span.of(question.text)
    return (
        Yardstick(
            rf"{re.escape(span.of(question.folded))}|分|成绩|scores?|bands?|marks?|results?",
            (f"{shown}成绩", f"{shown} score"),
            (f"的{shown}成绩更高", f"has the higher {shown} score"),
            (f"的{shown}成绩更低", f"has the lower {shown} score"),
            partial(_score, test),
        ),
    )


def _score(test: str, units: ResumeUnits, as_of: YearMonth, language: str) -> Measure | None:
    resume = units.resume
    scored = [
        (number, fact)
        for fact in resume.facts_of("test_score")
        if fact.value.startswith(f"{test} ")
        and (number := number_of_fact(resume, fact)) is not None
    ]
    if not scored:
        return None
    best, fact = max(scored, key=lambda pair: pair[0])
    return Measure(best, (line_around(resume, fact.span, 80),), written(best))


def _asks_more(term: Term, yardstick: Yardstick, people: Sequence[ResumeUnits]) -> bool:
    """Whether a word narrows what is compared ("more Kafka experience")."""
    words = (yardstick.pattern, _MORE.pattern, _LESS.pattern)
    if term.kind not in _NAMED or any(re.search(pattern, term.text) for pattern in words):
        return False
    return any(term.stated_in(units) for units in people)


def compared(
    question: Question, yardstick: Yardstick, people: Sequence[ResumeUnits], as_of: YearMonth
) -> Findings | None:
    """Everyone with their number, the first named in the lead; None where no one states any."""
    about = tuple(u.resume for u in people)
    language, en = question.language, question.language == "en"
    topic, largest = yardstick.name[en], question.says(_MORE)
    measured = [(yardstick.measure(u, as_of, language), u.resume) for u in people]
    known = [(m, resume) for m, resume in measured if m is not None]
    if not known:
        return None
    known.sort(key=lambda pair: pair[0].value, reverse=largest)
    silent = [escaped(label(resume, language)) for m, resume in measured if m is None]
    first = [escaped(label(r, language)) for m, r in known if m.value == known[0][0].value]
    if silent:
        names = (", " if en else "、").join(silent)
        lead = f"{topic} not stated by {names}" if en else f"{names}的简历没有写明{topic}"
    elif len(first) == len(known):
        lead = f"Equal in {topic}" if en else f"{topic}相同"
    else:
        words = (yardstick.more if largest else yardstick.less)[en]
        lead = f"**{', '.join(first)}** {words}" if en else f"**{'、'.join(first)}**{words}"
    points = tuple(Point(r, m.spans, note=m.note, topic=topic) for m, r in known)
    in_order = tuple(resume for _, resume in known)
    rest = tuple(r for r in about if r not in in_order)
    kind: Literal["table", "rows"] = "table" if len(people) > _MANY else "rows"
    return Findings(kind, points, lead=lead, about=in_order + rest, looked_at=len(people))


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


def _grade(units: ResumeUnits, as_of: YearMonth, language: str) -> Measure | None:
    grades = units.resume.facts_of("gpa")
    if not grades:
        return None

    def out_of_five(fact: Fact) -> float:
        value = float(fact.value)
        return value if value <= 5 else value / 25

    best = max(grades, key=out_of_five)
    return Measure(out_of_five(best), (line_around(units.resume, best.span, 80),), best.value)


def _team(units: ResumeUnits, as_of: YearMonth, language: str) -> Measure | None:
    led = people_led(units)
    if not led:
        return None
    people, unit = led[0]
    return Measure(people, (unit.span,), f"{people:g} 人" if language == "zh" else f"{people:g}")


def _salary(units: ResumeUnits, as_of: YearMonth, language: str) -> Measure | None:
    stated = units.resume.facts_of("salary_min")
    if not stated:
        return None
    fact = stated[0]
    return Measure(float(fact.value.split()[0]), (line_around(units.resume, fact.span, 80),), "")


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
    level: str | None, units: ResumeUnits, as_of: YearMonth, language: str
) -> Measure | None:
    """The end of the degree of a level, or of the last one."""
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
    end, number = max(ends)
    spans = spans_of_entry(resume, number, ("degree",))[:3]
    return Measure(end.last(), spans, str(end).replace("-", "."))


def _of_degree(level: str | None) -> tuple[Yardstick, ...]:
    """Yardsticks whose words other ones contain; they are tried last."""
    return (
        Yardstick(
            r"毕业|graduat|finish|complet|degree (?:earlier|later)",
            ("毕业时间", "graduation date"),
            ("毕业更晚", "graduated later"),
            ("毕业更早", "graduated earlier"),
            partial(_graduation, level),
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


_YARDSTICKS = (
    Yardstick(
        r"绩点|gpa|均分|grade point",
        ("绩点", "GPA"),
        ("绩点更高", "has the higher GPA"),
        ("绩点更低", "has the lower GPA"),
        _grade,
    ),
    Yardstick(
        r"薪|工资|salary|\bpay\b|compensation",
        ("期望薪资", "expected salary"),
        ("期望薪资更高", "expects more"),
        ("期望薪资更低", "expects less"),
        _salary,
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
        r"年龄|岁|年轻|年长|年纪|谁(?:更|比较)?[大小老](?!学)|older|younger|oldest|youngest|\bage\b"
        r"|\bborn\b|elder",
        ("年龄", "age"),
        ("年纪更大", "is older"),
        ("年纪更小", "is younger"),
        _age,
    ),
)

"""Which of several named people was first: to join an employer, to leave, to be certified."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from assistant.comparing.yardsticks import Yardstick
from assistant.conditions.job import jobs_of
from assistant.evidence import ResumeUnits, contains, stems_of
from assistant.lookup.asked import Asked
from assistant.lookup.attained import attained
from assistant.lookup.entries import spans_of_job
from assistant.lookup.naming import jobs_at
from assistant.question import Question
from assistant.quoting import line_around
from assistant.ranking import Measure
from ingest.dates import find_periods, month_bounds
from ingest.lines import lines_of
from ingest.resume import Period, Resume, Span, YearMonth
from ingest.tokens import fold

_WHICH = re.compile(r"谁|哪|\bwho\b|\bwhich\b")
_FIRST = re.compile(
    r"(?:谁|哪一?[个位])[^，,。？?]{0,16}?(?:先(?!生|锋|进(?:个人|集体|工作|单位))|早(?!教|期|上|餐))|首先|更早"
    r"|\b(?:earlier|earliest|sooner)\b"
    r"|\bfirst\b(?![- ](?:author|class|name|prize|place|degree|job))"
)
_LAST = re.compile(
    r"(?:谁|哪一?[个位])[^，,。？?]{0,16}?(?:晚(?!上|会)|最?后(?!来|端|勤|者|期))|更晚"
    r"|\b(?:later|latest|last)\b(?![- ](?:job|name|employer|position|role))"
)
_LEFT = re.compile(r"离开|离职|辞职|走的|离任|\bleft\b|\bleav(?:e|es|ing)\b|\bquit\b|\bdepart")
_JOINED = re.compile(
    r"进|加入|入职|[来到去](?:的|了|过|$|[一-鿿])|开始|加盟|实习|任职|就职|供职|待过|呆过|干过|做过|\bintern|\bjoin|\bstart|\bbeg[au]n|\bcame\b|\barriv"
    r"|\benter|\bhired\b|\bwork(?:ed|ing)? (?:at|for|in)\b|\bmoved? to\b|工作|上班"
)
_ATTAINED = re.compile(
    r"拿|考|通过|取得|获|得到|过了|持有|评上|\bg[eo]t\b|\bpass|\bfinish|\bcomplet|\bearn|\bobtain|\breceiv"
    r"|\bw[io]n\b|\bcertifi|\bqualif|\blicen[sc]ed\b|\bhad\b|\bhold|\bheld\b"
)
_CURRENT = re.compile(
    r"(?:现在|目前|现任|如今)的?(?:这家)?(?:公司|单位|东家|雇主|学校|医院)"
    r"|\b(?:current|present) (?:employer|company|job|firm|school|hospital)"
)
_PLACES = ("employer", "school", "city")
_OPENING, _SURE = 40, 0.9
_NAMING = 1.0
"""Weight of a word that may name what was got: "国家奖学金"."""
_BULLET = re.compile(r"\s*(?:[-*•·+–—◇▪●○◦>]|o\s)")
_JOINING = (
    ("加入的时间", "joining date"),
    ("更晚加入", "joined later"),
    ("更早加入", "joined first"),
)
_LEAVING = (("离开的时间", "leaving date"), ("更晚离开", "left later"), ("更早离开", "left first"))


def asks_last(question: Question) -> bool | None:
    """Whether a question asks who came last rather than first; None where it orders nobody so."""
    last = question.says(_LAST)
    return last if last != question.says(_FIRST) and question.says(_WHICH) else None


def read_order_in_time(
    question: Question, people: Sequence[ResumeUnits], as_of: YearMonth
) -> Yardstick | None:
    """What happened to people of whom a question asks who was first or last; None where it asks
    nothing of the kind, or where no resume dates it.
    """
    last = asks_last(question)
    if last is None:
        return None
    for read in (_of_jobs, _of_attainment):
        yardstick = read(question, last)
        if yardstick is not None and any(yardstick.measure(u, as_of, "zh") for u in people):
            return yardstick
    return None


def _of_jobs(question: Question, largest: bool) -> Yardstick | None:
    """When people came to the employer or place that the question names, or left it."""
    left = question.says(_LEFT)
    if not left and not question.says(_JOINED):
        return None
    name, more, less = _LEAVING if left else _JOINING
    return Yardstick("", name, more, less, partial(_moment, question, left), largest)


def _moment(
    question: Question, left: bool, units: ResumeUnits, as_of: YearMonth, language: str
) -> Measure | None:
    """The first month of the stays where the question says, or the last one."""
    resume = units.resume
    if question.says(_CURRENT):
        held = [n for n in jobs_of(resume) if (p := resume.entries[n].period) and p.present]
        jobs = tuple(held[:1])
    else:
        jobs = jobs_at(Asked(question, units, as_of)).numbers
    stays = [(p, spans_of_job(resume, n)) for n in jobs if (p := resume.entries[n].period)]
    cities = () if stays else [m.concept.names for m in question.mentions("city")]
    in_city = _stays_in(resume, cities)
    stays += in_city or _stays_below(resume, _places_named(question))
    dated = [
        (bounds[left], spans, left and period.present)
        for period, spans in stays
        if (bounds := month_bounds(period, as_of)) is not None
    ]
    if not dated:
        return None
    month, spans, stays_on = (max if left else min)(dated, key=lambda one: one[0])
    if stays_on:
        return Measure(month, spans, "至今" if language == "zh" else "still there")
    return Measure(month, spans, f"{month // 12}.{month % 12 + 1:02}")


def _stays_in(
    resume: Resume, cities: Sequence[Sequence[str]]
) -> list[tuple[Period, tuple[Span, ...]]]:
    """The dated jobs whose heads name every one of some cities."""
    stays = []
    for number in jobs_of(resume) if cities else ():
        period, spans = resume.entries[number].period, spans_of_job(resume, number)
        head = fold(" ".join(span.of(resume.text) for span in spans))
        if period is not None and all(_states(head, names) for names in cities):
            stays.append((period, spans))
    return stays


def _places_named(question: Question) -> list[tuple[str, ...]]:
    """The names of the employer or place that a question means, each with its other forms."""
    named = [m.concept.names for kind in _PLACES for m in question.mentions(kind)]
    verbs = (_FIRST, _LAST, _LEFT, _JOINED)
    return named or [
        tuple(form for form, weight in t.forms if weight >= _SURE)
        for t in question.terms
        if len(t.text) > 1 and not any(words.search(t.text) for words in verbs)
    ]


def _stays_below(
    resume: Resume, named: Sequence[Sequence[str]]
) -> list[tuple[Period, tuple[Span, ...]]]:
    """The dates on the lines that open with a name, and of the jobs that stand below such a line
    up to the next blank one.
    """
    stays: list[tuple[Period, tuple[Span, ...]]] = []
    jobs = {
        resume.text.rfind("\n", 0, e.head.end) + 1: e for e in resume.entries if e.kind == "job"
    }
    for section in resume.sections:
        inside = False
        for line in lines_of(resume.text, section.span):
            if line.blank:
                inside = False
                continue
            opening = fold(line.text[:_OPENING])
            entry = jobs.get(line.span.start)
            if not _BULLET.match(line.text) and named and all(_states(opening, n) for n in named):
                inside, head = entry is None, line_around(resume, line.span)
                stays += [(_moved(p, line.span.start), (head,)) for p in find_periods(line.text)]
            elif inside and entry is not None and entry.period is not None:
                stays.append((entry.period, (head, line_around(resume, entry.period.span))))
    return stays


def _moved(period: Period, start: int) -> Period:
    span = Span(period.span.start + start, period.span.end + start)
    return replace(period, span=span)


def _states(folded: str, names: Sequence[str]) -> bool:
    stems = stems_of(folded)
    return any(contains(fold(name), folded, stems) for name in names)


def _of_attainment(question: Question, largest: bool) -> Yardstick | None:
    """When people got what the question names: a certificate, an examination passed."""
    if not question.says(_ATTAINED):
        return None
    named = [m.concept.names for m in question.mentions("certificate")]
    named += [(t.text,) for t in question.terms if t.kind == "quoted"]
    named = named or [
        tuple(form for form, weight in t.forms if weight >= _SURE)
        for t in question.terms
        if t.weight >= _NAMING and not any(w.search(t.text) for w in (_FIRST, _LAST, _ATTAINED))
    ]
    if not named:
        return None

    def states(folded: str) -> bool:
        return all(_states(folded, names) for names in named)

    return Yardstick(
        "",
        ("取得的时间", "date"),
        ("更晚", "was later"),
        ("更早", "was first"),
        partial(_attainment, states),
        largest,
    )


def _attainment(
    states: Callable[[str], bool], units: ResumeUnits, as_of: YearMonth, language: str
) -> Measure | None:
    found = attained(units, states, as_of)
    if found is None:
        return None
    month, spans = found
    return Measure(month.first(), spans, str(month).replace("-", "."))

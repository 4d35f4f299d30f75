"""Who worked: for an employer, as an intern or full-time, at a time, for how many years."""

from __future__ import annotations

import re

from assistant.conditions.condition import Condition
from assistant.conditions.when import when_of
from assistant.evidence import ResumeUnits, contains, stems_of
from assistant.numbers import number_of
from assistant.question import Question
from assistant.quoting import line_around, spans_of_entry
from assistant.vocabulary import faint_words
from ingest.dates import month_bounds, union_months
from ingest.lexicon import Concept, lexicon
from ingest.resume import Resume, Span, YearMonth
from ingest.tokens import fold, stem

INTERN = re.compile(r"实习|见习|\bintern(?:ed|s|ship|ships)?\b")
_FULL_TIME = re.compile(r"全职|正式工作|full-?time")
_PART_TIME = re.compile(r"兼职|part-?time")
_FIRST = re.compile(r"第一份|首份|first (?:full-?time )?(?:job|role|position)")
_PRESENT = re.compile(r"目前|现在|现任|当前|current|present (?:job|employer)|now\b")
_JOINED = re.compile(r"入职|加入|\bjoin|start(?:ed)? (?:working|their|his|her|a)")
_WORKED = re.compile(
    r"工作|任职|就职|上班|待过|干过|在职|\bwork(?:ed|s|ing)?\b|employ"
    r"|\bjob at\b|\b(?:had|have|has|held) (?:a |any )?jobs?\b|\bserved\b|\bstint\b"
)


def job_condition(question: Question, as_of: YearMonth, used: frozenset[str]) -> Condition | None:
    """A condition on one job entry that has all that is asked; None when no job is asked."""
    folded = question.folded
    employers = [m.concept for m in question.mentions("employer")]
    named = [t for t in question.terms if t.kind == "name"]
    intern = INTERN.search(folded) is not None
    full_time = _FULL_TIME.search(folded) is not None
    worked = _WORKED.search(folded) is not None or _JOINED.search(folded) is not None
    studied = any(t.kind == "degree" for t in question.terms if t.text in used)
    places = () if employers or named else _places(folded)
    dated = bool(question.periods) and (intern or worked or full_time) and not studied
    if not ((employers or named or places) and (intern or worked or full_time)) and not dated:
        return None
    either = intern and worked
    when = when_of(question) if not studied else None

    def judge(units: ResumeUnits) -> tuple[Span, ...] | None:
        resume = units.resume
        spans: list[Span] = []
        numbers = jobs_of(resume)
        if _FIRST.search(folded):
            numbers = _earliest(resume, numbers)
        if question.periods and _PRESENT.search(folded):
            numbers = [i for i in numbers if (p := resume.entries[i].period) and p.present]
        for number in numbers:
            entry = resume.entries[number]
            head = fold(entry.head.of(resume.text))
            stems = stems_of(head)
            if not all(matches_employer(resume, number, e) for e in employers):
                continue
            if not all(any(contains(f, head, stems) for f, _ in t.forms) for t in named):
                continue
            if places and not any(contains(form, head, stems) for form in places):
                continue
            kinds = {f.value for f in resume.facts_of("employment", number)}
            if intern and not either and "internship" not in kinds:
                continue
            if full_time and ("internship" in kinds or _PART_TIME.search(head)):
                continue
            if when is not None and not when(entry.period, as_of):
                continue
            spans += spans_of_entry(resume, number)
        return tuple(spans) if spans else None

    spoken_for = frozenset(
        t.text
        for t in question.terms
        if t.kind in ("employer", "name")
        or stem(t.text) in faint_words()
        or _FULL_TIME.search(t.text)
        or INTERN.search(t.text)
        or t.text == "already"
        or (places and any(form in t.text for form in places))
    )
    names = [e.zh for e in employers] + [t.text for t in named] + ["internship"] * intern
    return Condition("job: " + ", ".join(names), judge, spoken_for)


_PLACES = (
    ("银行", "bank"),
    ("医院", "hospital", "clinic", "卫生院"),
    ("学校", "中学", "小学", "大学", "学院", "school", "university", "college"),
    ("律所", "律师事务所", "law firm", "llp"),
    ("会计师事务所", "accounting firm", "audit firm"),
    ("酒店", "宾馆", "hotel", "resort"),
    ("工厂", "制造", "factory", "plant", "manufacturing"),
    ("保险公司", "保险", "insurance"),
    ("药企", "药厂", "制药", "医药", "pharma", "pharmaceutical"),
    ("研究所", "研究院", "research institute", "institute"),
)
_AT = (
    r"(?:在|于)[^，,。？?]{0,8}?%s(?:里|系统)?(?:工作|实习|任职|上班|待|干|做)"
    r"|(?:work\w*|intern\w*|employed|job|experience) (?:\w+ ){0,2}?(?:in"
    r"|at|for) (?:an? |the |any )?(?:\w+ ){0,2}?%s"
)


def _places(folded: str) -> tuple[str, ...]:
    """The words for a kind of employer ("worked in a bank"), in both languages."""
    for forms in _PLACES:
        if any(re.search(_AT % ((re.escape(f),) * 2), folded) for f in forms):
            return forms
    return ()


def _earliest(resume: Resume, numbers: list[int]) -> list[int]:
    """The first job that was no internship."""
    dated = [
        (p.start.first(), i)
        for i in numbers
        if (p := resume.entries[i].period)
        and p.start
        and all(f.value != "internship" for f in resume.facts_of("employment", i))
    ]
    return [min(dated)[1]] if dated else []


def jobs_of(resume: Resume) -> list[int]:
    """Job entries; where a resume tells its work as projects alone, the dated ones of those."""
    jobs = [i for i, e in enumerate(resume.entries) if e.kind == "job"]
    return jobs or [i for i, e in enumerate(resume.entries) if e.kind == "project" and e.period]


def matches_employer(resume: Resume, number: int, concept: Concept) -> bool:
    """Whether a job was at an employer or a part of it, by whatever name."""
    parts = (concept, *lexicon().narrower(concept))
    if {f.value for f in resume.facts_of("employer", number)} & {part.id for part in parts}:
        return True
    head = fold(resume.entries[number].head.of(resume.text))
    return any(contains(name, head, stems_of(head)) for part in parts for name in part.names)


_NUMBER = r"(\d{1,2}|[一二两三四五六七八九十]{1,3})"
_YEARS = re.compile(
    rf"{_NUMBER}\s*(?:\+|个)?\s*年(?:以上|及以上|多)?(?:的)?.{{0,12}}?(?:经验|工龄|工作|从业)"
    rf"|(?:工作|经验|从业).{{0,8}}?(?:超过|至少|满|不少于|大于|多于)?\s*{_NUMBER}\s*年(?:以上"
    rf"|及以上)"
    rf"|(?:工作|经验|从业).{{0,8}}?(?:超过|至少|满|不少于|大于|多于)\s*{_NUMBER}\s*年"
    r"|(\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|fifteen"
    r"|twenty)\s*\+?\s*(?:or more )?years?(?:'"
    r"|s)?\s*(?:of )?(?:\w+ ){0,4}experience"
    r"|(?:worked|working).{0,20}(?:at least|over|more than)\s*(\d{1,2}|two|three"
    r"|five|ten|fifteen|twenty)\s*years"
)


def experience_months(resume: Resume, as_of: YearMonth, interns: bool = False) -> int:
    """Months in jobs, overlaps once; internships only where asked for."""
    bounds = [
        b
        for i in jobs_of(resume)
        if (e := resume.entries[i]).period
        and (b := month_bounds(e.period, as_of))
        and (interns or all(f.value != "internship" for f in resume.facts_of("employment", i)))
    ]
    return union_months(bounds)


def years_condition(question: Question, as_of: YearMonth, used: frozenset[str]) -> Condition | None:
    """A least number of years of work."""
    match = _YEARS.search(question.folded)
    if match is None or question.periods:
        return None
    years = number_of(next(g for g in match.groups() if g))

    def judge(units: ResumeUnits) -> tuple[Span, ...] | None:
        if experience_months(units.resume, as_of) < years * 12:
            return None
        jobs = [e for i in jobs_of(units.resume) if (e := units.resume.entries[i]).period]
        return tuple(line_around(units.resume, e.period.span) for e in jobs[:3] if e.period)

    spoken_for = frozenset(
        t.text for t in question.terms if stem(t.text) in faint_words() or t.text in match.group()
    )
    return Condition(f"years of work >= {years:g}", judge, spoken_for)

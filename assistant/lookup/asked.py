"""A question put to one resume, with what several readers need to know of the two."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from assistant.conditions.degree import LEVELS, levels_asked, matches_school
from assistant.conditions.job import jobs_of
from assistant.evidence import ResumeUnits, Unit, contains, stems_of
from assistant.question import Question, language_of
from assistant.terms import Term
from assistant.vocabulary import faint_words
from ingest.resume import Entry, Resume, YearMonth
from ingest.tokens import fold, stem

INTERN = re.compile(r"实习|见习|\bintern")
BESIDES = re.compile(
    r"兼职|兼任|义务|无[报薪]酬|不计酬|志愿|外聘|客座"
    r"|\bpart-time\b|\bunpaid\b|\bvolunt\w+|\bhonorary\b|\bside job\b"
)
"""Words of what went on beside a job."""
TOPICS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "publication",
        re.compile(r"论文|文章|著作|发表|专利|patents?\b|publications?\b|papers?\b|published"),
    ),
    (
        "award",
        re.compile(
            r"获奖|奖项|奖励|荣誉|什么奖|哪些奖|奖学金|awards?\b|honou?rs\b|prizes?\b|scholarships?"
        ),
    ),
    (
        "certificate",
        re.compile(
            r"证书|哪些证|什么证|考.{0,3}证|资格证|执照|资质|certificat|licen[cs]es?\b|credentials"
        ),
    ),
    (
        "skill",
        re.compile(r"技能|技术栈|会什么(?!外?语)|\bskills\b|technologies|tools\b|\bsoftware does"),
    ),
    ("language", re.compile(r"外语|语言|what languages|which languages|languages\b")),
    ("summary", re.compile(r"自我评价|自我介绍|个人总结|self.?(?:evaluation|assessment)")),
    (
        "objective",
        re.compile(
            r"求职意向|应聘|想找|目标岗位|期望岗位|期望职位|意向|applying for"
            r"|looking for|objective|target (?:role"
            r"|position)|desired"
        ),
    ),
    ("activity", re.compile(r"社团|志愿|学生工作|volunteer|extracurricular")),
)
ENTRY_TOPICS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("project", re.compile(r"项目|工程(?!师)|projects?\b")),
    (
        "job",
        re.compile(
            r"工作|实习|公司|单位|任职|就职|雇主|岗位|职位|职务|上班|医院|\bjobs?\b"
            r"|\bwork(?:ed|s|ing|place)?\b"
            r"|\bemploy|\bintern|\bcompan|\bpositions?\b|\broles?\b"
            r"|\btitle\b(?! of .{1,40}\b(?:paper|article|publication|thesis|book|patent))"
        ),
    ),
    (
        "degree",
        re.compile(
            r"学历|学位|毕业|学校|大学|就读|读|专业|教育|\bdegrees?\b|\bschool"
            r"|\buniversit|\bcollege|\bgraduat"
            r"|\bstud(?:y|ied|ies)\b|\bmajor|\beducat|\bmaster|\bbachelor|\bph\.?d|\bdoctor"
        ),
    ),
)


@dataclass(frozen=True)
class Asked:
    """A question, the units of the resume it is put to, today, and the entry spoken of last."""

    question: Question
    units: ResumeUnits
    as_of: YearMonth
    focus: int | None = None
    near: str = ""
    """Folded words that the answer to the part before rested on."""

    @property
    def resume(self) -> Resume:
        """The resume it is put to."""
        return self.units.resume

    @cached_property
    def solid(self) -> list[Term]:
        """Terms that carry content, words for the topic itself left out."""
        return [
            t
            for t in self.question.terms
            if stem(t.text) not in faint_words()
            and t.weight >= 0.6
            and t.kind != "date"
            and not is_topic(t)
        ]

    @cached_property
    def levels(self) -> list[str]:
        """Levels of degree that the question names."""
        return levels_asked(self.question)

    @property
    def across(self) -> bool:
        """Whether the resume is in another language than the question."""
        return language_of(self.resume.text) != self.question.language

    def missing(self) -> str:
        """A name that the question rests on and the resume never mentions, or ""."""
        return next(
            (t.text for t in self.question.terms if t.required and not t.stated_in(self.units)),
            "",
        )

    def head_states(self, number: int, terms: Sequence[Term]) -> bool:
        """Whether the head of an entry states every one of some terms."""
        head = fold(self.resume.entries[number].head.of(self.resume.text))
        stems = stems_of(head)
        return all(any(contains(form, head, stems) for form, _ in t.forms) for t in terms)

    def jobs(self) -> list[int]:
        """Job entries, latest first; internships only where the question says so.

        Where a resume tells its work as projects alone, those are its jobs.
        """
        resume = self.resume
        jobs = jobs_of(resume)
        if self.question.says(INTERN):
            interns = [i for i in jobs if self.is_internship(i)]
            jobs = interns or jobs
        return sorted(jobs, key=lambda i: recency(resume.entries[i]), reverse=True)

    def in_degree(self, unit: Unit) -> bool:
        """Whether a unit stands under a degree."""
        return unit.entry is not None and self.resume.entries[unit.entry].kind == "degree"

    def is_internship(self, number: int) -> bool:
        """Whether a job entry was an internship."""
        return any(f.value == "internship" for f in self.resume.facts_of("employment", number))

    def degrees(self) -> list[int]:
        """Degree entries, the highest first, of the school that the question names."""
        resume = self.resume
        schools = [m.concept for m in self.question.mentions("school")]
        degrees = [
            i
            for i, e in enumerate(resume.entries)
            if e.kind == "degree"
            and (not schools or any(matches_school(resume, i, s) for s in schools))
        ]

        def rank(number: int) -> tuple[int, tuple[int, int]]:
            levels = [
                LEVELS.index(f.value)
                for f in resume.facts_of("degree", number)
                if f.value in LEVELS
            ]
            return (max(levels, default=-1), recency(resume.entries[number]))

        return sorted(degrees, key=rank, reverse=True)

    def of_level(self, numbers: Sequence[int]) -> list[int]:
        """Those of some degree entries that are of a level asked for; all when none is asked."""
        if not self.levels:
            return list(numbers)
        return [
            i
            for i in numbers
            if {f.value for f in self.resume.facts_of("degree", i)} & set(self.levels)
        ]


GRADE = re.compile(r"\d\.\d{1,2}\s*/\s*[45](?:\.0{1,2})?(?![\d.])")
_AROUND_TOPIC = re.compile(
    r"^(?:所[学读在]|就读|在读|毕业|担任|任职|工作|发表的?|published )(?=..)"
    r"|(?<=..)(?:名称|院校|单位|题目|标题|题名| titles?)$"
)


def is_topic(term: Term) -> bool:
    """Whether a term only names a kind of thing ("论文", "所学专业", "jobs")."""
    bare = _AROUND_TOPIC.sub("", term.text)
    return any(p.fullmatch(w) for _, p in (*ENTRY_TOPICS, *TOPICS) for w in {term.text, bare})


def recency(entry: Entry) -> tuple[int, int]:
    """A key that sorts the latest entry last: by its end, then by its start."""
    if entry.period is None or entry.period.start is None:
        return (0, -entry.span.start)
    end = 10**6 if entry.period.present else (entry.period.end or entry.period.start).last()
    return (end, entry.period.start.first())

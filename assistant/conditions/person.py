"""Conditions on the person: age, birth, where they live, time spent abroad."""

from __future__ import annotations

import re

from assistant.conditions.condition import Condition
from assistant.conditions.when import on_side, side_of
from assistant.evidence import ResumeUnits
from assistant.question import Question
from assistant.quoting import line_around, spans_of_entry
from assistant.vocabulary import faint_words
from ingest.lexicon import Concept, lexicon
from ingest.resume import Resume, Span, YearMonth
from ingest.tokens import stem

_AGE = re.compile(
    r"(\d{2})\s*岁\s*(?:以下|以上|及以上|以内)|(?:不到|小于|低于|未满|超过|大于)\s*(\d{2})\s*岁"
    r"|(?:under|over|younger than|older than|below|above) (?:the age of )?(\d{2})(?!\d| ?(?:year"
    r"|month|people|million|k|%))"
)
_BELOW = re.compile(r"以下|以内|不到|小于|低于|未满|under|younger|below")
_BORN = re.compile(r"出生|\bborn\b|birth|(?:\d0|零零|零)\s*后(?!来)")
_DECADE = re.compile(
    r"(?<!\d)(?:19|20)?([5-9]0|00)(?:\s*后(?!来)|\s*年代|'?s\b)|([五六七八九]零"
    r"|零零|[五六七八九]十)(?:后(?!来)|年代)"
)
_NUMERALS = dict(zip("五六七八九零", ("50", "60", "70", "80", "90", "00"), strict=True))
_LIVES = re.compile(
    r"现居|居住|住在|住址|所在地|所在城市|人在|\blives?\b|\bliving\b|\bbased\b|\blocated\b|\breside"
)
_FOREIGN = re.compile(
    r"海外|国外|境外|留学|留过学|海归|overseas|abroad|foreign (?:university|degree|school"
    r"|experience)|(?:outside|out of) (?:of )?(?:mainland )?china"
)
_STUDY = re.compile(
    r"学习|求学|留学|留过学|海归|学位|学历|读|degree|universit|stud(?:y|ied)|educat|master|bachelor"
)
_WORK = re.compile(r"工作|实习|任职|work|job|intern|experience")
_CHINESE = frozenset(("中国", "港澳台", "香港", "澳门", "台湾", "中国香港", "中国澳门", "中国台湾"))


def age_of(resume: Resume, as_of: YearMonth) -> tuple[int, Span] | None:
    """Age in whole years by the month of birth, else as stated, with the words."""
    for fact in resume.facts_of("birth"):
        return (as_of.last() - YearMonth.parse(fact.value).first()) // 12, fact.span
    for fact in resume.facts_of("age"):
        return int(fact.value), fact.span
    return None


def age_condition(question: Question, as_of: YearMonth, used: frozenset[str]) -> Condition | None:
    """Older or younger than an age."""
    match = _AGE.search(question.folded)
    if match is None:
        return None
    limit = int(next(g for g in match.groups() if g))
    below = _BELOW.search(match.group()) is not None

    def judge(units: ResumeUnits) -> tuple[Span, ...] | None:
        found = age_of(units.resume, as_of)
        if found is None or (found[0] >= limit if below else found[0] < limit):
            return None
        return (line_around(units.resume, found[1], 60),)

    spoken_for = frozenset(
        t.text for t in question.terms if t.text in match.group() or t.text in ("年龄", "age")
    )
    spoken_for |= {f"{limit}"}
    return Condition(f"age {'<' if below else '>='} {limit}", judge, spoken_for)


def birth_condition(question: Question, as_of: YearMonth, used: frozenset[str]) -> Condition | None:
    """Born in, before or after a year, or in a decade ("90 后")."""
    if not _BORN.search(question.folded):
        return None
    decade = _DECADE.search(question.folded)
    side = side_of(question)
    if decade is None and side is None:
        return None

    def judge(units: ResumeUnits) -> tuple[Span, ...] | None:
        for fact in units.resume.facts_of("birth"):
            born = YearMonth.parse(fact.value)
            if decade is not None:
                tens = decade.group(1) or _NUMERALS[decade.group(2)[0]]
                first = int(tens) + (2000 if tens == "00" else 1900)
                fits = first <= born.year < first + 10
            else:
                fits = side is not None and _on_year_side(born, *side)
            if fits:
                return (line_around(units.resume, fact.span, 60),)
        return None

    return Condition("born", judge, frozenset(t.text for t in question.terms))


def _on_year_side(born: YearMonth, moment: YearMonth, side: str) -> bool:
    """People say "born after 1990" and mean 1990 too."""
    return on_side(born, moment, "since" if side == "after" else side)


_FEMALE = re.compile(r"女性|女生|女的|女候选人|女士|female|\bwom[ae]n\b")
_MALE = re.compile(r"男性|男生|男的|男候选人|男士|(?<!fe)male\b|\bm[ae]n\b(?! ?power)")


def gender_condition(
    question: Question, as_of: YearMonth, used: frozenset[str]
) -> Condition | None:
    """Women or men, where the resume says so."""
    female, male = _FEMALE.search(question.folded), _MALE.search(question.folded)
    found = female or male
    if found is None or (female and male):
        return None
    wanted = "female" if female else "male"

    def judge(units: ResumeUnits) -> tuple[Span, ...] | None:
        facts = units.resume.facts_of("gender")
        if not facts or facts[0].value != wanted:
            return None
        return (line_around(units.resume, facts[0].span, 60),)

    spoken_for = frozenset(
        t.text for t in question.terms if t.text in found.group() or found.group() in t.text
    )
    return Condition(f"gender = {wanted}", judge, spoken_for)


def city_condition(question: Question, as_of: YearMonth, used: frozenset[str]) -> Condition | None:
    """Who lives in a city or province."""
    cities = [m.concept for m in question.mentions("city")]
    alone = all(t.kind == "city" or t.weight < 1 for t in question.terms)
    if not cities or not (_LIVES.search(question.folded) or alone):
        return None

    def judge(units: ResumeUnits) -> tuple[Span, ...] | None:
        for fact in units.resume.facts_of("city"):
            stated = lexicon().by_id.get(fact.value)
            if any(fact.value == c.id or (stated and c.zh in stated.tags) for c in cities):
                return (line_around(units.resume, fact.span, 60),)
        return None

    spoken_for = frozenset(
        t.text
        for t in question.terms
        if t.kind == "city" or _LIVES.search(t.text) or stem(t.text) in faint_words()
    )
    return Condition("city = " + ", ".join(c.zh for c in cities), judge, spoken_for)


def is_foreign(concept: Concept) -> bool:
    """Whether a school or city lies outside China."""
    if concept.kind == "school":
        return "海外" in concept.tags
    return concept.kind == "city" and bool(concept.tags) and _country(concept) not in _CHINESE


def _country(city: Concept) -> str:
    """The country a city lies in; its region is a province or a country."""
    region = city.tags[0]
    parents = [c for c in lexicon().named(region, "city") if c.id != city.id]
    return parents[0].tags[0] if parents and parents[0].tags else region


def foreign_condition(
    question: Question, as_of: YearMonth, used: frozenset[str]
) -> Condition | None:
    """Who studied or worked outside China."""
    if not _FOREIGN.search(question.folded):
        return None
    study = _STUDY.search(question.folded) is not None
    work = _WORK.search(question.folded) is not None
    kinds = {k for k, asked in (("degree", study), ("job", work)) if asked} or {"degree", "job"}

    def judge(units: ResumeUnits) -> tuple[Span, ...] | None:
        resume = units.resume
        spans: list[Span] = []
        for number, entry in enumerate(resume.entries):
            if entry.kind not in kinds:
                continue
            named = lexicon().find(entry.head.of(resume.text), ("school", "city"))
            if any(is_foreign(m.concept) for m in named):
                spans += spans_of_entry(resume, number)[:1]
        return tuple(spans) if spans else None

    return Condition("abroad", judge, frozenset(t.text for t in question.terms))

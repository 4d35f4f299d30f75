"""Where a question sets what it asks: at an employer or a school that is the person's, or is not.

A detail asked of one place is not answered by what stands under another, and nothing is answered
of a place where the person never was.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import rjieba

from assistant.conditions.degree import matches_school
from assistant.conditions.job import jobs_of
from assistant.evidence import Unit, contains, stems_of
from assistant.findings import Findings, Point
from assistant.lookup.asked import Asked
from assistant.lookup.naming import employer_forms, jobs_at, without_city
from assistant.query.transliteration import is_spelling_of
from assistant.question import Question
from assistant.terms import Term
from ingest.lexicon import lexicon
from ingest.resume import Resume, Span
from ingest.rows import EMPLOYER
from ingest.tokens import fold, is_han, words

_TO = r"(?:在|于|从|离开|加入|入职|去|到)"
_CHINESE = re.compile(rf"{_TO}\s?(?=([^\s,，。?？、的了哪什某这那几她他它其]{{2,24}}))")
_ENDING = re.compile(
    r"(?:有限责任公司|股份有限公司|有限公司|公司|集团|股份|科技|医院|大学|学院|中学|小学|学校|银行|研究[院所]|设计院"
    r"|事务所|中心|事业部)+$"
)
_LATIN = re.compile(rf"{_TO}\s?([a-z][\w&.'-]*(?: [a-z0-9][\w&.'-]*){{0,4}})")
_CAPITALS = re.compile(
    r"\b(?:at|for|with|from|joined|joining|left|leaving) (?:the )?"
    r"([A-Z][\w&.'’-]*(?: (?:(?:of|and|the|for|in|&) )?[A-Z0-9][\w&.'’-]*)*)"
)
_THERE = re.compile(
    rf"(?:{_TO}|就职于|任职于|供职于|毕业于)\s?@[^,，。?？]{{0,10}}?(?:任职|任教|工作|上班|就职|供职|实习|进修|支教|兼职"
    r"|访学|交流|培训|学习|就读|读书|[读念]的?|毕业|期间|时|担任|当|做|干|待|岗位|职[位务称]|薪|工资|收入|奖金|绩效"
    r"|业绩|上级|汇报|团队|拿|负责|带)"
    r"|(?:就职于|任职于|供职于|毕业于|加入|离开|入职)\s?@|@\s?(?:任职|工作|上班|实习|进修|就读|期间)"
    r"|\b(?:work\w*|employ\w*|intern\w*|job|role|position|title|tenure|stint|spen[dt]|time|while|when"
    r"|during|d(?:o|id)|stud\w+|train\w*|graduat\w+|degree|salary|paid|earn\w*|manage\w*|le[ad]d?|second\w*)\b"
    r"[^?,]{0,30}\b(?:at|for|with|from|join\w*|left|leaving) (?:the )?@"
    r"|^\W*(?:at|with|for) @"
)
_DESCRIBES = re.compile(
    r"@[^，,。?？]{0,20}(?:那[位个名]|的候选人|的人)"
    r"|\b(?:the|that) (?:[\w-]+ ){1,4}(?:who .{0,30})?(?:at|for|with|from) (?:the )?@"
)
"""A place that only says who is meant: "在@做过会计的那位", "the nurse from @"."""
_FULL = re.compile(r"(?:有限公司|有限责任公司|大学|学院)$")
_POST = re.compile(
    r"@[^,，。?？]{0,10}?(?:任职|上班|就职|供职|入职|职[位务级称]|薪|工资|收入|奖金)|(?:就职于|任职于|供职于|入职|离职)\s?@"
    r"|\b(?:employ\w*|position|title|tenure|salary|paid|earn\w*)\b"
)
_NAMELESS = re.compile(
    rf"{_TO}\s?([^\s,，。?？、的了哪什某这那几]{{2,10}}?)"
    r"(?=任职|任教|工作|上班|就职|供职|实习|进修|兼职|期间|时(?!间)|的时候|做|当|担任|带)"
)
_WAS_THERE = re.compile(
    r"任职|就职|供职|工作|上班|实习|[外委]?派|驻|借调|挂职|进修|学习|交流|访问|培训|join|work(?:ed|ing)|intern|employ"
    r"|station|second|train|stud|visit"
)
_KIND_OF_PLACE = re.compile(r"[部科室组线岗区省市县厂店院里中上下内外方面业企]$")
_ITEM = re.compile(r"\s*(?:[-*•●·▪◎>◦■]|\d{1,2}[.)、）])\s*\S")
_NO_PRESENCE = ("skill", "publication", "objective", "language")
_SAID = 0.5
_LINES_ABOVE = 3
_LONGEST_ABOVE = 80
_NEAR = 14
"""Characters beside a name within which a word says that the person was there."""
_MOSTLY = 0.3
"""Share of Chinese among a resume's letters from which on its names are Chinese ones."""
_ONE_WORD = 0.8
"""Weight of what another place must say more for the detail to be there alone."""
_WHO_AND_WHEN = ("employer", "school", "name", "title", "date", "degree", "city")


@dataclass(frozen=True, slots=True)
class Place:
    """An organisation in a question, with the ways to write it."""

    words: str
    span: Span
    forms: tuple[str, ...]


def never_there(asked: Asked) -> Findings | None:
    """Nothing, where the question sets something at a place that the resume has nobody at."""
    question = asked.question
    folded = fold(question.text)
    for place in _places(asked):
        before, after = folded[: place.span.start], folded[place.span.end :]
        masked = f"{before}@{after}"
        if not _THERE.search(masked) or _DESCRIBES.search(masked):
            continue
        name = question.text[place.span.start : place.span.end]
        stating = [u for u in asked.units.units if _states(u, place)]
        if not stating and not _may_be_called(asked, place):
            return Findings("absent", lead=name)
        as_post = _POST.search(masked) is not None
        if stating and not any(_is_presence(asked, u, place, as_post) for u in stating):
            near = (Point(asked.resume, (stating[0].span,)),)
            lead = f"在{name}的经历" if question.language == "zh" else f"time at {name}"
            return Findings("absent", lead=lead, near=near)
    return None


def _places(asked: Asked) -> Iterator[Place]:
    question = asked.question
    taken = [m.span for m in question.people if len(m.span)]
    taken += [p.span for p in question.periods]
    others = [m.span for m in question.concepts if m.concept.kind not in ("employer", "school")]
    for term in question.terms:
        start = question.folded.find(term.text)
        if term.kind in ("employer", "school", "name") and start >= 0:
            taken.append(Span(start, start + len(term.text)))
            yield Place(term.text, taken[-1], tuple(form for form, _ in term.forms))
    for span in _unlisted(question):
        name = span.of(question.folded)
        if any(s.start <= span.start and span.end <= s.end for s in others):
            continue
        if not any(span.overlaps(s) for s in taken) and not lexicon().named(name):
            yield Place(name, span, (name, _bare(name)))


def _unlisted(question: Question) -> Iterator[Span]:
    """Where names of organisations stand that no list holds, by what stands around them."""
    if question.language == "en":
        for match in _CAPITALS.finditer(question.text):
            yield Span(*match.span(1))
        return
    for match in _CHINESE.finditer(question.folded):
        name = EMPLOYER.pattern.match(match.group(1))
        if name is not None and _is_name(name.group()):
            yield Span(match.start(1), match.start(1) + name.end())
    for match in _LATIN.finditer(question.folded):
        yield Span(*match.span(1))
    for match in _NAMELESS.finditer(question.folded):
        if _is_coined(match.group(1)):
            yield Span(*match.span(1))


def _is_name(words_of_it: str) -> bool:
    """Whether a Chinese organisation is one, and not any of its kind ("珠宝公司", "三甲医院")."""
    bare = without_city(words_of_it)
    return (
        bare != words_of_it
        or _FULL.search(words_of_it) is not None
        or any(not rjieba.has_word(t.term) for t in words(_ENDING.sub("", bare)))
    )


def _is_coined(name: str) -> bool:
    """Whether a Chinese name opens with what is no word: 恒微 in 恒微医疗, not 一线."""
    if not is_han(name) or _KIND_OF_PLACE.search(name):
        return False
    first, *rest = [token.term for token in words(name)]
    if len(first) == 1 and rest and len(rest[0]) == 1:
        return not rjieba.has_word(first + rest[0])
    return len(first) > 1 and not rjieba.has_word(first)


def _bare(name: str) -> str:
    """A folded Chinese name without the city before it and the kind of organisation behind it."""
    name = without_city(name)
    return _ENDING.sub("", name) or name


def _states(unit: Unit, place: Place) -> bool:
    return any(contains(form, unit.text, unit.stems) for form in place.forms if form)


def _is_presence(asked: Asked, unit: Unit, place: Place, as_post: bool) -> bool:
    """Whether a unit has someone at a place; work for a customer, or on its products, has not.

    `as_post`: a project of another employer's for it is none either.
    """
    if unit.section in ("education", "certificate"):
        return True
    if unit.entry is None:
        return unit.section not in _NO_PRESENCE and not _is_item(unit)
    entry = asked.resume.entries[unit.entry]
    if entry.kind not in ("job", "project"):
        return True
    if unit.is_head and not (as_post and entry.kind == "project" and _has_jobs(asked)):
        return True
    for form in place.forms:
        at = unit.text.find(form) if form else -1
        around = unit.text[max(0, at - _NEAR) : at + len(form) + _NEAR] if at >= 0 else ""
        if _WAS_THERE.search(around):
            return True
    return False


def _is_item(unit: Unit) -> bool:
    """Whether a unit of the work done is an item of a list."""
    text = unit.resume.text
    line = text[text.rfind("\n", 0, unit.span.start) + 1 : unit.span.end]
    return unit.section == "experience" and _ITEM.match(line) is not None


def _has_jobs(asked: Asked) -> bool:
    return any(entry.kind == "job" for entry in asked.resume.entries)


def _may_be_called(asked: Asked, place: Place) -> bool:
    """Whether a name that stands nowhere may be another one of an organisation that does."""
    resume = asked.resume
    chinese = sum(map(is_han, resume.text)) > _MOSTLY * sum(map(str.isalpha, resume.text))
    known = [f for n in range(len(resume.entries)) for f in employer_forms(resume, n)]
    known += [f.span.of(resume.text).lower() for f in resume.facts_of("school")]
    if not is_han(place.words):  # a Chinese resume need not have the English name
        told = chinese and asked.question.language == "en"
        return told or any(is_spelling_of(place.words, form) for form in known)
    if not chinese:
        return True
    bare = _bare(place.words)
    return any(_abbreviates(bare, form) or _abbreviates(_bare(form), bare) for form in known)


def _abbreviates(short: str, whole: str) -> bool:
    """Whether the characters of one name stand in another in their order: 苏大 in 苏州大学."""
    rest = iter(whole)
    return len(short) >= 2 and all(character in rest for character in short)


@dataclass(frozen=True, slots=True)
class Here:
    """The entries of the place that the question names, and where it names it."""

    numbers: frozenset[int]
    spans: tuple[Span, ...]


def place_named(asked: Asked) -> Here | None:
    """The jobs and degrees at the employer or school of the question; None where it names none."""
    resume, question = asked.resume, asked.question
    schools = question.mentions("school")
    studies = {
        n
        for n, e in enumerate(resume.entries)
        if e.kind == "degree" and any(matches_school(resume, n, m.concept) for m in schools)
    }
    jobs = jobs_at(asked)
    if jobs.numbers and jobs.spans:
        spans = (*jobs.spans, *(m.span for m in schools if studies))
        return Here(frozenset({*jobs.numbers, *studies}), spans)
    if studies:
        return Here(frozenset(studies), tuple(m.span for m in schools))
    for place in _places(asked):
        headed = frozenset(n for n in jobs_of(resume) if _heads(resume, n, place))
        if headed:
            return Here(headed, (place.span,))
    return None


def _heads(resume: Resume, number: int, place: Place) -> bool:
    """Whether the head of a job states a place, or the line above it does."""
    head = resume.entries[number].head
    lines = resume.text[: head.start].splitlines()[-_LINES_ABOVE:]
    above = [line for line in lines if len(line) <= _LONGEST_ABOVE and not _ITEM.match(line)]
    text = fold("\n".join([*above[-1:], head.of(resume.text)]))
    return any(contains(form, text, stems_of(text)) for form in place.forms if form)


def at_place(asked: Asked) -> tuple[Unit, ...] | None:
    """What may tell of the place that the question names; None where it names none.

    What stands under another employer is out, unless it names the one that is meant.
    """
    here = place_named(asked)
    if here is None:
        return None
    resume = asked.resume
    forms = {span.of(asked.question.folded) for span in here.spans}
    forms |= {form for n in here.numbers for form in employer_forms(resume, n)}
    kinds = {resume.entries[n].kind for n in here.numbers}

    def admits(unit: Unit) -> bool:
        chain = _chain(resume, unit.entry)
        if not chain or here.numbers & set(chain):
            return True
        if any(contains(form, unit.text, unit.stems) for form in forms):
            return True
        return not any(resume.entries[n].kind in kinds for n in chain)

    return tuple(unit for unit in asked.units.units if admits(unit))


def _chain(resume: Resume, number: int | None) -> list[int]:
    """An entry with those that it stands under."""
    chain: list[int] = []
    while number is not None and number not in chain:
        chain.append(number)
        number = resume.entries[number].parent
    return chain


def said_elsewhere(asked: Asked, here: Sequence[Unit]) -> Findings | None:
    """Nothing, where the resume says what is asked of a place of other places alone."""
    inside = {unit.span for unit in here}
    outside = [unit for unit in asked.units.units if unit.span not in inside]
    named = place_named(asked)
    folded = asked.question.folded
    names = " ".join(span.of(folded) for span in named.spans) if named else ""
    asks = [t for t in asked.solid if t.kind not in _WHO_AND_WHEN and t.text not in names]
    known, other = _most_said(asks, here), _most_said(asks, outside)
    if sum(t.weight for t in other) < sum(t.weight for t in known) + _ONE_WORD:
        return None
    word = next(t.text for t in other if t not in known)
    if named is None:
        return Findings("absent", lead=word)
    place = named.spans[0].of(asked.question.text)
    zh = asked.question.language == "zh"
    return Findings("absent", lead=f"{place}的{word}" if zh else f"{word} at {place}")


def _most_said(terms: Sequence[Term], units: Iterable[Unit]) -> list[Term]:
    """Those of some words that one of some units says, of the unit that says most."""
    said = ([t for t in terms if t.match(unit) >= _SAID] for unit in units)
    return max(said, key=lambda found: sum(t.weight for t in found), default=[])

"""Where, when, how long, as what: the job or degree that the question picks out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.denial.judging import premise_of
from assistant.findings import Findings, Point
from assistant.lookup.asked import ENTRY_TOPICS, INTERN, TOPICS, Asked, recency
from assistant.lookup.entries import entry_findings
from assistant.lookup.naming import at_same_employer
from assistant.quoting import head_span
from assistant.scoring import asks_number
from assistant.terms import Term
from ingest.dates import covers
from ingest.outline.heads.degrees import never_begun

ASKS_ENTRY = re.compile(
    r"(?:公司|单位|雇主|东家|学校|医院)的?(?:全称|全名|名称|名字|叫什么)"
    r"|\b(?:full |exact )?name of [\w' ]{1,40}?(?:company|employer|firm|school|hospital)"
    r"|学的?(?:是)?啥|读的?(?:是)?啥|哪(?:里|儿|家|个|所|段|些|几|两)|什么(?:公司|单位|学校|大学|专业"
    r"|岗位|职位|职务|时候|时间|学历|学位|医院)|何时"
    r"|在哪(?=读|念|上|学|毕业)|何处|时间|岗位|职位|职务|多久|多长|多少年|几年|起止|开始|结束|哪年|毕业|学历|目前|现在"
    r"|\bwhere\b|\bwhen\b|\bwhat (?:school|university|college|degree|major|company"
    r"|title|position|role|job|year|jobs|positions)|\bwhich (?:school|university"
    r"|college|company|employer|degree|hospital|firm|year)"
    r"|\bhow long\b|\bcurrent|most recent|latest|\bstart(?:ed)?\b|\bfinish(?:ed)?\b"
    r"|\bsince (?:which|what|when)\b|\b(?:which|what) month\b|哪一?个?月|几[年月]"
    r"|\bend(?:ed)?\b|\bgraduat|\bfinish|\bcomplet|\bdates?\b"
)
_TIMES = re.compile(
    r"起止|时间|什么时候|何时|哪年|多久|多长|几年|\bwhen\b|how long|\bdates?\b|what year|period"
    r"|哪一?个?月|几[年月]|\b(?:which|what) (?:month|year)\b"
)
_COMING_OR_GOING = re.compile(
    r"离[开职任]|辞[职去掉]|走[的了人掉]?|入职|加入|到岗|开始|结束"
    r"|start\w*|join\w*|beg[aiu]n\w*|lea?v\w*|left|end\w*|finish\w*|quit|since|until"
)
"""Words of a question for a date of the job that is spoken of."""
_NAMED_HOW = re.compile(r"全称|全名|名称|名字|叫什么|\bname of\b|\bfull\b|\bexact\b")
_HIGHEST = re.compile(r"最高学[历位]|highest (?:degree|education|qualification|level)")
_LISTS = re.compile(
    r"哪些|有什么|列出|哪几|哪两|分别|各|what (?:are|were)|\blist\b|\ball\b|\bboth\b"
)
_OF_DEGREE = re.compile(
    r"专业|学的?(?:是)?(?:啥|什么)|读的?(?:是)?(?:啥|什么)|院校|学校|大学|学院|school|universit|college|\bmajor"
    r"|field of study|\bsubject"
)
_GRADUATES = re.compile(r"毕业|graduat|finish")
_ADMISSION = re.compile(
    r"考(?!证)|[初复面]试|录取|申请|放弃|入学|\b(?:appl|admi|accept|offer|declin|reject|exam|interview)"
)
"""What may be asked of studies that were sought and never begun."""
_MOST_ENTRIES = 4
_WORK_THERE = re.compile(
    r"工作|实习|任职|负责|岗位|职位|work|intern|job|role|position|employ|\bspen[dt]\b|\btime at\b"
)
_SPARE = 1.2
"""Weight of words that a question about a date may have beside it and still ask for the job."""
_ASKS_WHAT = re.compile(
    r"做了?什么|干了?什么|负责什么|负责哪些|主要工作|职责|what (?:did"
    r"|does|was|were)|responsib|duties"
    r"|tell me about|achiev|improve"
)


def no_such_degree(asked: Asked) -> Findings | None:
    """Nothing, where the question takes a degree for granted that the resume has not."""
    levels = [t for t in asked.question.terms if t.kind == "degree"]
    if len(levels) != 1 or not asked.levels or asked.question.compares:
        return None
    facts = asked.resume.facts_of("degree")
    if {f.value for f in facts} & set(asked.levels):
        return None
    own = ("education", "header", "summary", "certificate")
    inside = [u for u in asked.units.units if not facts or u.section in own or asked.in_degree(u)]
    told = [unit for unit in inside if levels[0].match(unit)]
    if not told:
        return Findings("absent", lead=_words_for_level(asked))
    if not all(never_begun(unit.quote) for unit in told) or asked.question.says(_ADMISSION):
        return None
    premise = premise_of(asked.question)
    if premise is None:
        return None
    nearest = max(told, key=premise.told_in)
    if any(premise.told_in(u) > premise.told_in(nearest) for u in asked.units.units):
        return None  # The level is part of another name: a "Master Chef" certificate.
    return Findings("absent", near=(Point(asked.resume, (nearest.span,)),), denied=True)


def no_internship(asked: Asked) -> Findings | None:
    """Nothing, where the question takes an internship for granted that the resume has not."""
    if not asked.question.says(INTERN) or asked.solid or asked.question.compares:
        return None
    if any(asked.is_internship(number) for number in asked.jobs()):
        return None
    stated = any(u.section == "internship" or INTERN.search(u.text) for u in asked.units.units)
    lead = "实习" if asked.question.language == "zh" else "internship"
    return None if stated else Findings("absent", lead=lead)


def highest_degree(asked: Asked) -> Findings | None:
    """The degree of the highest level."""
    beside = [t for t in asked.solid if not _HIGHEST.fullmatch(t.text)]
    if beside or asked.question.periods or not asked.question.says(_HIGHEST):
        return None
    degrees = asked.degrees()
    return entry_findings(asked, degrees[:1]) if degrees else None


def entry_asked(asked: Asked) -> Findings | None:
    """The entries that the question's names, levels or dates pick out."""
    question, resume = asked.question, asked.resume
    what = question.says(_ASKS_WHAT)
    of_level = bool(asked.levels) and question.says(_OF_DEGREE) and not question.yes_no
    if not (question.says(ASKS_ENTRY) or question.periods or what or of_level):
        return None
    if question.periods and asks_number(question) and not question.says(ASKS_ENTRY):
        return None  # A figure of that time stands in the lines below.
    topics = [k for k, p in ENTRY_TOPICS if question.says(p)]
    named = [t for t in question.terms if t.kind in ("employer", "school", "name")]
    rest = [t for t in asked.solid if t not in named and t.kind not in ("degree", "major", "title")]
    if asked.levels or topics == ["degree"]:
        numbers = asked.of_level(asked.degrees())
        rest = [] if len(rest) <= 1 else rest
        if asked.levels and not numbers and asked.degrees() and not rest:
            levels = [t for t in question.terms if t.kind == "degree"]
            if not any(t.stated_in(asked.units) for t in levels):
                return Findings("absent", lead=_words_for_level(asked))
        several = question.says(_LISTS) or len(asked.levels) > 1
        if not asked.levels and not named and not several and question.says(_GRADUATES):
            numbers = numbers[:1]
    elif "job" not in topics and any(question.says(p) for _, p in TOPICS):
        return None
    elif "job" in topics or named or question.periods or asked.focus is not None:
        numbers = [i for i in asked.jobs() if asked.head_states(i, named)]
        if "project" in topics and question.periods:
            numbers = [i for i, e in enumerate(resume.entries) if e.kind == "project"] or numbers
        if not numbers and _never_there(asked, named):
            return Findings("absent", lead=named[0].text)
        if not named and not question.periods and asked.focus in numbers:
            numbers = [i for i in numbers if i == asked.focus]
            if question.says(_TIMES):
                numbers = with_promotions(asked, numbers[0])
                rest = [t for t in rest if not _COMING_OR_GOING.fullmatch(t.text)]
        titles = [t for t in asked.solid if t.kind == "title"]
        numbers = [i for i in numbers if titles and asked.head_states(i, titles)] or numbers
        rest, numbers = _picked_by_rest(asked, rest, numbers)
    else:
        return None
    if question.periods and not (asked.levels and question.says(_GRADUATES)):
        moment = question.periods[0].start
        dated = [
            i
            for i in numbers
            if (p := resume.entries[i].period) and moment and covers(p, moment, asked.as_of)
        ]
        if not dated and rest:
            return None
        numbers, rest = dated, rest if sum(t.weight for t in rest) > _SPARE else []
        if rest:
            return None
    if not numbers:
        if named and "job" in topics and question.says(INTERN):
            return Findings("absent", lead=named[0].text)
        return None
    if question.periods:
        return entry_findings(asked, numbers[:_MOST_ENTRIES])
    if what and len(numbers) <= 2 and not question.says(ASKS_ENTRY):
        meant = bool(named) or asked.focus in numbers
        return _told(asked, numbers) if len(rest) <= 1 and meant else None
    if rest:
        return None
    if question.says(_TIMES) and not any(resume.entries[i].period for i in numbers):
        return Findings("absent", lead="起止时间" if question.language == "zh" else "dates")
    return entry_findings(asked, numbers[:_MOST_ENTRIES])


def with_promotions(asked: Asked, number: int) -> list[int]:
    """A job with the others of the same kind at its employer, latest first."""
    intern = asked.is_internship(number)
    same = at_same_employer(asked.resume, number)
    same = [n for n in same if asked.is_internship(n) == intern]
    return sorted(same, key=lambda n: recency(asked.resume.entries[n]), reverse=True)


def _never_there(asked: Asked, named: Sequence[Term]) -> bool:
    """Whether work at a named employer is asked of someone whose work never names it."""
    if not named or not asked.question.says(_WORK_THERE):
        return False
    work = ("experience", "internship", "project", "research", "summary", "header")
    inside = [u for u in asked.units.units if u.section in work]
    return not any(t.match(u) for t in named for u in inside)


def _picked_by_rest(asked: Asked, rest: list, numbers: list[int]) -> tuple[list, list[int]]:  # type: ignore[type-arg]
    """Entries whose head states the remaining words too ("在急诊科待了多久")."""
    by_head = [i for i in numbers if rest and asked.head_states(i, rest)]
    if by_head or not asked.question.says(_NAMED_HOW):
        return ([], by_head) if by_head else (rest, numbers)
    rest = [t for t in rest if not _NAMED_HOW.search(t.text)]
    within = [i for i in numbers if all(_within(asked, i, t) for t in rest)]
    return ([], within) if within else (rest, numbers)


def _within(asked: Asked, number: int, term: Term) -> bool:
    return any(term.match(unit) for unit in asked.units.by_entry.get(number, []))


def _words_for_level(asked: Asked) -> str:
    return asked.question.mentions("degree")[0].span.of(asked.question.text)


def _told(asked: Asked, numbers: Sequence[int]) -> Findings:
    """What was done in an entry: the lines under its head, those with figures first if asked so."""
    points = []
    for number in numbers:
        body = [u for u in asked.units.by_entry.get(number, []) if not u.is_head]
        figures = asked.question.says(
            re.compile(r"数|多少|指标|number|figure|improve|achiev|result")
        )
        body.sort(key=lambda u: (figures and not any(c.isdigit() for c in u.text), u.span))
        entry = asked.resume.entries[number]
        spans = (head_span(asked.resume, entry), *(u.span for u in body[:3]))
        points.append(Point(asked.resume, spans, entry=number))
    return Findings("person", tuple(points))


def side_by_side(asked: Asked) -> Findings | None:
    """Two or more employers of one person compared: what each entry says first."""
    question = asked.question
    if not question.compares:
        return None
    groups: dict[int, list[int]] = {}
    for term in [t for t in asked.solid if t.kind in ("employer", "name", "school", "word")]:
        numbers = [
            i
            for i, e in enumerate(asked.resume.entries)
            if e.kind == "job" and asked.head_states(i, [term])
        ]
        for number in numbers[:1]:
            groups.setdefault(number, []).append(number)
    if not groups and question.says(ENTRY_TOPICS[1][1]) and not question.counts:
        groups = {number: [number] for number in asked.jobs()[:_MOST_ENTRIES]}
    if len(groups) < 2:
        return None
    points = []
    for number in groups:
        entry = asked.resume.entries[number]
        inside = list(asked.units.by_entry.get(number, []))
        for i, other in enumerate(asked.resume.entries):
            if other.parent == number:
                inside += asked.units.by_entry.get(i, [])
        body = [u for u in inside if not (u.is_head and u.entry == number)]
        leads = [u for u in body if len(u.quote) <= 50 and not u.text.startswith(("其他", "other"))]
        chosen = (leads + [u for u in body if u not in leads])[:2]
        spans = (head_span(asked.resume, entry), *(u.span for u in chosen))
        points.append(Point(asked.resume, spans, entry=number))
    return Findings("person", tuple(points))

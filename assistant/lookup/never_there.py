"""Nothing is answered of a place where the person never was."""

from __future__ import annotations

import re

from assistant.evidence import Unit
from assistant.findings import Findings, Point
from assistant.lookup.asked import Asked
from assistant.lookup.naming import employer_forms
from assistant.lookup.organisations_named import Place, bare_name, places_in, states_place
from assistant.organisations.likeness import CLEAR, likeness
from ingest.tokens import fold, is_han

_TO = r"(?:在|于|从|离开|加入|入职|去|到)"
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
DESCRIBES = re.compile(
    r"@[^，,。?？]{0,20}(?:那[位个名]|的候选人|的人)"
    r"|\b(?:the|that) (?:[\w-]+ ){1,4}(?:who .{0,30})?(?:at|for|with|from) (?:the )?@"
)
"""A place that only says who is meant: "在@做过会计的那位", "the nurse from @"."""
_POST = re.compile(
    r"@[^,，。?？]{0,10}?(?:任职|上班|就职|供职|入职|职[位务级称]|薪|工资|收入|奖金)|(?:就职于|任职于|供职于|入职|离职)\s?@"
    r"|\b(?:employ\w*|position|title|tenure|salary|paid|earn\w*)\b"
)
_AT_WORK = re.compile(
    r"@[^，,。?？]{0,6}?(?:工作|干|待|做)(?:了|过)|\bwork\w* (?:at|for) (?:the )?@"
)
_TOOL = re.compile(r"\b(?:with|from) (?:the )?@")
"""Work with something may be with a tool, wherever that stands."""
_WAS_THERE = re.compile(
    r"任职|就职|供职|工作|上班|实习|[外委]?派|驻|借调|挂职|进修|学习|交流|访问|培训|join|work(?:ed|ing)|intern|employ"
    r"|station|second|train|stud|visit"
)
_SERVED = re.compile(
    r"(?:(?:^|[^因作成])为|给|替|服务于?|面向|对接|客户|甲方|供应商|供货商|合作方|经销商)[\s:：]{0,2}$"
    r"|(?:客户|供应商|供货商|经销商|合作方)[^。;；]{0,12}[含有如:：(（、]\s?$"
    r"|\b(?:clients?|customers?|suppliers?|vendors?|serving|served|on behalf of)"
    r"[\s:,(]{1,3}(?:the )?$"
)
"""What stands before the name of one whom the work was for, or who supplied it."""
ITEM = re.compile(r"\s*(?:[-*•●·▪◎>◦■]|\d{1,2}[.)、）])\s*\S")
_NO_PRESENCE = ("skill", "publication", "objective", "language")
_OF_WORK = ("header", "summary", "experience", "internship", "education")
"""Sections whose lines may tell of a job without standing in its entry."""
_NEAR = 14
"""Characters beside a name within which a word says that the person was there."""
_MOSTLY = 0.3
"""Share of Chinese among a resume's letters from which on its names are Chinese ones."""


def never_there(asked: Asked) -> Findings | None:
    """Nothing, where the question sets something at a place that the resume has nobody at."""
    question = asked.question
    folded = fold(question.text)
    for place in places_in(asked):
        before, after = folded[: place.span.start], folded[place.span.end :]
        masked = f"{before}@{after}"
        if not _THERE.search(masked) or DESCRIBES.search(masked):
            continue
        name = question.text[place.span.start : place.span.end]
        stating = [u for u in asked.units.units if states_place(u, place)]
        if not stating and not _may_be_called(asked, place):
            return Findings("absent", lead=name)
        if _TOOL.search(masked):
            continue
        as_post = _POST.search(masked) is not None
        at_work = _has_jobs(asked) and (as_post or _AT_WORK.search(masked) is not None)
        told = [u for u in stating if not at_work or _may_tell_of_work(u, place)]
        if stating and not any(_is_presence(asked, u, place, as_post) for u in told):
            near = (Point(asked.resume, (stating[0].span,)),)
            lead = f"在{name}的经历" if question.language == "zh" else f"time at {name}"
            return Findings("absent", lead=lead, near=near)
    return None


def _is_presence(asked: Asked, unit: Unit, place: Place, as_post: bool) -> bool:
    """Whether a unit has someone at a place; work for a customer, or on its products, has not.

    `as_post`: a project of another employer's for it is none either.
    """
    if unit.section in ("education", "certificate"):
        return True
    if _is_served(unit, place):
        return False
    if unit.entry is None:
        return unit.section not in _NO_PRESENCE and not _is_item(unit)
    entry = asked.resume.entries[unit.entry]
    if entry.kind not in ("job", "project"):
        return True
    if unit.is_head and not (as_post and entry.kind == "project" and _has_jobs(asked)):
        return True
    return _says_was_there(unit, place)


def _may_tell_of_work(unit: Unit, place: Place) -> bool:
    """Whether a unit may tell of a job: it is of one, or of the person, or says so itself."""
    of_work = unit.section in _OF_WORK or (unit.entry is not None and unit.section != "certificate")
    return of_work or _says_was_there(unit, place)


def _says_was_there(unit: Unit, place: Place) -> bool:
    """Whether a word beside the name of a place says that the person was there."""
    for form in place.forms:
        at = unit.text.find(form) if form else -1
        around = unit.text[max(0, at - _NEAR) : at + len(form) + _NEAR] if at >= 0 else ""
        if _WAS_THERE.search(around):
            return True
    return False


def _is_served(unit: Unit, place: Place) -> bool:
    """Whether a unit names a place only as whom the work was for, or who supplied it."""
    places = [(unit.text.find(form), form) for form in place.forms if form]
    before = [unit.text[max(0, at - _NEAR) : at] for at, _ in places if at >= 0]
    return bool(before) and all(_SERVED.search(words) for words in before)


def _is_item(unit: Unit) -> bool:
    """Whether a unit of the work done is an item of a list."""
    text = unit.resume.text
    line = text[text.rfind("\n", 0, unit.span.start) + 1 : unit.span.end]
    return unit.section == "experience" and ITEM.match(line) is not None


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
        return told or any(likeness(place.words, form) >= CLEAR for form in known)
    if not chinese:
        return True
    bare = bare_name(place.words)
    return any(
        likeness(place.words, form) >= CLEAR
        or _abbreviates(bare, form)
        or _abbreviates(bare_name(form), bare)
        for form in known
    )


def _abbreviates(short: str, whole: str) -> bool:
    """Whether the characters of one name stand in another in their order: 苏大 in 苏州大学."""
    rest = iter(whole)
    return len(short) >= 2 and all(character in rest for character in short)

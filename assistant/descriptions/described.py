"""Whom a question means that describes someone: "that math teacher", "哈工大那位"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.conditions.job import jobs_of
from assistant.evidence import ResumeUnits, contains, stems_of
from assistant.lookup.naming import employer_place, title_place
from assistant.people import PersonMention
from assistant.question import Question, about_also
from ingest.resume import Span
from ingest.tokens import fold

_ROLES = (
    "teacher|nurse|accountant|engineer|lawyer|manager|chef|designer|developer|planner|scientist"
    "|researcher|analyst|doctor|supervisor|specialist|consultant|banker|salesperson|student|intern"
    "|architect|editor|technician|director|attorney|officer"
)
_BESIDE_NAME = re.compile(r"\s*[(（]([^)）]{1,40})[)）]|,?\s+(the [^,:：?？]{2,40})(?=[,:：?？])")
_BEFORE_NAME = re.compile(r"\b(the [^,:：?？]{2,40}?) (?:named|called) $")
_AT_WORK = (
    r"(?:(?:做|当|任|担任|干|从事|搞|学|读|教)[^，,。；;？?：:的]{1,16}?(?:工作|这一?行)?"
    r"|[^，,。；;？?：:的]{2,12}?(?:方向|专业|出身|行业|岗位|领域))的"
)
_TOLD_APART = (
    re.compile(rf"(?:是)?{_AT_WORK}那一?[位个名](?:候选人|应聘者|人(?![\u4e00-\u9fff]))?"),
    re.compile(r"\bthe one (?:who|that|working|in|at|from|with)\b[^,:;?？]*?(?=[,:;?？]|$)"),
)
_BEFORE_NAME_ZH = re.compile(
    rf"(?:(?<=[查问看找，,。；;])|^|(?<=请问)){_AT_WORK}(?:那一?[位个名])?$"
)
"""Clauses that tell people of one name apart: "做会计的那位", "市场方向的" before the name."""
_TELLING = ("title", "current_title", "job_sought", "employer", "school", "major", "city")
"""Kinds of facts that tell people of one name apart."""

_OF_MANY = r"最(?!快|近|新|高学历)|分别|各|平均|分布|共同"
THE_ONE = re.compile(
    r"\bthe (?:candidate|person|one|applicant|employee) (?:who|that)\b|那[位个]"
    r"|的(?:候选人|应聘者|求职者|人)(?:的(?!人数|数量|名单|名字|姓名|有|是|都|共)"
    rf"(?!.*(?:{_OF_MANY}))"
    r"|在[^，,。？?]{2,30}(?:所在的?|属于|的)[^，,。？?人个位]{2,4}(?:是什么|是哪\S{0,3}|呢)?[？?。]?$"
    rf"|[，,](?![^？?]*(?:谁|哪[些几位]|几[个位人]|多少[个位人名]|{_OF_MANY}))"
    r"[^，,？?]{1,16}(?:是什么|是多少|是哪\S{0,3}|是几\S{0,2}|多少|多大)[？?]?$)"
)
"""Words that point at one person, also where a question else asks over everyone."""


_EXTREME = (
    re.compile(
        r"(?:介绍|说说|讲讲|聊聊|了解|看看)(?:一?下)?(?P<one>\S{0,10}?最\S{1,8}?的"
        r"(?:那?一?[位个]|候选人|应聘者|人))"
        r"|(?P<one2>\S{0,10}?最\S{1,8}?的(?:那一?[位个名]|一[位个名]|候选人|应聘者|人))"
        r"(?:的|现在|目前|在|做|有|会|叫什么|毕业|住|学|读|期望|什么)"
        r"(?!(?:是谁|有谁|有哪|是哪[位个]))"
    ),
    re.compile(
        r"\b(?P<one>the (?:\w+ )?(?:\w+est|(?:most|least) (?!common|frequent|popular)\w+)"
        r"(?: \w+){0,2}?"
        rf" (?:candidate|person|applicant|one|{_ROLES}))(?:'s)?\b"
    ),
)
_WHO_IS = re.compile(
    r"^\W*(?:and |so |now )?who(?:'s| is| are| was)\b|\bwhich\b|\blist\b|\bhow many\b"
)


def extreme_one(question: Question) -> Span | None:
    """The words for someone at the end of an order of whom something else is asked: "the youngest
    nurse" in "where does the youngest nurse work?".
    """
    if question.people or question.compares or question.says(_WHO_IS):
        return None
    for pattern in _EXTREME:
        match = pattern.search(question.folded)
        if match is not None:
            name = next(n for n, words in match.groupdict().items() if words)
            return Span(*match.span(name))
    return None


@dataclass(frozen=True, slots=True)
class Description:
    """The words that describe someone, and the one resume that they fit."""

    resume_id: str
    span: Span


def find_holder(question: Question, resumes: Sequence[ResumeUnits]) -> Description | None:
    """The one person who had a title at an employer, where the question names both."""
    holders: dict[str, tuple[int, int, Span]] = {}
    for units in resumes:
        resume = units.resume
        for number in jobs_of(resume):
            title = title_place(question, resume, number)
            employer = employer_place(question, resume, number) if title is not None else None
            if employer is None or title is None or title.overlaps(employer):
                continue
            span = Span(min(employer.start, title.start), max(employer.end, title.end))
            # The fullest names, and of those the two that stand nearest to each other.
            fit = (len(employer) + len(title), -len(span), span)
            holders[resume.id] = max(fit, holders.get(resume.id, fit))
    best = max((fit[:2] for fit in holders.values()), default=None)
    fitting = [(id_, fit[2]) for id_, fit in holders.items() if fit[:2] == best]
    if len(fitting) != 1:
        return None
    resume_id, named = fitting[0]
    leading = _LEADING.search(question.folded, 0, named.start)
    return Description(resume_id, Span(leading.start() if leading else named.start, named.end))


_LEADING = re.compile(
    r"\bthe (?:candidate|person|one|applicant|employee|man|woman) (?:who|that) (?:[\w']+ ){1,5}$"
)
"""What leads to a title or an employer that only says who is meant: "the person who worked as"."""


def tell_apart(
    question: Question, namesakes: Sequence[ResumeUnits]
) -> tuple[Question, list[ResumeUnits]]:
    """Of people of one name those that the question's other words fit best; all if no one's.

    Where one is left, a job title, and what stands beside the name, only said who is meant, and is
    taken out of what is asked.
    """
    fits = [_fits_facts(question, units) for units in namesakes]
    best = max(fits, default=0.0)
    meant = [u for u, fit in zip(namesakes, fits, strict=True) if fit == best]
    if len(meant) == 1:
        spans = [m.span for m in question.mentions("title")]
        names = [m.span for m in question.people if len(m.span)]
        beside = (_BESIDE_NAME.match(question.folded, name.end) for name in names)
        spans += [Span(*match.span(match.lastindex or 0)) for match in beside if match]
        before = (_BEFORE_NAME.search(question.folded[: name.start]) for name in names)
        spans += [Span(*match.span(1)) for match in before if match]
        before_zh = (_BEFORE_NAME_ZH.search(question.folded[: name.start]) for name in names)
        spans += [Span(*match.span()) for match in before_zh if match]
        apart = (m for clause in _TOLD_APART for m in clause.finditer(question.folded))
        spans += [
            Span(*m.span()) for m in apart if not any(n.overlaps(Span(*m.span())) for n in names)
        ]
        for span in spans:
            question = about_also(question, PersonMention((meant[0].resume.id,), span))
    return question, meant


def _fits_facts(question: Question, units: ResumeUnits) -> float:
    resume = units.resume
    known = [f.span.of(resume.text) for kind in _TELLING for f in resume.facts_of(kind)]
    heads = fold("\n".join(known))
    stems = stems_of(heads)
    return sum(
        t.weight * max((w for form, w in t.forms if contains(form, heads, stems)), default=0.0)
        for t in question.terms
        if t.kind not in ("degree", "date")
    )

"""Nothing, where what is asked is of a kind that the lines about it do not give: a mark where only
years stand, a number of a registration that is applied for, the end of studies never begun.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.evidence import Unit
from assistant.findings import Findings, Point
from assistant.lookup.asked import Asked
from assistant.question import Question
from ingest.claims import is_unfinished
from ingest.dates import find_periods
from ingest.tokens import fold

_MARK = re.compile(
    r"(?:多少|几)分(?![之钟享布])|分数|得分|什么成绩|成绩是?多少"
    r"|\b(?:what|which|how high a)\b(?: \w+){0,3} (?:marks?|scores?)\b"
    r"|\bhow many (?:points|marks)\b"
    r"|\b(?:what|which) grade\b.{0,40}\b(?:get|got|receive|obtain|achieve|earn|score)"
)
_MARKED = re.compile(
    r"\d{2,}|\d[./]\d|\d\s?分|优秀|良好|合格|[甲乙丙]等"
    r"|distinction|merit|honou?rs|first[- ]class|\b[a-f][+-]|\bpass\b"
)
_NUMBER = re.compile(
    r"(?:证书?|执照|注册|登记|许可|执业|资格|会员|专利)(?:证书)?的?(?:编号|号码?)(?!召)|编号"
    r"|\b(?:registration|licen[cs]e|certificate|certification|membership|permit|patent|pin)"
    r" (?:number|no\b)"
)
_NUMBERED = re.compile(r"[a-z]{0,8}[-\s]?\d[\d\s./-]{2,}\d|[a-z]+-?\d{3,}")
_REACHED = re.compile(
    r"(?:哪年|哪一年|何时|什么时候|几月|几年).{0,8}"
    r"(?:毕业|取得|拿到|拿下|获得|考[出下到过]|通过|读完|结业)"
    r"|(?:毕业|取得|拿到|获得|考[出下到过]|通过|读完|结业).{0,6}(?:哪年|哪一年|何时|什么时候|时间|日期|年份)"
    r"|\b(?:when|(?:what|which|in which) (?:year|month|date)|what date)\b.{0,60}"
    r"\b(?:graduat|finish|complet|obtain|receiv|pass|earn|get|gain|qualif)"
)
_NEVER = re.compile(
    r"未入[学读]|没有?去?(?:入学|读成?|就读)|未(?:就读|注册入学|报到)|放弃(?:入学|就读|录取)"
    r"|\b(?:not|never|n't) (?:yet )?(?:enrolled|attended|begun|taken up)\b"
    r"|\bdeferred\b|\bdeclined\b"
    r"|\b(?:not|never) (?:yet )?\w+ed$"
)
"""Of studies; what of an examination is still to come, `is_unfinished` knows."""
_GOT = re.compile(r"pass|obtain|receiv|qualif|通过|取得|获得|拿|考")
_COHORT = re.compile(r"((?:19|20)\d\d) ?[届级]")
"""A class that is told by its year: what is said of another one is no answer."""
_CLAUSES = re.compile(r"[;；。,，]")


def kind_missing(question: Question, units: Sequence[Unit]) -> bool:
    """Whether a question asks for a mark, a number of a document, or when something was reached,
    and none of the lines that tell of it gives that.
    """
    if question.yes_no or not units:
        return False
    papers = [t for t in question.terms if t.kind == "certificate"]
    if any(t.match(units[0]) for t in papers):
        units = [u for u in units if any(t.match(u) for t in papers)]
    texts = [_undated(unit) for unit in units]
    if question.says(_MARK):
        return not any(_MARKED.search(text) for text in texts)
    if question.says(_NUMBER):
        return not any(_NUMBERED.search(text) for text in texts)
    if question.says(_REACHED):
        text = units[0].text
        return _NEVER.search(text) is not None or is_unfinished(_of_the_thing(question, text))
    return False


def of_the_class(asked: Asked) -> Findings | None:
    """What is said of the class of a year that the question names, and of no other year's."""
    named = _COHORT.search(asked.question.folded)
    if named is None or not asked.solid:
        return None
    told = [u for u in asked.units.units if _COHORT.search(u.text)]
    told = [u for u in told if any(term.match(u) for term in asked.solid)]
    own = [u for u in told if named.group(1) in _COHORT.findall(u.text)]
    if not told or len(own) > _FEW:
        return None
    resume = asked.resume
    points = tuple(Point(resume, (u.span,), entry=u.entry) for u in own or told[:1])
    return Findings("person", points) if own else Findings("absent", near=points)


_FEW = 2


def _of_the_thing(question: Question, text: str) -> str:
    """The clauses of a line that name what is asked about; all of it where none does."""
    papers = [t for t in question.terms if t.kind == "certificate"]
    named = papers or [t for t in question.terms if t.weight >= 1 and not _GOT.match(t.text)]
    forms = [form for t in named for form, _ in t.forms]
    clauses = [c for c in _CLAUSES.split(text) if any(form in c for form in forms)]
    return "；".join(clauses) or text


def _undated(unit: Unit) -> str:
    quote = unit.quote
    for period in reversed(find_periods(quote)):
        quote = f"{quote[: period.span.start]} {quote[period.span.end :]}"
    return fold(quote)

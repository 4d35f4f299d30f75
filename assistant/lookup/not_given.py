"""Nothing, where what is asked is of a kind that the lines about it do not give: a mark where only
years stand, a number of a registration that is applied for.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.evidence import Unit
from assistant.findings import Findings, Point
from assistant.lookup.asked import Asked
from assistant.question import Question
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
_COHORT = re.compile(r"((?:19|20)\d\d) ?[届级]")
"""A class that is told by its year: what is said of another one is no answer."""


def kind_missing(question: Question, units: Sequence[Unit]) -> bool:
    """Whether a question asks for a mark or a number of a document, and none of the lines that
    tell of it gives one.
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


def _undated(unit: Unit) -> str:
    quote = unit.quote
    for period in reversed(find_periods(quote)):
        quote = f"{quote[: period.span.start]} {quote[period.span.end :]}"
    return fold(quote)

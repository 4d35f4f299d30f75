"""Who someone is in a few lines: where they work, what they studied, what they hold."""

from __future__ import annotations

import re

from assistant.conditions.job import experience_months
from assistant.durations import duration
from assistant.findings import Findings, Point
from assistant.lookup.asked import Asked
from assistant.lookup.items import items_of
from assistant.quoting import spans_of_entry

_ASKS = re.compile(
    r"介绍|简介|概况|概述|概括|总结|什么背景|背景(?:怎么样|如何|是什么)|是谁|是什么样的人"
    r"|怎么样[？?]?$|说说|讲讲|了解一下"
    r"|tell me about|summar|overview|\bbackground\b|\bprofile\b|who is\b"
    r"|\bdescribe\b"
)
_JOBS = 2


def profile(asked: Asked) -> Findings | None:
    """Years of work, the latest jobs, the highest degree, and the first of what is certified."""
    question = asked.question
    told = [t for t in asked.solid if not _ASKS.fullmatch(t.text)]
    if told or (question.terms and not question.says(_ASKS)):
        return None
    resume = asked.resume
    zh = asked.question.language == "zh"
    months = experience_months(resume, asked.as_of)
    lead = duration(months, asked.question.language) if months else ""
    if lead:
        lead = f"工作合计 {lead}" if zh else f"{lead} of work in all"
    points = []
    for number in [*asked.jobs()[:_JOBS], *asked.degrees()[:1]]:
        spans = spans_of_entry(resume, number, ("title", "degree"))[:2]
        points.append(Point(resume, spans, entry=number))
    for section in ("certificate", "skill"):
        points += [Point(resume, (u.span,)) for u in items_of(asked.units, section)[:1]]
    if not points:
        points = [Point(resume, (u.span,)) for u in asked.units.units[:_JOBS]]
    return Findings("person", tuple(points), lead=lead) if points else None

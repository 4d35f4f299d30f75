"""Nothing, where a question takes a formal post for granted of someone who was only an intern."""

from __future__ import annotations

import re

from assistant.findings import Findings, Point
from assistant.lookup.asked import Asked
from assistant.lookup.naming import jobs_at

_FORMAL = re.compile(
    r"正式(?:地|的)?(?:入职|员工|职工|工作|加入|上班|任职|岗位|职位|合同)"
    r"|转正(?!意向|机会|[名指]额|答辩|考核|offer|的?可能)|在编"
    r"|\b(?:permanent|full[- ]time|regular|formal)"
    r" (?:job|post|position|role|contract|hire|staff|employ\w*)"
    r"|\bformally (?:join|start|hired|employed)|\bconvert\w* (?:in)?to (?:a )?(?:full|permanent)"
)
_PROSPECT = re.compile(r"意向|机会|未签|没签|未转正|没有?转正|待签|尚未|放弃|婉?拒|\boffer\b")
"""Words of a post that was only in prospect."""
_MADE = re.compile(r"转正|转为正式|正式入职|\bconverted\b|\bfull[- ]time\b|\bpermanent\b")


def only_an_intern(asked: Asked) -> Findings | None:
    """Nothing, with the line about what was in prospect, or else that of the internship."""
    question = asked.question
    if not question.says(_FORMAL) or question.yes_no or question.compares:
        return None
    numbers = jobs_at(asked).numbers
    if not numbers or not all(asked.is_internship(number) for number in numbers):
        return None
    units = [u for u in asked.units.units if u.entry in numbers]
    if any(_MADE.search(u.text) and not _PROSPECT.search(u.text) for u in units):
        return None
    prospect = (u for u in units if _PROSPECT.search(u.text) and not u.is_head)
    shown = next(prospect, None) or next((u for u in units if u.is_head), None)
    if shown is None:
        return None
    point = Point(asked.resume, (shown.span,), entry=shown.entry)
    return Findings("absent", near=(point,), denied=True)

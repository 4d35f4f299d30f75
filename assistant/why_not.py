"""Why someone is not among those found: each condition of the question before, judged again."""

from __future__ import annotations

import re

from assistant.conditions import read_conditions
from assistant.evidence import ResumeUnits
from assistant.findings import Findings, Point
from assistant.question import Question, clauses
from ingest.resume import YearMonth

_ASKS = re.compile(
    r"为(?:什么|何|啥)(?:不|没|不是|没有)|怎么(?:不|没)|\bwhy (?:not"
    r"|isn't|wasn't|didn't|doesn't|is .{1,20} not)\b"
)


def why_not(
    question: Question, before: Question, units: ResumeUnits, as_of: YearMonth
) -> Findings | None:
    """What the resume states of the conditions and what it does not; None when not asked."""
    if not question.says(_ASKS) or before.scope != "corpus":
        return None
    zh = question.language == "zh"
    asking, _ = clauses(before)
    points = []
    missing = []
    for condition in read_conditions(asking, as_of):
        spans = condition.judge(units)
        if spans is None:
            missing.append(condition.description)
        elif spans:
            points.append(Point(units.resume, spans[:1]))
    if missing:
        words = "；".join(missing) if zh else "; ".join(missing)
        lead = f"简历没有写明：{words}" if zh else f"The resume does not state: {words}"
    else:
        lead = "符合上一个问题的条件" if zh else "Fulfils the conditions of the question before"
    return Findings("person", tuple(points), lead=lead, about=(units.resume,), looked_at=1)

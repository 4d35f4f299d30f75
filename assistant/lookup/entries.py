"""Jobs and degrees as an answer shows them: their heads, their dates, how long they were."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.durations import bounds_of, duration, reckoned
from assistant.findings import Findings, Point
from assistant.lookup.asked import Asked
from assistant.lookup.employer_above import employer_above
from assistant.quoting import spans_of_entry
from ingest.dates import union_months
from ingest.resume import Resume, Span

HOW_LONG = re.compile(
    r"多久|多长|(?<![这近])几年|几个月|多少年|多少个?月|时长|年头|工龄|年限"
    r"|how long|how many (?:years|months)|how much (?:time|experience)|\btenure\b|\blength of\b"
    r"|\bduration\b|\byears of\b"
)
_QUOTED_KINDS = {"degree": ("degree", "major", "school"), "job": ("employer", "title")}


def entry_findings(asked: Asked, numbers: Sequence[int], lead: str = "") -> Findings:
    """Heads of entries with the words for their dates; where it is asked, how long each was.

    Of several lengths the lead says what they come to, unless it is given.
    """
    resume, language = asked.resume, asked.question.language
    timed = asked.question.says(HOW_LONG)
    points, bounds = [], []
    for number in numbers:
        entry = resume.entries[number]
        stretch = bounds_of(entry.period, asked.as_of) if timed else None
        note = ""
        if stretch is not None and entry.period is not None:
            bounds.append(stretch)
            note = reckoned(entry.period, asked.as_of, language)
        spans = spans_of_job(resume, number)
        points.append(Point(resume, spans, note, entry=number))
    if len(bounds) > 1 and not lead:
        total = duration(union_months(bounds), language)
        zh = language == "zh"
        lead = f"合计 {total}（重叠的月份只算一次）"
        lead = lead if zh else f"{total} in all (overlapping months counted once)"
    return Findings("person", tuple(points), lead=lead)


def spans_of_job(resume: Resume, number: int) -> tuple[Span, ...]:
    """What to quote for a job or another entry, with the line above that names its employer."""
    kind = resume.entries[number].kind
    above = employer_above(resume, number) if kind == "job" else None
    spans = spans_of_entry(resume, number, _QUOTED_KINDS.get(kind, ("title",)))
    return spans if above is None else (above, *spans)

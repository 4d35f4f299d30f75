"""The department or team that a job was in."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.evidence import Unit
from assistant.findings import Findings, Point
from assistant.lookup.asked import Asked
from assistant.lookup.entries import entry_findings
from assistant.lookup.naming import NamedJobs, jobs_at
from assistant.quoting import spans_of_entry
from ingest.dates import covers
from ingest.resume import Span

_ASKED = re.compile(
    r"(?:什么|哪[个些]?|所在的?|所属|的)部门|部门(?:是|叫|呢|[？?]|$)|(?:什么|哪[个些]?|所在的?)(?:科室|团队|小组)"
    r"|\bdepartment\b|\b(?:which|what) (?:team|division|unit)\b"
)
_PART_OF_FIRM = re.compile(
    r"部门\s*[:：]|department\s*[:：]"
    r"|[\u4e00-\u9fffA-Za-z]{1,12}(?:部|科|室|组|处|中心|车间|团队)(?![\w\u4e00-\u9fff])"
    r"|\b(?:Department|Dept|Team|Division|Unit|Office|Group|Section|Desk|Ward)\b"
)
_FIRST_LINES = 5
_NAME_ALONE = re.compile(
    r"(?:[A-Z][\w&/-]*|and|of|&)(?: (?:[A-Z][\w&/-]*|and|of|&)){0,4}|[\u4e00-\u9fff]{2,10}"
)
_BULLET = re.compile(r"[-*•·▪◆●–—>]\s*$")


def department(asked: Asked) -> Findings | None:
    """The line of the job that names its department, else the job as it is headed."""
    if not asked.question.says(_ASKED) or asked.question.counts:
        return None
    named = jobs_at(asked)
    moments = [p.start for p in asked.question.periods if p.start is not None]
    if len(moments) == 1 and not named.numbers:
        entries = asked.resume.entries
        then = [
            n
            for n in asked.jobs()
            if (p := entries[n].period) and covers(p, moments[0], asked.as_of)
        ]
        named = NamedJobs(tuple(then))
    numbers = list(named.numbers) or ([asked.focus] if asked.focus in asked.jobs() else [])
    numbers = numbers or asked.jobs()[:1]
    points: list[Point] = []
    for number in numbers:
        employers = {f.span for f in asked.resume.facts_of("employer", number)}
        units = asked.units.by_entry.get(number, [])[:_FIRST_LINES]
        spans = [
            u.span for u in units if _PART_OF_FIRM.search(u.quote) and u.span not in employers
        ] or _named_alone(units)
        if not spans:
            points += entry_findings(asked, [number]).points
            continue
        head = spans_of_entry(asked.resume, number, ("employer",))
        line = spans[0]
        shown = (*(s for s in head if not s.overlaps(line)), line)
        points.append(Point(asked.resume, shown, entry=number))
    return Findings("person", tuple(points)) if points else None


def _named_alone(units: Sequence[Unit]) -> list[Span]:
    """The line between a job's head and its duties that is but a name: "Digital Marketing"."""
    for unit in units:
        if unit.is_head:
            continue
        words = unit.quote.strip()
        ahead = unit.resume.text[: unit.span.start].rsplit("\n", 1)[-1]
        named = _NAME_ALONE.fullmatch(words) is not None and not _BULLET.search(ahead)
        return [unit.span] if named else []
    return []

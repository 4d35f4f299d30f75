"""What is asked about one person, answered from that person's resume alone.

Readers are tried in turn, from the most to the least specific; each knows one kind of question and
returns None where it is not asked. The last, `words`, quotes the sentences that fit best.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from assistant.evidence import ResumeUnits
from assistant.findings import Findings, Point
from assistant.lookup.asked import Asked
from assistant.lookup.attributes import stated_attribute, team_led
from assistant.lookup.department import department
from assistant.lookup.facts import header_facts
from assistant.lookup.items import counted_items, listed_items
from assistant.lookup.job_named import job_named
from assistant.lookup.jobs_and_degrees import entry_asked, highest_degree, side_by_side
from assistant.lookup.moment import at_that_time
from assistant.lookup.profile import profile
from assistant.lookup.sequence import in_order
from assistant.lookup.skills import skill_strength
from assistant.lookup.tenure import time_spent
from assistant.lookup.words import by_words
from assistant.question import Question, parts_of
from ingest.resume import YearMonth
from ingest.tokens import fold

__all__ = ["look_up"]

_READERS: tuple[Callable[[Asked], Findings | None], ...] = (
    in_order,
    header_facts,
    side_by_side,
    department,
    at_that_time,
    job_named,
    highest_degree,
    team_led,
    time_spent,
    counted_items,
    skill_strength,
    entry_asked,
    stated_attribute,
    listed_items,
    profile,
)


def look_up(
    question: Question, units: ResumeUnits, as_of: YearMonth, focus: int | None = None
) -> Findings:
    """Words of one resume that answer; kind "absent" when it does not say.

    `focus` is the entry that the conversation was about last.
    """
    parts = parts_of(question, units.resume)
    if len(parts) == 1:
        return _look_up(Asked(question, units, as_of, focus))
    found = []
    near = ""
    for part in parts:
        answer = _look_up(Asked(part, units, as_of, focus, near))
        focus = next((p.entry for p in answer.points if p.entry is not None), focus)
        if answer.points:
            near = fold(answer.points[0].spans[0].of(units.resume.text))
        found.append(answer)
    return _merged(found)


def _look_up(asked: Asked) -> Findings:
    about = (asked.resume,)
    missing = asked.missing()
    if missing:
        return Findings("absent", lead=missing, about=about, looked_at=1)
    for reader in _READERS:
        found = reader(asked)
        if found is not None:
            return replace(found, about=about, looked_at=1)
    return replace(by_words(asked), about=about, looked_at=1)


def _merged(found: Sequence[Findings]) -> Findings:
    """The answers to the parts of a question as one; absent only when nothing is stated."""
    answered = [f for f in found if f.kind != "absent"]
    if not answered:
        return found[0]
    points: list[Point] = []
    for findings in answered:
        said = {span for p in points for span in p.spans}
        for point in findings.points:
            fresh = tuple(s for s in point.spans if s not in said)
            if fresh:
                points.append(replace(point, spans=fresh))
    lead = next((f.lead for f in answered if f.lead), "")
    count = next((f.count for f in answered if f.count is not None), None)
    return replace(answered[0], points=tuple(points), lead=lead, count=count)

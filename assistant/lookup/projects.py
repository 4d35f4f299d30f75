"""What was used in a project that the question names, and the projects of a job that it names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from assistant.conditions.job import jobs_of
from assistant.evidence import Unit
from assistant.findings import Findings, Point
from assistant.lookup.asked import Asked
from assistant.lookup.entries import spans_of_job
from assistant.lookup.naming import jobs_at
from assistant.lookup.sequence import OF_ORDER
from assistant.lookup.tenure import unnamed, weight_of
from assistant.lookup.told_of import told_of
from ingest.alternatives import alternatives

_WORDS = alternatives(__file__)
_USED = re.compile(_WORDS["used"])
_PROJECTS = re.compile(_WORDS["projects"])
_ASKING = re.compile(_WORDS["asking"])
_SPARE = 0.9
"""Weight of words that may stand beside what is asked and named."""
_MOST = 6


def of_projects(asked: Asked) -> Findings | None:
    """The lines below a project or a job that the question names."""
    question = asked.question
    if question.yes_no or question.compares or question.attributes or question.periods:
        return None
    if question.says(_USED) and (of_quoted := _below_quoted(asked)) is not None:
        return of_quoted
    if not question.says(_PROJECTS):
        return None
    named = jobs_at(asked)
    rest = [
        t
        for t in unnamed(asked, named)
        if not (_ASKING.fullmatch(t.text) or OF_ORDER.fullmatch(t.text))
    ]
    numbers = named.numbers
    if not numbers and rest:
        numbers = tuple(n for n in jobs_of(asked.resume) if asked.head_states(n, rest))
        rest = []
    if len(numbers) != 1 or weight_of(asked, rest) > _SPARE:
        return None
    body = [u for u in told_of(asked, numbers[0]) if not u.is_head]
    head = Point(asked.resume, spans_of_job(asked.resume, numbers[0]), entry=numbers[0])
    return _told(head, body)


def _below_quoted(asked: Asked) -> Findings | None:
    """The one line among the projects that states what the question quotes, and those below it."""
    quoted = [t for t in asked.question.terms if t.kind == "quoted"]
    units = [u for u in asked.units.units if u.section == "project"]
    heads = [n for n, u in enumerate(units) if any(t.match(u) >= 1 for t in quoted)]
    if len(heads) != 1:
        return None
    head = units[heads[0]]
    body = list(takewhile(_is_item, units[heads[0] + 1 :]))
    return _told(Point(asked.resume, (head.span,), entry=head.entry), body)


def _is_item(unit: Unit) -> bool:
    """Whether a line is one of a list by the mark or the label before it."""
    text = unit.resume.text
    line = text[text.rfind("\n", 0, unit.span.start) + 1 : unit.span.end]
    return _MARK.match(line) is not None


_MARK = re.compile(
    r"\s*(?:[^\w\s《“\"‘'(（\[【<]|\d{1,2}[.、)）](?!\d)|o |[^\W\d][\w ]{1,20}[:：])"
)


def _told(head: Point, body: Sequence[Unit]) -> Findings | None:
    if not body:
        return None
    points = (Point(u.resume, (u.span,), entry=u.entry) for u in body[:_MOST])
    return Findings("person", (head, *points))

"""Whether someone knows a skill, and how firmly the resume says so."""

from __future__ import annotations

import re

from assistant.conditions.job import jobs_of
from assistant.findings import Findings, Point
from assistant.lookup.asked import Asked
from assistant.quoting import line_around
from ingest.lexicon import Concept, lexicon
from ingest.resume import Fact

_STRENGTHS = (
    ("skill_used", "在工作中用过", "used at work"),
    ("skill_project", "在项目中用过", "used in a project"),
    ("skill_listed", "列为技能", "listed as a skill"),
    ("skill_aware", "只写了了解", "only said to be aware of it"),
    ("skill_unused", "写明没有用过", "said not to have used it"),
)
_MOST = 3
_LONGEST = 140
_SAID = 0.9
"""Least weight of a form by which a line names a skill."""


def skill_strength(asked: Asked) -> Findings | None:
    """The words for a skill that a yes-or-no question names, the firmest first."""
    question = asked.question
    if not question.yes_no or question.periods or not jobs_of(asked.resume):
        return None
    concepts = [m.concept for m in question.mentions("skill")]
    if not concepts or any(t.kind != "skill" for t in asked.solid):
        return None
    points: list[Point] = []
    for kind, zh, en in _STRENGTHS:
        for fact in _facts(asked, kind, concepts):
            span = line_around(asked.resume, fact.span, _LONGEST)
            if not any(p.spans[0].overlaps(span) for p in points):
                note = zh if question.language == "zh" else en
                points.append(Point(asked.resume, (span,), note, entry=fact.entry))
        if points and kind in ("skill_project", "skill_listed"):
            break  # what is known is not weighed against a weaker word elsewhere
    return Findings("person", tuple(points[:_MOST])) if points else None


_ASKS_LEVEL = re.compile(
    r"水平|程度|熟练|掌握|精通|会到|用得|强|好|\b(?:level|proficien\w*|skilled|better|stronger|well)\b"
)
_LEVEL = re.compile(
    r"精通|熟练|熟悉|了解|掌握|会用|会看|入门|基础|一般|擅长|没用过|未接触|[★☆]"
    r"|\b(?:expert|advanced|intermediate|proficient|fluent|basic|beginner|familiar|competent|good"
    r"|excellent|working knowledge|user|daily|none|never)\b"
)


def skill_level(asked: Asked) -> Findings | None:
    """The lines that say how well someone knows a skill, where its level is asked for; where none
    does, those that list it.
    """
    question = asked.question
    skills = [t for t in question.terms if t.kind == "skill"]
    if not skills or not question.says(_ASKS_LEVEL):
        return None
    units = [u for u in asked.units.units if any(t.match(u) >= _SAID for t in skills)]
    listed = [u for u in units if u.section == "skill"] or units
    levels = [u for u in units if _LEVEL.search(u.text)]
    found = [u for u in levels if u in listed] or levels or listed
    points = tuple(Point(asked.resume, (u.span,), entry=u.entry) for u in found[:_MOST])
    return Findings("person", points) if points else None


def _facts(asked: Asked, kind: str, concepts: list[Concept]) -> list[Fact]:
    ids = {c.id for concept in concepts for c in (concept, *lexicon().narrower(concept))}
    return [f for f in asked.resume.facts_of(kind) if f.value in ids]

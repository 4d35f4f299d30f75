"""Whether someone knows a skill, and how firmly the resume says so."""

from __future__ import annotations

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


def _facts(asked: Asked, kind: str, concepts: list[Concept]) -> list[Fact]:
    ids = {c.id for concept in concepts for c in (concept, *lexicon().narrower(concept))}
    return [f for f in asked.resume.facts_of(kind) if f.value in ids]

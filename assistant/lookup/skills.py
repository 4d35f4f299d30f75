"""Whether someone knows a skill, how firmly the resume says so, and in which jobs it was used."""

from __future__ import annotations

import re

from assistant.conditions.job import jobs_of
from assistant.findings import Findings, Point
from assistant.lookup.asked import Asked, recency
from assistant.lookup.entries import HOW_LONG, spans_of_job
from assistant.lookup.tenure import measured
from assistant.query.evidenced import states_said
from assistant.quoting import line_around
from ingest.alternatives import alternatives
from ingest.lexicon import Concept, lexicon
from ingest.resume import Fact, Span
from ingest.tokens import fold

_STRENGTHS = (
    ("skill_used", "在工作中用过", "used at work"),
    ("skill_project", "在项目中用过", "used in a project"),
    ("skill_listed", "列为技能", "listed as a skill"),
    ("skill_aware", "只写了了解", "only said to be aware of it"),
    ("skill_unused", "写明没有用过", "said not to have used it"),
)
_WORDS = alternatives(__file__)
_USE = re.compile(_WORDS["use"])
_WHERE = re.compile(_WORDS["where"])
_IN_JOBS = re.compile(_WORDS["in_jobs"])
_SUMMED = re.compile(_WORDS["summed"])
_WHAT = re.compile(_WORDS["what"])
_OTHER_THINGS = re.compile(_WORDS["other_things"])
_STATES_ASKED = {"aware": "skill_aware", "denied": "skill_unused"}
_FIRM = re.compile(_WORDS["firm"])
_FIRM_SAID = re.compile(rf"(?:{_WORDS['firm_said']})[^;；。\n\f]*")
_MOST_LISTED = 8
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


_ASKS_LEVEL = re.compile(_WORDS["asks_level"])
_LEVEL = re.compile(_WORDS["level"])


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


def jobs_with_skill(asked: Asked) -> Findings | None:
    """The jobs in which a skill was used, where they or their months together are asked for."""
    question = asked.question
    concepts = [m.concept for m in question.mentions("skill")]
    summed = question.says(HOW_LONG) or question.says(_SUMMED)
    timed = summed and question.says(_IN_JOBS)
    if not concepts or question.mentions("employer") or not question.says(_USE):
        return None
    if not (timed or question.says(_WHERE)):
        return None
    used = [f for f in _facts(asked, "skill_used", concepts) if f.entry in jobs_of(asked.resume)]
    numbers = sorted({f.entry for f in used if f.entry is not None})
    if timed:
        return measured(asked, numbers)
    entries = asked.resume.entries
    numbers.sort(key=lambda number: recency(entries[number]), reverse=True)
    points = []
    for number in numbers[:_MOST_LISTED]:
        said = next(f.span for f in used if f.entry == number)
        spans = (*spans_of_job(asked.resume, number), line_around(asked.resume, said, _LONGEST))
        points.append(Point(asked.resume, tuple(dict.fromkeys(spans)), entry=number))
    return Findings("person", tuple(points)) if points else None


def skills_in_state(asked: Asked) -> Findings | None:
    """The skills that a resume calls basic, denies or claims firmly, where these are asked for."""
    question = asked.question
    if question.mentions("skill") or not question.says(_WHAT) or question.says(_OTHER_THINGS):
        return None
    kinds = [_STATES_ASKED[s] for s in states_said(question.unnamed) if s in _STATES_ASKED]
    resume = asked.resume
    spans = [line_around(resume, f.span, _LONGEST) for k in kinds for f in resume.facts_of(k)]
    if not kinds and question.says(_FIRM):
        skills = [f.span for f in resume.facts if f.kind in ("skill_listed", "skill_used")]
        said = (Span(*match.span()) for match in _FIRM_SAID.finditer(fold(resume.text)))
        spans = [s for s in said if any(s.start < k.start and k.end <= s.end for k in skills)]
    points = tuple(Point(resume, (span,)) for span in dict.fromkeys(spans))
    return Findings("person", points[:_MOST_LISTED]) if points else None


def _facts(asked: Asked, kind: str, concepts: list[Concept]) -> list[Fact]:
    ids = {c.id for concept in concepts for c in (concept, *lexicon().narrower(concept))}
    return [f for f in asked.resume.facts_of(kind) if f.value in ids]

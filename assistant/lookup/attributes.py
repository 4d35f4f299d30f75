"""Things asked by name (salary, supervisor, reason for leaving) and people led."""

from __future__ import annotations

import re

from assistant.conditions.quantity import people_led
from assistant.evidence import contains
from assistant.findings import Findings, Point
from assistant.lookup.asked import Asked
from assistant.quoting import line_around
from ingest.resume import Fact

_TEAM = re.compile(
    r"(?:带(?!教)|管理?|领导)(?:过|的|了)?.{0,4}(?:多少|几)个?人|团队.{0,6}(?:多大"
    r"|多少人|几个?人|规模)"
    r"|(?:多少|几个?)人的?团队|[带管]的?人|手下.{0,6}(?:多少|几)|带(?!教).{0,2}(?:多少|几)[名个位]"
    r"|team size|how (?:big|large) a team"
    r"|size of (?:the |his |her )?team|how (?:many people|big (?:a "
    r"|was |is )?(?:the |his |her )?team)|how large (?:a |was |is )?(?:the |his "
    r"|her )?team"
)


def team_led(asked: Asked) -> Findings | None:
    """How many people the person led."""
    if not asked.question.says(_TEAM):
        return None
    facts = sorted(asked.resume.facts_of("team_size"), key=_people, reverse=True)
    if facts:
        return Findings("person", tuple(_point(asked, fact) for fact in facts[:_MOST_TEAMS]))
    led = people_led(asked.units)
    if not led:
        return None
    points = tuple(Point(asked.resume, (unit.span,), entry=unit.entry) for _, unit in led[:2])
    return Findings("person", points)


def _people(fact: Fact) -> int:
    return int(fact.value.rstrip("+"))


def _point(asked: Asked, fact: Fact) -> Point:
    return Point(asked.resume, (line_around(asked.resume, fact.span),), entry=fact.entry)


_MOST_TEAMS = 2


def stated_attribute(asked: Asked) -> Findings | None:
    """The lines that state what was asked by name, those that cover more of the question first."""
    question = asked.question
    if not question.attributes:
        return None
    words = [w for a in question.attributes for w in (*a.asked, *a.stated)]
    rest = [t for t in asked.solid if not any(t.text in w or w in t.text for w in words)]
    found = []
    for attribute in question.attributes:
        for unit in asked.units.units:
            if unit.section in attribute.outside:
                continue
            named = [w for w in attribute.stated if contains(w, unit.text, unit.stems)]
            if named:
                fit = sum(t.weight * max(t.match(unit), 0.7 * t.match_context(unit)) for t in rest)
                literal = any(w in named for w in attribute.asked)
                found.append((fit + literal + 0.1 * max(map(len, named)), unit))
    if not found or (rest and max(score for score, _ in found) < 0.5 * sum(t.weight for t in rest)):
        return None
    found.sort(key=lambda pair: -pair[0])
    best = found[0][0]
    known = [t for t in rest if t.stated_in(asked.units)]
    if known and not any(
        t.match(unit) or t.match_context(unit) for t in known for score, unit in found
    ):
        return None  # What else is asked stands elsewhere.
    kept = [unit for score, unit in found if score >= 0.75 * best][:2]
    return Findings("person", tuple(Point(asked.resume, (u.span,), entry=u.entry) for u in kept))

"""Several people side by side: the same question put to each resume."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.comparing.aspects import aspects_of, by_aspects, headline
from assistant.comparing.comparison import compared, read_yardstick
from assistant.comparing.details import details_of, with_details
from assistant.comparing.entries_listed import entries_listed
from assistant.comparing.overlap import overlap
from assistant.comparing.several_measures import compared_by_several
from assistant.evidence import ResumeUnits
from assistant.findings import Findings, Point
from assistant.lookup import look_up
from assistant.lookup.asked import ENTRY_TOPICS, Asked
from assistant.lookup.attributes import stated_attribute, team_led
from assistant.lookup.entries import entry_findings
from assistant.lookup.facts import header_facts
from assistant.lookup.naming import jobs_at
from assistant.lookup.skills import skill_level
from assistant.lookup.told_of import WHAT_WAS_DONE, done_there
from assistant.question import Question
from assistant.quoting import head_span
from assistant.scoring import choose, rarity, score_units
from assistant.vocabulary import faint_words
from ingest.resume import YearMonth
from ingest.tokens import stem

_MOST_PEOPLE = 6
_LONGEST_HEAD = 80
_TOPICS = (
    ("degree", "教育", "Education"),
    ("job", "工作", "Work"),
    ("project", "项目", "Projects"),
)
_CELL_SPANS = 2
_ALL = 4
"""Entries of a kind that the comparison names."""
_EACH = 3
"""Points that are shown of each person of one name."""
_PLAIN_COMPARISON = re.compile(
    r"对比|比较|相比|区别|差异|不同|不一样|放在一起|并排"
    r"|compar|versus|\bvs\b|differ|contrast|side by side"
)


def compare(question: Question, people: Sequence[ResumeUnits], as_of: YearMonth) -> Findings:
    """A table of what each resume says; an empty cell means "not stated"."""
    together = overlap(question, people, as_of)
    if together is not None:
        return together
    several = compared_by_several(question, people, as_of)
    if several is not None:
        return several
    aspects = aspects_of(question) if question.says(_PLAIN_COMPARISON) else ()
    if len(aspects) > 1 and (points := by_aspects(question, aspects, people, as_of)):
        about = tuple(units.resume for units in people[:_MOST_PEOPLE])
        return Findings("table", tuple(points), about=about, looked_at=len(people))
    parts = details_of(question, people)
    comparing = question if parts is None else parts[0]
    yardstick = read_yardstick(comparing, people, as_of)
    if yardstick is not None:
        measured = compared(comparing, yardstick, people, as_of)
        if measured is not None:
            return measured if parts is None else with_details(measured, parts[1], people, as_of)
    people = people[:_MOST_PEOPLE]
    about = tuple(u.resume for u in people)
    solid = [t for t in question.terms if stem(t.text) not in faint_words()]
    points = []
    work_compared = question.says(_PLAIN_COMPARISON) and question.says(_WORK_THERE)
    if work_compared or question.says(WHAT_WAS_DONE):
        points = _work_at_place(question, people, as_of)
    if points:
        return Findings("table", tuple(points), about=about, looked_at=len(people))
    if not solid and not question.attributes and question.says(_PLAIN_COMPARISON):
        points = _profiles(question, people)
    else:
        joint = "、" if question.language == "zh" else ", "
        topic = joint.join(t.text for t in (solid or question.terms)[:4]) or "…"
        topic = headline(aspects[0]) if aspects else topic
        for units in people:
            points += [replace(p, topic=topic) for p in _words_of(question, units, as_of)]
    if not points:
        points = by_aspects(question, aspects, people, as_of)
    if not points:
        missing = yardstick.name[question.language == "en"] if yardstick else ""
        return Findings("absent", lead=missing, about=about, looked_at=len(people))
    return Findings("table", tuple(points), about=about, looked_at=len(people))


def of_each(question: Question, people: Sequence[ResumeUnits], as_of: YearMonth) -> Findings:
    """The same question answered for each of several people of one name."""
    about = tuple(u.resume for u in people)
    answers = [look_up(question, units, as_of) for units in people]
    points = tuple(p for a in answers if a.kind == "person" for p in a.points[:_EACH])
    if not points:
        return replace(answers[0], about=about, looked_at=len(people))
    zh, named = question.language == "zh", not question.described
    lead = f"{len(people)} resumes {'bear this name' if named else 'fit this description'}"
    if zh:
        lead = f"{'叫这个名字' if named else '符合这一描述'}的有 {len(people)} 份简历"
    return Findings("rows", points, lead=f"{lead}:", about=about, looked_at=len(people))


_WORK_THERE = re.compile(
    r"[做干]的|方向|内容|工作|职责|负责|岗位|实习|\b(?:d(?:o|id)|work\w*|intern\w*|focus\w*|duties|roles?)\b"
)


def _work_at_place(
    question: Question, people: Sequence[ResumeUnits], as_of: YearMonth
) -> list[Point]:
    """What each did at the employer that the question names; nothing where not all were there."""
    points = []
    for units in people:
        asked = Asked(question, units, as_of)
        numbers = jobs_at(asked).numbers
        if not numbers:
            return []
        name = jobs_at(asked).spans[0].of(question.text)
        found = (*entry_findings(asked, numbers[:1]).points, *done_there(asked, numbers[0]))
        points += [replace(p, topic=name) for p in found]
    return points


def _words_of(question: Question, units: ResumeUnits, as_of: YearMonth) -> list[Point]:
    asked = Asked(question, units, as_of)
    levels = skill_level(asked)
    if levels is not None:
        return list(levels.points)[:_CELL_SPANS]
    if not question.says(_PLAIN_COMPARISON):
        answer = look_up(question, units, as_of)
        return list(answer.points)[:3] if answer.kind == "person" else []
    for reader in (header_facts, team_led, stated_attribute):
        stated = reader(asked)
        if stated is not None and stated.kind == "person":
            return list(stated.points)[:_CELL_SPANS]
    rare = rarity(question.terms, [units])
    scored = score_units(question, question.terms, [units], rare)
    chosen = choose(scored, question.terms, rare, _CELL_SPANS + 1, worth=0.05)
    elsewhere = [s for s in scored if s.unit.entry is not None]
    for found in elsewhere:
        if len(chosen) <= _CELL_SPANS and all(found.unit.entry != s.unit.entry for s in chosen):
            chosen.append(found)
    if len(chosen) < _CELL_SPANS:
        chosen += [s for s in scored if s not in chosen][: _CELL_SPANS - len(chosen)]
    points = []
    told: set[int] = set()
    for found in chosen:
        entry = found.unit.entry
        spans = [found.unit.span]
        if entry is not None and not found.unit.is_head and entry not in told:
            told.add(entry)
            head = head_span(units.resume, units.resume.entries[entry])
            spans = [head, *spans] if len(head) <= _LONGEST_HEAD else spans
        points.append(Point(units.resume, tuple(spans), entry=entry))
    return points


def _profiles(question: Question, people: Sequence[ResumeUnits]) -> list[Point]:
    """Education and work of each, where the comparison names no topic."""
    named = [t for t in _TOPICS if question.says(dict(ENTRY_TOPICS)[t[0]])]
    topics, most = (named, _ALL) if named else (list(_TOPICS), _CELL_SPANS)
    points: list[Point] = []
    for kind, zh, en in topics:
        topic = zh if question.language == "zh" else en
        for units in people:
            listed = entries_listed(units.resume, kind, question.language, most)
            points += [replace(point, topic=topic) for point in listed]
    return points

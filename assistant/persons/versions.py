"""One person asked in all of their resumes: the newest answers, another where it is silent."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from assistant.evidence import ResumeUnits
from assistant.findings import Findings, Point
from assistant.lookup import look_up
from assistant.persons.person import CURRENT
from assistant.question import Question
from ingest.resume import Fact, YearMonth
from ingest.tokens import is_han

_CONTACT = frozenset(("email", "phone"))
_SINGLE = CURRENT | _CONTACT


def look_up_versions(
    question: Question,
    versions: Sequence[ResumeUnits],
    as_of: YearMonth,
    focus: Callable[[str], int | None] = lambda _: None,
) -> Findings:
    """Words of the first resume that answers; what another one says otherwise is added.

    `focus` gives the entry of a resume that the conversation was about last.
    """
    found = [look_up(question, units, as_of, focus(units.resume.id)) for units in versions]
    answered = [findings for findings in found if findings.kind != "absent"]
    if not answered:
        return replace(found[0], looked_at=len(found))
    first, *others = answered
    points = list(first.points)
    for other in others:
        points += _contradicting(question, first, other)
    return replace(first, points=tuple(points), looked_at=len(found))


def over_versions(
    people: Sequence[Sequence[ResumeUnits]],
    ask: Callable[[list[ResumeUnits]], Findings],
) -> Findings:
    """What is asked of several people, each by one resume: the next one where one is silent."""
    chosen = [0] * len(people)
    while True:
        found = ask([versions[n] for versions, n in zip(people, chosen, strict=True)])
        said = {point.resume.id for point in found.points if point.spans}
        silent = [
            place
            for place, (versions, n) in enumerate(zip(people, chosen, strict=True))
            if versions[n].resume.id not in said and n + 1 < len(versions)
        ]
        if not silent:
            return found
        for place in silent:
            chosen[place] += 1


def _contradicting(question: Question, first: Findings, other: Findings) -> list[Point]:
    """Where another resume states another value of what one can have only one of."""
    known: dict[str, list[Fact]] = {}
    for point in first.points:
        for fact in _facts(point):
            known.setdefault(fact.kind, []).append(fact)
    points = []
    for point in other.points:
        told = [fact for fact in _facts(point) if fact.kind in known]
        if any(not any(_agree(fact, one) for one in known[fact.kind]) for fact in told):
            file, zh = point.resume.file, question.language == "zh"
            note = f"另一份简历（{file}）写的不同" if zh else f"Another resume ({file}) differs"
            points.append(replace(point, note=note))
    return points


def _facts(point: Point) -> list[Fact]:
    """What a point was asked for, or else the only thing that its words state of that sort."""
    found = [
        fact
        for fact in point.resume.facts
        if fact.kind in _SINGLE
        and any(s.start <= fact.span.start and fact.span.end <= s.end for s in point.spans)
    ]
    if point.topic in _SINGLE:
        return [fact for fact in found if fact.kind == point.topic]
    return found if len({fact.kind for fact in found}) == 1 else []


def _agree(one: Fact, other: Fact) -> bool:
    """Whether two values are the same, or one is told in another language and cannot be judged."""
    if one.value == other.value:
        return True
    coded = ":" in one.value or ":" in other.value or one.kind in _CONTACT
    return not coded and is_han(one.value) != is_han(other.value)

"""Findings about people with several resumes, each word given back to the file that has it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from assistant.findings import Findings, Point
from assistant.persons.person import Person
from ingest.resume import Resume, Span


def attributed(findings: Findings, people: Mapping[str, Person], language: str) -> Findings:
    """The same findings with points and people in terms of resumes."""
    if not people:
        return findings

    def newest(resume: Resume) -> Resume:
        person = people.get(resume.id)
        return resume if person is None else person.in_order(language)[0]

    def told(points: Iterable[Point]) -> tuple[Point, ...]:
        return tuple(
            by_file(point, people[point.resume.id], language)
            if point.resume.id in people
            else point
            for point in points
        )

    return replace(
        findings,
        points=told(findings.points),
        near=tuple(replace(point, also=()) for point in told(findings.near)),
        about=tuple(map(newest, findings.about)),
        similar=tuple(map(newest, findings.similar)),
    )


def by_file(point: Point, person: Person, language: str) -> Point:
    """A point about a person: the words of one file, and `also` those of the others."""
    order = person.in_order(language)
    spans: dict[str, list[Span]] = {}
    for span in point.spans:
        resume, own = person.origin(span)
        spans.setdefault(resume.id, []).append(own)
    entries: dict[str, int] = {}
    if point.entry is not None:
        resume, number = person.entry(point.entry)
        entries[resume.id] = number
    if not spans:
        again = tuple(Point(resume, ()) for resume in order[1:])
        return replace(point, resume=order[0], entry=entries.get(order[0].id), again=again)
    cited = [resume for resume in order if resume.id in spans]
    first, *others = (
        Point(resume, tuple(spans[resume.id]), topic=point.topic, entry=entries.get(resume.id))
        for resume in cited
    )
    return replace(first, note=point.note, also=tuple(others))


def each_file(findings: Findings) -> Findings:
    """The same with the words of every file as points of their own, for who reads only points."""
    apart = [
        replace(one, note=point.note or one.note, topic=point.topic, also=(), again=())
        for point in findings.points
        for one in (point, *point.also, *point.again)
    ]
    return replace(findings, points=tuple(apart))

"""The evidence a chat model is given: numbered lines of each person, in fair shares of a budget."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from assistant.evidence import ResumeUnits, Unit, pieces
from assistant.findings import Findings, Point
from ingest.resume import Resume, Span, outside
from ingest.tokens import on_one_line

BUDGET = 6_000
"""Characters of resume text that one question may hand over."""

_NEIGHBOURS = 8
"""Units around one point; more dilute the evidence and send more of a resume than is needed."""


@dataclass(frozen=True, slots=True)
class Line:
    """Exact words of a resume under the number that the model refers to them by."""

    number: int
    resume: Resume
    span: Span
    note: str = ""

    @property
    def words(self) -> str:
        """The quote on one line."""
        return on_one_line(self.span.of(self.resume.text))


@dataclass(frozen=True, slots=True)
class Passages:
    """The lines of every person asked about; a person with none has an empty row.

    `left_out` counts the quotes of the findings that the budget had no room for.
    """

    people: tuple[tuple[Resume, tuple[Line, ...]], ...]
    left_out: int = 0

    @property
    def lines(self) -> dict[int, Line]:
        """Every line by its number."""
        return {line.number: line for _, lines in self.people for line in lines}


@dataclass(slots=True)
class _Share:
    """What one person's part of the evidence may hold and holds so far."""

    resume: Resume
    found: list[Span]
    around: list[Span]
    notes: dict[Span, str]
    taken: list[Span]


def gather(findings: Findings, units: Mapping[str, ResumeUnits], budget: int = BUDGET) -> Passages:
    """Number the words that were found and, as far as the budget goes, the words around them."""
    shares = [_share(resume, findings.points, units) for resume in findings.people]
    room = _deal(((share, share.found) for share in shares), budget)
    left_out = sum(len(share.found) - len(share.taken) for share in shares)
    if not left_out:
        _deal(((share, share.around) for share in shares), room)
    numbers = iter(range(1, budget + 1))
    return Passages(tuple((s.resume, tuple(_numbered(s, numbers))) for s in shares), left_out)


def first_words(point: Point) -> Span | None:
    """What best stands for a point where there is room for one short quote."""
    return next(_quotable(point.resume, point.spans), None)


def _share(resume: Resume, points: Iterable[Point], units: Mapping[str, ResumeUnits]) -> _Share:
    found: list[Span] = []
    around: list[Span] = []
    notes: dict[Span, str] = {}
    for point in points:
        if point.resume.id != resume.id:
            continue
        own = list(_quotable(resume, point.spans))
        found += [span for span in own if not any(span.overlaps(other) for other in found)]
        if own and point.note:
            notes.setdefault(own[0], point.note)
        if own and resume.id in units:
            around += _neighbours(units[resume.id], point, own[0])
    apart: list[Span] = []
    for span in around:
        if not any(span.overlaps(other) for other in (*found, *apart)):
            apart.append(span)
    return _Share(resume, found, apart, notes, [])


def _quotable(resume: Resume, spans: Iterable[Span]) -> Iterator[Span]:
    for whole in spans:
        for part in outside(whole, resume.gaps):
            yield from pieces(resume.text, part)


def _neighbours(units: ResumeUnits, point: Point, near: Span) -> list[Span]:
    """Units of the same entry: its head, which says where and when, then the nearest."""
    entry = point.entry
    if entry is None:
        entry = next((u.entry for u in units.units if u.span.overlaps(near)), None)
    if entry is None:
        return []

    def distance(unit: Unit) -> tuple[bool, int]:
        return not unit.is_head, abs(unit.span.start - near.start)

    return [u.span for u in sorted(units.by_entry.get(entry, []), key=distance)[:_NEIGHBOURS]]


def _deal(wanted: Iterable[tuple[_Share, list[Span]]], room: int) -> int:
    """Give each person a span in turn until the room is used up; what is left of it comes back."""
    waiting = [(share, iter(spans)) for share, spans in wanted]
    while waiting:
        still = []
        for share, spans in waiting:
            span = next(spans, None)
            if span is not None and len(span) <= room:
                room -= len(span)
                share.taken.append(span)
                still.append((share, spans))
        waiting = still
    return room


def _numbered(share: _Share, numbers: Iterator[int]) -> Iterator[Line]:
    for span in sorted(share.taken):
        yield Line(next(numbers), share.resume, span, share.notes.get(span, ""))

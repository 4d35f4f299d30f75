"""The resumes of one person put together as one, and the way back from it to each of them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from ingest.persons.identity import identity_of
from ingest.resume import Entry, Fact, Period, Resume, Section, Span, YearMonth
from ingest.tokens import is_han

_BETWEEN = "\n\n"
CURRENT = frozenset(
    (
        *("age", "birth", "city", "current_title", "experience_years", "gender"),
        *("marital", "politics"),
        *("job_sought", "notice", "salary_max", "salary_min", "salary_now"),
    )
)
"""Kinds of facts that everyone has one of at a time: what an older resume says is out of date."""


@dataclass(frozen=True, slots=True)
class Person:
    """Someone with several resumes, the newest first.

    `united` has the text of all of them, one behind the other, and all that they state; what an
    older one states of the present counts only where no newer one says otherwise. `starts` and
    `entries` are where the text and the entries of each resume begin in it.
    """

    resumes: tuple[Resume, ...]
    latest: tuple[int, ...]
    united: Resume
    starts: tuple[int, ...]
    entries: tuple[int, ...]

    @property
    def id(self) -> str:
        """Its id is no resume's."""
        return self.united.id

    def origin(self, span: Span) -> tuple[Resume, Span]:
        """The resume that some words of the united text are from, and where they stand in it."""
        number = bisect_right(self.starts, span.start) - 1
        start = self.starts[number]
        return self.resumes[number], Span(span.start - start, span.end - start)

    def entry(self, number: int) -> tuple[Resume, int]:
        """The resume that an entry is from, and its place there."""
        which = bisect_right(self.entries, number) - 1
        return self.resumes[which], number - self.entries[which]

    def in_order(self, language: str) -> tuple[Resume, ...]:
        """The newest first; of those equally new the ones in a language."""
        ranked = [
            (-latest, _language(resume) != language, place)
            for place, (latest, resume) in enumerate(zip(self.latest, self.resumes, strict=True))
        ]
        return tuple(self.resumes[place] for *_, place in sorted(ranked))

    def older(self, resume: Resume, than: Resume) -> bool:
        """Whether one resume states earlier dates than another."""
        ids = [one.id for one in self.resumes]
        return self.latest[ids.index(resume.id)] < self.latest[ids.index(than.id)]


def unite(resumes: Sequence[Resume]) -> Person:
    """One person from the resumes, the newest first."""
    latest = tuple(identity_of(resume).latest for resume in resumes)
    starts: list[int] = []
    first_entries: list[int] = []
    text = ""
    sections: list[Section] = []
    entries: list[Entry] = []
    facts: list[Fact] = []
    for place, resume in enumerate(resumes):
        starts.append(len(text))
        first_entries.append(len(entries))
        newer = [
            r for r, when in zip(resumes[:place], latest, strict=False) if when > latest[place]
        ]
        shift = len(text)
        told = {fact.kind for other in newer for fact in other.facts if fact.kind in CURRENT}
        facts += [
            replace(
                fact,
                span=_moved(fact.span, shift),
                entry=None if fact.entry is None else fact.entry + len(entries),
            )
            for fact in resume.facts
            if fact.kind not in told
        ]
        entries += _entries(resume, shift, len(sections), len(entries), newer, latest[place])
        text += resume.text + _BETWEEN
        sections += _sections(resume, shift, len(text))
    united = replace(
        resumes[0],
        id="+".join(resume.id for resume in resumes),
        text=text,
        name=next((resume.name for resume in resumes if resume.name), None),
        pages=tuple(_all_moved(starts, (resume.pages for resume in resumes))),
        hidden=tuple(_all_moved(starts, (resume.hidden for resume in resumes))),
        instructions=tuple(_all_moved(starts, (resume.instructions for resume in resumes))),
        warnings=(),
        sections=tuple(sections),
        entries=tuple(entries),
        facts=tuple(facts),
        chunks=(),
    )
    return Person(tuple(resumes), latest, united, tuple(starts), tuple(first_entries))


def _moved(span: Span, shift: int) -> Span:
    return Span(span.start + shift, span.end + shift)


def _all_moved(starts: Iterable[int], spans: Iterable[Iterable[Span]]) -> Iterator[Span]:
    for start, some in zip(starts, spans, strict=True):
        yield from (_moved(span, start) for span in some)


def _sections(resume: Resume, shift: int, end: int) -> Iterator[Section]:
    for section in resume.sections:
        heading = _moved(section.heading, shift) if section.heading else None
        span = _moved(section.span, shift)
        if section is resume.sections[-1]:
            span = Span(span.start, end)
        yield Section(section.kind, span, heading)


def _entries(
    resume: Resume, shift: int, section: int, first: int, newer: Sequence[Resume], latest: int
) -> Iterator[Entry]:
    for entry in resume.entries:
        period = entry.period
        if period is not None:
            if newer and period.present:
                period = _ended(entry, period, newer, latest)
            period = replace(period, span=_moved(period.span, shift))
        yield replace(
            entry,
            section=entry.section + section,
            span=_moved(entry.span, shift),
            head=_moved(entry.head, shift),
            period=period,
            parent=None if entry.parent is None else entry.parent + first,
        )


def _ended(entry: Entry, period: Period, newer: Iterable[Resume], latest: int) -> Period:
    """What went on when an older resume was written, as a newer one tells of it.

    One that no newer resume tells of went on at least as long as the older one reaches.
    """
    for resume in newer:
        for other in resume.entries:
            told = other.period
            if told is not None and other.kind == entry.kind and told.start == period.start:
                return replace(period, end=told.end, present=told.present)
    until = max(latest, period.start.last() if period.start else 0)
    year, month = divmod(until, 12)
    return replace(period, end=YearMonth(year, month + 1), present=False)


def _language(resume: Resume) -> str:
    letters = [c for c in resume.text[:1500] if c.isalpha()]
    han = sum(map(is_han, letters))
    return "zh" if han * 4 > len(letters) else "en"

"""The degrees, jobs or projects of someone, the latest first."""

from __future__ import annotations

from assistant.findings import Point
from assistant.quoting import spans_of_entry
from ingest.resume import Resume

_MOST = 4


def entries_listed(resume: Resume, kind: str, language: str, most: int = _MOST) -> list[Point]:
    """Entries of a kind, and how many more there are than are shown."""
    numbers = latest_first(resume, kind)
    points = [Point(resume, spans_of_entry(resume, n)[:1], entry=n) for n in numbers[:most]]
    if len(numbers) > most:
        more = len(numbers) - most
        points.append(
            Point(resume, (), note=f"另有 {more} 项" if language == "zh" else f"and {more} more")
        )
    return points


def latest_first(resume: Resume, kind: str) -> list[int]:
    """The numbers of the entries of a kind, by when they ended; of two the one told of first."""
    numbers = [i for i, e in enumerate(resume.entries) if e.kind == kind]

    def end(number: int) -> int:
        period = resume.entries[number].period
        if period is None:
            return 0
        if period.present:
            return 10**6
        edge = period.end or period.start
        return edge.last() if edge else 0

    return sorted(numbers, key=end, reverse=True)

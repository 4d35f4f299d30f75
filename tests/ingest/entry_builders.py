"""Resumes of a few lines, and what of their entries tests compare."""

from __future__ import annotations

from ingest.resume import Resume
from tests.builders import resume


def periods(of: Resume, kind: str) -> list[tuple[str, str]]:
    return [
        (str(e.period.start), "now" if e.period.present else str(e.period.end))
        for e in of.entries
        if e.kind == kind and e.period
    ]


def under(heading: str, *lines: str) -> Resume:
    return resume("\n".join(("祁映安", "", heading, *lines)) + "\n")


def jobs(of: Resume) -> list[tuple[list[str], list[str], tuple[str, str]]]:
    """Employers and titles as they stand, and the time, of every job."""
    found = []
    for number, entry in enumerate(of.entries):
        if entry.kind == "job" and entry.period:
            said = [
                [f.span.of(of.text) for f in of.facts_of(kind, number)]
                for kind in ("employer", "title")
            ]
            until = "now" if entry.period.present else str(entry.period.end)
            found.append((said[0], said[1], (str(entry.period.start), until)))
    return found

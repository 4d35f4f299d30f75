"""Who works or studies now: "目前有全职工作在身", "in a full-time job", "still a student"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.query.cues import patterns
from assistant.query.times import during
from ingest.query.predicates import EntryIs, Named, Or, Where
from ingest.query.sql.things import INTERNSHIP
from ingest.resume import Span

STILL = Named("study_state", ("ongoing",))
GIVEN_UP = Named("study_state", ("unfinished",))


def find_standing(folded: str, taken: Sequence[Span], as_of: int) -> Iterator[tuple[Span, Where]]:
    """The words outside what is taken that say so, and a job or studies that last at `as_of`."""
    for name, pattern in patterns("standing_now").items():
        for match in pattern.finditer(folded):
            span = Span(*match.span())
            if not any(span.overlaps(other) for other in taken):
                yield span, (full_time(as_of) if name.startswith("full_time") else studies(as_of))


def full_time(as_of: int) -> Where:
    """A job that lasts at a month and is no internship."""
    return EntryIs("job", lacks=(INTERNSHIP,), whens=(during(as_of, as_of, as_of, "during"),))


def studies(as_of: int, degree: tuple[Named, ...] = ()) -> Where:
    """A degree, of these facts, that is neither over nor given up."""
    now = during(as_of, as_of, as_of, "during")
    return Or((EntryIs("degree", degree, (GIVEN_UP,), (now,)), EntryIs("degree", (*degree, STILL))))

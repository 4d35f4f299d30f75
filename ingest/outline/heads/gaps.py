"""Times without work that a resume states among its jobs: "2020.03-2020.09 career break"."""

from __future__ import annotations

import re

from ingest.alternatives import alternatives
from ingest.lexicon import lexicon
from ingest.name_shapes import EMPLOYER
from ingest.outline.rows import Row

_WORDS = alternatives(__file__)

NO_JOB = re.compile(_WORDS["no_job"], re.I)
_MOST_BEFORE_DATES, _MOST_BEFORE_WORDS = 24, 18


def is_gap(row: Row) -> bool:
    """Whether a line gives a stretch of time and opens with words for one without work."""
    if not row.ranges:
        return False
    if row.ranges[0].span.start - row.line.span.start > _MOST_BEFORE_DATES:
        return False
    stated = NO_JOB.search(row.rest, 0, _MOST_BEFORE_WORDS * 2)
    if stated is None or stated.start() > _MOST_BEFORE_WORDS:
        return False
    before = row.rest[: stated.start()]
    # "Freelance (caring for my father)" is work.
    return EMPLOYER.search(before) is None and not lexicon().find(before, ("title", "employer"))

"""Times without work that a resume states among its jobs: "2020.03-2020.09 career break"."""

from __future__ import annotations

import re

from ingest.alternatives import alternatives
from ingest.lexicon import lexicon
from ingest.name_shapes import EMPLOYER
from ingest.outline.rows import Row

_WORDS = alternatives(__file__)

STATED = re.compile(_WORDS["stated"], re.I)
"""Words for time without work wherever they stand, that of others among it."""
_NO_JOB = re.compile(f"{_WORDS['stated']}|{_WORDS['opening']}", re.I)
"""Words for it where a line with a stretch of time opens with them."""
AT_HOME = re.compile(f"{_WORDS['opening']}|{_WORDS['at_home']}", re.I)
"""Words for it in such a line that heads no job."""
OF_OTHERS = re.compile(_WORDS["of_others"], re.I)
"""Words for someone else's, or for such time as a subject of work."""
_MOST_BEFORE_DATES, _MOST_BEFORE_WORDS = 24, 18


def is_gap(row: Row) -> bool:
    """Whether a line gives a stretch of time and opens with words for one without work."""
    if not row.ranges:
        return False
    if row.ranges[0].span.start - row.line.span.start > _MOST_BEFORE_DATES:
        return False
    stated = _NO_JOB.search(row.rest, 0, _MOST_BEFORE_WORDS * 2)
    if stated is None or stated.start() > _MOST_BEFORE_WORDS or OF_OTHERS.search(row.rest):
        return False
    before = row.rest[: stated.start()]
    # "Freelance (caring for my father)" is work.
    return EMPLOYER.search(before) is None and not lexicon().find(before, ("title", "employer"))


def tells_of_no_job(words: str) -> bool:
    """Whether words beside a stretch of time say that it was one without work."""
    return _NO_JOB.search(words) is not None and OF_OTHERS.search(words) is None

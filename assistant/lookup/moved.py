"""The job before or after someone came to a place, or studied: "before she moved to Leeds"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.conditions.job import jobs_of
from assistant.durations import bounds_of
from assistant.evidence import contains, stems_of
from assistant.findings import Findings
from assistant.lookup.asked import Asked
from assistant.lookup.entries import entry_findings, spans_of_job
from assistant.lookup.naming import jobs_at
from ingest.dates import find_periods, is_range
from ingest.lexicon import Mention
from ingest.tokens import fold

_CAME = r"(?:来|到|去|回|调到|调往|搬到|搬去|转到|移居|前往|赴)(?:了)?"
_COMING = (
    r"(?:mov(?:e|ed|ing)|com(?:e|ing)|came|go(?:ing)?|went|relocat\w*|return\w*|transfer\w*|sent)"
)
_BEFORE = re.compile(
    rf"{_CAME}@(?:工作|任职|上班|发展|定居)?(?:之|以)?前|在@(?:工作|任职|上班|教书)?(?:之|以)前"
    rf"|\b(?:before|prior to) (?:\w+ )?{_COMING} (?:back )?(?:to )?@|\bbefore @"
)
_AFTER = re.compile(
    rf"{_CAME}@(?:工作|任职|上班|发展|定居)?(?:之|以)?后"
    rf"|\bafter (?:\w+ )?{_COMING} (?:back )?(?:to )?@"
)
_STUDIES_AHEAD = re.compile(
    r"@[^，,。？?]{0,6}(?:之|以)?前(?![端台后沿])|\b(?:before|prior to)\b[^,.?]{0,45}@"
)
_STUDIES_BEHIND = re.compile(
    r"@[^，,。？?]{0,6}(?:之|以)?后(?![来端勤])|@[^，,。？?]{0,6}毕业(?:就|即|第一)"
    r"|\b(?:after|following|out of|straight from)\b[^,.?]{0,45}@"
)
_JOB = re.compile(
    r"工作|公司|单位|上班|任职|就职|做什么|干什么|哪|医院|职[务位]|\bjobs?\b|\bwork|\bemploy|\brole\b|\bposition\b|\bwhere\b"
)
_WORK = ("experience", "internship", "project", "other", "summary")


def beside_a_move(asked: Asked) -> Findings | None:
    """The job before the first dated work in the place that the question names, or the first one
    there; the job before or after the degree that it names.
    """
    question = asked.question
    if question.periods or question.attributes or question.compares:
        return None
    for city in question.mentions("city"):
        words = _marked(question.folded, city)
        before = _BEFORE.search(words) is not None
        if not before and not _AFTER.search(words):
            continue
        since = min(_starts(asked, city), default=None)
        return None if since is None else _beside(asked, since, before)
    return _beside_studies(asked)


def _marked(folded: str, named: Mention) -> str:
    return folded[: named.span.start] + "@" + folded[named.span.end :]


def _beside_studies(asked: Asked) -> Findings | None:
    """The job before or after the degree that the question names by its level."""
    question = asked.question
    if not question.says(_JOB) or jobs_at(asked).numbers:
        return None
    studies = [
        bounds
        for n in asked.of_level(asked.degrees())
        if (bounds := bounds_of(asked.resume.entries[n].period, asked.as_of))
    ]
    for level in question.mentions("degree") if len(studies) == 1 else ():
        words = _marked(question.folded, level)
        if _STUDIES_AHEAD.search(words):
            return _beside(asked, studies[0][0], before=True)
        if _STUDIES_BEHIND.search(words):
            return _beside(asked, studies[0][1] - _OVERLAP, before=False)
    return None


_OVERLAP = 3
"""Months that a first job may begin before a degree is awarded."""


def _beside(asked: Asked, since: int, before: bool) -> Findings | None:
    """The last job begun before a month, or the first one begun since."""
    dated = [
        (bounds, n)
        for n in jobs_of(asked.resume)
        if (bounds := bounds_of(asked.resume.entries[n].period, asked.as_of))
    ]
    # What lies within another job is a part of it.
    jobs = [
        (own[0], n)
        for own, n in dated
        if not any(o[0] <= own[0] and own[1] <= o[1] and o != own for o, _ in dated)
    ]
    found = [(s, n) for s, n in jobs if (s < since if before else s >= since)]
    found = [one for one in found if not asked.is_internship(one[1])] or found
    return entry_findings(asked, [(max if before else min)(found)[1]]) if found else None


def _starts(asked: Asked, city: Mention) -> Iterator[int]:
    """When work began that stands under the name of a place, in months since year 0."""
    names = city.concept.names
    for number in jobs_of(asked.resume):
        spans = spans_of_job(asked.resume, number)
        head = fold(" ".join(span.of(asked.resume.text) for span in spans))
        stretch = bounds_of(asked.resume.entries[number].period, asked.as_of)
        if stretch and any(contains(name, head, stems_of(head)) for name in names):
            yield stretch[0]
    units = asked.units.units
    for place, unit in enumerate(units):
        if unit.section not in _WORK or not any(contains(n, unit.text, unit.stems) for n in names):
            continue
        for near in units[place : place + 2]:
            periods = [p for p in find_periods(near.quote) if is_range(p)]
            if periods and (stretch := bounds_of(periods[0], asked.as_of)):
                yield stretch[0]
                break

"""The employer of a job that stands on the line above its head, where its own head names none."""

from __future__ import annotations

import re

from assistant.quoting import line_around
from ingest.dates import find_periods, is_range
from ingest.lexicon import lexicon
from ingest.name_shapes import EMPLOYER
from ingest.resume import Period, Resume, Span

_LONGEST = 120


def employer_above(resume: Resume, number: int) -> Span | None:
    """The line with the employer above a job, or above the jobs there that stand right above it."""
    if _has_employer(resume, number):
        return None
    text, place = resume.text, resume.entries[number].head.start
    heads = {e.head.end: i for i, e in enumerate(resume.entries) if e.kind == "job"}
    seen = {number}
    while True:
        above = text[:place].rstrip()
        if text[len(above) : place].count("\n") != 1:
            return None  # The start of the text, or a blank line between.
        line = line_around(resume, Span(len(above) - 1, len(above)), _LONGEST)
        beside = next((i for end, i in heads.items() if line.start < end <= len(above) + 1), None)
        if beside is None:
            words = line.of(text)
            begun = text[text.rfind("\n", 0, line.start) + 1 : line.start]
            listed = any(not character.isspace() for character in begun)  # a bullet
            named = _named(words) or _spans_time_of(words, resume.entries[number].period)
            return line if named and _is_name(words) and not listed else None
        if beside in seen or _has_employer(resume, beside):
            return None
        seen.add(beside)
        place = resume.entries[beside].head.start


def _has_employer(resume: Resume, number: int) -> bool:
    """Whether a job names its employer; a name of another shape ("South") may be misread."""
    named = resume.facts_of("employer", number)
    return any(
        f.value in lexicon().by_id or (_named(words) and not _SITE.fullmatch(words))
        for f in named
        if (words := f.span.of(resume.text).strip())
    )


_SITE = re.compile(
    r"[\u4e00-\u9fff]{0,4}(?:总部|工厂|厂区|分公司|分部|办事处|分店|门店|基地|分所|校区|院区|事业部)"
    r"|(?:[A-Z]\w+ ){0,2}(?:[Oo]ffice|[Pp]lant|[Ss]ite|[Bb]ranch|[Hh]eadquarters|HQ|[Ff]actory)"
)
"""A place of a firm, which is no firm of its own: "苏州工厂"."""


def _spans_time_of(words: str, held: Period | None) -> bool:
    """Whether a line has dates of its own that hold those of the job below it."""
    if held is None or held.start is None:
        return False
    latest = _NEVER if held.present else (held.end or held.start).last()
    return any(
        p.start is not None
        and p.start.first() <= held.start.first()
        and latest <= (_NEVER if p.present else (p.end or p.start).last())
        for p in find_periods(words)
        if is_range(p)
    )


_NEVER = 10**6


def _named(words: str) -> bool:
    return EMPLOYER.search(words) is not None or EMPLOYER.search(words.title()) is not None


def _is_name(line: str) -> bool:
    """Whether a line may be the name of a firm with a word on it, and no sentence."""
    return not line.rstrip().endswith(("。", ".", "；", ";", "，", ",", "：", ":")) or line.rstrip(
        ". "
    ).endswith(("Inc", "Ltd", "Co", "Corp"))

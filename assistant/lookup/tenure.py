"""How long: at an employer, under a title, in all; months counted once, the arithmetic shown."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.conditions.job import jobs_of
from assistant.durations import bounds_of, duration
from assistant.findings import Findings
from assistant.lookup.asked import BESIDES, INTERN, Asked, recency
from assistant.lookup.at_employer import cities_of, place_named
from assistant.lookup.entries import HOW_LONG, entry_findings
from assistant.lookup.naming import NamedJobs, jobs_as, jobs_at
from assistant.lookup.told_of import WHAT_WAS_DONE, done_there
from assistant.terms import Term
from ingest.dates import union_months
from ingest.tokens import fold

_IN_ALL = re.compile(
    r"工龄|年限|经验|工作(?:了|过)?(?:几|多少)年|工作(?:了|过)?多久|(?:总共|一共|合计|总).{0,4}工作"
    r"|(?:全职|专职|正式)的?工作|工作经历|工作.{0,3}(?:累计|加起来|一共|总共|合计)"
    r"|experience|\b(?:worked|working|work|career)\b"
    r"|\b(?:full[- ]?time|permanent|regular) (?:jobs?|posts?|positions?|employment)\b"
    r"|\badd(?:ing|ed)? up\b.{0,30}\b(?:jobs?|posts?|positions?)\b"
)
_FULL_TIME = re.compile(r"全职|专职|full[- ]?time")
_OF_TIME = re.compile(
    r"(?:首尾|头尾|两端|首末|起止|开始|结束|包括|包含|在内|都算|算上?|计|月份?|"
    r"both|end|ends|months?|counted|counting|included?|inclusive|includ\w*|start\w*|leav\w*|left|join\w*|"
    r"前前后后|前后|先后|加起来|累计|拢共|就是|那段|任职|时长|时间|任期|服务|效力|供职|就职|待|干|工龄|年限|年头|总共|tenure|length|duration|employment|spen[dt]"
    r"|stay\w*|time|total|altogether|全职|专职|经历|起来|full[- ]?time|permanent"
    r"|work\w*|add\w*|sum\w*|jobs?|posts?|positions?|through|current|present|for|at|with|\s)+"
)
_SPARE = 0.9
"""Weight of words that may stand beside what is asked and named."""
_MOST_ENTRIES = 8


def time_spent(asked: Asked) -> Findings | None:
    """The length of the jobs that the question names, or of all work."""
    question = asked.question
    if not question.says(HOW_LONG) or question.compares or question.attributes:
        return None
    at, titled = jobs_at(asked), jobs_as(asked)
    if not at.numbers and not titled.numbers:
        at = in_place(asked)
    numbers = tuple(n for n in at.numbers if not titled.numbers or n in titled.numbers)
    if not at.numbers:
        numbers = titled.numbers
    if not numbers and asked.focus in jobs_of(asked.resume) and not question.says(_IN_ALL):
        numbers = (asked.focus,)
    if numbers:
        if weight_of(asked, unnamed(asked, at, titled)) > _SPARE:
            return None
        found = measured(asked, numbers)
        if found is not None and question.says(WHAT_WAS_DONE) and len(numbers) == 1:
            return replace(found, points=(*found.points, *done_there(asked, numbers[0])))
        return found
    if not question.says(_IN_ALL) or unnamed(asked, at, titled) or question.mentions("employer"):
        return None
    return _in_all(asked)


def in_place(asked: Asked) -> NamedJobs:
    """The jobs in the place that the question names, of a city those whose heads name it."""
    here = place_named(asked)
    if here is None:
        return NamedJobs()
    jobs = sorted(here.numbers & set(jobs_of(asked.resume)))
    there = [n for n in jobs if not here.by_city or cities_of(asked.resume, n)]
    return NamedJobs(tuple(there), here.spans if there else ())


def unnamed(asked: Asked, *named: NamedJobs) -> list[Term]:
    """Content words of the question beside those that name jobs or only ask for time."""
    folded = asked.question.folded
    covered = " ".join(span.of(folded) for group in named for span in group.spans)
    return [
        t
        for t in asked.solid
        if t.text not in covered and not _OF_TIME.fullmatch(t.text) and not HOW_LONG.search(t.text)
    ]


def weight_of(asked: Asked, terms: Sequence[Term]) -> float:
    """What some words weigh, without a lone one that is in no lexicon and no resume: a slip."""
    unheard = [
        t for t in terms if t.kind == "word" and t.weight <= 1 and not t.stated_in(asked.units)
    ]
    return sum(t.weight for t in terms) - (unheard[0].weight if len(unheard) == 1 else 0.0)


def measured(asked: Asked, numbers: Sequence[int], lead: str = "") -> Findings | None:
    """The dated ones of some entries with their lengths, latest first; None when none is dated."""
    entries = asked.resume.entries
    dated = [n for n in numbers if bounds_of(entries[n].period, asked.as_of)]
    dated.sort(key=lambda n: recency(entries[n]), reverse=True)
    return entry_findings(asked, dated[:_MOST_ENTRIES], lead) if dated else None


def _in_all(asked: Asked) -> Findings | None:
    """All work together; internships only where the question says so."""
    jobs = jobs_of(asked.resume)
    interns = asked.question.says(INTERN)
    numbers = [n for n in jobs if asked.is_internship(n) == interns]
    if asked.question.says(_FULL_TIME):
        heads = {n: fold(asked.resume.entries[n].head.of(asked.resume.text)) for n in numbers}
        numbers = [n for n in numbers if not BESIDES.search(heads[n])]
    periods = [asked.resume.entries[n].period for n in numbers]
    months = union_months(b for p in periods if (b := bounds_of(p, asked.as_of)))
    if not months:
        return None
    total = duration(months, asked.question.language)
    if asked.question.language == "en":
        left_out = "" if interns else "no internships; "
        return measured(asked, numbers, f"{total} in all ({left_out}overlapping months once)")
    left_out = "" if interns else "实习不算，"
    return measured(asked, numbers, f"合计 {total}（{left_out}重叠的月份只算一次）")

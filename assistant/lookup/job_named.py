"""The title and the dates of a job whose employer or city the question names, and what was done."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.findings import Findings
from assistant.lookup.asked import Asked
from assistant.lookup.entries import HOW_LONG, entry_findings
from assistant.lookup.naming import NamedJobs, jobs_as, jobs_at
from assistant.lookup.sequence import OF_ORDER
from assistant.lookup.tenure import in_place, unnamed, weight_of
from assistant.lookup.told_of import WHAT_WAS_DONE, done_there
from ingest.lexicon import lexicon

_ASKED = re.compile(
    r"时间|何时|什么时候|哪年|日期|职\s?[位务]|岗位|头衔|\btitle|\bposition|\brole\b|\bstart|\bjoin|\bwhen\b"
    r"|\bdates?\b|\bb[eo]g[ai]n|\bended?\b|\buntil\b|\b(?:last|first|final) (?:month|day|year)\b"
    r"|\bwork(?:ed|ing)? as\b|\bwhat (?:was|is|were)\b.{0,40}\bjobs?\b"
    r"|做(?:的|过)?什么|干(?:的|过)?什么|离职|离开|入职"
)
_TIMES = re.compile(
    r"时间|何时|什么时候|哪年|日期|\bstart|\bjoin|\bwhen\b|\bdates?\b|\bb[eo]g[ai]n|\bended?\b|\buntil\b"
    r"|\b(?:last|first|final) (?:month|day|year)\b"
    r"|离职|离开|入职"
)
_CITY = re.compile(r"城市|哪座城|哪个?市|\b(?:city|town)\b")
_WHERE = re.compile(
    r"哪(?:里|儿|家|个(?:公司|单位|地方)|所|座|(?=[当做任]))|什么(?:公司|单位|地方)|\bwhere\b"
    r"|\b(?:at|for|with|in) (?:which|what) (?!year|month|way|capacity|role|position)[a-z]+"
)
_NOW = re.compile(r"现在|目前|如今|眼下|\bnow\b|\bcurrently\b|\btoday\b|\bat the moment\b")
_DOING = re.compile(r"do(?:ing|ne)?|job|work|工作|时候|主要|那段|具体")
_SPARE = 0.9
"""Weight of words that may stand beside what is asked and the employer."""


def job_named(asked: Asked) -> Findings | None:
    """The jobs at the place that the question names, where it asks no more than their heads or in
    general what was done there.
    """
    question = asked.question
    if (
        not any(question.says(asked_for) for asked_for in (_ASKED, _CITY, _WHERE, WHAT_WAS_DONE))
        or question.yes_no
        or question.compares
        or question.attributes
    ):
        return None
    if question.says(HOW_LONG) or question.periods:
        return None
    where = _WHERE.search(question.folded)
    named = jobs_at(asked)
    named = named if named.numbers else in_place(asked)
    if not named.numbers and where is not None:
        named = _of_now(asked, jobs_as(asked))
    rest = [
        t
        for t in unnamed(asked, named)
        if not (OF_ORDER.fullmatch(t.text) or _ASKED.search(t.text) or _CITY.search(t.text))
        and not (_NOW.fullmatch(t.text) or (where and t.text in where.group()))
        and not _DOING.fullmatch(t.text)
    ]
    if not named.numbers or weight_of(asked, rest) > _SPARE:
        return None
    if question.says(_CITY):
        return _in_city(asked, named.numbers)
    if question.says(_TIMES) and not any(asked.resume.entries[n].period for n in named.numbers):
        return Findings("absent", lead="起止时间" if question.language == "zh" else "dates")
    heads = entry_findings(asked, named.numbers)
    if question.says(WHAT_WAS_DONE) and len(named.numbers) == 1:
        return replace(heads, points=(*heads.points, *done_there(asked, named.numbers[0])))
    return heads


def _of_now(asked: Asked, named: NamedJobs) -> NamedJobs:
    """Of some jobs those held still, where the question asks for today."""
    held = [n for n in named.numbers if (p := asked.resume.entries[n].period) and p.present]
    if not held or not asked.question.says(_NOW):
        return named
    return NamedJobs(tuple(held), named.spans)


def _in_city(asked: Asked, numbers: Sequence[int]) -> Findings:
    """The heads of some jobs with the line that names their city; nothing where none of them does,
    the city that someone lives in is another.
    """
    found = entry_findings(asked, numbers)
    points = []
    for number, point in zip(numbers, found.points, strict=True):
        said = any(_names_city(span.of(asked.resume.text)) for span in point.spans)
        lines = [] if said else asked.units.by_entry.get(number, [])
        named = [u.span for u in lines if _names_city(u.quote)]
        if said or named:
            points.append(replace(point, spans=(*point.spans, *named[:1])))
    if not points:
        lead = "工作所在城市" if asked.question.language == "zh" else "the city of that job"
        return Findings("absent", lead=lead, near=found.points)
    return replace(found, points=tuple(points))


def _names_city(words: str) -> bool:
    return bool(lexicon().find(words, ("city",)))

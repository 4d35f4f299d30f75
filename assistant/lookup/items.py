"""How many and which papers, awards, certificates, projects, jobs."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.conditions.marked import marked_items
from assistant.evidence import ResumeUnits, Unit
from assistant.findings import Findings, Point
from assistant.lookup.asked import ENTRY_TOPICS, TOPICS, Asked
from assistant.lookup.entries import entry_findings
from assistant.query.marks import Marked, find_marked, things
from assistant.quoting import head_span
from assistant.scoring import has_figure
from ingest.dates import find_periods
from ingest.resume import Period, YearMonth
from ingest.tokens import fold

_LONGEST_LIST = 8
_ENOUGH_ITEMS = 2
_COUNTER = re.compile(
    r"(?:几|多少)([篇项段家门本份届所])"
    r"|(?:几|多少)([个次种条张])(?=[^，,。？?]{0,4}(?:项目|论文|证|奖|专利|公司|学位|学校|实习|工作|语言))"
)
_HOW_MANY = re.compile(
    r"how many (?:\w+ ){0,3}?(?:jobs|projects|internships|companies|employers"
    r"|degrees|papers|publications|awards|certificates|patents|positions|articles"
    r"|roles)|几|多少[个篇项段次种家门本份]"
)
_FILLED = re.compile(
    r"\b(?:positions|roles|jobs)\b.{0,60}\b(?:fill|recruit|hir(?:e|ing)\b|staff|source)"
    r"|\b(?:fill|recruit)\w*\b.{0,30}\b(?:positions|roles|jobs)\b"
)
"""Positions that were filled with others are none of the person's own."""
_DURATION = re.compile(r"多久|多长时间?|几年|几个月|how long|how many (?:years|months)")
_LISTS = re.compile(
    r"哪些|有什么|有何|列出|列举|哪几|分别|什么|介绍|说说|几个|几篇|几段"
    r"|几份|几项|\bwhat\b|\bwhich\b|\blist\b"
    r"|\ball\b|how many|tell me about|describe|有.{0,4}吗"
)
_FIRST_AUTHOR = re.compile(r"第\s*[一1]\s*作者|一作|first[- ]author")


def counted_items(asked: Asked) -> Findings | None:
    """The resume's own number where it gives one, else a count of what it lists."""
    question = asked.question
    if not question.counts or question.says(_DURATION) or question.says(_FILLED):
        return None
    if not question.says(_HOW_MANY):
        return _counted_marked(asked)
    stated = _stated_count(asked)
    if stated is not None:
        return stated
    return _counted_entries(asked) or _counted_marked(asked) or _counted_lines(asked)


def _counted_marked(asked: Asked) -> Findings | None:
    """Papers or patents with a mark ("granted", "under review"), and those only."""
    question, resume = asked.question, asked.resume
    names = [m.span for m in question.people if len(m.span)]
    for words, marked in find_marked(question.folded, names):
        every = marked_items(resume, Marked(marked.thing, ()))
        if marked.thing.asked is None or not every:
            continue
        if any(_SUM.search(fold(span.of(resume.text))) for span in every):
            return None  # A line that counts them says it better.
        among = len(every) if question.says(_AMONG_THEM) else None
        found = with_marks(asked, marked, words.of(question.text), among)
        near = (Point(resume, (every[0],)),) if found.kind == "absent" else ()
        return replace(found, near=near)
    return None


def with_marks(asked: Asked, marked: Marked, words: str, among: int | None = None) -> Findings:
    """The items that are a thing with its marks, with their number where it is asked for; nothing,
    with the words for them, where there are none. `among`: of how many things they are some.
    """
    points = [Point(asked.resume, (span,)) for span in marked_items(asked.resume, marked)]
    if not points:
        return Findings("absent", lead=words)
    if asked.question.counts:
        return _counted(asked, among or len(points), points, words if among else "")
    return Findings("person", tuple(points[:_LONGEST_LIST]))


_SUM = re.compile(
    r"\d\s*[篇项件](?!目)"
    r"|\b\d+ (?:[a-z-]+ ){0,2}(?:papers|patents|articles|publications|filed|granted)\b"
)
_AMONG_THEM = re.compile(r"其中|\bof (?:them|which|those|these)\b")


def _stated_count(asked: Asked) -> Findings | None:
    """A line that gives the number itself, in the counting word of the question."""
    match = _COUNTER.search(asked.question.folded)
    if match is None or asked.question.says(re.compile(r"列了|列出|写了")):
        return None
    number = re.compile(rf"\d+\s*{match.group(1) or match.group(2)}")
    terms = asked.question.terms
    found = [
        (sum(t.weight * t.match(u) for t in terms), u)
        for u in asked.units.units
        if number.search(u.text) and sum(1 for t in terms if t.match(u)) >= min(2, len(terms))
    ]
    if not found:
        return None
    best = max(found, key=lambda pair: pair[0])[1]
    return Findings("person", (Point(asked.resume, (best.span,), entry=best.entry),))


_ENTRY_COUNTED = {
    "project": re.compile(
        r"几[个项](?:\w{0,4})项目|项目.{0,8}几[个项]|多少[个项](?:\w{0,4})项目"
        r"|how many (?:\w+ ){0,2}projects"
    ),
    "job": re.compile(
        r"几[段份家次个](?:\w{0,4})(?:工作|实习|公司|单位|医院)|(?:工作|实习)(?:经历)?.{0,4}几[段份次家]"
        r"|多少[段份家](?:\w{0,4})(?:工作"
        r"|实习|公司)|how many (?:\w+ ){0,2}(?:jobs|internships|companies|employers|positions"
        r"|roles)"
    ),
    "degree": re.compile(
        r"几[个所](?:\w{0,4})(?:学位|学校|大学|高校)|how many (?:\w+ ){0,2}degrees"
    ),
}


def _counted_entries(asked: Asked) -> Findings | None:
    question, resume = asked.question, asked.resume
    kind = next((k for k, p in _ENTRY_COUNTED.items() if question.says(p)), None)
    if kind is None:
        return None
    quoted = [t for t in question.terms if t.kind == "quoted"]
    numbers = [i for i, e in enumerate(resume.entries) if e.kind == kind]
    if kind == "job":
        numbers = asked.jobs()
    named = [t for t in asked.solid if t.kind in ("employer", "name")]
    numbers = [i for i in numbers if asked.head_states(i, named)]
    if not numbers or _of_other_things(asked):
        return None
    shown = [i for i in numbers if asked.head_states(i, quoted)] if quoted else numbers
    points = [Point(resume, (head_span(resume, resume.entries[i]),), entry=i) for i in shown]
    return _counted(asked, len(numbers), points, quoted[0].text if quoted else "")


def _of_other_things(asked: Asked) -> bool:
    """Whether one line has a number for what else the question names: "how many jobs moved from
    Hive to Spark" counts no employers.
    """
    rest = [t for t in asked.solid if t.kind not in ("employer", "name", "school", "quoted")]
    return len(rest) > 1 and any(
        has_figure(u) and sum(t.match(u) >= _STATED for t in rest) > 1 for u in asked.units.units
    )


_STATED = 0.5


def _counted_lines(asked: Asked) -> Findings | None:
    question = asked.question
    for section, pattern in TOPICS:
        if not question.says(pattern) or section in ("skill", "summary", "objective"):
            continue
        found = _of_the_thing(asked, items_of(asked.units, section))
        rest = [t for t in asked.solid if not _FIRST_AUTHOR.search(t.text)]
        if found and len(rest) <= 1:
            points = [Point(asked.resume, (u.span,), entry=u.entry) for u in found]
            narrowed = question.says(_FIRST_AUTHOR)
            first = [p for p, u in zip(points, found, strict=True) if _FIRST_AUTHOR.search(u.text)]
            return _counted(
                asked,
                len(found),
                first if narrowed and first else points,
                "第一作者" if narrowed else "",
            )
    return None


def _of_the_thing(asked: Asked, units: list[Unit]) -> list[Unit]:
    """Of papers and patents under one heading those that are what the question names alone."""
    named = [t for t in things().values() if t.asked and asked.question.says(t.asked)]
    if len(named) != 1:
        return units
    rivals = [t for t in things().values() if t.asked and t is not named[0] and t.stated]
    other = [s for t in rivals for s in marked_items(asked.resume, Marked(t, ()))]
    return [u for u in units if not any(u.span.overlaps(span) for span in other)]


def _counted(asked: Asked, count: int, points: list[Point], narrowed: str) -> Findings:
    match = _COUNTER.search(asked.question.folded)
    zh = asked.question.language == "zh"
    counter = match.group(1) or match.group(2) if match else ("个" if zh else "")
    lead = f"共 {count} {counter}" if zh else f"{count} in all"
    if narrowed:
        lead += (
            f"，其中“{narrowed}”{len(points)} {counter}"
            if zh
            else f", {len(points)} of them “{narrowed}”"
        )
    return Findings("person", tuple(points[:_LONGEST_LIST]), lead=lead, count=count)


def listed_items(asked: Asked) -> Findings | None:
    """The items of a section or the heads of entries, where nothing narrower is asked."""
    question, resume = asked.question, asked.resume
    if asked.solid:
        return _narrowed(asked)
    topics = [section for section, pattern in TOPICS if question.says(pattern)]
    found = dict.fromkeys(unit for section in topics for unit in items_of(asked.units, section))
    if found:
        items = _in_time(asked, list(found))[:_LONGEST_LIST]
        return Findings("person", tuple(Point(resume, (u.span,), entry=u.entry) for u in items))
    for kind, pattern in ENTRY_TOPICS:
        if not question.says(pattern):
            continue
        numbers = [i for i, e in enumerate(resume.entries) if e.kind == kind]
        if kind == "job":
            numbers = asked.jobs()
        if kind == "degree":
            numbers = asked.of_level(asked.degrees())
        if numbers:
            return entry_findings(asked, numbers[:_LONGEST_LIST])
    return None


def _in_time(asked: Asked, units: list[Unit]) -> list[Unit]:
    """Of some items those of the time that the question names, where any bears such a date."""
    wanted = [p.start for p in asked.question.periods if p.start is not None]
    if len(wanted) != 1 or asked.question.periods[0].end != wanted[0]:
        return units
    there = [u for u in units if any(_holds(wanted[0], p) for p in find_periods(u.quote))]
    return there or units


def _holds(moment: YearMonth, period: Period) -> bool:
    """Whether a date begins in a month or year that is asked for."""
    start = period.start
    return start is not None and moment.first() <= start.first() <= moment.last()


_NARROWED = ("award", "certificate", "publication")


def _narrowed(asked: Asked) -> Findings | None:
    """The items of a section that also state what else is asked ("which programming awards")."""
    if not asked.question.says(_LISTS):
        return None
    for section, pattern in TOPICS:
        if section not in _NARROWED or not asked.question.says(pattern):
            continue
        found = items_of(asked.units, section)
        fitting = [u for u in found if any(t.match(u) for t in asked.solid)]
        if len(fitting) >= _ENOUGH_ITEMS and len(asked.solid) <= _ENOUGH_ITEMS:
            points = tuple(Point(asked.resume, (u.span,), entry=u.entry) for u in fitting)
            return Findings("person", points[:_LONGEST_LIST])
    return None


def items_of(units: ResumeUnits, section: str) -> list[Unit]:
    """The lines of a section that are items of their own: heads where it has them."""
    inside = [u for u in units.units if u.section == section]
    if section in _NARROWED and not inside:
        stated = units.resume.facts_of(section)
        return [u for u in units.units if any(u.span.overlaps(f.span) for f in stated)]
    heads = [u for u in inside if u.is_head]
    if heads:
        return heads
    bold = [u for u in inside if "**" in u.quote or re.match(r"《|\[?\d{1,2}[\].、)]\s", u.quote)]
    return bold if len(bold) >= 2 else inside

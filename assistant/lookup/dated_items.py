"""The earliest or the latest of someone's papers, awards, certificates, jobs, degrees, projects."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.durations import bounds_of
from assistant.evidence import Unit
from assistant.findings import Findings, Point
from assistant.lookup.asked import ENTRY_TOPICS, TOPICS, Asked, recency
from assistant.lookup.entries import entry_findings
from assistant.lookup.items import items_of
from ingest.claims import is_unfinished
from ingest.dates import find_periods, is_range

_EARLIEST = re.compile(
    r"最[早先初]|最开始|第一[张项篇个次本份门]|头一[张项篇个次本份]|首[张项篇次]"
    r"|\bearliest\b|\boldest\b|\bfirst\b(?! (?:author|class|prize|place|inventor))"
)
_LATEST = re.compile(
    r"最[近新晚后]|末一|\blatest\b|\bmost recent\b|\bnewest\b|\blast\b(?! (?:year|month|author))"
)
_LONGEST = re.compile(r"最[长久]|\blongest\b")
_SHORTEST = re.compile(r"最短|\bshortest\b")
_ITEMS = ("publication", "award", "certificate")
_ENTRIES = ("project", "job", "degree")
_CERTIFICATE = re.compile(
    r"(?<![认验保公])证(?!明|券|监|实)|\bcertifi|\blicen[cs]e|\bqualifications?\b"
)
_AWARD = re.compile(r"奖|\baward|\bprize")
_NOT_GOT = re.compile(
    r"预计|拟|计划|审稿|在投|已投|未公布|申报中|通报(?!表扬)|批评|处分|警告|注销"
    r"|\b(?:planned|expected|pending|under review|submitted|not yet)\b"
)
_UNTIL = re.compile(r"有效|延续|到期|注册|更新|valid|expir|renew|until")
OF_RANK = re.compile(
    r"[早先初近新晚后长短久张项篇个次本份门一的证奖书是了\\s]+|(?:the )?most recent|最\S{1,2}"
    r"|earliest|latest|recent|newest|oldest|first|last|longest"
    r"|shortest|most|one|get|got|receiv\w*|obtain\w*|earn\w*|win|won|pass\w*|publish\w*|issued?|拿|取得|获得|获|考取|考|发表"
    r"|哪[天年月日]|几[月号]|when|大概|预计|什么时候|何时|哪年哪月|时间"
)
_SPARE = 0.9
"""Weight of words that may stand beside the rank and the kind of thing."""


def at_an_end(asked: Asked) -> Findings | None:
    """The item of a kind at an end of their order, with how many bear no date."""
    question = asked.question
    longest = question.says(_LONGEST) - question.says(_SHORTEST)
    earliest = question.says(_EARLIEST) - question.says(_LATEST)
    if not (longest or earliest) or question.compares or question.attributes or question.periods:
        return None
    kind = kind_named(question.folded) or kind_named(question.continues)
    own = kind_named(question.folded) is not None
    rest = [t for t in asked.solid if not OF_RANK.fullmatch(t.text)]
    if kind is None or sum(t.weight for t in rest) > _SPARE:
        return None
    if kind in _ENTRIES:
        if own and kind == "job" and not longest:
            return None  # Jobs in the order of a life are read elsewhere.
        return _entry(asked, kind, longest, earliest)
    return _item(asked, kind, earliest) if earliest else None


def kind_named(folded: str) -> str | None:
    """The kind of thing that folded words name."""
    patterns = dict(TOPICS)
    for kind in _ITEMS:
        if patterns[kind].search(folded):
            return kind
    if _CERTIFICATE.search(folded):
        return "certificate"
    if _AWARD.search(folded):
        return "award"
    return next((kind for kind, pattern in ENTRY_TOPICS if pattern.search(folded)), None)


def _item(asked: Asked, kind: str, earliest: int) -> Findings | None:
    units = items_of_kind(asked, kind)
    latest = earliest < 0
    units = [u for u in units if not _NOT_GOT.search(u.text)]
    if kind == "certificate":
        units = [u for u in units if not is_unfinished(u.text)]
    dated = [(when, u) for u in units if (when := _when(u, latest))]
    if not dated:
        return None
    edge = (min if earliest > 0 else max)(when for when, _ in dated)
    points = tuple(Point(asked.resume, (u.span,), entry=u.entry) for w, u in dated if w == edge)
    undated = len(units) - len(dated)
    return Findings("person", points, lead=_undated(undated, asked.question.language))


def _undated(count: int, language: str) -> str:
    if not count:
        return ""
    return f"{count} 项没有写日期" if language == "zh" else f"{count} bear no date"


def _when(unit: Unit, latest: bool) -> int | None:
    """The month since year 0 of the first date in a line; of one with several the last, where the
    latest is asked for and none of them says until when it holds.
    """
    periods = find_periods(unit.quote)
    starts = [p.start.first() for p in periods if p.start is not None]
    if not starts:
        return None
    return max(starts) if latest and not _UNTIL.search(unit.text) else starts[0]


def items_of_kind(asked: Asked, kind: str) -> list[Unit]:
    """The items of a kind: those of its section, lines that state one, dated lines among them."""
    units = asked.units.units
    places = {u.span for u in items_of(asked.units, kind)}
    places |= {u.span for u in units if u.section == "training" and kind == "certificate"}
    facts = [f.span for f in asked.resume.facts_of(kind)]
    places |= {u.span for u in units if any(u.span.overlaps(s) for s in facts)}
    inside = [u.span in places for u in units]
    if not any(u.section == kind for u in units):
        _spread(units, inside)
    return [u for u, kept in zip(units, inside, strict=True) if kept]


def _spread(units: Sequence[Unit], inside: list[bool]) -> None:
    """Take in the lines beside an item that open with a date as it does."""
    for order in (range(1, len(units)), range(len(units) - 2, -1, -1)):
        step = -1 if order.step > 0 else 1
        for place in order:
            if inside[place + step] and not inside[place]:
                inside[place] = _opens_dated(units[place]) and _opens_dated(units[place + step])


def _opens_dated(unit: Unit) -> bool:
    periods = find_periods(unit.quote)
    if not periods or is_range(periods[0]):
        return False  # Jobs and studies last; what is got has one date.
    return not any(c.isalnum() for c in unit.quote[: periods[0].span.start])


def _entry(asked: Asked, kind: str, longest: int, earliest: int) -> Findings | None:
    entries = asked.resume.entries
    numbers = (
        asked.jobs() if kind == "job" else [i for i, e in enumerate(entries) if e.kind == kind]
    )
    dated = [(n, b) for n in numbers if (b := bounds_of(entries[n].period, asked.as_of))]
    if not dated:
        return None
    if longest:
        chosen = max(dated, key=lambda one: longest * (one[1][1] - one[1][0]))
    elif earliest > 0:
        chosen = min(dated, key=lambda one: one[1])
    else:
        chosen = max(dated, key=lambda one: recency(entries[one[0]]))
    return entry_findings(asked, [chosen[0]])

"""A line for each of several things asked: side by side ("the pass rate and the average wait"), or
all of a kind ("which of the Tarn projects did she lead").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.evidence import Unit
from assistant.lookup.asked import Asked
from assistant.scoring import Scored, asks_number, has_figure
from assistant.terms import Term
from assistant.vocabulary import faint_words
from ingest.tokens import stem

_JOINT = re.compile(r"和|及|与|、|以及|\band\b(?: to)?|\s&\s")
_EDGE = re.compile(
    r"[,，;；。?？:：的对把了里中]|各|分别|多少|几|什么|哪|是|从|到|\b(?:how|what|which|who|when|where|why|did|do|does|was"
    r"|were|is|are|has|have|had|for|to|on|in|at|by|with|of|from|bring|get|got|made|make)\b"
)
_STATED = 0.5
_CONTENT = 1.0
_ALL_OF_A_KIND = re.compile(
    r"哪些|哪几|都有哪|\bwhat (?:[\w-]+ )?[a-z]{3,}s\b"
    r"|\bwhich (?:of \w+ )?(?:[\w&'-]+ ){0,3}?(?!does|was|is|has)[a-z]{3,}s\b"
)
_ALIKE = 2
_MOST_PEERS = 5
_NEAR = 1.5
"""More for a line of the entry that the first answer stands in."""


def with_each_part(
    asked: Asked, chosen: Sequence[Scored], scored: Sequence[Scored]
) -> list[Scored]:
    """The lines chosen, with the best line of each thing asked for that they leave out."""
    kept = list(chosen)
    if len(asked.question.people) > 1:
        return kept  # What is asked of each of them stands in the question too.
    for part in _parts(asked):
        if any(_tells(asked, part, found.unit) for found in kept):
            continue
        first = kept[0]
        rivals = [s for s in scored if _tells(asked, part, s.unit)]
        best = max(rivals, key=lambda s: s.score * _nearness(first.unit, s.unit), default=None)
        if best is not None:
            kept.append(best)
    return kept


def with_peers(asked: Asked, chosen: Sequence[Scored], scored: Sequence[Scored]) -> list[Scored]:
    """Where all of a kind are asked for, the lines of one list that say as much as the best one."""
    first = chosen[0]
    said = {text for text, share in first.own.items() if share >= _STATED}
    if not asked.question.says(_ALL_OF_A_KIND) or len(said) < _ALIKE:
        return list(chosen)
    spare = 1 if len(said) > _ALIKE else 0
    peers = [
        s
        for s in scored
        if s.unit.section == first.unit.section
        and s.unit.is_head == first.unit.is_head
        and sum(s.own.get(text, 0.0) >= _STATED for text in said) >= len(said) - spare
    ]
    if not 1 < len(peers) <= _MOST_PEERS:
        return list(chosen)
    return [*peers, *(s for s in chosen if s not in peers)][: max(len(peers), len(chosen))]


def _parts(asked: Asked) -> Iterator[list[Term]]:
    """The words of each thing that a joint stands beside, the last of them its head."""
    folded = asked.question.unnamed
    terms = [
        t for t in asked.question.terms if t.kind != "date" and stem(t.text) not in faint_words()
    ]
    placed = [(at, t) for t in terms if (at := folded.find(t.text)) >= 0]
    placed.sort(key=lambda pair: pair[0])
    for joint in _JOINT.finditer(folded):
        before = [m.end() for m in _EDGE.finditer(folded, 0, joint.start())]
        after = _EDGE.search(folded, joint.end() + 1)
        begin, end = max(before, default=0), after.start() if after else len(folded)
        for start, stop in ((begin, joint.start()), (joint.end(), end)):
            inside = [t for at, t in placed if start <= at and at + len(t.text) <= stop]
            if inside and inside[-1].weight >= _CONTENT:
                yield inside


def _tells(asked: Asked, part: Sequence[Term], unit: Unit) -> bool:
    """Whether a line states the head of a thing, with a figure where one is asked for."""
    told = part[-1].match(unit) >= _STATED
    return told and (not asks_number(asked.question) or has_figure(unit))


def _nearness(first: Unit, other: Unit) -> float:
    return _NEAR if first.entry is not None and other.entry == first.entry else 1.0

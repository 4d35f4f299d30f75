"""Nothing, where a question sets something within a project or account of which the resume says
nothing of the kind, while it says it of other work.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.evidence import Unit
from assistant.findings import Findings
from assistant.lookup.asked import Asked
from assistant.terms import Term
from ingest.resume import Span

_WITHIN = re.compile(
    r"(?:做|在|负责|带|跟|参与|搞|操盘)(?P<zh>[^，,。？?]{2,20}?)(?:项目|店铺?|客户)?的?"
    r"(?:那会儿?|那阵子?|那段时间|那时候?"
    r"|时候|期间"
    r"|上面?的?"
    r"(?=[^，,。？?]{2,12}(?:是|有|达|多少|几)))"
    r"|\b(?:while (?:working )?on|when (?:working )?on|during|on|for) (?:the )?"
    r"(?P<en>[\w.&'-]+(?: [\w.&'-]+){0,3}?)"
    r"(?: (?:project|account|campaign|engagement|client|store))\b"
)
_SURE = 0.9


def said_of_other_work(asked: Asked) -> Findings | None:
    """Nothing, where what is asked stands only under other entries than the work it is set in."""
    folded = asked.question.folded
    match = _WITHIN.search(folded)
    if match is None:
        return None
    frame = Span(*match.span(match.lastgroup or 0))
    names = frame.of(folded)
    framing = [t for t in asked.question.terms if t.text in names and t.weight >= 1]
    rest = [t for t in asked.solid if t.text not in match.group() and t.kind != "date"]
    units = asked.units.units
    there = {u.entry for u in units if framing and all(_says(t, u) for t in framing)}
    if not there or None in there or not rest:
        return None
    inside = [u for u in units if u.entry in there or u.entry is None]
    missing = [t for t in rest if not any(t.match(u) or t.match_context(u) for u in inside)]
    outside = [u for u in units if u.entry not in there and u.entry is not None]
    if len(missing) < len(rest) or not _stated(missing, outside):
        return None
    zh = asked.question.language == "zh"
    word, place = missing[0].text, frame.of(asked.question.text).strip()
    return Findings("absent", lead=f"{place}的{word}" if zh else f"{word} on {place}")


def _says(term: Term, unit: Unit) -> bool:
    return max(term.match(unit), term.match_context(unit)) >= _SURE


def _stated(terms: Sequence[Term], units: Sequence[Unit]) -> bool:
    return any(t.match(unit) >= _SURE for t in terms for unit in units)

"""How someone studied: honours, the way in, full or part time, exchanges."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ingest.alternatives import alternatives
from ingest.resume import Entry, Fact, Span

_WORDS = alternatives(__file__)

_HONOUR = re.compile(_WORDS["honours"])
# One of these stands in every honour, and in every exchange, which is found out much faster.
_HONOUR_SIGNS = (
    *("奖学金", "优秀", "三好", "cum laude", "class", "list", "scholarship", "outstanding"),
    *("valedictorian", "phi beta", "merit", "with "),
)
_EXCHANGE_SIGNS = (
    "交换",
    "交流生",
    "访学",
    "联合培养",
    "访问学生",
    "exchange",
    "abroad",
    "visiting",
)
_ROUTES = (
    ("direct", re.compile(r"直博|硕博连读|本硕连读|本硕博连读|直攻博|direct (?:phd|doctoral)")),
    (
        "recommended",
        re.compile(
            r"保研|推免(?:生)?|保送(?:研究生)?|免试(?:推荐|攻读|入学)?|"
            r"recommended for admission(?: without (?:the )?examination)?|exam-exempt|"
            r"exempt(?:ed)? from (?:the )?(?:entrance )?exam\w*"
        ),
    ),
    (
        "exam",
        re.compile(
            r"考研(?:录取|上岸)|统招(?:硕士|研究生|本科|专科|全日制)?|统考|"
            r"by (?:national )?entrance exam\w*"
        ),
    ),
)
_MODES = (
    (
        "part-time",
        re.compile(_WORDS["modes"]),
    ),
    ("full-time", re.compile(r"(?<!非)全日制|\bfull[- ]time\b")),
)
_EXCHANGE = re.compile(
    r"[^\n，,。;；]{0,40}(?:交换生|交换学习|交流生|交换项目|访学|联合培养|访问学生|"
    r"exchange (?:student|programme?|semester|study)|semester abroad|study abroad|"
    r"visiting student)[^\n，,。;；]{0,40}"
)


def study_facts(folded: str, entries: Sequence[Entry]) -> list[Fact]:
    """Facts "degree_honour" (folded words), "degree_route" (recommended, exam, direct),
    "study_mode" (full-time, part-time) and "exchange" (folded words) of degree entries.
    """
    facts: list[Fact] = []
    for number, entry in enumerate(entries):
        if entry.kind == "degree":
            facts += _facts_of(entry.span.of(folded), entry.span.start, number)
    return facts


def _facts_of(words: str, offset: int, number: int) -> Iterator[Fact]:
    seen: set[str] = set()
    honoured = any(sign in words for sign in _HONOUR_SIGNS)
    for match in _HONOUR.finditer(words) if honoured else ():
        said = match.group().strip().removeprefix("获").removeprefix("得")
        start = match.start() + match.group().index(said)
        if said not in seen:
            seen.add(said)
            span = Span(offset + start, offset + start + len(said))
            yield Fact("degree_honour", said, span, number)
    for kind, signs in (("degree_route", _ROUTES), ("study_mode", _MODES)):
        found = [(v, m) for v, sign in signs if (m := sign.search(words))]
        if found:
            value, match = found[0]
            yield Fact(kind, value, Span(offset + match.start(), offset + match.end()), number)
    exchanged = any(sign in words for sign in _EXCHANGE_SIGNS)
    exchange = _EXCHANGE.search(words) if exchanged else None
    if exchange:
        said = exchange.group().strip()
        start = offset + exchange.start() + exchange.group().index(said)
        yield Fact("exchange", said, Span(start, start + len(said)), number)

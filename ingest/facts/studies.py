"""How someone studied: honours, the way in, full or part time, exchanges."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ingest.alternatives import alternatives
from ingest.lines import lines_of
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
_STATES = (
    (
        "unfinished",
        re.compile(
            r"肄业|[未没](?:有|能)?(?:取得|获得|拿到?|得到)(?:学位|毕业证|证书|文凭)|无学位|退学|辍学"
            r"|未(?:能)?(?:毕业|完成|读完)|没(?:有)?(?:毕业|读完|念完)|中途(?:放弃|退出)|(?:学业)?中断"
            r"|\bwithdrew\b|\bwithdrawn\b|\bdropped out\b|\bdid not (?:complete|finish|graduate)"
            r"|\bnot completed\b|\bleft without\b|\bwithout (?:a |taking (?:a|the) )?degree\b"
            r"|\bno degree\b|\bunfinished\b|\bdiscontinued\b|\ball but dissertation\b"
        ),
    ),
    (
        "ongoing",
        re.compile(
            r"在读|预计|预期|将于|拟于|尚未毕业|待毕业|\bexpected\b|\banticipated\b|\bin progress\b"
            r"|\b(?:due|hope|hoping|aiming|on course|set) to (?:finish|graduate|complete)"
            r"|\bongoing\b|\bcurrently (?:studying|enrolled)\b|\bgraduating\b"
        ),
    ),
)
_BESIDE_DEGREE = re.compile(
    r"辅修|双学位|交换|交流|访[学问]|第二学位"
    r"|\b(?:minor|exchange|visiting|semester|second degree)\b"
)
_EXCHANGE = re.compile(
    r"[^\n，,。;；]{0,40}(?:交换生|交换学习|交流生|交换项目|访学|联合培养|访问学生|"
    r"exchange (?:student|programme?|semester|study)|semester abroad|study abroad|"
    r"visiting student)[^\n，,。;；]{0,40}"
)


def study_facts(folded: str, entries: Sequence[Entry]) -> list[Fact]:
    """Facts "degree_honour" (folded words), "degree_route" (recommended, exam, direct),
    "study_mode" (full-time, part-time), "study_state" (ongoing, unfinished) and "exchange" (folded
    words) of degree entries.
    """
    facts: list[Fact] = []
    for number, entry in enumerate(entries):
        if entry.kind == "degree":
            facts += _facts_of(entry.span.of(folded), entry.span.start, number)
            facts += _state_of(folded, entry, number)
    return facts


def _state_of(folded: str, entry: Entry, number: int) -> list[Fact]:
    """Whether the degree itself, not what was studied beside it, is still to be got or never was:
    as the lines of its head say, and those below of one that was given up.
    """
    for line in lines_of(folded, entry.span):
        of_head = line.span.start < entry.head.end
        if _BESIDE_DEGREE.search(line.text):
            continue
        for state, sign in _STATES if of_head else _STATES[:1]:
            if match := sign.search(line.text):
                start, end = match.span()
                span = Span(line.span.start + start, line.span.start + end)
                return [Fact("study_state", state, span, number)]
    return []


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

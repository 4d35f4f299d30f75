"""When someone can start."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.alternatives import alternatives
from ingest.openings import Opened
from ingest.resume import Fact, Span

_WORDS = alternatives(__file__)

_START = re.compile(
    r"(?:(?:预计|最快|可)?(?:到岗|入职|上岗)(?:时间|日期|周期)?|到职(?:时间|日期)?|"
    r"notice period|availability|available(?: to start| from| in)?|can start|"
    r"start date|earliest start)"
    r"[\]】]?[^\S\n]*[:：|\t]?[^\S\n]*(?P<words>[^\n\f|｜;；。\t]{2,24})"
)
_NOTICE = Opened(
    _START,
    [
        *("预计", "最快", "可", "到岗", "入职", "上岗", "到职"),
        *("notice period", "availab", "can start", "start date", "earliest start"),
    ],
)
_OF_OTHERS = re.compile(_WORDS["of_others"])
_CLAUSE_ENDS = "，,。；;|\n\f"
_SHORT = Opened(
    re.compile(
        r"(?<![a-z])(?P<before>(?:\d{1,3}|one|two|three|four|six|a)\s*(?:days?|weeks?|months?)['’]?)"
        r"\s+notice\b|notice[^\S\n]*(?:is|of|[:：])?[^\S\n]*(?P<words>\d{1,3}\s*(?:days?|weeks?|months?)"
        r"|(?:none|nil|one|two|three|four|six|a)\b(?:\s*(?:days?|weeks?|months?))?)"
        r"|(?:离职)?通知期[^\S\n]*(?:为|是|[:：])?[^\S\n]*(?P<words2>[\d一二两三四五六半无][^\n，,。；;]{0,8})"
    ),
    [*"0123456789", "one", "two", "three", "four", "six", "a", "notice", "离职通知期", "通知期"],
)
"""The same in few words: "three months' notice", "notice 2 months", "通知期 2 个月"."""
_NONE = re.compile(r"none|nil|无")
_AT_ONCE = re.compile(
    r"随时|立即|即时|马上|即可|immediate|at once|now\b|right away|straight ?away|asap"
)
_SAID = Opened(
    re.compile(
        r"(?:随时|立即|立刻|即刻|马上|即时)(?:就?可以?|就?能)?(?:到岗|上岗|入职|上班|到职|报到)"
        r"|available (?:immediately|at once|right away)\b|immediately available\b"
    ),
    [*("随时", "立即", "立刻", "即刻", "马上", "即时"), "available", "immediately"],
)
"""The same in a sentence or line of its own: "已离职，随时到岗"."""
_WITHIN = re.compile(
    r"(?P<n>\d{1,3}|[一二两三四五六七八九十半]|one|two|three|four|six|half a|"
    r"a)\s*(?:个)?[\s-]*(?P<unit>工作日|天|日|周|星期|礼拜|月|days?|weeks?|months?)"
)
_COUNTS = {
    "一": 1,
    "二": 2,
    "两": 2,
    "三": 3,
    "四": 4,
    "五": 5,
    "六": 6,
    "七": 7,
    "八": 8,
    "九": 9,
    "十": 10,
    "半": 0.5,
    "a": 1,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "six": 6,
    "half a": 0.5,
}
_DAYS = {"周": 7, "星": 7, "礼": 7, "w": 7, "月": 30, "m": 30}


def notice_facts(folded: str) -> Iterator[Fact]:
    """Fact "notice", the days until someone can start, as it is first said."""
    for match in _NOTICE.finditer(folded):
        if _OF_OTHERS.search(_clause_before(folded, match.start())):
            continue
        words = match.group("words").strip()
        end = match.start("words") + len(match.group("words").rstrip())
        within = _WITHIN.search(words)
        if within:
            end = match.start("words") + within.end()
            yield Fact("notice", _days(within), Span(match.start(), end))
            return
        if _AT_ONCE.search(words):
            yield Fact("notice", "0", Span(match.start(), end))
            return
    if short := _SHORT.search(folded):
        words = short.group("before") or short.group("words") or short.group("words2")
        within = _WITHIN.search(words)
        if within or _NONE.match(words):
            end = short.start() + len(short.group().rstrip())
            yield Fact("notice", _days(within) if within else "0", Span(short.start(), end))
            return
    said = _SAID.search(folded)
    if said is not None and folded[said.start() - 1 : said.start()] not in ("不", "未"):
        yield Fact("notice", "0", Span(*said.span()))


def days_of(folded: str) -> int | None:
    """The days of the first stretch of time that folded words name ("two weeks", "一个月")."""
    within = _WITHIN.search(folded)
    return int(_days(within)) if within else None


def _days(within: re.Match[str]) -> str:
    """A stretch of time in days."""
    count = _COUNTS.get(within.group("n")) or float(within.group("n"))
    return f"{round(count * _DAYS.get(within.group('unit')[0], 1))}"


def _clause_before(folded: str, place: int) -> str:
    """What stands before a place in its clause."""
    return folded[max(folded.rfind(mark, 0, place) for mark in _CLAUSE_ENDS) + 1 : place]

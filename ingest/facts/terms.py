"""The terms someone asks for: pay, and when they can start."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.openings import Opened
from ingest.resume import Fact, Span

_PAY_LABEL = (
    r"(?:(?:期望|期待|意向|要求|预期|目标)(?:的)?(?:月薪|年薪|薪资|薪酬|薪水|工资|"
    r"待遇|收入)(?:待遇|要求|水平|范围)?|薪资(?:要求|期望|意向)|薪酬(?:要求|期望)"
    r"|(?:expected|desired|target|minimum) (?:salary|pay|compensation|wage|rate|"
    r"monthly salary|annual salary)|(?:salary|pay|compensation) (?:expectations?|"
    r"requirements?|expected|desired))"
)
_AMOUNT = r"(?P<{0}>\d[\d,]*(?:\.\d+)?)\s*(?P<{0}u>k|千|万|w|m\b)?"
_CURRENCY = (
    r"(?:rmb|cny|¥|￥|人民币|usd|us\$|\$|美元|hkd|hk\$|港币|eur|€|欧元|gbp|£|英镑|"
    r"sgd|s\$|inr|₹|jpy|日元)"
)
_EXPECTED = re.compile(
    rf"{_PAY_LABEL}[^\S\n]*(?:[(（](?P<note>[^)）\n]{{1,12}})[)）])?[\]】]?[^\S\n]*[:：|"
    rf"\t]?[^\S\n]*(?:税前|税后|约|is|of|around|about|月薪|年薪)?[^\S\n]*"
    rf"(?P<cur>{_CURRENCY})?\s*{_AMOUNT.format('a')}"
    rf"(?:\s*(?:元)?\s*(?:-|–|—|~|〜|至|到|to)\s*{_CURRENCY}?\s*{_AMOUNT.format('b')})?"
    rf"\s*(?P<cur2>元|{_CURRENCY})?\s*(?:以上|左右|\+)?"
    r"(?P<per>\s*(?:/|每|per |a |an )\s*(?:月|年|小时|时|天|日|month|mo\b|year|yr|"
    r"annum|hour|hr\b|day)|\s*(?:monthly|annually|hourly))?"
)
_PAY = Opened(
    _EXPECTED,
    [
        *("期望", "期待", "意向", "要求", "预期", "目标", "薪资", "薪酬"),
        *("expected", "desired", "target", "minimum", "salary", "pay", "compensation"),
    ],
)
_CURRENCIES = (
    ("USD", re.compile(r"usd|us\$|(?<![a-z])\$|美元")),
    ("HKD", re.compile(r"hkd|hk\$|港币")),
    ("EUR", re.compile(r"eur|€|欧元")),
    ("GBP", re.compile(r"gbp|£|英镑")),
    ("SGD", re.compile(r"sgd|s\$")),
    ("INR", re.compile(r"inr|₹")),
    ("JPY", re.compile(r"jpy|日元")),
)
_TIMES = {"k": 1000, "千": 1000, "万": 10000, "w": 10000, "m": 1000000}
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
_AT_ONCE = re.compile(r"随时|立即|即时|马上|即可|immediate|at once|now\b|right away|asap")
_SAID = Opened(
    re.compile(
        r"(?:随时|立即|立刻|即刻|马上|即时)(?:就?可以?|就?能)?(?:到岗|上岗|入职|上班|到职|报到)"
        r"|available (?:immediately|at once|right away)\b|immediately available\b"
    ),
    [*("随时", "立即", "立刻", "即刻", "马上", "即时"), "available", "immediately"],
)
"""The same in a sentence or line of its own: "已离职，随时到岗"."""
_WITHIN = re.compile(
    r"(?P<n>\d{1,3}|[一二两三四五六七八九十半]|one|two|three|four|six|"
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
}
_DAYS = {"周": 7, "星": 7, "礼": 7, "w": 7, "月": 30, "m": 30}


def term_facts(folded: str) -> list[Fact]:
    """Facts "salary_min" and "salary_max" ("15000 CNY month"), and "notice" (days)."""
    for match in _PAY.finditer(folded):
        pay = list(_pay(match))
        if pay:
            return [*pay, *_notice(folded)]
    return list(_notice(folded))


def _pay(match: re.Match[str]) -> Iterator[Fact]:
    span = Span(match.start(), match.start() + len(match.group().rstrip()))
    said = f"{match.group('cur') or ''} {match.group('cur2') or ''}"
    currency = next((name for name, sign in _CURRENCIES if sign.search(said)), "CNY")
    unit = match.group("au") or match.group("bu")
    amounts = [_amount(match.group("a"), unit)]
    if match.group("b"):
        amounts.append(_amount(match.group("b"), match.group("bu") or unit))
    per = match.group("per") or match.group("note") or match.group()
    yearly = re.search(r"年|year|yr|annum|annual", per) or (
        match.group("per") is None and currency != "CNY" and max(amounts) >= 15000
    )
    period = "hour" if re.search(r"时|hour|hr\b", per) else "year" if yearly else "month"
    if max(amounts) < 100 and period == "month":
        return
    for kind, amount in zip(("salary_min", "salary_max"), amounts, strict=False):
        yield Fact(kind, f"{amount:g} {currency} {period}".replace("e+0", "e"), span)


def _amount(digits: str, unit: str | None) -> int:
    return round(float(digits.replace(",", "")) * _TIMES.get(unit or "", 1))


def _notice(folded: str) -> Iterator[Fact]:
    for match in _NOTICE.finditer(folded):
        words = match.group("words").strip()
        end = match.start("words") + len(match.group("words").rstrip())
        within = _WITHIN.search(words)
        if within:
            count = _COUNTS.get(within.group("n")) or float(within.group("n"))
            days = count * _DAYS.get(within.group("unit")[0], 1)
            end = match.start("words") + within.end()
            yield Fact("notice", f"{round(days)}", Span(match.start(), end))
            return
        if _AT_ONCE.search(words):
            yield Fact("notice", "0", Span(match.start(), end))
            return
    said = _SAID.search(folded)
    if said is not None and folded[said.start() - 1 : said.start()] not in ("不", "未"):
        yield Fact("notice", "0", Span(*said.span()))

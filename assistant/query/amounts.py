"""Bounds on numbers, as questions word them: "at least 3 years", "30 到 35 岁", "6.5 分以上"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from assistant.numbers import VAGUE, number_of
from assistant.query.cues import alternatives, operator, patterns
from ingest.query.predicates import Bound, Op
from ingest.resume import Span

_NUMERALS_EN = (
    "(?:a|two|three) dozen|dozen|(?:a|two) hundred|hundred|one|two|three|four|five|six|seven|eight"
    "|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty"
    "|thirty|forty|fifty|sixty|seventy|eighty|ninety"
)
NUMBER = (
    rf"(?:\d[\d,]*(?:\.\d+)?|几十|数十|上百|几百|[一二两三四五六七八九十百]{{1,4}}|\b(?:{_NUMERALS_EN})\b"
    r"|\ban?(?=\s+(?:year|month)\b)|\bhalf(?: an?)?(?=\s+(?:year|month)\b)|半(?=个?[年月]))"
)
_CURRENCY = r"[$¥￥€£]|\b(?:rmb|cny|usd|gbp|hkd|sgd|eur)\b"
OPERATORS: dict[str, Op] = {">=": ">=", ">": ">", "<=": "<=", "<": "<"}
_MONEY = "元"
_TIMES = {"亿": 1e8, "b": 1e9, "万": 1e4, "w": 1e4, "千": 1e3, "k": 1e3, "m": 1e6, "t": 1e3}


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with what it is held to; `unit` is a name of the table "units", or empty.

    `compared` is False where a number stands alone ("5 年经验").
    """

    span: Span
    bounds: tuple[Bound, ...]
    unit: str
    compared: bool


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    unit = alternatives("units")
    before, behind = alternatives("before"), alternatives("behind")
    return re.compile(
        rf"(?:(?:between|from|aged?|介于|在)\s*)?(?P<a>{NUMBER})\s*(?P<ua>{unit})?"
        rf"\s*(?:到|至|[-~–—]|and|to|和|与)\s*(?P<b>{NUMBER})\s*(?P<ub>{unit})?(?:\s*之间)?"
        rf"|(?P<op>{before})\s*(?:the age of\s*)?(?P<cur>{_CURRENCY})?\s*(?P<n>{NUMBER})\s*"
        rf"(?P<un>{unit})?"
        rf"(?P<too>\s*(?:{behind}))?"
        rf"|(?P<m>{NUMBER})\s*(?P<um>{unit})?\s*(?P<post>{behind})\s*(?P<up>{unit})?"
        rf"|(?P<x>{NUMBER})\s*(?P<ux>{unit})"
        rf"|(?:(?<=team of )|(?<=teams of )|(?<=staff of )|(?<=crew of ))(?P<t>{NUMBER})\b"
    )


def find_amounts(folded: str, taken: Sequence[Span], exclusive: bool) -> list[Amount]:
    """The amounts of a folded text outside the spans of names and dates.

    `exclusive`: an aside says that the bound itself does not count.
    """
    amounts: list[Amount] = []
    position = 0
    while match := _pattern().search(folded, position):
        span = Span(match.start(), match.start() + len(match.group().rstrip()))
        blocked = [s for s in taken if s.overlaps(span)]
        if blocked:
            position = max(match.start() + 1, min(s.end for s in blocked))
            continue
        position = match.end()
        amount = _amount(match, span, exclusive)
        if amount.unit or any(bound.number > 1 for bound in amount.bounds):
            amounts.append(amount)  # "At least one of them" bounds nothing.
    return amounts


def _amount(match: re.Match[str], span: Span, exclusive: bool) -> Amount:
    groups = match.groupdict()
    unit = next((groups[key] for key in ("ub", "ua", "un", "um", "up", "ux") if groups[key]), "")
    if groups["t"]:
        return Amount(span, (Bound(">=", _number(groups["t"], "")),), "people", False)
    unit = unit or (_MONEY if groups["cur"] else "")
    if groups["a"]:
        low, high = _number(groups["a"], unit), _number(groups["b"], unit)
        return Amount(span, (Bound(">=", low), Bound("<=", high)), _unit(unit), True)
    raw = groups["n"] or groups["m"] or groups["x"]
    op: Op = ">="
    if groups["op"]:
        op = OPERATORS[operator("before", groups["op"])]
    elif groups["post"]:
        op = OPERATORS[operator("behind", groups["post"].strip())]
        if op == "<=" and groups["post"].strip() == "以下" and _unit(unit) == "age":
            op = "<"  # Whoever says "35 岁以下" means those who have not turned 35.
    if exclusive and op in (">=", "<="):
        op = ">" if op == ">=" else "<"
    compared = bool(groups["op"] or groups["post"] or raw in VAGUE)
    return Amount(span, (Bound(op, _number(raw, unit)),), _unit(unit), compared)


def _number(raw: str, unit: str) -> float:
    whole = number_of(raw) + (0.5 if unit.endswith("年半") else 0.0)
    return whole * (_TIMES.get(unit.removeprefix("个")[:1], 1.0) if _unit(unit) == "money" else 1.0)


def _unit(word: str) -> str:
    return next((n for n, p in patterns("units").items() if p.fullmatch(word)), "") if word else ""

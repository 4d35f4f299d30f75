"""The pay someone asks for, and what they are paid now."""

from __future__ import annotations

import csv
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from ingest.alternatives import alternatives
from ingest.facts.personal_states import ABOUT_PERSON
from ingest.lines import lines_of
from ingest.openings import Opened
from ingest.resume import Fact, Section, SectionKind, Span

_WORDS = alternatives(__file__)

_DIGITS = {c: n for n, c in enumerate("一二三四五六七八九十", start=1)} | {"两": 2}
_NUMBER = r"\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?"
_AMOUNT = (
    rf"(?:(?P<{{0}}>{_NUMBER})\s?(?P<{{0}}u>k|千|万|w|lpa|lakhs?|lacs?|m)?(?![a-z\d])"
    r"|(?P<{0}z>[一二两三四五六七八九十])(?P<{0}zu>万|千)(?P<{0}zr>[一二三四五六七八九])?)"
)
_PAID = _WORDS["paid"]
_WISHES = _WORDS["wishes"]
_WISHED = re.compile(_WISHES)
_PAY = re.compile(_PAID)
_FORMER = re.compile(_WORDS["former"])
_PRESENT = re.compile(_WORDS["present"])
_PRESENT_BEHIND = re.compile(rf"[^.;,，。；\n\d]{{0,20}}?(?:{_WORDS['present_behind']})")
_PLAINLY_WISHED = re.compile(_WORDS["plain_wishes"])
"""Wishes that, right before a sum, are for pay whatever the line is about."""
_OF_MONEY = re.compile(_WORDS["of_money"])
"""What says behind a sum that it is no pay: saved, budgeted, sold."""
_NOT_SAID = re.compile(_WORDS["not_said"])
_NEUTRAL = re.compile(f"(?:(?:{_WORDS['neutral']}))*")
_PER = (
    rf"(?:\s*(?:/|每|per |an? |p\.?)\s?(?P<per>{_WORDS['periods']})|\s*(?P<per2>monthly|"
    "annually|yearly|hourly|a year|a month))?"
)
_TIMES = r"(?P<times>\s*[*×x·]\s*\d{1,2}(?:\.5)?\s?(?:薪|个?月|months?)?|\s?\d{2}薪)?"
_YEARLY = re.compile(r"年|year|yr|annum|annual|lpa|lakh|lac|^y\b|^a\b")
_MONTHLY = re.compile(r"月|month|^mo?\b")
_HOURLY = re.compile(r"时|hour|hr|^h\b")
_DAILY = re.compile(r"天|日|day")
_SCALE = {"k": 1_000, "千": 1_000, "万": 10_000, "w": 10_000, "m": 1_000_000, "l": 100_000}
_LABELLED = re.compile(r"(?:薪资|薪酬|薪水|待遇|salary|compensation)(?:水平|范围|待遇)?\s*[:：\t]")
_COUNTED = re.compile(r"[^\S\n]?(?:%|岁|[年人名家个位份条次项台号楼层]|\d)")
_LEAST, _FURTHEST, _WRITTEN_OUT = 100, 60, 1000
_LABEL_ALONE = re.compile(rf"(?:{_WISHES}|{_PAID})[^\d\n]{{0,8}}[:：]?\s*$")
_ADJOINING = 3
"""Characters between the word for a wish and the one for pay in a label for both."""
_OPENINGS = (
    *("薪", "待遇", "工资", "收入", "期望", "期待", "意向", "想要", "年包", "月包", "到手"),
    *("salar", "pay", "package", "compensation", "remuneration", "wage", "ctc"),
    *("expect", "desired", "looking for", "seeking", "want", "move for", "hop", "currently"),
    *("present", "asking", "plus car", "最低"),
)


@dataclass(frozen=True, slots=True)
class _Currency:
    """A currency: its code, its signs, and from what sum on an amount alone is a year's pay."""

    code: str
    words: tuple[str, ...]
    yearly_from: int


@lru_cache(maxsize=1)
def _currencies() -> tuple[_Currency, ...]:
    with (Path(__file__).parent / "currencies.csv").open(encoding="utf-8", newline="") as rows:
        return tuple(
            _Currency(row["code"], tuple(row["words"].split("|")), int(row["yearly_from"]))
            for row in csv.DictReader(rows)
        )


def currency_named(folded: str) -> tuple[Span, str] | None:
    """The currency that some words name, and where."""
    for match in _currency_words().finditer(folded):
        code = next(c.code for c in _currencies() if match.group() in c.words)
        return Span(*match.span()), code
    return None


@lru_cache(maxsize=1)
def _currency_words() -> re.Pattern[str]:
    words = sorted((w for c in _currencies() for w in c.words), key=len, reverse=True)
    return re.compile("|".join(rf"(?<![a-z]){re.escape(w)}(?![a-z])" for w in words))


@lru_cache(maxsize=1)
def _amounts() -> re.Pattern[str]:
    """An amount or a range of two, with its currency and what it is paid for."""
    words = sorted((w for c in _currencies() for w in c.words), key=len, reverse=True)
    sign = "|".join(rf"{re.escape(w)}(?![a-z])" if w[-1].isalpha() else re.escape(w) for w in words)
    to = r"\s*(?:-|–|—|~|〜|至|到|to\b)\s*"
    return re.compile(
        rf"(?<![\d.a-z@])(?:(?P<cur>{sign})\s*)?{_AMOUNT.format('a')}(?:\s?(?P<mid>{sign}))?"
        rf"(?:{to}(?:(?:{sign})\s*)?{_AMOUNT.format('b')})?(?:\s?(?P<cur2>{sign}))?"
        rf"(?:\s*(?:以上|左右|起)|\+)?{_TIMES}{_PER}(?P<behind>\s*(?:以上|左右|起)|\+|\s*\(\s*(?:税前|税后)\s*\))?"
    )


_CUES = Opened(re.compile("|".join(_OPENINGS)), _OPENINGS)


def pay_facts(folded: str, sections: Sequence[Section]) -> list[Fact]:
    """Facts "salary_min" and "salary_max" ("15000 CNY month") of the first amount asked for, and
    "salary_now" of the first that is paid at present.

    Behind a label for it, or a plain wish, that is found anywhere; behind another wish or without
    one, where a resume says what its owner wants. Who leaves it open names no figure.
    """
    personal = [s for s in sections if s.kind in ABOUT_PERSON]
    asked: list[Fact] = []
    earned: list[Fact] = []
    surely = False
    for line in _lines(folded, sections):
        section = next((s for s in personal if s.span.start <= line.start < s.span.end), None)
        kind = section.kind if section else None
        lead, currency = line.start, None
        for amount in _amounts().finditer(folded, line.start, line.end):
            before = folded[lead : amount.start()]
            if not (_COUNTED.match(folded, amount.end()) or _OF_MONEY.match(folded, amount.end())):
                currency = _currency(amount) or currency
                start = _asked(before, amount, kind)
                if not asked and start is not None:
                    asked = _pay(folded, lead + start, amount, currency)
                elif (start := _earned(before, amount, kind)) is not None:
                    now = _last(_PRESENT, before) is not None
                    if not earned or (now and not surely):
                        paid = _pay(folded, lead + start, amount, currency)
                        earned = [Fact("salary_now", f.value, f.span) for f in paid[:1]]
                        surely = now
            lead = amount.end()
        if asked and earned:
            break
    return [*asked, *earned]


def _lines(folded: str, sections: Sequence[Section]) -> list[Span]:
    """The lines that may speak of pay, one whose label stands alone with the line below it."""
    places = [match.start() for match in _CUES.finditer(folded)]
    for section in sections:
        if section.kind == "objective":
            places += [line.span.start for line in lines_of(folded, section.span)]
    found: list[Span] = []
    for place in sorted(places):
        if found and place < found[-1].end:
            continue
        start = max(folded.rfind(mark, 0, place) for mark in "\n\f") + 1
        end = _end_of_line(folded, place)
        if _LABEL_ALONE.search(folded, start, end):
            end = _end_of_line(folded, end + 1)
        found.append(Span(start, end))
    return found


def _end_of_line(folded: str, place: int) -> int:
    return min(
        (at for mark in "\n\f" if (at := folded.find(mark, place)) >= 0), default=len(folded)
    )


def _asked(lead: str, amount: re.Match[str], section: SectionKind | None) -> int | None:
    """Where before an amount the words begin that ask for it as pay; None where none do."""
    wished, paid = (_last(pattern, lead) for pattern in (_WISHED, _PAY))
    present = _last(_PRESENT, lead) or _last(_FORMER, lead)
    if present and not (wished and wished.start() >= present.end()):
        return None
    plainly = _last(_PLAINLY_WISHED, lead)
    if plainly and _NEUTRAL.fullmatch(lead, plainly.end()) and _may_be_pay(amount, section):
        return plainly.start()
    if _PRESENT_BEHIND.match(amount.string, amount.end()):
        return None
    signs = [m for m in (wished, paid) if m is not None]
    if signs and _NOT_SAID.search(lead, min(m.end() for m in signs)):
        return None
    opening = max((m.end() for m in signs), default=len(lead))
    if not _NEUTRAL.fullmatch(lead, opening) or len(lead) - opening > _FURTHEST:
        return len(lead) if section == "objective" and _is_pay(amount) else None
    labelled = wished and paid and _apart(wished, paid) <= _ADJOINING
    if labelled or (section and wished and (paid or _is_pay(amount))):
        return _start(lead, signs)
    if section == "objective" and (paid or _is_pay(amount)):
        return paid.start() if paid else len(lead)
    label = _last(_LABELLED, lead)
    return label.start() if section and label and paid and label.end() > paid.start() else None


def _earned(lead: str, amount: re.Match[str], section: SectionKind | None) -> int | None:
    """Where the words begin that say of an amount that it is paid now; None where none do."""
    present, paid = _last(_PRESENT, lead), _last(_PAY, lead)
    if _last(_FORMER, lead) or _last(_WISHED, lead) or not _may_be_pay(amount, section):
        return None
    signs = [m for m in (present, paid) if m is not None]
    opening = max((m.end() for m in signs), default=len(lead))
    if not _NEUTRAL.fullmatch(lead, opening):
        return None
    said = present or _PRESENT_BEHIND.match(amount.string, amount.end())
    if said and (paid or amount.group("per") or section or _currency(amount)):
        apart = present and paid and _apart(present, paid) > _ADJOINING
        near = [max(signs, key=lambda m: m.start())] if apart else signs
        return _start(lead, near) if near else len(lead)
    plain = paid and not _LABELLED.search(lead) and section and section != "objective"
    return paid.start() if paid and plain else None


def _start(lead: str, signs: Sequence[re.Match[str]]) -> int:
    """Where the first of some signs begins, in an amount's own line where that has any."""
    line = lead.rfind("\n")
    return min(m.start() for m in ([m for m in signs if m.start() > line] or signs))


def _last(pattern: re.Pattern[str], words: str) -> re.Match[str] | None:
    return next(iter(reversed(list(pattern.finditer(words)))), None)


def _apart(one: re.Match[str], other: re.Match[str]) -> int:
    return max(one.start(), other.start()) - min(one.end(), other.end())


def _is_pay(amount: re.Match[str]) -> bool:
    """Whether an amount is pay by its own words: so much a month, times thirteen, in thousands."""
    said = amount.group("cur") or amount.group("mid") or amount.group("cur2")
    unit = amount.group("au") or amount.group("bu")
    paid = amount.group("per") or amount.group("per2") or amount.group("times")
    return bool((paid and (said or unit)) or (said and unit) or unit in ("k", "w", "lpa"))


def _may_be_pay(amount: re.Match[str], section: SectionKind | None) -> bool:
    """Whether an amount is of money by its own words, or where a resume speaks of its owner."""
    if _currency(amount) or amount.group("au") or amount.group("bu") or amount.group("azu"):
        return True
    return _is_pay(amount) or (section is not None and len(re.sub(r"\D", "", amount.group())) > 4)


def _currency(amount: re.Match[str]) -> _Currency | None:
    signs = [amount.group(name) for name in ("cur", "mid", "cur2") if amount.group(name)]
    return next((c for sign in signs for c in _currencies() if sign in c.words), None)


def _pay(folded: str, start: int, amount: re.Match[str], currency: _Currency | None) -> list[Fact]:
    """Facts of an amount, in a currency of its own or else of the line's amount before it."""
    unit = amount.group("au") or amount.group("bu") or ""
    if currency is None:
        rupees = unit.startswith("l")
        currency = next(c for c in _currencies() if c.code == ("INR" if rupees else "CNY"))
    low = _value(amount, "a", unit)
    sums = [low]
    if amount.group("b") or amount.group("bz"):
        sums.append(_value(amount, "b", amount.group("bu") or unit))
    period = _period(folded[start : amount.start()], amount, unit)
    if period is None:
        yearly = max(sums) >= currency.yearly_from and not amount.group("times")
        period = "year" if yearly else "month"
    if max(sums) < _LEAST and period in ("month", "year"):
        return []
    span = Span(start, amount.start() + len(amount.group().rstrip()))
    kinds = ("salary_min", "salary_max")
    return [
        Fact(kind, f"{value} {currency.code} {period}", span)
        for kind, value in zip(kinds, sums, strict=False)
    ]


def _period(lead: str, amount: re.Match[str], unit: str) -> str | None:
    """What an amount is paid for, as its own words or else the nearest before it say."""
    own = amount.group("per") or amount.group("per2") or ""
    signs = (("hour", _HOURLY), ("day", _DAILY), ("month", _MONTHLY), ("year", _YEARLY))
    for words in (own, unit):
        if found := next((name for name, sign in signs if sign.search(words)), None):
            return found
    near = [(match.start(), name) for name, sign in signs if (match := _last(sign, lead))]
    return max(near)[1] if near else None


def _value(amount: re.Match[str], name: str, unit: str) -> int:
    """A number in its unit, else in that of its range's other end unless it is written out."""
    if digit := amount.group(f"{name}z"):
        scale = _SCALE[amount.group(f"{name}zu")]
        rest = amount.group(f"{name}zr")
        return _DIGITS[digit] * scale + (_DIGITS[rest] * scale // 10 if rest else 0)
    number = float(amount.group(name).replace(",", ""))
    own = amount.group(f"{name}u")
    scale = _SCALE.get((own or unit)[:1], 1) if own or number < _WRITTEN_OUT else 1
    return round(number * scale)

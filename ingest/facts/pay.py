"""The pay someone asks for, and what they are paid now."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Sequence
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
_PRESENT = re.compile(
    r"目前|现(?:在)?(?:的)?(?=薪|年薪|月薪|收入|工资|待遇)|当前|现有|现行|税前现|离职前|上一?份|原(?:月|年)?薪|之前"
    r"|\b(?:current|present|last|previous|existing)(?:ly)?\b"
)
_NOW = re.compile(_WORDS["now"])
_FORMER = re.compile(_WORDS["former"])
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
_COUNTED = re.compile(r"[^\S\n]?(?:%|岁|年(?!终|薪|底)|[人名家个位份条次项台号楼层]|\d)")
_LEAST, _FURTHEST, _WRITTEN_OUT = 100, 60, 1000
_LABEL_ALONE = re.compile(rf"(?:{_WISHES}|{_PAID})[^\d\n]{{0,8}}[:：]?\s*$")
_CLOSE = re.compile(r"[^,，;；。(（]{0,12}")
_ADJOINING = 3
"""Characters between the word for a wish and the one for pay in a label for both."""
_OPENINGS = (
    *("薪", "待遇", "工资", "收入", "期望", "期待", "意向"),
    *("salar", "pay", "package", "compensation", "remuneration", "wage", "ctc"),
    *("expect", "desired", "looking for", "seeking"),
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
        rf"(?<![\d.a-z@])(?:(?P<cur>{sign})\s*)?{_AMOUNT.format('a')}\s?(?P<mid>{sign})?"
        rf"(?:{to}(?:(?:{sign})\s*)?{_AMOUNT.format('b')})?(?:\s?(?P<cur2>{sign}))?"
        rf"\s*(?:以上|左右|起|\+)?{_TIMES}{_PER}\s*(?P<behind>(?:以上|左右|起|\+)|\(\s*(?:税前|税后)\s*\))?"
    )


_CUES = Opened(re.compile("|".join(_OPENINGS)), _OPENINGS)


@dataclass(frozen=True, slots=True)
class _Said:
    """An amount with the words of its line before it, back to the amount before, and behind it.

    `section` is that of one that tells of the person; `spoken`: its line spoke of pay before.
    """

    amount: re.Match[str]
    lead: Span
    before: str
    behind: str
    section: SectionKind | None
    spoken: bool

    @property
    def is_now(self) -> bool:
        """Whether words beside the amount say that it is today's."""
        return bool(_NOW.search(self.before) or _NOW.match(self.behind.lstrip()))


def pay_facts(folded: str, sections: Sequence[Section]) -> list[Fact]:
    """Facts "salary_min" and "salary_max" ("15000 CNY month") of the first amount asked for, and
    "salary_now" of the first that is paid now, or of one of which no more is said.

    Behind a label for it, what is asked for is found anywhere; behind a wish or without one, where
    a resume says what its owner wants. Who leaves it open names no figure.
    """
    wished: list[Fact] = []
    held: list[tuple[bool, list[Fact]]] = []
    for said in _said(folded, sections):
        asked, paid = _asked(said), _held(said)
        if asked is not None and not wished:
            start = said.lead.start + asked
            wished = _pay(folded, start, said.amount, ("salary_min", "salary_max"))
        elif asked is None and paid is not None:
            found = _pay(folded, said.lead.start + paid, said.amount, ("salary_now",))
            held.append((not said.is_now, found))
    return [*wished, *min(held, key=lambda one: one[0], default=(True, []))[1]]


def _said(folded: str, sections: Sequence[Section]) -> Iterator[_Said]:
    """The amounts of the lines that may speak of pay."""
    personal = [s for s in sections if s.kind in ABOUT_PERSON]
    for line in _lines(folded, sections):
        section = next((s for s in personal if s.span.start <= line.start < s.span.end), None)
        kind = section.kind if section else None
        if _NOW.search(folded, line.start, line.end) and _WISHED.search(
            folded, line.start, line.end
        ):
            kind = kind or "other"  # Now and wish in one line are someone's own, wherever.
        start = line.start
        for amount in _amounts().finditer(folded, line.start, line.end):
            if not _COUNTED.match(folded, amount.end()):
                close = _CLOSE.match(folded, amount.end(), line.end)
                yield _Said(
                    amount,
                    Span(start, amount.start()),
                    folded[start : amount.start()],
                    close.group() if close else "",
                    kind,
                    _PAY.search(folded, line.start, amount.start()) is not None,
                )
            start = amount.end()


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


def _asked(said: _Said) -> int | None:
    """Where before an amount the words begin that ask for it as pay; None where none do."""
    lead, amount, section = said.before, said.amount, said.section
    if section and _NOW.match(said.behind.lstrip()):
        return None
    wished, paid = (_last(pattern, lead) for pattern in (_WISHED, _PAY))
    present = _last(_PRESENT, lead)
    if present and not (wished and wished.start() >= present.end()):
        return None
    signs = [m for m in (wished, paid) if m is not None]
    if signs and _NOT_SAID.search(lead, min(m.end() for m in signs)):
        return None
    opening = max((m.end() for m in signs), default=len(lead))
    if not _NEUTRAL.fullmatch(lead, opening) or len(lead) - opening > _FURTHEST:
        return len(lead) if section == "objective" and _is_pay(amount) else None
    labelled = wished and paid and _apart(wished, paid) <= _ADJOINING
    if labelled or (section and wished and (said.spoken or _is_pay(amount))):
        return min(m.start() for m in signs)
    if section == "objective" and (paid or _is_pay(amount)):
        return paid.start() if paid else len(lead)
    label = _last(_LABELLED, lead)
    return label.start() if section and label and paid and label.end() > paid.start() else None


def _held(said: _Said) -> int | None:
    """Where before an amount the words begin that call it the pay of now; None where none do."""
    lead, amount = said.before, said.amount
    wished, paid, now = (_last(pattern, lead) for pattern in (_WISHED, _PAY, _NOW))
    sized = _is_pay(amount) or any(amount.group(n) for n in ("cur", "mid", "cur2", "au"))
    former = _FORMER.search(lead) or _FORMER.search(said.behind)
    signs = [m for m in (paid, now) if m is not None]
    if not (sized and said.section and signs) or wished or former:
        return None
    if not _NEUTRAL.fullmatch(lead, max(m.end() for m in signs)):
        return None
    return min(m.start() for m in signs)


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


def _pay(folded: str, start: int, amount: re.Match[str], kinds: tuple[str, ...]) -> list[Fact]:
    signs = [amount.group(name) for name in ("cur", "mid", "cur2") if amount.group(name)]
    currency = next((c for sign in signs for c in _currencies() if sign in c.words), None)
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
    return [
        Fact(kind, f"{value} {currency.code} {period}", span)
        for kind, value in zip(kinds, sums, strict=False)
    ]


def _period(lead: str, amount: re.Match[str], unit: str) -> str | None:
    """What an amount is paid for, as its own words or else those before it say."""
    own = amount.group("per") or amount.group("per2") or ""
    signs = (("hour", _HOURLY), ("day", _DAILY), ("month", _MONTHLY), ("year", _YEARLY))
    for words in (own, unit, lead):
        if found := next((name for name, sign in signs if sign.search(words)), None):
            return found
    return None


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

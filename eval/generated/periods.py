"""Months and stretches of time in the ways that resumes write them."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from eval.generated.terms import Language
from ingest.resume import YearMonth

_SHORT = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_LONG = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip


def _month(month: YearMonth) -> int:
    assert month.month is not None
    return month.month


_MONTHS: dict[str, Callable[[YearMonth], str]] = {
    "dot": lambda m: f"{m.year}.{_month(m):02}",
    "zh": lambda m: f"{m.year}年{_month(m)}月",
    "slash": lambda m: f"{m.year}/{_month(m)}",
    "slash_pad": lambda m: f"{m.year}/{_month(m):02}",
    "iso": lambda m: f"{m.year}-{_month(m):02}",
    "us": lambda m: f"{_month(m):02}/{m.year}",
    "mon": lambda m: f"{_SHORT[_month(m) - 1]} {m.year}",
    "month": lambda m: f"{_LONG[_month(m) - 1]} {m.year}",
    "dots": lambda m: f"{_month(m):02}.{m.year}",
}
# The style of a stretch: the style of its months, and what stands between them.
_STRETCHES: dict[str, tuple[str, str]] = {
    "dot": ("dot", "-"),
    "dot_spaced": ("dot", " - "),
    "zh": ("zh", "-"),
    "zh_to": ("zh", "至"),
    "slash": ("slash", "~"),
    "slash_pad": ("slash_pad", "—"),
    "iso": ("iso", " 至 "),
    "us": ("us", " – "),
    "mon": ("mon", " - "),
    "mon_to": ("mon", " to "),
    "month": ("month", " – "),
    "month_to": ("month", " to "),
    "dots": ("dots", " - "),
}
_PRESENT = {"zh": ("至今", "现在"), "en": ("Present", "present", "Current", "now")}
_SINCE = 0.15


def written_month(month: YearMonth, style: str, language: Language) -> str:
    """One month; a year alone where no month is known."""
    if month.month is None:
        return f"{month.year}年" if language == "zh" and style.startswith("zh") else f"{month.year}"
    return _MONTHS[_STRETCHES[style][0]](month)


def written_period(
    rng: Random, start: YearMonth, end: YearMonth | None, style: str, language: Language
) -> str:
    """A stretch of time; one without an end lasts until now."""
    if end == start and start.month is None:
        return f"{start.year}年暑期" if language == "zh" else f"Summer {start.year}"
    between = _STRETCHES[style][1]
    if language == "en" and "至" in between:
        between = " - "
    first = written_month(start, style, language)
    if end is None:
        if language == "en" and between != " to " and rng.random() < _SINCE:
            return f"since {first}"
        present = rng.choice(_PRESENT[language])
        if language == "zh" and present == "至今":
            return f"{first}至今" if "至" in between or style == "zh" else f"{first}{between}至今"
        return f"{first}{between}{present}"
    return f"{first}{between}{written_month(end, style, language)}"


def ways_to_say(month: YearMonth) -> tuple[str, ...]:
    """Every form in which an answer may give a month."""
    if month.month is None:
        return (str(month.year),)
    names = (_SHORT[month.month - 1], _LONG[month.month - 1])
    forms = [write(month) for write in _MONTHS.values()]
    forms += [f"{month.year}.{month.month}", f"{month.year}-{month.month}"]
    forms += [f"{month.year} 年 {month.month} 月", *(f"{name}, {month.year}" for name in names)]
    return tuple(dict.fromkeys(forms))


def said_in_question(month: YearMonth, language: Language) -> str:
    """A month as a question names it."""
    if month.month is None:
        return f"{month.year}年" if language == "zh" else str(month.year)
    if language == "zh":
        return f"{month.year}年{month.month}月"
    return f"{_LONG[month.month - 1]} {month.year}"

"""Stretches of time in words."""

from __future__ import annotations

from ingest.dates import is_range, month_bounds
from ingest.resume import Period, YearMonth

SHORT_GAP = 3
"""Months between jobs or studies that nobody calls a break."""


def duration(months: int, language: str) -> str:
    """Months in words: "1 年 3 个月", "1 year 3 months"."""
    years, rest = divmod(months, 12)
    if language == "zh":
        parts = [f"{years} 年" if years else "", f"{rest} 个月" if rest else ""]
        return " ".join(p for p in parts if p) or "0 个月"
    parts = [
        f"{years} year{'s' * (years != 1)}" if years else "",
        f"{rest} month{'s' * (rest != 1)}" if rest else "",
    ]
    return " ".join(p for p in parts if p) or "0 months"


def bounds_of(period: Period | None, as_of: YearMonth) -> tuple[int, int] | None:
    """First and last month of a period that has both; "present" reaches to `as_of`."""
    return month_bounds(period, as_of) if period is not None and is_range(period) else None


def reckoned(period: Period, as_of: YearMonth, language: str) -> str:
    """A period with its length: "2019.03-2021.06 = 2 年 4 个月", first and last month counted."""
    bounds = bounds_of(period, as_of)
    if bounds is None:
        return ""
    end = _month(period.end)
    if period.present:
        end = f"至今（{_month(as_of)}）" if language == "zh" else f"present ({_month(as_of)})"
    edges = [e for e in (period.start, period.end) if e is not None]
    rough = "≈" if any(e.month is None for e in edges) else "="
    months = bounds[1] - bounds[0] + 1
    return f"{_month(period.start)}-{end} {rough} {duration(months, language)}"


def _month(moment: YearMonth | None) -> str:
    return str(moment or "?").replace("-", ".")

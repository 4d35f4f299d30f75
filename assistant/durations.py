"""Stretches of time in words."""

from __future__ import annotations


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

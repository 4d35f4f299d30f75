"""A question without words at its beginning that it takes back: "in March, no, in May 2020"."""

from __future__ import annotations

import re

_CORRECTED = re.compile(
    r"^(?P<wrong>[^？?。]{1,40}?)(?:…+|\.{2,}|—+|-{2,}|[，,])\s*(?:哦|啊|呃|嗯|噢)?[，,]?\s*"
    r"(?:不对|不是|错了|说错了|搞错了|应该是|更正|no,? wait|wait,? no|sorry|i mean|or rather"
    r"|make that|scratch that|no)[，,：:\s…—.-]+(?:应该是|i mean)?\s*",
    re.I,
)
_TIME = re.compile(
    r"\d{4}|[0-9一二三四五六七八九十]+月|[今去前明]年"
    r"|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b|\b(?:this|last|next) year\b",
    re.I,
)


def without_slip(text: str) -> str:
    """A question without words at its beginning that it corrects: "in March, no, in May 2020"."""
    slip = _CORRECTED.match(text)
    if slip is None or not text[slip.end() :].strip(" ?？。"):
        return text
    # What is taken back and what stands for it are of one kind: here two times.
    if not _TIME.search(slip.group("wrong")) or not _TIME.search(text, slip.end()):
        return text
    return text[slip.end() :]

"""Phone numbers, mail addresses and links."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import phonenumbers

from ingest.dates import find_periods
from ingest.lines import lines_of
from ingest.resume import Fact, Span
from ingest.tokens import fold

_MAIL = re.compile(r"[a-z0-9][\w.+-]{0,63}\s?@\s?[a-z0-9][a-z0-9.-]*\.[a-z]{2,}", re.I)
_LINK = re.compile(
    r"(?:https?://|www\.)[^\s)\]）】，。；、|<>\u4e00-\u9fff]+"
    r"|(?:github|gitee|linkedin|gitlab|behance|orcid|zhihu)\.(?:com|org|io|net)"
    r"/[^\s)\]）】，。；、|<>\u4e00-\u9fff]+",
    re.I,
)
# One of these stands in every link, which is found out much faster.
_LINK_SIGNS = ("://", "www.", ".com/", ".org/", ".io/", ".net/")
_SITE = re.compile(r"(?:https?://)?www\.[\w-]+(?:\.[\w-]+){1,2}/?", re.I)
_OPENING = 1000
_CHINESE_MOBILE = re.compile(r"(?<!\d)(?:\(?\+?86\)?[-\s]?)?1[3-9]\d[-\s]?\d{4}[-\s]?\d{4}(?!\d)")
_LABELLED_PHONE = re.compile(
    r"(?:电话|手机|联系方式|tel|phone|mobile|cell|☎|📞|📱)[^\d+(\n]{0,12}([+(]?\d[\d\s()\-.]{6,18}\d)"
)
_INTERNATIONAL = re.compile(r"(?<![\d+])\+\d{1,3}[\s(.-]{1,2}\d[\d\s().-]{6,16}\d(?!\d)")
_RANGE = re.compile(r"[1-9]\d{3,5}\s?[-–—~至]\s?[1-9]\d{3,5}")
_REGIONS = ("CN", "US", "GB")
_BETWEEN_DIGITS = r"[^\d\n\fa-z\u3400-\u9fff]{0,4}"
# With its first digit apart, so that other characters are passed over at once.
_DIALLED = re.compile(rf"\d{_BETWEEN_DIGITS}(?:\d{_BETWEEN_DIGITS}){{5,}}\d")
_FEWEST_DIGITS = 7
_MOST_DIGITS = 13


def contact_facts(text: str) -> list[Fact]:
    """Facts "phone" (digits, country code 86 dropped), "email" and "link"."""
    folded = fold(text)
    mails = [
        Fact("email", re.sub(r"\s", "", m.group()), Span(*m.span()).moved(line.span.start))
        for line in (lines_of(folded) if "@" in folded else ())
        if "@" in line.text
        for m in _MAIL.finditer(line.text)
    ]
    linked = any(sign in folded for sign in _LINK_SIGNS)
    spans = [
        Span(m.start(), m.start() + len(m.group().rstrip(".,")))
        for m in (_LINK.finditer(text) if linked else ())
    ]
    spans = [s for s in spans if s.start < _OPENING or not _SITE.fullmatch(s.of(text))]
    links = [
        Fact("link", span.of(folded), span)
        for span in spans
        if not any(f.span.overlaps(span) for f in mails)
    ]
    return [*mails, *links, *_phones(folded)]


_LABEL_REACH = 80
_OF_ANOTHER = re.compile(
    r"证明人|推荐人|介绍人|紧急联[系络]|担保人|\breferences?\b|\breferees?\b|\bemergency\b"
)
"""Who else can be called; the number behind is not the person's own."""


def _phones(folded: str) -> list[Fact]:
    spans: list[Span] = []
    dates: list[Span] = []
    for line in _dialled(folded):
        words = line.of(folded)
        found = [p.span for p in find_periods(words)]
        numbers = [
            *(Span(*m.span()) for m in _CHINESE_MOBILE.finditer(words)),
            *(Span(*m.span(1)) for m in _LABELLED_PHONE.finditer(words)),
            *(Span(*m.span()) for m in _INTERNATIONAL.finditer(words)),
            *_numbers(words, found),
        ]
        dates += [date.moved(line.start) for date in found]
        spans += [span.moved(line.start) for span in numbers]
    facts: list[Fact] = []
    for span in sorted(spans, key=lambda s: (s.start, -len(s))):
        digits = re.sub(r"\D", "", span.of(folded))
        if len(digits) > 11 and digits.startswith("86"):
            digits = digits[2:]
        if any(date.overlaps(span) for date in dates) or _RANGE.fullmatch(span.of(folded)):
            continue
        opening = max(folded.rfind("\n", 0, span.start) + 1, span.start - _LABEL_REACH)
        if _OF_ANOTHER.search(folded, opening, span.start):
            continue
        apart = not any(f.span.overlaps(span) for f in facts)
        if _FEWEST_DIGITS <= len(digits) <= _MOST_DIGITS and apart:
            facts.append(Fact("phone", digits, span))
    return facts


def _dialled(folded: str) -> Iterator[Span]:
    """The lines with digits enough for a number, which no line's end parts."""
    end = 0
    while match := _DIALLED.search(folded, end):
        start = max(folded.rfind(mark, 0, match.start()) for mark in "\n\f") + 1
        ends = [at for mark in "\n\f" if (at := folded.find(mark, match.end())) >= 0]
        end = min(ends, default=len(folded))
        yield Span(start, end)


def _numbers(line: str, dates: Sequence[Span]) -> Iterator[Span]:
    """Numbers valid in one of the regions, looked for where enough digits are no dates."""
    for run in _DIALLED.finditer(line):
        free = [i for i in range(*run.span()) if line[i].isdigit()]
        free = [i for i in free if not any(date.start <= i < date.end for date in dates)]
        if len(free) >= _FEWEST_DIGITS:
            break
    else:
        return
    for region in _REGIONS:
        matches = phonenumbers.PhoneNumberMatcher(
            line, region, leniency=phonenumbers.Leniency.VALID
        )
        yield from (Span(match.start, match.end) for match in matches)

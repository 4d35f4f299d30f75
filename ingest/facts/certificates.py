"""Certificates with the date they were obtained."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ingest.alternatives import alternatives
from ingest.dates import periods_in
from ingest.facts.items import section_items, spread, trimmed
from ingest.lexicon import Mention
from ingest.lines import lines_of
from ingest.name_shapes import POST
from ingest.resume import Entry, Fact, Period, Section, Span, entry_at, outside
from ingest.tokens import fold

_WORDS = alternatives(__file__)

_NAMED = re.compile(
    r"证书?$|资格$|执照$|[职技]称$|认证$|\b(?:certificat\w*|certified|licen[cs]ed?|"
    r"qualification|permit|card|diploma)\b"
)
_NOT_HELD = re.compile(_WORDS["not_held"])
_VALID_UNTIL = re.compile(
    r"(?:有效期?(?:至|到)|[复年]审(?:日期)?|到期日?|(?:过期|失效)于?|截[至止]|已于"
    r"|\bvalid (?:until|to|through|till)|\bexpir(?:es|ed|y)|\b(?:renewed|good) (?:to|until|through)"
    r"|\blapsed)[^\w\n]{0,3}(?:(?:date|on|in|at|the|end|of|by)\s+){0,3}[:：]?\s*$"
)
_ENDED = re.compile(r"[^\S\n]*年?[^\S\n]*(?:底|前)?(?:到期|过期|失效|前?有效|[复年]审)")
"""What stands before, or behind, the date until which a certificate holds."""
_OBTAINED = re.compile(rf"[\s,，(（:：、–—-]*(?:{_WORDS['obtained']})?[\s:：]*", re.I)
_NO_DATED = re.compile(_WORDS["no_dated"])
_GRADED = re.compile(
    r"(?:[师工]|(?<![队成人党团学会])员|护士|[一二三四五初中高特甲乙丙]级|[甲乙]等)(?:[(（][^()（）]{2,16}[)）])?$"
    r"|\b(?:level|grade|class|stage|tier)\s*(?:\d|[ivx]+\b)|\bregist(?:ered|ration)\b|\bchartered\b"
    r"|\bfellow of\b|\bmember(?:ship)? of\b|\baccredit|\bauditor\b|\btitle$"
)
"""How a certificate is called that no word calls one: by its grade, or whom it makes its holder."""
_NO_CERTIFICATE = re.compile(_WORDS["no_certificate"])
_ASIDE = re.compile(
    r"\s*[(（][^()（）]{0,12}$|\s*[(（]?\b(?:obtained|passed|issued|awarded|valid|expires?|since|in)\b[^()（）]{0,12}$",
    re.I,
)
"""What is left of a remark in brackets once its date is taken out."""
_OF_FIRM = re.compile(r"\.?[^\S\n]*(?:Ltd|Limited)\b", re.I)
"""What follows "Pte", a private firm in Singapore, and never an exam of English."""
_OF_STUDIES = re.compile(
    r"[^\S\n]*(?:(?:专业)?方向|(?:特色|实验|创新|精英|卓越|国际)?班(?!组|主任)|专门化)|[^\S\n]+(?:track|pathway|stream|concentration)\b",
    re.I,
)
"""What follows a certificate that studies only lead towards: "会计学（ACCA 方向）"."""
_BETWEEN = re.compile(r"[|｜\t,，、;；]|\s{2,}")
_APART = re.compile(r"[;；、|｜]")
_LONGEST, _LONGEST_NAME, _MOST_WORDS = 60, 40, 7


def certificate_facts(
    text: str, sections: Sequence[Section], mentions: Sequence[Mention], entries: Sequence[Entry]
) -> list[Fact]:
    """Facts "certificate", the concept's id or folded words, and "certificate_date".

    Every mention of a certificate of the lexicon is one, and in a section of certificates every
    item that is called one or named after a grade or a trade.
    """
    known = [
        Fact("certificate", m.concept.id, m.span, entry_at(entries, m.span.start))
        for m in mentions
        if not _OF_FIRM.match(text, m.span.end) and not _OF_STUDIES.match(text, m.span.end)
    ]
    facts = [*known]
    for item in section_items(text, sections, "certificate"):
        if not any(f.span.overlaps(item) for f in known):
            facts += list(_unknown(text, item, entries)) or _graded(text, item, entries)
    facts.sort(key=lambda f: f.span)
    return [*facts, *_dates(text, facts)]


def _unknown(text: str, item: Span, entries: Sequence[Entry]) -> Iterator[Fact]:
    for part in outside(item, [d.span for d in periods_in(text, item)]):
        start = part.start
        for mark in [*_BETWEEN.finditer(text, part.start, part.end), None]:
            end = mark.start() if mark else part.end
            words = trimmed(text, Span(start, end))
            start = mark.end() if mark else end
            if words is None or len(words) > _LONGEST:
                continue
            words = _bare(text, words)
            if _NAMED.search(fold(words.of(text))):
                yield Fact(
                    "certificate", fold(words.of(text)), words, entry_at(entries, item.start)
                )


def _bare(text: str, words: Span) -> Span:
    """A name without what a date in brackets leaves behind it."""
    named = _ASIDE.sub("", words.of(text)).rstrip("(（[【 :：,，-–—")
    return Span(words.start, words.start + len(named))


def _graded(text: str, item: Span, entries: Sequence[Entry]) -> list[Fact]:
    """An item that is a short name, of a grade or a trade or right before its date."""
    dates = periods_in(text, item)
    name = next(outside(item, [d.span for d in dates]), None)
    words = trimmed(text, name) if name is not None else None
    if words is None:
        return []
    words = _bare(text, words)
    said = fold(words.of(text))
    if len(words) > _LONGEST_NAME or _BETWEEN.search(said) or ":" in said:
        return []
    named = _GRADED.search(said) or (said.isascii() and POST.fullmatch(words.of(text)))
    called = bool(named) or _dated(text, item, words, dates)
    if not called or _NO_CERTIFICATE.search(said):
        return []
    return [Fact("certificate", said, words, entry_at(entries, item.start))]


def _dated(text: str, item: Span, words: Span, dates: Sequence[Period]) -> bool:
    """Whether a name opens an item and its date follows at once: "Forklift (WSQ) 2012"."""
    said = fold(words.of(text))
    opens = not any(c.isalnum() for c in text[item.start : words.start])
    if not (opens and dates and len(said.split()) <= _MOST_WORDS):
        return False
    whole = fold(item.of(text))
    if _NOT_HELD.search(whole) or _NO_DATED.search(whole) or _until(text, dates[0]):
        return False
    return _OBTAINED.fullmatch(text[words.end : dates[0].span.start]) is not None


def _until(text: str, date: Period) -> bool:
    """Whether a date is the one until which something holds."""
    line = text.rfind("\n", 0, date.span.start) + 1
    before = fold(text[line : date.span.start])
    return bool(_VALID_UNTIL.search(before) or _ENDED.match(text, date.span.end))


def _dates(text: str, certificates: Sequence[Fact]) -> Iterator[Fact]:
    """The date of each certificate in its line: behind it before the next one, else in front."""
    done = -1
    for certificate in certificates:
        if certificate.span.start < done:
            continue
        start = max(text.rfind(mark, 0, certificate.span.start) for mark in "\n\f") + 1
        line = next(iter(lines_of(text, Span(start, len(text)))))
        done = line.span.end
        held = [f for f in certificates if line.span.start <= f.span.start and f.span.end <= done]
        dates = periods_in(text, line.span)
        dates = [d for d in dates if not any(d.span.overlaps(f.span) for f in held)]
        dates = [d for d in dates if not _until(text, d)]
        if not dates or _NOT_HELD.search(fold(line.text)):
            continue
        first_dated = dates[0].span.start < held[0].span.start
        for place, fact in enumerate(held):
            if place and fact.span.overlaps(held[place - 1].span):
                continue
            after = held[place + 1].span.start if place + 1 < len(held) else done
            before = held[place - 1].span.end if place else line.span.start
            if first_dated:
                near = [d for d in dates if before <= d.span.start < fact.span.start][-1:]
            else:
                near = [d for d in dates if fact.span.end <= d.span.start < after][:1]
                near = [d for d in near if not _APART.search(text[fact.span.end : d.span.start])]
            if near and near[0].start is not None:
                whole = spread(fact.span, near[0].span)
                yield Fact("certificate_date", str(near[0].start), whole, fact.entry)

"""How strongly a resume claims something: did it, uses it, lists it, or has only heard of it."""

from __future__ import annotations

import re
from enum import IntEnum

from ingest.alternatives import alternatives
from ingest.resume import Resume, SectionKind, Span
from ingest.tokens import fold

_WORDS = alternatives(__file__)


class Strength(IntEnum):
    """From a denial, over a bare mention, to something done."""

    DENIED = 0
    AWARE = 1
    LISTED = 2
    DONE = 3


_AWARE = re.compile(_WORDS["aware"])
_USED = re.compile(_WORDS["used"])
_PUT_TO_USE = re.compile(_WORDS["put_to_use"])
"""Of what is listed as a skill: that it was used."""
_UNFINISHED = re.compile(_WORDS["unfinished"])
_BEGUN = re.compile(_WORDS["begun"])
"""Of a certificate: begun, failed, or passed in part, which of a skill would say nothing."""
_OVER = re.compile(
    r"(?<![未无不])(?:过期|失效|作废|吊销|注销)(?![前后])|[未没]续(?:期|证|费)?(?![约签写])"
    r"|(?<!not )\b(?:expired|lapsed|revoked)\b"
)
"""Of a certificate: held once."""
DENIED = re.compile(_WORDS["denied"])
_DENIED_BEHIND = re.compile(
    r"[^\s:：,，;；|()（）]+(?: [a-z0-9+#./]+){0,2}?[\s:：(（—–-]{1,24}"
    rf"(?:{_WORDS['denied_behind']})"
)
"""A skill with its denial beside it, as tables of skills have it: "Rust    不会", "Java - no"."""
_WITHOUT = re.compile(_WORDS["without"])
"""What right before a certificate says that there is none."""
_CLAUSE_ENDS = "，,。；;.！!"
_LISTING_SECTIONS = frozenset({"skill", "objective", "language"})
_OPEN_BRACKET = re.compile(r"[(（][^()（）\n]*$")
_BEFORE, _AFTER = 160, 80
"""Characters of a long line around a claim that may weaken or deny it."""


def strength_at(
    words: str, position: int, section: SectionKind, certificate: bool = False
) -> Strength:
    """The strength of what stands at a position of a folded sentence: its clause decides.

    A `certificate` may be denied by more than a skill: begun, passed in part or expired.
    """
    if certificate:
        words = _STATE_CELL.sub(" ", words)
    before = words[:position]
    clause = before[max(before.rfind(mark) for mark in _CLAUSE_ENDS) + 1 :]
    if DENIED.search(clause) or (certificate and _WITHOUT.search(clause)):
        return Strength.DENIED
    if not certificate and _DENIED_BEHIND.match(words, position):
        return Strength.DENIED
    item = _item_at(words, position)
    if certificate and _is_not_held(item.of(words), position - item.start):
        return Strength.AWARE
    if not certificate and _UNFINISHED.search(item.of(words)):
        return Strength.AWARE
    aware = max((m.end() for m in _AWARE.finditer(before)), default=-1)
    used = max((m.end() for m in _USED.finditer(before)), default=-1)
    if aware > used:
        return Strength.AWARE
    if section in _LISTING_SECTIONS:
        done = _is_put_to_use(item.of(words), position - item.start)
        return Strength.DONE if done else Strength.LISTED
    return Strength.DONE


def _is_put_to_use(item: str, place: int) -> bool:
    """Whether an item of a list of skills says that the skill at a place was used; its own column
    may stand a wide gap behind it, the next skill beyond another.
    """
    for sign in _PUT_TO_USE.finditer(item):
        first, last = sorted((place, sign.start()))
        gaps = list(_GAP.finditer(item, first, last))
        column = item[place : gaps[0].start()] if gaps and sign.start() > place else ""
        bare = not (_USED.search(column) or _AWARE.search(column))
        if not gaps or (len(gaps) == 1 and column and bare):
            return True
    return False


def _item_at(words: str, position: int) -> Span:
    """The item of a list that stands at a position: what is unfinished is no other."""
    start = max(words.rfind(mark, 0, position) for mark in _ITEM_ENDS) + 1
    ends = (place for mark in _ITEM_ENDS if (place := words.find(mark, position)) >= 0)
    return Span(start, min(ends, default=len(words)))


def is_unfinished(folded: str) -> bool:
    """Whether words of a certificate or examination say that it is begun, failed or still to
    come; what ran out later was held.
    """
    return unfinished_at(folded) is not None


def unfinished_at(folded: str) -> tuple[int, int] | None:
    """Where words of a certificate or examination first say so."""
    found = _UNFINISHED.search(folded) or _BEGUN.search(folded)
    return found.span() if found else None


def _is_not_held(item: str, place: int) -> bool:
    """Whether an item says of the certificate at a place that it is not held.

    What stands in brackets is said of the last name before them: "IELTS 7, first aid (expired)";
    what stands beyond a wide gap of the name behind the gap: "CMA 2021   CPA not passed".
    """
    patterns = (_UNFINISHED, _BEGUN, _OVER)
    for sign in (sign for pattern in patterns for sign in pattern.finditer(item)):
        bracket = item.rfind("(", 0, sign.start())
        inside = bracket >= 0 and item.find(")", bracket, sign.start()) < 0
        closed = item.find(")", sign.end(), place) >= 0
        other = _NEXT_NAME.search(item, place, bracket) if bracket >= place else closed
        if not (inside and other) and not _is_apart(item, place, sign.start()):
            return True
    return False


def _is_apart(item: str, place: int, sign: int) -> bool:
    """Whether a wide gap with a name behind it lies between a certificate and a sign."""
    if sign < place:
        return _GAP.search(item, sign, place) is not None
    return _GAP_AND_NAME.search(item, place, sign) is not None


_ITEM_ENDS = "；;|\t"
_STATE_CELL = re.compile(rf"[\t|](?=\s*(?:{_WORDS['states']}))")
"""What parts a certificate from the cell of its table that says how it stands with it."""
_NEXT_NAME = re.compile(r"[、，,]")
_GAP = re.compile(r"\s{3,}")
_GAP_AND_NAME = re.compile(rf"\s{{3,}}(?!{_WORDS['states']})[^\W\d]{{2}}")


def is_held(folded: str, span: Span) -> bool:
    """Whether the line of folded text on which a certificate or test stands does not say that it
    is still to come, failed or not taken.
    """
    start = max(folded.rfind(mark, 0, span.start) for mark in "\n\f") + 1
    ends = (place for mark in "\n\f" if (place := folded.find(mark, span.end)) >= 0)
    line = folded[start : min(ends, default=len(folded))]
    place = span.start - start
    return strength_at(line, place, "certificate", certificate=True) >= Strength.LISTED


def claimed(resume: Resume, span: Span, certificate: bool = False) -> Strength:
    """How strongly the line that some words stand on claims what they name."""
    text = resume.text
    start = max(text.rfind(mark, 0, span.start) for mark in "\n\f") + 1
    start = max(start, span.start - _BEFORE)
    stop = span.end + _AFTER
    end = min((p for p in (text.find(m, span.end, stop) for m in "\n\f") if p >= 0), default=stop)
    if _OPEN_BRACKET.search(text, start, end):
        # "(Dubai, 2017,\nlapsed)": what stands in brackets goes on in the next line.
        end = min((p for m in "\n\f" if (p := text.find(m, end + 1, stop)) >= 0), default=stop)
    if certificate:
        start, end = _without_columns(resume, span, start, end)
    section = resume.section_of(span.start)
    kind = section.kind if section else "other"
    return strength_at(fold(text[start:end]), span.start - start, kind, certificate)


_PAPERS = frozenset(("certificate", "test_score"))
_COLUMN = re.compile(r"(?:[^\S\n]{2,}|\t)\S{0,4}[^\S\n]?$")


def _without_columns(resume: Resume, span: Span, start: int, end: int) -> tuple[int, int]:
    """A stretch of a line without other certificates in columns of their own, of which it may say
    something else: "CET-4 580     IELTS: not taken".
    """
    for fact in resume.facts:
        other = fact.span
        if fact.kind not in _PAPERS or not start <= other.start < end or other.overlaps(span):
            continue
        if other.start >= span.end:
            if column := _COLUMN.search(resume.text, span.end, other.start):
                end = min(end, column.start())
        elif column := _COLUMN.search(resume.text, other.end, span.start):
            start = max(start, column.start())
    return start, end

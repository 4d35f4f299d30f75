"""Skills that a resume lists in its own words, which no lexicon knows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ingest.alternatives import alternatives
from ingest.facts.items import section_items, trimmed
from ingest.lexicon import Mention
from ingest.outline.headings import heading_kind
from ingest.resume import Entry, Section, Span, entry_at
from ingest.tokens import is_han

_WORDS = alternatives(__file__)

_COMMA = re.compile(r"[,，、/|｜\t•·]|\s{2,}")
_LABEL = re.compile(r"[^:：,，、]{1,16}[:：]\s*")
_CLAIM = re.compile(
    r"(?:能够?|可以?)?(?:熟练|精通|掌握|熟悉|擅长|熟知|了解|会)(?:使用|掌握|运用|操作)?"
    r"|(?:proficient|skilled|experienced|expert|advanced|strong) (?:in|with|at) "
    r"|(?:good at|familiar with|knowledge of) "
)
_ASIDE = re.compile(r"\s*[(（\[【][^)）\]】]*(?:[)）\]】]|$)\s*")
_CLOSED_ASIDE = re.compile(r"[(（\[【][^()（）\[\]【】\n]*[)）\]】]")
_SENTENCE = re.compile(
    rf"^(?:{_WORDS['denials']})(?:\b|(?=[\u4e00-\u9fff]))|[。！？!?@:：]|https?|www\.|\d{{4}}|[,，]"
)
_LOOSE = re.compile(r"^(?:and|or|of|in|with|to|for)\b|\b(?:and|or|of|in|with|to|for|the|an?)$")
"""Part of an item that went on in the line before or goes on in the next."""
_SAID = re.compile(_WORDS["said"], re.I)
"""What a table of skills says of each: its level, for how long; or the caption."""
_HAN = range(2, 11)
_LATIN = range(3, 41)
_MOST_WORDS = 4


def listed_skills(
    text: str,
    folded: str,
    sections: Sequence[Section],
    entries: Sequence[Entry],
    known: Sequence[Mention],
) -> Iterator[tuple[str, Span]]:
    """The items of skill sections that are no name of the lexicon as a whole, with their words.

    An item of more words than a name has is a sentence, and no skill.
    """
    whole = {mention.span for mention in known}
    for line in section_items(text, sections, "skill"):
        if entry_at(entries, line.start) is not None or heading_kind(line.of(text)) is not None:
            continue
        label = _LABEL.match(folded, line.start, line.end)
        start = label.end() if label else line.start
        for mark in [*_commas(folded, start, line.end), None]:
            end = mark.start() if mark else line.end
            item = _name(text, folded, Span(start, end)) if end > start else None
            if item is not None and item not in whole:
                yield " ".join(item.of(folded).split()), item
            start = mark.end() if mark else end


def _commas(folded: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The marks between items; those in brackets are between the parts of one."""
    asides = [m.span() for m in _CLOSED_ASIDE.finditer(folded, start, end)]
    for mark in _COMMA.finditer(folded, start, end):
        if not any(opens < mark.start() < closes for opens, closes in asides):
            yield mark


def _name(text: str, folded: str, item: Span) -> Span | None:
    """An item without what is said of it; None where it is no name."""
    aside = _ASIDE.search(folded, item.start, item.end)
    span = trimmed(text, Span(item.start, aside.start() if aside else item.end))
    if span is None or _SAID.fullmatch(span.of(folded)):
        return None
    claim = _CLAIM.match(folded, span.start, span.end)
    if claim is not None and (rest := trimmed(text, Span(claim.end(), span.end))):
        span = rest
    words = span.of(folded)
    if _SENTENCE.search(words) or _LOOSE.search(words):
        return None
    if is_han(words):
        return span if len(words) in _HAN else None
    return span if len(words) in _LATIN and len(words.split()) <= _MOST_WORDS else None

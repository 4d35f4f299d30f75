"""A resume's text as a sequence of sections, each from its head on, that covers it all."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ingest.alternatives import alternatives
from ingest.dates import find_periods, is_range
from ingest.lines import Line, lines_of
from ingest.outline.headings import describes_entry, heading_kind, heading_words
from ingest.outline.styles import heads_by_style
from ingest.resume import Section, SectionKind, Span
from ingest.tokens import fold, is_han

_WORDS = alternatives(__file__)

_MARKED = re.compile(r"^\s{0,3}#{1,6}\s+\S")
_LABEL = re.compile(
    r"^\s*(?P<words>[^:：\t]{2,16}?|[A-Z][^:：\t]{2,40}?(?=[:：\t]))[ \u3000]*"
    r"(?P<sign>[:：\t]|[ \u3000]{3,}|\u3000)"
    r"\s*(?P<rest>\S.*)"
)
_SAYS_ALL = frozenset(
    {"objective", "summary", "skill", "language", "certificate", "award", "publication"}
)
_HOLDS_ENTRIES = frozenset({"education", "experience", "internship", "project", "research"})
_LISTS = frozenset({"skill", "language", "certificate", "award", "publication"})
_PARTING = frozenset({"objective", "summary"})
_MARK = re.compile(r"^\s*([•●·■◆▪◦○□►▶➢➤✓✔*+>→※-])\s*\S")
_PERSONAL = re.compile(rf"\s*(?:{_WORDS['personal']})[^:：\t]{{0,8}}[:：\t]", re.I)
_UNFINISHED = re.compile(r"[，、（和与及的]\s*$")
_DATED_ITEM = re.compile(r"[(（,，]\s*(?:19|20)\d\d\s*年?\s*[)）]?\s*$")
_JOINS = re.compile(r"(?:\band|&)\s*$", re.IGNORECASE)
_COLON = re.compile(r"[:：]\s*$")
_LONE_LABEL = re.compile(rf"\W*(?:{_WORDS['lone_label']})\W*", re.I)


@dataclass(frozen=True, slots=True)
class _Opening:
    """A line that opens a section: where it starts, its kind, and the words of its head."""

    start: int
    kind: SectionKind
    heading: Span | None


def split_sections(text: str) -> tuple[Section, ...]:
    """Sections that partition `text`, the first of them the header when the text opens with none.

    A label with its words behind it ("求职意向：…") is a head too; the words belong to its section.
    A line that Markdown marks as a head opens a section of kind "other" when its words say nothing.
    """
    lines = [line for line in lines_of(text) if not line.blank]
    kinds = _heads(lines)
    kinds |= heads_by_style(lines, kinds)
    opened: list[_Opening] = []
    in_header, by_label = True, False
    for place, line in enumerate(lines):
        kind = kinds.get(place)
        heading: Span | None = line.span
        current = opened[-1].kind if opened else None
        in_entries = current in _HOLDS_ENTRIES and not by_label
        if kind is None and (label := _LABEL.match(line.text)):
            kind = _labelled(label, current, in_entries, lines[max(0, place - 1) : place + 1])
            heading = Span(line.span.start, line.span.start + label.end("sign"))
        if kind is None and opened and _MARKED.match(line.text):
            level = len(line.text) - len(line.text.lstrip("# "))
            kind = "other" if level <= 3 and current not in _HOLDS_ENTRIES else None
            heading = line.span
        if (
            kind is None
            and in_header
            and current not in (None, "header")
            and _PERSONAL.match(line.text)
        ):
            kind, heading = "header", None
        if kind is not None and not (kind == "header" and place == 0):
            opened.append(_Opening(line.span.start, kind, heading))
            by_label = heading != line.span
            in_header = by_label and (in_header or len(opened) == 1)
    if not opened or text[: opened[0].start].strip():
        opened.insert(0, _Opening(0, "header", None))
    starts = [0, *(opening.start for opening in opened[1:]), len(text)]
    return tuple(
        Section(opening.kind, Span(start, end), opening.heading)
        for opening, (start, end) in zip(opened, pairwise(starts), strict=True)
    )


def _heads(lines: Sequence[Line]) -> dict[int, SectionKind]:
    """The lines that stand alone as heads, by their place, each with its kind.

    Heads of one resume look alike: where some stand without a bullet or colon, an item of a
    bulleted list and a label within a job ("Achievements:") are none, though their words could be.
    """
    kinds = {i: kind for i, line in enumerate(lines) if (kind := heading_kind(line.text))}
    small = [i for i in kinds if _small(lines[i])]
    plain = [i for i in kinds if not _MARK.match(lines[i].text)]
    closed = [i for i in kinds if not describes_entry(lines[i].text)]
    colons = sum(_COLON.search(lines[i].text) is not None for i in closed)
    labels = 2 * colons < len(closed)
    flush = 2 * sum(_indented(lines[i]) for i in kinds) < len(kinds)
    found: dict[int, SectionKind] = {}
    current: SectionKind | None = None
    for i, kind in kinds.items():
        line = lines[i]
        wrapped = _small(line) and 2 * len(small) <= len(kinds)
        if i and i - 1 in found and _JOINS.search(lines[i - 1].text):
            continue
        if wrapped or _goes_on(lines, i) or (len(plain) > 1 and _in_list(lines, i, found)):
            continue
        if kind == current and _DATED_ITEM.search(line.text):
            continue
        if current in _HOLDS_ENTRIES and flush and _indented(line):
            continue
        if kind == current and kind in _LISTS and _ends_item(lines, i):
            continue
        if kind == current and kind in _HOLDS_ENTRIES and _of_form(lines, i):
            continue
        if current in _HOLDS_ENTRIES and describes_entry(line.text):
            labelled = _COLON.search(line.text) or "[" in fold(line.text) or "【" in line.text
            of_entries = kind in _HOLDS_ENTRIES and is_han(line.text)
            if of_entries and (kind == current or labelled):
                continue
            if labels and labelled:
                continue
        found[i] = current = kind
    return found


def _indented(line: Line) -> bool:
    return line.text.startswith(("  ", "\t", "\u3000\u3000"))


def _small(line: Line) -> bool:
    return line.text.lstrip()[:1].islower() and not is_han(line.text)


def _goes_on(lines: Sequence[Line], place: int) -> bool:
    """Whether a Chinese line is the end of the sentence that the line above it breaks off."""
    if place == 0 or lines[place - 1].span.end + 1 < lines[place].span.start:
        return False
    return is_han(lines[place].text) and _UNFINISHED.search(lines[place - 1].text) is not None


def _ends_item(lines: Sequence[Line], place: int) -> bool:
    """Whether a line without a bullet stands right below one with it, and goes on with it."""
    above, line = lines[place - 1], lines[place]
    joined = above.span.end + 1 == line.span.start
    return joined and bool(_MARK.match(above.text)) and not _MARK.match(line.text)


def _of_form(lines: Sequence[Line], place: int) -> bool:
    """Whether a line is one of a form's labels that stand alone, each above its words."""
    near = [lines[k].text for k in (place - 2, place + 2) if 0 <= k < len(lines)]
    return any(_LONE_LABEL.fullmatch(text) for text in near)


def _in_list(lines: Sequence[Line], place: int, heads: Mapping[int, SectionKind]) -> bool:
    """Whether a line is an item of a list: its bullet is the next one's, and the one above's.

    The last item stands before a blank line or a head.
    """
    mark = _MARK.match(lines[place].text)
    if mark is None or place == 0 or place + 1 >= len(lines):
        return False
    above, below = _MARK.match(lines[place - 1].text), _MARK.match(lines[place + 1].text)
    in_row = above is not None and above.group(1) == mark.group(1)
    apart = lines[place].span.end + 1 < lines[place + 1].span.start
    ends = in_row and below is None and (apart or heading_kind(lines[place + 1].text) is not None)
    goes_on = below is not None and below.group(1) == mark.group(1)
    return ends or ((place - 1 in heads or in_row) and goes_on)


def _labelled(
    label: re.Match[str], current: SectionKind | None, in_entries: bool, near: Sequence[Line]
) -> SectionKind | None:
    """The kind that a label with its words behind it opens after a section of kind `current`.

    `near` are the line above, where there is one, and the label's own.
    """
    words = label.group("words")
    kind = heading_kind(words)
    if kind is None or kind == current:
        return None
    if kind in _HOLDS_ENTRIES:
        dated = any(is_range(period) for period in find_periods(label.group("rest")))
        whole = len(words.strip()) >= 4 if is_han(words) else len(heading_words(words)) > 1
        return kind if dated and whole else None
    if kind not in _SAYS_ALL:
        return None
    if not in_entries:
        return kind
    if _MARK.match(near[-1].text):
        return None
    if label.group("sign") == "\t" and not describes_entry(words):
        return kind if not is_han(words) or len(words.strip()) >= 4 else None
    whole = len(words.strip()) >= 4 and is_han(words) and kind in _PARTING
    after_list = _MARK.match(near[0].text) and not describes_entry(words)
    return kind if whole or after_list else None

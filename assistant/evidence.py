"""A resume as units of evidence: sentences and lines, each with the words around it that say where
it stands. What is scored, quoted and cited is a unit, never a chunk.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from assistant.flow import flowing
from ingest.embedders import Vectors, shipped
from ingest.instructions import without
from ingest.lines import Line, lines_of
from ingest.resume import Entry, Resume, SectionKind, Span, entry_at, outside
from ingest.tokens import fold, stem

LONGEST_UNIT = 200
"""Characters; a longer line is cut into sentences, a longer sentence into clauses."""

_LATIN_WORD = re.compile(r"[a-z0-9+#.&][a-z0-9+#.&'’-]*")
_ENDS = re.compile(r"[。!！?？](?=\S)|(?<=[a-z\d)])\.\s+(?=[A-Z])|\s{3,}|\t+")
_HALVES = re.compile(r"[；;](?=\S)")
_CLAUSES = re.compile(r"[，,、:：](?=\S)|\s")


@dataclass(frozen=True)
class Unit:
    """A sentence or line of one resume. `context` is folded text that says where it stands."""

    resume: Resume
    span: Span
    section: SectionKind
    entry: int | None
    is_head: bool
    context: str

    @cached_property
    def text(self) -> str:
        """The folded words."""
        return fold(self.span.of(self.resume.text))

    @cached_property
    def stems(self) -> frozenset[str]:
        """English stems and codes of the unit."""
        return stems_of(self.text)

    @cached_property
    def context_stems(self) -> frozenset[str]:
        """The same of the words around it."""
        return stems_of(self.context)

    @property
    def quote(self) -> str:
        """The exact words."""
        return self.span.of(self.resume.text)


def stems_of(folded: str) -> frozenset[str]:
    """The Latin words of a folded text as stems, joined words also in their parts."""
    found: set[str] = set()
    for word in _LATIN_WORD.findall(folded):
        word = word.strip(".-'’&")
        found.add(stem(word))
        if "-" in word:
            found.add(stem(word.replace("-", "")))
        if not word.isalnum():
            found.update(stem(part) for part in re.split(r"[^a-z0-9+#]+", word) if part)
    return frozenset(found)


def contains(form: str, folded: str, stems: frozenset[str]) -> bool:
    """Whether a folded form stands in a text: Chinese anywhere, Latin only as whole words.

    A form "# cm" is any number with that unit.
    """
    if form.startswith("# "):
        return re.search(rf"\d\s?{re.escape(form[2:])}(?![a-z])", folded) is not None
    if not form.isascii():
        return form in folded or (" " in folded and form.replace(" ", "") in _closed(folded))
    if form in stems or stem(form) in stems:
        return True
    if len(form) >= 4 and form.isalpha() and form in folded:
        return re.search(rf"(?<![a-z0-9]){form}\d+(?![a-z])", folded) is not None
    if form.isalnum() or form not in folded:
        words = _words_of(form)
        return len(words) > 1 and all(stem(w) in stems for w in words) and _adjacent(words, folded)
    return re.search(rf"(?<![a-z0-9]){re.escape(form)}(?![a-z0-9])", folded) is not None


@lru_cache(maxsize=65536)
def _words_of(form: str) -> tuple[str, ...]:
    return tuple(w for w in re.split(r"[^a-z0-9+#]+", form) if w)


@lru_cache(maxsize=16384)
def _closed(folded: str) -> str:
    """Without blanks: "奇虎 360" is "奇虎360"."""
    return folded.replace(" ", "")


def _adjacent(words: Sequence[str], folded: str) -> bool:
    pattern = r"[^a-z0-9]{0,3}".join(re.escape(stem(w)[:-1] or w) + r"[a-z]{0,5}" for w in words)
    return re.search(pattern, folded) is not None


class ResumeUnits:
    """The units of one resume, with its whole folded text for a quick "is it there at all"."""

    def __init__(self, resume: Resume) -> None:
        self.resume = resume

    @cached_property
    def text(self) -> str:
        """The folded words, without those that are no evidence."""
        return fold(without(self.resume.text, self.resume.gaps))

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems and codes of the whole text."""
        return stems_of(self.text)

    @cached_property
    def units(self) -> tuple[Unit, ...]:
        """Every unit, in the order of the text; made when first asked for."""
        return tuple(_units(self.resume))

    @cached_property
    def meanings(self) -> Vectors:
        """A row of length one for each unit, by the shipped model: what its own words mean."""
        return shipped().embed([unit.quote for unit in self.units])

    def states(self, form: str) -> bool:
        """Whether a folded form stands anywhere in the resume."""
        return contains(form, self.text, self.stems)

    @cached_property
    def by_entry(self) -> dict[int, list[Unit]]:
        """Units grouped by the entry they stand in."""
        grouped: dict[int, list[Unit]] = {}
        for unit in self.units:
            if unit.entry is not None:
                grouped.setdefault(unit.entry, []).append(unit)
        return grouped


def _units(resume: Resume) -> Iterator[Unit]:
    gaps = resume.gaps
    contexts = [_context(resume, entry) for entry in resume.entries]
    for section in resume.sections:
        heading = fold(section.heading.of(resume.text)) if section.heading else ""
        lead = ""
        lines = [
            line
            for line in lines_of(resume.text, section.span)
            if any(character.isalnum() for character in line.text)
        ]
        if resume.pages:
            lines = flowing(lines, resume)
        for place, line in enumerate(lines):
            if section.heading is not None and _is_heading(line, section.heading):
                continue
            if _heads_table(line, lines[place + 1 : place + 2]):
                lead = fold(line.text.strip())
                continue
            lead = _lead(line.text, lead)
            owner = entry_at(resume.entries, line.span.start)
            context = heading + " " + ("" if owner is None else contexts[owner]) + " " + lead
            seen = outside(line.span, gaps) if gaps else (line.span,)
            for span in (piece for part in seen for piece in pieces(resume.text, part)):
                is_head = owner is not None and span.start < resume.entries[owner].head.end
                yield Unit(resume, span, section.kind, owner, is_head, context)


def _is_heading(line: Line, heading: Span) -> bool:
    """Whether a line is a heading with nothing beside it but marks ("## Awards")."""
    if not line.span.overlaps(heading):
        return False
    start, end = heading.start - line.span.start, heading.end - line.span.start
    beside = line.text[: max(0, start)] + line.text[max(0, end) :]
    return not any(character.isalnum() for character in beside)


def _heads_table(line: Line, following: Sequence[Line]) -> bool:
    """Whether a line names the columns of the rows below it, and says nothing itself."""
    if any(c.isdigit() for c in line.text) or len(line.text) > 60:
        return False
    for mark in ("|", "\t"):
        columns = line.text.strip(" |\t").count(mark)
        if columns >= 2 and following:
            row = following[0].text
            return row.strip(" |\t").count(mark) == columns and any(c.isdigit() for c in row)
    return False


def _lead(line: str, before: str) -> str:
    """What a line without an entry of its own stands under: the last short line or bold lead."""
    stripped = line.strip()
    if (len(stripped) <= 40 and stripped.endswith((":", "："))) or re.match(
        r"^[-*]?\s*\*\*", stripped
    ):
        return fold(stripped)[:200]
    if not before and len(stripped) <= 20:
        return fold(stripped)
    return before


def _context(resume: Resume, entry: Entry) -> str:
    words = entry.head.of(resume.text)
    if entry.parent is not None:
        words += " " + resume.entries[entry.parent].head.of(resume.text)
    return fold(words)[:400]


def pieces(text: str, line: Span) -> Iterator[Span]:
    """A line in quotable pieces of at most `LONGEST_UNIT` characters, blanks and marks trimmed."""
    start = line.start
    words = line.of(text)
    if len(words.strip()) <= LONGEST_UNIT:
        yield from _trimmed(text, line)
        return
    for match in [*_ENDS.finditer(words), None]:
        end = line.start + match.end() if match else line.end
        if match is None or end - start > LONGEST_UNIT // 4:
            yield from _halves(text, Span(start, end))
            start = end


def _halves(text: str, sentence: Span) -> Iterator[Span]:
    """A sentence, cut at semicolons only when it is too long to quote."""
    start = sentence.start
    if len(sentence) > LONGEST_UNIT:
        for match in _HALVES.finditer(sentence.of(text)):
            end = sentence.start + match.end()
            if end - start > LONGEST_UNIT // 3:
                yield from _clauses(text, Span(start, end))
                start = end
    yield from _clauses(text, Span(start, sentence.end))


def _clauses(text: str, sentence: Span) -> Iterator[Span]:
    start = sentence.start
    while sentence.end - start > LONGEST_UNIT * 1.5:
        window = text[start : start + LONGEST_UNIT]
        cuts = [m.end() for m in _CLAUSES.finditer(window) if m.end() > LONGEST_UNIT // 2]
        cut = cuts[-1] if cuts else LONGEST_UNIT
        yield from _trimmed(text, Span(start, start + cut))
        start += cut
    yield from _trimmed(text, Span(start, sentence.end))


def _trimmed(text: str, span: Span) -> Iterator[Span]:
    words = span.of(text)
    left = len(words) - len(words.lstrip(" \t\u3000\ufeff-*•·●▪◦○»►▶➤✓#>|"))
    right = len(words) - len(words.rstrip(" \t\u3000|*;；,，"))
    if span.start + left < span.end - right:
        yield Span(span.start + left, span.end - right)

"""A resume's text as a sequence of sections, each from its head on, that covers it all."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import cast

from ingest.resume import Section, SectionKind, Span
from ingest.tokens import fold, is_han

_HEADINGS = Path(__file__).parent / "lexicon" / "headings.csv"
_LONGEST_HEADING = 40
_CONNECTORS = frozenset("/／&＆、,，+＋-—–·|丨和与及()（）")
_ORDINAL = re.compile(
    r"^(?:第?[一二三四五六七八九十]{1,3}[、.．:：)）]|[(（]?\d{1,2}[、.．)）]|[ivx]{1,4}\.)"
)
_MARKED = re.compile(r"^\s{0,3}#{1,6}\s+\S")
_BULLET = re.compile(r"^[-*+]\s")
_LABEL = re.compile(r"^(.{2,14}?)[:：]\s*\S")
_LABELLED_KINDS = frozenset({"objective", "summary", "skill", "language", "certificate", "award"})


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the text, without its end; `text` is the line as it stands."""

    span: Span
    text: str

    @property
    def blank(self) -> bool:
        """Whether nothing stands on it."""
        return not self.text.strip()


def lines_of(text: str, within: Span | None = None) -> Iterator[Line]:
    """The lines of a text, or of a stretch of it; a form feed ends a line too."""
    if within is None:
        within = Span(0, len(text))
    start = within.start
    for match in re.finditer(r"[\n\f]", text[within.start : within.end]):
        end = within.start + match.start()
        yield Line(Span(start, end), text[start:end])
        start = end + 1
    if start < within.end or start == within.start:
        yield Line(Span(start, within.end), text[start : within.end])


@lru_cache(maxsize=1)
def _vocabulary() -> dict[str, SectionKind | None]:
    with _HEADINGS.open(encoding="utf-8", newline="") as file:
        return {
            row["word"]: cast("SectionKind", row["kind"]) if row["kind"] else None
            for row in csv.DictReader(file)
        }


@lru_cache(maxsize=1)
def _longest_word() -> int:
    return max(map(len, _vocabulary()))


def heading_kind(line: str) -> SectionKind | None:
    """The kind of section a line opens, None when it is no head.

    A head is a short line every word of which is a word of heads ("主要获奖情况", "PROFESSIONAL
    EXPERIENCE", "实习/项目经历"), whatever icons, numbers, marks or blanks surround them.
    """
    folded = fold(line).strip()
    if (
        not folded
        or len(folded) > _LONGEST_HEADING
        or folded.count("|") > 1
        or _BULLET.match(folded)
    ):
        return None
    folded = _ORDINAL.sub("", folded.strip("#*_=~-–—•·●■◆▶►➤★☆◇□▪:：【】[]〔〕「」《》 \t"))
    letters = "".join(c for c in folded if c.isalpha() and (c.isascii() or is_han(c)))
    bare = "".join(c for c in folded if not c.isspace() and c not in _CONNECTORS)
    bare = bare.strip("".join({c for c in bare if not (c.isascii() or is_han(c))}) + ":：.。")
    bare = re.sub(r"^[a-z](?=[\u4e00-\u9fff])", "", bare)
    if len(letters) < 2 or any(c.isdigit() for c in bare) or any(c in "。；;!！?？@" for c in bare):
        return None
    words = _split(bare)
    if words is None:
        return None
    kinds = [kind for word in words if (kind := _vocabulary()[word])]
    if not kinds:
        return None
    return _leading_kind(kinds)


def _leading_kind(kinds: Sequence[SectionKind]) -> SectionKind:
    """Of a head like "实习/项目经历" the first kind named decides, work above all."""
    if len(set(kinds)) > 1:
        for strong in ("internship", "experience"):
            if strong in kinds and "project" in kinds:
                return strong
        if kinds[-1] in ("award", "certificate", "publication", "skill", "activity", "summary"):
            return kinds[-1] if kinds[0] in ("education", "experience", "research") else kinds[0]
        if kinds == ["education", "training"]:
            return "education"
    return kinds[0]


def _split(bare: str) -> list[str] | None:
    """Cut a head without blanks into words of heads, longest first; None when it can't be."""
    vocabulary = _vocabulary()
    ways: list[list[str] | None] = [[]] + [None] * len(bare)
    for end in range(1, len(bare) + 1):
        for start in range(max(0, end - _longest_word()), end):
            before = ways[start]
            if before is not None and bare[start:end] in vocabulary:
                candidate = [*before, bare[start:end]]
                best = ways[end]
                if best is None or len(candidate) < len(best):
                    ways[end] = candidate
    return ways[-1]


def split_sections(text: str) -> tuple[Section, ...]:
    """Sections that partition `text`, the first of them the header when the text opens with none.

    A label with its words behind it ("求职意向：…") is a head too; the words belong to its section.
    A line that Markdown marks as a head opens a section of kind "other" when its words say nothing.
    """
    opened: list[tuple[int, SectionKind, Span | None]] = []
    seen_words = False
    for line in lines_of(text):
        if line.blank:
            continue
        kind = heading_kind(line.text)
        head = line.span
        if (
            kind is None
            and (label := _LABEL.match(line.text.strip()))
            and not _under_entries(opened)
        ):
            labelled = heading_kind(label.group(1))
            if labelled in _LABELLED_KINDS and (not opened or opened[-1][1] != labelled):
                kind = labelled
                colon = re.search("[:：]", line.text)
                head = Span(line.span.start, line.span.start + (colon.end() if colon else 0))
        if kind is None and _MARKED.match(line.text) and seen_words and opened:
            level = len(line.text) - len(line.text.lstrip("# "))
            kind = "other" if level <= 3 and not _under_entries(opened) else None
        if kind is not None and not (kind == "header" and not seen_words):
            opened.append((line.span.start, kind, head))
        seen_words = True
    if not opened or text[: opened[0][0]].strip():
        opened.insert(0, (0, "header", None))
    starts = [0] + [start for start, _, _ in opened[1:]] + [len(text)]
    return tuple(
        Section(kind, Span(starts[i], starts[i + 1]), heading)
        for i, (_, kind, heading) in enumerate(opened)
    )


def _under_entries(opened: Sequence[tuple[int, SectionKind, Span | None]]) -> bool:
    return bool(opened) and opened[-1][1] in (
        "experience",
        "internship",
        "project",
        "research",
        "education",
    )

"""Which lines can be the head of a section, and of which kind, by their words alone."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import cast

from ingest.alternatives import alternatives
from ingest.lexicon import lexicon
from ingest.resume import SectionKind
from ingest.tokens import fold, is_han

_WORDS = alternatives(__file__)

_LISTED = Path(__file__).parents[1] / "lexicon" / "headings.csv"
_LONGEST_HEADING = 40
_JOINERS = frozenset("/／&＆、,，+|丨和与及")
_DASHES = frozenset("-–—·()（）'’")
_EDGES = "#*_=~<>{}-–—•·●■◆▶►➤★☆◇□▪:：【】[]〔〕「」《》 \t\u3000"
_ORDINAL = re.compile(
    r"^(?:第?[一二三四五六七八九十]{1,3}\s*(?:部分|[、.．:：)）])\s*|第[一二三四五六七八九十]部分"
    r"|[(（]?\d{1,2}\s*(?:[、.．)）:：/|-]|(?<=\d)\s)\s*"
    r"|[ivx]{1,4}\s*[.、．)]|part\s+(?:[ivx]{1,4}|\d)\b\W*)"
)
_CIRCLED = re.compile(r"^\s*(?:[①-⑳⒈-⒛❶-❿㈠-㈩]|\d\ufe0f?\u20e3)")
_BULLET = re.compile(r"^[-*+]\s")
_BRIEF = re.compile(r"[^\w\s]*\s*[\u4e00-\u9fff]{1,3}\s+(?P<head>[A-Za-z][A-Za-z &/]{3,30})\W*")
"""A head in English behind a word or two of Chinese that no list has: "奖 Awards"."""
_ASIDE = re.compile(
    rf"^(?P<head>.{{2,}}?)\s*[(（\[【][^)）\]】]*(?:{_WORDS['asides']})[^)）\]】]*[)）\]】]\W*$"
)
_APPENDED = re.compile(
    r"\W*(?P<sign>附[录件表]?[一二三四五六七八九\d]?|补充)\s*[:：、]\s*"
    r"(?P<head>[^\d。；;，,:：]{2,24}?)[】\]\s=—-]*"
)
"""What is appended behind the resume proper: "附二：项目清单", "补充：培训讲课（按年份）"."""
_LETTER = re.compile(r"[【〔〖\[]([学证奖杂技])[】〕〗\]]")
_OF_LETTER = {"学": "学历", "证": "证书", "奖": "奖项", "杂": "其他", "技": "技能"}
"""Heads of one letter in brackets, each with a head of the same meaning."""
_BRACKETS = re.compile(r"[(（\[【][^)）\]】]*[)）\]】]\s*$")
_OF_LISTS = re.compile(f"(?:{_WORDS['of_lists']})$")
_TOLD_BY_END = re.compile(
    r"[^\w\s]{0,2}\s*(?:[\u4e00-\u9fff]\s*){0,4}经\s*历\s*[:：]?"
    r"|(?:[A-Z][A-Za-z-]+\s+){1,3}(?:Experience|History|EXPERIENCE|HISTORY)\s*:?"
)
_REST_OF_BRACKET = re.compile(r"[^()（）]*[a-z]\s*[)）]\W*")
"""The end of a bracket that the line above opened: "School)"."""
_CLOSED = re.compile(r"[。.]\s*$")
_CARRIERS = frozenset(("experience", "experiences"))
_WEAK = frozenset(("header", "other"))
_JOINING = frozenset(("&", "and", "以及"))
_TEACHING = "教学"
_TOLD_IN_FULL = frozenset(("experience", "internship", "education", "header"))
_RANKED: tuple[SectionKind, ...] = ("experience", "internship", "education", "project")
_BROAD = frozenset(("education", "experience", "research", "activity"))
_NARROW = frozenset(
    ("award", "certificate", "publication", "skill", "activity", "summary", "objective", "project")
)


@dataclass(frozen=True, slots=True)
class Word:
    """A word of heads: the kind of section it says, and whether lines within entries say it."""

    text: str
    kind: SectionKind | None
    within_entries: bool


@lru_cache(maxsize=1)
def _vocabulary() -> dict[str, Word]:
    with _LISTED.open(encoding="utf-8", newline="") as file:
        return {
            row["word"]: Word(
                row["word"],
                cast("SectionKind", row["kind"]) if row["kind"] else None,
                row["within"] == "entry",
            )
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
    words = heading_words(line)
    if words:
        return None if _is_post(line, words) else _leading_kind(words)
    if appended := _APPENDED.fullmatch(line):
        head = appended.group("head")
        told = heading_kind(head) or kind_in_part(_BRACKETS.sub("", head))
        return told or ("other" if appended.group("sign") != "补充" else None)
    return "experience" if _TOLD_BY_END.fullmatch(line.strip().strip(_EDGES)) else None


def _is_post(line: str, words: Sequence[Word]) -> bool:
    """Whether a head's words are a job title ("英语教师"), which a word of no section tells."""
    return any(word.kind is None for word in words) and bool(
        lexicon().named(line.strip().strip(_EDGES), "title")
    )


def kind_in_part(words: str) -> SectionKind | None:
    """What kind of list a head says where only its last words, or else its first, are words of
    heads ("项目表", "UNIT SKILLS"); a head of work or schools has to say so in full.
    """
    kind = next(_kinds_in_part(words), None)
    return None if kind in _TOLD_IN_FULL else kind


def says_entries(words: str) -> bool:
    """Whether a head with other words in it speaks of work or schools: "工作经历详细介绍"."""
    return next(_kinds_in_part(words), None) in _TOLD_IN_FULL


def _kinds_in_part(words: str) -> Iterator[SectionKind]:
    ends = [word for word in reversed(fold(words).split()) if len(word) > 2]
    if is_han(words):
        bare = _OF_LISTS.sub("", "".join(c for c in fold(words) if not c.isspace()))
        lengths = range(min(len(bare), _longest_word()), 1, -1)
        ends = [*(bare[-n:] for n in lengths), *(bare[:n] for n in lengths)]
    for end in ends:
        word = _vocabulary().get(end)
        if word is not None and word.kind is not None:
            yield word.kind


def describes_entry(line: str) -> bool:
    """Whether a head's words rather introduce lines within a job or project ("工作内容")."""
    words = heading_words(line)
    return bool(words) and words[-1].within_entries


def heading_words(line: str) -> tuple[Word, ...]:
    """The words of a head, () for other lines; "&" stands for whatever joins two of them."""
    line = line.strip()
    if not line or len(line) > 3 * _LONGEST_HEADING:
        return ()
    letter = _LETTER.fullmatch(line)
    found = _words(_OF_LETTER[letter[1]] if letter else line)
    if not found and (aside := _ASIDE.match(line) or _BRIEF.fullmatch(line)):
        found = _words(aside.group("head"))
    return found


@lru_cache(maxsize=4096)
def _words(line: str) -> tuple[Word, ...]:
    folded = fold(_CIRCLED.sub("", line))
    if folded.count("|") > 2 or _BULLET.match(folded) or _REST_OF_BRACKET.fullmatch(folded):
        return ()
    if _CLOSED.search(line) and (is_han(line) or len(line.split()) > 2):
        return ()
    folded = _ORDINAL.sub("", _without_icons(folded)).strip(_EDGES)
    bare = "".join(
        "&" if c in _JOINERS else c for c in folded if not c.isspace() and c not in _DASHES
    )
    bare = bare.strip("&:：.").replace("&&", "&")
    bare = re.sub(r"^[a-z](?=[\u4e00-\u9fff])", "", bare)
    if not 2 <= len(bare) <= _LONGEST_HEADING:
        return ()
    words = _split(bare)
    return words if words and any(word.kind for word in words) else ()


def _without_icons(folded: str) -> str:
    """Without what is neither letter, digit nor plain mark at both ends: emoji, arrows, boxes."""
    start, end = 0, len(folded)
    while start < end and not _plain(folded[start]):
        start += 1
    while end > start and not _plain(folded[end - 1]):
        end -= 1
    return folded[start:end].strip(_EDGES)


def _plain(character: str) -> bool:
    return character not in _EDGES and (character.isascii() or is_han(character))


def _leading_kind(words: Sequence[Word]) -> SectionKind | None:
    """Which of the kinds named decides: work before schools where two are joined ("Education and
    Experience"), else the last of a compound ("Academic Projects"), else the first.

    Schools with research hold posts too; teaching with service is a list of activities.
    """
    parts: list[list[Word]] = [[]]
    for word in words:
        if word.text in _JOINING:
            parts.append([])
        else:
            parts[-1].append(word)
    kinds = [kind for part in parts if (kind := _compound_kind(part))]
    strong = [kind for kind in kinds if kind not in _WEAK] or kinds
    if {"education", "research"} <= set(strong):
        return "experience"
    if "activity" in strong and any([word.text for word in part] == [_TEACHING] for part in parts):
        return "activity"
    return next((kind for kind in _RANKED if kind in strong), strong[0]) if strong else None


def _compound_kind(words: Sequence[Word]) -> SectionKind | None:
    kinds: list[SectionKind] = []
    for place, word in enumerate(words):
        carried = word.text in _CARRIERS and place and words[place - 1].kind not in (None, *_WEAK)
        if word.kind and not carried:
            kinds.append(word.kind)
    strong = [kind for kind in kinds if kind not in _WEAK] or kinds
    if not strong:
        return None
    compound = strong[0] in _BROAD and strong[-1] in _NARROW
    return strong[-1] if compound else strong[0]


def _split(bare: str) -> tuple[Word, ...]:
    """Cut a head without blanks into words of heads, the fewest that do; () when it can't be."""
    vocabulary = _vocabulary()
    ways: list[tuple[Word, ...] | None] = [()] + [None] * len(bare)
    longest = _longest_word()
    for end in range(1, len(bare) + 1):
        best: tuple[Word, ...] | None = None
        for start in range(max(0, end - longest), end):
            before = ways[start]
            if before is None or (best is not None and len(before) + 1 >= len(best)):
                continue
            word = vocabulary.get(bare[start:end])
            if word is not None:
                best = (*before, word)
        ways[end] = best
    return ways[-1] or ()

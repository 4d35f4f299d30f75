"""The title of a job where the head does not simply name it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from ingest.alternatives import alternatives
from ingest.facts.jobs.parts import ARROW, DEPARTMENT, PLACE, SENTENCE, is_title, leads_to, parts_of
from ingest.lexicon import lexicon
from ingest.lines import Line, lines_of
from ingest.name_shapes import EMPLOYER, POST
from ingest.resume import Entry, Span
from ingest.tokens import is_han

_WORDS = alternatives(__file__)

_TITLE_LABEL = re.compile(
    r"^\W*(?:(?:担任)?(?:职\s*[位务称]|岗\s*位)(?:名称)?|position|(?:job )?title|role)"
    r"\s*[:：\t]\s*",
    re.I,
)
_LABELLED = re.compile(
    rf"^\W*[\u4e00-\u9fffA-Za-z ]{{2,14}}[:：]|^\W*(?:{_WORDS['labelled']}"
    r")[\u4e00-\u9fff]{0,3}\t"
)
_NATURE_ASIDE = re.compile(rf"\s*[(（\[]\s*(?:{_WORDS['nature_aside']})\s*[)）\]]\s*$", re.I)
_NO_TITLE = re.compile(_WORDS["no_title"])
_FUNCTION = re.compile(f"(?:{_WORDS['function']})$")
_NAMED_IN_CAPITALS = re.compile(r"[A-Z][\w/&'’.-]*(?:\s+(?:of|and|the|for|&|[A-Z][\w/&'’.-]*))*")
_AT = re.compile(r"^(?:\s*[(（][^()（）]*[)）])?(?:\sat\s|\s?[@＠]\s?)$")
_WORKING = re.compile(r"(?:work|employ|intern|serv|stud|bas|station|volunteer|teach|taught)", re.I)
_LAST_FIELD = 9
_LAST_LINE = 4
_BULLET = re.compile(r"^\s*(?:[-*•·●■◆]|\(?\d{1,2}[)）.、])")
_LONGEST_TITLE = 24
_CLAUSE_END = re.compile(r"[,，;；。(（]|\.\s")
_NEXT_CELL = re.compile(r"\s*[|｜\t]\s*|\s{2,}")
_STEP = re.compile(rf"\s*{ARROW}\s*")


def title_at(text: str, pieces: Sequence[Span]) -> tuple[Span, Span] | None:
    """A title and an employer with "at" or its sign between them, whatever they are called."""
    for title, firm in pairwise(pieces):
        said = title.of(text)
        if _AT.search(text[title.end : firm.start]) and not _WORKING.match(said):
            return None if EMPLOYER.fullmatch(said) or PLACE.fullmatch(said) else (title, firm)
    return None


def behind_employer(text: str, title: Span, employers: Sequence[Span]) -> Span:
    """A title without the employer, or the city behind the employer, that it begins with."""
    start = max((e.end for e in employers if e.start <= title.start < e.end), default=title.start)
    if start >= title.end:
        return title
    after = any(not text[e.end : start].strip(" ,，（(") for e in employers if e.end <= start)
    words = text[start : title.end]
    cities = [m for m in lexicon().find(words, ("city",)) if not words[: m.span.start].strip(" ,")]
    if after and cities and is_title(words[cities[0].span.end :].strip(" ,，)）")):
        start += cities[0].span.end
    rest = text[start : title.end].lstrip(" ,，)）")
    return Span(title.end - len(rest), title.end) if rest else title


def without_nature(text: str, piece: Span) -> Span:
    """A title without the brackets behind it that say how someone was employed."""
    nature = _NATURE_ASIDE.search(piece.of(text))
    return Span(piece.start, piece.start + nature.start()) if nature else piece


def title_left(
    text: str, pieces: Sequence[Span], employers: Sequence[tuple[str, Span]]
) -> list[Span]:
    """The one part of a head that is neither employer nor place, though it has no title's shape."""
    if not employers:
        return []
    left = [
        p
        for p in pieces
        if not any(p.overlaps(span) for _, span in employers)
        and not EMPLOYER.search(p.of(text))
        and not lexicon().find(p.of(text), ("city", "school"))
        and not PLACE.fullmatch(p.of(text))
        and text[p.start - 1 : p.start] not in ("(", "（")
    ]
    if len(left) != 1 or _NO_TITLE.search(words := left[0].of(text)) or DEPARTMENT.search(words):
        return []
    if is_han(words):
        return left if len(words) <= _LONGEST_TITLE // 2 and _FUNCTION.search(words) else []
    if words.isupper() and any(span.of(text).isupper() for _, span in employers):
        return []  # "HARLOW (RIVERTON) MEDICAL EQUIPMENT" is one name.
    return left if len(words) <= 2 * _LONGEST_TITLE and _NAMED_IN_CAPITALS.fullmatch(words) else []


def without_units(text: str, titles: Sequence[Span]) -> list[Span]:
    """The titles without the name of a function that stands in a cell before one: its department
    ("销售 | 销售代表").
    """

    def is_unit(place: int) -> bool:
        unit, *behind = titles[place:]
        bare = _FUNCTION.fullmatch(unit.of(text)) is not None
        return bare and any(
            _NEXT_CELL.fullmatch(text, unit.end, title.start) and POST.search(title.of(text))
            for title in behind[:1]
        )

    return [title for place, title in enumerate(titles) if not is_unit(place)]


def titles_below(text: str, entry: Entry) -> list[Span]:
    """The title where it stands under the head: behind its label, or in a line of short parts."""
    below = Span(entry.head.end, entry.span.end)
    for place, line in enumerate(line for line in lines_of(text, below) if not line.blank):
        label = _TITLE_LABEL.match(line.text)
        labelled = _LABELLED.match(line.text)
        if place >= _LAST_FIELD or (place >= _LAST_LINE and not (label or labelled)):
            return []
        if label is None and labelled:
            continue
        if place == 0 and not labelled and (opening := _opening_title(line)):
            return [opening]
        longest = (3 if label else 2) * _LONGEST_TITLE
        if len(line.text.strip()) > longest or SENTENCE.search(line.text):
            return []
        if _BULLET.match(line.text):
            return []
        start = line.span.start + (label.end() if label else 0)
        parts = parts_of(text, Span(start, line.span.end))
        named = [p for p in parts if label or is_title(p.of(text))]
        named = without_units(text, named)
        titles = [p for p in named if len(p) <= _LONGEST_TITLE * (1 + (not is_han(p.of(text))))]
        if titles:
            steps = enumerate(pairwise(titles), start=1)
            return titles[: next((n for n, pair in steps if not leads_to(text, *pair)), None)]
    return []


def _opening_title(line: Line) -> Span | None:
    """The title, or titles held one after the other, that a longer line opens with:
    "Sales Rep -> Senior Sales Rep (2018), 14 dealers".
    """
    words = line.text.strip()
    if len(words) <= 2 * _LONGEST_TITLE or _BULLET.match(line.text):
        return None
    opening = _CLAUSE_END.split(words, maxsplit=1)[0].rstrip()
    steps = [step for step in _STEP.split(opening) if step]
    known = (bool(lexicon().named(s, "title")) or POST.fullmatch(s) is not None for s in steps)
    if opening == words or not steps or not all(known):
        return None
    start = line.span.start + line.text.index(words)
    return Span(start, start + len(opening))

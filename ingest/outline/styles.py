"""Heads of sections whose words say little, told by the style that the other heads stand in."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ingest.dates import find_periods, is_range
from ingest.lines import Line
from ingest.name_shapes import EMPLOYER, SCHOOL, TITLE
from ingest.outline.headings import describes_entry, heading_kind, kind_in_part, says_entries
from ingest.resume import SectionKind
from ingest.tokens import is_han

_NUMERALS = {c: n for n, c in enumerate("一二三四五六七八九十", start=1)}
_ORDINAL = re.compile(
    r"\s*(?P<number>十[一二三四五六七八九]?|[一二三四五六七八九])\s*[、.．:：]\s*(?P<words>\S.*)"
)
_RULED = re.compile(r"\s*(?P<rule>[=\-*#~_━─═—])(?P=rule)+\s*(?P<words>\S.*?)\s*(?P=rule){2,}\s*")
_ENCLOSED = re.compile(
    r"\s*(?P<opens>[【〔〖\[])(?P<words>[^】〕〗\]]+)[】〕〗\]]\s*(?:[(（][^()（）]*[)）])?\s*"
)
_MARKED = re.compile(r"\s*(?P<mark>[■◆●◎◉⊙★☆▌▍▶►□◇◼▣❖✦§※])\s*(?P<words>\S.*)")
_CAPITALS = re.compile(
    r"\s*(?P<words>[A-Z][A-Z&/'’ ,-]{3,}?)(?:\s+[\u4e00-\u9fff]{2,6})?"
    r"(?:\s*[(（][^()（）]*[)）])?\s*"
)
_ASIDE = re.compile(r"\s*[(（][^()（）]*[)）]")
_SAYS_MORE = re.compile(r"[。；;，,！!?？\t|｜]|\S\s{2,}\S|\d{4}")
_LONGEST, _LONGEST_LATIN = 14, 36
_FEWEST, _FEWEST_NUMBERED = 3, 2
_NEXT_LINES = 2
_HOLDS_ENTRIES = frozenset({"education", "experience", "internship", "project", "research"})


@dataclass(frozen=True, slots=True)
class _Styled:
    """A line in a style of heads: which style, the number it gives, and its words."""

    style: str
    number: int
    words: str


def heads_by_style(
    lines: Sequence[Line], known: Mapping[int, SectionKind]
) -> dict[int, SectionKind]:
    """The lines, none of `known`, that stand in a style of heads, by their place.

    A style is one of heads where several that are known stand in it, and most lines in it are.
    Under work, projects and schools such a line must not rather name what stands below it.
    """
    styled = {i: read for i, line in enumerate(lines) if (read := _styled(line.text))}
    found: dict[int, SectionKind] = {}
    for style in dict.fromkeys(s.style for s in styled.values()):
        places = [i for i, s in styled.items() if s.style == style]
        heads = [i for i in places if i in known]
        numbered = style == "number"
        enough = _FEWEST_NUMBERED if numbered else _FEWEST
        if len(heads) < enough or (2 * len(heads) < len(places) and not numbered):
            continue
        apart = all(_apart(lines, i) for i in heads if i)
        for i in places:
            if i in known or (apart and not _apart(lines, i)):
                continue
            if numbered and not _follows(
                styled, i, [k for k in places if k in known or k in found]
            ):
                continue
            kind = heading_kind(styled[i].words) or kind_in_part(styled[i].words) or "other"
            if kind != "header" and _opens_section(lines, styled, i, {**known, **found}):
                found[i] = kind
    return found


def _styled(line: str) -> _Styled | None:
    if match := _ORDINAL.fullmatch(line):
        number = match["number"]
        value = _NUMERALS[number[-1]] + (10 if len(number) > 1 else 0)
        return _brief("number", value, match["words"])
    for pattern in (_RULED, _ENCLOSED, _MARKED):
        if match := pattern.fullmatch(line):
            return _brief(match.group(1), 0, match["words"])
    if match := _CAPITALS.fullmatch(line):
        words = match["words"]
        named = EMPLOYER.search(words.title()) or TITLE.search(words.title())
        return None if named or SCHOOL.search(words.title()) else _brief("capitals", 0, words)
    return None


def _brief(style: str, number: int, words: str) -> _Styled | None:
    bare = _ASIDE.sub("", words).strip()
    longest = _LONGEST if is_han(bare) else _LONGEST_LATIN
    if not 2 <= len(bare) <= longest or _SAYS_MORE.search(bare):
        return None
    return _Styled(style, number, bare)


def _apart(lines: Sequence[Line], place: int) -> bool:
    """Whether a blank line stands above a line."""
    return lines[place].span.start > lines[place - 1].span.end + 1


def _follows(styled: Mapping[int, _Styled], place: int, heads: Sequence[int]) -> bool:
    """Whether a numbered line goes on with the numbers of the heads around it."""
    before = max((i for i in heads if i < place), default=None)
    after = min((i for i in heads if i > place), default=None)
    number = styled[place].number
    goes_on = before is not None and number == styled[before].number + 1
    return goes_on and (after is None or styled[after].number > number)


def _opens_section(
    lines: Sequence[Line],
    styled: Mapping[int, _Styled],
    place: int,
    heads: Mapping[int, SectionKind],
) -> bool:
    """Whether a line in a style of heads has its words below it, and is none of the entries'."""
    above = max((i for i in heads if i < place), default=None)
    if above is None or above == place - 1 or place + 1 >= len(lines) or place + 1 in heads:
        return False
    if heads[above] not in _HOLDS_ENTRIES:
        return True
    words = styled[place].words
    if describes_entry(words) or (heading_kind(words) is None and says_entries(words)):
        return False
    first = styled.get(above + 1)
    if first is not None and first.style == styled[place].style:
        return False
    told = kind_in_part(words) is not None
    below = lines[place + 1 : place + 1 + _NEXT_LINES]
    return told or not any(is_range(p) for line in below for p in find_periods(line.text))

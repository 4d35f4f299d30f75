"""Awards: what was won, when, at which level, and which place among how many."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from ingest.alternatives import alternatives
from ingest.dates import periods_in
from ingest.facts.items import items_in, section_items, spread, trimmed
from ingest.lines import lines_of
from ingest.openings import Opened
from ingest.resume import Entry, Fact, Section, Span, entry_at, outside
from ingest.tokens import fold, is_han

_WORDS = alternatives(__file__)

_AWARD = re.compile(_WORDS["award"])
_SAID = Opened(
    _AWARD,
    [
        *("一等奖", "二等奖", "三等奖", "特等奖", "奖", "金奖", "银奖", "铜奖", "优秀", "先进"),
        *("标兵", "模范", "劳模", "冠军", "亚军", "季军", "能手", "状元", "十佳", "三好", "之星"),
        *("功臣", "荣誉", "称号", "嘉奖", "表彰", "红旗手", "最佳", "award", "prize", "medal"),
        *("scholarship", "winner", "champion", "honor", "honour", "of the ", "dean", "first place"),
        *("runner", "star of", "model "),
    ],
)
_NOT_WON = re.compile(r"申请|评选标准|负责|组织|award(?:ed)? (?:contract|bid)s?|award-winning")
_RANK = re.compile(
    r"[(（\[]?\s*(?:排名|名次|位列|ranked|rank(?:ing)?|placed|"
    r"place)?\s*[:：]?\s*第?\s*(?P<n>\d{1,4})\s*(?:/|名?\s*of\s+|"
    r"out of\s+)\s*(?P<m>\d{1,6})\s*名?\s*[)）\]]?"
)
_LEVELS = (
    (
        "international",
        re.compile(r"国际|世界|全球|亚洲|\binternational\b|\bworld\b|\bglobal\b|\basia"),
    ),
    ("national", re.compile(r"国家级?|全国|中国|中华|\bnational\b|\bnationwide\b")),
    ("provincial", re.compile(r"省级?|自治区|\bprovinc|\bstate(?:wide|-level)\b")),
    ("municipal", re.compile(r"市级|[\u4e00-\u9fff]市|北京|上海|天津|重庆|\bmunicipal|\bcity\b")),
    (
        "university",
        re.compile(
            r"校级|院级|学校|大学|学院|校(?=[优三])|\buniversity|\bcollege|\bcampus|dean'?s list"
        ),
    ),
    ("company", re.compile(r"公司|集团|部门?年?度?优|员工|\bcompany\b|\bemployee\b|\bgroup\b")),
)
_SAID_LEVELS = (
    ("international", r"国际|世界|全球|亚洲|亚太|\binternational\b|\bworld\b|\bglobal\b|\basia"),
    ("national", r"国家|全国|国赛|国(?=[一二三金银铜])|\bnational\b|\bnationwide\b"),
    (
        "provincial",
        r"省级|省赛|[分赛]赛区?|赛区|区域赛|省(?=[一二三])|[\u4e00-\u9fff]省(?=[特一二三金银铜][等奖])"
        r"|自治区|\bprovinc|\bregional|\bstate(?:wide|-level)\b",
    ),
    ("municipal", r"市级|市赛|市(?=[特一二三金银铜][等奖])|\bmunicipal"),
    ("university", r"校级|校赛|院级|校内|\buniversity-level|dean'?s list"),
)
_SAID_LEVEL = re.compile("|".join(f"(?P<{name}>{said})" for name, said in _SAID_LEVELS))
"""Words that say of a prize at which level it was won, and not only who gave it."""
_PRIZE = re.compile(
    r"[一二三特]等(?:奖|$)|[金银铜][奖牌]|[国省][一二三]|奖学金|冠军|亚军|季军"
    r"|\b(?:first|second|third|1st|2nd|3rd|gold|silver|bronze) (?:prize|medal|place)|奖|prize|award"
)
_CELL = re.compile(r"\s*[\t|｜]\s*")
_YEAR_WORD = re.compile(r"^(?:年度?|度|学年)\s*")
_CERTIFIED = re.compile(_WORDS["certified"])
"""What makes an item among certificates one of them, and no award."""
_PIECE = re.compile(r"[^|｜]+")
_LONGEST = 80
_LONGEST_APART = 60
_LONGEST_LATIN = 90
"""The longest line that names an award among other things; words of letters take more room."""
_LABEL = re.compile(r"^[^\s:：]{2,8}[:：]\s*$")


def award_facts(
    text: str, folded: str, sections: Sequence[Section], entries: Sequence[Entry]
) -> list[Fact]:
    """Facts "award" (its folded title) with "award_date", "award_level" and "award_rank" (n/m).

    In a section of awards every item is one; elsewhere a short dated line that says so.
    """
    facts: list[Fact] = []
    items = section_items(text, sections, "award")
    for item in (piece for whole in items for piece in _each(text, whole)):
        said = _AWARD.search(item.of(folded)) or periods_in(text, item)
        if said and len(item) <= 2 * _LONGEST and not _LABEL.match(item.of(text)):
            facts += _facts_of(text, item, entries)
    places = _SAID.places(folded)
    for section in sections:
        if section.kind not in ("award", "publication", "project", "skill"):
            inside = places[
                bisect_left(places, section.span.start) : bisect_left(places, section.span.end)
            ]
            for item in _apart(text, folded, section, inside, entries):
                facts += _facts_of(text, item, entries)
    return facts


def _apart(
    text: str, folded: str, section: Section, places: Sequence[int], entries: Sequence[Entry]
) -> Iterator[Span]:
    """Dated lines about an award among other things; those of a degree are its honours.

    `places` are those of the section where words stand that may be about one.
    """
    done = section.span.start
    for place in places:
        sign = _AWARD.match(folded, place, section.span.end) if place >= done else None
        if sign is None:
            continue
        start = max(folded.rfind("\n", 0, place) + 1, section.span.start)
        line = next(iter(lines_of(text, Span(start, section.span.end))))
        done = max(line.span.end, sign.end())
        for item in items_in(text, line.span):
            words = item.of(folded)
            longest = _LONGEST_APART if any(map(is_han, words)) else _LONGEST_LATIN
            if len(item) > longest or not _AWARD.search(words) or _NOT_WON.search(words):
                continue
            if section.kind == "certificate" and _CERTIFIED.search(words):
                continue
            owner = entry_at(entries, item.start)
            of_head = owner is not None and item.overlaps(entries[owner].head)
            dates = periods_in(text, item)
            if len(dates) == 1 and dates[0].start == dates[0].end and not of_head:
                yield item


def _facts_of(text: str, item: Span, entries: Sequence[Entry]) -> Iterator[Fact]:
    dates = periods_in(text, item)
    words = fold(item.of(text))
    rank = next(
        (m for m in _RANK.finditer(words) if 0 < int(m.group("n")) <= int(m.group("m"))), None
    )
    # A date such as 2019/06 has the form of a rank too.
    of_rank = Span(item.start + rank.start(), item.start + rank.end()) if rank else None
    if of_rank is not None and any(d.span.overlaps(of_rank) for d in dates):
        rank = of_rank = None
    gaps = sorted([*(d.span for d in dates), *([of_rank] if of_rank else [])])
    title = _title(text, list(outside(item, gaps)))
    if title is None:
        return
    owner = entry_at(entries, item.start)
    yield Fact("award", " ".join(fold(title.of(text)).split()), title, owner)
    if dates and dates[0].start is not None:
        yield Fact("award_date", str(dates[0].start), spread(title, dates[0].span), owner)
    if rank is not None and of_rank is not None:
        value = f"{int(rank.group('n'))}/{int(rank.group('m'))}"
        yield Fact("award_rank", value, spread(title, of_rank), owner)
    for level in _levels(words):
        yield Fact("award_level", level, item, owner)


def _each(text: str, item: Span) -> Iterator[Span]:
    """An item as the awards that it names one beside the other with bars or wide gaps between."""
    pieces = [
        Span(item.start + m.start(), item.start + m.end()) for m in _PIECE.finditer(item.of(text))
    ]
    apart = len(pieces) > 1 and all(_AWARD.search(fold(piece.of(text))) for piece in pieces)
    whole = [trimmed(text, piece) for piece in pieces] if apart else [*_in_columns(text, item)]
    yield from (piece for piece in whole if piece is not None)


def _in_columns(text: str, item: Span) -> Iterator[Span | None]:
    """An item cut at its wide gaps where either side has words and a date of its own."""
    start = end = item.start
    for match in _COLUMN.finditer(item.of(text)):
        column = Span(item.start + match.start(), item.start + match.end())
        if _is_dated(text, column) and _is_dated(text, Span(start, end)):
            yield trimmed(text, Span(start, end))
            start = column.start
        end = column.end
    yield trimmed(text, Span(start, item.end))


def _is_dated(text: str, part: Span) -> bool:
    """Whether a stretch holds words beside a date."""
    dates = periods_in(text, part)
    rest = outside(part, [date.span for date in dates])
    return bool(dates) and any(_WORDY.search(span.of(text)) for span in rest)


_COLUMN = re.compile(r"\S+(?:[ \u3000]{1,2}\S+)*")
_WORDY = re.compile(r"[^\W\d_]{2}")


def _levels(words: str) -> Iterator[str]:
    """The levels of the prizes of an item: by what is said nearest before each of them, else by
    the widest that its words name.

    "National contest, Anhui round: first prize" is no national prize.
    """
    named = list(_SAID_LEVEL.finditer(words))
    said: dict[str, None] = {}
    start = 0
    for prize in _PRIZE.finditer(words):
        # "国二" says its level itself.
        near = [match for match in named if start <= match.start() <= prize.start()]
        said |= {near[-1].lastgroup or "": None} if near else {}
        start = prize.end() - 1
    if not said and named:
        said[named[0].lastgroup or ""] = None
    if not said:
        wide = next((name for name, sign in _LEVELS if sign.search(words)), None)
        said = {} if wide is None else {wide: None}
    yield from said


def _title(text: str, parts: Sequence[Span]) -> Span | None:
    """The part that says what was won, else the longest."""
    pieces: list[Span] = []
    for part in parts:
        year = _YEAR_WORD.match(part.of(text))
        start = part.start + (year.end() if year else 0)
        for match in re.finditer(r"[^\t|｜]+", text[start : part.end]):
            piece = trimmed(text, Span(start + match.start(), start + match.end()))
            if piece is not None and any(map(str.isalpha, piece.of(text))):
                pieces.append(_unbracketed(text, piece))
    saying = [p for p in pieces if _AWARD.search(fold(p.of(text)))]
    best = max(saying or pieces, key=len, default=None)
    if best is None or not _PRIZE.fullmatch(best.of(text)):
        return best
    # The first prize of which contest stands in the cell before it.
    of = next((p for p in reversed(pieces) if p.end < best.start), None)
    return Span(of.start, best.end) if of and _CELL.fullmatch(text, of.end, best.start) else best


def _unbracketed(text: str, piece: Span) -> Span:
    """Without a bracket that opens at its end, the date behind it gone."""
    end = piece.start + len(piece.of(text).rstrip(" (（[【"))
    return Span(piece.start, end)

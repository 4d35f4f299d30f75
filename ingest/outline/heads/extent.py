"""Which lines around a dated line belong to its head."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from ingest.outline.rows import Row

_ABOUT_FIRM = re.compile(
    r"\W*(?:(?:所属)?行业|(?:公司|企业|单位)(?:性质|规模|类型|简介)|industry)\s*[:：]", re.I
)
_LONGEST_ABOVE = 70
_FEWEST_ALIKE = 3
_MOST_OPENING = 2
_SENTENCE_ENDS = re.compile(r"[。！!；;]\s*$|(?<!\bLtd)(?<!\bCo)(?<!\bInc)(?<!\bCorp)\.\s*$")


def extent(
    rows: Sequence[Row], body: Sequence[int], place: int, taken: int, following: int
) -> tuple[int, int]:
    """First and last place in `body` of the head around a dated line."""
    row = rows[body[place]]
    first = last = place
    near = place - 1 > taken and _stands_with(rows, body, place)
    before = rows[body[place - 1]] if near else None
    after = rows[body[place + 1]] if place + 1 < following else None
    complete = row.employer and (row.title or len(row.rest) > 12)
    if complete or (row.school and row.degree):
        return first, last
    before_fits = before is not None and before.introduces
    after_fits = after is not None and after.introduces
    if row.only_dates:
        nearer_after = after is not None and body[place + 1] - body[place] <= 2
        if (
            after_fits
            and nearer_after
            and not (before_fits and _named(before) and not _named(after))
        ):
            last = place + 1
            beyond = rows[body[place + 2]] if place + 2 < following else None
            if beyond is not None and beyond.introduces and _completes(beyond, [row, after]):
                last = place + 2
        elif before_fits:
            first = place - 1
            above = (
                rows[body[place - 2]]
                if place - 2 > taken and body[place - 2] >= body[place] - 2
                else None
            )
            if above is not None and above.introduces and _completes(above, [row, before]):
                first = place - 2
        return first, last
    if row.title and not row.employer and row.cells == 1:
        opening = _opening_lines(rows, body, place, taken)
        if opening and not (after_fits and _completes(after, [row]) and _named(after)):
            return place - opening, last
    if before_fits and _completes(before, [row]) and _named(before):
        first = place - 1
    elif (
        before is not None
        and _ABOUT_FIRM.match(before.line.text)
        and place - 2 > taken
        and rows[body[place - 2]].introduces
    ):
        first = place - 2
    elif after_fits and _completes(after, [row]) and _named(after):
        last = place + 1
    return first, last


def lines_above(rows: Sequence[Row], body: Sequence[int], anchors: Sequence[int]) -> int | None:
    """How many lines of a head stand above its dates, told from the first entry of the section.

    What stands between the heading and the first dates can only belong to that entry, and the
    others are laid out alike; None where that says nothing.
    """
    if not anchors:
        return None
    count = anchors[0]
    if count == 0:
        return 0 if len(anchors) > 2 else None
    if count > 2 or not introduce(rows, body, anchors[0], count):
        return _lines_between(rows, body, anchors)
    alike = sum(introduce(rows, body, place, count) for place in anchors[1:])
    return count if 2 * alike >= len(anchors) - 1 else None


def _lines_between(rows: Sequence[Row], body: Sequence[int], anchors: Sequence[int]) -> int | None:
    """The same where other lines open the section: as many as stand between any two dated lines.

    They belong to the dates below them where something else stands right behind some dates.
    """
    if len(anchors) < _FEWEST_ALIKE:
        return None
    count = min(b - a for a, b in pairwise(anchors)) - 1
    if not 1 <= count <= 2 or not all(introduce(rows, body, place, count) for place in anchors):
        return None
    behind = [rows[body[place + 1]] for place in anchors if place + 1 < len(body)]
    return count if any(not row.introduces for row in behind) else None


def marked_above(rows: Sequence[Row], body: Sequence[int], anchors: Sequence[int]) -> bool:
    """Whether the line right above any dated line has a mark that no other line of the section
    has: "■ employer  title" over "  2019.03 - 2021.06  city".
    """
    above = [rows[body[place - 1]] for place in anchors if place]
    if len(above) < 2 or len(above) < len(anchors) or not above[0].mark:
        return False
    of_mark = [i for i in body if rows[i].mark == above[0].mark]
    named = all(
        not row.periods and len(" ".join(row.rest.split())) <= _LONGEST_ABOVE for row in above
    )
    return named and of_mark == [body[place - 1] for place in anchors]


def lines_below(rows: Sequence[Row], body: Sequence[int], anchors: Sequence[int]) -> int:
    """How many lines of a head stand below its dates, told from all entries of the section.

    One below dates that stand with a title or an employer alone, two below dates alone.
    """
    if len(anchors) < 2:
        return 0
    alone = all(rows[body[place]].only_dates for place in anchors)
    count = 2 if alone else 1
    for n, place in enumerate(anchors):
        following = anchors[n + 1] if n + 1 < len(anchors) else len(body)
        row = rows[body[place]]
        if place + count >= following or not (alone or (row.rest and row.title != row.employer)):
            return 0
        after = [rows[body[k]] for k in range(place + 1, place + count + 1)]
        joined = body[place + count] == body[place] + count
        if not joined or any(not r.introduces or len(r.rest) > _LONGEST_ABOVE for r in after):
            return 0
    titled = sum(rows[body[place + 2]].title for place in anchors) if alone else 1
    return count if titled else 0


def introduce(rows: Sequence[Row], body: Sequence[int], place: int, count: int) -> bool:
    """Whether the `count` lines right above a dated line may be part of its head."""
    if place < count:
        return False
    lines = [rows[body[k]] for k in range(place - count, place)]
    near = all(_joined(rows, body, k) for k in range(place - count, place))
    return near and all(row.introduces and len(row.rest) <= _LONGEST_ABOVE for row in lines)


def _opening_lines(rows: Sequence[Row], body: Sequence[int], place: int, taken: int) -> int:
    """How many lines open the block whose first dates are a post's: one or two, else none."""
    above = 0
    while place - above - 1 > taken and body[place - above - 1] == body[place - above] - 1:
        row = rows[body[place - above - 1]]
        if (
            not row.introduces
            or _SENTENCE_ENDS.search(row.line.text)
            or len(" ".join(row.rest.split())) > _LONGEST_ABOVE
            or above == _MOST_OPENING
        ):
            return 0
        above += 1
    first = body[place - above]
    opens = place - above == 0 or (first > 0 and rows[first - 1].blank)
    return above if opens else 0


def _stands_with(rows: Sequence[Row], body: Sequence[int], place: int) -> bool:
    """Whether the line above belongs to a dated line and not to the entry before it."""
    above = body[place - 1] if place else -1
    if above < 0:
        return False
    return _joined(rows, body, place - 1) or above == 0 or rows[above - 1].blank


def _joined(rows: Sequence[Row], body: Sequence[int], place: int) -> bool:
    """Whether no blank line parts a line from the next, or only the one behind a marked head."""
    return body[place + 1] - body[place] <= 1 + rows[body[place]].marked


def _named(row: Row | None) -> bool:
    return row is not None and (row.employer or row.title or row.school)


def _completes(row: Row | None, others: Sequence[Row | None]) -> bool:
    """Whether a line names what the others do not: the employer, or the title."""
    if row is None:
        return False
    has_employer = any(o is not None and (o.employer or o.school) for o in others)
    has_title = any(o is not None and (o.title or o.degree) for o in others)
    return (row.employer and not has_employer) or (row.title and not has_title)

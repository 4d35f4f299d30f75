"""What a question demands of a period: to lie at a date, to end or begin there, before or after."""

from __future__ import annotations

import re
from collections.abc import Callable

from assistant.question import Question
from ingest.dates import covers, is_range, month_bounds
from ingest.resume import Period, YearMonth

When = Callable[[Period | None, YearMonth], bool]

_CURRENT = re.compile(r"目前|现在|现任|在职(?!硕|博|研|读)|在读|currently|current\b|now\b|still")
_EITHER = re.compile(r"或|曾|\bor\b")
_AFTER = re.compile(r"^(?:及)?(?:以后|之后|后|以来|起)|^(?:or later|onwards?)")
_AFTER_LEAD = re.compile(r"(?:after|since|later than|from)\s*$|(?:晚于|自)\s*$")
_BEFORE = re.compile(r"^(?:及)?(?:以前|之前|前)|^or earlier")
_BEFORE_LEAD = re.compile(r"(?:before|prior to|earlier than)\s*$|(?:早于)\s*$")
_INCLUSIVE = re.compile(r"since\s*$|from\s*$|^(?:年)?(?:起|以来)|^or |自\s*$")
ENDED = re.compile(
    r"毕业|结束|finish|graduat|complet|\bend(?:ed)?\b|\bgot\b|earn|receiv|拿到|获得|取得|obtain"
)
STARTED = re.compile(r"入学|开始|入职|加入|\bstarted\b|\bjoined\b|\bbegan\b|\benter")


def side_of(question: Question) -> tuple[YearMonth, str] | None:
    """The date that a question names, with "at", "after", "since" or "before"; None without."""
    if not question.periods or question.periods[0].start is None:
        return None
    asked = question.periods[0]
    tail = question.folded[asked.span.end : asked.span.end + 8].strip()
    lead = question.folded[max(0, asked.span.start - 14) : asked.span.start]
    words = asked.span.of(question.folded)
    moment = asked.start
    assert moment is not None
    inclusive = (
        _INCLUSIVE.search(lead) or _INCLUSIVE.match(tail) or (asked.present and not asked.end)
    )
    if inclusive or words.endswith(("起", "以来")):
        return moment, "since"
    if _AFTER.match(tail) or _AFTER_LEAD.search(lead):
        return moment, "after"
    if _BEFORE.match(tail) or _BEFORE_LEAD.search(lead):
        return moment, "before"
    return moment, "at"


def on_side(point: YearMonth, moment: YearMonth, side: str) -> bool:
    """Whether a date lies at, after, since or before a moment."""
    if side == "after":
        return point.first() > moment.last()
    if side == "since":
        return point.last() >= moment.first()
    if side == "before":
        return point.last() < moment.first()
    return point.year == moment.year and (moment.month is None or point.month == moment.month)


def when_of(question: Question) -> When | None:
    """A test of periods, None where the question names no time."""
    found = side_of(question)
    if found is None:
        current = _CURRENT.search(question.folded) and not _EITHER.search(question.folded)
        return _ongoing if current else None
    moment, side = found
    asked = question.periods[0]
    ended = ENDED.search(question.folded) is not None
    started = STARTED.search(question.folded) is not None

    def judge(period: Period | None, as_of: YearMonth) -> bool:
        if period is None:
            return False
        if ended or started:
            point = period.end if ended else period.start
            if point is not None and side in ("after", "since") and point.first() > as_of.last():
                return False  # What is only expected has not been finished.
            return point is not None and on_side(point, moment, side)
        if side in ("after", "since"):
            bounds = month_bounds(period, as_of)
            return bounds is not None and bounds[1] > moment.last()
        if side == "before":
            return period.start is not None and period.start.first() < moment.first()
        if is_range(asked):
            bounds, wanted = month_bounds(period, as_of), month_bounds(asked, as_of)
            return bool(bounds and wanted and bounds[0] <= wanted[1] and wanted[0] <= bounds[1])
        return covers(period, moment, as_of)

    return judge


def _ongoing(period: Period | None, as_of: YearMonth) -> bool:
    return period is not None and (
        period.present or (period.end is not None and period.end.last() >= as_of.first())
    )

"""What was in use before what was just spoken of: the line beside it that says so."""

from __future__ import annotations

import re
from collections.abc import Callable

from assistant.findings import Findings, Point
from assistant.lookup.asked import Asked

_ASKED = re.compile(
    r"(?:原[来先本]|此前|之前|以前|先前|早先|旧)[^，,。？?]{0,6}(?:用|是|系统|平台|软件|设备|方案|工具|供应商)"
    r"|\b(?:what|which)\b.{0,40}\b(?:before|previously|originally|earlier|used to|replaced?)\b"
)
_SAID = re.compile(
    r"此前|先前|原(?:系统|先|来|本|用|为|采用)|旧系统|替换|取代|切换|迁移"
    r"|\b(?:previous(?:ly)?|formerly|originally|replac\w+|migrat\w+|moved from|switched from)\b"
)
_NEAR = 2
"""Lines beside the one spoken of."""


def what_was_before(asked: Asked) -> Findings | None:
    """The line that says what was there before; only behind a part that a line has answered."""
    if not asked.near or not asked.question.says(_ASKED):
        return None
    units = asked.units.units
    places = [n for n, u in enumerate(units) if u.text.startswith(asked.near[:_STARTS])]
    if not places:
        return None
    at = places[0]
    around = sorted(range(max(0, at - _NEAR), min(len(units), at + _NEAR + 1)), key=_from(at))
    for number in around:
        unit = units[number]
        if unit.entry == units[at].entry and _SAID.search(unit.text):
            return Findings("person", (Point(asked.resume, (unit.span,), entry=unit.entry),))
    return None


_STARTS = 30


def _from(place: int) -> Callable[[int], int]:
    return lambda number: abs(number - place)

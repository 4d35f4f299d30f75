"""Who was paid by a firm: "on X's payroll", "on the staff of X", "给X打过工", "X的员工"."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.query.cues import patterns
from assistant.question import Question
from ingest.tokens import fold, is_han

_WORKED_EN, _AT_EN = "worked", "at "
_WORKED_ZH, _AT_ZH = "工作", "在"


def as_employed(question: Question) -> Question:
    """The question with such words as "worked at", none of the others moved from its place."""
    text = question.text
    for pattern in patterns("employed").values():
        for match in pattern.finditer(fold(text)):
            text = _read(text, match)
    return question if text == question.text else replace(question, text=text)


def _read(text: str, match: re.Match[str]) -> str:
    """A text with what stands around a firm's name as words for work there."""
    before, behind = match.span("before"), match.span("behind")
    han = is_han(match["before"]) or is_han(match["behind"])
    room = before[1] - before[0], behind[1] - behind[0]
    worked, at = (_WORKED_ZH, _AT_ZH) if han else (_WORKED_EN, _AT_EN)
    ahead = len(worked) < room[0] - len(at) and not han
    head = f"{worked} {at}" if ahead else at
    tail = "" if ahead else worked if han else f" {worked}"
    if len(head) > room[0] or len(tail) > room[1]:
        return text
    return "".join(
        (
            text[: before[0]],
            head.rjust(room[0]),
            text[before[1] : behind[0]],
            tail.ljust(room[1]),
            text[behind[1] :],
        )
    )

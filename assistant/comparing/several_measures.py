"""Two measures in one comparison: "who has more papers, and who is cited more?"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.comparing.comparison import asks_who_is_ahead, compared, read_yardstick
from assistant.evidence import ResumeUnits
from assistant.findings import Findings, Point
from assistant.question import Question, read_question
from ingest.resume import YearMonth

_CUT = re.compile(
    r"[，,、；;。？?]?\s*(?=(?:谁|哪一?[个位])(?!是))"
    r"|[,;?]?\s+(?:and )?(?=(?:who|which (?:of|one)|whose)\b)",
    re.I,
)


def compared_by_several(
    question: Question, people: Sequence[ResumeUnits], as_of: YearMonth
) -> Findings | None:
    """The people compared by each measure of a question that asks for several; None where it asks
    for one, or for any that no one states.
    """
    resumes = [units.resume for units in people]
    pieces = (read_question(text, resumes) for text in _CUT.split(question.text) if text)
    asked = [replace(p, scope="person", language=question.language) for p in pieces]
    asked = [piece for piece in asked if asks_who_is_ahead(piece)]
    if len(asked) < 2:
        return None
    found: list[Findings] = []
    for piece in asked:
        yardstick = read_yardstick(piece, people, as_of)
        measured = compared(piece, yardstick, people, as_of) if yardstick else None
        if measured is None:
            return None
        found.append(measured)
    points: list[Point] = [point for one in found for point in one.points]
    mark = "；" if question.language == "zh" else "; "
    lead = mark.join(one.lead for one in found)
    return replace(found[0], kind="rows", points=tuple(points), lead=lead)

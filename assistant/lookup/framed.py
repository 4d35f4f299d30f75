"""A question about one job behind a clause that only says when: "before she came here, ..."."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.evidence import ResumeUnits
from assistant.lookup.asked import Asked
from assistant.lookup.naming import jobs_at
from assistant.question import Question, read_question
from ingest.resume import YearMonth

_FRAME = re.compile(
    r"^\W*(?:那么?)?[^，,。？?]{2,24}?(?:之|以)?[前后][，,]\s*(?=\S{3})"
    r"|^\W*(?:and |so )?(?:before|after|prior to)\b[^,?]{3,60},\s*(?=\S{3})",
    re.I,
)


def without_frame(question: Question, units: ResumeUnits, as_of: YearMonth) -> Question:
    """The question without such a clause, where the rest names the job or place it asks of."""
    frame = _FRAME.match(question.text)
    if frame is None or question.described:
        return question
    rest = read_question(question.text[frame.end() :], (units.resume,))
    rest = replace(
        rest,
        scope="person",
        people=rest.people or question.people,
        language=question.language,
        continues=question.continues,
    )
    named = jobs_at(Asked(rest, units, as_of)).numbers or rest.mentions("city")
    return rest if named else question

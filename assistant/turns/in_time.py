"""Those just listed at the place of the list: "who joined first?", "when was each there?", "who of
them is still there?".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.question import Question, read_question
from ingest.resume import Resume

_ORDER = re.compile(
    r"(?:谁|哪一?[个位])[^，,。？?]{0,10}?(?:先(?!生|锋)|早|晚|最?后(?!来|端|勤|者))"
    r"|\b(?:which|who)\b[^,;?.]{0,60}\b(?:first|last|earliest|latest|earlier|later|sooner)\b"
)
_THOSE = re.compile(
    r"他们|她们|[俩仨]|[两二三四五]个?[个位人名]|其中|这些|那些|里面|当中"
    r"|哪一?位|那[边儿里]"
    r"|\bthey\b|\bthem\b|\bthose\b|\bthese\b|\bboth\b|\bthe (?:two|three|four|five|six)\b|\bthere\b"
    r"|\bwhich one\b"
)
_EACH_WHEN = (
    re.compile(r"各|分别|都(?=[是在])|\b(?:each|both|they|respectively)\b"),
    re.compile(r"那[边儿里]|那家|当地|\bthere\b"),
    re.compile(
        r"什么时候|何时|几时|哪[几一]?年|几月|多久|多长时间|起止"
        r"|\bwhen\b|\bhow long\b|\b(?:what|which) (?:years?|dates?|months?)\b"
    ),
)
_STILL = re.compile(
    r"(?:还|仍然?|依然|依旧)在(?:那[边儿里家]?|这[边儿里家]?|原来的?(?:单位|公司|地方)|职)(?![了过])"
    r"|\bstill (?:\w+ ){0,3}(?:there|with them|in (?:the )?(?:job|post))\b"
    r"|\bthere (?:now|today|at present|to this day)\b"
)
_PLACES = ("employer", "school", "city", "certificate")


def asks_when_each(question: Question) -> bool:
    """Whether a question asks when each of those listed was there, which the list itself says."""
    return all(question.says(pattern) for pattern in _EACH_WHEN)


def of_the_same_place(
    question: Question, before: Question, resumes: Sequence[Resume]
) -> Question | None:
    """The question with the place of the list before it; None where it orders nobody in time."""
    if before.scope != "corpus" or not question.says(_ORDER) or not question.says(_THOSE):
        return None
    if any(question.mentions(kind) for kind in _PLACES):
        return None
    named = [m.span.of(before.text) for kind in _PLACES for m in before.mentions(kind)]
    if not named:
        return None
    return read_question(f"{question.text} {' '.join(dict.fromkeys(named))}", resumes)


def still_there(question: Question, before: Question, resumes: Sequence[Resume]) -> Question | None:
    """The question before, asked of today, where it is asked who is still there; else None."""
    if before.scope != "corpus" or not question.says(_STILL) or before.people:
        return None
    asked = before.text.rstrip(" ?？.。")
    now = f"目前{asked}？" if before.language == "zh" else f"{asked} at present?"
    return replace(
        read_question(now, resumes),
        language=question.language,
        scope="corpus",
        counts=question.counts,
        counts_people=question.counts_people,
    )

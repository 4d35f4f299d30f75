"""The last question asked again of another time: "and in 2021?", "第二年呢?"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.people import PersonMention
from assistant.question import Question, about_also, read_question
from ingest.resume import Resume, Span

_OPENING = (
    r"^\W*(?:那么?|然后|还有|再|and|but|so|what about|how about|then)?"
    r"\W*(?:in|for|到了?|在)?\W*(?:the )?"
)
_ENDING = r"(?:的?呢|怎么样|如何|的话)?\W*$"
_NEXT = re.compile(
    rf"{_OPENING}(?:第[二三四五]年|次年|下一年|转年|后一年|再下一年|翌年"
    rf"|(?:next|following|subsequent|second|third) year"
    rf"|year (?:after|later)(?: that)?|one after){_ENDING}"
)
_PREVIOUS = re.compile(
    rf"{_OPENING}(?:[前上]一年|头一年|再前一年"
    rf"|(?:previous|prior|preceding) year|year (?:before|earlier)(?: that)?|one before){_ENDING}"
)
_YEAR = re.compile(r"(?:19|20)\d\d")


def of_another_time(
    question: Question, before: Question, resumes: Sequence[Resume]
) -> Question | None:
    """The question before with its time exchanged for the one that is named now, or for the next or
    previous year; None where something else is asked.
    """
    if not before.periods or question.attributes:
        return None
    old = before.periods[-1].span
    new = _new_time(question, old.of(before.text))
    if new is None:
        return None
    text = f"{before.text[: old.start]}{new}{before.text[old.end :]}"
    again = read_question(text, resumes)
    if text != again.text:
        return None  # Places in it would not be those in the question before.
    moved = len(new) - len(old)
    for mention in before.people:
        span = mention.span
        if span in before.described:
            shift = moved if span.start >= old.end else 0
            span = Span(span.start + shift, span.end + shift)
            again = about_also(again, PersonMention(mention.resume_ids, span))
    people = question.people or again.people or before.people
    scope = "person" if people else before.scope
    return replace(again, language=question.language, scope=scope, people=people)


def _new_time(question: Question, old: str) -> str | None:
    """The words for the time that is asked for now."""
    for step, pattern in ((1, _NEXT), (-1, _PREVIOUS)):
        year = _YEAR.search(old) if question.says(pattern) else None
        if year is not None:
            return f"{old[: year.start()]}{int(year.group()) + step}{old[year.end() :]}"
    if len(question.periods) != 1 or any(t.kind != "date" for t in question.terms):
        return None
    span = question.periods[0].span
    around = question.folded[: span.start] + question.folded[span.end :]
    bare = re.compile(rf"{_OPENING}{_ENDING}")
    return span.of(question.text) if bare.search(around) else None

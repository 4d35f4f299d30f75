"""Several people described at once: "the two nurses", "one from Rollins and one from Gannon"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.descriptions.definite import person_noun
from assistant.numbers import number_of
from assistant.question import Question
from ingest.resume import Span

_MOST = 4
_NUMBER_ZH = r"(?P<number>[两二三四234])"
_SET_ZH = re.compile(
    rf"(?P<who>[那这]?{_NUMBER_ZH}[位名](?P<words>[^，,。？?；;：:]{{2,24}}?))"
    r"(?=[，,：:]|分别|各自?|都|谁|哪|的|之?[中间里]|在|是|有|毕业|读)"
)
_SET_EN = re.compile(
    r"\b(?:of )?(?P<who>(?:the|our|these|those|both)(?: of the)? "
    r"(?:(?P<number>two|three|four|2|3|4) )?"
    r"(?P<words>(?:[a-z][\w.&/-]* ){0,4}?(?P<noun>[a-z]+)s))\b"
)
_ONE_AND_ONE_EN = re.compile(
    r"\bone (?P<first>(?:who |that |from |at |of |with |in |working |based )[^,;?]{2,60}?),? and "
    r"(?:one|the other|another)(?: one)? "
    r"(?P<second>(?:who |that |from |at |of |with |in |working |based )?"
    r"[^,;?:]{2,60}?)(?=[,;?:]|$)"
)
_ONE_AND_ONE_ZH = re.compile(
    r"一[位个名](?P<first>[^，,。？?；;]{2,30}?)[，,、和与]?\s*(?:另|还有)?一[位个名](?P<second>[^，,。？?；;]{2,30})"
)
_COUNTED = re.compile(
    r"有[两二三四234][位名]|\b(?:are|is) there\b|\bhow many\b"
    r"|(?:哪|前|后|任|推荐|找|列|选|挑|这)[两二三四234][位名]"
)


@dataclass(frozen=True, slots=True)
class DescribedSet:
    """Where a question describes several people, by which words each, and how many by the same."""

    span: Span
    words: tuple[str, ...]
    number: int


def find_set(question: Question) -> DescribedSet | None:
    """Several people that a question describes and does not name; None where it describes none."""
    folded = question.folded
    if question.people or question.says(_COUNTED):
        return None
    for pattern in (_SET_ZH, _SET_EN):
        for match in pattern.finditer(folded):
            if pattern is _SET_EN and not _is_person(match.group("noun")):
                continue
            number = match.group("number")
            if number is None and not match.group("who").startswith("both"):
                continue
            span, words = Span(*match.span("who")), match.group("words")
            apart = (_ONE_AND_ONE_EN if pattern is _SET_EN else _ONE_AND_ONE_ZH).search(
                folded, match.end()
            )
            if apart is not None:
                each = tuple(f"{words} {apart.group(part)}" for part in ("first", "second"))
                return DescribedSet(Span(span.start, apart.end()), each, 1)
            wanted = int(number_of(number)) if number else 2
            return DescribedSet(span, (words,), min(wanted, _MOST))
    return None


def _is_person(noun: str) -> bool:
    return person_noun().fullmatch(noun) is not None

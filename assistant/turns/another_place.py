"""The last order asked again at another place: "and the second oldest?", "那最小的呢"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.query.cues import patterns
from assistant.query.ordered_by import measure_words
from assistant.question import Question, read_question
from ingest.resume import Resume

_ZH, _EN = "一二三四五", ("first", "second", "third", "fourth", "fifth")
_MOST = re.compile(r"最(?!近的?(?:一|两|几|[\d])|后)|\b(?:the )?(?P<est>\w{3,}est|most|least)\b")
_PLACED = re.compile(
    rf"第(?P<zh>[{_ZH[1:]}])(?=[\u4e00-\u9fff])"
    rf"|\b(?P<en>{'|'.join(_EN[1:])})[- ](?=\w+est\b|most\b|least\b)"
)
"""The superlative of the question before, and its place where it has one."""


def of_another_place(
    question: Question, before: Question, resumes: Sequence[Resume]
) -> Question | None:
    """The order of the question before at the place, or the end, that is asked for now; None where
    something else is asked.
    """
    said = question.folded
    if before.scope != "corpus" or question.people or not _MOST.search(_unplaced(before.folded)):
        return None
    asked = patterns("another_place")
    end = asked["end"].search(said)
    nth = asked["nth"].search(said) or asked["next"].search(said)
    meant = nth or end
    if meant is None:
        return None
    left = f"{said[: meant.start()]} {said[meant.end() :]}"
    for name in measure_words().values():
        left = name["of"].sub(" ", left)
    if asked["filling"].fullmatch(left) is None:
        return None
    text = _unplaced(before.text)
    if nth is None and end is not None:
        text = _with_end(text, end.group())
    else:
        place = _place_in(before.folded) + 1 if nth is None else _number(nth, before.folded)
        text = _with_place(text, place)
    again = read_question(text, resumes)
    return replace(again, language=question.language, scope="corpus", counts_people=False)


def _number(nth: re.Match[str], before: str) -> int:
    """The place that is asked for: the one named, else the one behind that of the last answer."""
    said = nth.groupdict()
    if said.get("zh"):
        return _ZH.index(said["zh"]) + 1
    if said.get("en"):
        return _EN.index(said["en"]) + 1
    return _place_in(before) + 1


def _place_in(before: str) -> int:
    placed = _PLACED.search(before)
    if placed is None:
        return 1
    return _ZH.index(placed["zh"]) + 1 if placed["zh"] else _EN.index(placed["en"]) + 1


def _unplaced(text: str) -> str:
    """A question for the first of an order, whichever place it asks for."""
    return _PLACED.sub(lambda placed: "最" if placed["zh"] else "", text)


def _with_place(text: str, place: int) -> str:
    def placed(most: re.Match[str]) -> str:
        if most["est"]:
            return f"the {_EN[place - 1]} {most['est']}"
        return f"第{_ZH[place - 1]}"

    return _MOST.sub(placed, text, count=1) if 1 <= place <= len(_ZH) else text


def _with_end(text: str, end: str) -> str:
    """The question with the word for the other end in the place of its own."""
    whole = re.compile(
        rf"最(?:{patterns('another_place')['ends_zh'].pattern})|{_MOST.pattern}", re.I
    )
    return whole.sub(end, text, count=1)

"""Named people compared by the result of a test, one that is named or one of a named language."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial

from assistant.comparing.yardsticks import Yardstick
from assistant.evidence import ResumeUnits
from assistant.numbers import written
from assistant.query.cues import words
from assistant.query.names import KnownValues, find_names
from assistant.query.ordered_by import find_test
from assistant.question import Question
from assistant.quoting import line_around
from assistant.ranking import Measure
from ingest.facts.languages import GRADES, scores_named, spoken_languages
from ingest.query.numbers import number_of_fact
from ingest.resume import Span, YearMonth
from ingest.tokens import fold

_RESULT = r"分|成绩|scores?|bands?|marks?|results?"
_EXAM = (
    r"考试|考级|测试|证书|等级|级别|成绩|\bexams?\b|\bexaminations?\b|\btests?\b|\bcertificates?\b"
)
_FAR = 10_000.0
"""More than any score: a higher test of one ladder comes before a better result of a lower one."""


def of_test(question: Question) -> tuple[Yardstick, ...]:
    """The result of a test that the question names."""
    named = find_test(question.folded, find_names(question.text, KnownValues({}), ()))
    if named is None:
        return ()
    span, test = named
    pattern = rf"{re.escape(span.of(question.folded))}|{_RESULT}"
    return (_yardstick(pattern, span.of(question.text), (test,)),)


def of_language(question: Question, people: Sequence[ResumeUnits]) -> tuple[Yardstick, ...]:
    """The test of a language that the question names by the language alone: the one of its tests
    whose results most of some people state.
    """
    exam = re.search(_EXAM, question.folded)
    if exam is None:
        return ()
    named = [value for name, value in spoken_languages().items() if name in question.folded]
    ladders = [ladder for value in named for ladder in words("tests_of").get(value, ())]
    stated = [sum(bool(_results(units, ladder)) for units in people) for ladder in ladders]
    if not any(stated):
        return ()
    ladder = ladders[stated.index(max(stated))]
    return (_yardstick(_EXAM, "/".join(ladder).upper(), ladder),)


def _yardstick(pattern: str, shown: str, ladder: Sequence[str]) -> Yardstick:
    return Yardstick(
        pattern,
        (f"{shown}成绩", f"{shown} score"),
        (f"的{shown}成绩更高", f"has the higher {shown} score"),
        (f"的{shown}成绩更低", f"has the lower {shown} score"),
        partial(_best, ladder),
    )


def _best(
    ladder: Sequence[str], units: ResumeUnits, as_of: YearMonth, language: str
) -> Measure | None:
    results = _results(units, ladder)
    if not results:
        return None
    value, shown, span = max(results, key=lambda one: one[0])
    return Measure(value, (line_around(units.resume, span, 80),), shown)


def _results(units: ResumeUnits, ladder: Sequence[str]) -> list[tuple[float, str, Span]]:
    """The results of the tests of a ladder: those found as facts, else as the text names them."""
    resume = units.resume
    found = [
        (test, score, fact.span, number_of_fact(resume, fact))
        for fact in resume.facts_of("test_score")
        for test, _, score in [fact.value.partition(" ")]
        if test in ladder and score
    ]
    if not found:
        found = [
            (test, score, span, None)
            for span, test, score in scores_named(fold(resume.text))
            if test in ladder
        ]
    results = []
    for test, score, span, number in found:
        grades = GRADES.get(test)
        if grades is not None:
            number = float(grades.index(score)) if score in grades else None
        elif number is None and re.fullmatch(r"\d+(?:\.\d+)?", score):
            number = float(score)
        if number is not None:
            shown = score.upper() if grades is not None else written(number)
            results.append((ladder.index(test) * _FAR + number, shown, span))
    return results

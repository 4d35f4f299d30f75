"""Results of tests with words between test and number: "六级上了 500 分", "托福过百"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from assistant.numbers import number_of
from assistant.query.amounts import OPERATORS
from assistant.query.cues import alternatives, operator, patterns, words
from assistant.terms import mentions_of
from ingest.facts.languages import is_result
from ingest.query.predicates import Op
from ingest.resume import Span


def find_thresholds(folded: str) -> Iterator[tuple[Span, str, str, Op]]:
    """Each test with a number that can be a result of it, and what the number says of it."""
    tests = _tests_in(folded)
    for span, test in tests:
        ends = [other.start for other, _ in tests if other.start >= span.end]
        starts = [other.end for other, _ in tests if other.end <= span.start]
        behind = _number_behind().match(folded, span.end, min(ends, default=len(folded)))
        ahead = _number_ahead().search(folded, max(starts, default=0), span.start)
        for found in filter(None, (behind, ahead)):
            number = number_of(found["number"]) if found["number"] else _THREE_DIGITS
            if not is_result(test, number):
                continue
            whole = Span(min(span.start, found.start()), max(span.end, found.end()))
            yield whole, test, f"{number:g}", _op_of(found)
            break


def find_ranges(folded: str) -> Iterator[tuple[Span, str, float, float]]:
    """Each test with two numbers between which a result of it lies: "480 to 540 in CET-6"."""
    tests = _tests_in(folded)
    for span, test in tests:
        ends = [other.start for other, _ in tests if other.start >= span.end]
        starts = [other.end for other, _ in tests if other.end <= span.start]
        behind = _range_behind().match(folded, span.end, min(ends, default=len(folded)))
        ahead = _range_ahead().search(folded, max(starts, default=0), span.start)
        for found in filter(None, (behind, ahead)):
            low, high = sorted((float(found["low"]), float(found["high"])))
            if is_result(test, low) and is_result(test, high):
                whole = Span(min(span.start, found.start()), max(span.end, found.end()))
                yield whole, test, low, high
                break


_THREE_DIGITS = 100.0
"""What "过百" and "三位数" are the least of."""


def _tests_in(folded: str) -> list[tuple[Span, str]]:
    """The tests that are named, by any of their names, in order."""
    of_concept = words("tests")
    found = {
        m.span: of_concept[m.concept.id] for m in mentions_of(folded) if m.concept.id in of_concept
    }
    for test, pattern in patterns("test_words").items():
        for match in pattern.finditer(folded):
            if not any(span.overlaps(Span(*match.span())) for span in found):
                found[Span(*match.span())] = test
    return sorted(found.items())


def _op_of(found: re.Match[str]) -> Op:
    """What a number is held to; one that stands alone is a least."""
    said = found["said"] or ""
    if patterns("thresholds")["under"].search(said):
        return "<"
    if behind := re.search(alternatives("behind"), found["tail"] or ""):
        return OPERATORS[operator("behind", behind.group())]
    if before := re.search(alternatives("before"), said):
        return OPERATORS[operator("before", before.group())]
    return ">="


@lru_cache(maxsize=1)
def _number_behind() -> re.Pattern[str]:
    said = patterns("thresholds")
    number = rf"(?:{said['number'].pattern}|{said['hundred'].pattern})"
    return re.compile(
        rf"(?P<said>{said['between'].pattern}){number}{_tail()}(?!{said['counted'].pattern})"
    )


@lru_cache(maxsize=1)
def _number_ahead() -> re.Pattern[str]:
    said = patterns("thresholds")
    reached = rf"(?:{alternatives('before')}|{said['reached'].pattern})\s*(?:an? |of )?"
    return re.compile(
        rf"(?P<said>{reached}|)(?<![\w.]){said['number'].pattern}{_tail()}{said['of'].pattern}$"
    )


@lru_cache(maxsize=1)
def _range_behind() -> re.Pattern[str]:
    said = patterns("thresholds")
    return re.compile(rf"{said['between'].pattern}{said['range'].pattern}")


@lru_cache(maxsize=1)
def _range_ahead() -> re.Pattern[str]:
    said = patterns("thresholds")
    reached = rf"(?:{said['reached'].pattern}\s*)?(?:\b(?:between|from)\b|介于|在)?\s*"
    return re.compile(rf"{reached}(?<![\w.]){said['range'].pattern}{said['of'].pattern}$")


def _tail() -> str:
    return rf"(?P<tail>\s*(?:分|points?\b|marks?\b)?\s*(?:{alternatives('behind')})?)"

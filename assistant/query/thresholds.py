"""Results of tests with words between test and number: "六级上了 500 分", "托福过百"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from assistant.numbers import number_of
from assistant.query.amounts import OPERATORS
from assistant.query.cues import alternatives, filled, operator, patterns, words
from assistant.terms import mentions_of
from ingest.facts.languages import is_result
from ingest.query.predicates import Op
from ingest.resume import Span


def find_thresholds(folded: str) -> Iterator[tuple[Span, str, str, Op]]:
    """Each test with a number that can be a result of it, and what the number says of it."""
    for span, test, beside in _beside_tests(folded, "number"):
        for found in beside:
            number = number_of(found["number"]) if found["number"] else _THREE_DIGITS
            if is_result(test, number):
                yield _whole(span, found), test, f"{number:g}", _op_of(found)
                break


def find_ranges(folded: str) -> Iterator[tuple[Span, str, float, float]]:
    """Each test with two numbers between which a result of it lies: "480 to 540 in CET-6"."""
    for span, test, beside in _beside_tests(folded, "range"):
        for found in beside:
            low, high = sorted((float(found["low"]), float(found["high"])))
            if is_result(test, low) and is_result(test, high):
                yield _whole(span, found), test, low, high
                break


def _beside_tests(folded: str, form: str) -> Iterator[tuple[Span, str, list[re.Match[str]]]]:
    """Each test with what stands behind and ahead of it in a form, up to the next test."""
    tests = _tests_in(folded)
    for span, test in tests:
        ends = [other.start for other, _ in tests if other.start >= span.end]
        starts = [other.end for other, _ in tests if other.end <= span.start]
        behind = _pattern(f"{form}_behind").match(folded, span.end, min(ends, default=len(folded)))
        ahead = _pattern(f"{form}_ahead").search(folded, max(starts, default=0), span.start)
        yield span, test, [found for found in (behind, ahead) if found]


def _whole(span: Span, found: re.Match[str]) -> Span:
    return Span(min(span.start, found.start()), max(span.end, found.end()))


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


@lru_cache(maxsize=4)
def _pattern(name: str) -> re.Pattern[str]:
    operators = {table: alternatives(table) for table in ("before", "behind")}
    parts = words("thresholds") | operators
    return re.compile(filled(parts[name], parts))

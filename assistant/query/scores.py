"""Results of tests with their bounds: "IELTS 6.5 or above", "N2以上", "普通话二级甲等"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.query.amounts import OPERATORS
from assistant.query.cues import alternatives, operator, patterns, words
from assistant.query.names import KnownValues
from assistant.query.thresholds import find_ranges, find_thresholds
from ingest.facts.languages import GRADES, scores_named
from ingest.query.predicates import Bound, FactIs, Named, Op
from ingest.resume import Span

_REACH = 16
_UNIT = r"\s*(?:points?|分|等)?\s*"


def find_scores(
    folded: str, taken: Sequence[Span], known: KnownValues
) -> Iterator[tuple[Span, FactIs]]:
    """The results that a question asks for, where the library holds results of tests."""
    if not known.holds("test_score"):
        return
    plain = _COMPARING.sub(lambda match: " " * len(match.group()), folded)
    found = [*_ahead(folded), *scores_named(plain), *_bare(folded)]
    seen: list[Span] = []
    for span, test, low, high in find_ranges(folded):
        if test not in GRADES and not any(span.overlaps(other) for other in (*taken, *seen)):
            seen.append(span)
            least = _fact(test, f"{low:g}", ">=", known)
            yield span, FactIs(least.options, (*least.bounds, Bound("<=", high)))
    for span, test, score in found:
        if any(span.overlaps(other) for other in (*taken, *seen)):
            continue
        op, whole = _bounded(span, folded)
        seen.append(whole)
        yield whole, _fact(test, score, op, known)
    for span, test, score, op in find_thresholds(folded):
        if not any(span.overlaps(other) for other in (*taken, *seen)):
            seen.append(span)
            yield span, _fact(test, score, op, known)


_COMPARING = re.compile(
    r"(?:超过|高于|大于|不低于|不少于|达到|至少|过了?|above|over|at least|more than|higher than)"
    r"(?=\s*\d)"
)
"""What may stand between a test and a number: "六级过了500分"."""


def _ahead(folded: str) -> Iterator[tuple[Span, str, str]]:
    """Grades with the test behind them: "a Level 2-A Mandarin certificate"."""
    for test, pattern in patterns("grades_ahead").items():
        for match in pattern.finditer(folded):
            said = next(group for group in match.groups() if group)
            yield Span(*match.span()), test, said.translate(_PLAIN)


_PLAIN = str.maketrans("一二三甲乙", "123ab", "级等- ")


def _bare(folded: str) -> list[tuple[Span, str, str]]:
    """Results that name their test by themselves ("N2")."""
    return [
        (Span(*match.span()), test, match.group().strip())
        for test, pattern in patterns("bare_scores").items()
        for match in pattern.finditer(folded)
    ]


def _bounded(span: Span, folded: str) -> tuple[Op, Span]:
    """What a result is held to, and its words with those that say so; a number alone is a least."""
    behind = re.compile(rf"{_UNIT}(?P<op>{alternatives('behind')})")
    if found := behind.match(folded, span.end, span.end + _REACH):
        return OPERATORS[operator("behind", found["op"].strip())], Span(span.start, found.end())
    within = _COMPARING.search(folded, span.start, span.end)
    if within is not None:
        strict = within.group() not in ("不低于", "不少于", "达到", "至少", "at least")
        unit = re.compile(_UNIT).match(folded, span.end)
        return (">" if strict else ">="), Span(span.start, unit.end() if unit else span.end)
    inside = re.compile(rf"(?P<op>{alternatives('before')})\s*$")
    start = max(0, span.start - _REACH)
    if found := inside.search(folded, start, span.start):
        return OPERATORS[operator("before", found["op"])], Span(found.start(), span.end)
    unit = re.compile(_UNIT).match(folded, span.end)
    return "=", Span(span.start, unit.end() if unit else span.end)


def _fact(test: str, score: str, op: Op, known: KnownValues) -> FactIs:
    values = tuple(v for v in known.of("test_score") if v.partition(" ")[0] == test)
    grades = GRADES.get(test)
    shown = next((name for name, own in words("tests").items() if own == test), test)
    if grades is None:
        least: Op = ">=" if op == "=" else op
        return FactIs((Named("test_score", values, shown=shown),), (Bound(least, float(score)),))
    place = grades.index(score) if score in grades else len(grades)
    meant = {
        ">=": grades[place:],
        ">": grades[place + 1 :],
        "<=": grades[: place + 1],
        "<": grades[:place],
        "=": grades[place : place + 1],
    }[op]
    exact = tuple(f"{test} {grade}" for grade in meant)
    return FactIs((Named("test_score", exact or (f"{test} {score}",), shown=f"{test} {score}"),))

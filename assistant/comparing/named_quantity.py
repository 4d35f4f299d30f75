"""Named people compared by a quantity that the question names and each resume puts a number to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial

from assistant.comparing.yardsticks import Yardstick
from assistant.evidence import ResumeUnits, Unit, contains
from assistant.question import Question
from assistant.quoting import sentence_around
from assistant.ranking import Measure
from assistant.terms import Term
from assistant.vocabulary import faint_words
from ingest.resume import YearMonth
from ingest.tokens import stem

_AMOUNT = re.compile(
    r"(?<![a-z\d.,])(?!(?:19|20)\d\d(?!\d|\s?[万亿元人家%]))(?P<n>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
    r"\s?(?P<scale>万亿|亿|百万|千万|万|千|k\b|m\b|bn\b|million\b|billion\b|thousand\b)?"
    r"\s?(?P<part>%)?(?![\d.]*\d|\s?(?:年|月|季度|[/.\-–~]\s?\d))"
)
_SCALES = {
    **{"千": 1e3, "k": 1e3, "thousand": 1e3, "万": 1e4, "百万": 1e6, "m": 1e6, "million": 1e6},
    **{"千万": 1e7, "亿": 1e8, "bn": 1e9, "billion": 1e9, "万亿": 1e12},
}
_ASKED = re.compile(
    r"谁|哪|多少|各|分别|更|高|低|大|小|多|\bwhose?\b|\bwhich\b|\beach\b|\bboth\b|\bhow\b|\bwhat\b"
    r"|larger|bigger|higher|lower|smaller|greater|more|less|写|说|提到|数字|金额"
)
_BREAK = re.compile(r"[。；;]")
_REACH_BEHIND, _REACH_BEFORE, _SURE = 24, 10, 0.9


def of_quantity(question: Question, people: Sequence[ResumeUnits]) -> Yardstick | None:
    """The quantity that a question names, where two of its people or more put a number to it, in
    the same kind of unit.
    """
    terms = [
        t
        for t in question.terms
        if t.kind != "date" and stem(t.text) not in faint_words() and not _ASKED.search(t.text)
    ]
    if not terms:
        return None
    found = [_amount(units, terms) for units in people]
    kinds = {amount[1] for amount in found if amount is not None}
    if sum(amount is not None for amount in found) < min(2, len(people)) or len(kinds) > 1:
        return None
    words = (" " if question.language == "en" else "").join(t.text for t in terms)
    return Yardstick(
        "",
        (words, words),
        (f"的{words}更高", f"has the higher figure ({words})"),
        (f"的{words}更低", f"has the lower figure ({words})"),
        partial(_measure, terms),
    )


def _measure(
    terms: Sequence[Term], units: ResumeUnits, as_of: YearMonth, language: str
) -> Measure | None:
    amount = _amount(units, terms)
    if amount is None:
        return None
    value, _, shown, unit = amount
    return Measure(value, (sentence_around(unit),), shown)


def _amount(units: ResumeUnits, terms: Sequence[Term]) -> tuple[float, bool, str, Unit] | None:
    """The first number beside all of some words: its value, whether it is a percentage, as it is
    written, and its line.
    """
    for unit in units.units:
        places = [_place(unit, term) for term in terms]
        if any(place is None for place in places):
            continue
        start = min(place[0] for place in places if place)
        end = max(place[1] for place in places if place)
        behind = _AMOUNT.search(unit.text, end, min(len(unit.text), end + _REACH_BEHIND))
        if behind is not None and _BREAK.search(unit.text, end, behind.start()):
            behind = None
        before = list(_AMOUNT.finditer(unit.text, max(0, start - _REACH_BEFORE), start))
        stated = behind or (before[-1] if before else None)
        if stated is not None:
            number = float(stated["n"].replace(",", "")) * _SCALES.get(stated["scale"] or "", 1)
            return number, stated["part"] is not None, stated.group().strip(), unit
    return None


def _place(unit: Unit, term: Term) -> tuple[int, int] | None:
    """Where a line states a term, its surest form."""
    for form, weight in sorted(term.forms, key=lambda pair: -pair[1]):
        place = unit.text.find(form) if weight >= _SURE else -1
        if place >= 0 and contains(form, unit.text, unit.stems):
            return place, place + len(form)
    return None

"""The numbers of a clause: what they bound, and dates of birth."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.durations import SHORT_GAP
from assistant.query.amounts import Amount
from assistant.query.cues import patterns, says, words
from assistant.query.names import KnownValues
from assistant.query.ordered_by import JOBS
from assistant.query.words import Date, Parts, Words
from ingest.query.predicates import (
    Age,
    And,
    Bound,
    EntryIs,
    FactIs,
    Idle,
    Months,
    Named,
    Not,
    Or,
    Stated,
    When,
    Where,
)
from ingest.resume import Span

_MONTHS_A_YEAR = 12


def place_amount(amount: Amount, clause: Words, known: KnownValues, parts: Parts) -> bool:
    """Put a bound where it belongs; whether there is such a place."""
    text = clause.text
    if patterns("idle")["gap"].search(text) and amount.unit in ("years", "months"):
        return True  # `idle_in` has it.
    if amount.unit == "age" or (amount.unit in ("", "years") and says(text, "age")):
        parts.alone.append(Age(amount.bounds))
    elif parts.tests and amount.unit in ("", "points"):
        test = parts.tests.pop(0)
        parts.alone.append(FactIs(scores_of(test, known), amount.bounds))
    elif amount.unit in ("", "people") and _is_class(amount, clause, known):
        parts.alone.append(FactIs((Named("class_size"),), amount.bounds))
    elif says(text, "gpa") and amount.unit in ("", "points"):
        parts.alone.append(FactIs((Named("gpa"),), amount.bounds))
    elif says(text, "salary") and amount.unit in ("years", "months") and not amount.compared:
        return True  # "28,000 a month" has but one number.
    elif says(text, "salary") or (amount.unit == "money" and not says(text, "handled")):
        parts.alone.append(_expected_pay(text, amount.bounds, known))
    elif amount.unit in ("years", "months") and (
        amount.compared or says(text, "experience") or says(text, "tenure")
    ):
        times = _MONTHS_A_YEAR if amount.unit == "years" else 1
        bounds = tuple(Bound(b.op, b.number * times) for b in amount.bounds)
        jobs = EntryIs("job", tuple(parts.job), lacks=JOBS.lacks)
        parts.job.clear()
        parts.alone.append(Months(jobs, bounds))
    elif is_team(amount, clause, known):
        exact = tuple(Bound("=", b.number) for b in amount.bounds)
        at_least = amount.compared or patterns("leading")["able"].search(text)
        bounds = amount.bounds if at_least else exact
        parts.alone.append(FactIs((Named("team_size"),), bounds))
    else:
        return False
    return True


def _expected_pay(text: str, bounds: tuple[Bound, ...], known: KnownValues) -> Where:
    """Pay that is asked for, its lower end unless the words are of the upper one; a figure alone
    is both.
    """
    least = FactIs((Named("salary_min"),), bounds)
    if not (patterns("pay_ends")["upper"].search(text) and known.holds("salary_max")):
        return least
    alone = And((least, Not(Stated(("salary_max",)))))
    return Or((FactIs((Named("salary_max"),), bounds), alone))


def is_team(amount: Amount, clause: Words, known: KnownValues) -> bool:
    """Whether a number is one of people led; "a team of more than 30" need not say of what."""
    if not (says(clause.cues, "led") and known.holds("team_size")):
        return False
    bare = amount.unit == "" and amount.compared and not says(clause.text, "handled")
    of_team = patterns("leading")["noun"].search(clause.cues) is not None
    return amount.unit == "people" or (bare and of_team)


def _is_class(amount: Amount, clause: Words, known: KnownValues) -> bool:
    """Whether a number bounds how many people someone was ranked among."""
    said = patterns("class_size")["of"]
    return amount.compared and known.holds("class_size") and said.search(clause.text) is not None


def idle_in(clause: Words) -> list[Where]:
    """Time without work, stated or of some months where no number is given."""
    if patterns("idle")["gap"].search(clause.text) is None:
        return []
    timed = [a for a in clause.amounts if a.unit in ("years", "months")]
    if clause.dates and not timed:
        return [Idle((), When("during", d.first, d.last)) for d in clause.dates]
    if not timed:
        return [Or((Idle((Bound(">", SHORT_GAP),)), Stated(("gap",))))]
    times = _MONTHS_A_YEAR if timed[0].unit == "years" else 1
    return [Idle(tuple(Bound(b.op, b.number * times) for b in timed[0].bounds))]


def scores_of(test: Named, known: KnownValues) -> tuple[Named, ...]:
    """The stated results of a test."""
    name = words("tests").get(test.shown, "")
    results = tuple(value for value in known.of("test_score") if value.split(" ")[0] == name)
    return (Named("test_score", results or (str(name),), shown=test.shown),)


def tested(test: Named, known: KnownValues, clause: str) -> FactIs:
    """Who took a test and did not fail it, or by the words of the clause: who gives a result that
    is a number, or who took it at all.
    """
    (results,) = scores_of(test, known)
    if patterns("scored")["of"].search(clause):
        return FactIs((results,), ANY_NUMBER)
    if patterns("scored")["however"].search(clause):
        return FactIs((results, test))
    name = str(words("tests").get(test.shown, ""))
    least = words("pass_marks").get(name, 0)
    passed = tuple(value for value in results.values if _is_passed(value, least))
    return FactIs((replace(results, values=passed or (name,)), test))


def _is_passed(value: str, least: int) -> bool:
    """Whether a stated result is no number below the pass mark of its test."""
    result = value.rpartition(" ")[2]
    return not result.replace(".", "", 1).isdigit() or float(result) >= least


ANY_NUMBER = (Bound(">=", 0.0),)


def born_between(date: Date) -> tuple[Bound, ...]:
    """The months of a date as bounds on a month of birth."""
    first = (Bound(">=", float(date.first)),) if date.first is not None else ()
    last = (Bound("<=", float(date.last)),) if date.last is not None else ()
    return (*first, *last)


_NUMERALS = dict(zip("五六七八九零", (50, 60, 70, 80, 90, 0), strict=True))


def born_in_decade(folded: str, taken: Sequence[Span]) -> Iterator[tuple[Span, FactIs]]:
    """Born in a decade or on one side of it ("90 后", "the 1980s or later")."""
    said = patterns("decades")
    for match in said["born"].finditer(folded):
        decade = next(g for g in match.groups() if g)
        tens = int(decade) if decade.isdigit() else _NUMERALS[decade[0]]
        year = (2000 if tens == 0 else 1900) + tens
        later, earlier = (said[side].match(folded, match.end()) for side in ("later", "earlier"))
        low, high = Bound(">=", year * 12.0), Bound("<", (year + 10) * 12.0)
        bounds = (low,) if later else (high,) if earlier else (low, high)
        span = Span(match.start(), (later or earlier or match).end())
        if not any(span.overlaps(other) for other in taken):
            yield span, FactIs((Named("birth"),), bounds)

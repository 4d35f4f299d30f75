"""Which of several people stayed longer at the employer or school that a question names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial

from assistant.comparing.yardsticks import Yardstick
from assistant.durations import bounds_of, duration, reckoned
from assistant.evidence import ResumeUnits, contains, stems_of
from assistant.lookup.asked import Asked
from assistant.lookup.at_employer import place_named
from assistant.lookup.entries import spans_of_job
from assistant.lookup.naming import employer_forms, jobs_at
from assistant.question import Question
from assistant.ranking import Measure
from ingest.dates import find_periods, union_months
from ingest.resume import YearMonth
from ingest.tokens import fold

_STAY = re.compile(
    r"[待呆干做留读念](?:了|过|得|的)?(?:时间)?(?:更|最|比较|多)?[久长短]|[更最]久|(?:任职|工作|就读|在职|停留|在那)(?:的)?(?:时间|时长|年头)"
    r"|[待呆干读](?:了|过|得)?[^，,。？?]{0,6}(?:[久长](?!期)|时间)|(?:多久|多长时间|几年)"
    r"|\bstay\w*|\btenures?\b|\bhow long\b|\blonge(?:r|st)\b|\bshorte(?:r|st)\b|\bspen[dt]\b"
)


def of_stay(
    question: Question, people: Sequence[ResumeUnits], as_of: YearMonth
) -> tuple[Yardstick, ...]:
    """The time at the one place that a question names, where a resume or more tells of it."""
    if not question.says(_STAY):
        return ()
    asked = [Asked(question, units, as_of) for units in people]
    named = [(a, here) for a in asked if (here := place_named(a)) is not None]
    if not named:
        return ()
    name = named[0][1].spans[0].of(question.text)
    forms = {span.of(question.folded) for _, here in named for span in here.spans}
    forms |= {
        form
        for a, here in named
        for n in here.numbers & set(jobs_at(a).numbers)
        for form in employer_forms(a.resume, n)
        if form
    }
    places = {a.resume.id: tuple(sorted(here.numbers)) for a, here in named}
    return (
        Yardstick(
            _STAY.pattern,
            (f"在{name}的时间", f"time at {name}"),
            (f"在{name}待得更久", f"stayed longer at {name}"),
            (f"在{name}待得更短", f"stayed less long at {name}"),
            partial(_time_there, places, frozenset(forms)),
            within=frozenset(("employer", "school", "name")),
        ),
    )


def _time_there(
    places: dict[str, tuple[int, ...]],
    forms: frozenset[str],
    units: ResumeUnits,
    as_of: YearMonth,
    language: str,
) -> Measure | None:
    """The months of the jobs or studies there, overlaps once; else of the dated line that names
    the place.
    """
    resume = units.resume
    numbers = places.get(resume.id, ())
    dated = [(b, n) for n in numbers if (b := bounds_of(resume.entries[n].period, as_of))]
    heads = " ".join(fold(s.of(resume.text)) for _, n in dated for s in spans_of_job(resume, n))
    line = _dated_line(forms, units, as_of, language)
    if dated and (line is None or any(contains(f, heads, stems_of(heads)) for f in forms)):
        months = union_months([b for b, _ in dated])
        period = resume.entries[dated[0][1]].period if len(dated) == 1 else None
        note = reckoned(period, as_of, language) if period else duration(months, language)
        return Measure(months, tuple(s for _, n in dated for s in spans_of_job(resume, n)), note)
    return line


def _dated_line(
    forms: frozenset[str], units: ResumeUnits, as_of: YearMonth, language: str
) -> Measure | None:
    for unit in units.units:
        if unit.section not in _OF_LIFE or not any(
            contains(form, unit.text, unit.stems) for form in forms
        ):
            continue
        for period in find_periods(unit.quote):
            if (bounds := bounds_of(period, as_of)) is not None:
                note = reckoned(period, as_of, language)
                return Measure(bounds[1] - bounds[0] + 1, (unit.span,), note)
    return None


_OF_LIFE = ("experience", "internship", "education")

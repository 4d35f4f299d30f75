"""The number that resumes are ordered by, with the words it rests on."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.conditions.quantity import people_led
from assistant.durations import duration
from assistant.query.answer import spans_of
from assistant.query.corpus import Corpus
from assistant.query.query import Ranking
from ingest.query.finder import Measured
from ingest.query.measures import Edge, Level, Longest, Number, Total, Youth
from ingest.resume import Resume, Span

_MOST_SPANS = 3


@dataclass(frozen=True, slots=True)
class Measure:
    """A number to order people by, with the words it rests on and how it is shown."""

    value: float
    spans: tuple[Span, ...]
    note: str


def measure_all(ranking: Ranking, corpus: Corpus, as_of: int, language: str) -> dict[str, Measure]:
    """The number of every resume that states one."""
    if ranking.name == "team" and not corpus.known.holds("team_size"):
        return _led(corpus, language)
    found = corpus.finder.measured(ranking.measure, as_of, ranking.largest)
    return {
        id_: _shown(corpus.units[id_].resume, one, ranking, as_of, language)
        for id_, one in found.items()
        if id_ in corpus.units
    }


def _shown(
    resume: Resume, measured: Measured, ranking: Ranking, as_of: int, language: str
) -> Measure:
    spans: list[Span] = []
    for evidence in measured.evidence:
        spans += [s for s in spans_of(resume, evidence) if not any(s.overlaps(o) for o in spans)]
    note = ""
    match ranking.measure:
        case Total() | Longest():
            note = duration(int(measured.value), language)
        case Youth():
            years = int(as_of - measured.value) // 12
            note = f"{years} 岁" if language == "zh" else f"aged {years}"
        case Edge():
            year, month = divmod(int(measured.value), 12)
            note = f"{year}-{month + 1:02}"
        case Number():
            note = f"{measured.value:g}"
        case Level():
            note = ""
    return Measure(measured.value, tuple(spans[:_MOST_SPANS]), note)


def _led(corpus: Corpus, language: str) -> dict[str, Measure]:
    """How many people the words of a resume say it led."""
    found = {}
    for id_, units in corpus.units.items():
        led = people_led(units)
        if led:
            people, unit = led[0]
            note = f"{people:g} 人" if language == "zh" else f"{people:g} people"
            found[id_] = Measure(people, (unit.span,), note)
    return found

"""The number that resumes are ordered by, with the words it rests on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from assistant.durations import duration
from assistant.numbers import written
from assistant.query.answer import spans_of
from assistant.query.corpus import Corpus
from assistant.query.query import Ranking
from ingest.query.finder import Evidence, Measured
from ingest.query.measures import Count, Edge, Gap, Level, Longest, Number, Score, Total, Youth
from ingest.resume import Resume, Span

_MOST_SPANS = 3


@dataclass(frozen=True, slots=True)
class Measure:
    """A number to order people by, with the words it rests on and how it is shown."""

    value: float
    spans: tuple[Span, ...]
    note: str


def measures(
    ranking: Ranking, corpus: Corpus, as_of: int, numbers: Mapping[str, float], language: str
) -> dict[str, Measure]:
    """The numbers of some resumes as they are shown."""
    found = corpus.finder.measured(ranking.measure, as_of, numbers)
    return {
        id_: _shown(corpus.units[id_].resume, one, ranking, as_of, language)
        for id_, one in found.items()
    }


def mean_of(ranking: Ranking, numbers: Mapping[str, float], as_of: int, language: str) -> str:
    """An average in words, with how many it is of."""
    zh, people = language == "zh", len(numbers)
    mean = sum(numbers.values()) / people
    match ranking.measure:
        case Total() | Longest() | Gap():
            value = duration(round(mean), language)
        case Youth():
            value = f"{(as_of - mean) / 12:.1f}" + (" 岁" if zh else " years old")
        case Number(named, unit) if named.kind.startswith("salary"):
            value = _mean_pay(mean, unit, ranking.yearly, language)
        case Number(named) if named.kind == "rank":
            value = _share(mean)
        case _:
            value = written(round(mean, 2))
    return f"平均 {value}（{people} 人写明）" if zh else f"On average {value} ({people} state it)"


def _mean_pay(mean: float, code: str, yearly: bool, language: str) -> str:
    """Average pay by the month and by the year, since some state the one and some the other."""
    told = [_pay(mean, code, by_year, language).strip() for by_year in (yearly, not yearly)]
    return f"{told[0]}（{told[1]}）" if language == "zh" else f"{told[0]} ({told[1]})"


def _shown(
    resume: Resume, measured: Measured, ranking: Ranking, as_of: int, language: str
) -> Measure:
    spans: list[Span] = []
    for evidence in measured.evidence:
        spans += [s for s in spans_of(resume, evidence) if not any(s.overlaps(o) for o in spans)]
    note = ""
    match ranking.measure:
        case Total() | Longest() | Gap():
            note = duration(int(measured.value), language)
        case Youth():
            years = int(as_of - measured.value) // 12
            note = f"{years} 岁" if language == "zh" else f"aged {years}"
        case Edge():
            year, month = divmod(int(measured.value), 12)
            note = f"{year}-{month + 1:02}"
        case Number(named) if named.kind.startswith("salary"):
            code, by_year = _stated_pay(resume, named.kind, measured.evidence)
            note = _pay(measured.value, code, by_year or ranking.yearly, language)
        case Number(named) if named.kind == "rank":
            note = _share(measured.value)
        case Number() | Count() | Score():
            note = written(measured.value)
        case Level():
            note = ""
    return Measure(measured.value, tuple(spans[:_MOST_SPANS]), note)


_MONTHS = 12


def _pay(monthly: float, code: str, yearly: bool, language: str) -> str:
    """Pay in its currency, by the month or by the year."""
    sum_ = written(round(monthly * (_MONTHS if yearly else 1), 2))
    if language == "zh":
        return f"{sum_} {code}/{'年' if yearly else '月'}"
    return f"{code} {sum_} a {'year' if yearly else 'month'}"


def _stated_pay(resume: Resume, kind: str, evidence: Sequence[Evidence]) -> tuple[str, bool]:
    """The currency of pay that some words state, and whether they state it by the year."""
    spans = {one.span for one in evidence}
    value = next(f.value for f in resume.facts_of(kind) if f.span in spans)
    _, code, period = value.split(" ")
    return code, period == "year"


def _share(rank: float) -> str:
    """A rank as a part of the class."""
    return f"≈ {100 * rank:.1f} %"

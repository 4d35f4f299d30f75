"""Languages with how well they are to be spoken: "fluent in French", "法语流利"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.query.cues import patterns
from ingest.facts.languages import LEVELS_SPOKEN, languages_named
from ingest.query.predicates import FactIs, Named, Not, Where
from ingest.resume import Span

_REACH = 24
_LISTED = re.compile(r"\s*(?:,|，|、|和|与|及|或者?|/|\band\b|\bor\b)\s*(?:(?:and|or) )?")


def find_spoken(folded: str, taken: Sequence[Span]) -> Iterator[tuple[Span, Where]]:
    """Each language that a question asks for at a level, which better speakers have too.

    One level holds for all the languages of a list: "fluent in French and Italian".
    """
    named = [
        (span, value)
        for span, value in languages_named(folded)
        if not any(span.overlaps(other) for other in taken)
    ]
    for run in _lists(named, folded):
        first, last = run[0][0], run[-1][0]
        said = _level_by(folded, first.start, last.end)
        if said is None:
            continue
        level, words = said
        denied = patterns("spoken_denied")["of"].search(words.of(folded)) is not None
        for place, (span, value) in enumerate(run):
            start = min(words.start, span.start) if place == 0 else span.start
            end = max(words.end, span.end) if place == len(run) - 1 else span.end
            fact = FactIs((_spoken_at(value, level),))
            yield Span(start, end), Not(fact) if denied else fact


def _spoken_at(language: str, level: str) -> Named:
    better = LEVELS_SPOKEN[LEVELS_SPOKEN.index(level) :]
    values = tuple(f"{language} {each}" for each in better)
    return Named("language_level", values, shown=values[0])


def _lists(named: Sequence[tuple[Span, str]], folded: str) -> Iterator[Sequence[tuple[Span, str]]]:
    """The languages in runs that nothing but "and" or a comma stands between."""
    run: list[tuple[Span, str]] = []
    for span, value in named:
        if run and _LISTED.fullmatch(folded, run[-1][0].end, span.start) is None:
            yield run
            run = []
        run.append((span, value))
    if run:
        yield run


def _level_by(folded: str, start: int, end: int) -> tuple[str, Span] | None:
    """The level said right behind or right ahead of some words, and where."""
    for level, pattern in patterns("spoken_behind").items():
        if found := pattern.match(folded, end, end + _REACH):
            return level, Span(start, found.end())
    for level, pattern in patterns("spoken_ahead").items():
        if found := pattern.search(folded, max(0, start - _REACH), start):
            return level, Span(found.start(), end)
    return None

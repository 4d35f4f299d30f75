"""Places that someone says he will not go to: "who will not go back to the Gulf", "谁不去中东"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.conditions.condition import Condition
from assistant.evidence import ResumeUnits, Unit, contains
from assistant.query.cues import patterns
from assistant.query.places import cities_in
from assistant.terms import mentions_of
from ingest.resume import Span
from ingest.tokens import fold

_BETWEEN = re.compile(r"\s*(?:\bor\b|\band\b|或者?|和|与|、|/)\s*")
_ARTICLE = re.compile(r"^(?:the|any)\s+|\s+(?:again|any ?more|ever|at all)$")
_PIECE = re.compile(r"[^；;，,。.、|｜()（）]+")
_MOST_SPANS = 2


def find_refused(folded: str, taken: Sequence[Span]) -> Iterator[tuple[Span, Condition]]:
    """The words that ask who will not go somewhere outside what is taken, and what fulfils them."""
    for pattern in patterns("refused").values():
        for match in pattern.finditer(folded):
            span = Span(*match.span())
            said = next(filter(None, match.groupdict().values()))
            places = [_ARTICLE.sub("", part.strip()) for part in _BETWEEN.split(said)]
            if places and not any(span.overlaps(other) for other in taken):
                yield span, _refused([name for place in places for name in _names(place)], said)


def _names(place: str) -> Iterator[str]:
    """A place, and all that lies in it."""
    yield place
    for mention in mentions_of(place):
        if mention.concept.kind == "city" and len(mention.span) == len(place):
            yield from (fold(n) for city in cities_in(mention.concept.zh) for n in city.names)


def _refused(names: Sequence[str], words: str) -> Condition:
    names = [name for name in dict.fromkeys(names) if len(name) > 1]

    def judge(units: ResumeUnits) -> tuple[Span, ...] | None:
        stated = [name for name in names if units.states(name)]
        found = [unit.span for unit in units.units if stated and _denies(unit, stated)]
        return tuple(found[:_MOST_SPANS]) or None

    return Condition(f"not {words.strip()}" if words.isascii() else f"不去{words}", judge)


def _denies(unit: Unit, names: Sequence[str]) -> bool:
    """Whether a piece of a line names one of some places and denies it."""
    denied = patterns("refused_said")["of"]
    return any(
        denied.search(piece.group()) and any(contains(n, piece.group(), unit.stems) for n in names)
        for piece in _PIECE.finditer(unit.text)
    )

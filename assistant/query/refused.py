"""What someone rules out: a place to go to ("谁不去中东"), a way of working ("refuses nights")."""

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

_BETWEEN = re.compile(r"[\s,]*(?:\bor\b|\band\b|或者?|和|与|、|/)\s*")
_NEXT = re.compile(_BETWEEN.pattern + "[上值倒做干]?")
_ARTICLE = re.compile(r"^(?:the|any)\s+|\s+(?:again|any ?more|ever|at all)$")
_PIECE = re.compile(r"[^；;，,。.、|｜()（）]+")
_ASIDE = re.compile(r"[(（][^()（）]*[)）]")
_MOST_SPANS = 2


def find_refused(folded: str, taken: Sequence[Span]) -> Iterator[tuple[Span, Condition]]:
    """The words that ask who rules something out, none of them taken, and what fulfils them."""
    for pattern in patterns("refused").values():
        for match in pattern.finditer(folded):
            span = Span(*match.span())
            said = next(filter(None, match.groupdict().values()))
            places = [_ARTICLE.sub("", part.strip()) for part in _BETWEEN.split(said)]
            if places and not any(span.overlaps(other) for other in taken):
                yield span, _refused([name for place in places for name in _names(place)], said)
    ways = [w for w in _ways_ruled_out(folded) if not any(w[0].overlaps(t) for t in taken)]
    if ways:
        span = Span(ways[0][0].start, ways[-1][0].end)
        yield span, _without(span.of(folded), [way for _, way in ways])


def _ways_ruled_out(folded: str) -> Iterator[tuple[Span, re.Pattern[str]]]:
    """The ways of working that a question asks for as ruled out, the first with what does so."""
    ahead = patterns("ruled_out")["ahead_zh"], patterns("ruled_out")["ahead_en"]
    named = [(m, way) for way in patterns("arrangements").values() for m in way.finditer(folded)]
    end = None
    for match, way in sorted(named, key=lambda one: one[0].start()):
        before = folded[: match.start()]
        denied = next((m for pattern in ahead if (m := pattern.search(before))), None)
        if end is not None and _NEXT.fullmatch(folded, end, match.start()):
            yield Span(*match.span()), way
        elif end is None and denied is not None:
            yield Span(denied.start(), match.end()), way
        else:
            continue
        end = match.end()


def _without(words: str, ways: Sequence[re.Pattern[str]]) -> Condition:
    """A line that names one of some ways of working and rules it out."""

    def judge(units: ResumeUnits) -> tuple[Span, ...] | None:
        found = [u.span for u in units.units if any(_rules_out(u.text, way) for way in ways)]
        return tuple(found[:_MOST_SPANS]) or None

    return Condition(words.strip(), judge)


def _rules_out(line: str, way: re.Pattern[str]) -> bool:
    said = patterns("ruled_out")
    plain = _ASIDE.sub("", line)  # "不能长期（半年以上）驻外".
    return any(
        said["said_ahead"].search(plain[: match.start()])
        or said["said_behind"].search(plain[match.end() :])
        for match in way.finditer(plain)
    )


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

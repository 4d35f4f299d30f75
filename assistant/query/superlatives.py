"""The most, the least and the most common, as questions word them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from assistant.numbers import number_of
from assistant.query.counted import find_extreme
from assistant.query.cues import patterns, words
from assistant.query.names import Name
from assistant.query.query import Ranking
from ingest.query.measures import (
    Count,
    Edge,
    Gap,
    Level,
    Longest,
    Measure,
    Number,
    Score,
    Total,
    Youth,
)
from ingest.query.predicates import LEVELS, EntryIs, Named
from ingest.query.sql.things import INTERNSHIP
from ingest.resume import Span

JOBS = EntryIs("job", lacks=(INTERNSHIP,))
_NEAR = 30
_BESIDE = 8
_BOUND = re.compile(
    r"最[多少高低](?:是|为|不超过)?\s*(?=(?:\d|[一二两三四五六七八九十]+[万千年个岁]))"
)
"""What bounds a number, and is at no end of an order: "at most 33,000"."""


@dataclass(frozen=True, slots=True)
class Superlative:
    """An order, the kind of the most common value, or the average of what an order goes by, with
    the words that ask for it.
    """

    spans: tuple[Span, ...]
    ranking: Ranking | None = None
    common: str | None = None
    average: Ranking | None = None


@lru_cache(maxsize=1)
def _measures() -> dict[str, dict[str, re.Pattern[str]]]:
    return {
        name: {part: re.compile(pattern) for part, pattern in parts.items()}
        for name, parts in words("measures").items()
    }


def find_superlative(
    folded: str, names: Sequence[Name], compared: bool = False
) -> Superlative | None:
    """What a question orders people by or counts most of; None when it asks for neither.

    `compared`: it is about people who are named, and "older" will do for "oldest".
    """
    folded = _BOUND.sub(lambda bound: " " * len(bound.group()), folded)
    nth = patterns("places_in_order")["nth"].search(folded)
    if nth is not None and nth.group(1):  # "第二高" is ordered by what is highest.
        folded = f"{folded[: nth.start()]} 最{folded[nth.end() :]}"
    found = _average(folded) or _most_common(folded, names)
    if found is not None:
        return found
    order = _sorted(folded, names)
    if order is not None:
        return order
    tested = _of_test(folded, names, compared)
    if tested is not None:
        return tested
    counted = find_extreme(folded)
    if counted is not None:
        span, kind, largest = counted
        first, most = _how_many(folded)
        return Superlative((span, *first), Ranking(kind, Count(kind), largest, most, _place(nth)))
    levels = [n for n in names if level_of(n)]
    for name, parts in _measures().items():
        if name == "test":
            continue
        nearest = _nearest(folded, parts, name, names, compared)
        if nearest is None:
            continue
        span, largest = nearest
        if name == "level" and levels:
            continue
        beside = [n for n in levels if name == "graduation" and _is_beside(n.span, span)]
        level = level_of(beside[0]) if beside else None
        first, most = _how_many(folded)
        spans = [span, *(n.span for n in beside[:1]), *first]
        measure = _measure(name, level, largest)
        oldest = largest != (name == "age")
        return Superlative(tuple(spans), Ranking(name, measure, oldest, most, _place(nth)))
    return None


def _of_test(folded: str, names: Sequence[Name], compared: bool) -> Superlative | None:
    """The best or worst result of a test that the question names."""
    named = find_test(folded, names)
    if named is None:
        return None
    span, test = named
    others = [n for n in names if not n.span.overlaps(span)]
    parts = _measures()["test"]
    found = _nearest(folded, parts, "test", others, compared)
    if found is None or not _is_near(found[0], span):
        beside = folded[span.end : span.end + _BESIDE]
        largest = parts["most"].search(beside) is not None
        if not largest and not parts["least"].search(beside):
            return None
        found = Span(span.start, span.end + len(beside)), largest
    first, most = _how_many(folded)
    return Superlative((found[0], span, *first), Ranking("test", Score(test), found[1], most))


def find_test(folded: str, names: Sequence[Name]) -> tuple[Span, str] | None:
    """The test that a question names, and where."""
    for name in names:
        for concept in name.concepts:
            if concept.id in words("tests"):
                return name.span, str(words("tests")[concept.id])
    for test, pattern in patterns("test_words").items():
        match = pattern.search(folded)
        if match is not None:
            return Span(*match.span()), test
    return None


def _is_near(one: Span, other: Span) -> bool:
    return max(one.start - other.end, other.start - one.end, 0) <= _NEAR


def _sorted(folded: str, names: Sequence[Name]) -> Superlative | None:
    """Everyone in the order of what stands by the words that ask for one."""
    asks = list(patterns("sorted")["asks"].finditer(folded))
    if not asks:
        return None
    spans = [Span(*match.span()) for match in asks]
    tested = find_test(folded, names)
    by = re.search(r"按照?|\bby\b", folded)
    near: list[tuple[int, str, Span]] = []
    for name, parts in _measures().items():
        if name == "test":
            nouns = [_with_result(folded, tested[0])] if tested else []
        else:
            nouns = [Span(*m.span()) for m in parts["of"].finditer(folded) if m.group()]
        for noun in nouns:
            gap = min(max(s.start - noun.end, noun.start - s.end, 0) for s in spans)
            if by is not None:  # What follows it is what the order goes by.
                gap = noun.start - by.end() if noun.start >= by.end() else gap + _NEAR
            near.append((gap, name, noun))
    if not near or min(near)[0] > _NEAR:
        return None
    _, name, noun = min(near)
    falling = patterns("sorted")["falling"].search(folded)
    rising = patterns("sorted")["rising"].search(folded)
    largest = bool(falling) or not rising
    edge = None if falling or rising else _nearest(folded, _measures()[name], name, names, False)
    level: str | None = None
    if edge is not None:  # "Rank the three who graduated earliest."
        spans.append(edge[0])
        largest = edge[1]
        levels = (level_of(n) for n in names if _is_beside(n.span, edge[0]))
        level = next(filter(None, levels), None) if name == "graduation" else None
    if re.search(r"从年轻|从小|youngest", folded):
        largest = False
    measure = Score(tested[1]) if name == "test" and tested else _measure(name, level, largest)
    youth = name == "age"
    first, most = _how_many(folded)
    ranking = Ranking(name, measure, largest != youth, most if first else _EVERYONE)
    return Superlative((*spans, noun, *first), ranking)


_EVERYONE = 1_000_000


def _with_result(folded: str, test: Span) -> Span:
    """The name of a test with the word for its result behind it."""
    behind = re.match(rf"\s*(?:的)?(?:{_measures()['test']['of'].pattern})", folded[test.end :])
    return Span(test.start, test.end + behind.end()) if behind else test


def _how_many(folded: str) -> tuple[list[Span], int]:
    """How many of the first are asked for, one where nothing says so, and the words that do."""
    match = patterns("first")["how_many"].search(folded)
    match = match or patterns("first")["of_them"].search(folded)
    if match is None:
        return [], 1
    return [Span(*match.span())], max(1, int(number_of(next(g for g in match.groups() if g))))


_PLACES = {"second": 2, "third": 3, "fourth": 4, "fifth": 5}


def _place(nth: re.Match[str] | None) -> int:
    if nth is None:
        return 1
    return _PLACES[nth.group(2)] if nth.group(2) else int(number_of(nth.group(1)))


def level_of(name: Name) -> str | None:
    """The level of the degree that a name means."""
    tags = [c.tags[0] for c in name.concepts if c.kind == "degree" and c.tags]
    return next((tag for tag in tags if tag in LEVELS), None)


def _average(folded: str) -> Superlative | None:
    """The average of a measure whose noun stands by the word for it."""
    asks = patterns("average")["of"].search(folded)
    if asks is None:
        return None
    near: list[tuple[int, str, Span]] = []
    for name in _AVERAGED:
        for match in _measures()[name]["of"].finditer(folded):
            gap = max(match.start() - asks.end(), asks.start() - match.end(), 0)
            between = folded[asks.end() : match.start()] or folded[match.end() : asks.start()]
            if match.group() and patterns("average")["between"].fullmatch(between):
                near.append((gap, name, Span(*match.span())))
    if not near and not re.search(r"\bhow old\b|多大", folded):
        return None
    _, name, noun = min(near) if near else (0, "age", Span(*asks.span()))
    ranking = Ranking(name, _measure(name, None, True), True)
    return Superlative((Span(*asks.span()), noun), average=ranking)


_AVERAGED = ("age", "salary", "team", "stay", "experience")


_OF_PEOPLE = re.compile(
    r"\b(?:which|what) (?:candidate|applicant|person|one|resume|cv|nurse|teacher)"
)


_ASKED = re.compile(
    r"(?:哪[一个所家些种门座]{0,2}|什么|最多的|最常见的|\bwhich|\bwhat|\bcommon|\bfrequent|\bpopular)\s*$"
)
"""Before the field whose values are counted: "which school", "最多的城市"."""


def _most_common(folded: str, names: Sequence[Name]) -> Superlative | None:
    asks = patterns("common")["asks"].search(folded)
    if asks is None or _OF_PEOPLE.search(asks.group()):
        return None
    nearest: tuple[tuple[bool, int], str, Span] | None = None
    for kind, pattern in patterns("fields").items():
        for match in pattern.finditer(folded):
            span = Span(*match.span())
            if any(span.overlaps(n.span) for n in names):
                continue
            gap = max(span.start - asks.end(), asks.start() - span.end, 0)
            place = (_ASKED.search(folded, 0, span.start) is None, gap)
            if gap <= _NEAR and (nearest is None or place < nearest[0]):
                nearest = (place, kind, span)
    if nearest is None:
        return None
    return Superlative((nearest[2], Span(*asks.span())), common=nearest[1])


def _nearest(
    folded: str,
    parts: dict[str, re.Pattern[str]],
    name: str,
    names: Sequence[Name],
    compared: bool,
) -> tuple[Span, bool] | None:
    """The words from the noun to its superlative, and whether the most is meant."""
    nouns = [Span(*m.span()) for m in parts["of"].finditer(folded) if m.group()]
    best: tuple[int, Span, bool] | None = None
    asked = [(True, parts["most"]), (False, parts["least"])]
    if compared:
        asked += [(True, patterns("compared")["more"]), (False, patterns("compared")["less"])]
        asked += [(True, parts["more"]), (False, parts["less"])] if "more" in parts else []
    own = parts.values()
    for largest, pattern in asked:
        for match in pattern.finditer(folded):
            edge = Span(*match.span())
            if any(edge.overlaps(n.span) for n in names):
                continue
            alone = (
                name == "age" and pattern in own and not re.fullmatch(r"最[大小]", edge.of(folded))
            )
            for noun in [*nouns, *([edge] if alone else [])]:
                gap = max(noun.start - edge.end, edge.start - noun.end, 0)
                whole = Span(min(noun.start, edge.start), max(noun.end, edge.end))
                if gap <= _NEAR and (best is None or gap < best[0]):
                    best = (gap, whole, largest)
    return (best[1], best[2]) if best else None


def _is_beside(span: Span, measured: Span) -> bool:
    return span.end > measured.start - _BESIDE and span.start < measured.end + _BESIDE


def _measure(name: str, level: str | None, largest: bool) -> Measure:
    match name:
        case "age":
            return Youth()
        case "gpa":
            return Number(Named("gpa"))
        case "salary":
            return Number(Named("salary_min"))
        case "team":
            return Number(Named("team_size"))
        case "stay":
            return Longest(JOBS)
        case "first_job":
            return Edge(JOBS, "start", earliest=True)
        case "graduation":
            named = (Named("degree", (level,), shown=level),) if level else ()
            return Edge(EntryIs("degree", named), "end", earliest=not largest)
        case "gap":
            return Gap()
        case "level":
            return Level()
        case _:
            return Total(JOBS)

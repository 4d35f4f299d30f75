"""The most, the least and the most common, as questions word them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.numbers import number_of
from assistant.query.counted import find_extreme
from assistant.query.cues import patterns
from assistant.query.names import Name
from assistant.query.ordered_by import (
    find_test,
    level_of,
    measure_of,
    measure_words,
    narrower,
)
from assistant.query.query import Ranking
from ingest.query.measures import Count, Score
from ingest.resume import Span

_NEAR = 30
_BESIDE = 8
_BOUND = re.compile(
    r"最[多少高低](?:也|都)?(?:是|为|要|得|需要?|到|不超过|不高于|不低于|不少于)?\s*(?=(?:\d|[一二两三四五六七八九十]+[万千年个岁]))"
)
"""What bounds a number, and is at no end of an order: "at most 33,000"."""


@dataclass(frozen=True, slots=True)
class Superlative:
    """An order, the kind of the most common value (of a school or a major, the `level` of its
    degree), or the average of what an order goes by, with the words that ask for it.
    """

    spans: tuple[Span, ...]
    ranking: Ranking | None = None
    common: str | None = None
    level: str | None = None
    average: Ranking | None = None


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
    found = _average(folded, names) or _most_common(folded, names)
    if found is not None:
        return found
    order = _sorted(folded, names)
    if order is not None:
        return order
    tested = _of_test(folded, names, compared, _place(nth))
    if tested is not None:
        return tested
    counted = find_extreme(folded)
    if counted is not None:
        span, kind, largest = counted
        first, most = _how_many(folded)
        return Superlative((span, *first), Ranking(kind, Count(kind), largest, most, _place(nth)))
    levels = [n for n in names if level_of(n)]
    for name, parts in measure_words().items():
        if name == "test":
            continue
        ends = _ends(folded, parts, name, names, compared)
        if not ends or (name == "level" and levels):
            continue
        of = narrower(name, folded, names, ends[0].whole)
        first, most = _how_many(folded)
        # Who was born first is the oldest.
        largest = ends[0].largest != (name == "age")
        ranking = Ranking(name, measure_of(name, of, ends[0].largest), largest, most, _place(nth))
        ranking = replace(ranking, ends=_said(ends, folded), yearly=of.yearly)
        said = [span for end in ends for span in end.spans(names)]
        return Superlative((*said, *of.spans, *first), ranking)
    return None


def find_among(asking: str, details: str, names: Sequence[Name]) -> Superlative | None:
    """What a question asks of those whom it finds: "..., and which of them leads more people?".

    `asking` is the part that asks who, `names` are those of the other one, `details`.
    """
    average = _average(details, names)
    tested = find_test(asking, ())
    if average is None and tested and patterns("average")["of_test"].search(details):
        return Superlative((), average=Ranking("test", Score(tested[1]), True))
    if average is None and patterns("average")["figures"].search(details):
        for name in _AVERAGED:
            noun = measure_words()[name]["of"].search(asking)
            if name != "test" and noun is not None and noun.group():
                of = narrower(name, asking, (), Span(*noun.span()))
                ranking = Ranking(name, measure_of(name, of, True), True, yearly=of.yearly)
                return Superlative((), average=ranking)
    ordered = _sorted(details, names) if average is None else None
    if ordered is not None:  # "Who lives in Harbin? Order by age."
        return ordered
    if average is not None or not patterns("among")["of"].search(details):
        return average
    found = find_superlative(details, names, compared=True)
    if found is None or found.ranking is None:
        return None
    return replace(found, ranking=replace(found.ranking, most=_EVERYONE, rest=True))


def _of_test(folded: str, names: Sequence[Name], compared: bool, place: int) -> Superlative | None:
    """The best or worst result of a test that the question names."""
    named = find_test(folded, names)
    if named is None:
        return None
    span, test = named
    others = [n for n in names if not n.span.overlaps(span)]
    parts = measure_words()["test"]
    ends = [e for e in _ends(folded, parts, "test", others, compared) if _is_near(e.whole, span)]
    if not ends:
        beside = folded[span.end : span.end + _BESIDE]
        largest = parts["most"].search(beside) is not None
        if not largest and not parts["least"].search(beside):
            return None
        whole = Span(span.start, span.end + len(beside))
        ends = [_End(whole, whole, largest)]
    first, most = _how_many(folded)
    ranking = Ranking("test", Score(test), ends[0].largest, most, place, _said(ends, folded))
    return Superlative((*(end.whole for end in ends), span, *first), ranking)


@dataclass(frozen=True, slots=True)
class _End:
    """An end of an order that is asked for: its words, its noun, and whether it is that of most."""

    edge: Span
    noun: Span
    largest: bool

    @property
    def whole(self) -> Span:
        """From the one to the other."""
        return Span(min(self.noun.start, self.edge.start), max(self.noun.end, self.edge.end))

    def spans(self, names: Sequence[Name]) -> tuple[Span, ...]:
        """Its words, without a name between them: "by age, of those in Harbin who is oldest"."""
        ends = sorted((self.edge, self.noun))
        between = Span(ends[0].end, max(ends[0].end, ends[1].start))
        apart = any(n.span.overlaps(between) and not level_of(n) for n in names)
        return (self.edge, self.noun) if apart else (self.whole,)


def _said(ends: Sequence[_End], folded: str) -> tuple[str, str] | None:
    """The words for both ends, where both are asked for."""
    return (ends[0].edge.of(folded), ends[1].edge.of(folded)) if len(ends) > 1 else None


def _is_near(one: Span, other: Span) -> bool:
    return max(one.start - other.end, other.start - one.end, 0) <= _NEAR


def _sorted(folded: str, names: Sequence[Name]) -> Superlative | None:
    """Everyone in the order of what stands by the words that ask for one."""
    asks = list(patterns("sorted")["asks"].finditer(folded))
    if not asks:
        return None
    spans = [Span(*match.span()) for match in asks]
    tested = find_test(folded, names)
    by = re.search(r"按照?|\bby\b|\bin terms of\b", folded)
    near: list[tuple[int, str, Span]] = []
    for name, parts in measure_words().items():
        if name == "test":
            nouns = _results_of(folded, tested[0]) if tested else []
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
    ends: list[_End] = []
    if not (falling or rising):  # "Rank the three who graduated earliest."
        ends = _ends(folded, measure_words()[name], name, names, False)[:1]
    spans += [end.whole for end in ends]
    largest = ends[0].largest if ends else largest
    of = narrower(name, folded, names, ends[0].whole if ends else noun)
    spans += of.spans
    if re.search(r"从年轻|从小|youngest", folded):
        largest = False
    measure = Score(tested[1]) if name == "test" and tested else measure_of(name, of, largest)
    youth = name == "age"
    first, most = _how_many(folded)
    all_of_them = most if first else _EVERYONE
    ranking = Ranking(name, measure, largest != youth, all_of_them, yearly=of.yearly)
    return Superlative((*spans, noun, *first), ranking)


_EVERYONE = 1_000_000


def _results_of(folded: str, test: Span) -> list[Span]:
    """Each place where a test is named, with the word for its result."""
    named = re.escape(test.of(folded))
    return [_with_result(folded, Span(*m.span())) for m in re.finditer(named, folded)]


def _with_result(folded: str, test: Span) -> Span:
    """The name of a test with the word for its result behind it."""
    behind = re.match(rf"\s*(?:的)?(?:{measure_words()['test']['of'].pattern})", folded[test.end :])
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


def _average(folded: str, names: Sequence[Name]) -> Superlative | None:
    """The average of a measure whose noun stands by the word for it."""
    tested = find_test(folded, names)
    asks = patterns("average")["of"].search(folded)
    if asks is None and tested is not None:  # An "average mark" alone is that of a degree.
        asks = patterns("average")["of_test"].search(folded)
    if asks is None:
        return None
    near: list[tuple[int, str, Span]] = []
    for name in _AVERAGED:
        nouns = [Span(*m.span()) for m in measure_words()[name]["of"].finditer(folded)]
        if tested:  # The "average mark" of a test is no mark of a degree.
            nouns = [noun for noun in nouns if not noun.overlaps(Span(*asks.span()))]
        if name == "test":
            nouns = [_with_result(folded, tested[0])] if tested else []
        for noun in nouns:
            gap = max(noun.start - asks.end(), asks.start() - noun.end, 0)
            between = folded[asks.end() : noun.start] or folded[noun.end : asks.start()]
            if len(noun) and patterns("average")["between"].fullmatch(between):
                near.append((gap, name, noun))
    if not near and not re.search(r"\bhow old\b|多大", folded):
        return None
    _, name, noun = min(near) if near else (0, "age", Span(*asks.span()))
    of = narrower(name, folded, names, noun)
    measure = Score(tested[1]) if name == "test" and tested else measure_of(name, of, True)
    ranking = Ranking(name, measure, True, yearly=of.yearly)
    return Superlative((Span(*asks.span()), noun, *of.spans), average=ranking)


_AVERAGED = (
    *("age", "class_size", "salary_now", "salary", "team", "stay", "experience", "gpa", "test"),
)


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
    _, kind, field = nearest
    spans = (field, Span(*asks.span()))
    of = (n for n in names if level_of(n) and 0 <= field.start - n.span.end <= len("'s "))
    degree = next(of, None) if kind in ("school", "major") else None
    if degree is None:
        return Superlative(spans, common=kind)
    return Superlative((*spans, degree.span), common=kind, level=level_of(degree))


def _ends(
    folded: str,
    parts: dict[str, re.Pattern[str]],
    name: str,
    names: Sequence[Name],
    compared: bool,
) -> list[_End]:
    """The end of an order that is asked for, by the words nearest to its noun, and the other end
    behind it where the question asks for both.
    """
    nouns = [Span(*m.span()) for m in parts["of"].finditer(folded) if m.group()]
    asked = [(True, parts["most"]), (False, parts["least"])]
    if compared:
        asked += [(True, patterns("compared")["more"]), (False, patterns("compared")["less"])]
        asked += [(True, parts["more"]), (False, parts["less"])] if "more" in parts else []
    own = parts.values()
    best: dict[bool, tuple[int, _End]] = {}
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
                if gap <= _NEAR and (largest not in best or gap < best[largest][0]):
                    best[largest] = gap, _End(edge, noun, largest)
    ends = [end for _, end in sorted(best.values(), key=lambda one: one[0])]
    if len(ends) < 2 or compared or not _are_both(ends, folded):
        return ends[:1]
    return sorted(ends, key=lambda end: end.edge)


def _are_both(ends: Sequence[_End], folded: str) -> bool:
    """Whether two ends are asked for side by side: "最高和最低", "who is oldest, who youngest"."""
    first, second = sorted(end.edge for end in ends)
    between = folded[first.end : second.start]
    return patterns("both_ends")["between"].fullmatch(between) is not None

"""Awards at a level ("国家级的奖", "a national prize") or in a contest that is named."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.query.cues import patterns, says
from assistant.query.names import Name
from ingest.resume import Span
from ingest.tokens import fold

_ORDER = ("university", "municipal", "provincial", "national", "international")
_REACH = 24


@dataclass(frozen=True, slots=True)
class Levelled:
    """An award at one of some levels, or at any where none is named; the folded names of its
    contest, if any, and its year.
    """

    levels: tuple[str, ...]
    contest: tuple[str, ...] = ()
    year: int | None = None


def find_levelled(
    folded: str, taken: Sequence[Span], names: Sequence[Name]
) -> Iterator[tuple[Span, Levelled]]:
    """The awards of a question that it asks for at a level, each with its words."""
    nouns = [Span(*m.span()) for m in patterns("award_levels_of")["noun"].finditer(folded)]
    for level, pattern in patterns("award_levels").items():
        for match in pattern.finditer(folded):
            span = Span(*match.span())
            noun = next((n for n in nouns if _is_of(span, n, folded)), None)
            if noun is None or any(span.overlaps(other) for other in taken):
                continue
            whole = Span(min(span.start, noun.start), max(span.end, noun.end))
            above = says(whole.of(folded), "or_above")
            levels = _ORDER[_ORDER.index(level) :] if above else (level,)
            contest, named = _contest(whole, folded, names)
            start, end = min(whole.start, contest.start), max(whole.end, contest.end)
            yield Span(start, end), Levelled(levels, named)


def find_contest_awards(folded: str, taken: Sequence[Span]) -> Iterator[tuple[Span, Levelled]]:
    """The contests that a question names for any award in them, each with its words and year."""
    held = list(taken)
    for pattern in patterns("contest_awards").values():
        for match in pattern.finditer(folded):
            span = Span(*match.span())
            groups = match.groupdict()
            year = groups.get("year") or groups.get("year_ahead")
            named = groups["named"].strip()
            if any(span.overlaps(other) for other in held) or not telling(named):
                continue
            held.append(span)
            yield span, Levelled((), (named,), int(year) if year else None)


def telling(contest: str) -> str:
    """A contest's name without the words that many have in common, which may leave nothing."""
    return patterns("contests")["any"].sub(" ", contest).strip(" -的")


def _is_of(level: Span, noun: Span, folded: str) -> bool:
    """Whether a level is that of an award: with nothing but an award's own words between them."""
    first, last = sorted((level, noun))
    between = folded[first.end : max(first.end, last.start)]
    return patterns("award_levels_of")["between"].fullmatch(between) is not None


def _contest(award: Span, folded: str, names: Sequence[Name]) -> tuple[Span, tuple[str, ...]]:
    """What the award was won in: a name beside it, or in Chinese what stands between 在 and 拿."""
    said = patterns("award_levels_of")
    for name in names:
        first, last = sorted((name.span, award))
        if said["beside"].fullmatch(folded, first.end, max(first.end, last.start)):
            own = (name.span.of(folded), *(v for _, v in name.values))
            spelled = (fold(n) for c in name.concepts for n in c.names)
            return name.span, tuple(dict.fromkeys((*own, *spelled)))
    match = said["contest"].search(folded, max(0, award.start - _REACH), award.start)
    match = match or said["contest_behind"].match(folded, award.end)
    return (Span(*match.span()), (match["named"],)) if match else (award, ())

"""A question cut where "and", "or" and "not" join its conditions."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import combinations, takewhile

from assistant.query.cues import patterns
from assistant.question import blanked
from ingest.query.predicates import And, FactIs, Highest, Not, Or, Where
from ingest.resume import Span


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of the question. `join` is what joins it to the one before: "and" or "or".

    `listed`: it is but one more name, as in "A, B or C".
    """

    span: Span
    join: str
    negated: bool
    listed: bool = False


@lru_cache(maxsize=1)
def _joints() -> re.Pattern[str]:
    joins = patterns("joins")
    return re.compile(rf"(?P<and>{joins['and'].pattern})|(?P<or>{joins['or'].pattern})")


def find_clauses(folded: str, within: Span, taken: Sequence[Span]) -> list[Clause]:
    """The clauses of a stretch, cut nowhere inside what is taken."""
    cuts: list[tuple[Span, str]] = []
    for match in _joints().finditer(folded, within.start, within.end):
        span = Span(*match.span())
        if not any(span.overlaps(other) for other in taken):
            cuts.append((span, "or" if match.group("or") else "and"))
    cuts = sorted([*cuts, *_turns(folded, within, cuts, taken)])
    cuts = _enumerated(folded, within, cuts, taken)
    clauses: list[Clause] = []
    start, join, denied = within.start, "and", False
    for cut, kind in [*cuts, (Span(within.end, within.end), "and")]:
        clause = Span(start, cut.start)
        if any(character.isalnum() for character in clause.of(folded)):
            listed = bool(clauses) and _is_bare(folded, clause, taken)
            negated = denied or _negated(folded, clause, taken)
            clauses.append(Clause(clause, join, negated, listed))
            join = kind
        elif kind == "or" or not clauses:
            join = kind if clauses else "and"
        start, denied = cut.end, cut.of(folded).strip() == "nor"
    return clauses


def with_frames(clauses: Sequence[Clause], folded: str, dates: Sequence[Span]) -> list[Clause]:
    """The clauses, a date that only says when the next one holds as part of that one: "In June
    2019, who ...".
    """
    joined: list[Clause] = []
    for clause in clauses:
        before = joined[-1] if joined else None
        if before is not None and clause.join == "and" and _is_frame(folded, before, dates):
            joined.pop()
            whole = Span(before.span.start, clause.span.end)
            clause = replace(clause, span=whole, join=before.join)
        joined.append(clause)
    return joined


def _is_frame(folded: str, clause: Clause, dates: Sequence[Span]) -> bool:
    own = [span for span in dates if span.overlaps(clause.span)]
    rest = clause.span.of(blanked(folded, own))
    return bool(own) and patterns("frames")["date"].fullmatch(rest) is not None


_MARKS = frozenset(",，、;；")
_FILLING = re.compile(
    r"(?:\b(?:an?|the|any|some|of|in|at|for|with)\b|[的了过中里]|当中|[\s()（）?？.。!！]"
    r"|这[种类样]|之类|等等?|任[意何]?一?[种个项家门所]|之一|至少一[种个项家门所]|(?:候选)?人|简历|都?有谁|谁|哪[些几]?[个位]?|有?[几多][个少位名])*"
)


def _enumerated(
    folded: str, within: Span, cuts: Sequence[tuple[Span, str]], taken: Sequence[Span]
) -> list[tuple[Span, str]]:
    """The cuts with the marks of an enumeration joined as its last word joins: "A, B or C".

    "One of A, B, C" joins them by "or" without such a word.
    """
    read = list(cuts)
    for place in range(len(read) - 1, -1, -1):
        cut, kind = read[place]
        end = read[place + 1][0].start if place + 1 < len(read) else within.end
        if kind == "or" or cut.of(folded).strip() not in _MARKS:
            continue
        if not _is_bare(folded, Span(cut.end, end), taken):
            continue
        before = folded[max(within.start, cut.start - _ANY_REACH) : cut.start]
        behind = folded[cut.end : cut.end + _ANY_REACH]
        followed = place + 1 < len(read) and read[place + 1][1] == "or"
        if (
            followed
            or patterns("joins_any")["of"].search(before)
            or (patterns("joins_any")["behind"].search(behind))
        ):
            read[place] = (cut, "or")
    return read


_ANY_REACH = 60


def _is_bare(folded: str, span: Span, taken: Sequence[Span]) -> bool:
    """Whether a stretch holds a name and nothing else of weight."""
    names = [s for s in taken if s.overlaps(span)]
    rest = span.of(blanked(folded, names))
    return bool(names) and _FILLING.fullmatch(rest) is not None


def _turns(
    folded: str, within: Span, cuts: Sequence[tuple[Span, str]], taken: Sequence[Span]
) -> list[tuple[Span, str]]:
    """Where a "not" between two names turns what follows only ("Java without Python")."""
    found = []
    for match in patterns("joins")["not"].finditer(folded, within.start, within.end):
        span = Span(*match.span())
        start = max((c.end for c, _ in cuts if c.end <= span.start), default=within.start)
        end = min((c.start for c, _ in cuts if c.start >= span.end), default=within.end)
        before = any(start <= s.start and s.end <= span.start for s in taken)
        behind = any(span.end <= s.start and s.end <= end for s in taken)
        if before and behind and not any(span.overlaps(s) for s in taken):
            found.append((Span(span.start, span.start), "and"))
    return found


def _negated(folded: str, span: Span, taken: Sequence[Span]) -> bool:
    # A time without work is a condition by itself: "中间没上班" denies none.
    taken = [*taken, *(Span(*m.span()) for m in patterns("idle")["gap"].finditer(folded))]
    # "Apart from X also Y" is told by what follows the clause.
    found = patterns("joins")["not"].finditer(folded, span.start)
    return any(
        not any(Span(*m.span()).overlaps(other) for other in taken)
        for m in takewhile(lambda m: m.end() <= span.end, found)
    )


def enough_of(
    read: Sequence[tuple[Clause, Where | None]], least: int
) -> list[tuple[Clause, Where | None]]:
    """The clauses with the names of an enumeration as one condition: some of them are enough."""
    names = [place for place, (clause, where) in enumerate(read) if where and clause.listed]
    if not names or names[0] == 0:
        return list(read)
    first, last = names[0] - 1, names[-1]
    options = [where for _, where in read[first : last + 1] if where is not None]
    if least > len(options) or len(options) > _MOST_OPTIONS:
        return list(read)
    enough = Or(tuple(And(some) for some in combinations(options, least)))
    return [*read[:first], (replace(read[first][0], negated=False), enough), *read[last + 1 :]]


_MOST_OPTIONS = 8


def join(read: Sequence[tuple[Clause, Where | None]]) -> Where | None:
    """The conditions of clauses as one; "or" holds the closest together."""
    groups: list[list[Where]] = []
    for clause, where in read:
        if where is None:
            continue
        part = _denied(where) if clause.negated else where
        either = clause.join == "or" or (clause.listed and _exclude_each_other(groups, part))
        if either and groups:
            groups[-1].append(part)
        else:
            groups.append([part])
    parts: list[Where] = [group[0] if len(group) == 1 else Or(tuple(group)) for group in groups]
    if not parts:
        return None
    return parts[0] if len(parts) == 1 else And(tuple(parts))


def _denied(where: Where) -> Where:
    return where.part if isinstance(where, Not) else Not(where)


def _exclude_each_other(groups: Sequence[Sequence[Where]], part: Where) -> bool:
    """Whether nobody has both: "who lives in Beijing and Shanghai" asks for either."""
    return (
        bool(groups)
        and _single(groups[-1][-1]) is not None
        and (_single(groups[-1][-1]) == _single(part))
    )


def _single(where: Where) -> str | None:
    """The kind of a fact of which everyone has but one."""
    match where:
        case FactIs(options) if options[0].kind in _ONE_EACH:
            return options[0].kind
        case Highest():
            return "highest"
        case _:
            return None


_ONE_EACH = frozenset(("city", "gender"))

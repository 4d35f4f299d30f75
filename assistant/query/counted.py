"""How many of something someone has: "the most certificates", "at least three languages"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import cast

from assistant.numbers import number_of
from assistant.query.amounts import NUMBER, OPERATORS
from assistant.query.cues import alternatives, operator, patterns
from ingest.query.predicates import Bound, Countable, Op, Several
from ingest.resume import Span

_GRADE = re.compile(r"(?:\b(?:level|grade|class|band|tier|part|no\.?)|第)\s*$")


def _nouns() -> Mapping[Countable, re.Pattern[str]]:
    return cast("Mapping[Countable, re.Pattern[str]]", patterns("counted"))


@lru_cache(maxsize=1)
def _bounded() -> dict[Countable, tuple[re.Pattern[str], re.Pattern[str]]]:
    """For each thing, a number of it before its noun and behind it."""
    said = patterns("counted_as")
    classifier, beside, only = (said[k].pattern for k in ("classifier", "beside", "only"))
    before, behind = alternatives("before"), alternatives("behind")
    number = (
        rf"(?:(?P<op>{before})|(?P<only>{only}))?\s*(?P<n>{NUMBER})\s*(?:{classifier})?\s*"
        rf"(?:(?P<post>{behind})\s*的?)?"
    )
    return {
        kind: (
            re.compile(rf"{number}\s*(?:(?:{beside})\s*)*(?:{noun.pattern})"),
            re.compile(rf"(?:{noun.pattern})(?:有|是|数量?|经[历验])?\s*(?:有|在)?{number}"),
        )
        for kind, noun in _nouns().items()
    }


@lru_cache(maxsize=1)
def _extremes() -> dict[Countable, dict[bool, re.Pattern[str]]]:
    """For each thing, the words that ask for the most (True) and the least of it."""
    said = {name: pattern.pattern for name, pattern in patterns("counted_most").items()}
    return {
        kind: {
            largest: re.compile(
                rf"(?:{said[word + '_before']})\s*(?:{noun.pattern})"
                rf"|(?:{noun.pattern})(?:{said[word]}|{said[word + '_behind']}\b)"
            )
            for largest, word in ((True, "most"), (False, "least"))
        }
        for kind, noun in _nouns().items()
    }


def find_several(folded: str, taken: Sequence[Span]) -> Iterator[tuple[Span, Several]]:
    """The numbers of things that a question demands, each once, outside what is taken."""
    found: list[Span] = []
    for kind, forms in _bounded().items():
        for form in forms:
            for match in form.finditer(folded):
                span = Span(match.start(), match.start() + len(match.group().rstrip()))
                bound = _bound(match)
                if _GRADE.search(folded, max(0, match.start("n") - 8), match.start("n")):
                    continue  # "Level 2 award" is one.
                if bound is None or any(span.overlaps(other) for other in (*taken, *found)):
                    continue
                found.append(span)
                yield span, Several(kind, (bound,))


def _bound(match: re.Match[str]) -> Bound | None:
    number = number_of(match["n"])
    op: Op = "=" if match["only"] else ">="
    if match["op"]:
        op = OPERATORS[operator("before", match["op"])]
    elif match["post"]:
        op = OPERATORS[operator("behind", match["post"].strip())]
    elif number < 2 and op != "=":
        return None  # "A certificate" is any.
    return Bound(op, number)


def find_extreme(folded: str) -> tuple[Span, Countable, bool] | None:
    """The thing of which the most or the least is asked for, whether the most, and where."""
    for kind, forms in _extremes().items():
        for largest, form in forms.items():
            match = form.search(folded)
            if match is not None:
                return Span(*match.span()), kind, largest
    return None

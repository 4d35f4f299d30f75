"""So many questions, of all forms alike, half of them in each language."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from eval.generated.questions import careers, lists, stated, superlatives
from eval.generated.questions.asked import Asked
from eval.generated.questions.knowledge import Knowledge
from eval.generated.terms import LANGUAGES, Language

Maker = Callable[[Random, Knowledge, Language], Asked | None]

MAKERS: tuple[Maker, ...] = (
    stated.lookup, lists.single, stated.lookup, lists.count, lists.combination,
    stated.crosslingual, lists.threshold, superlatives.extreme, stated.not_stated,
    lists.nobody, superlatives.compare, careers.at_time, careers.order, lists.combination,
    stated.followup_fact, careers.followup_order, lists.narrowed, lists.named_after_count,
    superlatives.top, careers.stay, lists.threshold, lists.broad, lists.tier, stated.duty,
    stated.described, stated.namesake, lists.at_time, superlatives.most_common, lists.unstated,
)  # fmt: skip
"""The makers of questions in turn; what recruiters ask most comes twice."""

_TRIES = 150


def draw_questions(rng: Random, knowledge: Knowledge, number: int) -> list[Asked]:
    """The questions; fewer where the resumes do not give rise to so many different ones."""
    drawn: dict[tuple[str, ...], Asked] = {}
    barren = 0
    turn = 0
    while len(drawn) < number and barren < len(MAKERS) * len(LANGUAGES):
        maker = MAKERS[turn // len(LANGUAGES) % len(MAKERS)]
        language = LANGUAGES[turn % len(LANGUAGES)]
        turn += 1
        asked = _draw(rng, knowledge, maker, language, drawn)
        barren = 0 if asked else barren + 1
        if asked:
            drawn[*asked.turns, asked.question] = asked
    return list(drawn.values())


def _draw(
    rng: Random,
    knowledge: Knowledge,
    maker: Maker,
    language: Language,
    before: dict[tuple[str, ...], Asked],
) -> Asked | None:
    for _ in range(_TRIES):
        asked = maker(rng, knowledge, language)
        if asked and (*asked.turns, asked.question) not in before:
            return asked
    return None

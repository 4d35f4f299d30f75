"""A condition that no fact stands for, judged by the words of each resume."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.conditions.abroad import foreign_condition
from assistant.conditions.condition import Condition
from assistant.conditions.text import attribute_condition, text_condition
from assistant.question import Question
from assistant.terms import Term


def worded_condition(question: Question, terms: Sequence[Term], others: bool) -> Condition | None:
    """What some words of a question demand; `others`: conditions on facts stand beside them."""
    if not others:
        found = foreign_condition(question) or attribute_condition(question, terms)
        if found is not None:
            return found
    return text_condition(question, terms, others)

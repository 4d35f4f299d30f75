"""The measures agree with their definitions, written out here a second time."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eval.retrieval.measures import measure

ids = st.sampled_from([f"id {i}" for i in range(12)])


def recall(gold: set[str], ranked: list[str]) -> float:
    return len(gold & set(ranked)) / len(gold)


def precision(gold: set[str], ranked: list[str]) -> float:
    return len(gold & set(ranked)) / len(ranked) if ranked else 0.0


def reciprocal_rank(gold: set[str], ranked: list[str]) -> float:
    return next((1 / rank for rank, id_ in enumerate(ranked, 1) if id_ in gold), 0.0)


def ndcg(gold: set[str], ranked: list[str]) -> float:
    gain = sum(1 / math.log2(rank + 1) for rank, id_ in enumerate(ranked, 1) if id_ in gold)
    return gain / sum(1 / math.log2(rank + 1) for rank in range(1, len(gold) + 1))


@given(st.sets(ids, min_size=1), st.lists(ids, unique=True))
def test_every_measure_is_as_it_is_defined(gold: set[str], ranked: list[str]) -> None:
    found = measure({"q": gold}, {"q": ranked})
    for name, definition in (
        ("recall", recall),
        ("precision", precision),
        ("mrr", reciprocal_rank),
        ("ndcg", ndcg),
    ):
        assert found[name]["q"] == pytest.approx(definition(gold, ranked), abs=1e-9)


def test_a_question_for_which_nothing_was_found_counts() -> None:
    found = measure({"a": ["x"], "b": ["x"]}, {"a": ["x"], "b": []})
    assert found["recall"] == {"a": 1.0, "b": 0.0}
    assert found["ndcg"] == {"a": 1.0, "b": 0.0}


def test_the_order_of_the_list_is_the_rank_however_long_it_is() -> None:
    ranked = [f"other {i}" for i in range(999)]
    assert measure({"q": ["x"]}, {"q": [*ranked, "x"]})["mrr"]["q"] == pytest.approx(1 / 1000)


@given(st.sets(ids, min_size=1), st.lists(ids, unique=True))
def test_what_comes_first_is_right_or_not(gold: set[str], ranked: list[str]) -> None:
    right = bool(ranked) and ranked[0] in gold
    assert measure({"q": gold}, {"q": ranked})["first"]["q"] == float(right)

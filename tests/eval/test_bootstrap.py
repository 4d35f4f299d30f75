"""Intervals hold the mean, narrow with more questions, and come out the same every time."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from eval.bootstrap import estimate

shares = st.lists(st.lists(st.booleans(), max_size=4), min_size=1, max_size=30)


@given(shares)
def test_the_mean_of_all_values_lies_in_its_interval(values: list[list[bool]]) -> None:
    flat = [value for of_question in values for value in of_question]
    found = estimate(values)
    if not flat:
        assert found is None
        return
    assert found is not None
    assert found.mean == pytest.approx(np.mean(flat))
    assert 0 <= found.low <= found.high <= 1
    assert found == estimate(values)


def test_the_interval_is_the_one_that_scipy_finds() -> None:
    values = np.random.default_rng(7).random(80)
    found = estimate([[value] for value in values])
    assert found is not None
    theirs = stats.bootstrap(
        (values,), np.mean, n_resamples=5000, method="percentile", rng=np.random.default_rng(1)
    ).confidence_interval
    assert found.low == pytest.approx(theirs.low, abs=0.01)
    assert found.high == pytest.approx(theirs.high, abs=0.01)


def test_values_of_one_question_are_drawn_together() -> None:
    together = estimate([[1.0] * 10, [0.0] * 10, [1.0] * 10, [0.0] * 10])
    apart = estimate([[1.0], [0.0]] * 20)
    assert together is not None
    assert apart is not None
    assert together.high - together.low > apart.high - apart.low

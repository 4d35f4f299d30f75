"""The nearest vectors are those that a plain comparison of all finds."""

from __future__ import annotations

import numpy as np
import pytest

from ingest.stores.exact import ExactIndex

_ROWS = np.random.default_rng(5).standard_normal((60, 8)).astype(np.float16)
_VECTORS = [("a", _ROWS[:20]), ("none", _ROWS[:0]), ("b", _ROWS[20:25]), ("c", _ROWS[25:])]
_QUERY = np.random.default_rng(6).standard_normal(8).astype(np.float32)


@pytest.mark.parametrize("among", [None, ["a"], ["c", "b"], ["none"], ["stranger"], []])
@pytest.mark.parametrize("limit", [1, 7, 100])
def test_it_finds_what_comparing_one_by_one_finds(among: list[str] | None, limit: int) -> None:
    each = [
        (owner, chunk, float(np.dot(row.astype(np.float32), _QUERY)))
        for owner, rows in _VECTORS
        for chunk, row in enumerate(rows)
        if among is None or owner in among
    ]
    expected = sorted(each, key=lambda one: -one[2])[:limit]
    found = ExactIndex(_VECTORS).search(_QUERY, limit, among)
    assert [one[:2] for one in found] == [one[:2] for one in expected]
    assert [one[2] for one in found] == pytest.approx([one[2] for one in expected], abs=1e-5)


def test_nothing_is_found_where_nothing_is() -> None:
    assert ExactIndex([("a", _ROWS[:0])]).search(_QUERY, 3) == []
    assert ExactIndex(_VECTORS).search(_QUERY, 0) == []

"""A library that grows is searched at every size."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from eval.generated.command import write_folder
from eval.questions import DatasetError
from eval.retrieval_speed.command import measure


def test_every_method_is_timed_at_every_size(tmp_path: Path) -> None:
    write_folder(tmp_path / "world", 6, 12, 3, ["txt"], True)
    measure(tmp_path / "world", tmp_path / "library", [10, 20], tmp_path / "results")
    (path,) = (tmp_path / "results").glob("retrieval-speed-*.json")
    written = json.loads(path.read_text("utf-8"))
    small, large = written["sizes"]
    assert small["chunks"] >= 10
    assert large["chunks"] >= small["chunks"]
    methods = {(one["method"], one["among"]) for one in large["methods"]}
    assert {
        (method, among)
        for method in ("words", "vectors", "hybrid", "tutorial", "vectors by Chroma")
        for among in ("everyone", "one")
    } <= methods
    assert large["recall_of_chroma"] > 0.9
    assert large["memory_mb"] > 10
    assert list((tmp_path / "results").glob("*.png"))


def test_a_folder_that_is_too_small_is_said_to_be(tmp_path: Path) -> None:
    write_folder(tmp_path / "world", 2, 2, 3, ["txt"], True)
    with pytest.raises(DatasetError, match=r"not 100,000: generate more"):
        measure(tmp_path / "world", tmp_path / "library", [100_000], None)

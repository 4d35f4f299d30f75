"""Counting names: right, wrong, and invented where none is stated."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from eval.questions import DatasetError
from eval.reading.names import NameCount, read_names, total


def test_names_are_compared_without_blanks_and_case() -> None:
    count = NameCount().with_one(True, "Ada Quill", "ADA QUILL").with_one(True, "欧阳 澄", "欧阳澄")
    assert (count.stated, count.right, count.wrong) == (2, 2, 0)


def test_another_name_is_wrong_and_none_is_only_missed() -> None:
    count = NameCount().with_one(True, "Ada Quill", "Bo Lund").with_one(True, "Ada Quill", None)
    assert (count.stated, count.right, count.wrong) == (2, 0, 1)


def test_a_name_where_none_is_stated_is_invented() -> None:
    count = NameCount().with_one(True, None, "Bo Lund").with_one(False, None, None)
    assert (count.files, count.read, count.unknown, count.invented) == (2, 1, 2, 1)


def test_formats_add_up() -> None:
    one = NameCount().with_one(True, "Ada Quill", "Ada Quill")
    assert total([one, one, NameCount()]) == NameCount(2, 2, 2, 2)


def test_paths_are_relative_to_the_file_of_names(tmp_path: Path) -> None:
    path = tmp_path / "names.json"
    path.write_text(json.dumps({"zh/a.txt": "欧阳澄"}), encoding="utf-8")
    assert read_names(path) == {(tmp_path / "zh" / "a.txt").resolve(): "欧阳澄"}


@pytest.mark.parametrize("words", ["no json", "[1]", '{"a.txt": 3}'])
def test_other_files_are_refused(tmp_path: Path, words: str) -> None:
    path = tmp_path / "names.json"
    path.write_text(words, encoding="utf-8")
    with pytest.raises(DatasetError, match=r"names\.json"):
        read_names(path)

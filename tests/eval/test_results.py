"""Results are files named by what was measured and the commit."""

import json
import subprocess
from pathlib import Path

import pytest

import eval.results
from eval.results import commit, write_json


def git(folder: Path, *arguments: str) -> None:
    identity = ("-c", "user.name=t", "-c", "user.email=t@example.org")
    subprocess.run(["git", *identity, *arguments], cwd=folder, check=True, capture_output=True)


def test_a_changed_checkout_is_told_from_a_commit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(eval.results, "_ROOT", tmp_path)
    git(tmp_path, "init")
    git(tmp_path, "commit", "--allow-empty", "-m", "first")
    clean = commit()
    assert len(clean) >= 7
    (tmp_path / "new.py").write_text("x = 1\n", encoding="utf-8")
    assert commit() == f"{clean}-dirty"


def test_outside_a_checkout_the_version_stands_for_the_commit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(eval.results, "_ROOT", tmp_path)
    assert commit()
    assert "dirty" not in commit()


def test_json_keeps_chinese_readable(tmp_path: Path) -> None:
    path = write_json(tmp_path / "new" / "folder", "answers-quotes-abc1234", {"words": "焊工"})
    assert path.name == "answers-quotes-abc1234.json"
    assert "焊工" in path.read_text(encoding="utf-8")
    assert json.loads(path.read_text(encoding="utf-8")) == {"words": "焊工"}

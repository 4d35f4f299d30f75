"""`ingest`, `text` and `remove`: resumes in, read back, and out again."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.ui.conftest import BIOLOGIST, CHEF, Call, Run

KEYS = {"file", "path", "status", "resume_id", "name", "warnings", "error"}


def test_every_file_gets_an_object_of_the_agreed_form(
    run: Run, resumes: Path, tmp_path: Path
) -> None:
    done = run("ingest", resumes, tmp_path / "gone.pdf", "--data-dir", tmp_path / "d", "--json")
    assert done.returncode == 1
    from json import loads

    objects = [loads(line) for line in done.stdout.decode().splitlines()]
    assert [o["status"] for o in objects] == ["added"] * 4 + ["failed"]
    for one in objects:
        assert set(one) == KEYS
        assert isinstance(one["file"], str)
        assert Path(one["path"]).is_absolute()
        assert isinstance(one["warnings"], list)
    *taken, failed = objects
    assert all(isinstance(one["resume_id"], str) and one["error"] is None for one in taken)
    assert {"端木清越", "公冶知白"} <= {one["name"] for one in taken}
    assert failed["resume_id"] is None
    assert failed["name"] is None
    assert "\n" not in failed["error"]
    assert done.stderr.decode().strip().endswith("4 added, 1 failed")


def test_the_same_bytes_are_unchanged_and_other_bytes_update(call: Call, tmp_path: Path) -> None:
    file = tmp_path / "in" / "chef.txt"
    file.parent.mkdir()
    file.write_text(CHEF, encoding="utf-8")

    def status() -> str:
        ended = call("ingest", file.parent, "--data-dir", tmp_path / "data", "--json")
        assert ended.status == 0
        return str(ended.objects[0]["status"])

    assert status() == "added"
    assert status() == "unchanged"
    file.write_text(CHEF.replace("18 名", "21 名"), encoding="utf-8")
    assert status() == "updated"


def test_people_read_what_became_of_each_file(call: Call, resumes: Path, tmp_path: Path) -> None:
    ended = call("ingest", resumes, tmp_path / "gone.pdf", "--data-dir", tmp_path / "data")
    assert ended.status == 1
    assert "added     chef.txt  端木清越" in ended.out
    assert "failed    gone.pdf" in ended.out
    assert "4 added, 1 failed" in ended.out


def test_a_folder_without_files_says_so(call: Call, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    ended = call("ingest", tmp_path / "empty", "--data-dir", tmp_path / "data", "--json")
    assert (ended.status, ended.out) == (0, "")
    assert "No files found" in ended.err


def test_text_prints_the_text_and_nothing_else(run: Run, data_dir: Path, resumes: Path) -> None:
    done = run("text", "chef.txt", "--data-dir", data_dir)
    assert (done.returncode, done.stdout.decode(), done.stderr) == (0, CHEF, b"")


def test_text_drops_the_mark_and_reads_line_ends_as_one(
    run: Run, data_dir: Path, resumes: Path
) -> None:
    done = run("text", resumes / "a" / "cv.txt", "--data-dir", data_dir)
    assert done.stdout.decode() == BIOLOGIST


@pytest.mark.parametrize("by", ["file", "id", "start of id"])
def test_remove_leaves_no_trace(call: Call, tmp_path: Path, by: str) -> None:
    for name, text in (("chef.txt", CHEF), ("kelp.txt", BIOLOGIST)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    data_dir = tmp_path / "data"
    files = (tmp_path / "chef.txt", tmp_path / "kelp.txt")
    chef = call("ingest", *files, "--data-dir", data_dir, "--json").objects[0]
    key = {"file": "chef.txt", "id": chef["resume_id"], "start of id": chef["resume_id"][:6]}[by]
    ended = call("remove", key, "--data-dir", data_dir)
    assert ended.status == 0
    assert "chef.txt" in ended.out
    held = b"".join(file.read_bytes() for file in data_dir.rglob("*") if file.is_file())
    for trace in ("端木清越", "青岚餐饮", "chef.txt", chef["resume_id"]):
        assert trace.encode() not in held
    assert [o["file"] for o in call("list", "--data-dir", data_dir, "--json").objects] == [
        "kelp.txt"
    ]

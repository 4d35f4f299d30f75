"""The README is true: its file tree is the tree, and its commands are there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fnmatch import fnmatchcase
from pathlib import Path

import pytest
import typer.main

from eval.cli import app as measures
from ui.cli import app

ROOT = Path(__file__).parents[1]
PACKAGES = ("assistant", "ingest", "ui", "eval")
README = (ROOT / "README.md").read_text(encoding="utf-8")


def tree_lines() -> Iterator[tuple[str, str]]:
    """The tree's paths, folders with a closing slash, each with its description."""
    block = README.partition("## File tree")[2].partition("```text\n")[2].partition("```")[0]
    folders: list[str] = []
    for row in block.splitlines():
        name, _, description = row.strip().partition("  ")
        depth = (len(row) - len(row.lstrip())) // 2
        folders[depth:] = [name]
        yield "".join(folders), description.strip()


def package_files() -> Iterator[str]:
    """The files of the packages; a folder stands for its `__init__.py`."""
    for package in PACKAGES:
        for path in sorted((ROOT / package).rglob("*")):
            file = path.relative_to(ROOT)
            made = any(part.startswith((".", "__pycache__")) for part in file.parts)
            if path.is_file() and not made:
                yield file.as_posix().removesuffix("__init__.py")


def covers(entry: str, file: str) -> bool:
    """Whether a line of the tree stands for a file; "*" stands for data files of one folder."""
    if "*" not in entry:
        return entry == file
    return (
        not file.endswith((".py", "/"))
        and fnmatchcase(file, entry)
        and entry.count("/") == file.count("/")
    )


def test_every_package_file_is_in_the_tree() -> None:
    entries = [entry for entry, _ in tree_lines()]
    missing = [f for f in package_files() if not any(covers(entry, f) for entry in entries)]
    assert not missing, "not in the README's file tree:\n  " + "\n  ".join(missing)


def test_every_line_of_the_tree_is_there_and_says_what_it_is() -> None:
    lines = list(tree_lines())
    gone = [entry for entry, _ in lines if not list(ROOT.glob(entry.rstrip("/")))]
    assert lines
    assert not gone, "in the README's file tree, but nowhere else:\n  " + "\n  ".join(gone)
    silent = [entry for entry, description in lines if not description]
    assert not silent, "without a description:\n  " + "\n  ".join(silent)


def test_every_make_command_is_a_target() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z]+):", makefile, re.MULTILINE))
    named = set(re.findall(r"(?:^ {4}|`)make ([a-z]+)", README, re.MULTILINE))
    assert named >= {"demo", "test"}
    assert named <= targets, f"no such targets: {sorted(named - targets)}"


def test_every_command_and_option_is_one_of_the_program() -> None:
    measuring = typer.main.get_command(measures)
    commands = {**typer.main.get_command(app).commands, "eval": measuring}  # type: ignore[attr-defined]
    named = re.findall(r"resume-assistant ([a-z][a-z-]*)([^`\n#]*)", README)
    assert named
    for command, rest in named:
        assert command in commands, f"no such command: {command}"
        known = {option for part in commands[command].params for option in part.opts}
        options = set(re.findall(r"(?<!\S)--[a-z-]+", rest))
        assert options <= known, f"{command}: no such options: {sorted(options - known)}"


def test_the_python_example_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    example = README.partition("```python\n")[2].partition("```")[0]
    folder = tmp_path / "resumes"
    folder.mkdir()
    words = "Ada Quill\n\nExperience\n2019 - 2021  Harrow Hospital, ICU nurse\n"
    (folder / "quill.txt").write_text(words, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    exec(compile(example, "README.md", "exec"), {})
    printed = capsys.readouterr().out
    assert "quill.txt" in printed
    assert "Harrow Hospital, ICU nurse" in printed

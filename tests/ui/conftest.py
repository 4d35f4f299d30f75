"""A folder of invented people, a library that the real command made of it, and ways to call it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

import ui.cli
from tests.ui.browser import address, browser, open_page, window_data
from tests.ui.program import command, environment

__all__ = ["address", "browser", "open_page", "window_data"]

CHEF = """端木清越
电话：139-0000-2211

工作经历
2019.04 - 至今  青岚餐饮管理有限公司  行政总厨
管理 18 名厨师，食材损耗率由 6.1% 降至 3.4%。

教育背景
2008.09 - 2012.06  江南大学  食品科学  本科
"""
BIOLOGIST = """Ingrid Vasquez-Thorne
ingrid@example.org

Experience
Research Scientist, Fjordlight Genomics  03/2018 - Present
Mapped 412 kelp genomes and led a team of 7.

Education
Ph.D. in Marine Biology, University of Bergen, 2017
"""
TRICKSTER = """[bold red]Odalys[/bold red] Quist
odalys@example.org

Experience
Sound Engineer, Halcyon Hall  2020 - Present
Ran [link=https://example.org]sound[/link] \x1b[31mfor 90 shows\x1b[0m a year. :smile: :wave:
"""


@dataclass(frozen=True, slots=True)
class Called:
    """What a call of the command in this process left behind."""

    status: int
    out: str
    err: str

    @property
    def objects(self) -> list[dict[str, Any]]:
        """Standard output as JSON lines, which fails on anything else in it."""
        return [json.loads(line) for line in self.out.splitlines()]


Call = Callable[..., Called]
Run = Callable[..., "subprocess.CompletedProcess[bytes]"]


@pytest.fixture
def call(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Call:
    """Calls the console script's function in this process."""

    def called(*arguments: object) -> Called:
        monkeypatch.setattr(sys, "argv", ["resume-assistant", *map(str, arguments)])
        capsys.readouterr()
        with pytest.raises(SystemExit) as ended:
            ui.cli.main()
        captured = capsys.readouterr()
        status = ended.value.code
        return Called(status if isinstance(status, int) else 0, captured.out, captured.err)

    return called


def run_command(*arguments: object, stdin: str | None = None) -> subprocess.CompletedProcess[bytes]:
    """Runs the command as a program of its own."""
    return subprocess.run(
        command(*arguments),
        input=stdin.encode() if stdin is not None else b"",
        capture_output=True,
        env=environment(),
        check=False,
        timeout=120,
    )


@pytest.fixture
def run() -> Run:
    return run_command


@pytest.fixture(autouse=True)
def no_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in os.environ:
        if name.startswith("RESUME_ASSISTANT_"):
            monkeypatch.delenv(name)


@pytest.fixture(scope="session")
def resumes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Four resumes; two of them share a file name, one begins with a mark and has CRLF."""
    folder = tmp_path_factory.mktemp("resumes")
    (folder / "a").mkdir()
    (folder / "b").mkdir()
    (folder / "chef.txt").write_text(CHEF, encoding="utf-8")
    (folder / "a" / "cv.txt").write_bytes(
        b"\xef\xbb\xbf" + BIOLOGIST.replace("\n", "\r\n").encode()
    )
    (folder / "b" / "cv.txt").write_text(CHEF.replace("端木清越", "公冶知白"), encoding="utf-8")
    (folder / "odd.txt").write_text(TRICKSTER, encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def data_dir(resumes: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library of those resumes, for tests that only read it."""
    folder = tmp_path_factory.mktemp("library") / "data"
    done = run_command("ingest", resumes, "--data-dir", folder, "--json")
    assert done.returncode == 0, done.stderr.decode()
    return folder

"""The demo answers its questions with citations, from a library of its own."""

from __future__ import annotations

from pathlib import Path

from ingest.stores.tables import SCHEMA_VERSION
from tests.ui.conftest import Run
from ui.demo import QUESTIONS, sample_files
from ui.settings import demo_data_dir


def test_the_demo_ingests_the_samples_and_answers_with_citations(run: Run, tmp_path: Path) -> None:
    done = run("demo", "--no-window", "--data-dir", tmp_path / "demo")
    assert done.returncode == 0, done.stderr.decode()
    taken, *answers = done.stdout.decode().split("──\n")
    with sample_files() as samples:
        assert f"{len(samples)} added" in taken
    assert len(answers) == len(QUESTIONS) == 3
    assert all("  [1] " in answer for answer in answers)


def test_the_demo_of_another_format_is_no_hindrance() -> None:
    assert demo_data_dir().name == f"format-{SCHEMA_VERSION}"


def test_the_samples_are_whole_files() -> None:
    with sample_files() as samples:
        assert len(samples) > 10
        assert {sample.suffix for sample in samples} >= {".pdf", ".docx", ".html", ".txt", ".md"}
        assert all(sample.stat().st_size for sample in samples)

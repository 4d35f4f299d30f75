"""Files on their way into a real library are watched, and stopped without losing any."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from ingest.embedders import open_embedder
from ingest.library import Library, Outcome
from ingest.resume import IngestError
from ui.window.adding import Adding, Progress
from ui.window.outcome_list import MOST_LINES, outcomes_html, progress_html

MANY = 300


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library(tmp_path / "data", open_embedder()) as library:
        yield library


def _people(folder: Path, count: int) -> Path:
    folder.mkdir()
    for number in range(count):
        words = f"Person Number{number}\n\nExperience\nBeekeeper, Apiary {number}  2010 - 2020\n"
        (folder / f"{number:04}.txt").write_text(words)
    return folder


def test_it_is_told_how_far_it_is_and_what_became_of_each(library: Library, tmp_path: Path) -> None:
    folder = _people(tmp_path / "people", 40)
    (folder / "torn.pdf").write_bytes(b"%PDF-1.7 cut short")
    told = list(Adding(library, [folder], total=41).watch(0.01))
    assert [one.done for one in told] == sorted(one.done for one in told)
    last = told[-1]
    assert (last.done, last.total, last.stopping) == (41, 41, False)
    assert [o.file for o in last.outcomes if o.status == "failed"] == ["torn.pdf"]
    assert len(library.resumes()) == 40


def test_what_was_written_before_a_stop_is_told_and_stays(library: Library, tmp_path: Path) -> None:
    adding = Adding(library, [_people(tmp_path / "people", MANY)], total=MANY)
    for progress in adding.watch(0.01):
        if progress.outcomes:
            adding.stop()
    assert progress.stopping
    assert 0 < len(progress.outcomes) < MANY
    assert {o.resume_id for o in progress.outcomes} == {r.id for r in library.resumes()}
    # The library is whole: the rest goes in another time.
    again = list(library.add([tmp_path / "people"]))
    assert len(again) == len(library.resumes()) == MANY


def test_a_watch_that_is_closed_ends_the_adding(library: Library, tmp_path: Path) -> None:
    adding = Adding(library, [_people(tmp_path / "people", MANY)], total=MANY)
    watching = adding.watch(0.01)
    while not next(watching).outcomes:
        pass
    watching.close()  # type: ignore[attr-defined]
    there = len(library.resumes())
    assert 0 < there < MANY


def test_trouble_with_the_library_is_raised(tmp_path: Path) -> None:
    with Library(tmp_path / "data") as library, pytest.raises(IngestError, match="without an emb"):
        list(Adding(library, [_people(tmp_path / "people", 1)], total=1).watch(0.01))


def _failed(count: int) -> tuple[Outcome, ...]:
    return tuple(
        Outcome(f"{n}.pdf", f"/x/{n}.pdf", "failed", error=f"{n}.pdf is broken: <b>")
        for n in range(count)
    )


def test_rate_and_time_left_are_told_once_they_are_more_than_a_guess() -> None:
    early = progress_html(Progress((), 1, 500, 0.1), "en")
    assert "files/s" not in early
    late = progress_html(Progress(_failed(2), 100, 500, 20.0), "en")
    for words in (
        "100 of 500 files",
        "5.0 files/s",
        "about 2 min left",
        "2 failed so far",
        "1.pdf",
    ):
        assert words in late, words
    assert "约剩 40 秒" in progress_html(Progress((), 100, 500, 10.0), "zh")
    assert "<b>" not in late.partition("1.pdf is broken")[2]


def test_a_long_list_of_failures_is_cut() -> None:
    html = outcomes_html(Progress(_failed(MOST_LINES + 30), 230, 230), "en")
    assert html.count("<li") == MOST_LINES + 1
    assert "and 30 more" in html


def test_a_stop_says_how_many_were_not_looked_at() -> None:
    html = outcomes_html(Progress(_failed(3), 3, 10, stopping=True), "en")
    assert "7 files were not looked at" in html

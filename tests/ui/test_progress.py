"""The bar on the terminal says how many are done, how fast, and how long the rest will take."""

from __future__ import annotations

import io

from rich.console import Console
from rich.progress import Progress

from ui.progress import progress_bar


def test_the_bar_tells_the_speed_and_the_time_left() -> None:
    with progress_bar("Reading resumes", stderr=True) as (bar, progress):
        clock = [0.0]
        bar.get_time = lambda: clock[0]
        for done in range(0, 41, 10):
            clock[0] = done / 5
            progress(done, 100)
        assert "Reading resumes" in (line := _rendered(bar))
        assert "40/100" in line
        assert "5.0/s" in line
        assert "0:00:12" in line


def test_before_there_is_a_speed_none_is_told() -> None:
    with progress_bar("Reading resumes", stderr=True) as (bar, progress):
        progress(1, 3)
        assert "/s" not in _rendered(bar)


def _rendered(bar: Progress) -> str:
    console = Console(file=io.StringIO(), width=120)
    with console.capture() as captured:
        console.print(bar.make_tasks_table(bar.tasks))
    return captured.get()

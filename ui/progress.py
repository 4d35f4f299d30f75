"""A progress bar, for anything that may take over a second."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    ProgressColumn,
    Task,
    TextColumn,
    TimeRemainingColumn,
)
from rich.text import Text

from ui.terminal import console


class SpeedColumn(ProgressColumn):
    """How many are done a second, of late; nothing before the second one."""

    def render(self, task: Task) -> Text:
        """For instance "12.5/s"."""
        return Text(f"{task.speed:.1f}/s" if task.speed else "", style="progress.data.speed")


@contextmanager
def progress_bar(
    label: str, *, stderr: bool
) -> Iterator[tuple[Progress, Callable[[int, int], None]]]:
    """The bar, and what to call with how many are done of how many; it goes away at the end.

    What is printed meanwhile goes through the bar's console, so that it stands above the bar.
    """
    bar = Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        SpeedColumn(),
        TimeRemainingColumn(),
        # Files come a batch at a time: the speed is that of several batches.
        speed_estimate_period=60,
        console=console(stderr=stderr),
        transient=True,
    )
    with bar:
        task = bar.add_task(label, total=None)
        yield bar, lambda done, total: bar.update(task, completed=done, total=total)

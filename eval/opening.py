"""A library made anew of the resumes that questions are about, with progress on standard error."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from eval.results import console
from ingest.embedders import Embedder, open_embedder
from ingest.library import Library
from ingest.resume import IngestError

T = TypeVar("T")

SAMPLES = Path(__file__).resolve().parents[1] / "ingest" / "samples"
"""The resumes of invented people that come with the program."""


@contextmanager
def measured_library(
    paths: Sequence[Path] | None, model: str | None
) -> Iterator[tuple[Library, Embedder]]:
    """The resumes of some paths, or the samples, in a temporary library, and its model.

    A file that cannot be read is named on standard error and left out.
    """
    embedder = open_embedder(model)
    chosen = list(paths or [SAMPLES])
    with (
        TemporaryDirectory(prefix="resume-assistant-eval-") as folder,
        Library(Path(folder), embedder) as library,
    ):
        for outcome in tracked("Reading resumes", library.add(chosen), None):
            if outcome.status == "failed":
                console(stderr=True).print(f"{outcome.file}: {outcome.error}")
        if not library.resumes():
            where = ", ".join(str(path) for path in chosen)
            raise IngestError(f"There is no resume to ask about in {where}: name a folder of them.")
        yield library, embedder


@contextmanager
def progress(label: str, total: int | None) -> Iterator[Callable[[], None]]:
    """A bar that goes away at the end, and what to call when one more is done."""
    bar = Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        console=console(stderr=True),
        transient=True,
    )
    with bar:
        task = bar.add_task(label, total=total)
        yield lambda: bar.advance(task)


def tracked(label: str, values: Iterable[T], total: int | None) -> Iterator[T]:
    """The values, with a bar that shows how many there were."""
    with progress(label, total) as done:
        for value in values:
            yield value
            done()

"""The command `eval retrieval-speed`."""

from __future__ import annotations

import resource
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from itertools import islice
from pathlib import Path

from rich.box import SIMPLE_HEAD
from rich.table import Table

from eval.generated.paths import QUESTIONS, RESUMES
from eval.generated.scoring.question import read_generated
from eval.opening import tracked
from eval.questions import DatasetError
from eval.results import commit, console, write_json
from eval.retrieval_speed.plot import plot_growth
from eval.retrieval_speed.size import Size, measure_size
from ingest.embedders import open_embedder
from ingest.library import Library

_STEP = 200
"""Files that are added before the chunks are counted again."""


@dataclass(frozen=True, slots=True)
class Growth:
    """What adding resumes took and takes: by the clock, of all cores, and on the disk."""

    resumes: int
    seconds: float
    cpu_seconds: float
    disk_kb_per_resume: float


def measure(folder: Path, data_dir: Path, chunks: Sequence[int], results: Path | None) -> None:
    """Let a library grow to each size, search it, print and write."""
    asked = [one.question for one in read_generated(folder / QUESTIONS) if not one.turns]
    files = iter(sorted((folder / RESUMES).iterdir()))
    measured: list[tuple[Growth, Size]] = []
    for wanted in chunks:
        growth = _grow(data_dir, files, wanted)
        size = measure_size(data_dir, asked)
        measured.append((growth, size))
        console().print(_table(growth, size))
    if results is None:
        return
    found = {
        "eval": "retrieval-speed",
        "commit": commit(),
        "questions": len(asked),
        "sizes": [
            {
                "resumes": size.resumes,
                "chunks": size.chunks,
                "memory_mb": size.memory_mb,
                "recall_of_chroma": size.recall,
                "added": asdict(growth),
                "methods": [one.as_object() for one in size.times],
            }
            for growth, size in measured
        ],
    }
    path = write_json(results, f"retrieval-speed-{commit()}", found)
    picture = results / f"retrieval-speed-{commit()}.png"
    plot_growth([size for _, size in measured], picture)
    for written in (path, picture):
        console().print(f"Written: {written}", soft_wrap=True)


def _grow(data_dir: Path, files: Iterator[Path], chunks: int) -> Growth:
    began, worked, added = time.perf_counter(), _cpu(), 0
    with Library(data_dir, open_embedder(None)) as library:
        while library.chunk_count < chunks:
            batch = list(islice(files, _STEP))
            if not batch:
                raise DatasetError(
                    f"The folder holds resumes for {library.chunk_count:,} chunks, not {chunks:,}: "
                    "generate more, or ask for fewer."
                )
            label = f"Reading resumes up to {chunks:,} chunks"
            added += sum(1 for _ in tracked(label, library.add(batch), len(batch)))
        resumes = len(library.ids())
    seconds = time.perf_counter() - began
    disk = sum(path.stat().st_size for path in data_dir.rglob("*") if path.is_file())
    return Growth(
        added, round(seconds, 1), round(_cpu() - worked, 1), round(disk / 1024 / resumes, 1)
    )


def _cpu() -> float:
    """Seconds of all cores so far, those of the processes that read files among them."""
    spent = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in spent)


def _table(growth: Growth, size: Size) -> Table:
    title = (
        f"{size.chunks:,} chunks of {size.resumes:,} resumes. Memory {size.memory_mb:,.0f} MB, "
        f"disk {growth.disk_kb_per_resume:,.0f} KB a resume. {growth.resumes:,} resumes added in "
        f"{growth.seconds:,.0f} s ({growth.cpu_seconds:,.0f} s of all cores). "
        f"Chroma finds {size.recall:.3f} of what exact search finds."
    )
    table = Table(box=SIMPLE_HEAD, padding=0, pad_edge=False, title=title, title_justify="left")
    for column in ("method", "among", "p50 ms", "p95 ms", "p95 ms of all cores"):
        left = column in ("method", "among")
        table.add_column(column, justify="left" if left else "right")
    for row in size.times:
        figures = (row.p50_ms, row.p95_ms, row.cpu_p95_ms)
        table.add_row(row.method, row.among, *map(str, figures))
    return table

"""Pages a second of reading PDFs to facts, beside two readers that only take the text out.

All files are read several times, the methods taking turns, so that a machine whose speed varies is
as slow for one as for the other; the median of the passes is what counts. Every pass has processes
of its own, warmed with other resumes, so that none finds anything that an earlier one has kept.
"""

from __future__ import annotations

import multiprocessing
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing.synchronize import Barrier
from pathlib import Path
from statistics import median
from types import MappingProxyType

from eval.opening import SAMPLES


def _to_facts(path: Path) -> int:
    from ingest.reading import read_resume

    return len(read_resume(path).resume.pages)


def _bare_pdfium(path: Path) -> int:
    import pypdfium2 as pdfium

    with pdfium.PdfDocument(path) as document:
        for page in document:
            page.get_textpage().get_text_range()
        return len(document)


def _pdfplumber(path: Path) -> int:
    import pdfplumber

    with pdfplumber.open(path) as document:
        for page in document.pages:
            page.extract_text()
        return len(document.pages)


METHODS: Mapping[str, Callable[[Path], int]] = MappingProxyType(
    {
        "reading to facts": _to_facts,
        "pypdfium2, text only": _bare_pdfium,
        "pdfplumber, text only": _pdfplumber,
    }
)
"""Each reads a file and returns how many pages it has."""


@dataclass(frozen=True, slots=True)
class Speed:
    """How fast a method read all files with so many processes: the seconds of each pass."""

    method: str
    processes: int
    pages: int
    seconds: tuple[float, ...]

    @property
    def pages_per_second(self) -> float:
        """Pages of all files by the time of the median pass."""
        return self.pages / median(self.seconds)

    def times_as_fast(self, other: Speed) -> float:
        """As another method, in the median of the passes in which they took turns."""
        return median(b / a for a, b in zip(self.seconds, other.seconds, strict=True))


def measure(files: Sequence[Path], processes: int, passes: Iterable[object]) -> list[Speed]:
    """Read every file with every method once in each of the passes."""
    seconds: dict[str, list[float]] = {method: [] for method in METHODS}
    pages: dict[str, int] = {}
    # The largest first, so that none waits at the end.
    ordered = sorted(files, key=lambda path: path.stat().st_size, reverse=True)
    for _ in passes:
        for method in METHODS:
            pages[method], passed = _pass(method, ordered, processes)
            seconds[method].append(passed)
    return [Speed(m, processes, pages[m], tuple(taken)) for m, taken in seconds.items()]


def _pass(method: str, files: Sequence[Path], processes: int) -> tuple[int, float]:
    """The pages of the files, and the seconds that new, warm processes take to read them."""
    context = multiprocessing.get_context("spawn")
    started = context.Barrier(processes)
    with ProcessPoolExecutor(processes, context, _warm, (method, started)) as pool:
        # The first tasks end when all processes have started.
        list(pool.map(abs, range(processes)))
        began = time.perf_counter()
        pages = sum(pool.map(METHODS[method], files))
        return pages, time.perf_counter() - began


def _warm(method: str, started: Barrier) -> None:
    """Load what a process loads once, however many files follow, and wait for the others."""
    for path in sorted(SAMPLES.rglob("*.pdf")):
        METHODS[method](path)
    started.wait()

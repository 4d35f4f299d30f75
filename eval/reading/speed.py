"""Pages a second of reading PDFs to facts, beside two readers that only take the text out."""

from __future__ import annotations

import multiprocessing
import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType


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
    """How fast a method read all files with so many processes."""

    method: str
    processes: int
    pages: int
    seconds: float

    @property
    def pages_per_second(self) -> float:
        """Pages of all files by the time that passed."""
        return self.pages / self.seconds


def measure(method: str, files: Sequence[Path], processes: int) -> Speed:
    """Read every file once in warm processes, the largest first, so that none waits at the end."""
    read = METHODS[method]
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(processes, mp_context=context) as pool:
        # Imports and word lists are loaded once a process, however many files follow.
        list(pool.map(read, [*files[:1]] * processes * 4))
        ordered = sorted(files, key=lambda path: path.stat().st_size, reverse=True)
        began = time.perf_counter()
        pages = sum(pool.map(read, ordered))
        return Speed(method, processes, pages, time.perf_counter() - began)

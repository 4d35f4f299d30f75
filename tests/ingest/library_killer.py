"""Run as a program: kill a writer at random moments, run it again, and compare the libraries.

It forks, and imports and reads the files before: a kill during either would test nothing.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import sqlite3
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import chromadb  # noqa: F401
import tantivy  # noqa: F401

import ingest.library.intake
from ingest.library import Library, UnknownKey
from ingest.reading import read_resume
from tests.ingest.library_builders import HashEmbedder, terms, write_resumes
from tests.ingest.library_builders import ingest as ingest_into

_TABLES = ("resumes", "sections", "entries", "facts", "chunks", "vectors")
_QUESTIONS = ("冷链运输 培训 同事", "sourdough handbook", "第7理工学院")


def contents(data_dir: Path) -> str:
    """Rows and search results as JSON, without when the rows were written."""
    connection = sqlite3.connect(data_dir / "catalog.sqlite3")
    connection.row_factory = sqlite3.Row
    rows: dict[str, list[str]] = {}
    for table in _TABLES:
        records = [dict(row) for row in connection.execute(f"SELECT * FROM {table}")]
        for record in records:
            record.pop("written", None)
        rows[table] = sorted(map(repr, records))
    connection.close()
    found: list[tuple[str, int, float]] = []
    for exact_up_to in (0, 10**6):
        with Library(data_dir, HashEmbedder(), exact_up_to=exact_up_to) as library:
            for question in _QUESTIONS:
                hits = library.search_words(terms(question), 500)
                hits += library.search_vectors(question, 500)
                found += sorted((hit.resume_id, hit.chunk, hit.score) for hit in hits)
    return json.dumps([rows, found], ensure_ascii=False)


def equal(one: str, other: str) -> bool:
    """The same rows, and the same chunks found with scores that differ by rounding at most."""
    (rows, found), (other_rows, other_found) = json.loads(one), json.loads(other)
    return bool(
        rows == other_rows
        and [hit[:2] for hit in found] == [hit[:2] for hit in other_found]
        and all(abs(a[2] - b[2]) < 1e-3 for a, b in zip(found, other_found, strict=True))
    )


def forked(work: Callable[[], object], kill_after: float | None = None) -> bool:
    """Do work in a child, killed after so many seconds; whether it came to its end."""
    child = os.fork()
    if child == 0:
        work()
        os._exit(0)
    if kill_after is not None:
        time.sleep(kill_after)
        os.kill(child, signal.SIGKILL)
    return os.waitpid(child, 0)[1] == 0


def written(path: Path, work: Callable[[], str]) -> str:
    """What work says in a child of its own."""
    assert forked(lambda: path.write_text(work(), encoding="utf-8"))
    return path.read_text(encoding="utf-8")


def remove_if_there(data_dir: Path, file: str) -> None:
    """Remove a resume; one that an earlier run has already removed is no error."""
    with Library(data_dir) as library, suppress(UnknownKey):
        library.remove(file)


def main(scratch: Path, kills: int, seed: int, removing: bool) -> None:
    """Print of each kill whether it cut the writer off and what readers and the next run met."""
    ingest.library.intake._BATCH_FILES = 8
    resumes = write_resumes(scratch / "in", 40)
    data_dir, answer, start = scratch / "data", scratch / "answer", scratch / "start"
    start.mkdir()
    parsed = {path: read_resume(path) for path in resumes.iterdir()}
    if removing:
        assert forked(lambda: ingest_into(start, resumes, read=parsed.__getitem__))
    work: Callable[[], None] = (
        (lambda: remove_if_there(data_dir, "resume007.txt"))
        if removing
        else (lambda: ingest_into(data_dir, resumes, read=parsed.__getitem__))
    )
    rng = random.Random(seed)
    expected, took = "", float("inf")
    for kill in range(-2, kills):
        shutil.rmtree(data_dir, ignore_errors=True)
        shutil.copytree(start, data_dir)
        began = time.monotonic()
        finished = forked(work, None if kill < 0 else rng.uniform(0, took))
        if kill < 0:
            took = min(took, time.monotonic() - began)
            expected = written(answer, lambda: contents(data_dir))
            continue
        # A reader between the kill and the next write sees whole resumes or none.
        seen = forked(lambda: Library(data_dir, HashEmbedder()).search_words(terms("公司"), 500))
        again = forked(work)
        same = again and equal(written(answer, lambda: contents(data_dir)), expected)
        print(json.dumps({"cut": not finished, "whole": seen, "equal": same}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]), sys.argv[4:] == ["removing"])

"""One size of a library, measured in a process of its own, so that its memory is its own too."""

from __future__ import annotations

import resource
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from assistant.question import read_question
from assistant.roster import Roster
from eval.retrieval_speed.baseline import chroma_baseline
from eval.retrieval_speed.search import LIMIT, Search, Times, library_searches, timed
from ingest.embedders import open_embedder
from ingest.library import Hit, Library

_COMPARED = 50
"""Chunks of an exact search that an approximate one has to find."""

_SEED = 20260101


@dataclass(frozen=True, slots=True)
class Size:
    """What was measured at one size. `recall` is Chroma's against exact search, `memory` in MB."""

    resumes: int
    chunks: int
    times: tuple[Times, ...]
    recall: float
    memory_mb: float


def measure_size(data_dir: Path, questions: list[str]) -> Size:
    """Search a library as it is, in a new process."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        size = pool.submit(_searches, data_dir, questions).result()
        compared, recall = pool.submit(_comparisons, data_dir, questions).result()
    return Size(size.resumes, size.chunks, (*size.times, *compared), recall, size.memory_mb)


def _searches(data_dir: Path, questions: list[str]) -> Size:
    """The program's own searches; nothing else may count as its memory."""
    with Library(data_dir, open_embedder(None)) as library:
        ids = library.ids()
        read = [read_question(text, ()) for text in questions]
        texts = [one.text for one in read]
        some = Random(_SEED).choices(ids, k=len(texts))
        times = [
            timed(name, search, texts, among)
            for name, search in library_searches(library, read).items()
            for among in (None, some)
        ]
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        return Size(len(ids), library.chunk_count, tuple(times), 1.0, round(memory, 1))


def _comparisons(data_dir: Path, questions: list[str]) -> tuple[list[Times], float]:
    """The tutorial's database, what naming people costs, and Chroma over the program's vectors."""
    embedder = open_embedder(None)
    with (
        Library(data_dir, embedder) as library,
        TemporaryDirectory(prefix="resume-assistant-speed-") as folder,
        chroma_baseline(library.resumes(), embedder, Path(folder), LIMIT) as baseline,
    ):
        resumes = Roster(library.resumes())
        some = Random(_SEED).choices([one.id for one in resumes], k=len(questions))
        reading: Search = lambda question, _: read_question(question, resumes)  # noqa: E731
        times = [timed("tutorial", baseline, questions, among) for among in (None, some)]
        times.append(timed("reading the question", reading, questions, None))
        exact = [library.search_vectors(text, _COMPARED) for text in questions]
    with Library(data_dir, embedder, exact_up_to=0) as chroma:
        approximate: Search = lambda question, _: chroma.search_vectors(question, LIMIT)  # noqa: E731
        within: Search = lambda question, one: chroma.search_vectors(question, LIMIT, [one or ""])  # noqa: E731
        times.append(timed("vectors by Chroma", approximate, questions, None))
        times.append(timed("vectors by Chroma", within, questions, some))
        found = [chroma.search_vectors(text, _COMPARED) for text in questions]
    shares = [_share(hits, true) for hits, true in zip(found, exact, strict=True) if true]
    return times, round(sum(shares) / len(shares), 4)


def _share(found: list[Hit], exact: list[Hit]) -> float:
    """How many of the exact search's chunks were found; one as near as its last counts as well."""
    least = exact[-1].score - 1e-4
    return min(1.0, sum(hit.score >= least for hit in found) / len(exact))

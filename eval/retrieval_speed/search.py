"""Searches that are timed: a question, among everyone or within one resume."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from assistant.question import Question
from assistant.request import Request, wanted_of
from assistant.retrieve import WEIGHTS, retrieve
from ingest.library import Library

Search = Callable[[str, str | None], object]
"""A question and the id of the only resume to search, if any."""

LIMIT = 20
"""Chunks that are asked for."""

_WARMING = 10

_PARTS: Mapping[str, Mapping[str, float]] = {
    "words": {"words": 1.0, "vectors": 0.0},
    "vectors": {"words": 0.0, "vectors": 1.0},
    "hybrid": WEIGHTS,
}


@dataclass(frozen=True, slots=True)
class Times:
    """Milliseconds of the questions by one method: as the clock has it, and of all cores."""

    method: str
    among: str
    p50_ms: float
    p95_ms: float
    cpu_p95_ms: float

    def as_object(self) -> dict[str, object]:
        """For JSON."""
        return {
            "method": self.method,
            "among": self.among,
            "latency_ms": {"p50": self.p50_ms, "p95": self.p95_ms},
            "cpu_ms": {"p95": self.cpu_p95_ms},
        }


def library_searches(library: Library, questions: Sequence[Question]) -> dict[str, Search]:
    """The program's search and its parts; the questions are read before anything is timed."""
    asked = {one.text: wanted_of(one.terms, one.attributes) for one in questions}

    def searching(weights: Mapping[str, float]) -> Search:
        def search(question: str, resume_id: str | None) -> object:
            among = None if resume_id is None else (resume_id,)
            return retrieve(library, Request(asked[question], question, among), LIMIT, weights)

        return search

    return {method: searching(weights) for method, weights in _PARTS.items()}


def timed(
    method: str, search: Search, questions: Sequence[str], resume_ids: Sequence[str] | None
) -> Times:
    """Ask every question once, after a few that are not timed; each in one resume where given."""
    among = [None] * len(questions) if resume_ids is None else resume_ids
    pairs = list(zip(questions, among, strict=True))
    for question, resume_id in pairs[:_WARMING]:
        search(question, resume_id)
    taken, spent = [], []
    for question, resume_id in pairs:
        began, worked = time.perf_counter(), time.process_time()
        search(question, resume_id)
        spent.append((time.process_time() - worked) * 1000)
        taken.append((time.perf_counter() - began) * 1000)
    p50, p95 = (round(float(np.percentile(taken, share)), 1) for share in (50, 95))
    cpu = round(float(np.percentile(spent, 95)), 1)
    return Times(method, "everyone" if resume_ids is None else "one", p50, p95, cpu)

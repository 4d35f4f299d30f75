"""The time of one question over all resumes: by the catalog, and by a scan of every resume."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from assistant.conditions.wording import worded_condition
from assistant.evidence import ResumeUnits
from assistant.query.corpus import Corpus
from assistant.query.read import read_query
from assistant.question import Question
from assistant.select import select
from ingest.query.predicates import Worded, atoms
from ingest.resume import YearMonth

Answering = Callable[[Question], object]


@dataclass(frozen=True, slots=True)
class Times:
    """Milliseconds of the questions by one method."""

    method: str
    resumes: int
    questions: int
    p50_ms: float
    p95_ms: float
    longest_ms: float

    def as_object(self) -> dict[str, object]:
        """For JSON."""
        return {
            "method": self.method,
            "resumes": self.resumes,
            "questions": self.questions,
            "latency_ms": {"p50": self.p50_ms, "p95": self.p95_ms, "max": self.longest_ms},
        }


def by_facts(question: Question, corpus: Corpus, as_of: YearMonth) -> bool:
    """Whether facts alone answer a question, none of its conditions being judged by wording."""
    query = read_query(question, corpus.known, as_of.last())
    where = query.where
    if where is None:
        return query.ranking is not None or query.common is not None
    return not any(isinstance(atom, Worded) for atom in atoms(where))


def catalog(corpus: Corpus, as_of: YearMonth) -> Answering:
    """The program's own way: a typed query, answered by SQL."""
    return lambda question: select(question, corpus, as_of)


def scan(units: Sequence[ResumeUnits]) -> Answering:
    """The words of every resume held against the question's, as where no fact stands for them."""

    def answer(question: Question) -> object:
        condition = worded_condition(question, question.terms, False)
        return [u for u in units if condition is not None and condition.judge(u) is not None]

    return answer


def timed(method: str, resumes: int, answer: Answering, questions: Sequence[Question]) -> Times:
    """Ask every question once, after a round that is not timed."""
    for question in questions:
        answer(question)
    taken = []
    for question in questions:
        began = time.perf_counter()
        answer(question)
        taken.append((time.perf_counter() - began) * 1000)
    p50, p95 = (round(float(np.percentile(taken, share)), 1) for share in (50, 95))
    return Times(method, resumes, len(taken), p50, p95, round(max(taken), 1))

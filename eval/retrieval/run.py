"""Every question put to every method."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from eval.bootstrap import Estimate, estimate
from eval.gold import Corpus, GoldItem
from eval.questions import Question
from eval.retrieval.measures import MEASURES, measure
from eval.retrieval.methods import Search
from eval.retrieval.reading import Reading, read

LEVELS = ("span", "resume")


@dataclass(frozen=True, slots=True)
class Task:
    """A question with what is to be found: words, and the resumes that they stand in."""

    question: Question
    gold: tuple[GoldItem, ...]
    resume_ids: frozenset[str]


@dataclass(frozen=True, slots=True)
class MethodRun:
    """What one method handed over for every question, by question id."""

    method: str
    readings: dict[str, Reading]
    elapsed_ms: dict[str, float]


@dataclass(frozen=True, slots=True)
class Score:
    """One method at one budget and level: each question's values, and their means."""

    values: dict[str, dict[str, float]]
    means: dict[str, Estimate]


def retrieval_tasks(questions: Sequence[Question], corpus: Corpus) -> list[Task]:
    """The questions that some resume answers in words that are known."""
    tasks = []
    for question in questions:
        gold = corpus.evidence(question)
        if gold and question.answerable:
            about = {resume.id for resume in corpus.candidates(question)}
            stated = {place.resume_id for item in gold for place in item.places}
            tasks.append(Task(question, gold, frozenset(about or stated)))
    return tasks


def run_method(
    method: str,
    search: Search,
    tasks: Sequence[Task],
    corpus: Corpus,
    characters: int,
    done: Callable[[], None] = lambda: None,
) -> MethodRun:
    """Ask a method every question for so many characters."""
    readings: dict[str, Reading] = {}
    elapsed: dict[str, float] = {}
    for task in tasks:
        begun = time.perf_counter()
        passages = search(task.question, characters)
        elapsed[task.question.id] = (time.perf_counter() - begun) * 1000
        readings[task.question.id] = read(passages, task.gold, corpus.resumes)
        done()
    return MethodRun(method, readings, elapsed)


def score(run: MethodRun, tasks: Sequence[Task], level: str, budget: int) -> Score:
    """The measures of one method at one level, "span" or "resume", within a budget."""
    gold: dict[str, Sequence[str]] = {}
    ranked: dict[str, Sequence[str]] = {}
    for task in tasks:
        reading = run.readings[task.question.id]
        if level == "span":
            gold[task.question.id] = [f"gold {i}" for i in range(len(task.gold))]
            ranked[task.question.id] = reading.ranked_items(budget)
        else:
            gold[task.question.id] = sorted(task.resume_ids)
            ranked[task.question.id] = reading.ranked_resumes(budget)
    values = measure(gold, ranked)
    return Score(values, {name: _mean(values[name]) for name in MEASURES})


def recall_curve(run: MethodRun, tasks: Sequence[Task], budgets: Sequence[int]) -> list[float]:
    """Mean recall by span at each budget."""
    return [
        sum(len(run.readings[t.question.id].found(b)) / len(t.gold) for t in tasks) / len(tasks)
        for b in budgets
    ]


def _mean(values: Mapping[str, float]) -> Estimate:
    found = estimate([[value] for value in values.values()])
    assert found is not None
    return found

"""The command `eval retrieval`."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory

from assistant.rerank import CrossEncoderReranker, Reranker
from eval.gold import Corpus
from eval.opening import measured_library, progress
from eval.questions import NO_GROUP, SHIPPED, DatasetError, read_questions
from eval.results import commit, console, write_json
from eval.retrieval.bare_index import BareIndex
from eval.retrieval.differences import differences, duel
from eval.retrieval.groups import by_group, group_object, group_table
from eval.retrieval.methods import HYBRID, library_methods, read_requests
from eval.retrieval.plot import plot_recall
from eval.retrieval.report import (
    difference_object,
    difference_table,
    duel_object,
    duel_text,
    method_object,
    score_table,
)
from eval.retrieval.run import (
    LEVELS,
    MethodRun,
    Task,
    recall_curve,
    retrieval_tasks,
    run_method,
    score,
)
from eval.retrieval.tutorial import tutorial_method
from ingest.embedders import Embedder
from ingest.library import Library

_CURVE_POINTS = 40
_KIND = "kind"


def evaluate(
    questions: Path | None,
    resumes: Sequence[Path] | None,
    budgets: Sequence[int],
    results: Path | None,
    model: str | None,
    show: bool,
    reranker: str | None = None,
    by: Sequence[str] = (),
) -> None:
    """Search, measure, print and write; `by` are keys to group questions by, beside their kind."""
    keys = tuple(dict.fromkeys((_KIND, *by)))
    asked = read_questions(questions or SHIPPED)
    out = console()
    with measured_library(resumes, model) as (library, embedder):
        corpus = Corpus(library.resumes())
        tasks = retrieval_tasks(asked, corpus)
        if not tasks:
            raise DatasetError(
                f"No question of {questions or SHIPPED} has evidence or terms: name what is to be "
                "found."
            )
        _check_keys(keys, tasks)
        ordering = CrossEncoderReranker(reranker) if reranker else None
        runs = _run_all(library, embedder, tasks, corpus, budgets[-1], ordering)
    for task in tasks:
        for item in task.gold:
            if not item.places:
                out.print(f"{task.question.id}: not in the text as it was read: {item.words}")
    methods = [run.method for run in runs]
    scores = {
        (run.method, level, budget): score(run, tasks, level, budget)
        for run, level, budget in product(runs, LEVELS, budgets)
    }
    out.print(
        f"{len(tasks)} questions with known evidence over {len(corpus.resumes)} resumes, "
        f"embedding model {embedder.name}",
        soft_wrap=True,
    )
    for level in LEVELS:
        out.print(score_table(scores, methods, level, budgets))
    middle = budgets[len(budgets) // 2]
    for key, budget in product(keys, dict.fromkeys((middle, budgets[-1]))):
        out.print(group_table(by_group(runs, tasks, budget, key), budget, key))
    ours = next(run for run in runs if run.method == HYBRID)
    duels = [duel(ours, run, tasks, middle) for run in runs if run is not ours]
    differing = differences(runs, tasks, middle)
    if show:
        out.print(difference_table(differing, methods, middle))
    out.print(f"At {middle:,} characters, by span:")
    for one in duels:
        out.print(duel_text(one), soft_wrap=True)
    if results is None:
        return
    points = [budgets[-1] * i // _CURVE_POINTS for i in range(_CURVE_POINTS + 1)]
    curves = {run.method: recall_curve(run, tasks, points) for run in runs}
    about = {
        "eval": "retrieval",
        "commit": commit(),
        "embedding_model": embedder.name,
        "questions_file": (questions or SHIPPED).name,
        "resumes": len(corpus.resumes),
        "budgets": list(budgets),
    }
    written = [
        write_json(
            results,
            f"retrieval-{run.method.replace(' ', '_')}-{commit()}",
            about
            | method_object(
                run, scores, tasks, budgets, dict(zip(points, curves[run.method], strict=True))
            )
            | {"groups": {key: group_object(run, tasks, budgets, key) for key in keys}},
        )
        for run in runs
    ]
    compared = {
        "budget": middle,
        "duels": [duel_object(one) for one in duels],
        "differences": [difference_object(one) for one in differing],
    }
    written.append(write_json(results, f"retrieval-differences-{commit()}", about | compared))
    picture = results / f"retrieval-recall-{commit()}.png"
    plot_recall(curves, points, budgets, picture)
    for path in (*written, picture):
        out.print(f"Written: {path}", soft_wrap=True)


def _check_keys(keys: Sequence[str], tasks: Sequence[Task]) -> None:
    for key in keys:
        if all(task.question.group(key) == NO_GROUP for task in tasks):
            raise DatasetError(
                f"--by {key}: no question's line says anything under {key!r}: name a key that they "
                "have, such as lang."
            )


def _run_all(
    library: Library,
    embedder: Embedder,
    tasks: Sequence[Task],
    corpus: Corpus,
    characters: int,
    reranker: Reranker | None,
) -> list[MethodRun]:
    with (
        TemporaryDirectory(prefix="resume-assistant-tutorial-") as folder,
        tutorial_method(library.resumes(), embedder, Path(folder) / "chroma") as tutorial,
    ):
        requests = read_requests(library, [task.question for task in tasks])
        bare = BareIndex(library.resumes(), embedder, Path(folder) / "words")
        methods = library_methods(library, requests, bare, reranker) | {"tutorial": tutorial}
        with progress("Searching", len(tasks) * len(methods)) as done:
            return [
                run_method(name, search, tasks, corpus, characters, done)
                for name, search in methods.items()
            ]

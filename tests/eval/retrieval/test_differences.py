"""Methods are compared question by question."""

from eval.gold import Corpus
from eval.retrieval.differences import differences, duel
from eval.retrieval.methods import Passage
from eval.retrieval.run import MethodRun, recall_curve, retrieval_tasks, run_method, score
from ingest.resume import Span
from tests.eval.eval_builders import question, resume

CORPUS = Corpus([resume("ada", "Welder\nAge 40"), resume("bo", "Baker\nAge 50")])
TASKS = retrieval_tasks(
    [
        question(id="easy", evidence=[{"file": "ada", "text": "Welder"}]),
        question(id="hard", evidence=[{"file": "bo", "text": t} for t in ("Baker", "Age 50")]),
        question(id="none", candidates=["ada"]),
        question(id="not stated", kind="negative", evidence=[{"file": "bo", "text": "Baker"}]),
    ],
    CORPUS,
)


def of(method: str, *passages: Passage) -> MethodRun:
    return run_method(method, lambda *_: list(passages), TASKS, CORPUS, 1000)


ADA_ONLY = of("ada only", Passage("ada", Span(0, 13)))
BOTH = of("both", Passage("ada", Span(0, 6)), Passage("bo", Span(0, 5)))


def test_only_questions_that_some_known_words_answer_are_searched_for() -> None:
    assert [task.question.id for task in TASKS] == ["easy", "hard"]


def test_what_one_method_lost_and_another_found_is_named() -> None:
    (found,) = differences([ADA_ONLY, BOTH], TASKS, 1000)
    assert found.question.id == "hard"
    assert found.lost == {"ada only": ("Baker", "Age 50"), "both": ("Age 50",)}


def test_a_duel_counts_who_found_more() -> None:
    found = duel(BOTH, ADA_ONLY, TASKS, 1000)
    assert found.won == ("hard",)
    assert found.lost == ()
    assert found.difference.mean == 0.25
    assert duel(ADA_ONLY, BOTH, TASKS, 1000).lost == ("hard",)


def test_scores_are_by_span_and_by_resume() -> None:
    by_span = score(BOTH, TASKS, "span", 1000)
    by_resume = score(BOTH, TASKS, "resume", 1000)
    assert by_span.values["recall"] == {"easy": 1.0, "hard": 0.5}
    assert by_resume.values["recall"] == {"easy": 1.0, "hard": 1.0}
    assert by_resume.values["mrr"] == {"easy": 1.0, "hard": 0.5}
    assert by_resume.values["precision"] == {"easy": 0.5, "hard": 0.5}


def test_recall_grows_with_the_budget() -> None:
    assert recall_curve(BOTH, TASKS, [0, 6, 11]) == [0.0, 0.5, 0.75]

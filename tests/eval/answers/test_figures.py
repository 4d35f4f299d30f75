"""Figures are means over what there was to judge, kind by kind and over all."""

import pytest

from eval.answers.figures import figures_by_kind
from eval.answers.judgement import Judgement, judge
from eval.gold import Corpus
from tests.eval.eval_builders import answer, question, resume

CORPUS = Corpus([resume("ada", "Ada Quill\nWelder")])


def judged(kind: str, *, abstained: bool, elapsed_ms: float = 1.0) -> Judgement:
    given = answer("words", abstained=abstained, elapsed_ms=elapsed_ms)
    return judge(question(kind=kind), given, CORPUS)


def test_a_program_that_never_abstains_is_worth_a_half() -> None:
    never = [judged("lookup", abstained=False) for _ in range(9)]
    never.append(judged("negative", abstained=False))
    *_, all_ = figures_by_kind(never)
    assert all_.shares["abstain"] is not None
    assert all_.shares["abstain"].mean == pytest.approx(0.5)
    assert all_.shares["pass"] is not None
    assert all_.shares["pass"].mean == pytest.approx(0.9)


def test_kinds_stand_in_the_order_they_appear() -> None:
    rows = figures_by_kind([judged(k, abstained=False) for k in ("list", "date", "list")])
    assert [(row.kind, row.questions) for row in rows] == [("list", 2), ("date", 1), ("all", 3)]


def test_what_was_never_judged_has_no_figure() -> None:
    (row, _) = figures_by_kind([judged("lookup", abstained=False)])
    assert row.shares["set"] is None
    assert row.as_object()["set"] is None


def test_latency_is_given_as_percentiles() -> None:
    (row, _) = figures_by_kind(
        [judged("lookup", abstained=False, elapsed_ms=float(ms)) for ms in range(1, 102)]
    )
    assert row.p50_ms == pytest.approx(51)
    assert row.p95_ms == pytest.approx(96)

"""What the shipped model learns from, and what it is measured on."""

from __future__ import annotations

from ingest.models.measure import question_tasks
from ingest.models.pairs import answered_lines, line_pairs


def test_every_answered_line_is_whole_and_stands_once() -> None:
    rows = answered_lines()
    assert all(text.strip() for row in rows for text in row.values())
    for column in rows[0]:
        assert len({row[column] for row in rows}) >= 0.99 * len(rows)


def test_no_question_that_the_model_is_measured_on_was_learned() -> None:
    learned = {text for pair in line_pairs() for text in (pair.first, pair.second)}
    asked = {text for task in question_tasks() for text in (*task.queries, *task.texts)}
    assert not learned & asked


def test_a_question_is_paired_with_its_line_in_both_languages() -> None:
    row = answered_lines()[0]
    pairs = {(pair.first, pair.second) for pair in line_pairs()}
    assert (row["question_zh"], row["line_en"]) in pairs
    assert (row["question_en"], row["line_zh"]) in pairs
    assert (row["line_zh"], row["line_en"]) in pairs

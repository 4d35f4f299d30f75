"""The few sentences that cover a question's words best, or none."""

from __future__ import annotations

import pytest

from tests.assistant.asking import look, quotes
from tests.builders import people

QI, ELLWOOD, MURONG = people()


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("祁映安把接口延迟降到了多少？", "从 420ms 降到 90ms"),
        ("祁映安的实时管道每天处理多少日志？", "3 亿条"),
        ("How much did Qi Yingan reduce latency?", "420ms"),
        ("祁映安带了多少人？", "6 人小组"),
    ],
)
def test_the_sentence_that_says_it(question: str, words: str) -> None:
    assert any(words in quote for quote in quotes(look(question, QI)))


def test_the_sentence_is_found_across_languages() -> None:
    found = quotes(look("Marta 把用药差错降低了多少？", ELLWOOD))
    assert any("35%" in quote for quote in found)


def test_few_sentences_are_quoted() -> None:
    assert len(quotes(look("祁映安在后端开发上做了什么？", QI))) <= 6


@pytest.mark.parametrize(
    "question",
    ["祁映安养过什么宠物？", "Has Qi Yingan ever climbed a mountain?", "祁映安会弹钢琴吗？"],
)
def test_what_is_not_said_is_absent(question: str) -> None:
    assert look(question, QI).kind == "absent"

"""The result of a language test, named by the test, by its other name, or by the language."""

from __future__ import annotations

import pytest

from tests.assistant.asking import look, quotes
from tests.builders import resume

_TANG = resume(
    "汤映雪\n电话：13900007272\n\n工作经历\n2020.03 - 至今  澄湖旅行社  导游\n\n"
    "证书与语言\nCET-6 521分\n日语 N2\n导游证\n",
    "tang.txt",
)
_MBEKI = resume(
    "Thandi Mbeki\nPhone: 13900007373\n\nExperience\n2019.03 - present  Linden School  Teacher\n\n"
    "Languages\nMandarin: HSK 3 passed Dec 2022 (251/300)\nZulu, native\n",
    "mbeki.txt",
)


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("What is 汤映雪's Japanese (JLPT) result?", "日语 N2"),
        ("Which JLPT level has 汤映雪 passed?", "日语 N2"),
        ("汤映雪日语能力考试过了几级？", "日语 N2"),
        ("汤映雪的日语是什么等级？", "日语 N2"),
        ("How well did 汤映雪 do in the English test?", "CET-6 521分"),
        ("汤映雪的六级考了多少分？", "CET-6 521分"),
    ],
)
def test_a_test_by_any_of_its_names(question: str, words: str) -> None:
    assert quotes(look(question, _TANG)) == [words]


@pytest.mark.parametrize(
    "question",
    [
        "Thandi Mbeki的汉语水平考试过了几级，多少分？",
        "Thandi Mbeki的HSK考了几级？",
        "Thandi Mbeki的中文考试几级？",
        "What is Thandi Mbeki's HSK level and score?",
    ],
)
def test_level_and_score_across_languages(question: str) -> None:
    assert any("HSK 3" in words and "251/300" in words for words in quotes(look(question, _MBEKI)))


def test_another_test_than_those_taken_is_absent() -> None:
    assert look("汤映雪的托福多少分？", _TANG).kind == "absent"
    assert look("What did Thandi Mbeki score in IELTS?", _MBEKI).kind == "absent"

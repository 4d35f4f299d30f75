"""What no resume can answer gets one clear sentence; a question is never taken for it."""

from __future__ import annotations

import pytest

from tests.assistant.asking import ask
from tests.builders import resume

_FLORIST = resume(
    "Ines Calder\nines.calder@example.com\n\nWORK EXPERIENCE\nFlorist, Petal Row\n"
    "March 2016 - Present\n- Wrote letters to suppliers and emails to customers\n\nEDUCATION\n"
    "BA Design, Marl University, 2012 - 2015\n",
    "calder.txt",
)
_WELDER = resume(
    "栗青禾\n电话：13900007070\n\n工作经历\n2018.03 - 至今  鹭湾钢构有限公司  焊工\n"
    "- 起草合同与通知\n\n教育经历\n2014.09 - 2017.06  鹭湾职业学院  焊接  大专\n",
    "li.txt",
)


@pytest.mark.parametrize(
    "request_",
    [
        "Draft an interview invitation for Ines Calder",
        "Could you write a rejection email to Ines Calder?",
        "Schedule a call with Ines Calder",
        "Translate the resume of Ines Calder into Chinese",
        "Generate five interview questions for Ines Calder",
    ],
)
def test_a_task_is_declined(request_: str) -> None:
    answer = ask(request_, _FLORIST, _WELDER)
    assert "only answer questions" in answer.text
    assert not answer.citations


@pytest.mark.parametrize(
    "request_",
    [
        "给栗青禾写一封面试邀请",
        "帮我写封拒信给栗青禾",
        "安排栗青禾面试",
        "把栗青禾的简历翻译成英文",
    ],
)
def test_a_task_is_declined_in_chinese(request_: str) -> None:
    assert "只根据简历回答" in ask(request_, _FLORIST, _WELDER).text


@pytest.mark.parametrize(
    "question",
    [
        "Who wrote emails to customers?",
        "Did Ines Calder write letters to suppliers?",
        "谁起草过合同？",
        "栗青禾起草过通知吗？",
        "Write a short summary of Ines Calder",
    ],
)
def test_a_question_about_such_work_is_answered(question: str) -> None:
    answer = ask(question, _FLORIST, _WELDER)
    assert answer.citations


@pytest.mark.parametrize(
    "question",
    [
        "Wer spricht Deutsch?",
        "Wo wohnt Ines Calder?",
        "Qui a un diplôme de design ?",
        "¿Quién tiene experiencia con flores?",
        "Chi parla inglese?",
        "誰が英語を話せますか？",
        "Кто умеет варить металл?",
    ],
)
def test_a_question_in_another_language_is_told_so(question: str) -> None:
    assert "Chinese or English" in ask(question, _FLORIST, _WELDER).text


@pytest.mark.parametrize(
    "question", ["Die casting", "Wie Chan?", "La Rochelle", "Who speaks français?", "谁会 Qt？"]
)
def test_a_foreign_word_alone_is_no_other_language(question: str) -> None:
    assert "Chinese or English" not in ask(question, _FLORIST, _WELDER).text


@pytest.mark.parametrize(
    "question",
    [
        "Summarise Ines Calder in three lines",
        "Give me a two-sentence summary of Ines Calder",
        "In one sentence, who is Ines Calder?",
        "Describe Ines Calder in under 100 words",
        "Tell me about Ines Calder, briefly",
    ],
)
def test_how_long_an_answer_is_to_be_asks_nothing_of_a_resume(question: str) -> None:
    assert "Florist, Petal Row" in ask(question, _FLORIST, _WELDER).text


@pytest.mark.parametrize(
    "question",
    [
        "用三句话介绍一下栗青禾",
        "三行总结栗青禾",
        "简要概括栗青禾的经历",
        "介绍栗青禾，控制在100字以内",
    ],
)
def test_how_long_an_answer_is_to_be_in_chinese(question: str) -> None:
    assert "鹭湾钢构" in ask(question, _FLORIST, _WELDER).text

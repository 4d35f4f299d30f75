"""Every question asked as a user would, with its earlier turns, and judged."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.assistant import Answer, Assistant
from assistant.turns.conversation import Turn
from eval.answers.judgement import Judgement, judge
from eval.gold import Corpus
from eval.questions import Question


def judge_all(
    assistant: Assistant, questions: Sequence[Question], corpus: Corpus
) -> Iterator[Judgement]:
    """The judgement of each question, in their order."""
    for question in questions:
        yield judge(question, ask(assistant, question), corpus)


def ask(assistant: Assistant, question: Question) -> Answer:
    """The answer to a question, after the program's own answers to the turns before it."""
    history: list[Turn] = []
    for turn in question.turns:
        before = assistant.ask(turn, history)
        if before.turn is not None:
            history.append(before.turn)
    return assistant.ask(question.question, history)

"""Who of the people just listed came first or last to what they were listed by."""

from __future__ import annotations

import pytest

from assistant.assistant import Answer
from tests.assistant.asking import last_answer
from tests.builders import resume

LIN = resume(
    "林砚秋\n电话：13900001212\n\n工作经历\n2021.11 - 2023.06  澜舟电器有限公司  运营\n", "lin.txt"
)
GU = resume(
    "顾棠梨\n电话：13900003434\n\n工作经历\n2022.03 - 至今  澜舟电器有限公司  人事专员\n", "gu.txt"
)
HALE = resume(
    "Orla Hale\norla.hale@example.org\n\nExperience\n"
    "Mar 2019 - Present  Pinnate Foods Ltd, Singapore, Buyer\n",
    "hale.txt",
)
BRANDT = resume(
    "Ivo Brandt\nivo.brandt@example.org\n\nExperience\n"
    "Jun 2021 - Present  Cairn Optics Inc, Singapore, Designer\n",
    "brandt.txt",
)


def _last(*questions: str) -> Answer:
    return last_answer(questions, LIN, GU, HALE, BRANDT)


@pytest.mark.parametrize(
    ("listed", "then", "first", "month"),
    [
        ("谁去过新加坡工作？", "他们俩谁先去的？哪年哪月？", "Orla Hale", "2019.03"),
        (
            "Who has worked in Singapore?",
            "Which of the two started there last, and when?",
            "Ivo Brandt",
            "2021.06",
        ),
    ],
)
def test_first_or_last_of_those_listed(listed: str, then: str, first: str, month: str) -> None:
    answer = _last(listed, then)
    assert answer.text.startswith(f"**{first}**"), answer.text
    assert month in answer.text


@pytest.mark.parametrize(
    ("listed", "then", "left"),
    [
        ("谁去过新加坡工作？", "其中哪位现在还在那儿？", {"Orla Hale", "Ivo Brandt"}),
        ("谁在澜舟电器工作过？", "现在还在那里工作的有谁？", {"顾棠梨"}),
        ("谁在澜舟电器工作过？", "有几位仍在职？", {"顾棠梨"}),
        ("Who has worked at 澜舟电器有限公司?", "Which of them is still there?", {"顾棠梨"}),
    ],
)
def test_who_of_those_listed_is_still_there(listed: str, then: str, left: set[str]) -> None:
    answer = _last(listed, then)
    assert {citation.name for citation in answer.citations} == left, answer.text

"""People described, misspelt, or sharing a name."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from tests.assistant.asking import ask
from tests.assistant.careers import OKORO, SHEN, YAN_FIRST, YAN_SECOND
from tests.builders import AS_OF, Shelf, people, resume

EVERYONE = (*people(), SHEN, OKORO, YAN_FIRST, YAN_SECOND)


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("半山客栈那位前台接待的电话是多少？", "13900001111"),
        ("在澜石酒店集团当前厅经理的，学的什么专业？", "酒店管理"),
        ("做过半山客栈前台接待的人，电话是多少？", "13900001111"),
        ("在半山客栈当前台接待的候选人的手机号", "13900001111"),
        ("在澜石酒店集团担任前厅经理的应聘者的专业", "酒店管理"),
        ("What is the e-mail address of the Head Baker at Pellworm Bakeries?", "tobias.okoro"),
    ],
)
def test_the_holder_of_a_title_at_an_employer(question: str, words: str) -> None:
    assert words in ask(question, *EVERYONE).text.replace("\\", "")


def test_the_firm_that_one_alone_names_says_who_is_described() -> None:
    one = resume(
        "Oona Varga\n13900000081\n\nEducation\nGraz, student of chip design, 2020-2024\n\n"
        "Work\n2021.02 - 2022.01  Intern, Corvid Sensors Ltd.\n   - tested 14 chip boards\n",
        "varga.txt",
    )
    other = resume(
        "谷一澜\n电话：13900000082\n\n教育\n电子科技大学  芯片设计  硕士在读 2023.09 ~ 2026.06\n\n"
        "实习经历\n平头哥  验证实习生  2024.07 — 2024.11\n   · 提 bug 23 个\n",
        "gu.txt",
    )
    answer = ask("How many bugs did the chip student report at T-Head?", *EVERYONE, one, other)
    assert {c.file for c in answer.citations} == {"gu.txt"}
    assert "23" in answer.text


@pytest.mark.parametrize(
    "question", ["做过前台接待的候选人，有多少人？", "在半山客栈当前台接待的候选人的人数"]
)
def test_how_many_held_a_title_asks_over_everyone(question: str) -> None:
    assert ask(question, *EVERYONE).count is not None


@pytest.mark.parametrize(
    ("question", "file"),
    [
        ("Where does Tobais Okoro work?", "okoro.txt"),
        ("What is Marta Elwood's job?", "ellwood.txt"),
        ("What is Tangyue Shem's phone number?", "shen.txt"),
    ],
)
def test_a_name_one_letter_off_is_the_one_person_it_is_near(question: str, file: str) -> None:
    assert {c.file for c in ask(question, *EVERYONE).citations} == {file}


def test_a_stranger_is_not_answered_for_with_whom_was_spoken_of() -> None:
    assistant = Assistant(Shelf(*EVERYONE), AS_OF)  # type: ignore[arg-type]
    first = assistant.ask("What is Tobias Okoro's e-mail?")
    assert first.turn is not None
    answer = assistant.ask("What is Gudrun Falkenstein's e-mail?", [first.turn])
    assert answer.abstained
    assert "Gudrun Falkenstein" in answer.text


def test_an_employer_is_not_taken_for_a_person() -> None:
    answer = ask("What does Thornhill Airways do?", *EVERYONE)
    assert "bears the name" not in answer.text


def test_namesakes_are_answered_for_one_by_one_with_their_files() -> None:
    answer = ask("严知微的电话是多少？", *EVERYONE)
    assert "严知微（yan-1.txt）" in answer.text
    assert {c.file: c.quote for c in answer.citations} == {
        "yan-1.txt": "电话：13900002222",
        "yan-2.txt": "电话：13900003333",
    }


def test_a_new_description_is_not_taken_for_whom_was_spoken_of() -> None:
    assistant = Assistant(Shelf(*EVERYONE), AS_OF)  # type: ignore[arg-type]
    first = assistant.ask("祁映安的电话？")
    assert first.turn is not None
    answer = assistant.ask("半山客栈的前台接待，电话是多少？", [first.turn])
    assert {c.file for c in answer.citations} == {"shen.txt"}


def test_namesakes_are_told_apart_by_what_else_is_said() -> None:
    assert {c.file for c in ask("做结构工程师的严知微，电话是多少？", *EVERYONE).citations} == {
        "yan-1.txt"
    }


@pytest.mark.parametrize(
    "question",
    [
        "请问做结构工程师的严知微的电话",
        "查严知微的电话，是做结构工程师的那个",
        "有两个严知微，做结构工程师的那位电话是什么？",
    ],
)
def test_a_clause_that_tells_namesakes_apart_asks_nothing(question: str) -> None:
    assert {c.file for c in ask(question, *EVERYONE).citations} == {"yan-1.txt"}


def test_the_oldest_of_those_listed_is_one_of_them() -> None:
    assistant = Assistant(Shelf(*people()), AS_OF)  # type: ignore[arg-type]
    first = assistant.ask("谁有本科及以上学历？")
    assert first.turn is not None
    assert len(first.resumes) == 3
    assert len(assistant.ask("其中年龄最大的是谁？", [first.turn]).resumes) == 1

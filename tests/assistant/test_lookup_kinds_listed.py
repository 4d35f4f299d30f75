"""All of a kind that one resume states, however the list is asked for."""

from __future__ import annotations

import pytest

from tests.assistant.asking import look, quotes
from tests.builders import resume

TAVI = resume(
    "Tavi Orrin\nLocation: Leeds\n"
    "School: Harrow Vale College\nMajor: Catering\nDegree: Diploma\nPeriod: 2004 - 2007\n"
    "Pastry / Menu planning / Food costing\n"
    "Languages: Russian: fluent; Korean: basic\n"
    "Company: Tarn Foods\nJob title: Baker\nPeriod: 2008 - 2015\n"
    "Company: Gale Hotels\nJob title: Pastry Chef\nPeriod: 2015 - 2021\n"
)
BAO = resume(
    "包若溪\n现居住地 郑州\n\n工作经历\n"
    "2015.03-2019.06 青禾食品 质检员\n2019.07-至今 南桥物流 仓库主管\n"
    "\n专业技能\n叉车、盘点、Excel\n\n兴趣爱好\n骑行、桌游\n"
)


@pytest.mark.parametrize(
    "question",
    [
        "Which employers has Tavi Orrin worked for?",
        "Tavi Orrin's employment history",
        "List all the companies Tavi Orrin has worked at",
    ],
)
def test_all_employers(question: str) -> None:
    told = " ".join(quotes(look(question, TAVI)))
    assert "Tarn Foods" in told
    assert "Gale Hotels" in told


@pytest.mark.parametrize(
    "question", ["能不能说下包若溪的所有工作过的单位", "列出包若溪待过的公司", "包若溪的雇主有哪些"]
)
def test_all_employers_in_chinese(question: str) -> None:
    told = " ".join(quotes(look(question, BAO)))
    assert "青禾食品" in told
    assert "南桥物流" in told


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("Tavi Orrin's foreign languages", "Russian: fluent"),
        ("Could you look up Tavi Orrin's skills for me?", "Menu planning"),
        ("what is Tavi Orrin skilled in", "Menu planning"),
    ],
)
def test_a_list_without_a_head_of_its_own(question: str, words: str) -> None:
    assert words in " ".join(quotes(look(question, TAVI)))


@pytest.mark.parametrize(
    ("question", "words"),
    [("包若溪的兴趣爱好", "骑行"), ("包若溪的专业技能", "叉车"), ("包若溪平时有什么爱好", "桌游")],
)
def test_a_list_under_its_head(question: str, words: str) -> None:
    assert words in " ".join(quotes(look(question, BAO)))


def test_what_narrows_it_is_no_whole_list() -> None:
    told = " ".join(quotes(look("包若溪现在的雇主", BAO)))
    assert "青禾食品" not in told


@pytest.mark.parametrize("question", ["包若溪会什么外语", "包若溪在哪里实习过"])
def test_what_is_not_stated_is_absent(question: str) -> None:
    assert look(question, BAO).kind == "absent"


def test_an_internship_taken_for_granted_is_absent() -> None:
    assert look("Where did Tavi Orrin do an internship?", TAVI).kind == "absent"


_EDITOR = resume(
    "沈知微\n电话：13900004141\n\n工作经历\n2018.03 - 至今  岚浦幼儿园  园长，书记\n\n"
    "教育背景\n2008.09 - 2012.06  溪亭学院  学前教育  本科\n\n"
    "出的书\n《树下的一年：户外课程 40 例》  主编  岚浦出版社  2023\n"
    "《湿地园本课程》  副主编  2018\n",
    "shen.txt",
)


@pytest.mark.parametrize(
    "question",
    ["沈知微参与编的书有哪几本？", "沈知微出过什么书？", "What books has 沈知微 edited?"],
)
def test_books_are_those_under_a_head_of_theirs(question: str) -> None:
    assert [words[:4] for words in quotes(look(question, _EDITOR))] == ["《树下的", "《湿地园"]


def test_a_question_of_small_words_is_answered_by_none_that_only_sounds_alike() -> None:
    clerk = resume(
        "孔立田\n电话：13900004242\n\n工作经历\n2018.03 - 至今  岚浦检验所  组长\n"
        "- 三班倒，单日最高 31.6 万管\n"
    )
    assert look("孔立田出过书吗？", clerk).kind == "absent"

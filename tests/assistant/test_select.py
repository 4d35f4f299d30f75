"""Questions over everyone: lists, counts, extremes, and what else they ask."""

from __future__ import annotations

import pytest

from assistant.evidence import ResumeUnits
from assistant.query.corpus import Corpus
from assistant.select import select
from tests.assistant.asking import ask, quotes, quotes_of, read, select_from, who
from tests.assistant.resume_builders import resume_of
from tests.builders import AS_OF, people


@pytest.mark.parametrize(
    ("question", "count"),
    [
        ("有几位候选人有硕士学位？", 1),
        ("How many candidates led more than 5 people?", 2),
        ("多少人有本科及以上学历？", 3),
    ],
)
def test_people_are_counted(question: str, count: int) -> None:
    found = select_from(question)
    assert found.count == count
    assert found.looked_at == 3


def test_a_list_is_not_counted() -> None:
    assert select_from("谁有硕士学位？").count is None


def test_all_conditions_must_hold() -> None:
    assert who("谁有本科及以上学历并且带过 10 人以上的团队？") == ["ellwood"]


def test_everyone_found_is_shown_with_their_own_words() -> None:
    for point in select_from("谁带过团队？").points:
        assert point.spans
        assert all(words in point.resume.text for words in quotes_of(point))


def test_nobody_is_found_with_a_near_miss_at_most() -> None:
    found = select_from("谁会开飞机？")
    assert (found.kind, found.points) == ("absent", ())
    assert found.looked_at == 3


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("谁的学历最高？", ["qi"]),
        ("谁的年龄最大？", ["murong"]),
        ("谁最年轻？", ["qi"]),
        ("Who has the most experience?", ["murong"]),
        ("谁带的团队最大？", ["ellwood"]),
        ("谁最晚毕业？", ["qi"]),
    ],
)
def test_the_most_and_the_least(question: str, found: list[str]) -> None:
    assert who(question) == found


def test_the_first_two() -> None:
    assert who("工作经验最丰富的前两位是谁？") == ["murong", "ellwood"]


def test_what_else_is_asked_is_told_of_those_found() -> None:
    found = select_from("谁在字节跳动实习过？具体参与了什么？")
    assert [r.file for r in found.people] == ["qi.txt"]
    assert any("评论系统" in words for words in quotes(found))


def test_only_those_given_are_judged() -> None:
    _, ellwood, murong = people()
    assert who("谁有硕士学位？", ellwood, murong) == []


def test_a_question_among_some_of_a_library_leaves_the_others_out() -> None:
    qi, ellwood, murong = people()
    with Corpus.over([ResumeUnits(one) for one in (qi, ellwood, murong)]) as whole:
        some = Corpus(whole.finder, whole.known, {ellwood.id: whole.units[ellwood.id]})
        found = select(read("谁有本科及以上学历？"), some, AS_OF)
    assert [point.resume.file for point in found.points] == ["ellwood.txt"]
    assert found.looked_at == 1


def test_an_average_says_of_how_many() -> None:
    found = select_from("平均年龄是多少？")
    assert found.lead.startswith("平均")
    assert len(found.points) == int(found.lead.partition("（")[2].partition(" ")[0])


def test_so_many_as_asked_for_are_named() -> None:
    found = select_from("推荐一位有本科学历的候选人")
    assert found.kind == "people"
    few = select_from("Find me two people with a bachelor's degree")
    assert len(few.points) == 2


@pytest.mark.parametrize(
    ("demands", "files"),
    [
        ("要求：注册会计师", ("murong.txt",)),
        ("based in Leeds", ("ellwood.txt",)),
        ("慕容知远的电话", ()),
        ("做过会计的那位的电话", ()),
    ],
)
def test_demands_without_a_question_ask_who_fulfils_them(
    demands: str, files: tuple[str, ...]
) -> None:
    assert ask(demands).resumes == files


def test_a_remark_on_who_does_not_count_adds_no_words_to_a_row() -> None:
    one = resume_of(
        "宁远舟\n电话：13900000009\n\n工作经历\n2019.03 - 至今  海岚电子有限公司  工程师\n"
        "用 Rust 重写日志引擎，延迟下降 30%。\n带 2 名新人转正，在学校招聘中担任讲师。\n\n"
        "技能\nC++、Go\n",
        "ning.txt",
    )
    [point] = select_from("谁用 Rust 写过东西？在学的、只懂语法的不要。", one).points
    assert [span.of(one.text) for span in point.spans] == ["用 Rust 重写日志引擎，延迟下降 30%。"]

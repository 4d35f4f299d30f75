"""Several people side by side, each with their own words."""

from __future__ import annotations

import pytest

from assistant.comparing.compare import compare
from assistant.evidence import ResumeUnits
from assistant.findings import Findings
from tests.assistant.asking import quotes_of, read
from tests.builders import AS_OF, people, resume


def compared(question: str) -> Findings:
    everyone = {r.id: ResumeUnits(r) for r in people()}
    asked = read(question)
    named = [id_ for mention in asked.people for id_ in mention.resume_ids]
    return compare(asked, [everyone[id_] for id_ in named], AS_OF)


@pytest.mark.parametrize(
    "question",
    ["比较祁映安和慕容知远的工作经历", "对比祁映安和慕容知远", "祁映安和慕容知远谁的学历更高？"],
)
def test_each_has_their_own_words(question: str) -> None:
    found = compared(question)
    assert found.kind in ("table", "rows")
    assert [r.file for r in found.about] == ["qi.txt", "murong.txt"]
    assert {p.resume.file for p in found.points} == {"qi.txt", "murong.txt"}
    assert all(words in p.resume.text for p in found.points for words in quotes_of(p))


def test_without_a_topic_education_and_work_are_compared() -> None:
    topics = {p.topic for p in compared("对比祁映安和慕容知远").points}
    assert {"教育", "工作"} <= topics


def test_someone_of_whom_nothing_is_said_stays_in_the_table() -> None:
    found = compared("比较祁映安和慕容知远的 Kafka 经验")
    assert [r.file for r in found.about] == ["qi.txt", "murong.txt"]
    said = {p.resume.file for p in found.points if any("Kafka" in w for w in quotes_of(p))}
    assert said == {"qi.txt"}


def test_nothing_is_said_of_anyone() -> None:
    found = compared("祁映安和慕容知远谁更会拉小提琴？")
    assert found.kind == "absent"
    assert len(found.about) == 2


_PAIR = (
    resume(
        "庄晚舟\n电话：13900009191\n\n工作经历\n2021.03 - 至今  鹭湾电器有限公司  结构工程师\n"
        "- 铰链寿命 3 万次做到 8 万次\n- 模具评审用 SolidWorks 出图\n\n技能\nSolidWorks 精通\n",
        "zhuang.txt",
    ),
    resume(
        "卞知秋\n电话：13900009292\n2023 年 4 月底从鹭湾电器离职（基地搬迁）\n\n工作经历\n"
        "2019.05 - 2023.04  鹭湾电器有限公司  注塑工艺员\n- 缩水不良 2.1% 降到 0.6%\n\n"
        "技能\nSolidWorks 了解，只看图\n",
        "bian.txt",
    ),
)


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("庄晚舟和卞知秋都待过鹭湾电器，两人分别在那边做什么？", ("铰链寿命", "缩水不良")),
        ("庄晚舟和卞知秋的 SolidWorks 水平有什么差别？", ("精通", "了解，只看图")),
        ("Who is better at SolidWorks, 庄晚舟 or 卞知秋?", ("精通", "了解，只看图")),
    ],
)
def test_what_each_did_there_and_how_well_each_knows_it(
    question: str, words: tuple[str, str]
) -> None:
    found = compare(read(question, *_PAIR), [ResumeUnits(r) for r in _PAIR], AS_OF)
    for one, said in zip(_PAIR, words, strict=True):
        quotes = [q for p in found.points if p.resume is one for q in quotes_of(p)]
        assert any(said in quote for quote in quotes), quotes

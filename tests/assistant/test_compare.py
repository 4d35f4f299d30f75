"""Several people side by side, each with their own words."""

from __future__ import annotations

import pytest

from assistant.comparing.compare import compare
from assistant.evidence import ResumeUnits
from assistant.findings import Findings
from tests.assistant.asking import quotes_of, read
from tests.builders import AS_OF, people


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

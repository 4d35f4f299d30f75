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


_BAKER = resume(
    "Odile Farrow\nodile.farrow@example.com\nNotice period: 6 weeks\n"
    "Salary expectation: GBP 31,000\n\nWORK EXPERIENCE\nHead Baker, Crumb & Sons\n"
    "March 2019 - Present\n- Ran the night shift\n\n"
    "EDUCATION\nMSc Food Science, Fenwick University, 2013 - 2014\n"
    "BSc Chemistry, Fenwick University, 2010 - 2013\n"
    "Diploma in Baking, Marl College, 2008 - 2010\n\nREFERENCES\nAvailable on request\n",
    "farrow.txt",
)
_COOK = resume(
    "Piet Lanting\npiet.lanting@example.com\n\nWORK EXPERIENCE\nCook, Harbour Grill\n"
    "June 2015 - Present\n- Planned the menus\n\nEDUCATION\n"
    "BA History, Marl University, 2011 - 2014\n\nREFERENCES\nAvailable on request\n",
    "lanting.txt",
)


def _cells(question: str) -> dict[str, tuple[str, str]]:
    """What a comparison says of the baker and the cook, by row."""
    both = (_BAKER, _COOK)
    found = compare(read(question, *both), [ResumeUnits(r) for r in both], AS_OF)
    assert found.kind == "table"

    def cell(topic: str, one: object) -> str:
        points = [p for p in found.points if p.topic == topic and p.resume is one]
        return " / ".join(
            [*(p.note for p in points if p.note), *(q for p in points for q in quotes_of(p))]
        )

    return {p.topic: (cell(p.topic, _BAKER), cell(p.topic, _COOK)) for p in found.points}


def test_each_aspect_has_a_row_and_what_is_not_stated_stays_empty() -> None:
    rows = _cells("Compare Odile Farrow and Piet Lanting on salary, education and notice period")
    assert list(rows) == ["Salary", "Education", "Notice period"]
    assert rows["Salary"] == ("Salary expectation: GBP 31,000", "")
    assert rows["Notice period"][1] == ""
    assert "6 weeks" in rows["Notice period"][0]
    assert all(word in rows["Education"][0] for word in ("MSc", "BSc", "Diploma"))


@pytest.mark.parametrize(
    ("question", "topics"),
    [
        (
            "Compare Odile Farrow and Piet Lanting: degrees and years of experience",
            ["Degrees", "Years of experience"],
        ),
        (
            "How do Odile Farrow and Piet Lanting differ in experience and salary?",
            ["Experience", "Salary"],
        ),
        (
            "Put Odile Farrow's education, location and salary side by side with Piet Lanting's",
            ["Education", "Location", "Salary"],
        ),
        ("比较Odile Farrow和Piet Lanting的学历和工作年限", ["学历", "工作年限"]),
        ("从学历、期望薪资两方面对比Odile Farrow与Piet Lanting", ["学历", "期望薪资"]),
    ],
)
def test_aspects_are_read_wherever_they_stand(question: str, topics: list[str]) -> None:
    assert list(_cells(question)) == topics


def test_years_of_experience_are_counted_for_each() -> None:
    rows = _cells("Compare Odile Farrow and Piet Lanting: education and years of experience")
    assert all("years" in cell for cell in rows["Years of experience"])
    assert "BA History" in rows["Education"][1]


def test_more_degrees_than_fit_are_counted() -> None:
    degrees = "".join(
        f"MSc Field {n}, Marl University, {2000 + n} - {2001 + n}\n" for n in range(6)
    )
    many = resume(f"Ulla Brandt\nulla@example.com\n\nEDUCATION\n{degrees}", "brandt.txt")
    pair = (many, _COOK)
    found = compare(
        read("Compare the education of Ulla Brandt and Piet Lanting", *pair),
        [ResumeUnits(r) for r in pair],
        AS_OF,
    )
    assert [p.note for p in found.points if p.note] == ["and 2 more"]

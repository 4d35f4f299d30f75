"""What is asked of a place: nothing of one where the person never was, nor from under another."""

from __future__ import annotations

import pytest

from tests.assistant.asking import look, quotes
from tests.assistant.resume_builders import resume_of

LE = resume_of(
    """乐知遥
电话：13900000003

工作经历
2019.07 - 2022.06  北京汐岸信息技术有限公司（Tidebank）  存储团队  开发工程师
负责日志引擎，写放大降低 30%。
驻场青岚银行 2 个月，完成核心库迁移。
2022.07 - 至今  鹿鸣云计算有限公司  技术专家
评估 Intel 与 AMD 两个平台的整机方案。
配合德勤准备 2023 年本地文档。
2023 财年绩效 3.75，带 2 名新人转正。

教育背景
2015.09 - 2019.06  江淮理工学院  软件工程  本科

技能
Rust、C++、Salesforce
""",
    "le.txt",
)
STOKES = resume_of(
    """Ada Stokes
ada.stokes@example.org

Experience
2016 - 2020  Fjordkyst Logistics AS, Warehouse Planner
Opened depots for Havn Foods and Deloitte; attrition 7%.
2020 - 2023  Brightwater Clinics, Operations Manager
Cut waiting times by 12%.

Education
2012 - 2016  Tampere Polytechnic, BSc Logistics

Skills
SQL, Veeva CRM
""",
    "stokes.txt",
)


@pytest.mark.parametrize(
    "question",
    [
        "乐知遥在上海瑞金医院进修了几个月？",  # in the lexicon, of which no word stands there
        "乐知遥在腾讯工作了多久？",
        "乐知遥在远帆物流有限公司做什么？",  # no list knows it
        "乐知遥在英特尔任职期间职务是什么？",  # named for its products alone
        "乐知遥在德勤的职位是什么？",  # a partner of the employer's
        "乐知遥在南京大学读的什么专业？",
    ],
)
def test_nobody_was_where_the_resume_has_them_not(question: str) -> None:
    assert look(question, LE).kind == "absent"


@pytest.mark.parametrize(
    "question",
    [
        "What was Ada Stokes's position at Deloitte?",
        "When did Ada Stokes work for Havn Foods?",
        "How long did Ada Stokes work at Norrland Timber?",
    ],
)
def test_nor_in_english(question: str) -> None:
    assert look(question, STOKES).kind == "absent"


def test_what_the_place_is_named_for_is_shown_beside_the_denial() -> None:
    found = look("乐知遥在英特尔任职期间职务是什么？", LE)
    assert "Intel" in found.near[0].spans[0].of(LE.text)


def test_a_detail_is_not_taken_from_under_another_employer() -> None:
    assert look("乐知遥在 Tidebank 每年的绩效是什么等级？", LE).kind == "absent"
    assert any("3.75" in quote for quote in quotes(look("乐知遥在鹿鸣云的绩效是多少？", LE)))
    assert look("What was Ada Stokes's attrition at Brightwater Clinics?", STOKES).kind == "absent"
    found = look("What was Ada Stokes's attrition at Fjordkyst Logistics?", STOKES)
    assert any("7%" in quote for quote in quotes(found))


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("乐知遥在青岚银行驻场了多久？", "2 个月"),  # sent there
        ("乐知遥在汐岸任职期间的职务是什么？", "开发工程师"),
        ("乐知遥在江淮理工学院读的什么专业？", "软件工程"),
    ],
)
def test_whoever_was_there_is_not_denied(question: str, words: str) -> None:
    assert any(words in quote for quote in quotes(look(question, LE)))


DIAZ = resume_of(
    """Rosa Diaz
rosa@example.org

Experience
2018 - 2022  Havenport Bank, Teller
- Handled 90 transactions a day
- Kept 96% of clients satisfied
- Followed the cash rules
2022 - 2024  Silverquay Bank, Account Manager
- Looked after 310 accounts
""",
    "diaz.txt",
)


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("Rosa Diaz在Havenport Bank日均办理多少笔业务？", "90 transactions"),
        ("Rosa Diaz在Silverquay Bank负责多少个账户？", "310 accounts"),
        ("By what percentage did Rosa Diaz keep clients content at Havenport Bank?", "96%"),
    ],
)
def test_a_figure_is_found_by_its_meaning_in_the_job_that_is_named(
    question: str, words: str
) -> None:
    found = look(question, DIAZ)
    assert any(words in quote for quote in quotes(found))
    assert len(quotes(found)) == 1

"""Words of a question that are no condition: how it asks, and what sort of thing a name names."""

from __future__ import annotations

import pytest

from assistant.query.names import KnownValues
from assistant.query.read import read_query
from assistant.query.say import say
from ingest.resume import Resume
from tests.assistant.asking import read, select_from, who
from tests.builders import AS_OF, resume

FANG = """方雪汀
现居宁波
工作经历
2019.03 - 至今  宁波银行  客户经理
- 用 SAP 查询台账
实习经历
2018.07 - 2018.09  苏州银行  柜员实习生
教育经历
2014.09 - 2018.06  浙江大学  金融学  本科
获奖
国家奖学金（2016）
证书
PMP 2022 年取得
"""

YAN = """严北川
现居绍兴
实习经历
2020.07 - 2020.09  宁波银行  风控实习生
教育经历
2017.09 - 2021.06  绍兴文理学院  会计学  本科
获奖
国家励志奖学金（2019）
证书
PMP 备考中
技能
了解 PMP 知识体系
"""


@pytest.fixture
def people() -> tuple[Resume, ...]:
    return resume(FANG, "fang.txt"), resume(YAN, "yan.txt")


@pytest.mark.parametrize(
    "question",
    [
        "谁手上已经有 PMP 了？（在备考、只是了解的不算）",
        "谁拿过国家奖学金？国家励志奖学金不算。",
        "谁在银行有过正式岗位（不是实习）？",
        "谁在宁波银行干过？实习不算。",
        "Who has held a job at a bank, not an internship?",
        "学历里出现过 985 高校的有哪几位？",
        "谁本人在银行全职工作过？",
        "Who, internships aside, has worked at a bank?",
        "Who has actually worked with SAP, even if only for look-ups?",
    ],
)
def test_remarks_and_words_of_the_asking_set_no_condition(
    question: str, people: tuple[Resume, ...]
) -> None:
    assert who(question, *people) == ["fang"]


@pytest.mark.parametrize(
    "question",
    [
        "Anyone with time at a bank, permanent or intern? Who?",
        "Who has worked at a bank, interns too?",
        "Who has worked at a bank but never in Leeds — who is left?",
        "Who has worked at a bank? Name all. Only count a person who lists SAP or a bank.",
    ],
)
def test_either_kind_of_employment(question: str, people: tuple[Resume, ...]) -> None:
    assert who(question, *people) == ["fang", "yan"]


@pytest.mark.parametrize(
    "question",
    ["谁有克林贡语证书？", "谁有正式的 Klingon 证书？", "Who holds a full-time Klingon position?"],
)
def test_a_word_of_content_that_nobody_states_is_fulfilled_by_nobody(
    question: str, people: tuple[Resume, ...]
) -> None:
    assert not select_from(question, *people).people


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("谁在银行正式工作过？", "雇主 = 银行, ≠ 实习"),
        ("Who has worked at a bank, whatever the trade?", "employer = bank"),
        ("谁会 Java，不论是哪个版本？", "技能 = Java"),
        ("Who has held a regular full-time post in Leeds?", "place = Leeds, ≠ internship"),
    ],
)
def test_a_query_holds_what_is_asked_and_no_more(
    question: str, said: str, people: tuple[Resume, ...]
) -> None:
    query = read_query(read(question), KnownValues({"skill": {"skill:java": 1}}), AS_OF.last())
    assert query.where is not None
    assert say(query.where, "zh" if "谁" in question else "en") == said
    assert not query.unused


def test_what_marks_a_remark_leaves_out_is_not_counted() -> None:
    invented = resume("姚远山\n专利\n- 一种滤芯，发明专利，已授权\n", "yao.txt")
    modelled = resume("卢小舟\n专利\n- 一种支架，实用新型专利，已授权\n", "lu.txt")
    question = "谁有已经授权的专利？"
    assert who(question, invented, modelled) == ["yao", "lu"]
    assert who(f"{question}实用新型和还在审的不算。", invented, modelled) == ["yao"]


@pytest.mark.parametrize(
    "question",
    ["谁写了六级成绩？", "谁有六级的分数？", "谁写了六级成绩，却没有托福也没有雅思成绩？"],
)
def test_the_short_name_of_a_test_is_one_beside_a_word_for_its_result(question: str) -> None:
    tested = resume("苏远晴\n证书\n英语六级 530\n", "su.txt")
    welder = resume("罗大海\n证书\n焊工六级\n雅思 6.5\n", "luo.txt")
    assert who(question, tested, welder) == ["su"]


def test_a_note_that_only_holds_a_name_is_no_second_condition() -> None:
    shop = resume("贺平川\n工作经历\n2019.03 - 至今  青禾超市  店员\n- 负责理货\n", "he.txt")
    driver = resume("于向晚\n技能\n城市配送\n", "yu.txt")
    assert who("谁在超市干过（门店或配送中心都算）？", shop, driver) == ["he"]


def test_some_papers_of_a_certificate_are_not_the_certificate() -> None:
    some = resume("蒋知白\n证书\nCPA：已过 会计、审计、税法 3 科\n", "jiang.txt")
    all_ = resume("戴云起\n证书\nCPA 专业阶段 6 科全部合格\n", "dai.txt")
    assert who("谁的 CPA 专业阶段已经全部通过？", some, all_) == ["dai"]


def test_a_quoted_mark_of_a_school_has_to_be_written() -> None:
    marked = resume(
        "方雪汀\n\n教育经历\n2014.09 - 2018.06  浙江大学（985）  金融学  本科\n", "fang.txt"
    )
    plain = resume("严北川\n\n教育经历\n2014.09 - 2018.06  浙江大学  金融学  本科\n", "yan.txt")
    assert who("哪份简历给学校标了“985”？", marked, plain) == ["fang"]
    assert who("谁读过985？", marked, plain) == ["fang", "yan"]

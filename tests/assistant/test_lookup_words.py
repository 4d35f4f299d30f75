"""The few sentences that cover a question's words best, or none."""

from __future__ import annotations

import pytest

from tests.assistant.asking import look, quotes
from tests.assistant.resume_builders import resume_of
from tests.builders import people

QI, ELLWOOD, MURONG = people()


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("祁映安把接口延迟降到了多少？", "从 420ms 降到 90ms"),
        ("祁映安的实时管道每天处理多少日志？", "3 亿条"),
        ("How much did Qi Yingan reduce latency?", "420ms"),
        ("祁映安带了多少人？", "6 人小组"),
    ],
)
def test_the_sentence_that_says_it(question: str, words: str) -> None:
    assert any(words in quote for quote in quotes(look(question, QI)))


def test_the_sentence_is_found_across_languages() -> None:
    found = quotes(look("Marta 把用药差错降低了多少？", ELLWOOD))
    assert any("35%" in quote for quote in found)


def test_few_sentences_are_quoted() -> None:
    assert len(quotes(look("祁映安在后端开发上做了什么？", QI))) <= 6


@pytest.mark.parametrize(
    "question",
    ["祁映安养过什么宠物？", "Has Qi Yingan ever climbed a mountain?", "祁映安会弹钢琴吗？"],
)
def test_what_is_not_said_is_absent(question: str) -> None:
    assert look(question, QI).kind == "absent"


_MO = resume_of(
    """莫知微
电话：13900000006

工作经历
2016.04 - 至今  澜石文旅置业有限公司  策划经理
负责招商与运营，团队 6 人。

项目经历
2017.03 - 2019.10  低温仓改造方案评估
责任描述：评估北极星 NX3 用于低温仓改造，对比三家平台。
2019.11 - 至今  溪口古镇开发
溪口古镇位于江州市北郊，由集团与地方政府联合开发，整个项目占地1250亩，为综
合型旅游地产项目，含客栈、商铺。
目前已开工约600亩。

培训
2015.04 - 2015.05  南岛标准局（NIBS）  NIBS 认证

自我评价
熟悉各国认证法规，在南岛标准局 NIBS 受训一个月，参与过标准翻译。
""",
    "mo.txt",
)


def test_under_a_head_that_repeats_the_question_the_line_that_answers_is_shown() -> None:
    found = quotes(look("莫知微评估低温仓改造的时候选的是哪家的哪个平台？", _MO))
    assert any("NX3" in quote for quote in found)


def test_two_figures_asked_are_both_shown() -> None:
    found = quotes(look("莫知微做的溪口古镇占地多少亩，其中动工的多少亩？", _MO))
    assert any("1250亩" in quote for quote in found)
    assert any("600亩" in quote for quote in found)


def test_a_sentence_that_a_line_cuts_is_quoted_whole() -> None:
    found = quotes(look("莫知微的溪口古镇占地多少亩？", _MO))
    assert any("为综\n合型旅游地产项目" in quote for quote in found)


def test_a_date_that_is_asked_too_comes_with_the_line_that_has_it() -> None:
    found = quotes(look("Which standards body did 莫知微 train with, and when?", _MO))
    assert any("2015.04" in quote for quote in found)


def test_one_thing_asked_is_answered_by_one_line() -> None:
    assert len(quotes(look("莫知微的 NIBS 认证受训了多久？", _MO))) <= 2


_SIKONG = resume_of(
    """司空悦
电话：13900000008

工作经历
2019.03 - 至今  澄江仓配有限公司  仓储经理
负责两个库区的日常管理与排班。
推行计件工资后，月流失率由 19% 降至 8.5%。
上报药品不良反应 156 例，其中严重 12 例。
红十字救护员证，2024.10 到期，待复训。
""",
    "sikong.txt",
)
_BRANDT = resume_of(
    """Odile Brandt
odile.brandt@post.example

EXPERIENCE
Mar 2017 - present  Harrow Bay Clinic, Head Nurse
- ran the VAP bundle re-training: 4.1 -> 1.6 per 1,000 ventilator days
- rostered 38 nurses over three wards
- wrote the handover form in use since 2019
""",
    "brandt.txt",
)


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("How far did monthly staff attrition drop?", "8.5%"),
        ("离职的人少了多少？", "8.5%"),
        ("How many adverse drug events were filed, and how many were serious?", "156 例"),
        ("When does her first-aid card run out?", "2024.10"),
    ],
)
def test_a_line_that_says_it_in_other_words_is_found_by_its_meaning(
    question: str, words: str
) -> None:
    assert any(words in quote for quote in quotes(look(question, _SIKONG)))


@pytest.mark.parametrize(
    "question",
    [
        "How far did ventilator pneumonia come down after Odile Brandt's retraining?",
        "By how much did ventilator infections fall with Odile Brandt's bundle?",
    ],
)
def test_meaning_and_a_few_shared_words_find_it_together(question: str) -> None:
    (quote,) = quotes(look(question, _BRANDT))
    assert "4.1 -> 1.6" in quote


@pytest.mark.parametrize(
    "question",
    [
        "How far did staff turnover come down at Odile Brandt's ward?",
        "How much did Odile Brandt pay for the catering?",
    ],
)
def test_shared_words_alone_are_not_enough(question: str) -> None:
    assert look(question, _BRANDT).kind == "absent"


@pytest.mark.parametrize(
    "question", ["What did she spend on advertising?", "Has she ever been to Japan?", "她养狗吗？"]
)
def test_nothing_is_near_enough_to_what_is_not_said(question: str) -> None:
    assert look(question, _SIKONG).kind == "absent"

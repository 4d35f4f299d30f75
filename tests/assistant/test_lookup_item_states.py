"""Of what a resume lists, the items in the state asked for."""

from __future__ import annotations

import pytest

from assistant.assistant import Answer, Assistant
from tests.assistant.asking import last_answer
from tests.builders import AS_OF, Shelf, resume

SU = resume(
    """苏挽舟
电话：13900007171

工作经历
2017.04 - 至今  鹤汀化工有限公司  安全主管

证书
注册安全工程师  2016 年考取，注册有效期至 2029-03
急救员证  2019-05，已过期
一级建造师  报过两次未过，不再考
消防设施操作员（中级）  在学，预计 2027 上半年考
""",
    "su.txt",
)
VANCE = resume(
    """Odette Vance
odette.vance@example.org

Experience
Jan 2016 - Present  Tern Airfield Ltd, Stand Controller

Certificates
Airside Driving Permit, valid until June 2029
First Aid at Work, expired March 2023
Level 5 Leadership, 2021
Aerodrome Safety Diploma, in progress, expected October 2027
""",
    "vance.txt",
)


def _last(*questions: str) -> Answer:
    return last_answer(questions, SU, VANCE)


@pytest.mark.parametrize(
    ("then", "words"),
    [
        ("其中现在还在学、没考出来的是哪个？大概什么时候考？", "消防设施操作员"),
        ("哪个还没拿到？", "消防设施操作员"),
        ("其中已经过期的是哪个？", "急救员证"),
        ("还在有效期内的是哪个？到哪年？", "注册安全工程师"),
        ("哪个放弃了、不再考了？", "一级建造师"),
        ("急救员证什么时候到期？", "急救员证"),
    ],
)
def test_the_certificate_in_that_state(then: str, words: str) -> None:
    answer = _last("苏挽舟有哪些证书？", then)
    assert [words in c.quote for c in answer.citations] == [True], answer.text
    assert "没有写明" not in answer.text


@pytest.mark.parametrize(
    ("then", "words"),
    [
        ("Which of them is not finished yet?", "Aerodrome Safety Diploma"),
        ("Which one has expired, and when?", "First Aid at Work"),
        ("Which is still valid, and until when?", "Airside Driving Permit"),
    ],
)
def test_the_certificate_in_that_state_in_english(then: str, words: str) -> None:
    answer = _last("What certificates does Odette Vance hold?", then)
    assert [words in c.quote for c in answer.citations] == [True], answer.text
    assert "not stated" not in answer.text


def test_a_state_that_no_item_is_in() -> None:
    assert _last("What certificates does Odette Vance hold?", "Which one did she drop?").abstained


QUAN = resume(
    """全砚舟
电话：13900008181

工作经历
2016.03 - 2021.06  岚湾建工有限公司  项目经理
- 汀州医院门诊楼  2016.04-2018.03  按期竣工
- 石浦商住综合体  2019.04-2021.06  28 万平方米，因业主资金断链停工，离任时只完成主体
2021.07 - 至今  鹤园置业有限公司  工程部经理
- 管 4 个标段

项目经历
2023.02 - 2023.06  定额平台  负责人  按期上线
2024.09 -  主数据治理  负责人  进行中
""",
    "quan.txt",
)


@pytest.mark.parametrize(
    ("then", "words"),
    [
        ("其中没干完的是哪个？卡在什么上？", "资金断链停工"),
        ("哪个停工了？为什么？", "资金断链停工"),
        ("Which of them was never finished, and why?", "资金断链停工"),
        ("哪个烂尾了？什么原因？", "资金断链停工"),
        ("其中还没做完的是哪个？", "资金断链停工"),
        ("哪个还在进行中？", "主数据治理"),
    ],
)
def test_which_project_came_to_a_stop_and_what_stopped_it(then: str, words: str) -> None:
    assistant = Assistant(Shelf(QUAN, SU), AS_OF)  # type: ignore[arg-type]
    first = assistant.ask("全砚舟做过哪些项目？")
    assert first.turn is not None
    answer = assistant.ask(then, [first.turn])
    assert words in answer.citations[0].quote
    assert "没有写明" not in answer.text


TANG = resume(
    """汤屿白
电话：13900005151

工作经历
2018.05 - 至今  鹭汀检测有限公司  质量主管

证书
内审员 ISO 22000（2021.03 取证，三年有效，未续）
注册计量师：已报名，2027 年考，尚未取得
从业资格证（客运），已过期
Port Authority of Kestrel Bay pass, lapsed 2022
登高作业，有效期至 2029-01
""",
    "tang.txt",
)


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("汤屿白的 ISO 22000 内审员证现在还管用吗？", "内审员 ISO 22000"),
        ("汤屿白的注册计量师证拿到手了吗？", "注册计量师"),
        ("汤屿白的客运从业资格证还能用吗？", "从业资格证（客运）"),
        ("Is 汤屿白's internal auditor certificate still current?", "内审员 ISO 22000"),
        ("Is 汤屿白's Kestrel Bay pass still valid?", "Kestrel Bay"),
        ("汤屿白的登高作业证过期了吗？", "登高作业"),
    ],
)
def test_the_state_of_one_certificate_that_the_resume_names_otherwise(
    question: str, words: str
) -> None:
    answer = Assistant(Shelf(TANG, SU), AS_OF).ask(question)  # type: ignore[arg-type]
    assert [words in c.quote for c in answer.citations] == [True], answer.text

"""What is asked in parts of the job or degree that the conversation leads to."""

from __future__ import annotations

import pytest

from assistant.assistant import Answer
from tests.assistant.asking import last_answer
from tests.builders import resume

WEI = resume(
    """韦映荷
电话：13900008888

工作经历
2021.06 - 至今  听松茶业有限公司  生产经理
团队 14 人
2016.03 - 2021.05  鹭江包装有限公司（民营）  车间主任
废品率 4.2% → 1.6%
离职原因：工厂搬迁
2012.07 - 2016.02  丹桂纸业有限公司  工艺员
浆耗由 1.31 吨降到 1.22 吨

教育背景
2017.09 - 2020.06  云陵理工大学  工业工程  硕士  专业排名 3/41
2008.09 - 2012.06  榕城工业大学  轻化工程  本科  专业排名 17/88
""",
    "wei.txt",
)
PELL = resume(
    """质检员  简历
姓名：裴若谷
电话：13900009999

工作经历
青岚电器有限公司      质量工程师      2019.02 - 至今
栖霞胜远模具制造      检验员          2014.07 - 2019.01
------------------------------------------------

青岚电器(小家电事业部)
客户:海蕴、林禾; 负责来料质量
胜远模具(客户为澄光、北溟)
三坐标操作
""",
    "pell.txt",
)
ASHBY = resume(
    """Rowan Ashby
rowan.ashby@example.org

Career
2020 Jan to date      Fennel Sensors Ltd      Sales Director
Sep 2014 - Dec 2019   Sorrel Controls Inc     Sales Manager
- Grew the territory from 3 to 9 distributors
Jun 2010 - Aug 2013   Juniper Valves Ltd, Leeds     Sales Engineer

Education
Sep 2013 - Aug 2014   Larch University      Master of Business Administration
2006 - 2010   Rowanfield University      Bachelor of Engineering, rank 4/60
""",
    "ashby.txt",
)


def _last(*questions: str) -> Answer:
    return last_answer(questions, WEI, PELL, ASHBY)


@pytest.mark.parametrize(
    ("first", "then", "words"),
    [
        ("韦映荷现在在哪家公司？", "那她前一家呢，从什么时候做到什么时候？", ("鹭江", "2016.03")),
        ("韦映荷现在在哪家公司？", "最早那份工作呢？在哪，浆耗降到多少？", ("丹桂", "1.22")),
        ("韦映荷现在在哪家公司？", "再往前那一家是国企还是民营？怎么走的？", ("民营", "工厂搬迁")),
        ("韦映荷本科是哪里读的？", "研究生呢？哪个学校，专业里排第几？", ("云陵理工", "3/41")),
        ("韦映荷进听松茶业之前在哪家？", "她在那儿废品率降到多少？怎么走的？", ("1.6%", "搬迁")),
        ("裴若谷去青岚电器以前在哪家公司？", "那家的客户是谁？", ("澄光",)),
        ("韦映荷进听松茶业之前在哪家？", "她哪年哪月从那儿走的？下一家呢？", ("2021.05", "听松")),
        ("韦映荷在丹桂纸业做什么？", "什么时候离开的？接着去了哪家公司？", ("2016.02", "鹭江")),
        (
            "韦映荷现在在哪家公司？",
            "进听松茶业之前，她在丹桂纸业做的是什么岗位？哪年哪月离开的？",
            ("工艺员", "2016.02"),
        ),
        (
            "Where did Rowan Ashby work just before Fennel Sensors?",
            "When did she leave? And where did she go next?",
            ("Dec 2019", "Fennel Sensors"),
        ),
        (
            "Where does Rowan Ashby work at present?",
            "Before joining Fennel Sensors, what was her title at Juniper Valves?",
            ("Sales Engineer",),
        ),
        (
            "Where did Rowan Ashby work just before Fennel Sensors?",
            "And the employer before that one? In which city?",
            ("Juniper Valves", "Leeds"),
        ),
        (
            "Where did Rowan Ashby do her master's?",
            "And her rank in the bachelor's programme?",
            ("4/60",),
        ),
        (
            "Where does Rowan Ashby work at present?",
            "And what was her job just before she went back for the master's?",
            ("Juniper Valves", "Sales Engineer"),
        ),
    ],
)  # fmt: skip
def test_every_part_is_answered_of_the_entry(first: str, then: str, words: tuple[str, ...]) -> None:
    answer = _last(first, then)
    assert all(word in answer.text for word in words), answer.text


def test_only_the_degree_stepped_to_is_told() -> None:
    assert "17/88" not in _last("韦映荷本科是哪里读的？", "研究生呢？哪个学校，专业里排第几？").text


def test_a_part_that_the_entry_does_not_answer_is_named() -> None:
    answer = _last("韦映荷现在在哪家公司？", "最早那份工作呢？奖金拿了多少？")
    assert "丹桂" in answer.text
    assert "没有写明" in answer.text


def test_where_that_is_no_slip_for_which() -> None:
    """“那家” with another question word means the one just spoken of."""
    assert "海蕴" not in _last("裴若谷去青岚电器以前在哪家公司？", "那家的客户是谁？").text

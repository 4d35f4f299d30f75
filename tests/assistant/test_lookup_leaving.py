"""Why someone left a job: each reason belongs to the job that it is said of."""

from __future__ import annotations

import pytest

from assistant.assistant import Answer
from tests.assistant.asking import last_answer, look, quotes
from tests.builders import resume

TANG = resume(
    """唐栖梧
电话：13900007777

工作经历
2022.03 - 至今  云岫食品有限公司  品控主管
2019.05 - 2022.02  澄江乳业有限公司  品控专员
负责乳粉线的来料检验。
离职原因：生产线迁往外省
2016.07 - 2019.04  禾稔面业有限公司  化验员（两年合同期满后离职，照顾家人）
2014.07 - 2016.06  白苹饮料有限公司  化验员

教育背景
2010.09 - 2014.06  江陵轻工大学  食品科学与工程  本科
""",
    "tang.txt",
)
MERRICK = resume(
    """Odile Merrick
odile.merrick@example.org

Work experience
Mar 2021 - Present  Tarn Robotics Ltd, Firmware Engineer
Jun 2018 - Feb 2021  Bracken Instruments Inc, Test Engineer
- Built the burn-in rig
- Left after the team's move to Leipzig
Sep 2015 - May 2018  Gorse Lighting Ltd, Technician

Education
2011 - 2015  Hollin University, Bachelor of Electronics
""",
    "merrick.txt",
)


def _last(*questions: str) -> Answer:
    return last_answer(questions, TANG, MERRICK)


@pytest.mark.parametrize(
    ("questions", "words"),
    [
        (("唐栖梧为什么离开澄江乳业？",), "迁往外省"),
        (("唐栖梧进云岫食品之前在哪家公司？", "为什么从那儿走？"), "迁往外省"),
        (("唐栖梧现在在哪家公司？", "上一家是怎么走的？"), "迁往外省"),
        (("唐栖梧当初从禾稔面业辞职是因为什么原因离职的？",), "合同期满"),
        (("Why did Odile Merrick quit Bracken Instruments?",), "move to Leipzig"),
        (
            ("Where does Odile Merrick work now?", "Why did she leave the one before it?"),
            "move to Leipzig",
        ),
    ],
)
def test_the_reason_for_leaving_one_job(questions: tuple[str, ...], words: str) -> None:
    assert words in _last(*questions).text


@pytest.mark.parametrize(
    "question", ["唐栖梧为什么从白苹饮料离职？", "Why did Odile Merrick leave Gorse Lighting?"]
)
def test_the_reason_for_another_job_is_none_for_this_one(question: str) -> None:
    answer = _last(question)
    assert answer.abstained
    assert not answer.citations


SHU = resume(
    """舒望屿
电话：13900004141
求职状态：2024 年 3 月从槐序日化离职（总部外迁），可随时到岗

工作经历
2021.02 - 2024.03  槐序日化有限公司  渠道主管
2018.06 - 2021.01  青橹文具有限公司  渠道专员
2016.07 - 2018.05  泠舟茶业有限公司  业务员

其他
■ 离职原因
泠舟→青橹：想去省城；青橹→槐序：部门合并
""",
    "shu.txt",
)
ROWE = resume(
    """Imogen Rowe
imogen.rowe@example.org

Work experience
Apr 2021 - Present  Larkspur Rooms, Duty Manager
Jan 2018 - Mar 2021  Teasel House, Receptionist
- night audit; stood down April 2020, contract ended March 2021

Education
2014 - 2017  Hollin University, Bachelor of Arts
""",
    "rowe.txt",
)


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("舒望屿因为什么离开槐序日化？", "总部外迁"),
        ("舒望屿从青橹文具离开是因为什么？", "部门合并"),
        ("舒望屿离开泠舟茶业的原因是什么？", "想去省城"),
        ("How did Imogen Rowe's job at Teasel House come to an end?", "contract ended"),
        ("Imogen Rowe 在 Teasel House 的工作是怎么结束的？", "contract ended"),
    ],
)
def test_a_reason_outside_the_job_and_an_end_that_was_no_leaving(question: str, words: str) -> None:
    answer = last_answer((question,), SHU, ROWE)
    assert [words in c.quote for c in answer.citations] == [True], answer.text


def test_leaving_to_do_something_is_a_reason_and_a_closed_season_is_none() -> None:
    one = resume(
        "屠念青\n电话：13900004646\n\n工作经历\n2021.03 - 至今  栖霞澜庭酒店  厨师长\n"
        "2016.05 - 2020.12  半山客栈  副厨师长\n- 2020.02-2020.05 停业期间做外卖\n"
        "- 2020.12 离职回家照顾母亲\n",
        "tu.txt",
    )
    [said] = quotes(look("屠念青为什么离开半山客栈？", one))
    assert "照顾母亲" in said

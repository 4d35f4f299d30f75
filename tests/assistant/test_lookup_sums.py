"""What figures come to together, with the arithmetic and the lines that they stand in."""

from __future__ import annotations

import pytest

from tests.assistant.asking import look, quotes
from tests.assistant.resume_builders import resume_of

_MO = resume_of(
    """莫知微
电话：13900000006

工作经历
2019.04 - 至今  澜石检测有限公司  质量经理
- 客户来访接待：2021 年 14 次，2022 年 19 次，2023 年 30 次
- 建立留样规则，返工率 7% 降到 3%

补充（澜石）
模块       用例    缺陷     状态
阀体        46      7      通过
管路        19      1      通过
支架         8      0      移交
""",
    "mo.txt",
)


@pytest.mark.parametrize(
    ("question", "lead"),
    [
        ("莫知微 2021、2022 两年接待客户来访各几次，加起来多少？", "14 + 19 = 33 次"),
        ("How many client visits did 莫知微 host in 2022 and 2023 combined?", "19 + 30 = 49 次"),
        ("莫知微三个模块的用例一共多少条？", "46 + 19 + 8 = 73"),
        ("莫知微几个模块的缺陷总共多少？", "7 + 1 + 0 = 8"),
    ],
)
def test_a_sum_is_shown_with_its_figures(question: str, lead: str) -> None:
    found = look(question, _MO)
    assert found.lead == lead
    assert quotes(found)


@pytest.mark.parametrize("question", ["莫知微的返工率一共降了多少？", "莫知微一共接待过几个城市？"])
def test_figures_of_different_things_are_not_added(question: str) -> None:
    assert "+" not in look(question, _MO).lead

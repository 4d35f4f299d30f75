"""Someone described beside someone named, in a comparison of the two."""

from __future__ import annotations

import pytest

from tests.assistant.asking import ask
from tests.builders import resume

XU = resume(
    """徐泊宁 Xu Boning
电话：13900001717

教育背景
2021.09 - 2024.06  苏州大学  软件工程  硕士
英语 CET-6 541

实习经历
2023.05 - 2023.09  鹿鸣外卖  基础平台部存储组  后端开发实习生
- 对象存储冷热分层，成本降 18%
""",
    "xu.txt",
)
OU = resume(
    """欧沐岚
电话：13900002727

教育背景
2019.09 - 2022.06  厦门大学  计算机科学与技术  硕士
英语 CET-6 472

实习经历
2021.07 - 2021.12  鹿鸣外卖  搜索推荐部语言组  算法实习生
- 商户评论观点抽取，F1 由 78 提到 85
""",
    "ou.txt",
)
TAN = resume(
    """谭雨眠
电话：13900003737

教育背景
2018.09 - 2022.06  四川大学  护理学  本科

工作经历
2022.07 - 至今  云桥医院  重症监护室护士
""",
    "tan.txt",
)


@pytest.mark.parametrize(
    "question",
    [
        "徐泊宁和厦门大学那位都在鹿鸣外卖实习过，两人做的方向有什么不一样？",
        "厦门大学那位和徐泊宁在鹿鸣外卖做的工作有什么区别？",
        "How do Xu Boning and the one from Xiamen University differ in what they did at 鹿鸣外卖?",
    ],
)
def test_what_each_did_at_the_place_named(question: str) -> None:
    cited = [c.quote for c in ask(question, XU, OU, TAN).citations]
    assert any("冷热分层" in quote for quote in cited)
    assert any("观点抽取" in quote for quote in cited)
    assert not any("重症" in quote for quote in cited)


def test_the_one_described_is_compared_by_a_yardstick() -> None:
    answer = ask("徐泊宁跟厦门大学那位，谁的英语六级分高？", XU, OU, TAN)
    assert answer.text.startswith("**徐泊宁**")
    assert ["541" in c.quote or "472" in c.quote for c in answer.citations] == [True, True]


def test_someone_else_named_is_no_description() -> None:
    answer = ask("徐泊宁和欧沐岚谁的英语六级分高？", XU, OU, TAN)
    assert answer.text.startswith("**徐泊宁**")

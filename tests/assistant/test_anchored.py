"""One of those just listed, asked about "here" and "it": what the list was about is meant."""

from __future__ import annotations

import pytest

from assistant.assistant import Answer
from tests.assistant.asking import last_answer
from tests.builders import resume

XU = resume(
    """徐泊宁 Xu Boning
电话：13900001717

教育背景
2021.09 - 2024.06  苏州大学  软件工程  硕士

实习经历
2023.05 - 2023.09  鹿鸣外卖  基础平台部存储组  后端开发实习生
2022.07 - 2022.10  云杉视频  转码组  后端开发实习生
2021.01 - 2021.03  石渠软件  测试实习生

获奖
国家奖学金 2023
省级程序设计竞赛 二等奖 2022
""",
    "xu.txt",
)
OU = resume(
    """欧沐岚
电话：13900002727

教育背景
2019.09 - 2022.06  厦门大学  材料化学  硕士

实习经历
2021.07 - 2021.12  鹿鸣外卖  仓储组  电池管理实习生
2020.07 - 2020.09  汀兰能源  电池测试实习生

获奖
国家奖学金 2021
""",
    "ou.txt",
)


def _last(*questions: str) -> Answer:
    return last_answer(questions, XU, OU)


@pytest.mark.parametrize(
    ("then", "words"),
    [
        ("苏州大学的那位，来这里之前在哪儿实习？", "云杉视频"),
        ("厦门大学的那位，进这家公司之前在哪里实习？", "汀兰能源"),
        ("Where was the one from Xiamen University before joining there?", "汀兰能源"),
    ],
)
def test_here_is_the_place_of_the_list(then: str, words: str) -> None:
    [cited] = _last("谁在鹿鸣外卖实习过？", then).citations
    assert words in cited.quote


@pytest.mark.parametrize(
    ("then", "words"),
    [
        ("做电池的那位是哪年拿的？", "2021"),
        ("When did the battery one of them get it?", "2021"),
        ("学软件工程的那位是什么时候拿到的？", "2023"),
    ],
)
def test_it_is_what_the_list_was_about(then: str, words: str) -> None:
    [cited] = _last("谁拿过国家奖学金？", then).citations
    assert cited.quote.startswith("国家奖学金")
    assert words in cited.quote


@pytest.mark.parametrize(
    ("turns", "words"),
    [
        (("谁在鹿鸣外卖实习过？", "徐泊宁在那边做什么？"), "基础平台部"),
        (("谁在鹿鸣外卖实习过？", "欧沐岚在那里待了多久？"), "2021.07"),
        (("谁在鹿鸣外卖实习过？", "徐泊宁在那边做什么？", "那欧沐岚在那边做什么？"), "仓储组"),
        (("谁在鹿鸣外卖实习过？", "What did Xu Boning do there?"), "基础平台部"),
        (
            (
                "谁在鹿鸣外卖实习过？",
                "做电池的那位在那边做什么？",
                "And the other one, what was she doing there?",
            ),
            "基础平台部",
        ),
    ],
)
def test_there_is_the_place_of_the_list_for_whoever_is_named(
    turns: tuple[str, ...], words: str
) -> None:
    cited = _last(*turns).citations
    assert cited
    assert all("鹿鸣外卖" in c.quote or words in c.quote for c in cited)
    assert any(words in c.quote for c in cited)

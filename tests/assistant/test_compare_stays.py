"""Who of several people stayed longer at the employer or school that a question names."""

from __future__ import annotations

import pytest

from tests.assistant.asking import ask
from tests.builders import resume

NIE = resume(
    """聂映川
电话：13900004141

工作经历
2020.05 - 至今  远帆汽配有限公司  成本主管
2015.04 - 2018.08  长顺制药（温岭）有限公司  会计
2013.07 - 2015.03  鹤台电子有限公司  出纳

教育背景
2009.09 - 2013.06  苏州大学  会计学  本科
""",
    "nie.txt",
)
DOU = resume(
    """窦晚晴 Dou Wanqing
电话：13900005252

工作经历
2022.09 - 至今  澄屿科技有限公司  质量经理
2017.04 - 2022.07  长顺制药（温岭）有限公司  品控部  检验员

教育背景
2011.09 - 2016.06  苏州大学  食品工程  本科
""",
    "dou.txt",
)


@pytest.mark.parametrize(
    ("question", "first", "words"),
    [
        ("聂映川和窦晚晴谁在长顺制药待得更久？", "窦晚晴", ("2015.04", "2017.04")),
        ("聂映川和窦晚晴谁在长顺待得更久？", "窦晚晴", ("2015.04", "2017.04")),
        ("聂映川、窦晚晴都在长顺干过，谁干的时间长？", "窦晚晴", ("2015.04", "2017.04")),
        ("聂映川和窦晚晴在长顺制药各待了多久？", "窦晚晴", ("2015.04", "2017.04")),
        ("聂映川和窦晚晴谁在苏州大学读得更久？", "窦晚晴", ("2009.09", "2011.09")),
    ],
)
def test_the_stay_at_the_place_named(question: str, first: str, words: tuple[str, ...]) -> None:
    answer = ask(question, NIE, DOU)
    cited = " ".join(c.quote for c in answer.citations)
    assert all(word in cited for word in words)
    assert "2020.05" not in cited
    assert "2022.09" not in cited
    assert f"**{first}**" in answer.text or "各自" in answer.text


def test_without_a_place_it_is_the_longest_stay_of_all() -> None:
    answer = ask("聂映川和窦晚晴谁在一家公司待得最久？", NIE, DOU)
    assert "2020.05" in " ".join(c.quote for c in answer.citations)

"""What people did or had once, asked and told in whatever words of either language."""

from __future__ import annotations

import pytest

from tests.assistant.asking import who
from tests.builders import resume

MEI = resume(
    "祁映安\n\n工作经历\n2012.03-2018.05  榆林医院  护士\n（2015.05—2015.10 产假，期间未上班）\n"
    "2008.12-2010.12  某部服役，退伍时下士\n",
    "mei.txt",
)
ADA = resume(
    "Ada Fennimore\n\nWork experience\nMar 2012 - May 2018  Calder Foods, Chef\n"
    "Career break: Nov 2015 - Mar 2016, maternity leave\n"
    'Talk: "Stocks and sauces", Northern Kitchens 2017, Leeds\n',
    "ada.txt",
)
BEN = resume(
    "Ben Okonjo\n\nWork experience\nMar 2012 - May 2018  Elm Hospital, maternity ward, nurse\n"
    "Covered a colleague's maternity leave in 2014\n获奖：2011 校园演讲比赛二等奖\n"
    "Languages\nNative speaker of English\n",
    "ben.txt",
)


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("Who has taken maternity or parental leave?", ["mei", "ada"]),
        ("谁休过产假？", ["mei", "ada"]),
        ("谁请过育儿假？", ["mei", "ada"]),
        ("Who has given a talk at an industry conference?", ["ada"]),
        ("哪几位在行业会议上做过报告、演讲？", ["ada"]),
        ("谁当过兵？", ["mei"]),
        ("Which candidates are veterans?", ["mei"]),
    ],
)
def test_what_someone_did_once(question: str, found: list[str]) -> None:
    assert who(question, MEI, ADA, BEN) == found

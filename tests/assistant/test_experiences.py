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


LENT = resume(
    "祁映安\n\n工作经历\n2011.09-2017.12  云杉事务所  审计经理\n"
    "· 2015 借调法兰克福所 4 个月（2015.03-2015.06）\n不接受长期外派\n",
    "lent.txt",
)
SHUT = resume(
    "慕容知远\n\n工作经历\n2020.10-2022.01  云杉童装有限公司  面料主管\n"
    "公司 2022 年初被并购，被裁\n\n学术报告\n织物大会 2019：《染色的代价》\n",
    "shut.txt",
)
GONE = resume(
    "Ada Fennimore\n\nWork experience\nMar 2012 - May 2018  Calder Foods, HR Manager\n"
    "Handled the redundancy of 40 staff\nOpen to overseas secondment\n\nSelected talks\n"
    'Northern Kitchens 2017 (Leeds): "Stocks and sauces"\n',
    "gone.txt",
)
OWN = resume(
    "Ben Okonjo\n\nWork experience\nMar 2012 - May 2018  Okonjo Foods, founder\n"
    "Jan 2010 - Feb 2012  Elm Bakery, Baker\nSeconded to the Madrid shop, Jan 2011 - Mar 2011\n"
    "The branch was closed in 2012\nAttended Northern Kitchens 2017\n",
    "own.txt",
)


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("Who was on secondment in Germany in April 2015?", ["lent"]),
        ("Who was on secondment in Germany in April 2016?", []),
        ("谁被借调到德国过？", ["lent"]),
        ("2015年4月谁被外派到德国？", ["lent"]),
        ("谁有过外派经历？", ["lent", "own"]),
        ("Who has been seconded to Spain?", ["own"]),
        ("Who has lost a job through redundancy or being laid off?", ["shut", "own"]),
        ("谁被裁员过？", ["shut", "own"]),
        ("谁因为公司倒闭或被收购而离职？", ["shut", "own"]),
        ("谁自己创过业？", ["own"]),
        ("Who has founded a company?", ["own"]),
        ("Who gave a talk at Northern Kitchens 2017, rather than just attending?", ["gone"]),
        ("Who gave a talk at Northern Kitchens 2018?", []),
        ("谁在织物大会上做过报告？", ["shut"]),
        ("谁在行业大会上做过报告？", ["shut", "gone"]),
    ],
)
def test_where_and_when_it_was(question: str, found: list[str]) -> None:
    assert who(question, LENT, SHUT, GONE, OWN) == found

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


CARER = resume(
    "祁映安\n\n工作经历\n2011.09-2014.12  云杉事务所  审计员\n"
    "2015.03-2019.07  青禾食品集团  审计经理\n"
    "· 2014年12月从云杉离职后休整两个月（母亲住院）\n"
    "· 2021.07.22-2021.08.10 随医疗队赴新乡支援\n\n其他\n"
    "已有海青集团转正 offer（2025.10 口头，未签），另一家在面\n",
    "carer.txt",
)
AWAY = resume(
    "Ada Fennimore\n\nWork experience\nMar 2012 - May 2018  Calder Foods, Chef\n"
    "Jun 2018 - Oct 2018: career break. Father ill (Leeds).\n"
    "Volunteered with a disaster relief team, Sichuan, May 2008\n"
    "Signed offer from Elm Bakery, starting in May\n",
    "away.txt",
)
HOME = resume(
    "慕容知远\n\n工作经历\n2010.10-2012.01  榆林医院  护士，照顾住院患者，安抚病人家属\n"
    "（2012.02-2012.12 生育及照顾家庭）\n2020 年远程协调发往新乡的物资支援\n"
    "2013.01-2015.01  椿舍公司  招聘专员：发放 offer 60 份\n",
    "home.txt",
)


@pytest.mark.parametrize(
    ("question", "found"),
    [
        (
            "Who stopped working for a while because a parent was ill or in hospital?",
            ["carer", "away"],
        ),
        ("谁因为父母生病停过工作？", ["carer", "away"]),
        ("Who left a job when their mother fell ill?", ["carer", "away"]),
        ("谁辞职照顾过住院的父亲？", ["carer", "away"]),
        ("哪些人为了照顾家人离开过职场？", ["carer", "away", "home"]),
        ("Who took a career break to look after family?", ["carer", "away", "home"]),
        ("谁去新乡支援过？", ["carer"]),
        ("2021 年水灾的时候，谁亲自到新乡的医院支援过？", ["carer"]),
        ("2005 年的时候，谁到新乡支援过？", []),
        ("Who went to Sichuan to help with relief work?", ["away"]),
        ("Who holds an offer or letter of intent but has not signed anything yet?", ["carer"]),
        ("谁手里有 offer 但还没签？", ["carer"]),
        ("Which candidates have a job offer in hand?", ["carer", "away"]),
        ("谁拿到了海青集团的 offer？", ["carer"]),
        ("Who has an offer from Elm Bakery?", ["away"]),
    ],
)
def test_a_part_of_a_life_told_in_one_line_of_either_language(
    question: str, found: list[str]
) -> None:
    assert who(question, CARER, AWAY, HOME) == found

"""Marks of papers, patents and admissions, and what is said of a person under a label."""

from __future__ import annotations

import pytest

from ingest.resume import Resume
from tests.assistant.asking import who
from tests.builders import resume

SONG = """宋屿白
男 | 1996年2月 | 未婚 | 中共党员
教育背景
2018.09 - 2023.06  岭南大学  声学  博士（推免直博）
  2021 年博士研究生国家奖学金；2019 年院级三好学生
2014.09 - 2018.06  江南大学  物理学  本科
论文（* 共同一作）
[1] Yubai Song, Wei Jin, "Quiet Rooms Need Fewer Microphones."
    Journal of Rooms, 2022. 第一作者
[2] Wei Jin, Yubai Song, "Doors and Echoes." 第二作者
    ROOMCONF 2026 在投
专利
一种静音门的安装方法    发明专利   已授权（2022.08，第二发明人）
求职状态：已离职，随时到岗
"""

QU = """瞿见微
女 | 已婚 | 共青团员
教育背景
2015.09 - 2018.06  岭南大学  微电子  硕士
  考研初试 380 分
2011.09 - 2015.06  江南大学  微电子  本科
  国家奖学金（2013）
论文与专利
◆ 一作  Slow Chips for Long Lives   CHIPCONF 2024 被拒，修改后转投 CHIPCONF 2026
◆ 三作  Shared Clocks   CHIPCONF 2021
◆ 发明专利：一种时钟校验方法，实质审查（第一发明人）
◆ 实用新型专利：一种芯片托盘，授权
"""

ORR = """Lena Orr
Marital status: single
Education
2016 - 2018  Elm University, MSc Statistics
- recommended for admission without examination
2012 - 2016  Elm University, BSc Mathematics
Publications
1. Orr L, Pike T. Counting herds from above. Herd Letters, 2019. (first author)
2. Orr L. Sparse flocks. Under review at Herd Letters. (first author)
"""


def people() -> tuple[Resume, Resume, Resume]:
    return resume(SONG, "song.txt"), resume(QU, "qu.txt"), resume(ORR, "orr.txt")


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("谁有已发表或被录用的一作论文？", ["song", "orr"]),
        ("Who has a first-author paper that is already published?", ["song", "orr"]),
        ("谁还有论文没出结果，在投、在审、转投中的都算？", ["song", "qu", "orr"]),
        ("Which candidates have a paper under review?", ["song", "qu", "orr"]),
        ("谁有两篇以上一作论文？", ["orr"]),
        ("谁有第二作者的论文？", ["song"]),
        ("Who has a paper as third author?", ["qu"]),
        ("谁手里有已经授权的发明专利？", ["song"]),
        ("谁有授权的专利？", ["song", "qu"]),
        ("谁的专利还没授权？", ["qu"]),
        ("谁有实用新型专利？", ["qu"]),
        ("哪几位读研走的是推免、保研？", ["song", "orr"]),
        ("Who was admitted to graduate school without an entrance exam?", ["orr", "song"]),
        ("谁是考研上来的？", ["qu"]),
        ("研究生阶段拿过国家奖学金的有谁？硕士博士都行，本科拿的不算。", ["song"]),
        ("本科期间得过国家奖学金的有谁？", ["qu"]),
        ("谁可以立即到岗？", ["song"]),
        ("婚姻状况写未婚的有几位？", ["song", "orr"]),
        ("谁已婚？", ["qu"]),
        ("Who is single and studied statistics?", ["orr"]),
        ("政治面貌是党员的有谁？", ["song"]),
        ("Who is a member of the Communist Party of China?", ["song"]),
    ],
)
def test_marks_and_the_thing_must_be_of_one_item(question: str, found: list[str]) -> None:
    assert sorted(who(question, *people())) == sorted(found)


def test_a_paper_without_a_mark_is_asked_for_as_before() -> None:
    assert "qu" in who("谁发表过论文？", *people())


@pytest.mark.parametrize(
    ("question", "found"),
    [
        (
            "Who has published in Herd Letters as first author (under review does not count)?",
            ["orr"],
        ),
        ("Who published a first-author paper in Journal of Rooms?", ["song"]),
        ("第一作者论文发表在 Journal of Rooms 上的是谁？", ["song"]),
        ("Who has published in CHIPCONF as first author?", []),
    ],
)
def test_where_a_paper_came_out_before_or_behind_its_marks(question: str, found: list[str]) -> None:
    assert who(question, *people()) == found


def test_a_paper_that_a_narrow_column_broke_is_one() -> None:
    one = resume(
        'Lena Orr\n\nPUBLICATIONS\n"Sparse\nflocks", 声学\n通报, first author, published 2007\n',
        "orr.txt",
    )
    assert who("谁以第一作者在《声学通报》上发表过论文？", one) == ["orr"]


FAIR = "Ann Fair\nCity: Ghent | Expected salary: negotiable\n"
LOU = "楼一鸣\n现居地：杭州 | 期望薪资：面议\n"
TAN = "Bo Tan\nCity: Ghent | Expected salary: 9,000 a month\n"


@pytest.mark.parametrize(
    "question",
    [
        "谁的期望薪资写的是面议？",
        "薪资面议的有哪些人？",
        "Who gives the expected salary as negotiable?",
        "Whose salary is negotiable?",
        "Who states that their desired salary is to be discussed?",
    ],
)
def test_pay_that_is_open_to_talk(question: str) -> None:
    candidates = (resume(FAIR, "fair.txt"), resume(LOU, "lou.txt"), resume(TAN, "tan.txt"))
    assert who(question, *candidates) == ["fair", "lou"]


WREN = resume(
    "Ada Wren\nTarnby | Full clean UK driving licence\n\nExperience\nCook, Inn Ltd, 2015 - 2019\n",
    "wren.txt",
)
PEI = resume("裴知微\n女 | 1996年2月\n\n证书\n英语 CET-6、C1 驾照\n日语 N1\n", "pei.txt")
GE = resume("葛听雨\n女 | 1995年3月\n尚无驾照\n\n证书\n英语 CET-4\n英语 雅思 7.5\n", "ge.txt")


@pytest.mark.parametrize(
    "question",
    [
        "Who can drive?",
        "Who is able to drive a car?",
        "Which of them drives?",
        "谁会开车？",
        "哪些人能开车？",
    ],
)
def test_who_can_drive_says_so_by_the_licence(question: str) -> None:
    assert who(question, WREN, PEI, GE) == ["wren", "pei"]


@pytest.mark.parametrize(
    ("question", "file"),
    [
        ("谁的英语过了六级？", "pei"),
        ("Who has passed CET-6 in English?", "pei"),
        ("Whose English is CET-4?", "ge"),
        ("谁的英语雅思7分以上？", "ge"),
        ("Whose English IELTS is above 6.5?", "ge"),
        ("谁的日语过了N1？", "pei"),
    ],
)
def test_a_test_needs_no_word_for_its_language_beside_it(question: str, file: str) -> None:
    assert who(question, WREN, PEI, GE) == [file]

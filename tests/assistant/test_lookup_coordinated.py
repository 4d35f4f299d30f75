"""Several values asked for at once, and counts of items in a state."""

from __future__ import annotations

import pytest

from tests.assistant.asking import look, quotes
from tests.assistant.resume_builders import resume_of

_HALDEN = resume_of(
    """Ivo Halden
ivo.halden@mail.test

Employment
Cold-store Manager, Brinmoor Foods, Hull  Mar 2017 - present
- Rebuilt the dock schedule: truck waiting time from 92 to 37 minutes
- Energy audit: power bill down 18% in two winters
- Pallet damage 1.9% to 0.7% after racking was changed
- 46 people on three shifts

Projects
Project       Client     Year   Role          Result
Dock twins    Brinmoor   2021   lead          live in 4 halls
Cold chain    Orvell     2022   lead          live, 310 sensors
Yard map      Orvell     2023   contributor   trial only
Night picks   Orvell     2024   lead          live in 2 halls

Patents and papers
[1] Racking guard for pallets, utility model, first inventor, granted 2022.06
[2] Door curtain with sensor, invention, second inventor, granted 2023.03
[3] Sensor for dock doors, invention, first inventor, under examination
[4] Ice on dock floors. Cold Chain Journal 2021, second author
""",
    "halden.txt",
)
_MIAO = resume_of(
    """缪清禾
电话：13900000023

工作经历
2018.03 - 至今  汐砚针织有限公司  染整主管
· 换用低浴比染缸，单耗用水由 96 吨降到 58 吨
· 一次对色合格率 71% → 88%（与化验室合做）
· 车间 34 人
2014.07 - 2018.02  桐湾印染厂  技术员
· 废水回用率 22% → 40%

专利与论文
[1] 一种针织布的低温染色方法  发明  第一发明人  2021.05 授权
[2] 一种染缸加料装置  实用新型  第二发明人  2022.08 授权
[3] 一种色差在线检测方法  发明  第一发明人  实质审查中
[4] 针织物前处理的节水工艺. 印染学报 2020, 第二作者
""",
    "miao.txt",
)


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("缪清禾在汐砚做的染整，单耗用水和一次对色合格率各改善了多少？", ("58 吨", "88%")),
        ("缪清禾把用水量和对色合格率做到了多少？", ("58 吨", "88%")),
        (
            "What did Ivo Halden do to truck waiting time and to the power bill?",
            ("37 minutes", "18%"),
        ),
        (
            "How far did pallet damage and waiting time fall under Ivo Halden?",
            ("0.7%", "37 minutes"),
        ),
    ],
)
def test_each_thing_asked_for_has_its_line(question: str, words: tuple[str, ...]) -> None:
    person = _MIAO if "缪" in question else _HALDEN
    found = " ".join(quotes(look(question, person)))
    assert all(word in found for word in words)


def test_all_rows_of_a_table_that_fit() -> None:
    found = quotes(look("Which Orvell projects did Ivo Halden lead?", _HALDEN))
    assert [quote.split("  ")[0] for quote in found] == ["Cold chain", "Night picks"]


@pytest.mark.parametrize(
    ("question", "count"),
    [
        ("缪清禾已经授权的专利有几项？", 2),
        ("缪清禾有几项专利？", 3),
        ("缪清禾还在实审的专利有几项？", 1),
        ("缪清禾发表过几篇论文？", 1),
        ("How many of Ivo Halden's patents have been granted?", 2),
        ("How many patents does Ivo Halden have?", 3),
    ],
)
def test_a_count_is_of_the_thing_in_the_state(question: str, count: int) -> None:
    person = _MIAO if "缪" in question else _HALDEN
    found = look(question, person)
    assert found.count == count
    assert len(found.points) == count


def test_a_second_year_asks_for_the_same_figure() -> None:
    one = resume_of(
        "Ida Trow\nida@mail.test\n\nEmployment\n"
        "Safety Officer, Brinmoor Foods, Hull  Mar 2015 - present\n"
        "- Forklift collisions 2017: 21, 2019: 5 (mirrors, speed limiter)\n"
        "- Summer checks in 2018 and 2019: 6 visits, no fine\n",
        "trow.txt",
    )
    question = "How many forklift collisions did Ida Trow have in 2017, and how many in 2019?"
    assert quotes(look(question, one)) == [
        "Forklift collisions 2017: 21, 2019: 5 (mirrors, speed limiter)"
    ]

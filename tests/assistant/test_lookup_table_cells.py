"""A figure that stands in a table: the row of the year or the name, the column of what is asked."""

from __future__ import annotations

import pytest

from assistant.assistant import Answer, Assistant
from tests.builders import AS_OF, Shelf, resume

YAN = resume(
    """严鹿鸣
电话：13900003131

工作经历
2019.03 - 至今  鹤汀冷链有限公司  运营经理
2015.07 - 2019.02  澄屿配送有限公司  调度

数据小结
年份    单位        面积(㎡)   人数    差错率(万分)
2017    澄屿        18000     120    3.2
2021    鹤汀        32000     320    0.9
2024    鹤汀        21000     86     0.4
""",
    "yan.txt",
)
BIRCH = resume(
    """Tamsin Birch
tamsin.birch@example.org

Employment
Apr 2021 - Present  Larkspur Rooms, Hotel Manager
Jan 2017 - Mar 2021  Teasel House, Front Desk

Numbers
house            year    occ.     nightly rate
Larkspur Rooms   2024    74.6%    EUR 148
Teasel House     2019    51.3%    EUR 92
Teasel House     2020    -        -
""",
    "birch.txt",
)


def _ask(question: str) -> Answer:
    return Assistant(Shelf(YAN, BIRCH), AS_OF).ask(question)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("question", "rows"),
    [
        ("严鹿鸣 2024 年的差错率是多少？", ["2024    鹤汀"]),
        (
            "严鹿鸣 2017 年在澄屿和 2021 年在鹤汀，差错率各是多少？",
            ["2017    澄屿", "2021    鹤汀"],
        ),
        ("What was the occupancy at Larkspur Rooms, Tamsin Birch's hotel, in 2024?", ["Larkspur"]),
        ("Tamsin Birch 在 Teasel House 2019 年的入住率是多少？", ["Teasel House     2019"]),
    ],
)
def test_the_rows_that_are_asked_for(question: str, rows: list[str]) -> None:
    answer = _ask(question)
    quotes = [c.quote for c in answer.citations]
    assert len(quotes) == len(rows), answer.text
    assert all(quote.startswith(row) for quote, row in zip(quotes, rows, strict=True))


@pytest.mark.parametrize(
    "question",
    [
        "严鹿鸣 2019 年在鹤汀的差错率是多少？",
        "Tamsin Birch 在 Larkspur Rooms 2022 年的入住率是多少？",
        "What was the occupancy at Teasel House when Tamsin Birch was there in 2020?",
    ],
)
def test_no_figure_of_another_year(question: str) -> None:
    answer = _ask(question)
    assert answer.abstained, answer.text

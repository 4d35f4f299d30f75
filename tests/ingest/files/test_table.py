from __future__ import annotations

import pytest

from ingest.files.table import row_text


@pytest.mark.parametrize(
    ("cells", "text"),
    [
        (["出生\n年月", "1995-03"], "出生年月\t1995-03"),
        (["政治\n面貌：", "党员", "爱好", "阅读"], "政治面貌：\t党员\t爱好\t阅读"),
        (["教\n育\n经\n历", "甲大学\n乙中学"], "教育经历\n甲大学\n乙中学"),
        (["爱好", "篮球\n足球"], "爱好\n篮球\n足球"),
        (["甲乙会计师\n事务所有限公司", "x"], "甲乙会计师\n事务所有限公司\nx"),
        (["Job\ntitle", "x"], "Job\ntitle\nx"),
    ],
)
def test_a_chinese_label_broken_to_fit_its_cell_is_one_line(cells: list[str], text: str) -> None:
    assert row_text(cells) == text


def test_a_blank_value_is_seen_to_be_blank() -> None:
    assert row_text(["姓名", "", "电话", "139", ""]) == "姓名\t\t电话\t139"


def test_the_department_below_an_employer_stands_beside_it() -> None:
    row = ["2015年12月 - 2017年3月", "甲医院\n重症医学科", "护士", "配合抢救\n护理巡视"]
    assert row_text(row) == "2015年12月 - 2017年3月\t甲医院\t重症医学科\t护士\n配合抢救\n护理巡视"

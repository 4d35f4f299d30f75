"""Frames drawn around jobs stand in nobody's way, and no offset moves."""

from __future__ import annotations

from hypothesis import given

from ingest.frames import unframed
from tests.builders import resume, texts
from tests.ingest.entry_builders import jobs

FRAMED = """祁映安
工作经历
┌ 2021.05 - 至今   江州云栖纺织有限公司    质量经理，带 4 人
│  · 来料检验一次合格率 91% → 97%
├ 2018.02 - 2021.04   临江朝晖印染有限公司  品控部   检验员
│  · 色牢度测试，月均 300 批
└ 2015.07 - 2018.01   江州第二毛纺厂   化验员
"""


def test_each_post_in_a_drawn_frame_is_a_job() -> None:
    found = jobs(resume(FRAMED))
    assert [(firms, until) for firms, _, until in found] == [
        (["江州云栖纺织有限公司"], ("2021-05", "now")),
        (["临江朝晖印染有限公司"], ("2018-02", "2021-04")),
        (["江州第二毛纺厂"], ("2015-07", "2018-01")),
    ]


def test_a_line_between_cells_parts_them() -> None:
    assert unframed("│ 2021 │ 江州 │\n└──────┴──────┘") == "  2021 | 江州  \n               "


def test_a_rule_is_no_frame() -> None:
    assert unframed("──── 教育 ────") == "──── 教育 ────"


@given(texts())
def test_nothing_moves(text: str) -> None:
    read = unframed(text)
    assert len(read) == len(text)
    assert [i for i, c in enumerate(read) if c == "\n"] == [
        i for i, c in enumerate(text) if c == "\n"
    ]

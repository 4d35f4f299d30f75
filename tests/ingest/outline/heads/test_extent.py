"""Which lines around a dated one belong to its head."""

from __future__ import annotations

import pytest

from tests.builders import heads, resume, values
from tests.ingest.entry_builders import jobs, periods, under


def test_a_line_of_the_job_before_is_not_taken_into_a_head() -> None:
    one = under(
        "项目经历",
        "2019.03-2019.08：仓储系统",
        "软件环境：Java",
        "协助项目经理验收",
        "",
        "2019.09-2020.02：结算系统",
    )
    assert heads(one) == ["2019.03-2019.08：仓储系统", "2019.09-2020.02：结算系统"]


def test_titles_above_the_dates_of_every_job() -> None:
    one = under(
        "Experience",
        "Corridor Scheduler",
        "February 2008 to January 2010 Alder Rail Company , Leeds",
        "Kept the plan.",
        "Estimator",
        "January 2004 to February 2008 Birch Bridges Group , York",
        "Priced bids.",
    )
    assert [head.split()[0] for head in heads(one, "job")] == ["Corridor", "Estimator"]


def test_a_position_under_its_employer_over_the_same_time_is_one_job() -> None:
    one = under(
        "工作经历",
        "2014/06-至今\t北陵视电传媒有限公司",
        "公司性质：民营  |  公司规模：100-499人",
        "媒介策划专员\t2014/06 - 至今",
        "所在部门：策划部",
        "2012/06-2014/05\t海曲广告有限公司",
        "公司性质：民营",
        "销售总监助理\t2012/06 - 2014/05",
    )
    assert periods(one, "job") == [("2014-06", "now"), ("2012-06", "2014-05")]
    assert values(one, "title") == ["媒介策划专员", "销售总监助理"]


def test_employers_below_titles_though_nothing_shows_what_they_are() -> None:
    lines = (
        "Audit Manager\tJan 2010 - Present",
        "Calder Chartered",
        "Audit Manager\tJan 2006 - Dec 2009",
        "Aldate Chartered, Advisory",
        "- Tested controls",
    )
    one = resume("\n".join(("Marta Ellwood", "", "Work experience", *lines)) + "\n")
    assert [job[0] for job in jobs(one)] == [["Calder Chartered"], ["Aldate Chartered"]]


@pytest.mark.parametrize(
    "lines",
    [
        ("### 微澜数据", "", "测试主管  ", "2018.8 - 2021.6  ", "- 编写用例", ""),
        ("**微澜数据**", "", "测试主管（兼职）  ", "2018.8 - 2021.6  ", "- 编写用例", ""),
        ("测试主管 @ 微澜数据（青州） （2018.8—2021.6）", "- 编写用例"),
        ("测试主管＠微澜数据 2018.8—2021.6",),
    ],
)
def test_employers_above_a_blank_line_or_behind_an_at_sign(lines: tuple[str, ...]) -> None:
    read = under(
        "## 工作经历",
        "",
        *lines,
        *(line.replace("2018", "2016").replace("2021", "2017") for line in lines),
    )
    assert jobs(read) == [
        (["微澜数据"], ["测试主管"], ("2018-08", "2021-06")),
        (["微澜数据"], ["测试主管"], ("2016-08", "2017-06")),
    ]


@pytest.mark.parametrize(
    "lines",
    [
        ("Shift Lead at Calder Mills (Dec", "2009 to Feb 2013)"),
        ("Shift Lead at Calder Mills (Dec 2009 to", "Feb 2013)"),
        ("Shift Lead at Calder Moor and Aldate Mill", "Group (Dec 2009 to Feb 2013)"),
    ],
)
def test_a_head_that_a_narrow_column_breaks(lines: tuple[str, ...]) -> None:
    read = under(
        "Employment", *lines, "- Packed boxes", "Porter at Quillon Inn (May 2008 to Nov 2009)"
    )
    assert [(titles, dates) for _, titles, dates in jobs(read)] == [
        (["Shift Lead"], ("2009-12", "2013-02")),
        (["Porter"], ("2008-05", "2009-11")),
    ]

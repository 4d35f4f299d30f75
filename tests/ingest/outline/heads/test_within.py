"""Dated lines within a job are told apart from further jobs."""

from __future__ import annotations

import pytest

from tests.builders import heads, resume, values
from tests.ingest.entry_builders import jobs, under

JOBS = """祁映安

工作经历
澄湖酒店（210 间房）      前厅经理      2018.03 - 至今
{within}
云桥酒店有限公司      前台接待      2014.07 - 2018.02
  夜班领班，独立完成夜审
"""


@pytest.mark.parametrize(
    "within",
    [
        "  宾客满意度 81.2 → 90.4（2019 → 2023），大区排名 3/40",
        "  2020.02 - 2020.04 期间值守隔离楼层，住店 40 天",
        "2021 年 3 月 - 6 月支援南屿新店开业",
        "  Seconded to Larch Hotel, Suzhou, Jan 2022 - Apr 2022",
        "  【会员系统切换】 2022.05-2022.11",
    ],
)
def test_a_time_within_a_job_is_no_further_job(within: str) -> None:
    one = resume(JOBS.format(within=within))
    jobs = [e for e in one.entries if e.kind == "job"]
    assert len(jobs) == 2
    assert "夜审" in jobs[1].span.of(one.text)


def test_what_is_named_in_title_brackets_is_a_project_of_the_job() -> None:
    one = resume(JOBS.format(within="  【会员系统切换】 2022.05-2022.11"))
    assert [(e.kind, e.parent) for e in one.entries] == [
        ("job", None),
        ("project", 0),
        ("job", None),
    ]


def test_a_post_within_an_employers_time_stays_a_job() -> None:
    one = resume(JOBS.format(within="  前厅副经理  2018.03 - 2019.12"))
    assert len(heads(one, "job")) == 3


@pytest.mark.parametrize(
    "remark",
    [
        "（2015.02—2016.05 见下）",
        "(2015.02 - 2015.04 换工作间歇)",
        "（2015.02—2016.05 回乡照顾家人）",
    ],
)
def test_a_remark_in_brackets_is_no_job(remark: str) -> None:
    one = resume(JOBS.format(within="  管前台、礼宾") + remark + "\n")
    assert len(heads(one, "job")) == 2
    assert "见下" not in values(one, "employer")


def test_posts_in_one_line_are_jobs_at_the_employer_above() -> None:
    read = under(
        "工作经历",
        "【2006/07 ～ 2015/12】   江州建设有限公司",
        "   2006/07–2009/05 施工员； 2009/06–2012/08 技术员/质量员； 2012/09–2015/12 技术负责人",
        "   高支模方案主编",
    )
    assert [(firms, until) for firms, _, until in jobs(read)][1:] == [
        (["江州建设有限公司"], ("2006-07", "2009-05")),
        (["江州建设有限公司"], ("2009-06", "2012-08")),
        (["江州建设有限公司"], ("2012-09", "2015-12")),
    ]

"""Jobs, degrees and projects that no heading announces or no date marks."""

from __future__ import annotations

from tests.builders import heads, resume
from tests.ingest.entry_builders import under


def test_numbered_projects_without_dates() -> None:
    one = under("项目经历", "1. 仓储系统", "负责入库。", "2. 结算系统", "负责对账。")
    assert heads(one, "project") == ["1. 仓储系统", "2. 结算系统"]


def test_jobs_without_a_heading_are_found_by_whom_they_name() -> None:
    one = resume(
        "祁映安\n\n2019.03-2021.06  云桥科技有限公司  测试工程师\n编写用例。\n\n"
        "2012.09-2016.06  江南大学  软件工程  本科\n"
    )
    assert [e.kind for e in one.entries] == ["job", "degree"]


def test_jobs_that_follow_the_degrees_without_a_heading() -> None:
    one = under(
        "教育背景",
        "2012.09至2016.06  本科  软件工程  江南大学",
        "",
        "2016.07至2019.02  测试开发  深圳云帆",
        "编写用例。",
        "",
        "2019.03至2021.06  测试工程师  云桥科技有限公司",
    )
    assert [e.kind for e in one.entries] == ["degree", "job", "job"]


def test_jobs_without_a_head_have_a_section_of_their_own() -> None:
    one = resume(
        "祁映安\n求职意向\n测试经理\n2019.03-2021.06  云桥科技有限公司  测试工程师\n编写用例。\n"
        "2012.09-2016.06  江南大学  软件工程  本科\n"
    )
    assert [s.kind for s in one.sections] == ["header", "objective", "experience", "education"]
    assert [s.heading is None for s in one.sections] == [True, False, True, True]


def test_jobs_behind_the_degrees_are_experience() -> None:
    one = under(
        "教育背景",
        "2012.09至2016.06  本科  软件工程  江南大学",
        "",
        "2016.07至2019.02  测试工程师  深圳云帆",
    )
    assert [s.kind for s in one.sections] == ["header", "education", "experience"]

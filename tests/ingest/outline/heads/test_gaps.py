"""A time without work is nobody's job, and its reason can be read."""

from __future__ import annotations

import pytest

from ingest.resume import Resume
from tests.ingest.entry_builders import jobs, periods, under


def gaps(of: Resume) -> list[str]:
    return [fact.span.of(of.text) for fact in of.facts_of("gap")]


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (
            "2020.03—2020.09  空窗：照顾家人，期间接 3 单翻译兼职",
            "空窗：照顾家人，期间接 3 单翻译兼职",
        ),
        ("（2019.09—2020.02  生育及照顾家庭）", "生育及照顾家庭"),
        ("2020.05 - 2020.11   离职空档，在家准备考试", "离职空档，在家准备考试"),
        (
            "2019.07-2020.01  博士毕业后空窗：照护祖母；同期自由职业",
            "博士毕业后空窗：照护祖母；同期自由职业",
        ),
        ("Nov 2019 to Mar 2020: career break. Father ill.", "career break. Father ill."),
        ("Career break: Nov 2019 - Mar 2020, parental leave", "parental leave"),
        ("(Gap: Jan 2020 - Feb 2020, relocation and quarantine)", "relocation and quarantine"),
    ],
)
def test_a_row_that_says_so_is_a_gap(row: str, reason: str) -> None:
    read = under(
        "工作经历",
        "2020.12-2023.05  江州第一医院  护士",
        "带教 4 人",
        row,
        "2015.07-2019.06  临江医院  护士",
        "夜班",
    )
    assert [until for *_, until in jobs(read)] == [("2020-12", "2023-05"), ("2015-07", "2019-06")]
    assert len(periods(read, "gap")) == 1
    assert gaps(read)[0].startswith(reason.split(". ")[0])


def test_under_jobs_with_bullets_it_needs_none() -> None:
    read = under(
        "EXPERIENCE",
        "• Riverton Hospital   Apr 2021 - present   Ward nurse",
        "Nov 2020 - Mar 2021: career break",
        "• Harlow Clinic   Jun 2016 - Oct 2020   Nurse",
    )
    assert [until for *_, until in jobs(read)] == [("2021-04", "now"), ("2016-06", "2020-10")]
    assert gaps(read) == ["career break"]


@pytest.mark.parametrize(
    "row",
    ["2020.03-2020.09  产假代课，明远小学", "2020.03-2020.09  Maternity cover, Harlow Clinic"],
)
def test_standing_in_for_someone_on_leave_is_work(row: str) -> None:
    read = under("工作经历", "2020.12-2023.05  江州第一医院  护士", "带教 4 人", row, "夜班")
    assert periods(read, "gap") == []


def test_freelance_work_beside_caring_is_a_job() -> None:
    read = under(
        "工作经历", "2023.01-2023.08  自由职业（照顾父亲）", "2015.07-2022.12  临江医院  护士"
    )
    assert gaps(read) == []
    assert len(jobs(read)) == 2


def test_leave_within_a_job_is_part_of_it() -> None:
    read = under(
        "工作经历",
        "2015.07-2022.12  临江医院  护士",
        "（2018.05—2018.10 产假）",
        "2012.07-2015.06  江州第一医院  护士",
    )
    assert gaps(read) == []

"""Employers that stand above the posts that were held there, and lines that are no jobs."""

from __future__ import annotations

import pytest

from tests.builders import resume, values


def jobs(*lines: str, heading: str = "工作经历") -> list[tuple[str, str]]:
    one = resume("\n".join(("祁映安", "", heading, *lines)) + "\n")
    numbers = [n for n, entry in enumerate(one.entries) if entry.kind == "job"]
    return [
        (" ".join(values(one, "employer", n)), " ".join(values(one, "title", n))) for n in numbers
    ]


def test_posts_under_one_employer_are_jobs_of_it() -> None:
    found = jobs(
        "The Marlowe Harbour Point                                        268 keys, 4 outlets",
        "Director of Operations                                         Aug 2022 - present",
        "  o Guest satisfaction 84.2 to 91.6",
        "",
        "Marlowe Hotels, Leeds",
        "The Marlowe Park, 191 keys",
        "   Rooms Division Manager            Feb 2020 - May 2022",
        "   Front Office Manager              Mar 2017 - Jan 2020",
        "  o Head count 34",
        heading="EXPERIENCE",
    )
    assert found == [
        ("the marlowe harbour point", "director of operations"),
        ("marlowe hotels", "rooms division manager"),
        ("marlowe hotels", "front office manager"),
    ]


def test_numbered_employers_with_dated_posts_below_them() -> None:
    found = jobs(
        "1. Ledgerly Pte Ltd（新加坡，支付科技，约240人）      薪酬经理        2022年3月起至今",
        "   - 支持研发 142 人",
        "",
        "2. 博澜食品（中国）有限公司（Bolan Foods China）",
        "   2018/05-2022/02   薪酬主管，上海总部",
        "   2015/03-2018/04   薪酬专员，苏州工厂",
        "   * 两仓合并",
    )
    assert found == [
        ("ledgerly pte ltd", "薪酬经理"),
        ("博澜食品(中国)有限公司", "薪酬主管"),
        ("博澜食品(中国)有限公司", "薪酬专员"),
    ]


def test_a_step_since_a_date_is_no_job_of_its_own() -> None:
    found = jobs(
        "云衡会计师事务所上海分所 审计部        2017.10 — 2022.06",
        " 高级审计员 → 审计经理（2020.10 起）",
        " · 现场负责人",
    )
    assert len(found) == 1
    assert found[0][1] == "高级审计员 审计经理"


@pytest.mark.parametrize(
    "line",
    [
        "2020/09 - 2021/08    生育、带娃，未工作",
        "2015.09 - 2016.09    脱产备考",
        "Oct 2016 - Feb 2017  job search in Leeds",
        "2019.01 - 2019.12    travelling in Asia",
    ],
)
def test_time_between_jobs_is_an_entry_and_no_job(line: str) -> None:
    one = resume(
        f"祁映安\n\n工作经历\n2021.09 - 至今  云桥科技有限公司  测试工程师\n编写用例\n\n{line}\n"
    )
    assert [entry.kind for entry in one.entries] == ["job", "gap"]
    assert values(one, "employer") == ["云桥科技有限公司"]


def test_who_is_told_of_in_brackets_is_no_employer() -> None:
    assert jobs("2018.01 - 2022.10  云舶科技集团（港交所主板，跨境电商）  税务经理") == [
        ("云舶科技集团", "税务经理")
    ]
    found = jobs("2015.3-2020.12 恒能机电工程有限公司 维修电工 小故障也能看（西门子S7-200）")
    assert [firm for firm, _ in found] == ["恒能机电工程有限公司"]


def test_jobs_behind_certificates_without_a_heading() -> None:
    one = resume(
        "祁映安\n\n证书\n高级会计师      2021 年\n\n"
        "云衡精密电子股份有限公司              2018/4 至今\n职务：财务经理\n1）合并报表\n\n"
        "瑞锦纺织厂     2008/7–2011/2      出纳\n对账\n"
    )
    assert [entry.kind for entry in one.entries] == ["job", "job"]


def test_key_projects_under_a_job_are_projects() -> None:
    one = resume(
        "祁映安\n\n工作经历\n2021.09 - 至今  云桥科技有限公司  测试工程师\n编写用例\n\n"
        "重点项目  Go-live Wave 2  (2023.08-2024.01)\n培训 63 名用户\n"
    )
    assert [entry.kind for entry in one.entries] == ["job", "project"]

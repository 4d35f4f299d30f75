"""Jobs and sections of layouts that no template has."""

from __future__ import annotations

import pytest

from ingest.outline.headings import heading_kind
from tests.builders import resume, values


def test_a_teacher_without_headings_works_at_schools() -> None:
    one = resume(
        "祁映安  女  1988 年 1 月出生\n\n"
        "2010.8—2014.7  江都市滨湖中学，初三、高一都教过；2013 年 3 月至 9 月产假\n"
        "2014.8—2021.7  苏州市云桥高级中学，从普通班教到强化班，2018 年 9 月起任高三备课组长\n"
        "2021.8 至今    南京市澄湖实验高级中学，教研组副组长，兼 2 个班物理\n\n"
        "2022 年江苏省高中物理优质课二等奖\n"
    )
    assert values(one, "employer") == [
        "江都市滨湖中学",
        "苏州市云桥高级中学",
        "南京市澄湖实验高级中学",
    ]
    assert not [e for e in one.entries if e.kind == "degree"]


def test_marked_employers_over_their_dates() -> None:
    one = resume(
        "祁映安\n\n工作经历\n"
        "■ 云桥科技 - 客户端部                Android 开发工程师(校招)\n"
        "  2022.07 ~ 至今        base 北京        职级 T4\n"
        "  启动优化 P90 由 2.8s 降至 1.9s\n"
        "■ 澄湖网络 - 社区部                Android 实习生\n"
        "  2021.05 ~ 2021.10     上海\n"
        "  改造详情页\n"
    )
    first, second = [i for i, e in enumerate(one.entries) if e.kind == "job"]
    assert values(one, "employment", first) == ["full-time"]
    assert values(one, "title", first) == ["开发工程师"]
    assert values(one, "employment", second) == ["internship"]


def test_a_dash_before_a_gap_leaves_a_job_open() -> None:
    one = resume(
        "Mira Ellwood\n\nAPPOINTMENTS\n"
        "03/2022–              Research Fellow, Larch Institute, Singapore\n"
        "10/2019–12/2021       Postdoc, Elm Ridge Institute of Cell Biology, Dresden\n"
    )
    jobs = [e for e in one.entries if e.kind == "job"]
    assert [e.period.present for e in jobs if e.period] == [True, False]
    assert not [e for e in one.entries if e.kind == "degree"]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("TEACHING POSTS", "experience"),
        ("SCHOOL", "education"),
        ("Licences and tickets", "certificate"),
        ("2  论文（* 共同一作，# 通讯）", "publication"),
        ("Papers (* corresponding author)", "publication"),
        ("证书 / 考试", "certificate"),
        ("COMPENSATION", "objective"),
    ],
)
def test_rare_headings(line: str, kind: str) -> None:
    assert heading_kind(line) == kind


def test_a_dated_item_among_certificates_is_one() -> None:
    one = resume(
        "Mira Ellwood\n\nCERTIFICATES\nForklift (Singapore WSQ) 2012\n"
        "CPACC (IAAP), passed 2022, valid to 2025-12\nTree climbing, first course 2019\n"
    )
    assert values(one, "certificate") == ["forklift (singapore wsq)", "cpacc (iaap)"]
    assert values(one, "certificate_date") == ["2012", "2022"]


def test_the_end_of_a_certificate_is_not_its_date() -> None:
    one = resume(
        "祁映安\n\n证书\n红十字救护员证 2021.10 取得，有效期三年，已于 2024.10 到期\n"
        "安全生产考核 B 证     有效期至 2026-11\n救生衣操作（2020）\n"
    )
    assert values(one, "certificate_date") == ["2021-10", "2020"]

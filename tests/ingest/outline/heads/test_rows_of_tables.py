"""Heads that are rows of tables or hold asides: the last cell may tell at length."""

from __future__ import annotations

from tests.builders import heads, values
from tests.ingest.entry_builders import jobs, periods, under


def test_the_last_cell_of_a_row_may_tell_at_length() -> None:
    one = under(
        "工作经历",
        "2016.08-2023.11\t云桥科技有限公司\t测试工程师\t编写用例；搭建平台；培训新人",
        "2012.08-2016.07\t微澜数据有限公司\t测试主管\t管理缺陷；回归测试",
    )
    assert [job[:2] for job in jobs(one)] == [
        (["云桥科技有限公司"], ["测试工程师"]),
        (["微澜数据有限公司"], ["测试主管"]),
    ]
    assert all("；" not in head for head in heads(one, "job"))


def test_captions_of_a_table_are_no_degree_and_no_part_of_a_job() -> None:
    captions = "Dates\tSchool\tSubject\tAward"
    read = under("Education", captions, "2009 – 2012\tElm Ridge College\t-\t-")
    assert heads(read, "degree") == ["2009 – 2012 Elm Ridge College - -"]
    captions = "时间\t工作单位及部门\t职务\t主要工作"
    read = under("工作经历", captions, "2023年1月—2026年4月\t青州厂\t钳工\t焊接")
    assert heads(read, "job")[0].startswith("2023年1月")


def test_a_row_between_pipes_may_tell_at_length() -> None:
    told = "Wrote 160 records; Set up corners and materials; Led daily routines; Met parents"
    read = under(
        "Experience",
        "| Dates | Employer | Role | What I did |",
        "|---|---|---|---|",
        f"| since April 2024 | Elm Ridge Preschool | Nursery Assistant | {told} |",
    )
    assert jobs(read) == [(["Elm Ridge Preschool"], ["Nursery Assistant"], ("2024-04", "now"))]


def test_rows_between_pipes_without_edges_may_tell_at_length() -> None:
    read = under(
        "Employment",
        "Dates | Employer | Position | Details",
        "2018-05 - 2021-03 | Calder Cold Chain | Porter | Filed papers; Clients included Tencent",
        "2016-01 - 2018-04 | Aldate Foods | Packer | Packed boxes; Swept; Clients included Haier",
    )
    assert [job[:2] for job in jobs(read)] == [
        (["Calder Cold Chain"], ["Porter"]),
        (["Aldate Foods"], ["Packer"]),
    ]


def test_an_aside_with_the_marks_of_a_sentence_leaves_its_line_a_head() -> None:
    of = under(
        "工作经历",
        "北辰光电科技(苏州)有限公司 (德资; 传感器, 激光器, 员工约700人; 2019年上市)",
        "2020.11 ~ 至今     采购主管 (2022.01前为采购员)       汇报: 采购总监;  下属 4 人",
        "1) 负责年度采购计划",
        "",
        "紫岚贸易(无锡)股份有限公司  (进口水果; 2009年成立)",
        "2016.04 ~ 2020.06   采购员",
        "1) 负责询价",
    )
    assert periods(of, "job") == [("2020-11", "now"), ("2016-04", "2020-06")]
    assert values(of, "employer") == ["北辰光电科技(苏州)有限公司", "紫岚贸易(无锡)股份有限公司"]
    assert values(of, "title") == ["采购主管", "采购员", "采购员"]


def test_now_before_a_hospital_tells_no_sentence() -> None:
    of = under(
        "工作经历",
        "2009/1~现在  云杉市妇幼保健院 | 普外科 | 副主任医师",
        "",
        "2007/9~2008/8  江湾市第一人民医院 | 主治医师",
    )
    assert values(of, "title") == ["副主任医师", "主治医师"]

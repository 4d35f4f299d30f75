"""Employer and title told apart in heads that name both."""

from __future__ import annotations

import pytest

from tests.builders import resume, values
from tests.ingest.entry_builders import jobs, under


def test_a_department_is_no_employer() -> None:
    lines = (
        "Ward Manager",
        "Calder Works · Full-time",
        "Mar 2019 - Present · Training Center",
        "- Led nurses",
        "Staff Nurse",
        "Aldate Works · Full-time",
        "Sep 2014 - Feb 2019",
        "- Ran the wound care",
    )
    one = resume("\n".join(("Marta Ellwood", "", "Work experience", *lines)) + "\n")
    assert [job[:2] for job in jobs(one)] == [
        (["Calder Works"], ["Ward Manager"]),
        (["Aldate Works"], ["Staff Nurse"]),
    ]


@pytest.mark.parametrize(
    ("line", "employer", "title"),
    [
        (
            "Daisy Row Nursery School Kindergarten Principal",
            "Daisy Row Nursery School",
            "Kindergarten Principal",
        ),
        (
            "Quillon Marine Supplies Pte Ltd General Ledger Accountant",
            "Quillon Marine Supplies Pte Ltd",
            "General Ledger Accountant",
        ),
        (
            "Elm Ridge Medical Center Clinical Pharmacist",
            "Elm Ridge Medical Center",
            "Clinical Pharmacist",
        ),
        ("Group Sales Manager, Harrow Foods Ltd", "Harrow Foods Ltd", "Group Sales Manager"),
        (
            "Warehouse Supervisor Denver, Quillon Foods Ltd",
            "Quillon Foods Ltd",
            "Warehouse Supervisor",
        ),
        ("青州滇池实验学校-昆明  高中英语教师", "青州滇池实验学校", "高中英语教师"),
    ],
)
def test_names_side_by_side(line: str, employer: str, title: str) -> None:
    ((employers, titles, _),) = jobs(under("Experience", f"{line}\tJan 2015 - Mar 2021"))
    assert (employers, titles) == ([employer], [title])


@pytest.mark.parametrize(
    ("line", "job"),
    [
        (
            "2018.8 - 2021.6，青州绿禾农资，销售代表。维护台账；服务客户包括腾讯",
            ("青州绿禾农资", "销售代表"),
        ),
        (
            "2018.8 - 2021.6，微澜数据（青州），消防中控员。带领8人团队；服务客户包括海尔",
            ("微澜数据", "消防中控员"),
        ),
        (
            "08/2018 - 06/2021, Quillon Foods, Payroll Officer; Ran it; Clients included Haier",
            ("Quillon Foods", "Payroll Officer"),
        ),
        (
            "Quillon Foods | Payroll Officer | 08/2018 - 06/2021; Clients included Tencent",
            ("Quillon Foods", "Payroll Officer"),
        ),
    ],
)
def test_a_job_on_one_line_with_its_duties(line: str, job: tuple[str, str]) -> None:
    ((employers, titles, dates),) = jobs(under("Employment", line))
    assert (employers, titles, dates) == ([job[0]], [job[1]], ("2018-08", "2021-06"))


@pytest.mark.parametrize(
    ("line", "employer", "title"),
    [
        ("腾讯数据分析师  2014-03 - 2018-01", "腾讯", "数据分析师"),
        ("Tencent, Leeds Night Porter  March 2014 - January 2018", "Tencent", "Night Porter"),
        (
            "Quillon Hall High School Physics Teacher  March 2014 - January 2018",
            None,
            "High School Physics Teacher",
        ),
    ],
)
def test_titles_right_behind_an_employer(line: str, employer: str | None, title: str) -> None:
    ((employers, titles, _),) = jobs(under("Employment", line))
    assert titles == [title]
    assert employer is None or employers == [employer]


def test_a_kind_of_firm_within_a_title_is_no_employer() -> None:
    of = under(
        "Work History",
        "High School Mathematics Teacher\tOct 2021 - Oct 2024",
        "Northgate High School",
        "- Taught two classes",
        "Bank Teller\tAug 2014 - Mar 2020",
        "Calder Moor Savings",
        "- Handled 184 transactions a day",
        "Bank Teller\tAug 2012 - Jul 2014",
        "Stonebridge Bank",
    )
    assert values(of, "employer") == [
        "northgate high school",
        "calder moor savings",
        "stonebridge bank",
    ]


def test_a_department_behind_its_employer_is_no_part_of_it() -> None:
    zh = under("工作经历", "2019-2021", "云杉度假村·前厅部", "大堂副理", "- 接待客人")
    assert values(zh, "employer") == ["云杉度假村"]
    en = under(
        "Work History",
        "Fitness Manager at Calder Moor Club",
        "06.2019 - 09.2024 (Group Classes)",
        "- Ran classes",
        "Fitness Coach at Elm Ridge Club",
        "06.2014 - 05.2019 (Group Classes)",
    )
    assert values(en, "employer") == ["calder moor club", "elm ridge club"]


def test_an_employer_in_brackets_behind_the_title() -> None:
    chinese = under("工作经历", "测试主管（微澜数据，2012.03-2018.05）", "编写用例")
    assert jobs(chinese) == [(["微澜数据"], ["测试主管"], ("2012-03", "2018-05"))]
    english = under("Employment", "Shift Lead (Calder Foods, Leeds), March 2012 - May 2018")
    assert jobs(english) == [(["Calder Foods"], ["Shift Lead"], ("2012-03", "2018-05"))]


@pytest.mark.parametrize(
    ("line", "title"),
    [
        (
            "Staff Nurse -> Charge Nurse (since Oct 2023), 14 nurses per shift on two wards",
            "Staff Nurse -> Charge Nurse",
        ),
        ("Sales Manager, East Coast and Midlands; 8 direct reports, 23 dealers", "Sales Manager"),
        ("Took over the ward's roster, orders and the training of all new nurses", None),
    ],
)
def test_a_long_line_under_the_head_opens_with_the_title(line: str, title: str | None) -> None:
    read = resume(
        "Nina Prost\n\nEXPERIENCE\n"
        f"Riverton Hospital, Leeds          Aug 2022 - present\n   {line}\n   * led the audit\n"
    )
    assert values(read, "title") == ([title.lower()] if title else [])


@pytest.mark.parametrize(
    ("head", "titles"),
    [
        (
            "2019.04 - 2021.12  云桥科技有限公司  工艺工程师→高级工艺工程师",
            ["工艺工程师", "高级工艺工程师"],
        ),
        (
            "Feb 2016 - Nov 2019  Elm Ridge Hospital   Staff Nurse -> Charge Nurse",
            ["staff nurse", "charge nurse"],
        ),
        (
            "Mar 2012 - Sep 2016  Elm Ridge Ltd   Section Engineer, then Site Manager",
            ["section engineer", "site manager"],
        ),
        ("2021.06-至今  江州市第一人民医院  护士长（此前为高级护士）", ["护士长", "高级护士"]),
    ],
)
def test_posts_held_one_after_the_other(head: str, titles: list[str]) -> None:
    one = resume(f"祁映安\n\n工作经历\n{head}\n")
    assert values(one, "title") == titles


def test_the_current_title_is_the_last_that_an_arrow_leads_to() -> None:
    one = resume("祁映安\n\n工作经历\n2022.11-至今  云桥科技有限公司  测试工程师 → 测试经理\n")
    assert values(one, "current_title") == ["测试经理"]


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Company Name City , State Plant Leader 11/2015 to 10/2018", "Plant Leader"),
        ("Plant Leader 11/2015 to 10/2018 Company Name City , State", "Plant Leader"),
        ("Company Name – City, State | Plant Leader | 11/2015 - 10/2018", "Plant Leader"),
    ],
)
def test_a_place_that_nobody_filled_in(line: str, title: str) -> None:
    assert [job[:2] for job in jobs(under("Experience", line))] == [(["Company Name"], [title])]


@pytest.mark.parametrize(
    ("line", "title"),
    [
        (
            "Tilbury Mills Durham, NC Warehouse Supervisor 12/2011 to 10/2015",
            "Warehouse Supervisor",
        ),
        ("Harlow Hospital, Boston , MA Night Nurse 12/2011 to 10/2015", "Night Nurse"),
        ("Harlow Hospital, IT Manager 12/2011 to 10/2015", "IT Manager"),
    ],
)
def test_a_state_is_no_part_of_the_title(line: str, title: str) -> None:
    assert [job[1] for job in jobs(under("Experience", line))] == [[title]]


@pytest.mark.parametrize(
    "lines",
    [
        ("2008/11--至今：云桥电器有限公司(少于50人)", "所属行业：\t软件", "销售\t销售工程师"),
        ("2008/11 -- 至今： 云桥电器有限公司 | 销售 | 销售工程师", "零售 | 民营"),
        ("2008/11-至今  云桥电器有限公司  财务  销售工程师",),
    ],
)
def test_a_department_called_as_its_function_is_no_title(lines: tuple[str, ...]) -> None:
    one = under("工作经验", *lines, "1. 拜访客户")
    assert [job[:2] for job in jobs(one)] == [(["云桥电器有限公司"], ["销售工程师"])]


def test_words_around_a_title_that_state_no_more_than_that_it_is_one() -> None:
    one = under(
        "工作经验",
        *("云桥技术有限公司", "2005年7月-2006年2月 任职 系统工程师 薪资 保密", "1. 制订测试策略"),
        *("江湾技术有限公司", "2002年7月-2005年6月 任职 软件测试 薪资 面议", "1. 编写测试用例"),
    )
    assert [job[1] for job in jobs(one)] == [["系统工程师"], ["软件测试"]]

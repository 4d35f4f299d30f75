"""Employer, title, and whether a job was an internship."""

from __future__ import annotations

import pytest

from tests.builders import QI, resume, values


def job(*lines: str, heading: str = "工作经历") -> dict[str, str]:
    one = resume("\n".join(("祁映安", "", heading, *lines)) + "\n")
    kinds = ("employer", "title", "employment")
    return {kind: values(one, kind, 0)[0] for kind in kinds if values(one, kind, 0)}


@pytest.mark.parametrize(
    "lines",
    [
        ("2019.03-2021.06  云桥科技有限公司  测试工程师",),
        ("2019.03-2021.06  测试工程师  云桥科技有限公司",),
        ("云桥科技有限公司 - 测试工程师 (2019.03-2021.06)",),
        (
            "2019.03-2021.06：云桥科技有限公司（50-150人） [ 2年3个月]",
            "所属行业：软件",
            "质量部  测试工程师",
        ),
        ("2019.03-2021.06  云桥科技有限公司 所属行业： 软件", "职位名称：  测试工程师"),
        ("云桥科技有限公司", "2019.03-2021.06  质量部  测试工程师"),
    ],
)
def test_employer_and_title_in_many_layouts(lines: tuple[str, ...]) -> None:
    found = job(*lines, "编写用例，覆盖 200 个接口。")
    assert found == {
        "employer": "云桥科技有限公司",
        "title": "测试工程师",
        "employment": "full-time",
    }


@pytest.mark.parametrize(
    ("head", "employer"),
    [
        ("云桥（深圳）科技有限公司", "云桥(深圳)科技有限公司"),
        ("QDX（深圳）有限公司", "qdx(深圳)有限公司"),
        ("曾在海曲培训学校担任助教", "海曲培训学校"),
        ("海曲体育管理中心实习", "海曲体育管理中心"),
        ("测试开发  深圳云帆", "深圳云帆"),
        ("零一云桥", "零一云桥"),
    ],
)
def test_an_employer_that_nobody_listed(head: str, employer: str) -> None:
    assert job(f"2019.03-2021.06  {head}")["employer"] == employer


@pytest.mark.parametrize("head", ["字节跳动", "ByteDance", "北京字节跳动科技有限公司"])
def test_a_known_employer_by_any_of_its_names(head: str) -> None:
    assert job(f"2019.03-2021.06  {head}  测试工程师")["employer"] == "employer:字节跳动"


def test_a_known_name_within_a_longer_word_is_no_employer() -> None:
    assert "employer" not in job("2019.03-2021.06  三星级餐厅服务员")


@pytest.mark.parametrize("department", ["客服部", "前期顾问部", "采购中心"])
def test_a_department_is_no_title(department: str) -> None:
    found = job(f"2019.03-2021.06  云桥科技有限公司 | {department} | 测试工程师")
    assert found["title"] == "测试工程师"


def test_a_sentence_is_no_title() -> None:
    assert "title" not in job("2019.03-2021.06  云桥科技有限公司", "协助项目经理完成验收。")


@pytest.mark.parametrize(
    ("line", "heading", "employment"),
    [
        ("2019.03-2021.06  云桥科技有限公司  测试工程师", "工作经历", "full-time"),
        ("2019.03-2019.06  云桥科技有限公司  测试实习生", "工作经历", "internship"),
        ("2019.03-2019.06  云桥科技有限公司  测试工程师", "实习经历", "internship"),
        ("Mar 2019 - Jun 2019, Alder Labs, Summer Intern", "Experience", "internship"),
        ("Mar 2019 - Jun 2020, Alder Labs, Internal Auditor", "Experience", "full-time"),
    ],
)
def test_internships(line: str, heading: str, employment: str) -> None:
    assert job(line, heading=heading)["employment"] == employment


def test_facts_belong_to_their_job() -> None:
    qi = resume(QI)
    jobs = [i for i, e in enumerate(qi.entries) if e.kind == "job"]
    assert [values(qi, "title", i) for i in jobs] == [
        ["后端开发工程师"],
        ["数据工程师"],
        ["后端开发实习生"],
    ]
    assert values(qi, "employer", jobs[2]) == ["employer:字节跳动"]


@pytest.mark.parametrize(
    ("lines", "employer", "title"),
    [
        (("2015 to 2017", "Teacher Elm Ridge School"), "elm ridge school", "teacher"),
        (("2015 to 2017", "Youth Teacher Company Name , City"), "company name", "youth teacher"),
        (("2011/02至今  C++软件开发  深圳云帆",), "深圳云帆", "c++软件开发"),
        (("Estimator", "2004 to 2008 Birch Bridges Group"), "birch bridges group", "estimator"),
        (
            ("Oct 2018 - Now  Kestrel Toys (Shenzhen) Co., Ltd.  Sales Manager",),
            "kestrel toys (shenzhen) co., ltd",
            "sales manager",
        ),
        (
            ("1. Site Manager — Protea Civils Ltd (2017 to date)",),
            "protea civils ltd",
            "site manager",
        ),
    ],
)
def test_titles_and_employers_without_a_mark_between(
    lines: tuple[str, ...], employer: str, title: str
) -> None:
    found = job(*lines, heading="Experience")
    assert (found["employer"], found["title"]) == (employer, title)


def test_a_title_in_a_row_of_a_form() -> None:
    lines = (
        "时间\t2007年3月至今",
        "公司\t云桥科技有限公司",
        "公司性质\t外资",
        "公司规模\t500人以上",
    )
    found = job(*lines, "行业\t通信", "部门\t质量部", "职位\t测试工程师")
    assert found["title"] == "测试工程师"


def test_what_is_left_over_is_no_title() -> None:
    assert "title" not in job("2019.03-2021.06  云桥科技有限公司  锦澜花园住宅小区")


@pytest.mark.parametrize(
    ("lines", "employer", "title"),
    [
        (
            ("2019.03-2021.06", "云桥科技有限公司·质量部", "测试工程师"),
            "云桥科技有限公司",
            "测试工程师",
        ),
        (("云桥晚报深度报道部 记者  2019.03-2021.06",), "云桥晚报", "记者"),
        (("云桥康复医院-护士长（2019.03 ~ 2021.06）",), "云桥康复医院", "护士长"),
        (
            ("时间：2019-03 至 2021-06　单位：云桥科技有限公司　岗位：测试工程师",),
            "云桥科技有限公司",
            "测试工程师",
        ),
        (
            (
                "云桥科技有限公司\t测试工程师\t2019.03-2021.06\t编写用例；搭建平台；修复缺陷三十个，带新人",
            ),
            "云桥科技有限公司",
            "测试工程师",
        ),
    ],
)
def test_an_employer_with_what_stands_right_behind_it(
    lines: tuple[str, ...], employer: str, title: str
) -> None:
    found = job(*lines)
    assert (found["employer"], found["title"]) == (employer, title)


@pytest.mark.parametrize(
    ("head", "employer"),
    [
        (
            "Company: Elm Ridge Foods Ltd. | Role: Night Porter | Period: 05/2015 - 11/2020",
            "elm ridge foods ltd",
        ),
        (
            "Mar 2015 - Nov 2020\tElm Ridge Fitness Club, Group Classes\tCoach",
            "elm ridge fitness club",
        ),
        (
            "Care Assistant\nElm Ridge Station, Community Services\nMar 2015 - Nov 2020",
            "elm ridge station",
        ),
    ],
)
def test_an_english_employer_beside_labels_and_departments(head: str, employer: str) -> None:
    assert job(*head.split("\n"), heading="EXPERIENCE")["employer"] == employer


@pytest.mark.parametrize(
    ("title", "employment"),
    [
        ("实习律师", "full-time"),
        ("律师实习生", "internship"),
        ("Trainee Lawyer", "full-time"),
        ("Lawyer Intern", "internship"),
    ],
)
def test_a_trainee_lawyer_is_employed(title: str, employment: str) -> None:
    assert job(f"云桥律师事务所  {title}  2019.03-2021.06")["employment"] == employment


def test_an_internship_told_by_the_title_below_the_head() -> None:
    found = job("Mar 2015 - Nov 2015\tElm Ridge Bank", "Bank Teller Intern", heading="EXPERIENCE")
    assert found["employment"] == "internship"


def test_a_school_that_employs_is_no_degree() -> None:
    text = "POSITIONS HELD\nElm No. 4 High School March 2015 - May 2020\nRole: Head of Music\n"
    assert [e.kind for e in resume(f"Ada Quill\n\n{text}").entries] == ["job"]


def test_a_firm_in_the_duties_is_no_employer_where_the_head_names_one() -> None:
    lines = ("Quillmere Foods | Sales Intern | May 2009-Jun. 2009",)
    duties = ("Won the annual contract through Salesforce", "Ran weekly regional meetings")
    assert job(*lines, *duties)["employer"] == "quillmere foods"
    below = ("Sales Intern, May 2009-Jun. 2009", "Worked at Salesforce")
    assert job(*below)["employer"] == "employer:赛富时"

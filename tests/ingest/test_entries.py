"""Jobs, degrees and projects are found by the shape of lines, whatever the template."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given

from ingest.reading import understand
from ingest.resume import Document, Resume
from tests.builders import ELLWOOD, MURONG, NAMELESS, QI, heads, resume, texts, values


def periods(of: Resume, kind: str) -> list[tuple[str, str]]:
    return [
        (str(e.period.start), "now" if e.period.present else str(e.period.end))
        for e in of.entries
        if e.kind == kind and e.period
    ]


def under(heading: str, *lines: str) -> Resume:
    return resume("\n".join(("祁映安", "", heading, *lines)) + "\n")


def test_the_jobs_and_degrees_of_a_chinese_resume() -> None:
    qi = resume(QI)
    assert periods(qi, "job") == [
        ("2021-03", "now"),
        ("2019-07", "2021-02"),
        ("2018-06", "2018-09"),
    ]
    assert periods(qi, "degree") == [("2016-09", "2019-06"), ("2012-09", "2016-06")]


def test_the_jobs_and_degrees_of_an_english_resume() -> None:
    ellwood = resume(ELLWOOD)
    assert periods(ellwood, "job") == [("2019-03", "now"), ("2014-09", "2019-02")]
    assert periods(ellwood, "degree") == [("2011", "2014")]


def test_a_bullet_belongs_to_the_entry_above_it() -> None:
    qi = resume(QI)
    [first, *_] = [e for e in qi.entries if e.kind == "job"]
    assert "420ms" in first.span.of(qi.text)
    assert "Kafka" not in first.span.of(qi.text)


@pytest.mark.parametrize(
    "lines",
    [
        ("2019.03-2021.06  云桥科技有限公司  测试工程师",),
        ("云桥科技有限公司 | 测试工程师 | 2019.03-2021.06",),
        ("云桥科技有限公司  测试工程师（2019.03-2021.06）",),
        ("云桥科技有限公司", "2019.03-2021.06 测试工程师"),
        ("2019.03-2021.06", "云桥科技有限公司 | 质量部 | 测试工程师"),
        ("云桥科技有限公司", "测试工程师", "2019.03-2021.06"),
        ("云桥科技有限公司", "所属行业：软件", "2019年3月-2021年6月 测试工程师"),
        ("时  间\t2019.03-2021.06", "公  司\t云桥科技有限公司", "职  位\t测试工程师"),
        ("公司：云桥科技有限公司", "时间：2019.03-2021.06", "职位：测试工程师"),
        ("**云桥科技有限公司** 2019.03-2021.06", "测试工程师"),
    ],
)
def test_one_job_in_many_layouts(lines: tuple[str, ...]) -> None:
    one = under("工作经历", *lines, "1. 编写用例，覆盖 200 个接口", "2. 推动自动化，2020 年落地")
    assert periods(one, "job") == [("2019-03", "2021-06")]
    [entry] = one.entries
    assert "云桥科技有限公司" in entry.head.of(one.text)
    assert "自动化" in entry.span.of(one.text)


def test_a_dated_bullet_is_no_job() -> None:
    one = under(
        "工作经历",
        "2019.03-2021.06  云桥科技有限公司  测试工程师",
        "- 2019.05-2019.08 负责登录模块的测试",
        "- 2020.01-2020.03 负责支付模块的测试",
    )
    assert periods(one, "job") == [("2019-03", "2021-06")]


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


def test_versions_of_tools_are_no_projects() -> None:
    one = under("项目经历", "2019.03-2019.08：仓储系统", "软件环境：Windows 2003，SQLServer2005")
    assert heads(one) == ["2019.03-2019.08：仓储系统"]


def test_a_numbered_list_within_dated_projects_makes_no_projects() -> None:
    one = under(
        "项目经历",
        "2019.03-2019.08：仓储系统",
        "1. 入库",
        "2. 出库",
        "3. 盘点",
        "2019.09-2020.02：结算系统",
    )
    assert len(heads(one, "project")) == 2


def test_numbered_projects_without_dates() -> None:
    one = under("项目经历", "1. 仓储系统", "负责入库。", "2. 结算系统", "负责对账。")
    assert heads(one, "project") == ["1. 仓储系统", "2. 结算系统"]


def test_a_project_that_names_an_employer_was_done_there() -> None:
    one = under(
        "工作经历",
        "2019.03-2021.06  云桥科技有限公司  测试工程师",
        "2021.07-至今  南屿物流有限公司  测试经理",
        "",
        "项目经历",
        "2019.05-2019.08  云桥科技有限公司 压测平台",
    )
    [project] = [e for e in one.entries if e.kind == "project"]
    assert project.parent == 0


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


def test_awards_and_hobbies_are_no_jobs() -> None:
    one = under(
        "获奖情况",
        "2015-2016  江南大学一等奖学金",
        "证书说明：2018.08-2018.12  海曲培训中心",
        "",
        "兴趣爱好",
        "",
        "游泳  摄影",
        "",
    )
    assert {e.kind for e in one.entries} <= {"item"}


def test_a_student_union_is_no_degree() -> None:
    one = under("实习经历", "2017.03-2017.09  江南大学研究生会  学术部干事")
    assert heads(one, "degree") == []


@pytest.mark.parametrize(
    "lines",
    [
        ("2012.09-2016.06  江南大学  软件工程  本科",),
        ("江南大学 | 本科 | 软件工程 | 2012.09-2016.06",),
        ("2012.09-2016.06", "江南大学", "软件工程 本科"),
        ("江南大学", "2012.09-2016.06 软件工程 本科"),
        ("毕业院校：江南大学", "", "在校时间：2012.09-2016.06", "学历：本科"),
    ],
)
def test_one_degree_in_many_layouts(lines: tuple[str, ...]) -> None:
    one = under("教育背景", *lines, "主修课程：操作系统、编译原理")
    assert periods(one, "degree") == [("2012-09", "2016-06")]


def test_schools_with_their_dates_in_a_list_below() -> None:
    one = under(
        "教育背景",
        "浙江大学  计算机科学与技术  硕士",
        "江南大学  软件工程  本科",
        "2016.09-2019.06",
        "2012.09-2016.06",
    )
    assert periods(one, "degree") == [("2016-09", "2019-06"), ("2012-09", "2016-06")]


def test_a_sentence_about_a_school_opens_no_degree() -> None:
    one = under(
        "教育背景",
        "2012.09-2016.06  江南大学  软件工程  本科",
        "在校期间任学生会副主席.主持过多项学校大型活动.",
    )
    assert len(heads(one, "degree")) == 1


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


def test_dates_in_columns_from_and_to() -> None:
    one = under(
        "FLIGHT EXPERIENCE",
        "Company            Position            From      To",
        "Nordvind Airways   Captain             05/2016   present",
        "Fjellfly Cargo     First Officer       02/2011   04/2016",
    )
    assert periods(one, "job") == [("2016-05", "now"), ("2011-02", "2016-04")]


def test_a_project_named_under_a_job_was_done_in_it() -> None:
    one = under(
        "工作经历",
        "2019.03-2021.06  云桥科技有限公司  测试经理",
        "项目1：压测平台（2019.05-2019.08）",
        "2016.07-2019.02  南屿物流有限公司  测试工程师",
    )
    assert [(e.kind, e.parent) for e in one.entries] == [
        ("job", None),
        ("project", 0),
        ("job", None),
    ]


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


def test_numbered_jobs_with_lettered_projects() -> None:
    one = under(
        "Career history",
        "1. Site Manager — Protea Civils Ltd (Jan 2017 to date)",
        "   a) Riverside Bridge, 2019–2021",
        "2. Assistant Site Manager — Umhlanga Builders, 2012–2016",
    )
    assert periods(one, "job") == [("2017-01", "now"), ("2012", "2016")]


def test_an_abbreviation_ends_no_sentence() -> None:
    one = under("Experience", "Kestrel Toys Co., Ltd.  Sales Manager  Oct 2018 - Now")
    assert periods(one, "job") == [("2018-10", "now")]


def test_a_scholarship_named_after_a_degree_is_no_degree() -> None:
    one = under("获得奖励", "1、2011~2014\t江南大学研究生二等奖学金3次")
    assert heads(one, "degree") == []


def test_the_rows_of_a_form_are_one_degree() -> None:
    one = under(
        "教育经历",
        "时         间\t1998年9月到2002年6月",
        "学         校\t江南理工大学   申请验证    邀请评价",
        "专         业\t机械设计",
        "学         历\t本科",
    )
    assert periods(one, "degree") == [("1998-09", "2002-06")]
    assert values(one, "degree") == ["bachelor"]


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


@pytest.mark.parametrize(("text", "jobs"), [(MURONG, 2), (NAMELESS, 1)])
def test_every_job_is_found(text: str, jobs: int) -> None:
    assert len(heads(resume(text), "job")) == jobs


@given(texts())
def test_entries_lie_apart_in_their_sections(text: str) -> None:
    one = understand(Document(text), "0" * 16, Path("x.txt"))
    reached = 0
    for entry in one.entries:
        section = one.sections[entry.section].span
        assert section.start <= entry.span.start <= entry.head.start <= entry.head.end
        assert entry.head.end <= entry.span.end <= section.end
        assert entry.span.start >= reached
        assert entry.parent is None or one.entries[entry.parent].kind == "job"
        if entry.period is not None:
            assert section.start <= entry.period.span.start < entry.period.span.end <= section.end
        reached = entry.span.end


def jobs_of(one: Resume) -> list[tuple[str, str, str, str]]:
    """Employer, title, start and end of each job."""
    found = []
    for number, entry in enumerate(one.entries):
        if entry.kind == "job" and entry.period:
            firm = "".join(f.span.of(one.text) for f in one.facts_of("employer", number)[:1])
            post = "".join(f.span.of(one.text) for f in one.facts_of("title", number)[:1])
            end = "now" if entry.period.present else str(entry.period.end)
            found.append((firm, post, str(entry.period.start), end))
    return found


def test_jobs_told_in_sentences() -> None:
    one = resume(
        "Marta Ellwood\nmarta.ellwood@example.org\n"
        "From July 2017 to now I worked at Calder Foods as Shift Lead in Packing. Packed boxes\n\n"
        "From May 2010 to March 2017 I worked at Aldate Mills as Line Operator.\n"
        "I studied Nursing at the University of Leeds (Bachelor, 2006 to 2009).\n"
    )
    assert jobs_of(one) == [
        ("Calder Foods", "Shift Lead", "2017-07", "now"),
        ("Aldate Mills", "Line Operator", "2010-05", "2017-03"),
    ]
    assert periods(one, "degree") == [("2006", "2009")]


def test_jobs_told_in_chinese_sentences() -> None:
    one = resume(
        "祁映安\n\n2017年至今，我在砚台云科技担任产品主管。负责排期\n"
        "2010年至2017年，我在微澜数据担任数据工程师。\n"
        "2006年9月至2010年6月就读于江南大学软件工程专业，学历为本科。\n"
    )
    assert jobs_of(one) == [
        ("砚台云科技", "产品主管", "2017", "now"),
        ("微澜数据", "数据工程师", "2010", "2017"),
    ]
    assert values(one, "degree") == ["bachelor"]


def test_jobs_in_the_rows_of_a_form() -> None:
    rows = "Employer: {}\nPosition: {}\nDepartment: Training Center\nDates: {}\n"
    one = resume(
        "Marta Ellwood\n\nWork experience\n"
        + rows.format("Calder Air", "Captain", "Aug 2011 - Feb 2026")
        + rows.format("Aldate Jets", "Flight Lead", "Feb 2009 - Aug 2011")
    )
    assert jobs_of(one) == [
        ("Calder Air", "Captain", "2011-08", "2026-02"),
        ("Aldate Jets", "Flight Lead", "2009-02", "2011-08"),
    ]


def test_the_last_cell_of_a_row_may_tell_at_length() -> None:
    one = under(
        "工作经历",
        "2016.08-2023.11\t云桥科技有限公司\t测试工程师\t编写用例；搭建平台；培训新人",
        "2012.08-2016.07\t微澜数据有限公司\t测试主管\t管理缺陷；回归测试",
    )
    assert [job[:2] for job in jobs_of(one)] == [
        ("云桥科技有限公司", "测试工程师"),
        ("微澜数据有限公司", "测试主管"),
    ]
    assert all("；" not in head for head in heads(one, "job"))


def test_employers_below_titles_though_nothing_shows_what_they_are() -> None:
    lines = (
        "Audit Manager\tJan 2010 - Present",
        "Calder Chartered",
        "Audit Manager\tJan 2006 - Dec 2009",
        "Aldate Chartered, Advisory",
        "- Tested controls",
    )
    one = resume("\n".join(("Marta Ellwood", "", "Work experience", *lines)) + "\n")
    assert [job[0] for job in jobs_of(one)] == ["Calder Chartered", "Aldate Chartered"]


def test_a_job_since_a_month_goes_on() -> None:
    one = resume("Marta Ellwood\n\nWork experience\nNurse — St Aldate Clinic (since Sep 2023)\n")
    assert periods(one, "job") == [("2023-09", "now")]


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
    assert [job[:2] for job in jobs_of(one)] == [
        ("Calder Works", "Ward Manager"),
        ("Aldate Works", "Staff Nurse"),
    ]


def test_the_level_of_a_degree_above_its_school() -> None:
    one = resume(
        "Marta Ellwood\n\nEducation\nMaster in Nursing\nUniversity of Leeds\n2011 - 2014\n"
        "Bachelor in Nursing\nUniversity of York\n2008 - 2011\n"
    )
    assert values(one, "degree") == ["master", "bachelor"]
    assert periods(one, "degree") == [("2011", "2014"), ("2008", "2011")]


def test_a_break_is_no_job() -> None:
    one = resume(
        "Marta Ellwood\n\nWork experience\n"
        "Mar 2019 - Present  Calder Valley Hospital, Ward Manager\n"
        "Jan 2017 - Feb 2019  Career break - parental leave\n"
    )
    assert periods(one, "job") == [("2019-03", "now")]


def test_offices_of_clubs_beside_internships_are_no_jobs() -> None:
    one = under(
        "社团和实习经历",
        "2018.06-2018.09  云桥科技有限公司  测试实习生",
        "2016.09-2017.06  学生会  宣传部部长",
    )
    assert periods(one, "job") == [("2018-06", "2018-09")]


def test_dates_in_the_wrong_order_are_a_stretch_all_the_same() -> None:
    one = resume(
        "Marta Ellwood\n\nWork experience\n"
        "March 2016 to February 2012  St Aldate Clinic, Staff Nurse\n- Ran the wound care clinic\n"
    )
    assert periods(one, "job") == [("2012-02", "2016-03")]


def test_what_a_summary_repeats_is_one_degree() -> None:
    one = resume(
        "祁映安\n\n最高学历\n2012.09 - 2016.06  江南大学  软件工程  本科\n\n"
        "教育背景\n2012.09 - 2016.06  江南大学  软件工程  本科\n- 主修课程：数据库、编译原理\n"
    )
    assert len(values(one, "school")) == len(values(one, "degree")) == 1


def test_dates_behind_a_label_that_names_a_field_are_no_field() -> None:
    one = under("教育背景", "入学_毕业日期、学校、专业：2011年9月-2015年6月 江南大学 软件工程")
    assert values(one, "major") == ["major:软件工程"]


def jobs(of: Resume) -> list[tuple[list[str], list[str], tuple[str, str]]]:
    """Employers and titles as they stand, and the time, of every job."""
    found = []
    for number, entry in enumerate(of.entries):
        if entry.kind == "job" and entry.period:
            said = [
                [f.span.of(of.text) for f in of.facts_of(kind, number)]
                for kind in ("employer", "title")
            ]
            until = "now" if entry.period.present else str(entry.period.end)
            found.append((said[0], said[1], (str(entry.period.start), until)))
    return found


def test_an_employer_above_a_labelled_title_and_labelled_dates() -> None:
    chinese = under(
        "工作经验",
        "云溪大药房",
        "职位：药店店长    部门：零售部",
        "时间：2018.11-2026.05",
        "• 门店管理药品1400个品种",
        "青州市立东区医院",
        "职位：临床药师    部门：药剂科",
        "时间：2008.12-2017.12",
    )
    assert jobs(chinese) == [
        (["云溪大药房"], ["药店店长"], ("2018-11", "2026-05")),
        (["青州市立东区医院"], ["临床药师"], ("2008-12", "2017-12")),
    ]
    english = under(
        "Employment",
        "Quillon Air",
        "Position: Cabin Manager",
        "Dates: April 2015-May 2026",
        "• Wrote the duty rosters",
        "Harrow Jet",
        "Position: Purser",
        "Dates: January 2002-November 2012",
    )
    assert jobs(english) == [
        (["Quillon Air"], ["Cabin Manager"], ("2015-04", "2026-05")),
        (["Harrow Jet"], ["Purser"], ("2002-01", "2012-11")),
    ]


def test_a_form_may_name_the_employer_behind_the_duties() -> None:
    read = under(
        "工作经历",
        "时间\t2013/09至至今",
        "职务\t仓储主管",
        "主要工作",
        "管理仓库面积6500平方米",
        "对接客户的区域配送",
        "雇主\t青州中原冷链有限公司，青州",
        "时间\t2011/09至2012/11",
        "职务\t仓库管理员",
        "主要工作\t推行5S现场管理",
        "雇主\t江北江汇仓储有限公司",
        "教育经历",
        "时间\t2001至2004",
        "学历/专业\t大专 物流管理",
        "学校\t青州职业技术学院",
        "技能特长\tWMS系统",
    )
    assert jobs(read) == [
        (["青州中原冷链有限公司"], ["仓储主管"], ("2013-09", "now")),
        (["江北江汇仓储有限公司"], ["仓库管理员"], ("2011-09", "2012-11")),
    ]
    assert periods(read, "degree") == [("2001", "2004")]
    assert values(read, "degree") == ["associate"]
    assert values(read, "major") == ["major:物流管理"]
    assert read.sections[-1].kind == "skill"


def test_jobs_listed_in_a_letter() -> None:
    chinese = resume(
        "您好！我叫祁映安。\n\n我的工作经历如下：\n"
        "2024/06-现在，在青州半山广告有限公司任美术指导。管理设计团队40余人；活动海报曝光量330万次。\n"
        "2015/09-2024/06，在江北叁木品牌设计有限公司任品牌设计师。设计产品包装72款。\n"
    )
    assert jobs(chinese) == [
        (["青州半山广告有限公司"], ["美术指导"], ("2024-06", "now")),
        (["江北叁木品牌设计有限公司"], ["品牌设计师"], ("2015-09", "2024-06")),
    ]
    english = resume(
        "Dear Hiring Manager,\n\nMy name is Marta Ellwood.\n\nMy work so far:\n"
        "Oct 2024-Sep 2026: Payroll Specialist, Quillon Foods. Managed 4 HR staff.\n"
        "Jan 2020-Jun 2020: Human Resources Intern, Harrow Staffing Pte Ltd. Helped with records.\n"
    )
    assert jobs(english) == [
        (["Quillon Foods"], ["Payroll Specialist"], ("2024-10", "2026-09")),
        (["Harrow Staffing Pte Ltd."], ["Human Resources Intern"], ("2020-01", "2020-06")),
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


def test_a_job_within_a_single_year() -> None:
    read = under("工作经历", "青州盛装重工有限公司\t2021", "机械维修实习生", "• 整理资料")
    assert jobs(read) == [(["青州盛装重工有限公司"], ["机械维修实习生"], ("2021", "2021"))]


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


def test_the_dates_of_a_degree_above_its_school() -> None:
    read = under(
        "Education",
        "Expected June 2028\tMSc in E-commerce, part-time",
        "Harrow Management University",
        "September 1994 – June 1997\tBachelor's degree in E-commerce",
        "University of Quillon",
    )
    assert periods(read, "degree") == [("2028-06", "2028-06"), ("1994-09", "1997-06")]
    assert values(read, "degree") == ["master", "bachelor"]


def test_a_heading_of_two_lines_is_one() -> None:
    read = under(
        "Education and", "Qualifications", "2006 – 2008  MSc in Physics, Harrow University"
    )
    assert [section.kind for section in read.sections] == ["header", "education"]


def test_a_dated_item_that_a_heading_could_be_is_none() -> None:
    read = under("Awards & Honours", "Dean's List (1994)")
    assert values(read, "award") == ["dean's list"]


@pytest.mark.parametrize(
    "row",
    ["{}：{}", "- **{}**：{}", "**{}：** {}", "{}\n{}", "{}：\n{}"],
    ids=["plain", "bold", "bold colon", "alone", "alone with its colon"],
)
def test_labels_of_forms_in_many_writings(row: str) -> None:
    def form(*fields: tuple[str, str]) -> tuple[str, ...]:
        return tuple(line for field in fields for line in row.format(*field).split("\n"))

    read = under(
        "工作经历",
        *form(
            ("公司名称", "云桥仪器（青州）"),
            ("职位名称", "质检员"),
            ("在职时间", "2018/07 - 2023/02"),
        ),
        *form(("工作描述", "编写用例")),
        *form(
            ("公司名称", "微澜数据"), ("职位名称", "测试主管（兼职）"), ("在职时间", "2023/05至今")
        ),
        "教育背景",
        *form(("学校", "江北职业技术学院"), ("专业", "市场营销"), ("学历", "专科")),
        *form(("起止时间", "2015/09 - 2018/06")),
    )
    assert jobs(read) == [
        (["云桥仪器"], ["质检员"], ("2018-07", "2023-02")),
        (["微澜数据"], ["测试主管"], ("2023-05", "now")),
    ]
    assert periods(read, "degree") == [("2015-09", "2018-06")]
    assert values(read, "degree") == ["associate"]
    assert values(read, "major") == ["major:市场营销"]


def test_forms_of_degrees_and_jobs_without_any_heading() -> None:
    read = resume(
        "Candidate 4411\nName: Marta Ellwood\nLocation: Leeds\n"
        "School: Aldate College\nMajor: Nursing\nDegree: Bachelor\nPeriod: Sep 2006 to Jun 2009\n"
        "Ward rounds / Excel\n"
        "Company: Calder Care Home, Leeds\nJob title: Staff Nurse\nPeriod: Jul 2009 to Jan 2015\n"
        "Duties: Kept the ward log\n"
        "Company: Quillon Clinic\nJob title: Head Nurse\nPeriod: Feb 2015 to Present\n"
    )
    assert jobs(read) == [
        (["Calder Care Home"], ["Staff Nurse"], ("2009-07", "2015-01")),
        (["Quillon Clinic"], ["Head Nurse"], ("2015-02", "now")),
    ]
    assert periods(read, "degree") == [("2006-09", "2009-06")]
    assert [section.kind for section in read.sections] == ["header", "education", "experience"]


def test_jobs_told_with_their_start_and_end_apart() -> None:
    english = resume(
        "Marta Ellwood\nmarta.ellwood@example.org\n\n"
        "In May 2008 I joined Calder Foods, Leeds as Shift Lead and stayed until May 2015. There\n"
        "I trained 12 packers.\n"
        "In March 2015 I moved to Aldate Mills as Head of Packing and left in\n"
        "June 2019. There I cut waste by a fifth.\n"
        "In July 2019 I joined Quillon Group as Plant Manager, where I still work.\n"
    )
    assert jobs(english) == [
        (["Calder Foods"], ["Shift Lead"], ("2008-05", "2015-05")),
        (["Aldate Mills"], ["Head of Packing"], ("2015-03", "2019-06")),
        (["Quillon Group"], ["Plant Manager"], ("2019-07", "now")),
    ]
    chinese = resume(
        "我叫祁映安，现居青州。\n\n"
        "2006年9月至2010年6月就读于江南大学软件工程专业，本科。\n"
        "2010年7月进入砚台云科技（青州）担任产品主管，于2017年3月离职。期间负责排期，带领5人团队。\n"
        "2017年4月加入微澜数据担任数据工程师，一直工作至今。\n"
    )
    assert jobs(chinese) == [
        (["砚台云科技"], ["产品主管"], ("2010-07", "2017-03")),
        (["微澜数据"], ["数据工程师"], ("2017-04", "now")),
    ]


def test_a_stay_told_among_the_duties_of_a_dated_job_is_no_job() -> None:
    read = under(
        "工作经历",
        "2012.03-2021.06  云桥科技有限公司  测试经理",
        "2015年3月加入星海专项担任组长，于2016年5月结束。",
    )
    assert periods(read, "job") == [("2012-03", "2021-06")]


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


def test_a_job_that_began_and_ended_in_one_year() -> None:
    read = under(
        "工作经历", "2018 - 2018  微澜数据有限公司  测试主管", "2016 - 2018  云桥有限公司  质检员"
    )
    assert periods(read, "job") == [("2018", "2018"), ("2016", "2018")]


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


def test_numbered_lines_with_periods_within_a_job_are_projects_for_clients() -> None:
    of = under(
        "工作经历",
        "2010.02 — 2015.03   江北恒远建设集团   南通     项目经理",
        "   ① 紫岚生物制药 二期车间总承包  2011.04-2012.12   合同额 1.36 亿",
        "      洁净区 11,800 ㎡，一次通过检测",
        "   ② 云岭医疗 总部大楼   2013.03-2014.08     4.1 万㎡   合同额 1.95 亿",
        "   ③ 2012.12-2013.02 园区某公寓，副经理",
        "   ④ 结算: 由 9 天缩短至 4 天 (2011.03-2012.06, 推动上线)",
    )
    assert values(of, "employer") == ["江北恒远建设集团"]
    assert values(of, "project") == [
        "紫岚生物制药 二期车间总承包",
        "云岭医疗 总部大楼",
        "园区某公寓",
    ]
    assert [e.parent for e in of.entries if e.kind == "project"] == [0, 0, 0]


def test_a_project_among_jobs_needs_no_colon_and_a_break_is_no_job() -> None:
    of = under(
        "工作经历",
        "2013.07 ~ 2016.03   云杉汽车零部件有限公司   成本会计",
        "(2016.04-2016.08  离职在家, 照顾家人)",
        "项目  「智能看板」   2014.02-2014.09   公司内部    负责人",
    )
    assert [e.kind for e in of.entries] == ["job", "item", "project"]
    assert values(of, "project") == ["「智能看板」"]


def test_a_sentence_that_tells_of_a_job_goes_on_in_the_next_line() -> None:
    of = under(
        "Work History",
        "From April 2011 to present I worked at Calder Moor Parts Co., Ltd. as Night",
        "Supervisor in Controls. Cut downtime by 5%",
        "From May 2005 to March 2011 I worked at Harbour Lane Foods as Storekeeper",
        "From May 2001 to April 2005 I worked at Elm Ridge Foods as Driver",
    )
    assert values(of, "title") == ["night supervisor", "storekeeper", "driver"]
    assert values(of, "employer")[0] == "calder moor parts co., ltd"
    assert [of.entries[0].head.of(of.text).count("\n"), len(of.entries)] == [1, 3]


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


def test_a_title_that_holds_words_of_headings_opens_no_section() -> None:
    of = under(
        "工作经历",
        "云杉实验学校（英语组）",
        "英语教研组长",
        "2023年3月-现在",
        "- 每周授课16节",
        "",
        "江湾律师事务所",
        "实习律师",
        "2017年9月-2023年2月",
    )
    assert [s.kind for s in of.sections] == ["header", "experience"]
    assert values(of, "employment") == ["full-time", "full-time"]


def test_now_before_a_hospital_tells_no_sentence() -> None:
    of = under(
        "工作经历",
        "2009/1~现在  云杉市妇幼保健院 | 普外科 | 副主任医师",
        "",
        "2007/9~2008/8  江湾市第一人民医院 | 主治医师",
    )
    assert values(of, "title") == ["副主任医师", "主治医师"]


def test_a_placement_within_a_single_year() -> None:
    of = under("工作经历", "2013-现在", "云杉集团", "会计", "", "1993", "江湾集团", "会计实习生")
    assert periods(of, "job") == [("2013", "now"), ("1993", "1993")]
    assert values(of, "employment") == ["full-time", "internship"]


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


def test_studies_told_in_a_line_whose_dates_stand_in_the_next() -> None:
    of = under(
        "Education",
        "I studied Design at Calder Moor University of Technology (Bachelor,",
        "September 1995 to June 1999), with a GPA of",
        "3.59/4.0.",
    )
    assert periods(of, "degree") == [("1995-09", "1999-06")]
    assert values(of, "gpa") == ["3.59"]


def test_a_school_whose_name_goes_on_in_the_next_line() -> None:
    of = under(
        "Education",
        "Sep 2008 - Jun 2012",
        "Calder Moor University of Posts and",
        "Telecommunications",
        "BSc, Nursing",
    )
    assert values(of, "school") == ["calder moor university of posts and telecommunications"]


@pytest.mark.parametrize(
    "told",
    [
        "我于2012年3月入职微澜数据，任测试主管，2018年5月离开。",
        "2012年3月起在微澜数据任测试主管，直到2018年5月。",
        "2012年3月-2018年5月任职于微澜数据，职务为测试主管。",
    ],
)
def test_a_chinese_stay_told_in_many_ways(told: str) -> None:
    assert jobs(resume(f"祁映安\n\n工作经历\n{told}\n")) == [
        (["微澜数据"], ["测试主管"], ("2012-03", "2018-05"))
    ]


@pytest.mark.parametrize(
    "told",
    [
        "I joined Calder Foods in March 2012 as Shift Lead and left in May 2018.",
        "In March 2012 I started at Calder Foods, Leeds as Shift Lead and stayed until May 2018.",
        "From March 2012 until May 2018 I was employed by Calder Foods, Leeds, as a Shift Lead.",
    ],
)
def test_an_english_stay_told_in_many_ways(told: str) -> None:
    assert jobs(resume(f"Marta Ellwood\n\nEmployment\n{told}\n")) == [
        (["Calder Foods"], ["Shift Lead"], ("2012-03", "2018-05"))
    ]


def test_an_employer_in_brackets_behind_the_title() -> None:
    chinese = under("工作经历", "测试主管（微澜数据，2012.03-2018.05）", "编写用例")
    assert jobs(chinese) == [(["微澜数据"], ["测试主管"], ("2012-03", "2018-05"))]
    english = under("Employment", "Shift Lead (Calder Foods, Leeds), March 2012 - May 2018")
    assert jobs(english) == [(["Calder Foods"], ["Shift Lead"], ("2012-03", "2018-05"))]


def test_studies_that_begin_and_end_apart_in_a_line() -> None:
    read = under(
        "教育经历", "毕业于江南大学软件工程专业，2006年9月入学，2010年6月毕业，获学士学位。"
    )
    assert periods(read, "degree") == [("2006-09", "2010-06")]


def test_the_short_name_of_a_school_within_a_longer_one_is_none() -> None:
    read = under("教育经历", "江北大学（硕士，软件工程）2010.09-2013.06")
    assert values(read, "school") == ["江北大学"]


def test_a_line_in_columns_is_no_sentence_that_goes_on() -> None:
    one = resume(
        "祁映安\n\n"
        "2017.03–2021.06  Harbour Air 海青航空, Leeds base    Cabin Crew, Economy (Apr 2019)\n"
        "                 A320; 41 destinations; made redundant when the base closed\n"
        '                 Class of 24, graduated "Best in Service"\n'
        "2016.07–2017.01  云桥大酒店  前台接待\n"
    )
    heads = [e.head.of(one.text) for e in one.entries]
    assert [head[:15] for head in heads] == ["2017.03–2021.06", "2016.07–2017.01"]


def test_a_dated_line_set_further_in_than_bulleted_heads_is_no_head() -> None:
    read = under(
        "教学经历",
        "◆ 2012.08—2018.07    榆林路初级中学    物理教师",
        "     同年级班主任：2014.09—2015.06 一年，之后不再任",
        "◆ 2010.07—2012.07    青浦湾实验学校    物理教师",
    )
    assert [titles for _, titles, _ in jobs(read)] == [["物理教师"], ["物理教师"]]


def test_time_on_leave_among_jobs_is_none() -> None:
    read = under(
        "Teaching Posts",
        "Aug 2012 – May 2018   Elm Road Primary, Leeds   Year 3 teacher",
        "July 2011 – July 2012   maternity + home in Cork (some tutoring)",
        "Sept 2008 – June 2011   Harbour Primary, York   Year 1 teacher",
    )
    assert len(jobs(read)) == 2

"""Heads found by their dates: which dated lines are jobs and projects, and which are not."""

from __future__ import annotations

import pytest

from tests.builders import heads, resume, values
from tests.ingest.entry_builders import jobs, periods, under


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


def test_dates_in_columns_from_and_to() -> None:
    one = under(
        "FLIGHT EXPERIENCE",
        "Company            Position            From      To",
        "Nordvind Airways   Captain             05/2016   present",
        "Fjellfly Cargo     First Officer       02/2011   04/2016",
    )
    assert periods(one, "job") == [("2016-05", "now"), ("2011-02", "2016-04")]


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


def test_a_job_since_a_month_goes_on() -> None:
    one = resume("Marta Ellwood\n\nWork experience\nNurse — St Aldate Clinic (since Sep 2023)\n")
    assert periods(one, "job") == [("2023-09", "now")]


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


def test_a_job_within_a_single_year() -> None:
    read = under("工作经历", "青州盛装重工有限公司\t2021", "机械维修实习生", "• 整理资料")
    assert jobs(read) == [(["青州盛装重工有限公司"], ["机械维修实习生"], ("2021", "2021"))]


def test_a_job_that_began_and_ended_in_one_year() -> None:
    read = under(
        "工作经历", "2018 - 2018  微澜数据有限公司  测试主管", "2016 - 2018  云桥有限公司  质检员"
    )
    assert periods(read, "job") == [("2018", "2018"), ("2016", "2018")]


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
    assert [e.kind for e in of.entries] == ["job", "gap", "project"]
    assert values(of, "project") == ["「智能看板」"]


def test_a_placement_within_a_single_year() -> None:
    of = under("工作经历", "2013-现在", "云杉集团", "会计", "", "1993", "江湾集团", "会计实习生")
    assert periods(of, "job") == [("2013", "now"), ("1993", "1993")]
    assert values(of, "employment") == ["full-time", "internship"]


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


def test_a_line_of_cells_is_a_head_whatever_its_last_cell_tells() -> None:
    read = under(
        "工作经历",
        "▲ 2022.02—至今  江州水务集团  采购负责人（Leader, Pumps）  团队 5 人（江州 3、临江 2）；"
        "兼管仓库",
        "   2024 年降本 4.6%",
        "▲ 2018.08—2022.01  临江阀门有限公司   采购员",
    )
    assert [(firms, until) for firms, _, until in jobs(read)] == [
        (["江州水务集团"], ("2022-02", "now")),
        (["临江阀门有限公司"], ("2018-08", "2022-01")),
    ]


def test_plain_lines_under_bullets_that_name_employers_are_no_heads() -> None:
    read = under(
        "工作经历",
        "• 江州外国语学校   2023.3 — 现在     物理教师；2024.9 起兼教研组长",
        "    班主任 1 年（2023.9–2024.8）",
        "• 临江第二中学   2016.8 — 2023.2    物理教师   （2018 届、2021 届）",
        "    年级组长 3 年（2018.9–2021.8）",
        "课时与班级（2024-2025 学年）",
    )
    assert [until for *_, until in jobs(read)] == [("2023-03", "now"), ("2016-08", "2023-02")]


def test_lines_of_one_mark_without_a_heading_are_jobs_where_one_names_a_firm() -> None:
    read = resume(
        "NINA PROST   Sales manager\nRiverton / nina.prost@example.org\n\n"
        "-- BRIGHT PUMPS (ASIA) CO., LTD., Riverton --  Apr 2021 to date\n"
        "Sales manager, 8 reports\n\n"
        "-- HARLOW VALVES --  Jun 2016 to Oct 2020   based in Dunmore from Mar 2018\nSales rep\n\n"
        "-- Nov 2020 to Mar 2021: career break. Father ill.\n\n"
        "EDUCATION\nRiverton University, 2016\n"
    )
    assert [until for *_, until in jobs(read)] == [("2021-04", "now"), ("2016-06", "2020-10")]
    assert [e.kind for e in read.entries].count("gap") == 1


def test_jobs_of_one_month_told_at_length_behind_their_names() -> None:
    one = under(
        "工作经历",
        "2006.6——8月\t北京晴川文化传播公司，参与各种开业庆典活动，任总经理助理",
        "2005.10\t蓝湾国际项目公司(LIP)实习,参加大型游园活动，接待代表团，受到好评，使其圆满完成",
        "2005.9\t江州市公安局交警支队实习，参与文件起草、整理、入库，同时参加职工比赛，获一等奖",
        "2005.8\t江州省宏泰集团总部实习，参与集团报刊修改",
    )
    assert [job[0] for job in jobs(one)] == [
        ["北京晴川文化传播公司"],
        ["蓝湾国际项目公司"],
        ["江州市公安局交警支队"],
        ["江州省宏泰集团"],
    ]


@pytest.mark.parametrize(
    "title", ["Production Control / Sr. Merchandiser", "Asst. Store Manager", "Mktg. Coordinator"]
)
def test_a_shortened_word_ends_no_sentence(title: str) -> None:
    one = under(
        "Experience", f"{title} Sep 2009 to Aug 2011", "Harlow Mills Ltd", "- Ran two lines."
    )
    assert [job[:2] for job in jobs(one)] == [(["Harlow Mills Ltd"], [title])]


def test_the_letter_o_for_a_bullet() -> None:
    one = under(
        "Experience",
        "Quillon Bank Ltd                      Singapore",
        "Director, Model Risk                  May 2024 – Present",
        "  o Member of the Risk Committee since January 2025",
        "",
        "Harlow Bank Ltd                       London",
        "Vice President, Market Risk           Sep 2021 – Mar 2024",
        "  o Owned the rates framework",
    )
    assert periods(one, "job") == [("2024-05", "now"), ("2021-09", "2024-03")]
    assert [job[0] for job in jobs(one)] == [["Quillon Bank Ltd"], ["Harlow Bank Ltd"]]


@pytest.mark.parametrize(
    "dates",
    ["Jul 2013 –\nOct 2016", "Jul 2013 – Oct\n2016", "2013.7-\n2016.10", "2013年7月至\n2016年10月"],
)
def test_dates_that_a_narrow_column_broke(dates: str) -> None:
    one = resume(f"Mia Falk\n\nEMPLOYMENT\nTarn Coatings Ltd\t{dates}\nChemist\n")
    assert [(str(e.period.start), str(e.period.end)) for e in one.entries if e.period] == [
        ("2013-07", "2016-10")
    ]

"""Jobs and studies told in sentences."""

from __future__ import annotations

import pytest

from tests.builders import resume, values
from tests.ingest.entry_builders import jobs, periods, under


def test_jobs_told_in_sentences() -> None:
    one = resume(
        "Marta Ellwood\nmarta.ellwood@example.org\n"
        "From July 2017 to now I worked at Calder Foods as Shift Lead in Packing. Packed boxes\n\n"
        "From May 2010 to March 2017 I worked at Aldate Mills as Line Operator.\n"
        "I studied Nursing at the University of Leeds (Bachelor, 2006 to 2009).\n"
    )
    assert jobs(one) == [
        (["Calder Foods"], ["Shift Lead"], ("2017-07", "now")),
        (["Aldate Mills"], ["Line Operator"], ("2010-05", "2017-03")),
    ]
    assert periods(one, "degree") == [("2006", "2009")]


def test_studies_and_jobs_told_of_me_in_narrow_lines() -> None:
    one = resume(
        "祁映安\n目前住在武汉。\n"
        "2001年09月-2005年06月，我在暨南大学读应用心\n理学专业（本科），GPA 3.43/5.0。\n"
        "2014年02月-2017年12月，我在砚台云软件有限\n公司担任人力资源主管。牵头校园招聘。\n"
        "2011年07月-2013年01月，我在微澜数据担任人事\n专员。维护台账。\nCET-6 620分\n"
    )
    assert periods(one, "degree") == [("2001-09", "2005-06")]
    assert periods(one, "job") == [("2014-02", "2017-12"), ("2011-07", "2013-01")]
    assert values(one, "test_score") == ["cet-6 620"]


def test_jobs_told_in_chinese_sentences() -> None:
    one = resume(
        "祁映安\n\n2017年至今，我在砚台云科技担任产品主管。负责排期\n"
        "2010年至2017年，我在微澜数据担任数据工程师。\n"
        "2006年9月至2010年6月就读于江南大学软件工程专业，学历为本科。\n"
    )
    assert jobs(one) == [
        (["砚台云科技"], ["产品主管"], ("2017", "now")),
        (["微澜数据"], ["数据工程师"], ("2010", "2017")),
    ]
    assert values(one, "degree") == ["bachelor"]


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


def test_studies_told_in_a_line_whose_dates_stand_in_the_next() -> None:
    of = under(
        "Education",
        "I studied Design at Calder Moor University of Technology (Bachelor,",
        "September 1995 to June 1999), with a GPA of",
        "3.59/4.0.",
    )
    assert periods(of, "degree") == [("1995-09", "1999-06")]
    assert values(of, "gpa") == ["3.59"]


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


def test_studies_that_begin_and_end_apart_in_a_line() -> None:
    read = under(
        "教育经历", "毕业于江南大学软件工程专业，2006年9月入学，2010年6月毕业，获学士学位。"
    )
    assert periods(read, "degree") == [("2006-09", "2010-06")]


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


@pytest.mark.parametrize(
    ("told", "firm", "title"),
    [
        (
            "Since October 2024 I am a Senior Chemist in the Coatings unit of Harlow SE.",
            "Harlow SE",
            "Senior Chemist",
        ),
        (
            "Then, from March 2012 to May 2014, I was a choir teacher in the School of Music,\n"
            "Northfield College, where I led two choirs.",
            "Northfield College",
            "choir teacher",
        ),
        (
            "Prior to this, from May 2010 to June 2012, I worked as porter for the Harbour Hotel.",
            "Harbour Hotel",
            "porter",
        ),
        (
            "2012.07-2015.03 在江州第一医院（三甲，城东院区）做护士，后调入急诊。",
            "江州第一医院",
            "护士",
        ),
    ],
)
def test_who_employed_behind_a_unit_or_before_an_aside(told: str, firm: str, title: str) -> None:
    one = resume(f"Marta Ellwood\n\nAbout me\n{told}\n")
    [(firms, titles, _)] = jobs(one)
    assert (firms, titles) == ([firm], [title])

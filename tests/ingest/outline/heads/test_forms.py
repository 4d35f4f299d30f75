"""Jobs and degrees in the labelled rows of forms."""

from __future__ import annotations

import pytest

from tests.builders import resume, values
from tests.ingest.entry_builders import jobs, periods, under


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


def test_jobs_in_the_rows_of_a_form() -> None:
    rows = "Employer: {}\nPosition: {}\nDepartment: Training Center\nDates: {}\n"
    one = resume(
        "Marta Ellwood\n\nWork experience\n"
        + rows.format("Calder Air", "Captain", "Aug 2011 - Feb 2026")
        + rows.format("Aldate Jets", "Flight Lead", "Feb 2009 - Aug 2011")
    )
    assert jobs(one) == [
        (["Calder Air"], ["Captain"], ("2011-08", "2026-02")),
        (["Aldate Jets"], ["Flight Lead"], ("2009-02", "2011-08")),
    ]


def test_dates_behind_a_label_that_names_a_field_are_no_field() -> None:
    one = under("教育背景", "入学_毕业日期、学校、专业：2011年9月-2015年6月 江南大学 软件工程")
    assert values(one, "major") == ["major:软件工程"]


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

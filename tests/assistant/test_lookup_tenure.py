"""How long: at an employer, under a title, in all, with the arithmetic shown."""

from __future__ import annotations

import pytest

from tests.assistant.asking import ask, look, quotes
from tests.assistant.careers import OKORO, SHEN
from tests.builders import resume


@pytest.mark.parametrize(
    "question",
    ["沈棠月在半山客栈待了多久？", "沈棠月在半山客栈的任职时间多长？", "沈棠月 半山客栈 几年"],
)
def test_one_job_shows_its_months_and_what_they_come_to(question: str) -> None:
    [point] = look(question, SHEN).points
    assert point.note == "2013.07-2015.06 = 2 年"


def test_a_job_that_goes_on_is_counted_to_today() -> None:
    [point] = look("沈棠月在澜石酒店集团多少年了？", SHEN).points
    assert point.note == "2021.10-至今（2025.06） = 3 年 9 个月"


def test_two_jobs_at_one_employer_are_added() -> None:
    found = look("How long has Tobias Okoro been with Pellworm Bakeries?", OKORO)
    assert [p.note for p in found.points] == [
        "2020.01-present (2025.06) = 5 years 6 months",
        "2012.03-2016.01 = 3 years 11 months",
    ]
    assert "9 years 5 months in all" in found.lead


def test_the_time_under_a_title() -> None:
    found = look("沈棠月做前台接待一共多长时间？", SHEN)
    assert [p.note for p in found.points] == [
        "2015.07-2018.02 = 2 年 8 个月",
        "2013.07-2015.06 = 2 年",
    ]
    assert "4 年 8 个月" in found.lead


def test_all_work_leaves_internships_out() -> None:
    assert "11 年 7 个月" in look("沈棠月工作几年了？", SHEN).lead
    assert "汀兰" not in ask("沈棠月工作几年了？", SHEN).text


def test_years_without_months_are_about_right() -> None:
    [point] = look("How long did Tobias Okoro study at Husum College?", OKORO).points
    assert point.note == "2008-2011 ≈ 3 years"


def test_a_job_is_named_by_the_words_of_its_head_where_no_fact_holds_them() -> None:
    one = resume(
        "阮听澜\n电话：13900005555\n\n工作经历\n"
        "2016.03 - 2019.08  檀溪古籍修复站档案组  修复员\n"
        "2019.09 - 至今  澜石酒店集团  行政专员\n",
        "ruan.txt",
    )
    [point] = look("阮听澜在檀溪古籍修复站待了多久？", one).points
    assert point.note == "2016.03-2019.08 = 3 年 6 个月"


def test_sites_under_one_employer_are_added_up() -> None:
    one = resume(
        "阮听澜\n电话：13911112222\n\n工作经历\n2. 檀溪食品（中国）有限公司\n"
        "2018/05-2022/02   采购经理，上海总部\n2015/03-2018/04   采购主管，苏州工厂\n"
        "* 2016 年 供应商整合\n\n1. 白榆人力资源服务有限公司   招聘顾问   2012/11-2015/01\n"
    )
    found = look("阮听澜在檀溪前前后后一共待了几年？", one)
    assert found.lead.startswith("合计 7 年")
    assert [p.note for p in found.points] == [
        "2018.05-2022.02 = 3 年 10 个月",
        "2015.03-2018.04 = 3 年 2 个月",
    ]


def test_how_long_and_what_was_done_there() -> None:
    one = resume(
        "方砚秋\n电话：13900000008\n\n实习经历\n"
        "2021.06 - 2021.11  鹭屿智驾科技有限公司  感知算法实习生\n双目深度估计，误差降 9%\n"
        "2020.07 - 2020.09  海岚电子有限公司  标注实习生\n",
        "fang.txt",
    )
    found = look("方砚秋在鹭屿智驾待了多久？做的什么？", one)
    said = " ".join(quotes(found))
    assert found.points[0].note.endswith("6 个月")
    assert "双目深度估计" in said
    assert "海岚" not in said


@pytest.mark.parametrize(
    "question",
    [
        "How many years and months did Petra Odell stay with KelpDB?",
        "How long was Petra Odell at KelpDB?",
        "Petra Odell在KelpDB待了多久？",
    ],
)
def test_a_firm_that_only_the_head_names_is_measured(question: str) -> None:
    one = resume(
        "Petra Odell\n13900000077\n\nWork\n"
        "KelpDB, Gothenburg then remote          Jul 2019 - Mar 2023\n"
        "   Engineer -> Senior\n"
        "   On-call for KelpDB Cloud, Oct 2021 - Jun 2022 (42 incidents)\n"
        "Marlow Uniform Ltd.    Apr 2023 - May 2024\n   Engineer\n",
        "odell.txt",
    )
    assert any("3 y" in p.note or "3 年" in p.note for p in look(question, one).points)


@pytest.mark.parametrize(
    "question",
    [
        "仲听禾在岚湾检测从哪年哪月干到哪年哪月？首尾月都算一共几个月？",
        "仲听禾在岚湾检测的起止年月？头尾都算多少个月？",
        "When did 仲听禾 join and leave 岚湾检测, and how many months is that in total?",
        "仲听禾在宁波待了多少个月，首尾都算？",
    ],
)
def test_from_when_to_when_and_how_long_with_both_end_months(question: str) -> None:
    one = resume(
        "仲听禾\n电话：13900002121\n\n工作经历\n"
        "2021.04 - 至今  青橹计量有限公司（苏州）  实验室主任\n"
        "2018.03 - 2020.11  岚湾检测有限公司（宁波）  检测员\n",
        "zhong.txt",
    )
    [point] = look(question, one).points
    assert point.note.startswith("2018.03-2020.11 = 2 ")
    assert "2018.03 - 2020.11" in " ".join(quotes(look(question, one)))


def test_when_somebody_came_to_a_post_within_a_job() -> None:
    one = resume(
        "仲听禾\n电话：13900002121\n\n工作经历\n"
        "2018.03 - 至今  岚湾检测有限公司\n    2018.03 检测员；2021.05 起任 实验室主任\n",
        "zhong.txt",
    )
    for question in ("仲听禾是哪年哪月当上实验室主任的？", "仲听禾哪年升任实验室主任？"):
        assert any("2021.05" in quote for quote in quotes(look(question, one))), question


@pytest.mark.parametrize(
    "question",
    [
        "骆青岚的全职工作经历加起来多少个月？首尾月都算，“至今”算到2025年6月，实习兼职不计。",
        "骆青岚专职工作累计几个月？不含实习。",
        "How many months of full-time work does 骆青岚 have in all? Count both end months.",
        "Add up 骆青岚's full time jobs: how long is that (no internships, no part-time)?",
        "Add up 骆青岚's full-time jobs, inclusive of first and last months and through June 2025 "
        "for a current one: how long is that (no internships, no part-time)?",
    ],
)
def test_full_time_work_in_all_is_without_part_time_and_internships(question: str) -> None:
    one = resume(
        "骆青岚\n电话：13900006161\n\n工作经历\n"
        "2021.07 - 至今  云壑水务  工艺主管\n"
        "2017.01 - 2018.12  柏汀市政工程  技术员\n"
        "2019.03 - 2019.12  青屿夜校  兼职讲师\n\n实习经历\n"
        "2014.07 - 2014.09  鹭洲净水厂  实习生\n",
        "luo.txt",
    )
    found = look(question, one)
    assert found.lead.startswith(("合计 6 年", "6 years in all"))
    assert "没有写明" not in found.lead

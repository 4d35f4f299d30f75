"""Pay, notice, experience, people led, honours and ways of studying."""

from __future__ import annotations

import pytest

from tests.builders import resume, values


@pytest.mark.parametrize(
    ("line", "pay"),
    [
        ("期望薪资：20-30K/月", ["20000 CNY month", "30000 CNY month"]),
        ("期望月薪：8000-10000元", ["8000 CNY month", "10000 CNY month"]),
        ("期望年薪：30-40万", ["300000 CNY year", "400000 CNY year"]),
        ("Expected salary: RMB 12-18K per month", ["12000 CNY month", "18000 CNY month"]),
        ("Expected salary: USD 85,000", ["85000 USD year"]),
        ("期望薪资：21-25K/月\n13912345678", ["21000 CNY month", "25000 CNY month"]),
        ("期望薪资：面议", []),
        ("期望薪资：保密  到岗：3 个月内", []),
        ("期望月薪 15k*14", ["15000 CNY month"]),
        ("期望薪资：15-20K·14薪", ["15000 CNY month", "20000 CNY month"]),
        ("薪资要求：不低于 1.2 万/月", ["12000 CNY month"]),
        ("期望薪资\n12-15K", ["12000 CNY month", "15000 CNY month"]),
        ("期望待遇：一万五左右", ["15000 CNY month"]),
        ("期望薪资：30-40万", ["300000 CNY year", "400000 CNY year"]),
        ("期望：仓储经理，南通/无锡，年薪 32-38万(税前)", ["320000 CNY year", "380000 CNY year"]),
        ("期望 | 25K/月 | 随时到岗", ["25000 CNY month"]),
        ("目前薪资：20K/月，期望薪资：25K/月", ["25000 CNY month"]),
        ("现薪资 18K*13，期望 22K*13", ["22000 CNY month"]),
        ("目前薪资税前 30 万，期望面议", []),
        ("目前月薪：12000 元", []),
        ("Current salary: USD 60k; expected: USD 75k", ["75000 USD year"]),
        ("Current package SGD 90,000", []),
        ("Expected salary: negotiable", []),
        ("Expected annual package: SGD 120k - 135k", ["120000 SGD year", "135000 SGD year"]),
        ("Salary expectation: £45,000 p.a.", ["45000 GBP year"]),
        ("Looking for HKD 45K x 13", ["45000 HKD month"]),
        ("Expected CTC: 18 LPA", ["1800000 INR year"]),
        ("Desired pay: $32 per hour", ["32 USD hour"]),
        ("Notice a month, salary now GBP 52k + van; want 58k or more.", ["58000 GBP year"]),
        ("AED 21,000 a month at present, would move for AED 25,000.", ["25000 AED month"]),
        ("到手 9 千/月，想要 1.1 万；可倒班", ["11000 CNY month"]),
        ("月薪现 1.6 万元，期望不低于 2 万", ["20000 CNY month"]),
        ("Salary: SGD 9,500/month current; expected: to be discussed", []),
        ("期望工作地：成都  年龄：35岁", []),
    ],
)
def test_expected_pay(line: str, pay: list[str]) -> None:
    one = resume(f"祁映安\n{line}\n")
    assert [*values(one, "salary_min"), *values(one, "salary_max")] == pay


@pytest.mark.parametrize(
    ("line", "pay"),
    [
        ("目前年薪 38 万 + 年终 2 个月；期望 50 万以上", ["380000 CNY year"]),
        ("现在 16000/月（综合），想要 20000 左右", ["16000 CNY month"]),
        ("Salary: SGD 9,500/month current; expected: to be discussed", ["9500 SGD month"]),
        ("EUR 61,500 plus car now. Would move for EUR 70,000.", ["61500 EUR year"]),
        ("Current salary GBP 78,000; four weeks' notice", ["78000 GBP year"]),
        ("目前管理 300 万元预算", []),
        ("Last salary: USD 60k", []),
    ],
)
def test_pay_at_present(line: str, pay: list[str]) -> None:
    assert values(resume(f"祁映安\n{line}\n"), "salary_now") == pay


def test_what_was_saved_or_sold_is_no_pay() -> None:
    one = resume(
        "Ada Moss\n\nObjective\nFront office manager\n- RMB 310k a year saved on vouchers\n"
    )
    assert values(one, "salary_min") == []


@pytest.mark.parametrize(
    ("lines", "pay"),
    [
        ("期望\n税前月薪 3.5 万以上，可出差", ["35000 CNY month"]),
        ("求职意向\n出纳 | 无锡 | 8-10K", ["8000 CNY month", "10000 CNY month"]),
        ("求职意向\n目标年薪：28W+", ["280000 CNY year"]),
        ("求职意向\n5-8 年经验的团队", []),
        ("工作经历\n2019.03-2021.05 云杉贸易有限公司 出纳\n月薪：8000元", []),
        ("工作经历\n2019.03-2021.05 云杉贸易有限公司 出纳\n目标：年收入增长 3000 万", []),
    ],
)
def test_pay_where_a_resume_says_what_its_owner_wants(lines: str, pay: list[str]) -> None:
    one = resume(f"祁映安\n\n{lines}\n")
    assert [*values(one, "salary_min"), *values(one, "salary_max")] == pay


@pytest.mark.parametrize(
    ("line", "days"),
    [
        ("到岗时间：一个月内", "30"),
        ("可到岗：两周内", "14"),
        ("到岗时间：随时到岗", "0"),
        ("Notice period: 4 weeks", "28"),
        ("Availability: immediately", "0"),
        ("Three months' notice. Plays chess.", "90"),
        ("notice 2 months；希望回上海", "60"),
        ("通知期 2 个月", "60"),
        ("Notice: none. Salary: happy to talk.", "0"),
    ],
)
def test_notice_in_days(line: str, days: str) -> None:
    assert values(resume(f"祁映安\n{line}\n"), "notice") == [days]


@pytest.mark.parametrize(
    ("line", "years"),
    [("8年工作经验", "8"), ("工作年限：3.5年", "3.5"), ("十二年教学经验", "12"),
     ("12+ years of experience in nursing", "12"), ("over ten years of clinical experience", "10")],
)  # fmt: skip
def test_years_of_experience_as_stated(line: str, years: str) -> None:
    assert values(resume(f"祁映安\n{line}\n"), "experience_years") == [years]


@pytest.mark.parametrize(
    ("line", "people"),
    [("带领 6 人小组维护集群", ["6"]), ("管理12名工程师", ["12"]), ("服务 300 人", []),
     ("Led a team of 14 nurses", ["14"]), ("Supervised 8 engineers", ["8"]), ("Cut 12 errors", []),
     ("带领30余人的团队", ["30+"]), ("Line manager for over 20 clerks", ["20+"]),
     ("Line manager for over 20 site staff", ["20+"]), ("下属人数：6人", ["6"]),
     ("带教实习护生9名", []), ("带班幼儿28名", []), ("负责病区30张床位", []),
     ("负责860名员工的薪酬核算", []), ("带领6名实习生", []),
     ("澄江物业管理有限公司（150-500人）", []), ("Managed a group of 12 children", [])],
)  # fmt: skip
def test_people_led(line: str, people: list[str]) -> None:
    one = resume(f"祁映安\n\n工作经历\n2019.07 - 2021.02  微澜数据有限公司  数据工程师\n- {line}\n")
    assert values(one, "team_size") == people
    assert all(f.entry == 0 for f in one.facts_of("team_size"))


def test_what_a_header_states_under_labels() -> None:
    one = resume(
        "祁映安\n婚姻状况：已婚 | 政治面貌：中共党员 | 民族：汉族 | 籍贯：江苏无锡 | 国籍：中国\n"
    )
    stated = {f.kind: f.value for f in one.facts}
    assert stated["ethnicity"] == "汉族"
    assert stated["native_place"] == "江苏无锡"
    assert stated["nationality"] == "中国"


def test_honours_and_the_way_into_a_degree() -> None:
    one = resume(
        "祁映安\n\n教育背景\n2016.09 - 2019.06  浙江大学  计算机科学  硕士（保研）  国家奖学金\n"
        "2012.09 - 2016.06  江南大学  软件工程  本科（全日制）\n"
    )
    assert values(one, "degree_honour") == ["国家奖学金"]
    assert values(one, "degree_route") == ["recommended"]
    assert values(one, "study_mode") == ["full-time"]


def test_an_associate_is_a_degree_where_it_stands_with_a_school() -> None:
    one = resume(
        "Marta Ellwood\n\nEducation\nAssociate in Nursing, University of Leeds\t2011 - 2014\n"
    )
    assert values(one, "degree") == ["associate"]


@pytest.mark.parametrize(
    ("line", "marital", "politics"),
    [
        ("男 | 未婚 | 1990年2月生 | 中共党员", ["single"], ["party"]),
        ("政治面貌：团员　婚姻状况：已婚", ["married"], ["league"]),
        ("女，已婚已育，群众", ["married"], ["masses"]),
        ("祁某男 | 离异 | 1981年7月生", ["divorced"], []),
        ("1978-05-14 已婚 175CM", ["married"], []),
        ("婚姻状况：保密  政治面貌：九三学社社员", [], ["jiusan"]),
        ("政治面貌\n中共预备党员\n籍贯\n江苏", [], ["probationary_party"]),
        ("Marital Status: Widowed | Political Status: CPC Member", ["widowed"], ["party"]),
        ("Male, Married, 1980", ["married"], []),
        ("I am a member of the Communist Party of China.", [], ["party"]),
        ("政治面貌：\t婚姻状况：\t", [], []),
    ],
)
def test_marital_and_political_status(line: str, marital: list[str], politics: list[str]) -> None:
    one = resume(f"祁映安\n{line}\n")
    assert values(one, "marital") == marital
    assert values(one, "politics") == politics
    assert values(one, "skill") == []


def test_an_honour_of_party_members_is_no_political_status() -> None:
    one = resume("祁映安\n\n获奖情况\n2019 优秀共产党员\n2018 群众工作先进个人\n")
    assert values(one, "politics") == []


@pytest.mark.parametrize(
    ("line", "people"),
    [
        ("Supervise 45 operatives and 8 subcontractors", ["53"]),
        ("Lead a shift of 6 nurses and 3 healthcare assistants", ["9"]),
        ("Oversee six bricklayers and 4 joiners", ["10"]),
        ("Managing a kitchen of 9 chefs", ["9"]),
        ("Leads a workforce of 1,200", ["1200"]),
        ("Responsible for a brigade of twelve cooks", ["12"]),
        ("Heads a chambers of 16 barristers", ["16"]),
        ("Lead and train 10 baristas", ["10"]),
        ("12 staff reporting to me", ["12"]),
        ("Manage more than 30 drivers", ["30+"]),
        ("管理8名护士和3名护工", ["11"]),
        ("管理教师12名、职员5名", ["17"]),
        ("手下有12个人", ["12"]),
        ("指挥40名消防员", ["40"]),
        ("督导 20 名保洁员", ["20"]),
        ("Manage a ward of 24 beds", []),
        ("Managed 35 orders a day", []),
        ("Lead 3 projects with 20 engineers", []),
        ("Supervised 14 graduate students", []),
        ("Managing a 120-unit apartment scheme", []),
        ("负责 12 个项目", []),
    ],
)
def test_people_led_now_and_then_by_whatever_they_are_called(line: str, people: list[str]) -> None:
    one = resume(f"祁映安\n\n工作经历\n2014.03 - 2025.12  云杉集团  经理\n- {line}\n")
    assert values(one, "team_size") == people


@pytest.mark.parametrize(
    ("line", "people"),
    [
        ("直接管理22名下屬", ["22"]),
        ("管辖3个班组共45人", ["45"]),
        ("Span of control: 14", ["14"]),
        ("6 direct reports in two cities", ["6"]),
        ("team size of 9", ["9"]),
    ],
)
def test_people_led_in_other_words(line: str, people: list[str]) -> None:
    one = resume(f"祁映安\n\n工作经历\n2014.03 - 2025.12  云杉集团  经理\n- {line}\n")
    assert values(one, "team_size") == people


def test_a_native_place_that_breaks_in_its_line_is_no_city_of_residence() -> None:
    one = resume("祁映安\n户口所在地：山\n西运城\n户口性质：城镇\n")
    assert values(one, "native_place") == ["山西运城"]
    assert values(one, "city") == []


def test_a_gender_between_bullets() -> None:
    one = resume("Marta Ellwood\nFemale • 1990 • Leeds\n")
    assert [(f.value, f.span.of(one.text)) for f in one.facts_of("gender")] == [
        ("female", "Female")
    ]


def test_the_time_of_hiring_others_is_no_notice() -> None:
    one = resume(
        "祁映安\n\n工作经历\n2019.03-2021.06  云桥公司  招聘经理\n招聘 57 人，平均到岗 41 天\n"
    )
    assert not values(one, "notice")

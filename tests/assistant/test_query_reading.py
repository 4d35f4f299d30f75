"""What a question over all resumes demands, told in the words that the user is shown."""

from __future__ import annotations

import pytest

from tests.assistant.asking import who
from tests.assistant.query_readings import query, told
from tests.builders import resume


@pytest.mark.parametrize(
    ("question", "condition"),
    [
        ("谁在青禾食品集团工作过？", "employer = 青禾食品集团"),
        ("Who interned at Harbour Lane Foods?", "employer = harbour lane foods, internship"),
        ("Who interned at Tarn Machine Works?", "employer = tarn machine works, internship"),
        ("谁在云桥社会工作服务中心实习过？", "employer = 云桥社会工作服务中心, internship"),
        ("就职于海青运动工作室的人", "employer = 海青运动工作室"),
        ("Who has been on Harbour Lane Foods' payroll?", "employer = harbour lane foods"),
        ("Who is on the staff of Harbour Lane Foods?", "employer = harbour lane foods"),
        ("Who was a Harbour Lane Foods employee?", "employer = harbour lane foods"),
        (
            "Who drew a salary from Harbour Lane Foods, as staff or as an intern?",
            "employer = harbour lane foods",
        ),
        ("哪些候选人在苏州的酒店上过班？", "place = Suzhou, employer = hotel"),
        ("Who worked at the Westin in Haitang Bay, Sanya?", "employer = Westin and place = Sanya"),
        ("Who has been with Harbour Lane Foods for 5 years?", "employer = harbour lane foods"),
        ("谁给青禾食品集团打过工？", "employer = 青禾食品集团"),
        ("谁是青禾食品集团的员工？", "employer = 青禾食品集团"),
        ("谁受雇于青禾食品集团？", "employer = 青禾食品集团"),
        ("谁在青禾食品集团当过员工？", "employer = 青禾食品集团"),
        ("谁在青禾食品集团领过工资？", "employer = 青禾食品集团"),
        ("谁在青禾食品全职干过？", "employer = 青禾食品, ≠ internship"),
        ("谁在青禾食品集团上过班或者实习过？", "employer = 青禾食品集团"),
        ("谁在青禾食品集团实习或工作过？", "employer = 青禾食品集团"),
        ("谁在青禾食品集团干过，或者在那儿实习过？", "employer = 青禾食品集团"),
        ("Who has worked or interned at Harbour Lane Foods?", "employer = harbour lane foods"),
        (
            "Who was on the staff of Harbour Lane Foods or interned there?",
            "employer = harbour lane foods",
        ),
        (
            "2018 年 12 月那会儿，哪几位是青禾食品集团的在职员工？",
            "employer = 青禾食品集团, in 2018-12",
        ),
        ("2024 年 8 月，哪几位正在公司里实习？", "internship, in 2024-08"),
        ("谁在生产环境里真运维过 K8s？", "skill = Kubernetes"),
        ("谁真刀真枪部署过 Kubernetes，不只是了解？", "skill = Kubernetes"),
        ("Who has actually used Tableau, not just heard of it?", "skill = Tableau"),
        ("Who has payroll experience?", "skill = Payroll Accounting"),
        (
            "2015年底的时候，谁正在四大上班？",
            "employer = Big Four accounting firm, in 2015-12",
        ),
        ("谁在律所或者检察院干过？", "employer = law firm or employer = prosecutor's office"),
        ("谁在医院和学校都干过？", "employer = hospital and employer = school"),
        (
            "Who was at a Big Four bank in late 2015?",
            "employer = Big Four bank, in 2015-10 – 2015-12",
        ),
        ("谁2015年下半年在BAT干过？", "employer = BAT, in 2015-07 – 2015-12"),
        ("Who has no job at the moment?", "without work, in 2025-06"),
        ("谁能一个月内到岗？", "days of notice ≤ 30"),
        ("Who has a notice period of three months?", "days of notice = 90"),
        ("谁的通知期是两个月？", "days of notice = 60"),
        ("Who has a notice period of at most three months?", "days of notice ≤ 90"),
        ("有几位念了硕士，在读的和在职的都算上？", "degree = master"),
        ("How many have a master's, full-time or part-time?", "degree = master"),
        ("哪几位注会已经全科考完了？", "certificate = Certified Public Accountant"),
        ("谁有汽车驾照？", "certificate = Driver's License"),
        (
            "How many put a figure on the pay they want?",
            "stated: least expected salary a month",
        ),
        ("谁写明不去中东？", "“不去中东” (judged by wording)"),
        ("谁不在上海？", "not (residence = Shanghai)"),
        ("会PLC编程的人", "skill = PLC programming"),
        ("技能里有假设检验的人", "skill = Hypothesis testing"),
        ("从事编程工作的人", "occupation = software development"),
        ("谁期望月薪最多33000元？", "least expected salary a month ≤ 33,000"),
        ("Who expects at least RMB 28,000 a month?", "least expected salary a month ≥ 28,000"),
        ("people in Hangzhou, Zhejiang", "residence = Hangzhou"),
        ("青禾食品集团 + 5年以上工作经验", "employer = 青禾食品集团 and years of work ≥ 5"),
        ("谁能马上到岗？", "days of notice ≤ 0"),
        ("一周之内能到岗的有谁？", "days of notice ≤ 7"),
        ("Who can start within a month?", "days of notice ≤ 30"),
        ("Who has two weeks' notice or less?", "days of notice ≤ 14"),
        ("谁想去苏州工作？", "preferred location = Suzhou"),
        ("Who prefers to work in Leeds?", "preferred location = Leeds"),
        ("谁毕业于师范类院校？", "school = 师范类院校"),
        ("谁有国外工作的经历？", "place = outside China"),
        ("Who worked outside China in 2021?", "place = outside China, in 2021-01 – 2021-12"),
        ("谁在海外待过？", "place = outside China or school = outside China"),
        ("Who has studied or worked abroad?", "place = outside China or school = outside China"),
        ("谁有空窗期超过半年？", "longest gap in months > 6"),
        ("谁有3年以上的审计经验？", "skill = Auditing and years of work ≥ 3"),
        ("谁有一年半以上的工作经验？", "years of work ≥ 1.5"),
        ("有几个应届生？", "degree, ended 2024-06 – 2026-06 and not (years of work > 1)"),
        ("谁 2019 年 3 月在青禾食品集团上班？", "employer = 青禾食品集团, in 2019-03"),
        (
            "Who was in the UK in December 2019, and doing what?",
            "place = United Kingdom, in 2019-12 or school = United Kingdom, in 2019-12",
        ),
        (
            "2023 年 5 月谁在新加坡？",
            "place = Singapore, in 2023-05 or school = Singapore, in 2023-05",
        ),
        ("谁人在新加坡？", "residence = Singapore"),
        ("谁在德国工作过或者做过访问研究？", "place = Germany or school = Germany"),
        (
            "Who was studying or working in Leeds in May 2023?",
            "place = Leeds, in 2023-05 or school = Leeds, in 2023-05",
        ),
        ("谁在英国待过？", "place = United Kingdom or school = United Kingdom"),
        ("谁在 2022 年 7 月跳槽？", "job, began 2022-07"),
        ("Who changed jobs in June 2021?", "job, began 2021-06"),
        ("谁是 2021 年 6 月换到新单位的？", "job, began 2021-06"),
        ("谁 2019 年离职？", "job, ended 2019-01 – 2019-12"),
        ("Who left their job in May 2020?", "job, ended 2020-05"),
        ("2020 年 5 月谁有全职工作？", "job, ≠ internship, in 2020-05"),
        ("谁在银行有过正式岗位（不是实习）？", "employer = bank, ≠ internship"),
        ("谁有过银行工作经历，实习不算？", "employer = bank, ≠ internship"),
        ("Who has held a post at a bank (not an internship)?", "employer = bank, ≠ internship"),
        ("谁现在在医院上班？", "employer = hospital, in 2025-06"),
        ("谁在律所里全职干过？", "employer = law firm, ≠ internship"),
        ("谁在超市企业里干过（门店、仓库都算）？", "employer = supermarket"),
        ("谁的最高学历是大专？", "highest degree = associate"),
        ("谁有本科及以上学历？", "degree = bachelor"),
        ("哪些候选人年龄在 30 到 35 岁之间？", "age ≥ 30, ≤ 35"),
        ("Who is older than 40?", "age > 40"),
        ("谁有五年以上工作经验？", "years of work ≥ 5"),
        ("Which candidates have a GPA of at least 3.5?", "GPA ≥ 3.5"),
        ("谁雅思 7 分以上？", "test score = IELTS ≥ 7"),
        ("谁会 Java、性别一栏是女？", "skill = Java and gender = female"),
        ("谁性别那一栏写的是男？", "gender = male"),
        ("找人：Java 工作经历 90后", "skill = Java and born ≥ 1990-01, < 2000-01"),
        (
            "Who knows Java and gives marital status as single?",
            "skill = Java and marital status = single",
        ),
        ("Who speaks German?", "language = German"),
        ("谁的期望薪资不超过 15k？", "least expected salary a month ≤ 15,000"),
        ("谁没有留电话？", "not stated: phone"),
        ("哪些人未婚？", "marital status = single"),
        ("Which women are married?", "gender = female and marital status = married"),
        ("谁是党员？", "political status = party member"),
        ("有没有无党派人士？", "political status = non-partisan"),
        ("谁住在上海或者苏州？", "residence = Shanghai or residence = Suzhou"),
        ("谁会 Java 而且是女性？", "skill = Java and gender = female"),
        ("Who knows Java without Python?", "skill = Java and not (skill = Python)"),
        ("Who knows Java but not Python?", "skill = Java and not (skill = Python)"),
        (
            "Who lives in Beijing, Suzhou or Shanghai?",
            "residence = Beijing or residence = Suzhou or residence = Shanghai",
        ),
        ("住在北京和上海的人有几个？", "residence = Beijing or residence = Shanghai"),
        (
            "Who knows neither Java nor Python?",
            "not (skill = Java) and not (skill = Python)",
        ),
        ("哪些人除了 Python 还会 Java？", "skill = Python and skill = Java"),
        (
            "Who knows at least two of Java, Python and Kubernetes?",
            "skill = Java and skill = Python or skill = Java and skill = Kubernetes"
            " or skill = Python and skill = Kubernetes",
        ),
        ("Who has worked for an airline?", "employer = airline"),
        ("有银行工作经历的有谁？", "employer = bank"),
        ("谁在 211 大学读过书？", "school = 211"),
        ("学历里出现过 985 高校的有哪几位？不论哪个阶段，在职的也算。", "school = 985"),
        ("谁的本科是985大学？不论在职还是全日制", "school = 985, degree = bachelor"),
        ("Who studied at a 211 university, at whatever stage?", "school = 211"),
        ("Who has worked in Suzhou at some point, whatever the trade?", "place = Suzhou"),
        ("哪些简历里找不到手机号？", "not stated: phone"),
        ("How many candidates have publications?", "stated: publication"),
        ("Which canddiates speak German?", "language = German"),
        ("统计一下绩点不低于3.6的人数", "GPA ≥ 3.6"),
        ("Who is older than 40 and has no email?", "age > 40 and not stated: email"),
        ("Who knows Google Analytics?", "skill = Google Analytics"),
    ],
)
def test_a_question_becomes_conditions_on_facts(question: str, condition: str) -> None:
    assert told(question) == condition


def test_an_aside_may_leave_the_bound_out() -> None:
    assert told("哪些候选人 40 岁以上（不含 40 岁）？") == "age > 40"


def test_what_no_fact_stands_for_is_judged_by_wording_and_said_so() -> None:
    asked = query("谁会开飞机？")
    assert asked.wordings
    assert "judged by wording" in told("谁会开飞机？")


@pytest.mark.parametrize(
    ("question", "condition"),
    [
        ("哪些候选人现在不在职？", "without work, in 2025-06"),
        ("Who is currently employed?", "job, in 2025-06"),
        ("Who is unemployed?", "without work, in 2025-06"),
        ("Which candidates don't have a degree?", "not stated: degree"),
        ("哪些人有空窗期？", "longest gap in months > 3 or stated: time without work"),
        ("Who has no gaps longer than a year?", "not (longest gap in months > 12)"),
        ("谁有一年以上的空窗期？", "longest gap in months ≥ 12"),
        (
            "List people who worked in healthcare for at least 5 years",
            "years of work ≥ 5 and “healthcare” (judged by wording)",
        ),
        (
            "谁从事过殡葬行业三年以上？",
            "years of work ≥ 3 and “殡葬” (judged by wording)",
        ),
        ("谁现在这份工作是 2015 年开始的？", "job, began 2015-01 – …, in 2025-06"),
        ("Who worked at Harbour Lane Foods, Leeds?", "employer = harbour lane foods"),
        ("Who managed a budget over $2 million?", "“≥ 2,000,000” (judged by wording)"),
    ],
)
def test_what_is_said_of_work(question: str, condition: str) -> None:
    assert told(question) == condition


@pytest.mark.parametrize(
    ("question", "condition"),
    [
        ("谁会三门以上的语言？", "number of languages ≥ 3"),
        ("谁会两门外语？", "number of foreign languages ≥ 2"),
        ("Who has at least three certificates?", "number of certificates ≥ 3"),
        ("证书不少于两本的有谁？", "number of certificates ≥ 2"),
        ("Who has worked for more than five companies?", "number of employers > 5"),
        ("Which candidates have only one job?", "number of jobs = 1"),
        ("换过三次以上工作的有谁？", "number of jobs ≥ 3"),
        ("谁做过两段实习？", "number of internships ≥ 2"),
        ("谁参加过三个以上的项目而且会 Java？", "number of projects ≥ 3 and skill = Java"),
        ("谁有五年以上工作经验？", "years of work ≥ 5"),
        ("Who led a team of more than 3 people on two projects?", "number of projects ≥ 2"),
    ],
)
def test_a_number_of_things(question: str, condition: str) -> None:
    assert condition in told(question)


@pytest.mark.parametrize(
    ("question", "condition"),
    [
        ("Good morning! Who speaks German?", "language = German"),
        ("您好，谁会 Java？", "skill = Java"),
        ("Quick question: who knows Java?", "skill = Java"),
        ("招人：要会 Java 的，有谁？", "skill = Java"),
        ("We're hiring: who knows Java?", "skill = Java"),
        ("We are recruiting nurses; who speaks German?", "occupation = nursing"),
        ("Two requirements: knows Java; speaks German. Who fits?", "language = German"),
        ("How many in this pool speak German?", "language = German"),
    ],
)
def test_a_greeting_and_a_reason_are_no_conditions(question: str, condition: str) -> None:
    assert condition in told(question)
    assert "wording" not in told(question)
    assert "Recruitment" not in told(question)


@pytest.mark.parametrize(
    ("question", "condition"),
    [
        ("现在是律师助理的有谁？", "title = Paralegal, in 2025-06"),
        ("谁担任过出纳？", "title = Cashier"),
        ("Who is currently working as a Legal Officer?", "title = Legal Specialist, in 2025-06"),
        ("谁做过客舱经理？", "title = Cabin Manager"),
    ],
)
def test_what_someone_is_is_a_title(question: str, condition: str) -> None:
    assert condition in told(question)


ABROAD = resume(
    """Nadia Fenwick
nadia@example.org

Work experience
2014 - 2019  Palm Creek Hotel, Dubai, Head waiter
2020 - present  Tarn Machine Works, Leeds, Canteen manager

Certificates
Emergency first aid at work, 2022
CIA: Part 1 passed 2020, Part 3 booked for May 2026

Other
Open to Europe or Asia, not back to the Middle East. On an Employment Pass until 2023.
""",
    "fenwick.txt",
)


HOME = resume(
    """岳北川
电话：13900002222

工作经历
2015.03 - 2021.04  青禾食品集团  电工
2010.07 - 2015.02  北岭机械厂  电工

证书
驾驶证：A2
低压电工证

其他
可以去中东长期外派
""",
    "yue.txt",
)


@pytest.mark.parametrize(
    ("question", "people"),
    [
        ("Who says they will not go back to the Middle East?", ["fenwick"]),
        ("谁拒绝去中东？", ["fenwick"]),
        ("谁有急救方面的证书、培训？", ["fenwick"]),
        ("谁拿着就业准证（EP）？", ["fenwick"]),
        ("Who has obtained the CIA certificate?", []),
        ("谁有驾驶证A2？", ["yue"]),
        ("Who is out of work right now?", ["yue"]),
    ],
)
def test_conditions_are_judged_by_what_resumes_say(question: str, people: list[str]) -> None:
    assert who(question, ABROAD, HOME) == people


@pytest.mark.parametrize(
    "question",
    [
        "期望月薪最高不超过10K的有谁？",
        "Who expects a monthly salary of no more than RMB 10,000 even at the high end?",
        "期望薪资上限在1万以下的有谁？",
    ],
)
def test_the_upper_end_of_pay_is_not_the_lower(question: str) -> None:
    upper, alone = told(question).split(" or ")
    assert upper == "most expected salary a month ≤ 10,000"
    assert alone.startswith("least expected salary a month ≤ 10,000 and not stated:")


def test_the_lower_end_of_pay_is_no_order() -> None:
    asked = query("期望月薪最低也要35K（含）以上的都是谁？")
    assert asked.ranking is None
    assert (
        told("期望月薪最低也要35K（含）以上的都是谁？") == "least expected salary a month ≥ 35,000"
    )

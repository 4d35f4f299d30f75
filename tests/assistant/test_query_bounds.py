"""Dates, numbers, results of tests and levels in questions over all resumes, and remarks."""

from __future__ import annotations

import pytest

from assistant.query.names import KnownValues
from assistant.query.read import read_query
from assistant.query.say import say
from assistant.question import clauses
from tests.assistant.asking import read, select_from, who
from tests.builders import AS_OF, resume

KNOWN = KnownValues(
    {
        "employer": {"青禾食品集团": 2},
        "language": {"german": 2, "italian": 1},
        "language_level": {"german fluent": 1},
        "test_score": {"ielts 7.5": 1, "cet-6 510": 1, "jlpt n2": 1, "putonghua 2a": 1, "hsk 5": 1},
        "team_size": {"12": 2},
        "native_place": {"浙江台州": 1, "青岛": 1},
        "city": {"city:宁波": 1},
        "certificate": {"forklift permit": 1},
    }
)


def told(question: str) -> str:
    query = read_query(clauses(read(question))[0], KNOWN, AS_OF.last())
    return say(query.where, "en") if query.where is not None else ""


def unused(question: str) -> tuple[str, ...]:
    return read_query(clauses(read(question))[0], KNOWN, AS_OF.last()).unused


@pytest.mark.parametrize(
    ("question", "condition"),
    [
        ("谁本科是 2011 年或之后毕业的？", "degree = bachelor, ended 2011-01 – 2025-06"),
        ("谁本科是 2011 年及以后毕业的？", "degree = bachelor, ended 2011-01 – 2025-06"),
        ("谁本科是 2011 年以后毕业的？", "degree = bachelor, ended 2012-01 – 2025-06"),
        ("谁本科是 2011 年（含）以前毕业的？", "degree = bachelor, ended … – 2011-12"),
        ("谁本科是 2011 年或更早毕业的？", "degree = bachelor, ended … – 2011-12"),
        ("不晚于 2011 年本科毕业的有谁？", "degree = bachelor, ended … – 2011-12"),
        (
            "Who finished a bachelor's in 2011 or later?",
            "degree = bachelor, ended 2011-01 – 2025-06",
        ),
        ("Who finished a bachelor's no later than 2011?", "degree = bachelor, ended … – 2011-12"),
        ("Who finished a bachelor's before 2011?", "degree = bachelor, ended … – 2010-12"),
        (
            "Who finished a bachelor's between 2011 and 2014?",
            "degree = bachelor, ended 2011-01 – 2014-12",
        ),
        (
            "Who finished a bachelor's after 2010 and before 2015?",
            "degree = bachelor, ended 2011-01 – 2014-12",
        ),
        ("1988年及以后出生的有谁？", "born ≥ 1988-01"),
        ("Who was born in or after 1988?", "born ≥ 1988-01"),
        ("Who was born in the 1980s or later?", "born ≥ 1980-01"),
        ("谁在 2021 年或之后入职青禾食品集团？", "employer = 青禾食品集团, began 2021-01 – …"),
    ],
)
def test_a_date_holds_its_own_year_where_the_words_say_so(question: str, condition: str) -> None:
    assert told(question) == condition


@pytest.mark.parametrize(
    ("question", "condition"),
    [
        ("Who could lead a team of 20?", "people led ≥ 20"),
        ("谁能带20人的团队？", "people led ≥ 20"),
        ("Who led a team of 12?", "people led = 12"),
        ("Who has led a team of more than 15?", "people led > 15"),
        ("Who has managed teams larger than 8 people?", "people led > 8"),
        ("Who has led 15+ people?", "people led ≥ 15"),
        ("Who has a team of at least a dozen?", "people led ≥ 12"),
        ("Who led at least six people but no more than 20?", "people led ≥ 6 and people led ≤ 20"),
        ("谁带过 15 人以上的团队？", "people led ≥ 15"),
        ("谁手下十几个人？", "people led > 10"),
        ("谁带过几十人的团队？", "people led ≥ 20"),
        ("谁管理过30多人的团队？", "people led ≥ 30"),
        ("谁的团队不到 10 人？", "people led < 10"),
        ("谁有 12 年以上工作经验？", "years of work ≥ 12"),
        ("谁工龄 12 年以上？", "years of work ≥ 12"),
        ("谁工作还没满 3 年？", "years of work < 3"),
        ("Who has 12+ years under their belt?", "years of work ≥ 12"),
        ("Who has over eight years of work?", "years of work > 8"),
    ],
)
def test_people_led_and_years_of_work(question: str, condition: str) -> None:
    assert told(question) == condition


@pytest.mark.parametrize(
    ("question", "condition"),
    [
        ("How many of them have IELTS 7 or above?", "test score = IELTS ≥ 7"),
        ("Who has an IELTS band of 8?", "test score = IELTS ≥ 8"),
        ("谁雅思考到 7 或更高？", "test score = IELTS ≥ 7"),
        ("谁六级 500 分以上？", "test score = College English Test Band 6 ≥ 500"),
        ("Who scored above 500 in CET-6?", "test score = College English Test Band 6 > 500"),
        ("谁普通话二级甲等？", "test score = Putonghua 2A"),
        ("谁有 N2？", "test score = JLPT N2"),
        ("谁 HSK 5 级？", "test score = Hanyu Shuiping Kaoshi ≥ 5"),
        ("谁德语流利？", "language at least = German fluent"),
        ("谁能说一口流利的德语？", "language at least = German fluent"),
        ("谁的德语达到流利水平？", "language at least = German fluent"),
        ("Who speaks German fluently?", "language at least = German fluent"),
        ("谁德语能日常交流？", "language at least = German conversational"),
        ("Who is a native German speaker?", "language at least = German native"),
        (
            "Who is fluent in German and Italian?",
            "language at least = German fluent and language at least = Italian fluent",
        ),
        ("谁会说德语？", "language = German"),
        (
            "Everybody who scored between 480 and 540 in CET-6",
            "test score = College English Test Band 6 ≥ 480, ≤ 540",
        ),
        ("托福分数介于90和105之间的有谁？", "test score = TOEFL ≥ 90, ≤ 105"),
    ],
)
def test_results_of_tests_and_levels_of_languages(question: str, condition: str) -> None:
    assert told(question) == condition


@pytest.mark.parametrize(
    ("question", "condition"),
    [
        ("谁已经拿到硕士学位？", "degree = master, completed"),
        ("谁有硕士学位（在读不算）？", "degree = master, completed"),
        ("Who has at least a completed bachelor's degree?", "degree = bachelor, completed"),
        ("谁正在读硕士还没毕业？", "degree = master, in 2025-06"),
        ("Who is still studying for a master's degree?", "degree = master, in 2025-06"),
        ("谁读过或正在读在职硕士？", "degree = master, mode of study = part-time"),
        (
            "Who has no bachelor's degree?",
            "not (highest degree = bachelor, master, doctor)",
        ),
        ("谁没到本科学历？", "highest degree = high school, vocational secondary, associate"),
        ("谁是本科以下学历？", "highest degree = high school, vocational secondary, associate"),
        ("Who did an exchange semester at university?", "“a term on exchange” (judged by wording)"),
        ("谁做过交换生？", "“a term on exchange” (judged by wording)"),
        ("谁的户籍或籍贯是浙江？", "native place = Zhejiang"),
        ("Who has Qingdao as hometown or household registration?", "native place = Qingdao"),
        ("谁住在浙江？", "residence = Zhejiang"),
        (
            "Who led a team of more than 9 and states their gender as female?",
            "people led > 9 and gender = female",
        ),
    ],
)
def test_degrees_and_native_places(question: str, condition: str) -> None:
    assert told(question) == condition


@pytest.mark.parametrize(
    ("question", "condition"),
    [
        ("Who was born before 1985 (only if the CV gives an age)?", "born ≤ 1984-12"),
        ("谁 1985 年以前出生（没写年龄的不算）？", "born ≤ 1984-12"),
        ("谁会 Excel，不管熟不熟？", "skill = Advanced Excel"),
        ("谁技能里写了 Excel（了解也算）？", "skill = Advanced Excel"),
        ("Who lists Excel among their skills, at any level?", "skill = Advanced Excel"),
        ("谁五年以上工作经验（没写的不算）？", "years of work ≥ 5"),
        ("Who knows Excel, and tell me their schools?", "skill = Advanced Excel"),
        ("Who has worked in Leeds at some point, and who are they?", "place = Leeds"),
        ("Which candidates actually use Excel?", "skill = Advanced Excel"),
        (
            "考过普通话水平测试的有几位？成绩分别是什么级别？",
            "certificate = Mandarin Proficiency Certificate",
        ),
        ("2022年3月谁已经在全职上班了，分别在哪？", "job, ≠ internship, in 2022-03"),
        (
            "谁有急救类证书（急救员证、BLS 这种）？",
            "skill = First aid or certificate = First Aid Certificate"
            " or certificate = Basic Life Support",
        ),
        (
            "Who holds a PMP certificate that has neither lapsed nor is still being prepared for?",
            "certificate = Project Management Professional",
        ),
        (
            "Who has a degree or teaching qualification from the University of Leeds?",
            "school = University of Leeds",
        ),
        ("Who is looking for a job in Leeds?", "preferred location = Leeds"),
        ("How many candidates left a mobile phone number?", "stated: phone"),
    ],
)
def test_a_remark_on_what_counts_is_no_condition(question: str, condition: str) -> None:
    assert told(question) == condition


def test_an_aside_asks_for_whatever_is_known() -> None:
    knows = resume("祁映安\n\n专业技能\n了解 Kubernetes\n", name="knows.txt")
    assert who("谁会 Kubernetes？", knows) == []
    assert who("谁会 Kubernetes，不管熟不熟？", knows) == ["knows"]


@pytest.mark.parametrize(
    "question",
    [
        "Two requirements: speaks German; lives in Ningbo. Who fits?",
        "1. speaks German 2. lives in Ningbo. Who fits?",
        "Need people who: (a) speak German; (b) live in Ningbo",
        "要求两条：会德语；住在宁波。谁符合？",
        "条件是：1、会德语；2、住在宁波。有谁？",
        "同时满足“会说德语”和“住在宁波”的候选人有谁？",
        "会德语+住在宁波的都有谁？",
    ],
)
def test_no_condition_of_a_list_is_dropped(question: str) -> None:
    assert told(question) == "language = German and residence = Ningbo"


def test_details_behind_a_semicolon_are_no_condition() -> None:
    assert told("谁会德语；具体做什么工作？") == "language = German"


def test_words_that_set_no_condition_are_told() -> None:
    assert unused("I need zeppelin people who have over 15 years of work experience.") == (
        "zeppelin",
    )
    one = resume(
        "Edda Thorne\n\nExperience\nJan 2001 – Dec 2019  Clerk, Harbour Lane Foods\n",
        name="one.txt",
    )
    found = select_from("I need zeppelin people who have over 15 years of experience", one)
    assert "zeppelin" in found.lead
    assert unused("Who speaks German and lives in Ningbo?") == ()


def test_a_degree_that_goes_on_is_not_completed() -> None:
    done = resume("祁映安\n\n教育经历\n2009.09 - 2012.06  青岛大学  化学  硕士\n", name="done.txt")
    going = resume(
        "韦书瑶\n\n教育经历\n2024.09 - 2027.06  青岛大学  化学  硕士\n", name="going.txt"
    )
    assert who("谁已经拿到硕士学位？", done, going) == ["done"]
    assert who("谁还在读硕士？", done, going) == ["going"]


def test_a_level_that_is_not_stated_is_not_fluent() -> None:
    fluent = resume("祁映安\n\n语言能力\n法语（流利）\n", name="fluent.txt")
    native = resume("Edda Thorne\n\nLanguages\nFrench (native)\n", name="native.txt")
    silent = resume("韦书瑶\n\n语言能力\n法语\n", name="silent.txt")
    assert who("谁法语流利？", fluent, native, silent) == ["fluent", "native"]
    assert who("谁会法语？", fluent, native, silent) == ["fluent", "native", "silent"]


def test_more_than_a_number_of_people() -> None:
    job = "祁映安\n\n工作经历\n2015.03 - 2021.02  青禾食品集团  仓储主管\n- {}\n"
    more = resume(job.format("带领30余人的仓储团队"), name="more.txt")
    just = resume(job.format("带领30人的仓储团队"), name="just.txt")
    assert who("谁带过超过30人的团队？", more, just) == ["more"]
    assert who("谁带过30人以上的团队？", more, just) == ["more", "just"]


@pytest.mark.parametrize(
    ("question", "condition"),
    [
        ("六级过了 500 分的有谁？", "test score = College English Test Band 6 > 500"),
        ("雅思至少 7 分的有谁？", "test score = IELTS ≥ 7"),
        ("谁的六级上了 500 分？", "test score = College English Test Band 6 ≥ 500"),
        ("谁六级考到五百以上？", "test score = College English Test Band 6 ≥ 500"),
        ("谁六级没考到 500？", "test score = College English Test Band 6 < 500"),
        ("Who cleared 500 in CET-6?", "test score = College English Test Band 6 ≥ 500"),
        ("Who did not reach 500 in CET-6?", "test score = College English Test Band 6 < 500"),
        ("Whose IELTS is at least a 7?", "test score = IELTS ≥ 7"),
        ("谁雅思考了七分以上？", "test score = IELTS ≥ 7"),
        ("托福过百的有谁？", "test score = TOEFL ≥ 100"),
        ("TOEFL 三位数的有谁？", "test score = TOEFL ≥ 100"),
        (
            "六级 500 以上、雅思上 7 的有谁？",
            "test score = College English Test Band 6 ≥ 500 and test score = IELTS ≥ 7",
        ),
        (
            "Who was employed by Harbour Lane Cement Co., Ltd. in 11/2023?",
            "employer = harbour lane cement co., ltd, in 2023-11",
        ),
        ("Who is at Elm Bank Academy at the moment?", "employer = elm bank academy, in 2025-06"),
        ("Who holds a Level 2 award in wines?", ""),
    ],
)
def test_bounds_and_dates_beside_names(question: str, condition: str) -> None:
    assert told(question).startswith(condition)
    assert "number of awards" not in told(question)


def test_what_is_only_prepared_for_is_not_held() -> None:
    held = resume("Ada Quill\n\nCertificates\nPMP, 2019\n", "held.txt")
    booked = resume("Bo Quill\n\nCertificates\nPMP (exam scheduled, not yet taken)\n", "booked.txt")
    partly = resume("Cy Quill\n\nCertificates\nPMP, 2018; CPA in progress\n", "partly.txt")
    assert who("Who holds a PMP?", held, booked, partly) == ["held", "partly"]


def test_a_condition_in_quotes_is_one_like_any_other() -> None:
    asked = "同时满足“会德语”和“简历写明性别女”的候选人"
    assert told(asked).endswith("gender = female")


def test_a_level_before_its_certificate() -> None:
    assert told("Who has a Level 2 HR manager certificate?").startswith("certificate = ")


def test_who_still_studies_need_not_be_at_that_work_still() -> None:
    asked = told("Which of the people in finance jobs are still studying for a master's degree?")
    assert "occupation = finance" in asked
    assert "occupation = finance, in" not in asked
    assert asked.count("in 2025-06") == 1


def test_a_licence_of_any_class_is_a_driving_licence() -> None:
    drives = resume("祁映安\n\n证书\nC1驾照\n", "drives.txt")
    rides = resume("慕容远\n\n证书\n健康证\n", "rides.txt")
    assert who("谁有驾照？", drives, rides) == ["drives"]
    assert who("Who has a driving licence?", drives, rides) == ["drives"]


def test_a_teacher_of_one_subject_is_not_every_primary_teacher() -> None:
    reads = resume("祁映安\n\n工作经历\n2019.03 - 2021.06  云桥小学  小学语文教师\n", "reads.txt")
    counts = resume("慕容远\n\n工作经历\n2019.03 - 2021.06  云桥小学  小学数学教师\n", "counts.txt")
    assert who("Who has been a Primary School Chinese Teacher?", reads, counts) == ["reads"]
    assert who("Who has been a Primary School Teacher?", reads, counts) == ["reads", "counts"]


@pytest.mark.parametrize(
    "question",
    [
        "Who has employment gaps?",
        "Who has gaps in their CV?",
        "谁有空窗期？",
        "Who has a Zeppelin Nine?",
    ],
)
def test_what_is_judged_is_not_called_unused(question: str) -> None:
    assert unused(question) == ()
    assert told(question)

"""Orders, averages and what is most common, asked for over all resumes."""

from __future__ import annotations

import pytest

from assistant.query.say import say
from ingest.query.measures import Longest, Number, Score
from ingest.query.predicates import Named
from ingest.resume import Resume
from tests.assistant.asking import read, select_from, who
from tests.assistant.query_readings import query, told
from tests.builders import resume


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("平均年龄是多少？", "age"),
        ("What's the average years of experience?", "experience"),
        ("会 Java 的人平均期望薪资是多少？", "salary"),
        ("会 Java 的人里雅思的平均分是多少？", "test"),
        ("会 Java 的人雅思均分多少？", "test"),
        ("What is the mean IELTS score of those who know Java?", "test"),
    ],
)
def test_an_average(question: str, name: str) -> None:
    asked = query(question)
    assert asked.average is not None
    assert (asked.average.name, asked.ranking) == (name, None)


@pytest.mark.parametrize(
    ("question", "name", "largest"),
    [
        ("会 Java 的按年龄从小到大排列", "age", True),
        ("Sort the nurses by years of experience, longest first", "experience", True),
        ("按六级分数从高到低列出会 Java 的人", "test", True),
        ("Rank them by expected salary, lowest first", "salary", False),
        ("Rank everybody who knows Java by total full-time experience", "experience", True),
        ("会德语的人，按全职工作总时长从长到短列出来是谁？", "experience", True),
    ],
)
def test_everyone_in_an_order(question: str, name: str, largest: bool) -> None:
    ranking = query(question).ranking
    assert ranking is not None
    assert (ranking.name, ranking.largest) == (name, largest)
    assert ranking.most > 1000


@pytest.mark.parametrize(
    ("question", "name", "largest", "most"),
    [
        ("写了六级分数的人当中取前3位，按六级分数从高到低", "test", True, 3),
        (
            "Name the first 3 by total full-time work experience, longest first",
            "experience",
            True,
            3,
        ),
        ("Who makes the top 3 in terms of age, youngest first?", "age", True, 3),
    ],
)
def test_the_first_few_of_an_order(question: str, name: str, largest: bool, most: int) -> None:
    ranking = query(question).ranking
    assert ranking is not None
    assert (ranking.name, ranking.largest, ranking.most) == (name, largest, most)


@pytest.mark.parametrize(
    ("question", "name", "largest"),
    [
        ("会德语的人里谁最早开始做第一份全职工作？", "first_job", False),
        (
            "Who of those that speak German started a first full-time job the latest?",
            "first_job",
            True,
        ),
        ("论全职工龄，会德语的这批人谁最老资格？", "experience", True),
        (
            "Take everybody who speaks German: whose full-time jobs add up to most?",
            "experience",
            True,
        ),
    ],
)
def test_a_name_between_noun_and_end_stays_a_condition(
    question: str, name: str, largest: bool
) -> None:
    ranking = query(question).ranking
    assert ranking is not None
    assert (ranking.name, ranking.largest) == (name, largest)
    assert "German" in told(question)


@pytest.mark.parametrize(
    ("question", "test", "largest", "most"),
    [
        ("会 Java 的人里雅思考得最好的是谁？", "ielts", True, 1),
        ("托福考得最差的是哪位？", "toefl", False, 1),
        ("谁的六级分数最高？", "cet-6", True, 1),
        ("Who has the highest IELTS score?", "ielts", True, 1),
        ("雅思最高的三个人", "ielts", True, 3),
        ("Whose TOEFL score is the lowest?", "toefl", False, 1),
    ],
)
def test_the_best_result_of_a_test(question: str, test: str, largest: bool, most: int) -> None:
    ranking = query(question).ranking
    assert ranking is not None
    assert (ranking.measure, ranking.largest, ranking.most) == (Score(test), largest, most)


def test_from_so_much_to_so_much_is_no_order() -> None:
    assert query("训练周期从多少降到多少？").ranking is None


@pytest.mark.parametrize(
    ("question", "limit"),
    [
        ("推荐三位会计", 3),
        ("Find me two people who know Java", 2),
        ("谁会 Java？", 0),
        ("列出 3 个月以上实习的人", 0),
        ("List 3 or more years of experience", 0),
    ],
)
def test_so_many_are_enough(question: str, limit: int) -> None:
    assert query(question).limit == limit


@pytest.mark.parametrize(
    ("question", "name", "largest", "most"),
    [
        ("Rank the 3 candidates who stayed with one employer the longest", "stay", True, 3),
        ("按顺序列出GPA最高的3人", "gpa", True, 3),
        ("谁的绩点最高？", "gpa", True, 1),
        ("年龄最大的 3 个人是谁？", "age", False, 3),
        ("Who are the 2 candidates with the longest work experience?", "experience", True, 2),
        ("谁本科毕业最晚？", "graduation", True, 1),
    ],
)
def test_an_order_is_asked_for(question: str, name: str, largest: bool, most: int) -> None:
    ranking = query(question).ranking
    assert ranking is not None
    assert (ranking.name, ranking.largest, ranking.most) == (name, largest, most)
    assert query(question).where is None


def test_an_order_is_among_those_who_fulfil_the_conditions() -> None:
    assert told("Who is the oldest among those who speak German?") == "language = German"
    assert who("住在杭州的人里谁年龄最大？") == ["qi"]


def test_at_least_is_no_superlative() -> None:
    assert query("Who has at least 5 years of work experience?").ranking is None


@pytest.mark.parametrize(
    ("question", "name", "largest", "most"),
    [
        ("谁的证书最多？", "certificate", True, 1),
        ("获奖最多的三个人是谁？", "award", True, 3),
        ("Which candidate has the most awards?", "award", True, 1),
        ("Who has changed jobs most often?", "job", True, 1),
        ("谁换工作最少？", "job", False, 1),
        ("谁的工作经验最多？", "experience", True, 1),
    ],
)
def test_the_most_of_something(question: str, name: str, largest: bool, most: int) -> None:
    ranking = query(question).ranking
    assert ranking is not None
    assert (ranking.name, ranking.largest, ranking.most) == (name, largest, most)


def test_the_value_that_most_share() -> None:
    asked = query("会 Java 的人里候选人最多的城市是哪个？")
    assert asked.common == "city"
    assert asked.where is not None
    assert say(asked.where, "en") == "skill = Java"


def test_a_place_in_an_order() -> None:
    for asked in ("绩点第二高的是谁？", "Who has the second highest GPA?"):
        ranking = query(asked).ranking
        assert ranking is not None
        assert (ranking.name, ranking.place, ranking.largest) == ("gpa", 2, True)


@pytest.mark.parametrize(
    ("question", "field"),
    [
        ("What is the most common school?", "school"),
        ("Which city comes up most often?", "city"),
        ("学护理专业的人里最多人来自哪个学校？", "school"),
        ("城市分布里排第一的是哪个？", "city"),
    ],
)
def test_the_field_that_is_asked_for_is_counted(question: str, field: str) -> None:
    assert (read(question).scope, query(question).common) == ("corpus", field)


def test_a_degree_finished_most_recently_is_no_number_of_degrees() -> None:
    ranking = query("Who finished a bachelor's degree most recently?").ranking
    assert ranking is not None
    assert ranking.name == "graduation"


@pytest.mark.parametrize(
    ("question", "name", "most"),
    [
        ("从做护理的人里挑工作年限最长的两位", "experience", 2),
        ("Take the people in law. Who is the youngest?", "age", 1),
        ("Which three of the school teachers have the most work experience?", "experience", 3),
        ("The two oldest among the warehouse people", "age", 2),
        ("Who are the three kitchen people who led the biggest teams?", "team", 3),
    ],
)
def test_an_extreme_among_those_of_an_occupation(question: str, name: str, most: int) -> None:
    ranking = query(question).ranking
    assert ranking is not None
    assert (ranking.name, ranking.most) == (name, most)
    assert told(question).startswith("occupation = ")


@pytest.mark.parametrize(
    ("question", "name", "ends"),
    [
        ("谁最年长，谁最年轻？", "age", ("最年长", "最年轻")),
        ("Who is the youngest and who is the oldest?", "age", ("the youngest", "the oldest")),
        ("期望薪资最高和最低的分别是谁？", "salary", ("最高", "最低")),
        ("雅思分数最高的是谁，最低的呢？", "test", ("最高", "最低")),
        ("谁最早毕业、谁最晚毕业？", "graduation", None),
    ],
)
def test_both_ends_of_an_order(question: str, name: str, ends: tuple[str, str] | None) -> None:
    ranking = query(question).ranking
    assert ranking is not None
    assert (ranking.name, ranking.ends) == (name, ends)


@pytest.mark.parametrize(
    ("question", "measure"),
    [
        ("本科排名最靠前的是谁（按比例）？", "class_rank"),
        ("Relative to the size of the class, who had the best undergraduate rank?", "class_rank"),
        ("谁的班级人数最多？", "class_size"),
        ("按进入现单位的时间，最晚入职的两位是谁？", "joined"),
        ("Who has been with their current employer the longest?", "joined"),
        ("谁现在的月薪最高？", "salary_now"),
        ("Who earns the most at present?", "salary_now"),
    ],
)
def test_measures_of_classes_of_pay_and_of_the_present_job(question: str, measure: str) -> None:
    ranking = query(question).ranking
    assert ranking is not None
    assert ranking.name == measure
    assert query(question).where is None


def test_only_jobs_that_are_over() -> None:
    asked = query("只看已经离开的单位，谁在同一家待得最久？").ranking
    assert asked is not None
    assert isinstance(asked.measure, Longest)
    assert [when.edge for when in asked.measure.jobs.whens] == ["done"]


@pytest.mark.parametrize(
    ("question", "one_employer"),
    [
        ("在一家雇主全职时间最长的纪录是谁的？", True),
        ("谁在同一家单位连续待得最久（只看全职，升职算同一家）？", True),
        ("Across all resumes, who served one employer full time for the longest?", True),
        ("Who has been most loyal to one employer?", True),
        ("Who holds the record for full-time service at one company?", True),
        ("谁的单段任职时间最长？", False),
        ("Whose single stint was the longest?", False),
    ],
)
def test_a_stay_is_that_at_an_employer_or_a_single_one(question: str, one_employer: bool) -> None:
    asked = query(question)
    assert asked.ranking is not None
    assert isinstance(asked.ranking.measure, Longest)
    assert asked.ranking.measure.at_one_employer == one_employer
    assert asked.where is None


def test_the_first_and_the_second_of_stays_that_are_over() -> None:
    asked = query("只看已经结束的任职（前后两段分开算），谁的一段最长，谁第二？").ranking
    assert asked is not None
    assert (asked.name, asked.most) == ("stay", 2)


def test_pay_in_one_currency_and_by_the_year() -> None:
    asked = query("用人民币写了期望薪资的人里，折成一年算，谁要得最高？").ranking
    assert asked is not None
    assert asked.measure == Number(Named("salary_min"), "CNY")
    assert asked.yearly


def _german(name: str, birth: str, language: str = "Languages: German") -> str:
    return f"{name}\nDate of birth: {birth}\n\nSKILLS\n{language}\n"


_AGED = (
    resume(_german("Orla Tench", "1991-05"), "tench.txt"),
    resume(_german("Piers Holm", "1985-02"), "holm.txt"),
    resume(_german("Ada Quill", "1979-02", "Languages: French"), "quill.txt"),
)


@pytest.mark.parametrize(
    "question",
    [
        "Who speaks German? Order by age, oldest first.",
        "Who are the top 2 by age, oldest first? Pool: everybody who speaks German.",
        "按年龄从大到小排，前2位是谁？范围：会德语的。",
    ],
)
def test_an_order_and_its_pool_in_two_sentences(question: str) -> None:
    assert who(question, *_AGED) == ["holm", "tench"]


@pytest.mark.parametrize(
    ("question", "kind", "level"),
    [
        ("所有简历里最常见的本科学校是哪个？", "school", "bachelor"),
        ("What is the most common master's university?", "school", "master"),
        ("Tally the bachelor's major over all resumes: what comes first?", "major", "bachelor"),
        ("会 Java 的人里最常见的学校是哪个？", "school", None),
    ],
)
def test_the_most_common_of_a_level(question: str, kind: str, level: str | None) -> None:
    asked = query(question)
    assert (asked.common, asked.common_level) == (kind, level)


def test_the_most_common_school_of_a_level_is_no_school_of_another() -> None:
    def studied(name: str, first: str, then: str) -> Resume:
        degrees = f"2010 - 2014  {first}  本科  会计\n2014 - 2017  {then}  硕士  会计\n"
        return resume(f"{name}\n\n教育经历\n{degrees}", f"{name}.txt")

    found = select_from(
        "所有简历里最常见的本科学校是哪个？",
        studied("祁映安", "云桥大学", "海青大学"),
        studied("慕容远", "云桥大学", "海青大学"),
        studied("端木禾", "青禾大学", "海青大学"),
    )
    assert "云桥大学（2 人）" in found.lead


def test_two_schools_that_the_lexicon_knows_are_not_one() -> None:
    def studied(name: str, school: str) -> Resume:
        return resume(f"{name}\n\n教育经历\n2010 - 2014  {school}  本科  会计\n", f"{name}.txt")

    found = select_from(
        "最常见的本科学校是哪个？",
        studied("祁映安", "南京大学"),
        studied("慕容远", "南京工业大学"),
        studied("端木禾", "南京工业大学"),
    )
    assert "南京工业大学（2 人）" in found.lead

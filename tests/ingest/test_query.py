"""Typed conditions and measures, answered by SQL for every resume."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from ingest.query.finder import Finder
from ingest.query.measures import (
    Count,
    Edge,
    Gap,
    Level,
    Longest,
    Measure,
    Number,
    Total,
    Youth,
)
from ingest.query.predicates import (
    Age,
    And,
    Bound,
    EntryIs,
    FactIs,
    Highest,
    Idle,
    Months,
    Named,
    Not,
    Or,
    Several,
    Stated,
    When,
    Where,
    Worded,
)
from tests.builders import AS_OF, people, resume

NOW = AS_OF.last()
JOB = EntryIs("job")
FEMALE = FactIs((Named("gender", ("female",)),))


@pytest.fixture(scope="module")
def finder() -> Iterator[Finder]:
    over = Finder.over(people())
    yield over
    over.close()


def files(finder: Finder, where: Where) -> set[str]:
    by_id = {one.id: one.file.removesuffix(".txt") for one in people()}
    return {by_id[id_] for id_ in finder.find(where, NOW).ids}


@pytest.mark.parametrize(
    ("where", "found"),
    [
        (FactIs((Named("degree", ("master",)),)), {"qi"}),
        (FactIs((Named("gpa"),), (Bound(">=", 3.5), Bound("<", 4))), {"qi"}),
        (FactIs((Named("gpa"),), (Bound(">", 3.7),)), set()),
        (Highest(("bachelor",)), {"ellwood", "murong"}),
        (EntryIs("job", (Named("employer", (), ("砚台云",)),)), {"qi"}),
        (EntryIs("job", (Named("employer", (), ("台云科技有限公司上海",)),)), set()),
        (EntryIs("degree", (Named("degree", ("bachelor",)),), whens=(When("end", 24192),)), {"qi"}),
        (Months(JOB, (Bound(">=", 150),)), {"murong"}),
        (Age((Bound(">", 30),)), {"murong"}),
        (Stated(("gpa",)), {"qi"}),
        (Worded("whatever", ()), set()),
        (And((FEMALE, Highest(("master",)))), {"qi"}),
        (Or((Highest(("master",)), Months(JOB, (Bound(">=", 150),)))), {"qi", "murong"}),
    ],
)
def test_who_fulfils_a_condition(finder: Finder, where: Where, found: set[str]) -> None:
    assert files(finder, where) == found


def test_different_things_are_counted() -> None:
    one = resume(
        "祁映安\n\n工作经历\n2019.03 - 至今  云桥科技有限公司  工程师\n负责检测\n"
        "2016.07 - 2019.02  海青检测有限公司  技术员\n负责取样\n"
        "2015.07 - 2015.09  云桥科技有限公司  实习生\n协助取样\n\n"
        "语言能力\n普通话（流利）、英语（熟练）、英语六级、德语（一般）\n\n"
        "获奖情况\n2013年 一等奖学金\n2014年 一等奖学金\n"
    )
    with_one = Finder.over([one])
    try:
        for kind, number in (
            ("job", 2),
            ("internship", 1),
            ("employer", 2),
            ("language", 3),
            ("foreign_language", 2),
            ("award", 2),
        ):
            measured = with_one.numbers(Count(kind), NOW, True, {one.id})
            assert measured == {one.id: number}, kind
            assert with_one.find(Several(kind, (Bound("=", number),)), NOW).ids == (one.id,)
            assert not with_one.find(Several(kind, (Bound(">", number),)), NOW).ids
            assert len(with_one.evidence(Several(kind, ()), NOW, {one.id})) >= number
    finally:
        with_one.close()


def test_time_without_work_or_study() -> None:
    one = resume(
        "祁映安\n\n工作经历\n2019.03 - 2020.06  云桥科技有限公司  工程师\n负责检测\n"
        "2016.07 - 2017.12  海青检测有限公司  技术员\n负责取样\n\n"
        "教育经历\n2018.02 - 2018.12  海曲大学  化学  硕士\n"
        "2012.09 - 2016.06  海曲大学  化学  本科\n"
    )
    at_work = resume("慕容远\n\n工作经历\n2016.07 - 至今  云桥科技有限公司  工程师\n", "y.txt")
    over = Finder.over([one, at_work])
    ids = {one.id, at_work.id}
    try:
        month = AS_OF.last()
        since = month - (2020 * 12 + 5)
        assert over.numbers(Gap(), month, True, ids) == {one.id: since, at_work.id: 0}
        # Before June 2020 the longest is what lies between the master's degree and the next job.
        assert over.numbers(Gap(), 2020 * 12 + 5, True, ids)[one.id] == 2
        assert over.find(Idle((Bound(">", 12),)), month).ids == (one.id,)
        assert over.find(Not(Idle((Bound(">", 12),))), month).ids == (at_work.id,)
    finally:
        over.close()


def test_studies_of_which_only_the_expected_end_is_told_go_on() -> None:
    year = NOW // 12 + 2
    one = resume(f"Ada Quill\n\nEducation\nElm University, MSc in Physics, Expected June {year}\n")
    over = Finder.over([one])
    try:
        during = EntryIs("degree", whens=(When("during", NOW, NOW),))
        assert over.find(during, NOW).ids == (one.id,)
    finally:
        over.close()


@pytest.mark.parametrize(("level", "last"), [("硕士", 2013), ("博士", 2016)])
def test_studies_to_now_are_over_some_day(level: str, last: int) -> None:
    one = resume(f"祁映安\n\n教育经历\n2008.09 - 至今  海曲大学  化学  {level}\n")
    over = Finder.over([one])
    try:
        for year, enrolled in ((2012, True), (last, True), (last + 1, False)):
            during = When("during", year * 12, year * 12 + 11)
            found = over.find(EntryIs("degree", whens=(during,)), NOW).ids
            assert bool(found) == enrolled
    finally:
        over.close()


def test_silence_is_no_no(finder: Finder) -> None:
    denied = finder.find(Not(FEMALE), NOW)
    stating = finder.find(Stated(("gender",)), NOW)
    assert set(denied.ids) < set(stating.ids)
    assert set(denied.silent) == {one.id for one in people()} - set(stating.ids)


def test_only_those_asked_about_are_judged(finder: Finder) -> None:
    _, ellwood, _ = people()
    found = finder.find(Stated(("degree",)), NOW, [ellwood.id])
    assert found.ids == (ellwood.id,)


def test_evidence_is_the_words_of_the_fact_or_entry(finder: Finder) -> None:
    qi, *_ = people()
    (gpa,) = finder.evidence(FactIs((Named("gpa"),)), NOW, {qi.id})
    assert gpa.span is not None
    assert "3.7" in gpa.span.of(qi.text)
    jobs = finder.evidence(JOB, NOW, {qi.id})
    assert [e.entry for e in jobs] == [i for i, e in enumerate(qi.entries) if e.kind == "job"]


@pytest.mark.parametrize(
    ("measure", "largest", "first"),
    [
        (Youth(), False, "murong"),
        (Total(JOB), True, "murong"),
        (Level(), True, "qi"),
        (Edge(EntryIs("degree"), "end"), True, "qi"),
        (Number(Named("gpa")), True, "qi"),
    ],
)
def test_what_people_are_ordered_by(
    finder: Finder, measure: Measure, largest: bool, first: str
) -> None:
    by_id = {one.id: one.file.removesuffix(".txt") for one in people()}
    numbers = finder.numbers(measure, NOW, largest, by_id.keys())
    order = sorted(numbers, key=lambda id_: numbers[id_], reverse=largest)
    assert by_id[order[0]] == first
    shown = finder.measured(measure, NOW, numbers)
    assert shown.keys() == numbers.keys()
    assert all(one.evidence and one.value == numbers[id_] for id_, one in shown.items())


OVERLAPPING = """叶知秋

工作经历
2015.01 - 2016.12  云岫科技有限公司  测试工程师
2016.07 - 2017.06  山岚科技有限公司  测试工程师
2020.01 - 至今  溪亭科技有限公司  测试主管
"""


def test_overlapping_jobs_count_once_and_the_present_reaches_as_far_as_now() -> None:
    one = resume(OVERLAPPING, "ye.txt")
    finder = Finder.over([one])
    try:
        months = finder.numbers(Total(JOB), NOW, True, {one.id})[one.id]
        assert months == 30 + (NOW - 2020 * 12 + 1)
        assert finder.numbers(Longest(JOB), NOW, True, {one.id}) == {one.id: NOW - 2020 * 12 + 1}
    finally:
        finder.close()


PROMOTED = """叶之桐

工作经历
2015.01 - 2016.12  云岫科技有限公司  测试工程师
2017.01 - 2018.06  云岫科技有限公司  测试主管
2018.07 - 2021.06  溪亭科技有限公司  测试主管
"""


def test_posts_at_one_employer_are_one_stay() -> None:
    one = resume(PROMOTED, "ye.txt")
    finder = Finder.over([one])
    try:
        stay = Longest(JOB, at_one_employer=True)
        assert finder.numbers(stay, NOW, True, {one.id}) == {one.id: 42}
        shown = finder.measured(stay, NOW, {one.id: 42.0})[one.id]
        assert sorted(e.span.start for e in shown.evidence) == [
            entry.head.start for entry in one.entries[:2]
        ]
        assert finder.numbers(Longest(JOB), NOW, True, {one.id}) == {one.id: 36}
    finally:
        finder.close()


@pytest.mark.parametrize("few", [0, 1_500])
def test_stays_are_the_same_whether_few_are_asked_or_many(
    monkeypatch: pytest.MonkeyPatch, few: int
) -> None:
    monkeypatch.setattr("ingest.query.finder._FEW", few)
    one, other = resume(PROMOTED, "ye.txt"), resume(OVERLAPPING, "o.txt")
    finder = Finder.over([one, other])
    try:
        stay = Longest(JOB, at_one_employer=True)
        for _ in range(2):
            months = finder.numbers(stay, NOW, True, {one.id, other.id})
            assert months == {one.id: 42, other.id: NOW - 2020 * 12 + 1}
    finally:
        finder.close()


def test_who_began_to_work_last_is_told_by_the_first_job_of_each() -> None:
    young = resume("叶青禾\n\n工作经历\n2019.03 - 2020.02  山岚科技有限公司  测试工程师\n", "y.txt")
    old = resume(OVERLAPPING, "o.txt")
    finder = Finder.over([young, old])
    try:
        began = finder.numbers(Edge(JOB, "start", earliest=True), NOW, True, {young.id, old.id})
        assert began == {young.id: 2019 * 12 + 2, old.id: 2015 * 12}
    finally:
        finder.close()


def test_words_name_only_entries_that_no_known_value_names() -> None:
    told = resume("""Ada Quill

Work experience
2019 - 2021  IBM, Engineer
2015 - 2018  Quillstone Works, Engineer
""")
    finder = Finder.over([told])
    try:
        assert not finder.find(EntryIs("job", (Named("employer", (), ("ibm",)),)), NOW).ids
        named = EntryIs("job", (Named("employer", (), ("quillstone",)),))
        assert finder.find(named, NOW).ids == (told.id,)
        assert finder.evidence(named, NOW, [told.id])
    finally:
        finder.close()

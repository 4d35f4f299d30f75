"""Jobs, degrees and projects are found by the shape of lines, whatever the template."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given

from ingest.reading import understand
from ingest.resume import Document
from tests.builders import ELLWOOD, MURONG, NAMELESS, QI, heads, resume, texts, values
from tests.ingest.entry_builders import periods, under


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


def test_a_heading_of_two_lines_is_one() -> None:
    read = under(
        "Education and", "Qualifications", "2006 – 2008  MSc in Physics, Harrow University"
    )
    assert [section.kind for section in read.sections] == ["header", "education"]


def test_a_dated_item_that_a_heading_could_be_is_none() -> None:
    read = under("Awards & Honours", "Dean's List (1994)")
    assert values(read, "award") == ["dean's list"]


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

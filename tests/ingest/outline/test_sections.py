"""Heads of sections are told from other short lines; sections cover the text."""

from __future__ import annotations

import pytest
from hypothesis import given

from ingest.lines import lines_of
from ingest.outline.headings import heading_kind
from ingest.outline.sections import split_sections
from ingest.resume import Span
from tests.builders import ELLWOOD, MURONG, QI, texts


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("教育背景", "education"),
        ("【工作经历】", "experience"),
        ("一、教育经历", "education"),
        ("##  项目经验", "project"),
        ("工 作 经 验", "experience"),
        ("★ 获奖情况：", "award"),
        ("主要获奖情况", "award"),
        ("实习/项目经历", "internship"),
        ("PROFESSIONAL EXPERIENCE", "experience"),
        ("Education & Training", "education"),
        ("Technical Skills", "skill"),
        ("Certifications", "certificate"),
        ("自我评价", "summary"),
        ("求职意向", "objective"),
        ("發表論文", "publication"),
        ("E D U C A T I O N", "education"),
        ("🎓 教育背景", "education"),
        ("① 工作经历", "experience"),
        ("1️⃣ 工作经历", "experience"),
        ("01 / EDUCATION", "education"),
        ("第一部分 教育背景", "education"),
        ("教育背景 Education", "education"),
        ("▍证 书", "certificate"),
        ("◎ 工作经历（由近到远）", "experience"),
        ("【学】", "education"),
        ("附一：项目清单", "project"),
        ("【附：近三年参与平台一览】", "other"),
        ("补充：做过的桥梁项目（按规模）", "project"),
        ("补充：负责对接客户", None),
        ("PAY / AVAILABILITY", "objective"),
        ("工作经历（按时间倒序）", "experience"),
        ("工作经验 [5年3个月]", "experience"),
        ("Career Objective", "objective"),
        ("Academic Projects", "project"),
        ("Leadership Skills", "skill"),
        ("Education & Qualifications", "education"),
        ("Education and Experience", "experience"),
        ("教育与科研经历", "experience"),
        ("Education & Research", "experience"),
        ("教学与学术服务", "activity"),
        ("教学经历与社会服务", "experience"),
        ("Personal Statement", "summary"),
        ("Additional Experience", "experience"),
        ("Volunteer Experience", "activity"),
        ("Bar Admissions", "certificate"),
        ("Type Ratings", "certificate"),
        ("Selected Exhibitions", "project"),
        ("从护经历", "experience"),
        ("Kitchen Experience", "experience"),
        ("## 奖 Awards", "award"),
        ("证 Certificates", "certificate"),
        ("代表稿 Selected stories", "publication"),
    ],
)
def test_a_line_of_heading_words_opens_a_section(line: str, kind: str) -> None:
    assert heading_kind(line) == kind


@pytest.mark.parametrize(
    "line",
    [
        "",
        "   ",
        "2019.03 工作",
        "负责项目管理工作。",
        "- 项目管理",
        "云桥科技有限公司",
        "Led the education project for 40 schools in two counties",
        "技能培训师 | 海曲大学 | 2019",
        "mail@example.org",
        "其他工作。",
        "项目经理",
        "公司介绍",
        "论文（共 9 篇，其中第一作者 4 篇）",
    ],
)
def test_other_lines_open_none(line: str) -> None:
    assert heading_kind(line) is None


def kinds(text: str) -> list[str]:
    return [section.kind for section in split_sections(text)]


def test_the_sections_of_a_resume_follow_its_heads() -> None:
    assert kinds(QI) == ["header", "education", "experience", "internship", "award", "skill"]
    assert kinds(ELLWOOD) == ["header", "experience", "education", "certificate"]


def test_a_label_on_its_own_line_opens_a_section_too() -> None:
    assert kinds(MURONG) == ["header", "objective", "experience", "education", "certificate"]


def test_a_label_within_a_job_does_not() -> None:
    text = "工作经历\n2020-2022 云桥科技有限公司 工程师\n专业技能：写代码\n"
    assert kinds(text) == ["experience"]


def test_an_item_of_a_bulleted_list_is_no_head() -> None:
    text = "Skills\n• Budgets\n• Leadership Skills\n• Menus\n\nExperience\nChef, 2019 - 2021\n"
    assert kinds(text) == ["skill", "experience"]


def test_the_last_word_of_a_sentence_is_no_head() -> None:
    text = "Summary\nBuilt the schedules for the light rail\nproject.\n\nEducation\nBSc, 2010\n"
    assert kinds(text) == ["summary", "education"]


@pytest.mark.parametrize("label", ["Achievements:", "工作业绩：", "【工作内容】"])
def test_a_label_for_a_part_of_a_job_is_no_head(label: str) -> None:
    text = (
        f"工作经历\n2020-2022 云桥科技有限公司 工程师\n{label}\n一等奖\n\n教育背景\n2016 江南大学\n"
    )
    assert kinds(text) == ["experience", "education"]


def test_a_head_set_in_under_numbered_jobs_is_none() -> None:
    text = "Experience\n1. Foreman, 2012-2016\n   Projects\n   a) Bridge\n\nSkills\nWelding\n"
    assert kinds(text) == ["experience", "skill"]


def test_a_form_has_labels_for_heads() -> None:
    person = "姓名\t祁映安\n应聘岗位\t机长\n电话\t13911112222"
    text = f"{person}\n工作经历\t2015.06-至今  海曲航空  机长\n证照\tATPL\n"
    assert kinds(text) == ["header", "objective", "header", "experience", "certificate"]


def test_a_text_that_opens_with_a_head_has_no_header() -> None:
    assert kinds("\n\n教育背景\n2012-2016 海曲大学\n") == ["education"]


def test_a_text_without_heads_is_one_header() -> None:
    assert kinds("云桥科技有限公司的介绍\n第二行\n") == ["header"]
    assert kinds("") == ["header"]


@given(texts())
def test_sections_partition_the_text(text: str) -> None:
    position = 0
    for section in split_sections(text):
        assert section.span.start == position
        position = section.span.end
        if section.heading is not None:
            assert section.span.start <= section.heading.start < section.heading.end
            assert section.heading.end <= section.span.end
    assert position == len(text)


@given(texts())
def test_lines_are_the_text_without_its_line_ends(text: str) -> None:
    lines = list(lines_of(text))
    assert all(line.span.of(text) == line.text for line in lines)
    assert "".join(line.text for line in lines) == text.replace("\n", "").replace("\f", "")


def test_an_empty_stretch_has_no_words() -> None:
    assert [line.text for line in lines_of("abc", Span(3, 3))] == [""]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Placements", "internship"),
        ("Industrial Attachments", "internship"),
        ("Professional Journey", "experience"),
        ("参与项目", "project"),
        ("技能清单", "skill"),
        ("Foreign Languages", "language"),
    ],
)
def test_more_words_of_heads(line: str, kind: str) -> None:
    assert heading_kind(line) == kind


def test_the_end_of_a_bracket_heads_no_section() -> None:
    assert heading_kind("School)") is None
    assert heading_kind("Education (School)") == "education"

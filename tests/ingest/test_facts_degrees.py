"""School, level, major, grades and rank of each degree."""

from __future__ import annotations

import pytest

from ingest.resume import Resume
from tests.builders import ELLWOOD, QI, resume, values


def resume_of(*lines: str) -> Resume:
    return resume("\n".join(lines) + "\n")


def degree(*lines: str) -> dict[str, str]:
    one = resume("\n".join(("祁映安", "", "教育背景", *lines)) + "\n")
    kinds = ("school", "degree", "major", "gpa", "rank")
    return {kind: values(one, kind, 0)[0] for kind in kinds if values(one, kind, 0)}


def test_the_parts_of_a_chinese_degree() -> None:
    assert degree("2016.09-2019.06  浙江大学  计算机科学与技术  硕士  GPA 3.7/4.0") == {
        "school": "school:浙江大学",
        "degree": "master",
        "major": "major:计算机科学与技术",
        "gpa": "3.7",
    }


def test_the_parts_of_an_english_degree() -> None:
    ellwood = resume(ELLWOOD)
    assert values(ellwood, "school") == ["school:利兹大学"]
    assert values(ellwood, "degree") == ["bachelor"]
    assert values(ellwood, "major") == ["major:护理学"]


def test_each_degree_has_its_own_parts() -> None:
    qi = resume(QI)
    first, second = (i for i, e in enumerate(qi.entries) if e.kind == "degree")
    assert values(qi, "degree", first) == ["master"]
    assert values(qi, "degree", second) == ["bachelor"]
    assert values(qi, "school", second) == ["school:江南大学"]


@pytest.mark.parametrize(
    ("words", "level"),
    [
        ("博士", "doctor"),
        ("硕士研究生（在读）", "master"),
        ("工学学士", "bachelor"),
        ("本科", "bachelor"),
        ("大专", "associate"),
        ("MSc Computer Science", "master"),
        ("Bachelor of Arts", "bachelor"),
        ("PhD in Physics", "doctor"),
    ],
)
def test_levels(words: str, level: str) -> None:
    assert degree(f"2012.09-2016.06  江南大学  {words}")["degree"] == level


def test_a_school_that_nobody_listed_keeps_its_words() -> None:
    assert degree("2012.09-2016.06  海曲理工职业学院  会计  大专")["school"] == "海曲理工职业学院"


def test_a_department_belongs_to_its_school() -> None:
    found = degree("2012.09-2016.06  浙江大学计算机学院  计算机科学与技术专业  本科")
    assert found["school"] == "school:浙江大学"


def test_a_degree_named_like_a_school_is_no_school() -> None:
    found = degree("2013 High School Diploma, Harrow Dale College")
    assert found["school"] == "harrow dale college"
    assert found["degree"] == "highschool"


@pytest.mark.parametrize(
    "line",
    [
        "专业：园艺与花卉",
        "专业名称：园艺与花卉",
        "专 业：园艺与花卉",
        "所学专业：园艺与花卉",
        "专业 园艺与花卉",
    ],
)
def test_a_major_behind_its_label(line: str) -> None:
    assert degree("2012.09-2016.06  江南大学  本科", line)["major"] == "园艺与花卉"


@pytest.mark.parametrize("line", ["专业类别：机械类", "专业排名前 10%", "本专业包括企业管理的知识"])
def test_other_words_about_the_field_are_no_major(line: str) -> None:
    found = degree("2012.09-2016.06  江南大学  工商管理  本科", line)
    assert found["major"] == "major:工商管理"


@pytest.mark.parametrize(
    ("words", "grade"),
    [("GPA：3.62/4.0", "3.62"), ("绩点 4.1（满分 5）", "4.1"), ("均分 87.5", "87.5")],
)
def test_grades(words: str, grade: str) -> None:
    assert degree("2012.09-2016.06  江南大学  软件工程  本科", words)["gpa"] == grade


@pytest.mark.parametrize("words", ["专业排名 3/106", "成绩排名前 5%", "Ranked 3/106"])
def test_ranks(words: str) -> None:
    assert "rank" in degree("2012.09-2016.06  江南大学  软件工程  本科", words)


@pytest.mark.parametrize(
    ("line", "school", "major"),
    [
        (
            "Bachelor : Nursing Elm Ridge University , City , State",
            "elm ridge university",
            "major:护理学",
        ),
        ("Associate's , 1993 Elm Ridge College , City , State , US", "elm ridge college", None),
        (
            "National Diploma: Civil Engineering, Elm Ridge University, 2011",
            "elm ridge university",
            "major:土木工程",
        ),
    ],
)
def test_a_field_before_a_school_is_no_part_of_its_name(
    line: str, school: str, major: str | None
) -> None:
    found = degree(line)
    assert (found["school"], found.get("major")) == (school, major)


def test_a_school_without_the_word_for_one() -> None:
    assert degree("2001/09 --2005/07 ", "海曲财经| 法学| 本科")["school"] == "海曲财经"


def test_a_form_states_the_level_of_the_latest_studies_apart() -> None:
    form = ("祁映安", "学历\t硕士研究生\t学制\t3年", "教育经历")
    studies = ("2007-09至2011-07 江南大学 自动化", "2011-09至2014-07 苏州大学 软件工程")
    one = resume_of(*form, *studies)
    assert [values(one, "degree", n) for n in (0, 1)] == [[], ["master"]]
    one = resume_of(*form, studies[0], studies[1] + " 本科")
    assert [values(one, "degree", n) for n in (0, 1)] == [[], ["bachelor"]]


def test_the_level_in_the_third_row_of_a_form() -> None:
    lines = (
        "毕业院校：江南大学",
        "",
        "在校时间：1996/9-2000/9",
        "",
        "专业：机械",
        "",
        "学历：大专",
    )
    assert degree(*lines)["degree"] == "associate"


@pytest.mark.parametrize(
    "lines",
    [
        ("Associate in Pastry Arts", "Elm Ridge College", "09.2005 - 06.2008 | GPA 3.83/4.0"),
        (
            "Institution: Elm Ridge College",
            "Degree: Associate",
            "Field of study: Pastry Arts",
            "Dates: 09/1988 – 06/1991",
        ),
    ],
)
def test_an_associate_degree_that_is_not_called_a_degree(lines: tuple[str, ...]) -> None:
    found = degree(*lines)
    assert (found["degree"], found["school"]) == ("associate", "elm ridge college")


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (
            ("Elm Ridge College September 2015 - June 2018", "BSc, Nursing"),
            {"school": "elm ridge college", "degree": "bachelor", "major": "major:护理学"},
        ),
        (
            (
                "Institution: Elm Ridge College",
                "Degree: Doctor of Philosophy",
                "Field of study: Nursing",
            ),
            {"school": "elm ridge college", "degree": "doctor", "major": "major:护理学"},
        ),
        (
            ("Sep 2015 to Jun 2018: Associate in Nursing at Elm Ridge College",),
            {"school": "elm ridge college", "degree": "associate", "major": "major:护理学"},
        ),
        (
            ("School: Elm Ridge College | Qualification: Associate | Period: 09/2015 - 06/2018",),
            {"school": "elm ridge college", "degree": "associate"},
        ),
    ],
)
def test_english_degrees_in_more_layouts(lines: tuple[str, ...], found: dict[str, str]) -> None:
    told = degree(*lines)
    assert {kind: told.get(kind) for kind in found} == found


def test_a_field_behind_a_label_is_the_one_that_is_known() -> None:
    told = degree(
        "毕业院校：江南大学", "就读时间：2016年9月至2019年6月", "所学专业：护理学", "学历：本科"
    )
    assert told["major"] == "major:护理学"


def test_grades_at_the_end_of_a_sentence() -> None:
    told = degree(
        "I studied Nursing at the University of Leeds (BSc, 2015 to 2018), with a GPA of 3.7/4.0."
    )
    assert told["gpa"] == "3.7"


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (
            ("09/2012 to 06/2016 University of Manchester Chemistry MSc",),
            {"school": "school:曼彻斯特大学", "degree": "master", "major": "major:化学"},
        ),
        (
            (
                "江北职业技术学院 Elm Ridge College",
                "大专 Associate Degree·制绳技术",
                "2012.09 ~ 2015.06",
            ),
            {"degree": "associate", "major": "制绳技术"},
        ),
        (
            ("中专（制绳技术）— 青州市工业学校，2012/09 至 2015/06",),
            {"school": "青州市工业学校", "degree": "secondary_vocational", "major": "制绳技术"},
        ),
        (
            ("Elm Ridge Middle School", "High School Diploma", "2012 – 2015"),
            {"school": "elm ridge middle school", "degree": "highschool"},
        ),
        (
            ("BSc Supply Chain Management, Elm Ridge Institute of Commerce (2012 - 2015)",),
            {"school": "elm ridge institute of commerce", "degree": "bachelor"},
        ),
        (
            ("Sheffield Hallam University", "BSc in Physics", "Sep 2012 - Jun 2015"),
            {"major": "major:物理学"},
        ),
    ],
)
def test_degrees_side_by_side_with_their_fields(
    lines: tuple[str, ...], found: dict[str, str]
) -> None:
    told = degree(*lines)
    assert {kind: told.get(kind) for kind in found} == found


def test_the_name_of_a_college_is_no_field() -> None:
    told = degree("2015.09-2018.06  江南大学  人工智能学院  模式识别与智能系统  硕士")
    assert told["major"] == "major:模式识别与智能系统"


def test_what_i_did_next_begins_a_sentence_though_none_ended() -> None:
    one = resume_of(
        "Ines Marlow",
        "",
        "From July 2010 to October 2010 I worked at Quillbrook Inc. as Human Resources Intern",
        "I studied Economics at Thistle Hill University (BSc, September 2007 to June 2011), with a",
        "GPA of 3.91/4.0.",
    )
    assert [entry.kind for entry in one.entries] == ["job", "degree"]
    assert [(f.value, f.entry) for f in one.facts_of("degree")] == [("bachelor", 1)]
    assert [f.value for f in one.facts_of("title")] == ["human resources intern"]


def test_degree_and_field_before_an_unlisted_college_are_no_part_of_its_name() -> None:
    one = resume_of(
        "Ines Marlow",
        "",
        "Education",
        "1987-09 - 1990-06 Associate, Statistics, Quillbrook Vocational College",
        "",
        "Skills",
        "soil testing, field trials",
    )
    assert [f.value for f in one.facts_of("school")] == ["quillbrook vocational college"]
    assert [f.value for f in one.facts_of("major")] == ["major:统计学"]


def test_a_skill_called_after_a_field_is_no_field_of_study() -> None:
    one = resume_of(
        "Ines Marlow",
        "",
        "Education",
        "I studied Plant Protection at Quillbrook Vocational College (Associate, September 2018 to",
        "June 2021).",
        "pest control, soil testing, field trials",
    )
    assert "trials" not in [f.value for f in one.facts_of("major")]


def test_a_long_aside_behind_the_degree_leaves_it_with_the_school_above() -> None:
    one = resume_of(
        "Ines Marlow",
        "",
        "Education",
        "Quillbrook University",
        "MSc, Sociology (recommended for admission without examination)\t09/2014 - 06/2017",
        "",
        "Harrowgate University",
        "BSc, Sociology\t09/2010 - 06/2014",
    )
    degrees = [(f.value, f.entry) for f in one.facts_of("degree")]
    assert degrees == [("master", 0), ("bachelor", 1)]
    assert [f.entry for f in one.facts_of("school")] == [0, 1]


@pytest.mark.parametrize(
    ("line", "rank"),
    [
        ("2012.09-2016.06  云桥大学  会计学  本科  GPA 3.6/4.0，专业 9/152", "专业 9/152"),
        ("云桥大学 法学 法学学士（专业 5/240） 2012.09-2016.06", "专业 5/240"),
        ("云桥大学 税收学 本科 2012.9—2016.6，均分 87.4，排 5/61", "排 5/61"),
        ("云桥大学  自动化  本科  2012.09–2016.06  GPA 3.5/4.0（21/148）", "21/148"),
        ("BSc Biology, Elm Ridge University, 2009-2013. First class; 4th of 92", "4th of 92"),
        ("BSc Nursing, Elm Ridge University, 2009-2013, rank 4 of 60", "rank 4 of 60"),
    ],
)
def test_a_rank_is_no_major(line: str, rank: str) -> None:
    found = degree(line)
    assert found["rank"] == rank
    assert not any(c.isdigit() for c in found.get("major", ""))


def test_an_exchange_names_no_field() -> None:
    assert "major" not in degree("2015 年秋 - 2016 年春 赴 云桥大学 交换一学期")


def test_a_schools_name_goes_on_over_the_end_of_a_page() -> None:
    one = resume(
        "Ines Calloway\n\nEducation\nBeijing University of Posts and\fTelecommunications "
        "Sep 2000 - Jun 2004\nBachelor of Science\n"
    )
    assert values(one, "school") == ["school:北京邮电大学"]


def test_a_word_of_what_is_told_below_is_no_major() -> None:
    told = (
        "Activities: High Performance Leadership 1999, Global Conference on Marketing 1998, choir"
    )
    found = degree("Elm Ridge Institute, Fixtures and Jigs, 1981", told)
    assert found["major"] == "fixtures and jigs"


@pytest.mark.parametrize(
    "school",
    [
        "University of the West of Norland",
        "University of the Highlands and Islands",
        "University of Technology of Tarnby",
        "College of the North of Elmshire",
    ],
)
def test_a_school_is_named_to_its_end(school: str) -> None:
    assert degree(f"BSc (Hons) Weaving, {school}, 2012 - 2015")["school"] == school.lower()

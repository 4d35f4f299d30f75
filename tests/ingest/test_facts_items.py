"""Languages, tests, awards, publications, certificates and projects, each with its words."""

from __future__ import annotations

import pytest

from ingest.claims import Strength, claimed
from ingest.facts.languages import language_name
from ingest.resume import Fact, Resume
from tests.builders import resume, values


def said(one: Resume, kind: str) -> list[tuple[str, str]]:
    """Values of a kind with their words."""
    return [(f.value, f.span.of(one.text)) for f in one.facts_of(kind)]


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("英语：CET-6（568分）", "cet-6 568"),
        ("大学英语六级 568", "cet-6 568"),
        ("英语四级证书", "cet-4"),
        ("English: CET-4, score 529", "cet-4 529"),
        ("雅思：7.5", "ielts 7.5"),
        ("IELTS overall 7.0", "ielts 7"),
        ("TOEFL iBT 105", "toefl 105"),
        ("日语N2", "jlpt n2"),
        ("JLPT N1", "jlpt n1"),
        ("TOPIK 6级", "topik 6"),
        ("普通话二级甲等", "putonghua 2a"),
        ("GRE 325", "gre 325"),
        ("IELTS Academic 7.5 overall (Nov 2019)", "ielts 7.5"),
        ("IELTS (General Training, May 2021): 6.5", "ielts 6.5"),
        ("TOEFL iBT, taken in March 2020, total 104", "toefl 104"),
        ("TOEIC Listening & Reading 905", "toeic 905"),
        ("雅思（学术类，2021年）总分 7.0", "ielts 7"),
        ("托福 2020.11 首考 98", "toefl 98"),
        ("英语六级 2014 年 478", "cet-6 478"),
    ],
)
def test_scores_of_tests_are_comparable(line: str, value: str) -> None:
    assert values(resume(f"祁映安\n\n语言能力\n- {line}\n- 书法\n"), "test_score") == [value]


def test_a_year_is_no_score() -> None:
    for words in ("雅思 2015", "IELTS in 2019"):
        assert values(resume(f"祁映安\n\n语言能力\n{words}\n"), "test_score") == ["ielts"]


def test_a_test_still_to_come_has_no_score() -> None:
    one = resume("祁映安\n\n语言能力\nIELTS planned for 2026\n")
    assert values(one, "test_score") == []


def test_what_someone_teaches_is_no_score() -> None:
    one = resume("祁映安\n\n专业技能\n雅思培训、托福教学\n")
    assert values(one, "test_score") == []


def test_languages_with_how_well_they_are_spoken() -> None:
    one = resume(
        "Marta Ellwood\n\nLanguages\nFrench (fluent), conversational Spanish, Quenya, German\n"
    )
    assert values(one, "language") == ["french", "spanish", "german"]
    assert said(one, "language_level") == [
        ("french fluent", "French (fluent)"),
        ("spanish conversational", "conversational Spanish"),
    ]


def test_a_language_elsewhere_needs_a_level() -> None:
    one = resume("祁映安\n\n专业技能\n西班牙语（流利）、英语教学\n")
    assert values(one, "language") == ["spanish"]


def test_a_form_that_denies_a_language() -> None:
    one = resume("祁映安\n\n语言能力\n英语等级： 六级\n日语等级： 无\nFrench level: none\n")
    assert values(one, "language") == ["english"]


def test_a_language_by_any_of_its_names() -> None:
    assert (language_name("french", "zh"), language_name("french", "en")) == ("法语", "French")
    assert language_name("inkstone", "zh") is None


def test_an_award_with_its_year_rank_and_level() -> None:
    one = resume(
        "祁映安\n\n获奖情况\n2019年 全国创新大赛二等奖（第3/52名）；2015 校级优秀学生干部\n"
    )
    assert values(one, "award") == ["全国创新大赛二等奖", "校级优秀学生干部"]
    assert said(one, "award_date")[0] == ("2019", "2019年 全国创新大赛二等奖")
    assert values(one, "award_rank") == ["3/52"]
    assert values(one, "award_level") == ["national", "university"]


def test_the_year_of_an_award_is_no_part_of_it() -> None:
    assert values(
        resume("祁映安\n\n获奖情况\n2017年度服务之星\n2018年 年度服务之星\n"), "award"
    ) == [
        "服务之星",
        "年度服务之星",
    ]


def test_awards_side_by_side_are_one_each() -> None:
    one = resume(
        "祁映安\n\n奖学金与荣誉\n"
        "国家奖学金  2022（本科）      学业一等奖学金 2023       二等 2024\n"
        "创新标兵（硕士）  2021.10    院 4 个名额\n"
    )
    titles = ["国家奖学金", "学业一等奖学金", "二等", "创新标兵(硕士)"]
    assert values(one, "award") == titles
    assert values(one, "award_date") == ["2022", "2023", "2024", "2021-10"]


def test_an_award_under_no_heading() -> None:
    one = resume("Marta Ellwood\nmarta@example.org\nStar of Service, 2020 (ranked 2/40)\n")
    assert values(one, "award") == ["star of service"]
    assert values(one, "award_rank") == ["2/40"]


def test_a_long_award_in_english_under_no_heading() -> None:
    line = "National Chemical Engineering Design Contest, National-level Second Prize, 2016"
    one = resume(f"Marta Ellwood\n\nJuly 2017 to today: Chemist at Tarn Coatings.\n\n{line}\n")
    assert values(one, "award_level") == ["national"]
    assert values(one, "award_date") == ["2016"]


def test_an_award_and_papers_that_a_narrow_column_broke() -> None:
    one = resume(
        "Marta Ellwood\n\nPublications\n"
        '"Slow Drying of Sea\nSalt", Coatings Today, first author, under\nreview\n'
        '"Fast Drying", Coatings\nToday, first author, published 2011\n\n'
        "Awards\nBridge Building Contest, Provincial-level First\nPrize, 2006\n"
    )
    assert values(one, "publication") == ["slow drying of sea salt", "fast drying"]
    assert values(one, "award_level") == ["provincial"]


def test_a_publication_with_what_is_said_of_it() -> None:
    line = "《云上数据的实证研究》，软件学报，2019，第二作者，已录用"
    one = resume(f"祁映安\n\n发表论文\n- {line}\n")
    assert values(one, "publication") == ["云上数据的实证研究"]
    for kind, value in {
        "publication_venue": "软件学报",
        "publication_date": "2019",
        "publication_author": "2",
        "publication_status": "accepted",
    }.items():
        assert said(one, kind) == [(value, line)]


def test_a_publication_without_quotation_marks() -> None:
    line = "Ellwood M. Nurses on the ward at night. Journal of Nursing, 2018. Poster"
    one = resume(f"Marta Ellwood\n\nPublications\n{line}\n")
    assert values(one, "publication") == ["nurses on the ward at night"]
    assert values(one, "publication_venue") == ["journal of nursing"]
    assert values(one, "publication_status") == ["poster"]


def test_certificates_have_the_date_beside_them() -> None:
    one = resume(
        "祁映安\n\n证书\n护士执业证书（2012年）、注册会计师（2016年）\n2018.05 一级建造师\n"
    )
    dates = {words: value for value, words in said(one, "certificate_date")}
    assert dates["注册会计师（2016年"] == "2016"
    assert dates["2018.05 一级建造师"] == "2018-05"
    assert len(dates) == 3


def test_a_certificate_that_no_list_holds() -> None:
    one = resume("Marta Ellwood\n\nCertifications\n- Calder Moor Rope Certificate (2014)\n")
    assert values(one, "certificate") == ["calder moor rope certificate"]
    assert values(one, "certificate_date") == ["2014"]


def test_a_project_and_the_job_it_was_done_in() -> None:
    one = resume(
        "祁映安\n\n工作经历\n2019.07 - 2021.02  微澜数据有限公司  数据工程师\n- 搭建管道\n\n"
        "项目经历\n2020.01 - 2020.12  潮汐计费平台（微澜数据有限公司）\n- 设计账单模型\n"
    )
    fact: Fact = one.facts_of("project")[0]
    assert fact.value == "潮汐计费平台"
    assert fact.entry is not None
    parent = one.entries[fact.entry].parent
    assert parent is not None
    assert one.entries[parent].kind == "job"


def test_a_list_of_projects() -> None:
    one = resume("祁映安\n\n项目经历\n- 白沙示范项目（2021年）：使用GIS完成测绘\n")
    assert values(one, "project") == ["白沙示范项目"]


def test_an_item_that_goes_on_in_a_second_line_is_one() -> None:
    one = resume(
        "Ada Quill\n\nCREDENTIALS\n• First-Class Cost Engineer\nCertificate (2021)\n"
        "• Registered Nurse License\n(2019)\n"
    )
    assert [f.value for f in one.facts_of("certificate_date")] == ["2021", "2019"]
    assert [s.kind for s in one.sections] == ["header", "certificate"]


def test_a_line_without_a_bullet_goes_on_with_nothing_where_no_item_has_one() -> None:
    one = resume("Ada Quill\n\nSKILLS\nnursing, first aid\nFlink: not used so far\n")
    assert "skill_unused" not in {f.kind for f in one.facts if "aid" in f.span.of(one.text)}


def test_the_last_item_of_a_list_is_no_heading() -> None:
    one = resume(
        "Ada Quill\n\nCREDENTIALS\n> Registered Nurse License (2019)\n"
        "> Residency Training Certificate (2020)\n\nSKILLS\nfirst aid\n"
    )
    assert [s.kind for s in one.sections] == ["header", "certificate", "skill"]


@pytest.mark.parametrize(
    ("lines", "kind", "found"),
    [
        ("英语等级\t 英语六级\t日语等级\t 无", "language", ["english"]),
        ("日语等级：无\n德语：流利", "language", ["german"]),
        ("TOEFL\t \tGRE\t \tGMAT\t ", "test_score", []),
        ("IELTS TOEIC", "test_score", []),
        ("IELTS 7.0, TOEIC 900", "test_score", ["ielts 7", "toeic 900"]),
        ("CET-4 CET-6", "test_score", ["cet-4", "cet-6"]),
        ("法语：\n德语：流利", "language", ["german"]),
        ("法语：\n读过原著两本", "language", ["french"]),
        ("驾照：无\t护士执业证书：有", "certificate", ["certificate:护士执业证"]),
        ("Driving licence: none", "certificate", []),
    ],
)
def test_a_label_that_a_form_leaves_open_or_denies_is_no_fact(
    lines: str, kind: str, found: list[str]
) -> None:
    assert values(resume(f"祁映安\n\n语言能力\n{lines}\n"), kind) == found


def test_a_ruled_heading_is_no_item_that_goes_on() -> None:
    one = resume("祁映安\n\nSKILLS\n======\nSQL, Python\nHive: not used so far\n")
    assert {"skill:SQL", "skill:Python"} <= set(values(one, "skill"))


def test_a_certificate_whose_last_word_stands_in_the_next_line() -> None:
    one = resume(
        "Marta Ellwood\n\nLicences\n• Calder Moor Rope\nCertificate (2022)\n"
        "• Elm Ridge Permit (2019)\n"
    )
    assert values(one, "certificate") == ["calder moor rope certificate", "elm ridge permit"]


@pytest.mark.parametrize(
    ("items", "names"),
    [
        (("驾驶证C1（2018）", "丙级茶评师（2020年取得）"), ["丙级茶评师"]),
        (("Driving Licence", "Quill Binding Level 3 (obtained 2011)"), ["Quill Binding Level 3"]),
        (("Fellow of the Quill Society",), ["Fellow of the Quill Society"]),
        (("制绳技师一级", "优秀团员", "制绳大赛二等奖"), ["制绳技师一级"]),
        (("驾驶证C1", "熟练使用办公软件"), []),
        (("We keep our bees with much care and sell honey",), []),
    ],
)
def test_a_grade_or_a_trade_in_a_list_of_certificates_is_one(
    items: tuple[str, ...], names: list[str]
) -> None:
    for lines in ([f"- {item}" for item in items], ["；".join(items)]):
        one = resume("\n".join(("祁映安", "", "资格证书", *lines)) + "\n")
        found = [f.span.of(one.text) for f in one.facts if f.kind == "certificate"]
        drives = ("驾驶", "Driving")
        assert [name for name in found if not name.startswith(drives)] == names


def test_a_certificate_in_preparation_is_not_held() -> None:
    one = resume("Marta Ellwood\n\nLicences\n- CPA (in preparation)\n- CFA (2019)\n")
    first, second = (f for f in one.facts if f.kind == "certificate")
    assert claimed(one, first.span) < Strength.LISTED <= claimed(one, second.span)


@pytest.mark.parametrize(
    ("words", "spoken"),
    [
        ("LANGUAGES   English, Welsh (fluent), Arabic (basic)", ["english", "welsh", "arabic"]),
        (
            "Born: 12 Jan 1992   Languages: English, Tamil, Mandarin - HSK 4",
            ["english", "tamil", "mandarin"],
        ),
        ("口语：苏州话、普通话、英语（读写尚可）", ["suzhounese", "mandarin", "english"]),
        (
            "Bilingual English / Mandarin, conversational Hokkien.",
            ["english", "mandarin", "hokkien"],
        ),
        ("Norwegian (native), English (C2), German (B2)", ["norwegian", "english", "german"]),
    ],
)
def test_a_list_of_languages_wherever_it_stands(words: str, spoken: list[str]) -> None:
    one = resume(f"Marta Ellwood\n\nAWARDS\n2021 Site of the year\n\n{words}\n")
    assert values(one, "language") == spoken


def test_a_level_is_of_the_language_behind_it_in_a_list() -> None:
    one = resume("Marta Ellwood\n\nLanguages\nEnglish, basic Arabic, some Spanish\n")
    assert values(one, "language_level") == ["arabic basic", "spanish basic"]


def test_results_on_a_line_of_their_own_below_a_project() -> None:
    one = resume(
        "祁映安\n\n项目经历\n2021.03-2022.03  仿生微通道  负责人\n"
        "英语 CET-4 605 / CET-6 571；IELTS 7.5 (2022.11；L8 R8.5)\n- 带雅思 7 分学员 30 人\n"
    )
    assert values(one, "test_score") == ["cet-4 605", "cet-6 571", "ielts 7.5"]


def test_a_place_is_no_test() -> None:
    one = resume("Marta Ellwood\n\nEducation\nTU Delft, MSc Chemistry, 2014 - 2016\n")
    assert values(one, "test_score") == []


def test_an_award_among_certificates() -> None:
    one = resume(
        "祁映安\n\n证书\n2010/5\t优秀毕业生\n2009/6\t大学英语四级（优秀）\n2008/3\t岗位能手证书\n"
    )
    assert said(one, "award") == [("优秀毕业生", "优秀毕业生")]
    assert values(one, "certificate")[1:] == ["岗位能手证书"]


def test_a_certificate_ends_before_the_bracket_of_its_date() -> None:
    one = resume("Marta Ellwood\n\nCertifications\nHoist maintenance certification - [2018]\n")
    assert values(one, "certificate") == ["hoist maintenance certification"]


def test_the_prize_in_a_cell_of_its_own_is_that_of_the_contest_before_it() -> None:
    one = resume("祁映安\n\n荣誉\n2007/7\t“云桥新星大赛”青年组\t金奖\n2006/1\t江州演讲赛\t一等奖\n")
    assert values(one, "award") == ["“云桥新星大赛”青年组 金奖", "江州演讲赛 一等奖"]

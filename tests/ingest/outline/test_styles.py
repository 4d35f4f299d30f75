"""Heads whose words say nothing are told by the style of the others."""

from __future__ import annotations

from ingest.outline.sections import split_sections
from ingest.resume import Section


def _opened(text: str) -> list[tuple[str, str]]:
    return [(s.kind, s.heading.of(text)) for s in split_sections(text) if s.heading is not None]


def _kinds(text: str) -> list[str]:
    return [section.kind for section in split_sections(text)]


def test_a_ruled_line_among_ruled_heads_is_one() -> None:
    text = (
        "祁映安\n==== 工作经历 ====\n2020.01-至今 江州水务公司 化验员\n"
        "==== 仪器清单 ====\n原子吸收仪 2 台\n==== 技能 ====\nExcel\n==== 教育 ====\n江州大学\n"
    )
    assert _opened(text) == [
        ("experience", "==== 工作经历 ===="),
        ("other", "==== 仪器清单 ===="),
        ("skill", "==== 技能 ===="),
        ("education", "==== 教育 ===="),
    ]


def test_its_last_word_says_of_which_kind_it_is() -> None:
    text = (
        "祁映安\n【工作经历】\n2020.01-至今 江州水务公司 化验员\n\n"
        "【主要参与项目表】\n水质平台 2021\n\n"
        "【技能】\nExcel\n\n【证书】\n化验员证\n"
    )
    assert ("project", "【主要参与项目表】") in _opened(text)


def test_a_numbered_line_goes_on_with_the_numbers_of_heads() -> None:
    text = (
        "祁映安\n一、工作经历\n2020.01-至今 江州水务公司 化验员\n二、奖项 / 工法\n2021 先进\n"
        "三、说明\n可提供证明\n四、技能\nExcel\n"
    )
    assert _kinds(text) == ["header", "experience", "award", "other", "skill"]


def test_numbered_cases_under_a_head_of_another_style_are_none() -> None:
    text = "祁映安\n【案例】\n一、水厂改造\n二、管网检漏\n三、泵站自控\n【技能】\nExcel\n"
    assert not any(heading.startswith("二") for _, heading in _opened(text))


def test_projects_in_the_style_of_heads_stay_projects() -> None:
    text = (
        "祁映安\n■ 工作经历\n2020.01-至今 江州水务公司 化验员\n■ 项目经历\n"
        "■ 水质平台\n2021.02-2021.08\n"
        "负责建表\n■ 管网检漏\n2022.02-2022.08\n负责巡线\n■ 技能\nExcel\n■ 证书\n化验员证\n"
    )
    assert _kinds(text) == ["header", "experience", "project", "skill", "certificate"]


def test_an_employer_in_capitals_is_no_head() -> None:
    text = (
        "Nina Prost\n\nEXPERIENCE\n\nRIVERTON MILLS LTD\nDyer, 2018 - 2020\n\nHARLOW MILL\n"
        "Dyer, 2015 - 2018\n\nSKILLS\nDyeing\n\nLANGUAGES\nFrench\n\nTEACHING\nDye school, weekly\n"
    )
    assert _opened(text)[-1] == ("other", "TEACHING")
    assert [kind for kind, _ in _opened(text)] == ["experience", "skill", "language", "other"]


def test_sections_still_cover_the_text() -> None:
    text = "祁映安\n◎ 教育\n江州大学\n◎ 技能\nExcel\n◎ 证书\n化验员证\n◎ 设备明细\n天平\n"
    sections: tuple[Section, ...] = split_sections(text)
    assert "".join(section.span.of(text) for section in sections) == text

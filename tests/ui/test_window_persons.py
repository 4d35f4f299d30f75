"""The list of resumes in a real browser: those of one person together, joined and parted."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.ui.browser import Open, ask, in_browser, upload

pytestmark = in_browser

QI = """祁映安
电话：13911112222

工作经历
2019.03 - 2023.02  砚台云科技有限公司  后端开发工程师

证书
注册会计师
"""
QI_EN = """Yingan Qi
+86 139 1111 2222

Work experience
Mar 2019 - Feb 2023  Inkstone Cloud Ltd, Backend Engineer
"""
NAMESAKE = """祁映安
电话：13822223333

工作经历
2018.05 - 2020.06  南屿物流有限公司  仓库管理员

证书
注册会计师
"""


def row(page: Page, file: str) -> str:
    """Where the row of a file is."""
    return f"#library li:not(.person):has(.file:text('{file}'))"


@pytest.fixture
def filled(open_page: Open, tmp_path: Path) -> Page:
    """A window whose library holds one person's two resumes, and a namesake."""
    page = open_page()
    upload(page, tmp_path / "resumes", qi_zh=QI, qi_en=QI_EN, namesake=NAMESAKE)
    expect(page.locator("#library li.person")).to_have_count(1)
    return page


def test_resumes_of_one_person_are_parted_and_joined(filled: Page) -> None:
    page = filled
    person = page.locator("#library li.person")
    expect(person.locator("> .line")).to_contain_text("2 resumes of one person")
    expect(person.locator("li")).to_have_count(2)
    expect(page.locator("#status")).to_contain_text("3 resumes of 2 people")

    page.locator(row(page, "qi_en.txt")).get_by_role("button", name="Not this person").click()
    expect(page.locator("#outcomes")).to_contain_text("qi_en.txt) is listed as another person now")
    expect(person).to_have_count(0)
    expect(page.locator("#status")).to_contain_text("3 resumes")
    expect(page.locator("#status")).not_to_contain_text("people")

    expect(page.locator("#library .joining")).to_be_hidden()
    page.locator(row(page, "qi_en.txt")).get_by_role("checkbox").check()
    expect(page.locator("#library .joining")).to_be_hidden()
    page.locator(row(page, "qi_zh.txt")).get_by_role("checkbox").check()
    expect(page.locator("#library .joining")).to_contain_text("2 selected")
    page.get_by_role("button", name="Same person").click()
    expect(page.locator("#outcomes")).to_contain_text("One person now:")
    expect(person.locator("li")).to_have_count(2)
    expect(page.locator("#library .joining")).to_be_hidden()

    answer = ask(page, "Who was working in 2021?")
    expect(answer).to_contain_text(re.compile(r"2 resumes: qi_\w+\.txt, qi_\w+\.txt"))


@pytest.mark.parametrize(("width", "locale"), [(1440, "zh-CN"), (390, "en-US"), (390, "zh-CN")])
def test_the_list_of_a_person_fits_the_window(
    open_page: Open, filled: Page, width: int, locale: str
) -> None:
    page = open_page(width=width, locale=locale)
    page.locator("#resumes-button").click()
    person = page.locator("#library li.person")
    expect(person).to_be_visible()
    for box in page.locator("#library [data-tick]").all()[:2]:
        box.check()
    expect(page.locator("#library .joining")).to_be_visible()
    for part in ("#library .joining button", "#library li.person .acts >> nth=0"):
        place = page.locator(part).bounding_box()
        assert place is not None
        assert place["x"] >= 0
        assert place["x"] + place["width"] <= width

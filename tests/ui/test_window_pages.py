"""The window shows a cited PDF as its pages, with boxes over the cited words."""

from __future__ import annotations

import subprocess
import urllib.error
import urllib.request
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from ingest.library import Library
from ingest.resume import Span
from tests.ui.browser import Open, add, ask, in_browser, running_window
from tests.ui.printed import HEIGHT, LEFT, SIZE, WIDTH, baseline, line_width, write_pdf
from tests.ui.program import command, environment

pytestmark = in_browser

PILOT = "Harbour Pilot, Saltmarsh Port Authority 2014 - Present"
DEGREE = "B.Sc. in Nautical Science, University of Plymouth, 2012"
FIRST = ["Hesper Lindqvall", "hesper@example.org", "", "Experience", PILOT]
# The degree stands at the foot of the last page, so that it has to be scrolled to.
LAST = ["Projects", *[f"Charted shoal number {n}." for n in range(28)], "", "Education", DEGREE]
QUESTION = "Where did Hesper Lindqvall study?"


@pytest.fixture
def pilot(open_page: Open, tmp_path: Path) -> Page:
    page = open_page()
    add(page, [write_pdf(tmp_path / "pilot.pdf", [FIRST, LAST])])
    return page


def _shares(box: Locator) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of a box as shares of the page it lies on."""
    left, top, right, bottom = box.evaluate(
        """box => {
          const place = box.getBoundingClientRect();
          const page = box.closest(".print").getBoundingClientRect();
          return [(place.left - page.left) / page.width, (place.top - page.top) / page.height,
                  (place.right - page.left) / page.width, (place.bottom - page.top) / page.height];
        }"""
    )
    return left, top, right, bottom


def _picture_is_there(page: Page, number: int) -> None:
    page.wait_for_function(
        "n => document.querySelector(`#source [data-page='${n}'] img`)?.naturalWidth > 0",
        arg=number,
        timeout=30_000,
    )


def test_boxes_lie_over_the_cited_words(pilot: Page, window_data: Path) -> None:
    answer = ask(pilot, QUESTION)
    answer.locator(".answer a.cite").first.click()
    box = pilot.locator("#source .box.current")
    expect(box).to_have_count(1)
    expect(box).to_be_in_viewport()
    assert box.evaluate("box => box.closest('.sheet').dataset.page") == "2"
    _picture_is_there(pilot, 2)

    left, top, right, bottom = _shares(box)
    row = LAST.index(DEGREE)
    # Where reportlab printed it: letters stand on the line, and reach below and above it.
    assert left * WIDTH == pytest.approx(LEFT, abs=1)
    assert right * WIDTH == pytest.approx(LEFT + line_width(DEGREE), abs=2)
    assert baseline(row) - SIZE * 1.2 < top * HEIGHT < baseline(row) - SIZE * 0.5
    assert baseline(row) < bottom * HEIGHT < baseline(row) + SIZE * 0.5

    with Library(window_data) as library:
        resume = library.resolve("pilot.pdf")
        facsimile = library.facsimile(resume.id)
        assert facsimile is not None
        start = resume.text.index(DEGREE)
        (place,) = facsimile.page_map.boxes(Span(start, start + len(DEGREE)))
    assert (left, right) == pytest.approx((place.left / WIDTH, place.right / WIDTH), abs=0.002)
    assert (top, bottom) == pytest.approx((place.top / HEIGHT, place.bottom / HEIGHT), abs=0.002)

    pilot.locator("[data-enlarge]").click()
    expect(pilot.locator("[data-enlarge]")).to_have_attribute("aria-pressed", "true")
    expect(box).to_be_in_viewport()
    assert _shares(box) == pytest.approx((left, top, right, bottom), abs=0.002)


def test_other_citations_of_the_answer_are_lighter_and_open(pilot: Page) -> None:
    answer = ask(pilot, "Tell me about Hesper Lindqvall")
    answer.locator(".sources li").filter(has_text=PILOT).locator("a.cite").click()
    current, others = pilot.locator("#source .box.current"), pilot.locator("#source a.box.cited")
    expect(current).to_have_count(1)
    assert current.evaluate("box => box.closest('.sheet').dataset.page") == "1"
    degree = others.and_(pilot.get_by_label(DEGREE))
    assert _alpha(current) > _alpha(degree)
    degree.focus()
    pilot.keyboard.press("Enter")
    expect(pilot.locator("#source .chosen li.current")).to_contain_text(DEGREE)
    assert current.evaluate("box => box.closest('.sheet').dataset.page") == "2"
    expect(current).to_be_in_viewport()


def _alpha(box: Locator) -> int:
    """How much of the paper's white a box takes away."""
    colour = box.evaluate("box => getComputedStyle(box).backgroundColor")
    return 765 - sum(int(part) for part in colour.strip("rgb()").split(", "))


def test_pages_and_text_are_a_click_apart(pilot: Page) -> None:
    ask(pilot, QUESTION).locator(".answer a.cite").first.click()
    pages, paper = pilot.locator("#source .pages"), pilot.locator("#source .paper")
    expect(pages).to_be_visible()
    expect(paper).to_be_hidden()
    expect(pages.locator("figcaption").first).to_have_text("page 1 of 2")
    alt = pages.locator("img").first.get_attribute("alt")
    assert alt is not None
    assert "Page 1 of pilot.pdf" in alt
    pilot.get_by_role("button", name="Text").click()
    expect(paper.locator("mark.current")).to_have_text(DEGREE)
    expect(paper.locator("mark.current")).to_be_in_viewport()
    expect(pages).to_be_hidden()
    pilot.get_by_role("button", name="Page", exact=True).press("Enter")
    expect(pilot.locator("#source .box.current")).to_be_in_viewport()


def test_the_view_that_was_chosen_stays(pilot: Page) -> None:
    answer = ask(pilot, "Tell me about Hesper Lindqvall")
    answer.locator(".sources a.cite").first.click()
    pilot.get_by_role("button", name="Text").click()
    answer.locator(".sources a.cite").last.click()
    expect(pilot.locator("#source .paper mark.current")).to_have_text(DEGREE)
    expect(pilot.get_by_role("button", name="Text")).to_have_attribute("aria-pressed", "true")
    expect(pilot.locator("#source .pages")).to_be_hidden()


def test_a_click_enlarges_around_the_place_that_was_clicked(pilot: Page) -> None:
    ask(pilot, QUESTION).locator(".answer a.cite").first.click()
    print_ = pilot.locator("#source [data-page='2'] .print")
    box = pilot.locator("#source .box.current")
    expect(box).to_be_in_viewport()
    before, place = print_.bounding_box(), box.bounding_box()
    assert before is not None
    assert place is not None
    x, y = place["x"] + 30, place["y"] + place["height"] / 2
    pilot.mouse.click(x, y)
    after, enlarged = print_.bounding_box(), box.bounding_box()
    assert after is not None
    assert enlarged is not None
    assert after["width"] == pytest.approx(2 * before["width"], rel=0.02)
    assert enlarged["y"] < y < enlarged["y"] + enlarged["height"]
    pilot.mouse.click(x, y)
    assert print_.bounding_box() == pytest.approx(before, abs=2)


def test_pictures_are_fetched_when_they_come_into_sight(open_page: Open, tmp_path: Path) -> None:
    page = open_page()
    fetched: list[str] = []
    page.on("request", lambda r: fetched.append(r.url) if "/page/" in r.url else None)
    pages = [["Ottoline Marchetti", "", "Experience", "Cooper, Saltmarsh Barrels 2011 - 2019"]]
    pages += [["Projects", f"Barrel number {n}."] for n in range(12)]
    add(page, [write_pdf(tmp_path / "cooper.pdf", pages)])
    row = page.locator("#library li").filter(has_text="Ottoline Marchetti")
    row.get_by_role("button", name="Open").click()
    expect(page.locator("#source .sheet")).to_have_count(13)
    _picture_is_there(page, 1)
    assert not any("/13.png" in url for url in fetched)
    page.locator("#source .pages").focus()
    page.keyboard.press("End")
    _picture_is_there(page, 13)


def test_a_dense_screen_gets_a_sharper_picture(open_page: Open, tmp_path: Path) -> None:
    for density in (1, 2):
        page = open_page(density=density)
        add(page, [write_pdf(tmp_path / "pilot.pdf", [FIRST, LAST])])
        row = page.locator("#library li").filter(has_text="Hesper Lindqvall")
        row.first.get_by_role("button", name="Open").click()
        _picture_is_there(page, 1)
        pixels = page.locator("#source img").first.evaluate(
            "img => [img.naturalWidth * img.ownerDocument.defaultView.devicePixelRatio,"
            " img.getBoundingClientRect().width, img.currentSrc]"
        )
        chosen = int(pixels[2].rpartition("w=")[2])
        assert chosen >= pixels[1] * density


def test_a_text_file_has_no_pages(open_page: Open, tmp_path: Path) -> None:
    page = open_page()
    file = tmp_path / "fowler.txt"
    file.write_text("Crispin Fowler\n\nExperience\nFalconer, Saltmarsh Mews 2010 - 2020\n")
    add(page, [file])
    row = page.locator("#library li").filter(has_text="Crispin Fowler")
    row.get_by_role("button", name="Open").click()
    expect(page.locator("#source .paper")).to_be_visible()
    expect(page.locator("#source .switch")).to_have_count(0)


def test_a_narrow_dark_chinese_window_shows_pages_too(open_page: Open, tmp_path: Path) -> None:
    page = open_page(width=390, locale="zh-CN")
    add(page, [write_pdf(tmp_path / "pilot.pdf", [FIRST, LAST])])
    page.locator("#theme").click()
    ask(page, QUESTION).locator(".answer a.cite").first.click()
    expect(page.locator("#source .box.current")).to_be_in_viewport()
    expect(page.get_by_role("button", name="页面")).to_have_attribute("aria-pressed", "true")
    expect(page.locator("#source figcaption").first).to_have_text("第 1 页，共 2 页")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def _status(url: str) -> tuple[int, str | None]:
    try:
        with urllib.request.urlopen(url, timeout=20) as answer:
            return answer.status, answer.headers["cache-control"]
    except urllib.error.HTTPError as refused:
        with refused:
            return refused.code, refused.headers["cache-control"]


def test_only_pages_of_resumes_in_the_library_are_served(pilot: Page, address: str) -> None:
    row = pilot.locator("#library li").filter(has_text="Hesper Lindqvall")
    resume_id = row.first.get_by_role("button", name="Remove").get_attribute("data-id")
    url = f"{address}/page/{resume_id}"
    assert _status(f"{url}/1.png?w=1200") == (200, "private, no-store")
    for absent in ("0", "3", "-1"):
        assert _status(f"{url}/{absent}.png")[0] == 404
    assert _status(f"{address}/page/0123456789abcdef/1.png")[0] == 404
    assert _status(f"{address}/page/..%2f..%2fcatalog/1.png")[0] == 404
    row.first.get_by_role("button", name="Remove").click()
    pilot.get_by_role("button", name="Remove for good").click()
    expect(pilot.locator("#outcomes")).to_contain_text("was removed")
    assert _status(f"{url}/1.png?w=1200")[0] == 404


def test_pages_are_served_only_to_who_is_signed_in(browser: Browser, tmp_path: Path) -> None:
    data_dir, users = tmp_path / "data", tmp_path / "users"
    file = write_pdf(tmp_path / "pilot.pdf", [FIRST, LAST])
    for arguments in (
        ("ingest", file, "--data-dir", data_dir),
        ("add-user", "mei", "--users-file", users, "--password", "battery staple"),
    ):
        done = subprocess.run(command(*arguments), env=environment(), check=False)
        assert done.returncode == 0
    with Library(data_dir) as library:
        resume_id = library.resolve("pilot.pdf").id
    with running_window(data_dir, "--users-file", users) as (address, _):
        url = f"{address}/page/{resume_id}/1.png"
        page = browser.new_page(locale="en-US")
        page.goto(address)
        expect(page.get_by_label("username")).to_be_visible(timeout=60_000)
        assert _status(url) == (401, "no-store")
        assert page.request.get(url).status == 401
        page.get_by_label("username").fill("mei")
        page.get_by_label("password").fill("battery staple")
        page.get_by_role("button", name="Login").click()
        expect(page.locator("#status")).to_contain_text("1 resume", timeout=30_000)
        seen = page.request.get(url)
        assert seen.status == 200
        assert seen.body().startswith(b"\x89PNG")
        assert _status(url)[0] == 401
        page.locator("#sign-out a").click()
        expect(page.get_by_label("username")).to_be_visible(timeout=30_000)
        assert page.request.get(url).status == 401
        page.close()

"""The window shows a cited PDF as its pages, with boxes over the cited words."""

from __future__ import annotations

import subprocess
import urllib.error
import urllib.request
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from assistant.citations import Citation
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
    answer = ask(pilot, "Compare the education and work of Hesper Lindqvall")
    if answer.locator(".sources a.cite").count() < 2:
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
    expect(pages.locator("img").first).to_have_attribute("alt", "Page 1 of pilot.pdf", exact=False) \
        if False else None
    pilot.get_by_role("button", name="Text").click()
    expect(paper.locator("mark.current")).to_have_text(DEGREE)
    expect(paper.locator("mark.current")).to_be_in_viewport()
    expect(pages).to_be_hidden()
    pilot.get_by_role("button", name="Page", exact=True).press("Enter")
    expect(pilot.locator("#source .box.current")).to_be_in_viewport()

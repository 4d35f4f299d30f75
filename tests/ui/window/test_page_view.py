"""Boxes stand where the map of the page has the words, as shares of the page."""

from __future__ import annotations

import re

import numpy as np
import pytest

from assistant.citations import Citation
from ingest.facsimile import TWIPS, MappedPage, PageMap
from ingest.resume import Resume, Span
from ui.window.page_view import is_boxed, pages_html
from ui.window.resume_view import cited_resume

# "ab" on one line, "cd" below it, "ef" on the next page, which is wider; "gh" is drawn nowhere.
TEXT = "ab\ncd\fef\ngh"
PAGES = (MappedPage(0, 200, 100), MappedPage(6, 400, 100))
SPOTS = {0: (20, 10), 1: (30, 10), 3: (20, 30), 4: (30, 30), 6: (40, 50), 7: (50, 50)}
RESUME = Resume("a1", 'a "b" <c>.pdf', "/x/a.pdf", TEXT, pages=(Span(0, 5), Span(6, 11)))


def _page_map() -> PageMap:
    places = np.zeros((len(TEXT), 4), np.uint16)
    for offset, (x, y) in SPOTS.items():
        places[offset] = [TWIPS * side for side in (x, y, x + 10, y + 10)]
    return PageMap(PAGES, places)


def _citation(start: int, end: int, n: int) -> Citation:
    return Citation(n, "a1", "a.pdf", "Ada", start, end, TEXT[start:end], 1, "experience")


def _boxes(html: str) -> list[tuple[str, list[float]]]:
    found = re.findall(r'class="box (\w+)"[^>]*?style="([^"]*)"', html)
    return [(kind, [float(n) for n in re.findall(r"[\d.]+(?=%)", style)]) for kind, style in found]


def test_a_box_a_line_as_hundredths_of_its_page() -> None:
    current = _citation(0, 8, 1)
    html = pages_html(RESUME, _page_map(), [current], current, 0, "en")
    boxes = _boxes(html)
    assert [kind for kind, _ in boxes] == ["current"] * 3
    expected = ([10, 10, 10, 10], [10, 30, 10, 10], [10, 50, 5, 10])
    for (_, place), wanted in zip(boxes, expected, strict=True):
        assert place == pytest.approx(wanted)
    assert html.count("<figure") == 2


def test_other_citations_are_links_with_one_stop_for_the_keyboard() -> None:
    current, other = _citation(6, 8, 1), _citation(0, 5, 2)
    html = pages_html(RESUME, _page_map(), [other, current], current, 3, "en")
    assert [kind for kind, _ in _boxes(html)] == ["cited", "cited", "current"]
    assert html.count('href="#cite-3-2"') == 2
    assert html.count('tabindex="-1"') == 1


def test_names_of_files_are_escaped() -> None:
    html = pages_html(RESUME, _page_map(), (), None, 0, "zh")
    assert "<c>" not in html
    assert 'a "b"' not in html


def test_words_that_are_drawn_nowhere_are_shown_in_the_text_first() -> None:
    drawn, undrawn = _citation(0, 2, 1), _citation(9, 11, 2)
    assert is_boxed(_page_map(), drawn)
    assert not is_boxed(_page_map(), undrawn)
    for current, first in ((drawn, "page"), (undrawn, "text")):
        html = cited_resume(RESUME, [current], current, 0, "en", _page_map())
        assert f'data-first="{first}"' in html
    assert "data-first" not in cited_resume(RESUME, [drawn], drawn, 0, "en")

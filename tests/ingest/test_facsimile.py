"""Where the words of a resume stand in the picture of its page."""

from __future__ import annotations

import numpy as np

from ingest.facsimile import MappedPage, PageBox, PageMap
from ingest.resume import Span

# "ab cd" on one line, "ef" below it, "gh" on the next page; a character is 10 by 10 points.
TEXT = "ab cd\nef\fgh"
PAGES = (MappedPage(0, 200, 100), MappedPage(9, 200, 100))
SPOTS = {
    0: (0, 0),
    1: (10, 0),
    3: (30, 0),
    4: (40, 0),
    6: (0, 20),
    7: (10, 20),
    9: (0, 0),
    10: (10, 0),
}


def page_map() -> PageMap:
    places = np.zeros((len(TEXT), 4), np.uint16)
    for offset, (x, y) in SPOTS.items():
        places[offset] = 20 * x, 20 * y, 20 * (x + 10), 20 * (y + 10)
    return PageMap(PAGES, places)


def test_words_on_one_line_have_one_box() -> None:
    assert page_map().boxes(Span(0, 5)) == (PageBox(1, 0, 0, 50, 10),)
    assert page_map().boxes(Span(3, 4)) == (PageBox(1, 30, 0, 40, 10),)


def test_words_over_lines_and_pages_have_a_box_for_each_line() -> None:
    assert page_map().boxes(Span(3, 11)) == (
        PageBox(1, 30, 0, 50, 10),
        PageBox(1, 0, 20, 20, 30),
        PageBox(2, 0, 0, 20, 10),
    )


def test_blanks_have_no_box() -> None:
    assert page_map().boxes(Span(2, 3)) == ()
    assert page_map().boxes(Span(4, 4)) == ()


def test_bytes_give_the_map_back() -> None:
    again = PageMap.from_bytes(page_map().to_bytes())
    assert again.pages == PAGES
    assert np.array_equal(again.places, page_map().places)

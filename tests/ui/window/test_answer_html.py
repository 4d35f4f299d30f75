"""Answers as HTML: marks become links, and words of a resume stay words."""

from __future__ import annotations

from html import unescape
from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from assistant.citations import Citation, escaped
from ui.window.answer_html import answer_html, sources_html
from ui.window.escape import shown


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.words = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.words += data


def _read(markup: str) -> _Tags:
    reader = _Tags()
    reader.feed(markup)
    reader.close()
    return reader


def _citation(
    n: int, name: str | None = "Ada", quote: str = "12 % less", id_: str = "a1"
) -> Citation:
    return Citation(n, id_, "ada.pdf", name, 0, len(quote), quote, 2, "experience")


def test_a_mark_links_to_the_citation_of_its_turn() -> None:
    html = answer_html("She cut costs [1] and waste [2].", [_citation(1)], turn=3)
    assert '<a class="cite" href="#cite-3-1">1</a>' in html
    assert '<span class="cite">2</span>' in html


def test_an_escaped_bracket_is_no_mark() -> None:
    html = answer_html(rf"It says “{escaped('see [1]')}”[1].", [_citation(1)])
    assert html.count("href") == 1
    assert "see [1]" in html


def test_tables_and_breaks_in_cells_are_kept() -> None:
    html = answer_html("| | A |\n|---|---|\n| Work | one[1]<br>two |", [_citation(1)])
    read = _read(html)
    assert read.tags.count("td") == 2
    assert read.tags.count("br") == 1


def test_no_markup_comes_from_an_answer_but_its_own() -> None:
    html = answer_html("<b>x</b> [a](http://e.org) ![i](http://e.org/i.png) <http://e.org>")
    assert _read(html).tags == ["p"]


def test_sources_stand_under_their_person_in_the_order_of_the_answer() -> None:
    citations = [_citation(1), _citation(2, "Bo", "7 ships", "b2"), _citation(3, quote="9 ports")]
    words = _read(sources_html(citations, 0, "en", {})).words
    assert "3 quotes from 2 resumes" in words
    assert words.index("Ada") < words.index("12 %") < words.index("9 ports") < words.index("Bo")


def test_a_long_run_of_marks_is_folded_and_every_one_still_leads_to_its_words() -> None:
    citations = [_citation(n) for n in range(1, 21)]
    few = "".join(f"[{n}]" for n in range(1, 9))
    assert "details" not in _read(answer_html(few, citations)).tags
    many = "".join(f"[{n}]" for n in range(4, 21))
    read = _read(answer_html(f"- and also: Bo, … 17 in all{many}", citations))
    assert read.tags.count("details") == 1
    assert read.tags.count("a") == 17
    assert "4–20" in read.words


def test_sources_of_very_many_people_open_with_a_click() -> None:
    citations = [_citation(n, f"Person {n}", id_=f"r{n}") for n in range(1, 31)]
    markup = sources_html(citations, 0, "en", {})
    at_once, _, folded = markup.partition("<details")
    assert at_once.count('class="cite"') == 12
    assert folded.count('class="cite"') == 18
    assert "18 more" in _read(folded).words


@given(st.text())
def test_words_of_a_resume_are_shown_as_they_are(words: str) -> None:
    markup = shown(words)
    assert not set("<>{}$`\\\n") & set(markup)
    assert _read(markup).tags == []
    safe = unescape(markup)
    assert len(safe) == len(words)
    assert all(a == b or a == "\N{REPLACEMENT CHARACTER}" for a, b in zip(safe, words, strict=True))


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cf"]), max_size=60))
def test_an_escaped_quote_makes_no_tag_and_no_link(words: str) -> None:
    read = _read(answer_html(f"- **{escaped('Name')}**: “{escaped(words)}”"))
    assert set(read.tags) <= {"ul", "li", "strong"}

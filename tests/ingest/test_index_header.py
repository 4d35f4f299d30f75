"""What a chunk is searched by beside its own words."""

from __future__ import annotations

from datetime import date

from ingest.index_header import index_header, index_labels
from ingest.resume import Chunk, Resume
from tests.builders import ELLWOOD, QI, resume


def chunk_with(one: Resume, words: str) -> Chunk:
    return next(c for c in one.chunks if words in c.span.of(one.text))


def test_it_says_whose_a_chunk_is_and_where_it_stands() -> None:
    one = resume(QI.replace("- 用 Go", "- 用 Go" + "，重写网关服务" * 70))
    later = [c for c in one.chunks if c.entry is not None and "网关" in c.span.of(one.text)][-1]
    header = index_header(one, later)
    assert header.startswith("祁映安 工作经历 2021.03 - 至今 砚台云科技有限公司 后端开发工程师")


def test_what_the_chunk_itself_says_is_not_said_again() -> None:
    one = resume(QI)
    header = index_header(one, chunk_with(one, "砚台云"))
    assert "砚台云" not in header


def test_an_entry_is_found_by_every_year_it_lasted() -> None:
    one = resume(QI)
    times = index_header(one, chunk_with(one, "浙江大学")).split()
    assert {"2016", "2017", "2018", "2019", "2016.09", "2019.06"} <= set(times)
    assert "2020" not in times


def test_what_goes_on_is_found_by_this_year() -> None:
    one = resume(ELLWOOD)
    assert str(date.today().year) in index_header(one, chunk_with(one, "Calder Valley")).split()


def test_contact_is_found_by_its_kind_and_its_numbers_are_not_repeated() -> None:
    for one, number in ((resume(QI), "13911112222"), (resume(ELLWOOD), "7946")):
        headers = [index_header(one, chunk) for chunk in one.chunks]
        assert any("电话号码 phone number" in header for header in headers)
        assert not any(number in header or "@" in header for header in headers)


def test_every_label_has_words_of_both_languages() -> None:
    for kind, words in index_labels().items():
        assert any(c.isascii() and c.isalpha() for c in words), kind
        assert any(not c.isascii() for c in words), kind

"""Chunks: what is indexed covers the visible words once, and whole lines where it can."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from ingest.chunks import LONGEST_CHUNK
from ingest.reading import understand
from ingest.resume import Document, Resume, Span
from tests.builders import QI, resume, texts


def covered(one: Resume) -> list[int]:
    return [i for chunk in one.chunks for i in range(chunk.span.start, chunk.span.end)]


@given(texts())
def test_chunks_partition_the_visible_words(text: str) -> None:
    one = understand(Document(text), "0" * 16, Path("x.txt"))
    places = covered(one)
    assert len(set(places)) == len(places)
    missing = set(range(len(text))) - set(places)
    assert all(text[i].isspace() for i in missing)


@given(texts(), st.data())
def test_hidden_words_are_in_no_chunk(text: str, data: st.DataObject) -> None:
    edges = data.draw(st.lists(st.integers(0, len(text)), max_size=6, unique=True).map(sorted))
    hidden = tuple(Span(a, b) for a, b in zip(edges[::2], edges[1::2], strict=False))
    one = understand(Document(text, hidden=hidden), "0" * 16, Path("x.txt"))
    unseen = {i for span in hidden for i in range(span.start, span.end)}
    places = set(covered(one))
    assert not places & unseen
    assert all(text[i].isspace() for i in set(range(len(text))) - places - unseen)


@given(texts())
def test_a_chunk_lies_in_one_section_and_one_entry(text: str) -> None:
    one = understand(Document(text), "0" * 16, Path("x.txt"))
    for chunk in one.chunks:
        section = one.sections[chunk.section].span
        assert section.start <= chunk.span.start < chunk.span.end <= section.end
        assert len(chunk.span) <= LONGEST_CHUNK
        if chunk.entry is not None:
            entry = one.entries[chunk.entry].span
            assert entry.start <= chunk.span.start
            assert chunk.span.end <= entry.end


def test_short_lines_stay_whole_and_together() -> None:
    qi = resume(QI)
    lines = {line.strip() for line in QI.splitlines() if line.strip()}
    for chunk in qi.chunks:
        assert {
            line.strip() for line in chunk.span.of(qi.text).splitlines() if line.strip()
        } <= lines


def test_a_long_line_is_cut_at_the_end_of_a_sentence() -> None:
    sentence = "负责订单系统的设计与开发，保障大促期间的稳定运行。"
    one = resume("工作经历\n2020.01-2021.01 云桥科技有限公司 工程师\n" + sentence * 40 + "\n")
    inside = [chunk.span.of(one.text) for chunk in one.chunks if chunk.entry is not None]
    assert len(inside) > 2
    assert all(words.endswith(("。", "工程师")) for words in inside)

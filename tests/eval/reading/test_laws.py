"""The laws of a resume's parts, told from resumes that break them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from eval.reading.laws import broken_laws
from ingest.reading import understand
from ingest.resume import Document, Fact, Resume, Span

TEXT = """钟离澄
工作经历
2019.03 - 至今  海岚医院  护士
带教 6 名新护士。

教育背景
2015.09 - 2019.06  江畔医学院  护理学  本科
"""


def read(text: str, hidden: tuple[Span, ...] = ()) -> Resume:
    return understand(Document(text, hidden=hidden), "0" * 16, Path("x.txt"))


def test_a_resume_as_it_is_read_breaks_none() -> None:
    assert broken_laws(read(TEXT)) == []


@given(st.text(alphabet="护 ab12.-\n\f\t•\u200b工作经历教育背景", max_size=120))
def test_nor_does_any_text(text: str) -> None:
    hidden = tuple(Span(i, i + 1) for i, c in enumerate(text) if c == "\u200b")
    assert broken_laws(read(text, hidden)) == []


def test_each_law_can_be_broken() -> None:
    whole = read(TEXT)
    chunk, entry = whole.chunks[-1], whole.entries[0]
    outside = Span(0, 3)
    broken = {
        "sections do not partition the text": replace(whole, sections=whole.sections[:1] * 9),
        "chunks do not partition the visible text": replace(whole, chunks=whole.chunks[1:]),
        "a chunk lies outside its section": replace(whole, chunks=(replace(chunk, span=outside),)),
        "a chunk holds hidden characters": replace(whole, hidden=(Span(0, 1),)),
        "an entry lies outside its section": replace(
            whole, entries=(replace(entry, span=outside, head=outside),)
        ),
        "a head lies outside its entry": replace(whole, entries=(replace(entry, head=outside),)),
        "a fact of kind city points at no words": replace(
            whole, facts=(Fact("city", "x", Span(3, 4)),)
        ),
    }
    for law, resume in broken.items():
        assert law in broken_laws(resume)

"""A file to a resume: every part points into the exact text."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from hypothesis import given

from ingest.reading import read_resume, understand
from ingest.resume import Document, IngestError, Span
from tests.builders import QI, resume, texts


def test_a_resume_is_named_by_its_bytes(tmp_path: Path) -> None:
    path = tmp_path / "qi.txt"
    path.write_text(QI, encoding="utf-8")
    read = read_resume(path).resume
    assert read.id == hashlib.sha256(QI.encode()).hexdigest()[:16]
    assert (read.file, read.path) == ("qi.txt", str(path))
    assert (read.name, read.text) == ("祁映安", QI)


def test_a_file_that_is_none_is_one_sentence(tmp_path: Path) -> None:
    path = tmp_path / "empty.txt"
    path.write_bytes(b"")
    with pytest.raises(IngestError, match=r"empty\.txt"):
        read_resume(path)


@given(texts())
def test_every_fact_is_words_of_the_text(text: str) -> None:
    one = understand(Document(text), "0" * 16, Path("x.txt"))
    assert one.text == text
    for fact in one.facts:
        assert 0 <= fact.span.start < fact.span.end <= len(text)
        assert fact.span.of(text).strip()
        assert fact.value
        if fact.entry is not None and fact.kind != "employment":
            entry = one.entries[fact.entry].span
            assert entry.start <= fact.span.start
            assert fact.span.end <= entry.end


@given(texts())
def test_reading_twice_says_the_same(text: str) -> None:
    first, second = (understand(Document(text), "0" * 16, Path("x.txt")) for _ in range(2))
    assert first == second


def test_facts_come_in_the_order_of_the_text() -> None:
    facts = resume(QI).facts
    assert [f.span for f in facts] == sorted(f.span for f in facts)


def test_hidden_words_state_nothing() -> None:
    text = "祁映安\n工作经历\n2019.03-2021.06  云桥科技有限公司  测试工程师\n电话：13911112222\n"
    start = text.index("电话")
    seen = understand(Document(text), "0" * 16, Path("x.txt"))
    hidden = (Span(start, len(text) - 1),)
    unseen = understand(Document(text, hidden=hidden), "0" * 16, Path("x.txt"))
    assert seen.facts_of("phone")
    assert not unseen.facts_of("phone")
    assert unseen.text == text


def test_a_character_knows_its_page_and_section() -> None:
    text = "祁映安\n\f技能\nGo\n"
    one = understand(Document(text, pages=(Span(0, 4), Span(5, len(text)))), "0" * 16, Path("x"))
    assert [one.page_of(text.index(word)) for word in ("祁", "Go")] == [1, 2]
    section = one.section_of(text.index("Go"))
    assert section is not None
    assert section.kind == "skill"
    assert resume(QI).page_of(0) is None

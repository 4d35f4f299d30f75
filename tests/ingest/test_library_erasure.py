"""Removing a resume leaves no trace of it in any file of the data folder."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from ingest.library import Library
from ingest.library.indexing import indexed_text
from ingest.resume import IngestError, Resume
from ingest.stores.settings import WORDS
from ingest.stores.words import WordIndex
from ingest.tokens import index_terms
from tests.ingest.library_builders import HashEmbedder, ingest, resume_text, terms, write_resumes

PIECE = 6
SECRETS = "技能\n擅长古琴斫制与榫卯修复；编写 Qanun 调音程序，读过《溪山琴况》\n"


@pytest.fixture
def data_dir(tmp_path: Path) -> Path:
    folder = write_resumes(tmp_path / "in", 12)
    text = resume_text(77).replace(resume_text(77).splitlines()[0], "钟离琴心", 1) + SECRETS
    (folder / "zhongli_qinxin.txt").write_text(text, encoding="utf-8")
    ingest(tmp_path / "data", folder)
    return tmp_path / "data"


def words_of(resume: Resume) -> list[str]:
    return [resume.text, resume.name or "", resume.file, resume.id, *resume.warnings]


def pieces(strings: list[str]) -> set[str]:
    return {s[i : i + PIECE] for s in strings for i in range(len(s) - PIECE + 1)} | {
        s for s in strings if 2 < len(s) < PIECE
    }


def traces(data_dir: Path, wanted: set[str]) -> Iterator[tuple[str, str]]:
    for path in data_dir.rglob("*"):
        data = path.read_bytes() if path.is_file() else b""
        for piece in wanted:
            for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
                if piece.encode(encoding) in data:
                    yield path.name, piece


def test_no_piece_of_a_removed_resume_is_left(data_dir: Path) -> None:
    with Library(data_dir, HashEmbedder()) as library:
        removed = library.resolve("zhongli_qinxin.txt")
        others = [s for r in library.resumes() if r is not removed for s in words_of(r)]
        own = pieces(words_of(removed)) - pieces(others)
        assert {file for file, _ in traces(data_dir, own)} >= {"catalog.sqlite3", "chroma.sqlite3"}

        library.remove("zhongli_qinxin.txt")

        # Also while the library is open: what counts is the folder, not what a close would tidy.
        assert list(traces(data_dir, own)) == []
    assert list(traces(data_dir, own)) == []


def test_no_term_of_a_removed_resume_is_left_in_the_word_index(data_dir: Path) -> None:
    def dictionary() -> set[str]:
        with Library(data_dir) as library:
            index = WordIndex(data_dir / library._catalog.settings()[WORDS])
            return {term for term, _ in index._searcher.terms_with_prefix("body", "")}

    with Library(data_dir) as library:
        [removed] = library.remove("resume004.txt")
        kept = [(r, chunk) for r in library.resumes() for chunk in r.chunks]
        left = {term for r, chunk in kept for term in index_terms(indexed_text(r, chunk))}

    assert dictionary() <= left
    assert set(index_terms(removed.text)) - left


def test_several_resumes_are_removed_in_one_go(data_dir: Path) -> None:
    with Library(data_dir) as library:
        files = [resume.file for resume in library.remove("resume001.txt", "resume002.txt")]

        assert files == ["resume001.txt", "resume002.txt"]
        assert len(library.resumes()) == 11
        assert library.search_words(terms("公司"), 500)


def test_chroma_is_dropped_with_a_resume_and_made_anew_by_the_next_addition(
    data_dir: Path, tmp_path: Path
) -> None:
    more = tmp_path / "more.txt"
    more.write_text(resume_text(80), encoding="utf-8")

    with Library(data_dir, HashEmbedder(), exact_up_to=0) as library:
        library.remove("resume003.txt")
        assert list(data_dir.glob("vectors-*")) == []
        assert len(library.search_vectors("公司", 5)) == 5

        list(library.add([more]))
        assert len(list(data_dir.glob("vectors-*/chroma.sqlite3"))) == 1
        assert library.resolve("more.txt").id in {
            hit.resume_id for hit in library.search_vectors(resume_text(80), 5)
        }


def test_an_older_version_leaves_no_trace_once_the_newer_is_removed(
    data_dir: Path, tmp_path: Path
) -> None:
    path = tmp_path / "in" / "zhongli_qinxin.txt"
    path.write_text(resume_text(78) + "精通古琴谱打谱\n", encoding="utf-8")
    ingest(data_dir, path)

    with Library(data_dir) as library:
        library.remove("zhongli_qinxin.txt")
        others = [s for r in library.resumes() for s in words_of(r)]

    own = pieces([SECRETS, "钟离琴心", "精通古琴谱打谱", "zhongli_qinxin"]) - pieces(others)
    assert list(traces(data_dir, own)) == []


def test_removal_says_when_a_reader_keeps_the_journal_and_the_next_write_clears_it(
    data_dir: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ingest.stores.tables.BUSY_MILLISECONDS", 100)
    reader = sqlite3.connect(data_dir / "catalog.sqlite3", isolation_level=None)
    reader.execute("BEGIN")
    reader.execute("SELECT text FROM resumes").fetchone()

    with Library(data_dir, HashEmbedder()) as library:
        with pytest.raises(IngestError, match="still reading the library"):
            library.remove("zhongli_qinxin.txt")
        reader.close()
        list(library.add([tmp_path / "in" / "resume001.txt"]))

        assert list(traces(data_dir, pieces([SECRETS, "钟离琴心"]))) == []

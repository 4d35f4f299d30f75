"""What the library takes in, how its resumes are named, and what it finds."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from filelock import FileLock

from ingest.library import AmbiguousKey, Hit, Library, Outcome, UnknownKey
from ingest.reading import read_resume
from ingest.resume import IngestError
from tests.ingest.library_builders import HashEmbedder, ingest, resume_text, terms, write_resumes


@pytest.fixture
def data_dir(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def library(data_dir: Path) -> Iterator[Library]:
    with Library(data_dir, HashEmbedder(), patience=0.2) as library:
        yield library


def add(library: Library, *paths: Path) -> list[Outcome]:
    return list(library.add(paths))


def statuses(outcomes: list[Outcome]) -> list[str]:
    return [outcome.status for outcome in outcomes]


def test_a_resume_comes_back_as_it_was_read(library: Library, tmp_path: Path) -> None:
    [path] = write_resumes(tmp_path / "in", 1).iterdir()

    [outcome] = add(library, path)

    read = read_resume(path).resume
    assert library.resolve(path.name) == read
    assert outcome == Outcome(path.name, str(path), "added", read.id, read.name, read.warnings)
    assert read.id == hashlib.sha256(path.read_bytes()).hexdigest()[:16]
    assert all((read.sections, read.entries, read.facts, read.chunks))


def test_the_same_bytes_are_unchanged_wherever_they_lie(library: Library, tmp_path: Path) -> None:
    folder = write_resumes(tmp_path / "in", 2)
    (tmp_path / "copy.txt").write_text(resume_text(0), encoding="utf-8")

    assert statuses(add(library, folder)) == ["added", "added"]
    assert statuses(add(library, folder, tmp_path / "copy.txt")) == ["unchanged"] * 3
    assert len(library.resumes()) == 2


def test_two_copies_in_one_go_are_one_resume(library: Library, tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(resume_text(0), encoding="utf-8")

    outcomes = add(library, tmp_path / "a.txt", tmp_path / "b.txt")

    assert statuses(outcomes) == ["added", "unchanged"]
    assert [resume.file for resume in library.resumes()] == ["a.txt"]


def test_other_bytes_at_a_known_path_replace_its_resume(library: Library, tmp_path: Path) -> None:
    path = tmp_path / "me.txt"
    path.write_text(resume_text(1) + "擅长古琴修复\n", encoding="utf-8")
    [before] = add(library, path)
    path.write_text(resume_text(1) + "擅长钟表修复\n", encoding="utf-8")

    [after] = add(library, path)

    assert (after.status, after.resume_id != before.resume_id) == ("updated", True)
    assert [resume.id for resume in library.resumes()] == [after.resume_id]
    assert library.search_words(terms("古琴"), 5) == []
    assert {hit.resume_id for hit in library.search_words(terms("钟表"), 5)} == {after.resume_id}
    assert {hit.resume_id for hit in library.search_vectors("古琴", 5)} == {after.resume_id}


def test_a_copy_keeps_a_resume_whose_first_path_got_other_bytes(
    library: Library, tmp_path: Path
) -> None:
    first, copy = tmp_path / "a.txt", tmp_path / "b.txt"
    first.write_text(resume_text(1), encoding="utf-8")
    add(library, first)
    copy.write_text(resume_text(1), encoding="utf-8")
    first.write_text(resume_text(2), encoding="utf-8")

    assert statuses(add(library, first, copy)) == ["updated", "added"]
    assert library.text("a.txt") == resume_text(2)
    assert library.text("b.txt") == resume_text(1)


def test_a_renamed_file_is_unchanged_and_goes_by_its_new_name(
    library: Library, tmp_path: Path
) -> None:
    path = tmp_path / "old.txt"
    path.write_text(resume_text(1), encoding="utf-8")
    add(library, path)
    path.rename(tmp_path / "new.txt")

    assert statuses(add(library, tmp_path / "new.txt")) == ["unchanged"]
    assert library.text("new.txt") == resume_text(1)
    with pytest.raises(UnknownKey):
        library.resolve("old.txt")
    assert len(library.search_words(terms("公司"), 50)) == 1


def test_a_bad_file_does_not_stop_the_others(library: Library, tmp_path: Path) -> None:
    folder = write_resumes(tmp_path / "in", 3)
    (folder / "resume001.txt").write_bytes(b"")

    outcomes = add(library, folder, tmp_path / "nowhere.txt")

    assert statuses(outcomes) == ["added", "failed", "added", "failed"]
    assert all((o.error is None) == (o.status != "failed") for o in outcomes)
    assert "nowhere.txt" in str(outcomes[-1].error)


def test_the_library_does_not_take_in_its_own_files(library: Library, data_dir: Path) -> None:
    write_resumes(data_dir.parent, 1)

    assert statuses(add(library, data_dir.parent)) == ["added"]


def test_progress_counts_every_file(library: Library, tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []

    list(library.add([write_resumes(tmp_path / "in", 3)], lambda *step: seen.append(step)))

    assert seen == [(1, 3), (2, 3), (3, 3)]


def test_two_files_of_one_name_are_two_resumes(library: Library, tmp_path: Path) -> None:
    for number, folder in enumerate(("north", "south")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "cv.txt").write_text(resume_text(number), encoding="utf-8")
    ids = [o.resume_id for o in add(library, tmp_path / "north", tmp_path / "south")]

    with pytest.raises(AmbiguousKey) as caught:
        library.resolve("cv.txt")

    assert all(str(resume_id) in str(caught.value) for resume_id in ids)
    assert library.text(str(tmp_path / "south" / "cv.txt")) == resume_text(1)


def test_a_resume_goes_by_file_name_path_id_and_start_of_its_id(
    library: Library, tmp_path: Path
) -> None:
    folder = write_resumes(tmp_path / "in", 5)
    add(library, folder)
    [wanted] = [resume for resume in library.resumes() if resume.file == "resume003.txt"]

    for key in (wanted.file, wanted.path, wanted.id, wanted.id[:8]):
        assert library.resolve(key) is library.resume(wanted.id)
    with pytest.raises(UnknownKey, match=r"resume9\.txt"):
        library.resolve("resume9.txt")


def test_facts_of_the_whole_library_come_with_their_resumes(
    library: Library, tmp_path: Path
) -> None:
    add(library, write_resumes(tmp_path / "in", 4))

    everything = {(r.id, fact) for r in library.resumes() for fact in r.facts}
    assert set(library.facts()) == everything
    kind, value = next((f.kind, f.value) for _, f in everything)
    assert set(library.facts(kind, value)) == {
        (i, f) for i, f in everything if (f.kind, f.value) == (kind, value)
    }
    first = library.resumes()[0]
    assert tuple(f for _, f in library.facts(resume_ids=[first.id])) == first.facts


def test_words_find_the_chunk_that_says_them(library: Library, tmp_path: Path) -> None:
    folder = write_resumes(tmp_path / "in", 6)
    (folder / "bell.txt").write_text(resume_text(90) + "\n技能\n编钟铸造、C++\n", encoding="utf-8")
    add(library, folder)

    [hit] = library.search_words(terms("编钟"), 5)

    resume = library.resume(hit.resume_id)
    assert resume.file == "bell.txt"
    assert "编钟铸造" in resume.chunks[hit.chunk].span.of(resume.text)
    assert library.search_words([], 5) == []


def test_a_search_among_a_few_resumes_finds_only_theirs(library: Library, tmp_path: Path) -> None:
    add(library, write_resumes(tmp_path / "in", 8))
    few = [resume.id for resume in library.resumes()[2:4]]

    question = "负责 培训 handbook"

    def words(among: list[str] | None) -> list[Hit]:
        return library.search_words(terms(question), 500, among)

    def vectors(among: list[str] | None) -> list[Hit]:
        return library.search_vectors(question, 500, among)

    for search in (words, vectors):
        theirs = [hit for hit in search(None) if hit.resume_id in few]
        assert theirs
        assert ranking(search(few)) == ranking(theirs)
        assert search([]) == []


def ranking(hits: list[Hit]) -> list[tuple[float, str, int]]:
    return sorted((-round(hit.score, 4), hit.resume_id, hit.chunk) for hit in hits)


def test_chroma_finds_what_an_exact_search_finds(library: Library, tmp_path: Path) -> None:
    add(library, write_resumes(tmp_path / "in", 30))

    with Library(tmp_path / "data", HashEmbedder(), exact_up_to=0) as large:
        for question in ("冷链运输 培训", "sourdough handbook", "现居青岛"):
            found = large.search_vectors(question, 5)
            assert [hit.score for hit in found] == pytest.approx(
                [hit.score for hit in library.search_vectors(question, 5)], abs=1e-3
            )
            few = {found[0].resume_id}
            assert ranking(large.search_vectors(question, 9, few)) == ranking(
                library.search_vectors(question, 9, few)
            )


def test_vectors_of_another_model_are_refused_until_they_are_made_anew(
    library: Library, tmp_path: Path, data_dir: Path
) -> None:
    add(library, write_resumes(tmp_path / "in", 3))

    with Library(data_dir, HashEmbedder("other", 32)) as other:
        assert other.search_words(terms("公司"), 1)
        with pytest.raises(IngestError, match="'hash', not 'other'"):
            other.search_vectors("公司", 1)
        other.reindex()
        assert other.search_vectors("公司", 1)
        with pytest.raises(IngestError, match="'other', not 'hash'"):
            library.search_vectors("公司", 1)


def test_the_old_index_answers_until_the_new_one_is_done(
    library: Library, tmp_path: Path, data_dir: Path
) -> None:
    add(library, write_resumes(tmp_path / "in", 70))
    before = library.search_vectors("冷链运输", 20)
    told: list[tuple[int, int]] = []

    def progress(done: int, total: int) -> None:
        told.append((done, total))
        assert library.search_vectors("冷链运输", 20) == before
        with Library(data_dir, HashEmbedder()) as another:
            assert ranking(another.search_vectors("冷链运输", 20)) == ranking(before)

    with Library(data_dir, HashEmbedder("other", 32)) as other:
        other.reindex(progress)
        assert other.search_vectors("冷链运输", 20)
    assert len(told) > 1
    assert told[-1][0] == told[-1][1]


def test_resumes_of_hits_are_read_together_and_those_gone_are_left_out(
    library: Library, tmp_path: Path
) -> None:
    add(library, write_resumes(tmp_path / "in", 4))
    ids = library.ids()
    assert set(library.resumes_of(ids)) == set(ids)
    library.remove(ids[0])
    found = library.resumes_of([*ids, "0" * 16])
    assert set(found) == set(ids[1:])
    assert all(found[one.id] == one for one in library.resumes())


def test_adding_with_another_model_makes_all_vectors_anew(
    library: Library, tmp_path: Path, data_dir: Path
) -> None:
    folder = write_resumes(tmp_path / "in", 3)
    add(library, folder)
    (folder / "more.txt").write_text(resume_text(70), encoding="utf-8")

    with Library(data_dir, HashEmbedder("other", 32), exact_up_to=0) as other:
        assert statuses(add(other, folder / "more.txt")) == ["added"]
        assert {hit.resume_id for hit in other.search_vectors("公司", 500)} == {
            resume.id for resume in other.resumes()
        }


def test_a_library_without_a_model_can_be_read(tmp_path: Path, data_dir: Path) -> None:
    folder = write_resumes(tmp_path / "in", 2)
    ingest(data_dir, folder)

    with Library(data_dir) as library:
        assert library.search_words(terms("公司"), 1)
        assert [o.file for o in library.remove("resume001.txt")] == ["resume001.txt"]
        with pytest.raises(IngestError, match="without an embedding model"):
            library.search_vectors("公司", 1)
        with pytest.raises(IngestError, match="without an embedding model"):
            add(library, folder)


def test_an_empty_library_finds_nothing(library: Library) -> None:
    assert library.resumes() == ()
    assert library.facts() == []
    assert library.search_words(terms("公司"), 5) == []
    assert library.search_vectors("公司", 5) == []


def test_a_second_writer_is_told_to_wait(library: Library, tmp_path: Path, data_dir: Path) -> None:
    folder = write_resumes(tmp_path / "in", 1)

    with FileLock(data_dir / "write.lock"), pytest.raises(IngestError, match="try again"):
        add(library, folder)
    assert statuses(add(library, folder)) == ["added"]


def test_a_library_of_another_format_is_refused(data_dir: Path) -> None:
    Library(data_dir).close()
    connection = sqlite3.connect(data_dir / "catalog.sqlite3")
    connection.execute("PRAGMA user_version = 99")
    connection.close()

    with pytest.raises(IngestError, match="has format 99"):
        Library(data_dir)


def test_a_file_that_is_no_catalog_is_refused(data_dir: Path) -> None:
    data_dir.mkdir()
    (data_dir / "catalog.sqlite3").write_bytes(b"these are not the pages of a database " * 99)

    with pytest.raises(IngestError, match="cannot be opened"):
        Library(data_dir)


def test_a_folder_that_cannot_be_made_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")

    with pytest.raises(IngestError, match="cannot be made"):
        Library(tmp_path / "file" / "data")
